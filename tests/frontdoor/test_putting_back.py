"""A test that commits leaves the database as it found it, and numbers that go on counting."""

import psycopg
import pytest

from tests.cluster import BASE
from tests.putting_back import Remembered

SCRATCH = "frontdoor_scratch"


@pytest.fixture
def scratch(commits):
    commits.clone(BASE, SCRATCH)
    yield commits.url(SCRATCH)
    with psycopg.connect(commits.server.superuser_url, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{SCRATCH}" WITH (FORCE)')


def add_a_group(address: str, name: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("INSERT INTO auth_group (name) VALUES (%s)", [name])


def names(address: str) -> set[str]:
    with psycopg.connect(address, autocommit=True) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM auth_group")}


def test_only_the_tables_written_to_are_put_back(scratch):
    remembered = Remembered(scratch)
    before = names(scratch)
    add_a_group(scratch, "written by a test")
    assert remembered.put_back() == ["public.auth_group"]
    assert names(scratch) == before and remembered.put_back() == []


def test_a_copy_that_counts_from_further_back_gives_no_number_twice(scratch):
    add_a_group(scratch, "there before the copy was made")
    remembered = Remembered(scratch)
    with psycopg.connect(scratch, autocommit=True) as connection:
        connection.execute("DELETE FROM auth_group WHERE name = 'there before the copy was made'")
        connection.execute("SELECT setval('auth_group_id_seq', (SELECT max(id) FROM auth_group))")
    remembered.put_back()
    add_a_group(scratch, "the next one")
    assert "there before the copy was made" in names(scratch)
