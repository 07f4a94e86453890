"""A register of any size, copied straight into the tables as the superuser: only its shape matters here."""

from uuid import UUID, uuid5

import psycopg

from people.naming import folded, parts, sound
from tests.people import invented
from tests.people.invented import Child

SEED = 2026
SPACE = UUID("5d1f3c62-8d7e-4f6a-9a55-6f2d2f0c7b11")
NAME = (
    "id", "version", "person_id", "kind", "given", "family", "source", "folded_family", "first_part", "last_part",
    "family_sound", "first_given", "given_sound", "born_on", "root_id", "root_restricted",
)  # fmt: skip


def people(address: str, scale: int) -> list[Child]:
    """Write this many invented children with names, and the dictionary of surnames. Returns them."""
    children = invented.children(scale, SEED)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        _copy(connection, "people_person", *_persons(connection, children))
        _copy(connection, "people_personname", NAME, [_name(child) for child in children])
        surnames = sorted({part for child in children for part in {folded(child.family), *parts(child.family)}})
        there = {row[0] for row in connection.execute("SELECT folded FROM people_surname")}
        fresh = [(uuid5(SPACE, name), 1, name) for name in surnames if name not in there]
        _copy(connection, "people_surname", ("id", "version", "folded"), fresh)
        connection.execute("ANALYZE people_person, people_personname, people_surname")
    return children


def id_of(child: Child) -> UUID:
    """Return the id under which a child is written."""
    return uuid5(SPACE, str(child.person))


def _persons(connection, children: list[Child]) -> tuple[tuple[str, ...], list[tuple]]:
    """What may not be empty gets an empty value of its type, so that a new column breaks nothing here."""
    empty = {"text": "", "character varying": "", "boolean": False, "ARRAY": "{}", "integer": 1, "smallint": 1}
    found = connection.execute(
        "SELECT column_name, data_type FROM information_schema.columns"
        " WHERE table_name = 'people_person' AND is_nullable = 'NO' AND column_name NOT IN ('id', 'sex')"
    ).fetchall()
    columns = ("id", "sex", "born_on", *(name for name, _ in found))
    rest = tuple(empty[kind] for _, kind in found)
    return columns, [(id_of(child), child.sex, child.born_on, *rest) for child in children]


def _name(child: Child) -> tuple:
    family, given = parts(child.family), parts(child.given)
    person = id_of(child)
    return (
        uuid5(person, "name"), 1, person, "current", child.given, child.family, "bench", folded(child.family),
        family[0] if family else "", family[-1] if family else "", sound(child.family), given[0], sound(given[0]),
        child.born_on, person, False,
    )  # fmt: skip


def _copy(connection, table: str, columns: tuple[str, ...], rows: list[tuple]) -> None:
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)
