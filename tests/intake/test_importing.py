"""A daily list becomes contacts: each once, matched by the rules, good lines in spite of bad ones."""

import io
import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from intake.importing import bring_in, contacts, moment
from intake.models import Contact, ContactChild
from people import acts as people
from people.cells import Wrong
from people.importing import Outcome
from people.models import Pair
from people.sheets import Unreadable
from tests.people.family import WHY, a_child

LIST = """reference,received_at,worry,place,given,family,born_on,sex,nhs_number
WM-1,20/11/2026 16:50,Shouting heard,9 Lantern Row,Wren,Applebarrow,14/03/2020,F,9990000107
WM-1,20/11/2026 16:50,Shouting heard,9 Lantern Row,Otto,Applebarrow,02/07/2018,M,
WM-2,20/11/2026 25:10,Knocked at 3,4 Tallow Yard,Bilal,Khan,01/05/2019,M,
WM-3,21/11/2026 09:15,Child seen alone,The park,,,,,
"""
AS_JSON = [
    {
        "reference": "WM-1",
        "received_at": "2026-11-20T16:50",
        "worry": "Shouting heard",
        "children": [{"given": "Wren", "family": "Applebarrow", "born_on": "2020-03-14", "sex": "F"}],
    }
]


def bring(content, *, by, at, **options):
    told = []
    data = content if isinstance(content, bytes) else content.encode()
    bring_in(io.BytesIO(data), source="police", by=by, at=at, tell=told.append, **options)
    return told


def test_each_reference_is_one_contact_and_a_bad_line_costs_only_itself(dee, acting, at):
    with acting(dee):
        told = bring(LIST, by=dee, at=at)
        assert [one.outcome for one in told] == [Outcome.NEW, Outcome.WRONG, Outcome.NEW]
        assert [(f.line, f.column) for f in told[1].faults] == [(4, "received_at")]
        first, second = Contact.objects.order_by("received_at")
        assert (first.worry, first.children.count(), first.source) == ("Shouting heard", 2, "6")
        assert second.children.get().person.is_placeholder


def test_the_list_of_the_next_day_repeats_nothing(dee, acting, at):
    with acting(dee):
        bring(LIST, by=dee, at=at)
        assert [one.outcome for one in bring(LIST, by=dee, at=at)] == [Outcome.BEFORE, Outcome.WRONG, Outcome.BEFORE]
        assert Contact.objects.count() == 2


def test_a_dry_run_writes_nothing(dee, acting, at):
    with acting(dee):
        assert [one.outcome for one in bring(LIST, by=dee, at=at, dry=True)][0] == Outcome.NEW
        assert not Contact.objects.exists()


def test_the_same_child_is_used_and_a_possible_one_waits_to_be_compared(dee, acting, at):
    with acting(dee):
        wren, otto = a_child(dee), a_child(dee, "Otto", "Applebarow", born_on=date(2018, 7, 2), sex="M")
        people.set_identifier(wren, kind="nhs", value="9990000107", by=dee, at=at, why=WHY)
        bring(LIST, by=dee, at=at)
        children = ContactChild.objects.filter(contact__worry="Shouting heard").order_by("place")
        assert children[0].person_id == wren.pk
        assert children[1].person_id != otto.pk
        assert {Pair.objects.get().person_id, Pair.objects.get().other_id} == {children[1].person_id, otto.pk}


def test_a_contact_that_says_something_else_now_is_told_and_changes_nothing(dee, acting, at):
    with acting(dee):
        bring(LIST, by=dee, at=at)
        told = bring(LIST.replace("Shouting heard", "Nothing heard"), by=dee, at=at)
        assert told[0].outcome == Outcome.WRONG and "with other content" in told[0].faults[0].what
        assert Contact.objects.filter(worry="Shouting heard").exists()


def test_json_is_read_like_a_sheet(dee, acting, at):
    with acting(dee):
        assert [one.outcome for one in bring(json.dumps(AS_JSON), by=dee, at=at)] == [Outcome.NEW]
        assert Contact.objects.get().children.get().person.names.get().in_full == "Wren Applebarrow"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"given,family\nWren,Lunt\n", "The heading has no column"),
        (b'[{"reference": "WM-1"', "not whole JSON"),
        (b'["WM-1"]', "Give a list of contacts"),
        (b"PK\x03\x04", "This is a workbook"),
    ],
)
def test_a_file_that_cannot_be_used_says_what_to_do(content, sentence):
    with pytest.raises(Unreadable, match=sentence):
        list(contacts(io.BytesIO(content), "police"))


@pytest.mark.parametrize(
    "typed", ["20/11/2026 16:50", "2026-11-20T16:50", "2026-11-20 16:50:00", "2026-11-20T16:50:00Z"]
)
def test_moments_are_read_as_people_and_machines_write_them(typed):
    assert moment(typed).isoformat()[:16] == "2026-11-20T16:50"


@pytest.mark.parametrize("typed", ["", "yesterday", "20/11/2026", "29/02/2026 10:00", "20/11/2026 25:10"])
def test_a_moment_that_cannot_be_is_told(typed):
    with pytest.raises(Wrong):
        moment(typed)


def test_the_command_says_who_answers_for_the_list(commits, dee, pat, tmp_path):
    path, said, told = tmp_path / "list.csv", io.StringIO(), io.StringIO()
    path.write_text(LIST, encoding="utf-8")
    call_command("import_contacts", str(path), "--by", dee.email, stdout=said, stderr=told)
    assert said.getvalue() == "Received: 2 new, 1 not brought in.\n"
    assert "line 4, received_at" in told.getvalue()
    for who, sentence in (("nobody@example.org", "Nobody has an account"), (pat.email, "is on no team")):
        with pytest.raises(CommandError, match=sentence):
            call_command("import_contacts", str(path), "--by", who, stdout=said, stderr=told)
