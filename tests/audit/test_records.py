"""A record changes only when someone says who and why, and its history cannot be slipped past."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from access.identity import act_as
from access.models import Team
from audit import trail
from audit.models import Appended, Event, Move, Viewing
from audit.records import QuietWrite, Stale, write_many
from tests import build, cast


def test_a_write_keeps_who_and_why(dee, acting):
    with acting(dee):
        contact = build.a_contact(by=dee)
        contact.place = "At school"
        contact.write(by=dee, why="the school rang")
        newest, first = trail.timeline(contact)
    assert (newest.by_id, newest.why, newest.version) == (dee.pk, "the school rang", 2)
    assert [(c.field, c.before, c.after) for c in newest.changes] == [("where they are now", "", "At school")]
    assert first.version == 1


@pytest.mark.parametrize("why", ["", "   ", None])
def test_a_write_without_a_reason_is_refused(dee, acting, why):
    with acting(dee), pytest.raises(QuietWrite):
        build.a_contact(by=dee).write(by=dee, why=why)


@pytest.mark.parametrize(
    "quiet",
    [
        lambda contact: contact.save(),
        lambda contact: contact.delete(),
        lambda contact: type(contact).objects.filter(pk=contact.pk).update(place="x"),
        lambda contact: type(contact).objects.filter(pk=contact.pk).delete(),
        lambda contact: type(contact).objects.bulk_create([contact]),
        lambda contact: type(contact).objects.bulk_update([contact], ["place"]),
        lambda contact: type(contact).objects.create(),
        lambda contact: type(contact).objects.get_or_create(pk=contact.pk),
        lambda contact: type(contact).objects.update_or_create(pk=contact.pk),
    ],
)
def test_every_quiet_way_of_writing_raises(dee, acting, quiet):
    with acting(dee):
        contact = build.a_contact(by=dee)
        with pytest.raises(QuietWrite):
            quiet(contact)


def test_the_second_of_two_editors_is_told_and_nothing_is_lost(dee, acting):
    with acting(dee):
        mine = build.a_contact(by=dee)
        theirs = mine.refresh()
        theirs.place = "At grandmother's"
        theirs.write(by=dee, why="she rang")
        mine.place = "At school"
        with pytest.raises(Stale) as stale:
            mine.write(by=dee, why="I heard otherwise")
        assert stale.value.theirs.place == "At grandmother's"
        assert mine.version == 1
        assert mine.refresh().version == 2


def test_a_wrong_field_changes_nothing(dee, acting):
    with acting(dee):
        contact = build.a_contact(by=dee)
        contact.source = "ZZ"
        with pytest.raises(ValidationError):
            contact.write(by=dee, why="a slip")
        assert contact.refresh().source == "6"


def test_many_new_rows_have_their_twins(dee, acting):
    with acting(dee):
        contact = build.a_contact(by=dee)
        steps = [
            Move(
                record_kind="contact", record_id=contact.pk, root_kind="contact", root_id=contact.pk, from_state="A",
                to_state="B", by_id=dee.pk, at=cast.NOW, why="a step",
            )
            for _ in range(3)
        ]  # fmt: skip
        write_many(steps, by=dee, why="three at once")
        assert Move.history.filter(root_id=contact.pk, history_user_id=dee.pk).count() == 3
        with pytest.raises(QuietWrite):
            write_many(steps, by=dee, why="again")


def _run(sql, *params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE intake_contact SET place = 'x' WHERE id = %s",
        "UPDATE intake_contact SET place = 'x', version = version + 1 WHERE id = %s",
        "DELETE FROM intake_contact WHERE id = %s",
        "UPDATE intake_historicalcontact SET place = 'x' WHERE id = %s",
        "DELETE FROM intake_historicalcontact WHERE id = %s",
        "UPDATE audit_event SET verb = 'x' WHERE record_id = %s",
        "DELETE FROM audit_event WHERE record_id = %s",
    ],
)
def test_the_database_refuses_what_the_orm_would_have(commits, dee, sql):
    with act_as(dee), transaction.atomic():
        contact = build.a_contact(by=dee)
    with pytest.raises(DatabaseError), act_as(dee), transaction.atomic():
        _run(sql, contact.pk)
    with act_as(dee), transaction.atomic():
        assert contact.refresh().place == ""


def test_an_honest_write_lets_no_quiet_one_through(commits, dee):
    with act_as(dee), transaction.atomic():
        honest, other = build.a_contact(by=dee), build.a_contact(by=dee)
    with pytest.raises(DatabaseError, match="has no history row"), act_as(dee), transaction.atomic():
        honest.place = "At school"
        honest.write(by=dee, why="honest")
        _run("UPDATE intake_contact SET place = 'x', version = version + 1 WHERE id = %s", other.pk)


@pytest.mark.parametrize("table", ["audit_event", "audit_viewing", "intake_historicalcontact"])
def test_not_even_the_owner_empties_the_evidence(commits, table):
    with commits.owner() as owner, pytest.raises(Exception, match="only ever added"):
        owner.execute(f"TRUNCATE {table} CASCADE")


def test_events_and_viewings_are_only_added(dee, acting):
    with acting(dee):
        event = trail.note(dee, "test.done", at=cast.NOW)
        for change in (Event.objects.filter(pk=event.pk).update, Viewing.objects.all().update):
            with pytest.raises(Appended):
                change(verb="x")


def test_no_write_in_autocommit(commits, dee):
    from access.database.base import OutsideTransaction

    with act_as(dee), pytest.raises((QuietWrite, OutsideTransaction)):
        Team(key="x", name="x").write(by=dee, why="no transaction")
