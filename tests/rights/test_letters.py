"""Letters are written from the facts, read at the gate and sent; complaints and silence have their tasks."""

from datetime import date, timedelta

import pytest

from audit.moves import Refused
from deadlines.models import Deadline
from deadlines.tasks import open_tasks
from rights import wording
from rights.acts import clock, effects, letters
from rights.first_edition import ALERT, GIVE_UP, LAST_ALERT
from rights.models import Wait
from rights.workflow import State
from tests.cast import NOW
from tests.rights import build
from tests.rights.build import moment

TO = "9 Lantern Row, B66 1AB"


def sent(request, kind, by, at=NOW, words=None):
    row = letters.write(request, kind, to=TO, words=words or letters.draft(request, kind), by=by, at=at)
    return letters.send(row, how="first class, address on file", on_day=at.date(), by=by, at=at)


@pytest.mark.parametrize("kind", sorted(wording.KINDS))
def test_every_letter_reads_as_a_letter_and_says_how_to_complain(kind):
    facts = wording.Facts("RR-7K2M4C-4", "Corinne Example", "A copy of what is held", date(2026, 11, 23),
                          date(2026, 12, 23), "Which years?", "It is complex.", "born 2019", "born 2020")  # fmt: skip
    words = wording.words(kind, facts)
    assert "…" not in words and "RR-7K2M4C-4" in words and "Information rights team" in words
    assert ("Information Commissioner" in words) is (kind not in wording.TO_AGENCIES)
    assert ("Corinne Example" in words) is (kind not in wording.TO_AGENCIES)


def test_the_gate_reads_a_letter_before_it_goes(reading, remi, acting):
    with acting(remi):
        with pytest.raises(Refused, match="must not leave: .*osmond"):
            sent(reading, "progress", remi, words="We asked Gethin Osmond. Wren is well.")
        row = sent(reading, "progress", remi, words="We are reading what is held about Wren at 9 Lantern Row.")
        assert row.sent_on and row.sent_by == remi
        with pytest.raises(Refused, match="sent already"):
            letters.rewrite(row, to=TO, words="Another", by=remi, at=NOW)


def test_a_letter_with_a_gap_is_not_sent(started, remi, acting):
    with acting(remi), pytest.raises(Refused, match="filled in"):
        sent(started, "refuse", remi)


def test_scenario_30_a_complaint_has_a_task_from_day_0_alerts_and_is_acknowledged_by_its_letter(remi, acting):
    at = moment("2026-11-26")
    with acting(remi, at):
        (one,) = build.requests(remi, "complaint", received="2026-11-26")
        assert one.due_on == date(2026, 12, 29)
        tasks = {task.kind: task.due_at.date() for task in open_tasks(one)}
        assert tasks["complaint"] <= date(2026, 11, 27)
        assert (tasks[ALERT], tasks[LAST_ALERT]) == (date(2027, 1, 25), date(2027, 2, 24))
        sent(one, "complaint", remi, at=at)
        assert one.refresh().acknowledged_on == date(2026, 11, 26)
        assert not Deadline.objects.of(one).running().exists()
        clock.start_work(one.refresh(), by=remi, at=at)
        one = one.refresh()
        clock.end(one, State.CLOSED, outcome="upheld", words="We were wrong, and say so.", by=remi, at=at)
        assert not open_tasks(one).exists()


def test_scenario_24_silence_does_not_keep_a_request_paused_for_ever(started, remi, acting):
    with acting(remi):
        clock.ask(started, Wait.CLARIFICATION, words="Which years?", by=remi, at=NOW)
        (task,) = open_tasks(started).filter(kind=GIVE_UP)
        assert task.due_at.date() == NOW.date() + timedelta(days=28)
        with pytest.raises(Refused, match="Give them until"):
            clock.go_on_without(started.refresh(), by=remi, at=NOW)
    later = NOW + timedelta(days=28)
    with acting(remi, later):
        clock.go_on_without(started.refresh(), by=remi, at=later)
        one = started.refresh()
        assert one.state == State.OPEN and one.due_on is not None
        assert not open_tasks(one).filter(kind=GIVE_UP).exists()
        with pytest.raises(Refused, match="Nothing was asked"):
            clock.go_on_without(one, by=remi, at=later)


def test_scenario_29_each_thing_asked_to_be_erased_has_its_answer(started, wyn, acting):
    with acting(wyn):
        facts = {"withdrawn": False, "unlawful": False, "past_keeping": False, "is_whole": False, "by": wyn, "at": NOW}
        kept = effects.erase(started, what="the record", basis="6_1_E", **facts)
        gone = effects.erase(started, what="the newsletter", basis="6_1_A", **facts | {"withdrawn": True})
        assert not kept.is_owed and "17(3)(b)" in kept.why and "Commissioner" in kept.why
        assert gone.is_owed and open_tasks(gone).filter(role="asset_owner").count() == 1
        assert not open_tasks(kept).exists()
        letter = letters.draft(started.refresh(), "outcome")
        assert kept.why in letter and gone.why in letter
        carried = effects.carry(started, what="the course form", basis="6_1_A", by=wyn, at=NOW)
        assert carried.is_owed


def test_letters_through_the_pages(started, remi, acting, browse):
    visitor, place = browse(remi), f"/rights/{started.pk}/letters"
    assert "No letter yet" in visitor.get(place).content.decode()
    assert "Choose a letter" in visitor.post(place, {"choose": "1"}).content.decode()
    answer = visitor.post(place, {"choose": "1", "kind": "acknowledge"})
    one = answer["Location"]
    page = visitor.get(one).content.decode()
    assert "We had your request" in page and "Corinne Example" in page
    assert "Write the letter." in visitor.post(one, {"keep": "1", "to": TO, "words": ""}).content.decode()
    assert visitor.post(one, {"keep": "1", "to": TO, "words": "We have it."}).status_code == 302
    day = {"on_day_0": "23", "on_day_1": "11", "on_day_2": "2026"}
    assert "Say how" in visitor.post(one, {"send": "1", **day}).content.decode()
    assert visitor.get(f"{place}/{started.pk}").status_code == 404
