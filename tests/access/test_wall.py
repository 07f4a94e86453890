"""The second wall: what the database shows by itself, whatever the application forgets."""

import time

import pytest
from django.db import DatabaseError, connection, transaction

from access import grants, identity, wall
from access.identity import InsideTransaction, act_as
from audit import clock
from intake.models import Contact, ContactChild
from people import acts
from people.models import Involvement, Person
from tests import build, cast

LATER = cast.NOW.replace(day=30)


def seen_as(user, model=Contact) -> set:
    """Ids a query without any filter of ours shows this user."""
    with act_as(user), transaction.atomic():
        return set(model.objects.values_list("pk", flat=True))


@pytest.fixture
def contact(commits, dee):
    with act_as(dee), transaction.atomic():
        return build.a_contact(by=dee)


def test_nobody_known_sees_nothing(contact):
    with transaction.atomic():
        assert not Contact.objects.exists()


def test_outside_a_transaction_it_raises(contact, dee):
    from access.database.base import OutsideTransaction

    with act_as(dee), pytest.raises(OutsideTransaction):
        Contact.objects.count()


@pytest.mark.parametrize("who", ["dee", "sol", "mo"])
def test_the_team_sees_its_queue(request, contact, who):
    assert seen_as(request.getfixturevalue(who)) == {contact.pk}


@pytest.mark.parametrize("who", ["otis", "pat", "hana", "bel", "ida", "vi", "iona", "petra", "noor"])
def test_a_forgotten_filter_shows_others_nothing(request, contact, who):
    assert seen_as(request.getfixturevalue(who)) == set()
    assert seen_as(request.getfixturevalue(who), Contact.history.model) == set()


def test_parts_and_twins_follow_their_root(contact, dee, otis):
    with act_as(dee), transaction.atomic():
        build.a_child(contact, by=dee)
    assert len(seen_as(dee, ContactChild)) == len(seen_as(dee, ContactChild.history.model)) == 1
    assert seen_as(otis, ContactChild) == seen_as(otis, ContactChild.history.model) == set()
    with act_as(dee), transaction.atomic():
        grants.give(dee, on=contact, by=dee, why="keeps it", until=None, origin="test", at=clock.now())
        contact.queue = build.a_team("other-team")
        contact.write(by=dee, why="theirs now")
    assert len(seen_as(otis, ContactChild)) == len(seen_as(otis, ContactChild.history.model)) == 1


def test_finding_somebody_is_no_reason_to_read_the_rest_of_their_file(commits, dee, asha):
    with act_as(dee), transaction.atomic():
        wren = build.a_person(by=dee)
        acts.involve(wren, kind="midwife", organisation="City Hospital", by=dee, at=clock.now(), why="a test")
    assert wren.pk in seen_as(asha, Person)
    assert seen_as(asha, Involvement) == seen_as(asha, Person.history.model) == set()
    with act_as(dee), transaction.atomic():
        grants.give(asha, on=wren, by=dee, why="allocated", until=None, origin="test", at=clock.now())
    assert len(seen_as(asha, Involvement)) == len(seen_as(asha, Person.history.model)) == 1


def test_restricting_hides_it_from_the_team_and_keeps_it_for_the_list(contact, dee, sol):
    with act_as(dee), transaction.atomic():
        build.a_child(contact, by=dee)
        grants.give(sol, on=contact, by=dee, why="on the list", until=None, origin="restricted", at=clock.now())
        grants.give(dee, on=contact, by=dee, why="until it is done", until=None, origin="test", at=clock.now())
        contact.restricted = True
        contact.write(by=dee, why="family of a colleague")
        for grant in grants.given_by_origin(Contact, "test"):
            grants.withdraw(grant, by=dee, why="done", at=clock.now())
    assert seen_as(dee) == seen_as(dee, ContactChild) == seen_as(dee, ContactChild.history.model) == set()
    assert seen_as(sol) == {contact.pk} and len(seen_as(sol, ContactChild)) == 1


def test_a_grant_opens_until_it_ends_and_not_a_second_longer(contact, dee, pat):
    with act_as(dee), transaction.atomic():
        grants.give(pat, on=contact, by=dee, why="named", until=LATER, origin="test", at=clock.now())
    assert seen_as(pat) == {contact.pk}
    clock.hold_at(LATER)
    assert seen_as(pat) == set()


def test_a_grant_to_a_desk_opens_for_who_stands_at_it(contact, dee, pat, hana):
    with act_as(pat):
        desk = pat.standing.desk
    with act_as(dee), transaction.atomic():
        grants.give(desk, on=contact, by=dee, why="the desk", until=None, origin="test", at=clock.now())
    assert seen_as(pat) == {contact.pk} and seen_as(hana) == set()


def _with_context(text: str) -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('frontdoor.who', %s, true)", [text])
        return Contact.objects.count()


def _token(user, *, pid=None, expires=None) -> str:
    with act_as(user):
        return identity.token(
            user.standing, pid or connection.connection.info.backend_pid, expires or int(time.time()) + 60
        )


def test_a_signed_context_is_good(contact, dee):
    assert _with_context(_token(dee)) == 1


@pytest.mark.parametrize("spoil", ["", "junk", "a|b", "|" * 8, "x" * 5000])
def test_junk_shows_nothing(contact, spoil):
    assert _with_context(spoil) == 0


def test_a_forged_expired_or_copied_context_shows_nothing(contact, dee, otis):
    good = _token(dee)
    assert _with_context(good.replace(dee.pk.hex, otis.pk.hex)) == 0
    assert _with_context(_token(otis).replace("|", f",{build_team_id(dee)}|", 3)) == 0
    assert _with_context(_token(dee, expires=int(time.time()) - 5)) == 0
    assert _with_context(_token(dee, pid=1)) == 0


def build_team_id(user):
    """The id of the user's first team."""
    with act_as(user):
        return next(iter(user.standing.team_ids))


def test_nobody_changes_who_asks_in_the_middle(contact, dee, sol):
    with act_as(dee), transaction.atomic(), pytest.raises(InsideTransaction), act_as(sol):
        pass


def test_the_key_is_the_keepers_alone(contact):
    with transaction.atomic(), connection.cursor() as cursor, pytest.raises(DatabaseError):
        cursor.execute("SELECT * FROM wall.key")


def test_people_are_found_by_staff_and_by_nobody_else(commits, dee, sol, pat, ida):
    with act_as(dee), transaction.atomic():
        person = build.a_person(by=dee)
    assert seen_as(sol, Person) == {person.pk}
    assert seen_as(pat, Person) == seen_as(ida, Person) == set()


def test_a_partner_cannot_write_into_a_contact(contact, dee, pat):
    with pytest.raises(DatabaseError), act_as(pat), transaction.atomic():
        build.a_contact(by=pat)


# The catalogue: what the database itself says of every table and function.


def test_every_table_with_a_declaration_is_behind_the_wall(commits):
    with commits.owner() as owner:
        rows = owner.execute(
            "SELECT relname, relrowsecurity AND relforcerowsecurity,"
            " (SELECT count(*) FROM pg_policy WHERE polrelid = c.oid)"
            " FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        ).fetchall()
    stands = {name: (forced, policies) for name, forced, policies in rows}
    for table in wall.tables():
        forced, policies = stands[table.name]
        assert forced and policies, f"{table.name} has no wall: run manage.py make_walls and migrate."
    outside = {name for name, (forced, _) in stands.items() if not forced}
    assert outside & {table.name for table in wall.tables()} == set()


def test_every_record_says_where_it_stands():
    from django.apps import apps

    from audit.records import Record

    loose = [model.__name__ for model in apps.get_models() if issubclass(model, Record) and not hasattr(model, "Wall")]
    assert not loose, f"{loose} have no `class Wall`: see access/wall.py for the shapes."


def test_the_roles_are_small(commits):
    with commits.owner() as owner:
        roles = owner.execute(
            "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles"
            " WHERE rolname LIKE 'frontdoor%%' OR rolname LIKE '%%_keeper'"
        ).fetchall()
        owned = owner.execute(
            "SELECT count(*) FROM pg_class WHERE relowner IN (SELECT oid FROM pg_roles WHERE rolname IN"
            " ('frontdoor_app', 'frontdoor_worker', 'frontdoor_sealer', 'frontdoor_retention', 'frontdoor_public'))"
        ).fetchone()[0]
        rights = owner.execute(
            "SELECT DISTINCT privilege_type FROM information_schema.role_table_grants"
            " WHERE grantee IN ('frontdoor_app', 'frontdoor_worker') AND table_schema = 'public'"
        ).fetchall()
        deletes = owner.execute(
            "SELECT table_name FROM information_schema.role_table_grants WHERE grantee = 'frontdoor_app'"
            " AND privilege_type = 'DELETE' AND table_schema = 'public'"
        ).fetchall()
    for name, superuser, bypasses, makes_roles, makes_databases in roles:
        assert not (superuser or makes_roles or makes_databases), name
        assert bypasses == (name == "frontdoor_owner"), name
    assert owned == 0
    assert {right for (right,) in rights} <= {"SELECT", "INSERT", "UPDATE", "DELETE"}
    assert not {name for (name,) in deletes} & {table.name for table in wall.tables()}


def test_definer_functions_belong_to_keepers_with_a_fixed_path(commits):
    with commits.owner() as owner:
        functions = owner.execute(
            "SELECT p.proname, r.rolname, p.proconfig::text, p.proleakproof"
            " FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner"
            " WHERE (p.prosecdef OR p.proleakproof)"
            " AND p.pronamespace IN ('wall'::regnamespace, 'public'::regnamespace)"
        ).fetchall()
        views = owner.execute(
            "SELECT c.relname, r.rolname, c.reloptions::text, pg_get_viewdef(c.oid) FROM pg_class c"
            " JOIN pg_roles r ON r.oid = c.relowner WHERE c.relkind IN ('v', 'm')"
            " AND c.relnamespace IN ('wall'::regnamespace, 'public'::regnamespace)"
        ).fetchall()
    for name, keeper, config, leakproof in functions:
        assert keeper in {"wall_keeper", "history_keeper"} and "search_path" in (config or "") and not leakproof, name
    for name, keeper, options, text in views:
        # A view reads as its owner, so each arm of it asks for the scope itself.
        assert name.startswith("register_") and keeper == "wall_keeper" and "security_barrier" in (options or ""), name
        assert text.count("wall.scope('registers'") == text.count("UNION ALL") + 1, name
    assert functions and views


def test_guardians_own_tables_are_closed_and_empty(commits):
    with commits.owner() as owner:
        for table in ("guardian_userobjectpermission", "guardian_groupobjectpermission"):
            assert owner.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0
            allowed = owner.execute(
                "SELECT has_table_privilege('frontdoor_app', %s, 'SELECT, INSERT')", [table]
            ).fetchone()[0]
            assert not allowed
        assert owner.execute("SELECT count(*) FROM access_user WHERE email ILIKE '%%anonymous%%'").fetchone()[0] == 0
        assert owner.execute("SELECT count(*) FROM access_user_user_permissions").fetchone()[0] == 0
        assert owner.execute("SELECT count(*) FROM auth_group_permissions").fetchone()[0] == 0


def test_the_newest_walls_migration_says_what_the_models_say():
    from access.management.commands.make_walls import PART, latest

    declared = "\n".join(f"{PART}{part}\n{sql}" for part, sql in wall.parts().items())
    assert latest().read_text() == declared, "Run manage.py make_walls."
