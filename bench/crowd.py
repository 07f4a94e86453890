"""A register of any size, copied straight into the tables as the superuser: only its shape matters here."""

from typing import Any
from uuid import UUID, uuid5

import psycopg

from people.naming import folded, parts, sound
from people.placing import place_of
from tests.people import invented
from tests.people.invented import Child

SEED = 2026
SPACE = UUID("5d1f3c62-8d7e-4f6a-9a55-6f2d2f0c7b11")
EMPTY: dict[str, Any] = {
    "text": "", "character varying": "", "boolean": False, "ARRAY": "{}", "integer": 1, "smallint": 1,
}  # fmt: skip
PERSON = ("id", "sex", "born_on")
NAME = (
    "id", "version", "person_id", "kind", "given", "family", "source", "folded_family", "first_part", "last_part",
    "family_sound", "first_given", "given_sound", "born_on", "root_id", "root_restricted",
)  # fmt: skip
HOME = ("id", "person_id", "kind", "lines", "postcode", "place", "outward", "root_id", "root_restricted")


def people(address: str, scale: int) -> list[Child]:
    """Write this many invented children with names and homes, and the dictionary of surnames. Returns them."""
    children = invented.children(scale, SEED)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        _copy(connection, "people_person", PERSON, ((id_of(one), one.sex, one.born_on) for one in children))
        _copy(connection, "people_personname", NAME, map(_name, children))
        _copy(connection, "people_residence", HOME, map(_home, children))
        surnames = sorted({part for child in children for part in {folded(child.family), *parts(child.family)}})
        there = {row[0] for row in connection.execute("SELECT folded FROM people_surname")}
        fresh = [(uuid5(SPACE, name), 1, name) for name in surnames if name not in there]
        _copy(connection, "people_surname", ("id", "version", "folded"), fresh)
        connection.execute("ANALYZE people_person, people_personname, people_residence, people_surname")
    return children


def id_of(child: Child) -> UUID:
    """Return the id under which a child is written."""
    return uuid5(SPACE, str(child.person))


def _name(child: Child) -> tuple:
    family, given = parts(child.family), parts(child.given)
    person = id_of(child)
    return (
        uuid5(person, "name"), 1, person, "current", child.given, child.family, "bench", folded(child.family),
        family[0] if family else "", family[-1] if family else "", sound(child.family), given[0], sound(given[0]),
        child.born_on, person, False,
    )  # fmt: skip


def _home(child: Child) -> tuple:
    person, place = id_of(child), place_of(child.address, child.postcode)
    district = child.postcode.split(" ")[0]
    return uuid5(person, "home"), person, "home", child.address, child.postcode, place, district, person, False


def _copy(connection, table: str, columns: tuple[str, ...], rows) -> None:
    """What may not be empty gets an empty value of its type, so that a new column breaks nothing here."""
    found = connection.execute(
        "SELECT column_name, data_type FROM information_schema.columns"
        " WHERE table_name = %s AND is_nullable = 'NO' AND column_name <> ALL(%s)",
        [table, list(columns)],
    ).fetchall()
    every, rest = (*columns, *(name for name, _ in found)), tuple(EMPTY[kind] for _, kind in found)
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({', '.join(every)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row((*row, *rest))
