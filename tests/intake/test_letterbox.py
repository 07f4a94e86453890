"""The letterbox: whoever has no account puts things in by a role that can read, change and remove nothing."""

from contextlib import contextmanager
from datetime import timedelta
from uuid import uuid4

import psycopg
import pytest
from django.db import ProgrammingError, connections, transaction

from access import wall
from access.models import robot
from intake.models import Posted
from intake.referring import box
from tests import environment

ROLE = "frontdoor_public"


@contextmanager
def as_public():
    """A connection of the public's role to the test's database."""
    address = environment.addresses(environment.PORT, environment.DATABASE)["PUBLIC_DATABASE_URL"]
    with psycopg.connect(address, autocommit=True) as connection:
        yield connection


def test_the_public_s_role_adds_to_one_table_and_may_do_nothing_else(commits):
    with commits.owner() as owner:
        rights = owner.execute(
            "SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee = %s", [ROLE]
        ).fetchall()
        columns = owner.execute(
            "SELECT table_name, privilege_type FROM information_schema.column_privileges WHERE grantee = %s"
            " AND privilege_type <> 'INSERT'", [ROLE],
        ).fetchall()  # fmt: skip
        others = owner.execute(
            "SELECT rolname FROM pg_roles r WHERE pg_has_role(%s, r.oid, 'MEMBER') AND rolname <> %s", [ROLE, ROLE]
        ).fetchall()
    assert rights == [("intake_posted", "INSERT")]
    assert columns == others == []


@pytest.mark.parametrize(
    "table", ["intake_posted", "intake_arrivedform", "people_person", "audit_event", "access_user"]
)
def test_the_public_s_role_reads_nothing(commits, table):
    with as_public() as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(f"SELECT 1 FROM {table} LIMIT 1")


def test_what_was_put_in_cannot_be_changed_or_taken_out_by_the_role_that_put_it_in(commits, at):
    box.post({"worry": "Invented."}, key=uuid4(), at=at)
    for statement in ("UPDATE intake_posted SET sealed = ''", "DELETE FROM intake_posted", "TRUNCATE intake_posted"):
        with as_public() as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(statement)


def test_nobody_but_the_robot_of_the_letterbox_sees_what_lies_in_it(commits, at, acting, dee, mo):
    box.post({"worry": "Invented."}, key=uuid4(), at=at)
    for person in (dee, mo):
        with acting(person):
            assert not Posted.objects.exists()
    with acting(robot(box.ROBOT)):
        assert Posted.objects.count() == 1


def test_what_lies_in_the_letterbox_is_locked(commits, at):
    box.post({"worry": "Marigold Tansley was seen alone."}, key=uuid4(), at=at)
    with commits.owner() as owner:
        whole = owner.execute("SELECT string_agg(p::text, ' ') FROM intake_posted p").fetchone()[0]
    assert "Marigold" not in whole


def test_the_same_form_goes_in_once_and_a_changed_one_is_not_lost(commits, at, acting):
    key = uuid4()
    assert box.post({"worry": "One."}, key=key, at=at) is True
    assert box.post({"worry": "One."}, key=key, at=at) is False
    assert box.post({"worry": "One, and more."}, key=key, at=at) is True
    with acting(robot(box.ROBOT)):
        assert [box.unlock(row)["worry"] for row in box.unsorted()] == ["One.", "One, and more."]


def test_a_form_kept_comes_back_by_its_code_for_72_hours_and_no_longer(commits, at, acting):
    kept = box.Kept(box.new_code(), content={"where": {"place": "12 Invented Street"}})
    assert box.keep(kept, at=at)
    kept.content = {"where": {"place": "14 Invented Street"}}
    assert box.keep(kept, at=at + timedelta(minutes=1))
    with acting(robot(box.ROBOT)):
        found = box.kept(box.read_code(kept.code.lower().replace("-", " ")), at=at + timedelta(hours=71))
        assert found and found.content == {"where": {"place": "14 Invented Street"}} and found.number == 2
        assert box.kept(kept.code, at=at + timedelta(hours=73)) is None
        assert box.kept(box.new_code(), at=at) is None
        assert Posted.objects.count() == 1, "the version before went when the next was kept"
        assert box.empty_old(at=at + timedelta(hours=73)) == 1
        assert Posted.objects.get().sealed == ""


def test_two_windows_on_one_form_are_told_apart(commits, at, acting):
    kept = box.Kept(box.new_code(), content={"a": 1})
    box.keep(kept, at=at)
    with acting(robot(box.ROBOT)):
        here, there = box.kept(kept.code, at=at), box.kept(kept.code, at=at)
    assert box.keep(here, at=at) is True
    assert box.keep(there, at=at) is False


def test_the_web_s_own_role_adds_nothing_to_the_letterbox(commits, at, acting):
    row = Posted(kind="form", mark="x", posted_at=at, until=at)
    with pytest.raises(ProgrammingError), acting(robot(box.ROBOT)), transaction.atomic():
        row.save(force_insert=True)
    connections["default"].close()


def test_the_letterbox_is_the_only_table_of_its_shape():
    assert [table.name for table in wall.tables() if table.shape == "posted"] == ["intake_posted"]
