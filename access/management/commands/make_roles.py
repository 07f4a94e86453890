"""Create the database roles and the database, once."""

import os

import psycopg
from django.core.management.base import BaseCommand, CommandError
from psycopg import sql

from frontdoor import env

LOGINS = {
    "frontdoor_owner": "OWNER_DATABASE_URL",
    "frontdoor_app": "DATABASE_URL",
    "frontdoor_worker": "WORKER_DATABASE_URL",
    "frontdoor_sealer": "SEALER_DATABASE_URL",
    "frontdoor_retention": "RETENTION_DATABASE_URL",
    "frontdoor_public": "PUBLIC_DATABASE_URL",
}
# For the dictionary of surnames and for periods that may not overlap.
EXTENSIONS = ("pg_trgm", "fuzzystrmatch", "btree_gist")
KEEPERS = ("wall_keeper", "history_keeper")


class Command(BaseCommand):
    """Needs SUPERUSER_DATABASE_URL and the six addresses; run again, it only puts passwords and rights right."""

    help = __doc__
    requires_system_checks: list = []

    def handle(self, *args, **options):
        """Create what is missing. Raises CommandError where an address names another role."""
        database = env.database("OWNER_DATABASE_URL")["NAME"]
        with psycopg.connect(env.text("SUPERUSER_DATABASE_URL"), autocommit=True) as connection:
            create_roles(connection)
            create_database(connection, database)
        with psycopg.connect(env.text("SUPERUSER_DATABASE_URL"), dbname=database, autocommit=True) as connection:
            for extension in EXTENSIONS:
                connection.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")
        self.stdout.write(f"Roles and database {database} are there.")


def create_roles(connection) -> None:
    """Create the login roles of LOGINS with the passwords of their addresses, and the keepers.

    Only the owner may see past row security, and the service never signs in as the owner. Raises CommandError where an
    address names another role.
    """
    passwords = _passwords()
    there = {row[0] for row in connection.execute("SELECT rolname FROM pg_roles")}
    for role in LOGINS:
        verb = "ALTER" if role in there else "CREATE"
        rights = "BYPASSRLS" if role == "frontdoor_owner" else "NOBYPASSRLS"
        order = sql.SQL(f"{verb} ROLE {{}} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION {rights}").format(
            sql.Identifier(role)
        )
        if role in passwords:
            order += sql.SQL(" PASSWORD {}").format(sql.Literal(passwords[role]))
        connection.execute(order)
    for role in KEEPERS:
        if role not in there:
            connection.execute(f"CREATE ROLE {role} NOLOGIN NOSUPERUSER NOBYPASSRLS")
        connection.execute(f"GRANT {role} TO frontdoor_owner WITH INHERIT TRUE, SET TRUE")


def _passwords() -> dict[str, str]:
    given = {name for name in LOGINS.values() if name in os.environ or f"{name}_FILE" in os.environ}
    wanted = {role: env.database(name) for role, name in LOGINS.items() if name in given}
    for role, address in wanted.items():
        if address["USER"] != role:
            raise CommandError(f"{LOGINS[role]} must sign in as {role}, not {address['USER']}.")
    return {role: address["PASSWORD"] for role, address in wanted.items()}


def create_database(connection, name: str) -> None:
    """Create the database, owned by the owner role, closed to the public."""
    if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
        connection.execute(sql.SQL("CREATE DATABASE {} OWNER frontdoor_owner").format(sql.Identifier(name)))
    database = sql.Identifier(name)
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    for role in (*LOGINS, *KEEPERS):
        connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, sql.Identifier(role)))
    connection.execute(sql.SQL("GRANT CREATE ON DATABASE {} TO frontdoor_owner").format(sql.Identifier(name)))
