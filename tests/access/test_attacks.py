"""What somebody could try with SQL of their own, run as the app's role and signed as themselves. Each is refused."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from access import grants, identity
from access.identity import act_as
from access.models import Membership, Team, User, robot
from audit import trail
from audit.models import Event, Move, Viewing
from deadlines.models import Deadline
from intake.models import Contact, ContactChild, ContactUserGrant
from people.models import Person
from tests import build, cast


def run(sql, *params):
    """One statement of the attacker's."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.rowcount


def tries(user, sql, *params) -> int:
    """Runs SQL as this user in a transaction that commits; returns the rows it touched."""
    with act_as(user), transaction.atomic():
        return run(sql, *params)


@pytest.fixture
def contact(commits, dee):
    with act_as(dee), transaction.atomic():
        return build.a_contact(by=dee)


@pytest.fixture
def theirs(commits):
    """A contact in the other team's queue."""
    founder = robot("founder")
    with act_as(founder), transaction.atomic():
        return build.a_contact(by=founder, queue=Team.objects.get(key="other-team"))


@pytest.fixture
def secret(theirs):
    """The same, restricted."""
    founder = robot("founder")
    with act_as(founder), transaction.atomic():
        grants.give(founder, on=theirs, by=founder, why="set up", until=None, origin="set-up", at=cast.NOW)
        theirs.restricted = True
        return theirs.write(by=founder, why="on the list only")


# Rows stay with their root.


@pytest.mark.parametrize("column", ["root_id", "root_queue", "contact_id"])
def test_no_part_moves_to_another_root_or_queue(contact, theirs, dee, otis, column):
    with act_as(dee), transaction.atomic():
        child = build.a_child(contact, by=dee)
    value = theirs.queue_id if column == "root_queue" else theirs.pk
    with pytest.raises(DatabaseError, match="stays with its root"):
        tries(
            dee, f"UPDATE intake_contactchild SET {column} = %s, version = version + 1 WHERE id = %s", value, child.pk
        )


def test_no_request_moves_to_another_contact(contact, dee):
    with act_as(dee), transaction.atomic():
        request, other = build.a_request(contact, by=dee), build.a_contact(by=dee)
    sql = "UPDATE sharing_informationrequest SET contact_id = %s, version = version + 1 WHERE id = %s"
    with pytest.raises(DatabaseError, match="stays with its root"):
        tries(dee, sql, other.pk, request.pk)


def test_no_move_or_deadline_is_written_beside_a_root_out_of_sight(contact, theirs, dee):
    with pytest.raises(DatabaseError), act_as(dee), transaction.atomic():
        _a_move(theirs, by=dee)
    with act_as(dee), transaction.atomic():
        step = _a_move(contact, by=dee)
    sql = "UPDATE audit_move SET root_id = %s, version = version + 1 WHERE id = %s"
    with pytest.raises(DatabaseError, match="stays with its root"):
        tries(dee, sql, theirs.pk, step.pk)
    assert Deadline.Wall.loose


def _a_move(contact, *, by, name=None):
    return Move(
        record_kind="contact", record_id=contact.pk, root_kind="contact", root_id=contact.pk, from_state="a",
        to_state="b", by_id=(name or by).pk, at=cast.NOW, why="a step",
    ).write(by=by, why="a step")  # fmt: skip


def test_a_child_is_not_added_to_a_contact_out_of_sight(theirs, dee):
    with pytest.raises(DatabaseError), act_as(dee), transaction.atomic():
        build.a_child(theirs, by=dee)


def test_a_row_added_while_its_root_is_restricted_is_restricted_too(contact, commits, dee):
    """The one who restricts waits for the one who adds."""
    import threading

    founder = robot("founder")
    with act_as(founder), transaction.atomic():
        grants.give(founder, on=contact, by=founder, why="set up", until=None, origin="set-up", at=cast.NOW)

    def restrict():
        try:
            with act_as(founder), transaction.atomic():
                mine = Contact.objects.get(pk=contact.pk)
                mine.restricted = True
                mine.write(by=founder, why="on the list only")
        finally:
            connection.close()

    with act_as(dee), transaction.atomic():
        person = build.a_person(by=dee)
    other = threading.Thread(target=restrict)
    with act_as(dee), transaction.atomic():
        build.a_child(contact, by=dee, person=person)
        other.start()
        other.join(timeout=1)
    other.join(timeout=20)
    with commits.owner() as owner:
        for table in ("intake_contactchild", "intake_historicalcontactchild"):
            assert owner.execute(f"SELECT root_restricted FROM {table}").fetchall() == [(True,)], table


# Nobody writes in another's name, and history is a copy of the row.


def test_no_event_look_or_history_in_anothers_name(contact, dee, sol):
    for forge in (
        lambda: trail.note(sol, "test.done", at=cast.NOW),
        lambda: trail.saw(sol, action="OPEN_CONTACT", on=contact, at=cast.NOW),
        lambda: contact.refresh().write(by=sol, why="not me"),
        lambda: _a_move(contact, by=dee, name=sol),
        lambda: Event(at=cast.NOW, verb="nobody.did").save(),
    ):
        with pytest.raises(DatabaseError), act_as(dee), transaction.atomic():
            forge()


def test_a_history_row_says_what_the_row_holds(contact, commits, dee):
    with act_as(dee), transaction.atomic():
        run("UPDATE intake_contact SET place = 'at school', version = 2 WHERE id = %s", contact.pk)
        twin = Contact.history.filter(id=contact.pk).first()
        twin.history_id, twin.place, twin.version, twin.history_change_reason = uuid4(), "a lie", 9, "x"
        twin._state.adding = True
        twin.save(force_insert=True)
    with act_as(dee), transaction.atomic():
        assert list(Contact.history.filter(id=contact.pk, version=2).values_list("place", flat=True)) == ["at school"]


def test_no_history_row_is_added_beside_another(contact, dee):
    with pytest.raises(DatabaseError), act_as(dee), transaction.atomic():
        twin = Contact.history.filter(id=contact.pk).first()
        twin.history_id, twin.history_change_reason = uuid4(), "another reason"
        twin._state.adding = True
        twin.save(force_insert=True)


# Grants.


def _grant(user, to, on, **fields):
    with act_as(user), transaction.atomic():
        return ContactUserGrant.objects.create(
            **{
                "user": to, "content_object": on, "permission": grants._opening(Contact), "why": "x",
                "origin": "attack", "granted_by": user, "granted_at": cast.NOW, **fields,
            }
        )  # fmt: skip


@pytest.mark.parametrize("who", ["pat", "ida", "vi", "petra", "noor"])
def test_only_the_front_door_gives_access(request, contact, who):
    user = request.getfixturevalue(who)
    with pytest.raises(DatabaseError):
        _grant(user, user, contact)


@pytest.mark.parametrize("who", ["pat", "ida", "petra"])
def test_only_the_front_door_lengthens_access(request, contact, dee, who):
    user = request.getfixturevalue(who)
    with act_as(dee), transaction.atomic():
        grants.give(user, on=contact, by=dee, why="named", until=cast.NOW, origin="test", at=cast.NOW)
    assert tries(user, "UPDATE intake_contactusergrant SET until = NULL") == 0


def test_nobody_lets_themselves_into_what_is_restricted(secret, dee, otis):
    for user in (dee, otis):
        with pytest.raises(DatabaseError, match="restricted is opened by"):
            _grant(user, user, secret)


def test_a_team_is_not_let_into_what_is_restricted(secret, dee, sol):
    with act_as(dee), transaction.atomic():
        grants.give(build.a_team(), on=secret, by=dee, why="an earlier contact", until=None, origin="test", at=cast.NOW)
    with act_as(sol), transaction.atomic():
        assert not Contact.objects.exists()


def test_a_grant_is_in_ones_own_name_and_keeps_its_terms(contact, theirs, dee, sol, mo):
    with pytest.raises(DatabaseError, match="own name"):
        _grant(dee, sol, contact, granted_by=mo)
    _grant(dee, sol, contact)
    for column, value in (("content_object_id", theirs.pk), ("user_id", mo.pk), ("origin", "closing")):
        with pytest.raises(DatabaseError, match="keeps whom"):
            tries(dee, f"UPDATE intake_contactusergrant SET {column} = %s", value)
    with pytest.raises(DatabaseError, match="own name"):
        tries(mo, "UPDATE intake_contactusergrant SET until = %s", cast.NOW)
        tries(mo, "UPDATE intake_contactusergrant SET until = NULL")


# Who somebody is.


def test_nobody_becomes_a_robot_and_robots_have_no_password(commits, dee):
    with pytest.raises(DatabaseError, match="nobody becomes a robot"):
        run("UPDATE access_user SET kind = 'robot' WHERE id = %s", dee.pk)
    relay = robot("relay")
    relay.set_password("a long and secret sentence")
    with pytest.raises(DatabaseError):
        relay.save()


def test_nobody_makes_themselves_a_member(commits, petra):
    with pytest.raises(DatabaseError), act_as(petra), transaction.atomic():
        Membership(
            user=petra, role="mash_manager", team=Team.objects.get(key="front-door"), starts_on=cast.TODAY
        ).write(by=petra, why="I would like to")


@pytest.mark.parametrize(("first", "second"), [("pat", "dee"), ("pat", "hana"), ("dee", "ida"), ("pat", "petra")])
def test_somebody_on_two_sides_stands_nowhere(commits, request, caplog, first, second):
    founder = robot("founder")
    user, like = request.getfixturevalue(first), request.getfixturevalue(second)
    with act_as(founder), transaction.atomic():
        other = Membership.objects.get(user=like)
        Membership(user=user, role=other.role, team=other.team, desk=other.desk, starts_on=cast.TODAY).write(
            by=founder, why="a slip"
        )
    with act_as(user):
        assert not user.standing.roles and not user.standing.group_ids and not user.standing.scopes
    assert "both sides" in caplog.text and user.display_name not in caplog.text


# The context.


def test_the_signed_context_is_not_among_the_running_statements(contact, commits, dee):
    with act_as(dee), transaction.atomic():
        pid = connection.connection.info.backend_pid
        with commits.owner() as owner:
            shown = owner.execute("SELECT query FROM pg_stat_activity WHERE pid = %s", [pid]).fetchone()[0]
    assert "set_config" in shown and dee.pk.hex not in shown


def test_a_context_left_on_the_connection_opens_nothing_to_the_next(contact, dee, noor):
    with act_as(dee), transaction.atomic():
        run("SELECT set_config('frontdoor.who', current_setting('frontdoor.who'), false)")
    with act_as(noor), transaction.atomic():
        assert not Contact.objects.exists()


def test_a_context_taken_in_a_savepoint_does_not_outlive_the_transaction(contact, dee, noor):
    with act_as(dee):
        signed = identity.token(
            dee.standing, connection.connection.info.backend_pid, int(timezone.now().timestamp()) - 1
        )
    with act_as(noor), transaction.atomic():
        with transaction.atomic():
            run("SELECT set_config('frontdoor.who', %s, true)", signed)
            assert not Contact.objects.exists()
        assert not Contact.objects.exists()
    with transaction.atomic():
        assert not Contact.objects.exists()


@pytest.mark.parametrize(
    "sql", ["SELECT * FROM intake_contact", 'SELECT 1 FROM "people_person"', "select 1 from INTAKE_CONTACT"]
)
def test_no_table_behind_the_wall_is_read_in_autocommit(contact, dee, sql):
    from access.database.base import OutsideTransaction

    with act_as(dee), pytest.raises(OutsideTransaction):
        run(sql)


def test_a_connection_that_could_not_be_told_is_not_left_in_a_transaction(contact, dee, monkeypatch):
    def unplugged(*args):
        raise DatabaseError("no answer")

    with monkeypatch.context() as patch:
        patch.setattr(identity, "token", unplugged)
        with act_as_without_asking(dee), pytest.raises(DatabaseError), transaction.atomic():
            pass
    with act_as(dee), transaction.atomic():
        assert Contact.objects.exists()


def act_as_without_asking(user):
    """As `act_as`, with the standing given."""
    user.standing = identity.Standing(user_id=user.pk)
    return identity._asks(user.standing)


def test_an_error_in_a_transaction_leaves_nobody_known(contact, dee):
    with pytest.raises(DatabaseError), act_as(dee), transaction.atomic():
        run("SELECT 1 / 0")
    with transaction.atomic():
        assert not Contact.objects.exists() and not Person.objects.exists()


# What staff may read of the trail.


def test_being_shown_a_person_is_no_reason_to_read_who_did_what(commits, dee, sol, ida):
    with act_as(dee), transaction.atomic():
        person = build.a_person(by=dee)
        trail.note(dee, "person.opened_with_reason", on=person, at=cast.NOW)
        trail.saw(dee, action="OPEN_PERSON", on=person, at=cast.NOW)
    seen = {}
    for user in (dee, sol, ida):
        with act_as(user), transaction.atomic():
            opened = Event.objects.filter(verb="person.opened_with_reason")
            seen[user.display_name] = (opened.count(), Viewing.objects.count())
    assert seen == {"Dee Harkaway": (1, 1), "Sol Quayle": (0, 0), "Ida Fenwick": (1, 1)}


def test_the_children_of_another_teams_contact_are_out_of_sight(theirs, dee, otis):
    with act_as(otis), transaction.atomic():
        build.a_child(theirs, by=otis)
        assert ContactChild.objects.count() == 1
    with act_as(dee), transaction.atomic():
        assert not ContactChild.objects.exists() and not ContactChild.history.exists()
    assert User.objects.filter(pk=dee.pk).exists()
