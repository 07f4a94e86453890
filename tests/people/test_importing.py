"""A list is brought in: looked through first, once, whole lines only, and nobody overwritten."""

import csv
import io

import pytest
from django.core.management import CommandError, call_command

from access.models import robot
from audit.models import Event
from people import acts, importing
from people.importing import Outcome
from people.models import Identifier, Pair, Person, PersonName
from people.search import find
from people.terms import Terms
from tests.people.family import WHY, a_child

LIST = """id,given,family,born_on,sex,nhs_number,address,postcode,phone
1,Wren,Applebarrow,14/03/2020,F,999 000 0107,9 Lantern Row,B69 3DL,01632 960001
2,Otto,Applebarrow,02/07/2018,M,,9 Lantern Row,B69 3DL,
3,Anya,Nowak,29/02/2021,F,,,,
4,Bilal,Khan,01/05/2019,M,9990000018,,,
"""


@pytest.fixture
def importer(db, acting):
    by = robot("importer")
    with acting(by):
        yield by


def bring(importer, at, content=LIST, **options):
    told = []
    stream = io.BytesIO(content.encode())
    report = importing.bring_in(stream, source="Case system", by=importer, at=at, tell=told.append, **options)
    return report, [one.outcome for one in told]


def test_good_lines_come_in_whole_and_a_bad_one_stays_out(importer, at):
    report, outcomes = bring(importer, at)
    assert outcomes == [Outcome.NEW, Outcome.NEW, Outcome.WRONG, Outcome.NEW]
    wren = PersonName.objects.get(given="Wren").person
    assert wren.identifiers.get().value == "9990000107"
    assert (wren.residences.get().in_one_line, wren.contact_details.get().value) == (
        "9 Lantern Row, B69 3DL", "+441632960001"
    )  # fmt: skip
    assert wren.identifiers.get().source == "Case system"
    assert not PersonName.objects.filter(family="Nowak").exists()
    assert report.words == "3 new, 1 not brought in."


def test_a_dry_run_says_the_same_and_writes_nothing(importer, at):
    told = []
    importing.look_through(io.BytesIO(LIST.encode()), source="Case system", at=at, tell=told.append)
    assert [one.outcome for one in told] == [Outcome.NEW, Outcome.NEW, Outcome.WRONG, Outcome.NEW]
    assert (told[2].faults[0].line, told[2].faults[0].column) == (4, "born_on")
    assert not Person.objects.exists() and not Event.objects.filter(verb__startswith="person.").exists()


def test_the_same_list_twice_brings_nobody_twice_and_a_cut_run_is_taken_up(importer, at):
    first, _ = bring(importer, at, "\n".join(LIST.splitlines()[:2]) + "\n")
    again, outcomes = bring(importer, at)
    assert outcomes[0] == Outcome.BEFORE and again.counts[Outcome.NEW] == 2
    assert bring(importer, at)[0].counts == {Outcome.BEFORE: 3, Outcome.WRONG: 1}
    assert Person.objects.count() == 3


def test_with_all_or_nothing_one_bad_line_keeps_everybody_out(importer, at):
    report, _ = bring(importer, at, whole=True)
    assert report.refused_whole and not Person.objects.exists()


def test_somebody_on_record_is_the_same_and_only_gains_what_was_not_known(importer, dee, at):
    wren = a_child(importer)
    acts.set_identifier(wren, kind="nhs", value="9990000107", by=importer, at=at, why=WHY)
    acts.set_identifier(wren, kind="upn", value="A950000178301", source="school", by=importer, at=at, why=WHY)
    content = LIST.replace("nhs_number,", "nhs_number,upn,").replace("999 000 0107,", "999 000 0107,H243278544154,")
    _, outcomes = bring(importer, at, "\n".join(content.splitlines()[:2]) + "\n")
    assert outcomes == [Outcome.SAME]
    assert Person.objects.count() == 1
    upns = Identifier.objects.filter(kind="upn", ended_on=None).values_list("value", "source")
    assert set(upns) == {("A950000178301", "school"), ("H243278544154", "Case system")}
    assert wren.residences.get().source == "Case system"


def test_somebody_possibly_on_record_comes_in_and_waits_to_be_compared(importer, at):
    wren = a_child(importer)
    _, outcomes = bring(importer, at)
    assert outcomes[:2] == [Outcome.POSSIBLE, Outcome.NEW]
    pair = Pair.objects.get()
    assert wren.pk in {pair.person_id, pair.other_id} and pair.verdict == ""


def test_a_brother_with_her_number_is_never_taken_for_her(importer, at):
    bring(importer, at)
    content = LIST.splitlines()[0] + "\n9,Otis,Applebarrow,14/03/2020,M,999 000 0107,9 Lantern Row,B69 3DL,\n"
    assert bring(importer, at, content)[1] == [Outcome.POSSIBLE]


def test_the_trail_says_who_brought_a_list_and_how_many(importer, at):
    bring(importer, at)
    event = Event.objects.get(verb="person.imported")
    assert (event.by_id, event.codes["new"], event.codes["wrong"]) == (importer.pk, 3, 1)


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("9,,,,F,,,,", "the whole line"),
        ("9,Ann,Lunt,01/01/2030,F,,,,", "born_on"),
        ("9,Ann,Lunt,14/03/1890,F,,,,", "born_on"),
        ("9,Ann,Lunt,,F,999000000x,,,", "nhs_number"),
        ("9,Ann,Lunt,,F,,,not a postcode,", "postcode"),
        ("9," + "W" * 300 + ",Lunt,,F,,,,", "given"),
    ],
)
def test_a_line_at_fault_is_told_with_its_column(importer, at, line, column):
    told = []
    content = f"{LIST.splitlines()[0]}\n{line}\n"
    importing.look_through(io.BytesIO(content.encode()), source="x", at=at, tell=told.append)
    assert [(fault.line, fault.column) for one in told for fault in one.faults] == [(2, column)]


def run(path, *options):
    said, told = io.StringIO(), io.StringIO()
    call_command("import_people", str(path), *options, stdout=said, stderr=told)
    return said.getvalue(), told.getvalue()


def test_the_command_looks_through_then_brings_in_and_writes_a_report(commits, tmp_path, dee, acting, at):
    path, report = tmp_path / "list.csv", tmp_path / "report.csv"
    path.write_text(LIST.replace(",", ";"), encoding="cp1252")
    said, told = run(path, "--dry-run", "--report", str(report))
    assert said == "Looked through: 3 new, 1 not brought in.\n"
    assert "line 4, born_on: There was no 29 February in 2021." in told
    rows = list(csv.DictReader(io.StringIO(report.read_text(encoding="utf-8"))))
    assert [row["outcome"] for row in rows] == ["new", "new", "not brought in", "new"]
    assert run(path)[0] == "Brought in: 3 new, 1 not brought in.\n"
    assert run(path)[0] == "Brought in: 3 brought in before, 1 not brought in.\n"
    with acting(dee):
        assert [hit.name for hit in find(dee, Terms(given="Otto", family="Applebarrow"), at)] == ["Otto Applebarrow"]
    with pytest.raises(CommandError, match="Nothing was brought in"):
        run(path, "--all-or-nothing")


@pytest.mark.parametrize(("content", "sentence"), [("", "is empty"), ("colour\ngreen\n", "no column holds a name")])
def test_a_file_without_people_is_refused_in_a_sentence(db, tmp_path, content, sentence):
    path = tmp_path / "list.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CommandError, match=sentence):
        run(path, "--dry-run")
