"""Article 19: everybody who had been told hears what was put right, and the letters name them from live rows."""

from datetime import timedelta

import pytest

from access.models import robot
from deadlines.models import Task
from rights import told
from rights.acts import effects, letters, subject, telling
from rights.models import Telling
from rights.models.telling import CORRECTED, RESTRICTED
from sharing import acts as sharing_acts
from sharing.models import RecallNotice
from tests.cast import NOW
from tests.rights import build
from tests.sharing import build as sharing
from tests.sharing.test_recalling import corrected

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def family(mo, acting):
    """The Applebarrows. Police were told of Wren, the midwife and Women's Aid of her mother."""
    with acting(mo):
        found = sharing.a_family(by=mo, at=NOW)
        choices = [sharing.to_police(found, NOW), sharing.to_midwife(found, NOW), sharing.to_womens_aid(found, NOW)]
        sharing.asked(found, *choices, by=mo, at=NOW)
        return found


@pytest.fixture
def wrong(family, remi, wyn, acting):
    """Carys's birthday was wrong, and is corrected after she asked."""
    with acting(remi):
        (request,) = build.requests(remi, "rectification")
        subject.choose(request, family.carys, by=remi, at=NOW)
        row = effects.contest(
            request, sort="fact", recorded="Born 8 September", said="Born 9 August", by=remi, at=LATER
        )
    with acting(wyn):
        effects.decide_contested(row, outcome="corrected", how="birth certificate", by=wyn, at=LATER)
        return Telling.objects.get(request=request, kind=CORRECTED)


def read(row: Telling, acting, at=LATER) -> Telling:
    with acting(robot("rights search")) as searcher:
        return telling.read(Telling.objects.get(pk=row.pk), by=searcher, at=at)


def test_everybody_who_had_been_told_is_listed_and_the_front_door_has_its_tasks(wrong, family, mo, wyn, acting):
    with acting(wyn):
        assert "have not been read yet" in told.said(wrong)
    row = read(wrong, acting)
    agencies = {line["agency"] for line in row.told}
    assert (
        len(row.told) == 2 and any("Women" in one for one in agencies) and not any("Police" in one for one in agencies)
    )
    assert told.said(row).startswith("2 had been told. 2 are still to be told of it")
    with acting(mo):
        tasks = {
            (task.subject_id, task.route) for task in Task.objects.for_(mo).open().filter(kind__startswith="rights")
        }
        assert tasks == {(family.contact.pk, "intake:contact"), (family.contact.pk, "sharing:recall")}


def test_a_recall_settles_the_task_and_each_answer_is_read(wrong, family, mo, hana, acting):
    read(wrong, acting)
    with acting(mo):
        corrected(family, mo, LATER)
    row = read(wrong, acting, LATER + timedelta(minutes=1))
    assert all(line["notice"].startswith("Notice of") for line in row.told)
    with acting(mo):
        assert not Task.objects.filter(kind=telling.TELL).open().exists()
    with acting(hana):
        notice = RecallNotice.objects.get()
        sharing_acts.recalling.acknowledge(notice, done="corrected", words="", by=hana, at=LATER)
    row = read(wrong, acting, LATER + timedelta(minutes=2))
    done = {line["agency"]: line["done"] for line in row.told}
    assert sorted(done.values()) == ["", "We have corrected our copy"]
    assert told.said(row) == "2 had been told. 0 are still to be told of it; 1 were told and have not answered."


def test_the_letters_name_them_from_live_rows_to_her_and_never_to_a_parent(wrong, remi, acting):
    read(wrong, acting)
    with acting(remi):
        request = wrong.request.refresh()
        words = letters.draft(request, "outcome")
        assert "Women" in words and "not told yet" in words
        written = letters.write_all(request, "correction", by=remi, at=LATER)
        assert {one.to for one in written} == set(letters.to_be_told(request)) and len(written) == 2
        assert all("Born 9 August" in one.words for one in written)
        request.relation = "parent"
        request.write(by=remi, why="she asks for her child")
        assert "Women" not in letters.draft(request, "outcome")


def test_what_is_wrong_and_what_is_right_stand_where_the_front_door_reads(wrong, family, mo, wyn, browse, acting):
    read(wrong, acting)
    page = browse(mo).get(f"/requests/recalls/{family.contact.pk}/new").content.decode()
    assert "It said: Born 8 September" in page and "It should say: Born 9 August" in page
    page = browse(wyn).get(f"/rights/{wrong.request_id}").content.decode()
    assert "Who was told, and knows it was put right" in page and "2 had been told" in page
    assert "Said to be wrong" in page and "Stored and not used" in page


def test_a_child_s_own_record_says_it_and_a_task_leads_there(family, remi, wyn, mo, browse, acting):
    with acting(remi):
        (request,) = build.requests(remi, "rectification")
        subject.choose(request, family.wren, by=remi, at=NOW)
        row = effects.contest(request, sort="fact", recorded="Lives at 1 Row", said="At 2 Row", by=remi, at=LATER)
    with acting(wyn):
        effects.decide_contested(row, outcome="corrected", how="rent book", by=wyn, at=LATER)
        telling_ = Telling.objects.get(request=request, kind=CORRECTED)
    read(telling_, acting)
    with acting(mo):
        task = Task.objects.for_(mo).open().get(kind=telling.PUT_RIGHT)
        assert (task.subject_id, task.route) == (family.wren.pk, "people:person")
    page = browse(mo).get(f"/people/{family.wren.pk}").content.decode()
    assert "Found wrong" in page and "It should say: At 2 Row" in page


def test_a_restriction_is_told_too_and_sets_the_front_door_nothing(wrong, family, mo, acting):
    with acting(robot("rights search")) as searcher:
        (row,) = [one for one in telling.to_read(LATER) if one.kind == RESTRICTED]
        telling.read(row, by=searcher, at=LATER)
    with acting(mo):
        assert not Task.objects.for_(mo).open().filter(kind__startswith="rights").exists()


def test_what_everybody_answered_is_read_no_more(wrong, acting):
    row = read(wrong, acting)
    with acting(robot("rights search")) as searcher:
        row.told = [line | {"acknowledged": "23 Nov 2026"} for line in row.told]
        row.write(by=searcher, why="the test says so")
        assert row.pk not in {one.pk for one in telling.to_read(LATER)}
