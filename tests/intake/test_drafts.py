"""A contact half taken is its taker's for 72 hours, locked and without history, and then gone."""

from datetime import timedelta
from uuid import uuid4

import pytest

from access import keeping
from access.kept import KeptWork
from audit.models import Viewing
from intake import acts
from intake.acts.drafting import live, of_key
from tests.intake.build import FRIDAY, a_contact, typed

WORDS = "Carys says that Denholm is back."


def kept(by, at, key=None, words=WORDS, **more):
    return acts.keep_draft(
        key=key or uuid4(), reference="FD-7K2M-4", content={"worry": [words]}, by=by, at=at, **more
    )  # fmt: skip


def test_what_was_left_for_three_days_is_gone_and_what_is_fresh_is_not(dee, acting, at):
    with acting(dee):
        kept(dee, at - timedelta(hours=73))
        fresh = kept(dee, at - timedelta(hours=71), words="Another.")
        assert [one.href for one in live(dee, at)] == [fresh.place]
        assert keeping.read(fresh) == {"worry": ["Another."]}


def test_nobody_else_reads_what_is_half_typed(dee, mo, acting, at):
    with acting(dee):
        kept(dee, at)
    with acting(mo):
        assert not KeptWork.objects.exists()


def test_what_is_half_typed_lives_on_nowhere_once_it_is_received(dee, commits, acting, at):
    key = uuid4()
    with acting(dee):
        kept(dee, at, key)
        a_contact(dee, key=key, worry="As it was received.")
        acts.finish(key=key, by=dee)
        assert of_key(key, by=dee, at=at) is None
    with commits.owner() as owner:
        tables = owner.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^(django|pg)_'"
        ).fetchall()
        for (table,) in tables:
            asked = f'SELECT count(*) FROM "{table}" t WHERE t::text LIKE %s'
            (found,) = owner.execute(asked, [f"%{WORDS}%"]).fetchone()
            assert not found, table


def test_a_form_received_already_is_not_kept_again(dee, acting, at):
    key = uuid4()
    with acting(dee):
        acts.receive(typed(key=key), by=dee, at=FRIDAY)
        assert kept(dee, at, key) is None


def test_two_windows_are_told(dee, acting, at):
    key = uuid4()
    with acting(dee):
        kept(dee, at, key, number=0)
        with pytest.raises(keeping.Elsewhere):
            kept(dee, at, key, words="In the second.", number=0)


def test_keeping_what_is_typed_leaves_no_look_each_time(dee, sol, browse, commits, acting):
    with acting(dee):
        contact = a_contact(dee)
    visitor = browse(sol)
    for words in ("One.", "One. Two."):
        said = {"keep_place": f"/contacts/{contact.pk}/screen", "keep_number": "9", "words": words}
        assert visitor.post("/access/keep", said).status_code == 200
    with commits.owner() as owner:
        (looks,) = owner.execute("SELECT count(*) FROM audit_viewing WHERE action = 'KEEP_WORK'").fetchone()
    assert looks == 0 and Viewing._meta.db_table == "audit_viewing"
