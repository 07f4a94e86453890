"""The dip sample: drawn at random, read by a manager who did not decide, shown as a rate over time."""

from datetime import UTC, date, datetime
from random import Random

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from audit.moves import Refused
from intake import acts
from intake.models import ContactChild, DipReading
from intake.sampling import acts as sampling
from intake.sampling.rates import by_month
from tests.intake.build import FRIDAY, a_contact, children_of, ready_to_decide, wren

WEEK = {"since": date(2026, 11, 16), "until": date(2026, 11, 20)}


@pytest.fixture
def decided(dee, sol, acting):
    """Three children Sol decided for on Friday."""
    found = []
    for given in ("Wren", "Kit", "Ada"):
        with acting(dee, FRIDAY):
            contact = a_contact(dee, children=(wren(given=given),))
        with acting(sol, FRIDAY):
            ready_to_decide(contact, sol, FRIDAY)
            acts.decide_child(children_of(contact)[0], outcome="CIN_REFERRAL", rationale="Needs.", by=sol, at=FRIDAY)
            found.append(children_of(contact)[0].pk)
    return found


def draw(by, how_many=2, **when):
    return sampling.draw(
        ContactChild.objects.all(), **(WEEK | when), how_many=how_many, by=by, at=FRIDAY, chance=Random(4)
    )


def test_as_many_as_wanted_are_drawn_and_nobody_twice(decided, mo, acting):
    with acting(mo, FRIDAY):
        draw(mo)
        assert DipReading.objects.count() == 2
        assert DipReading.objects.first().drawn_from.startswith("3 children decided")
        draw(mo, how_many=20)
        assert set(DipReading.objects.values_list("child_id", flat=True)) == set(decided)


def test_nobody_reads_their_own_decision(decided, sol, acting):
    with acting(sol, FRIDAY), pytest.raises(Refused, match="Nobody else decided"):
        draw(sol)


def test_days_and_numbers_that_make_no_sense_are_said_so(decided, mo, acting):
    with acting(mo, FRIDAY):
        with pytest.raises(ValidationError, match="on or after the first"):
            draw(mo, until=date(2026, 11, 1))
        with pytest.raises(ValidationError, match="between 1 and 20"):
            draw(mo, how_many=0)


def test_whoever_would_differ_says_what_there_is_to_learn_and_no_decision_changes(decided, mo, acting):
    with acting(mo, FRIDAY):
        draw(mo, how_many=1)
        reading = DipReading.objects.get()
        with pytest.raises(ValidationError, match="what there is to learn"):
            sampling.read(reading, verdict="differ", words="Level 2.", learning="", by=mo, at=FRIDAY)
        sampling.read(reading, verdict="differ", words="Level 2.", learning="Ask school.", by=mo, at=FRIDAY)
        with pytest.raises(Refused, match="read already"):
            sampling.read(reading, verdict="agree", words="Yes.", learning="", by=mo, at=FRIDAY)
        assert ContactChild.objects.get(pk=reading.child_id).outcome == "CIN_REFERRAL"


def test_the_rate_is_by_the_london_month():
    midnight_in_london = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    months = by_month([(midnight_in_london, "agree"), (FRIDAY, "agree"), (FRIDAY, "differ")])
    assert [(one.label, one.read, one.percent) for one in months] == [("Jul 2026", 1, 100), ("Nov 2026", 2, 50)]


def test_through_the_pages(decided, mo, browse):
    client, page = browse(mo), reverse("intake:samples")
    assert "Nothing waits to be read." in text(client.get(page))
    wrong = client.post(page, {"since": "20/11/2026", "until": "1/11/2026", "how_many": "3"})
    assert "on or after the first" in text(wrong)
    sent = {"since": "16/11/2026", "until": "20/11/2026", "how_many": "3"}
    assert client.post(page, sent).status_code == 302
    shown = text(client.get(page))
    assert "Wren Applebarrow" in shown
    url = shown.split('href="/contacts/samples/')[1].split('"')[0]
    assert "Needs." in text(client.get(f"/contacts/samples/{url}"))
    said = {"verdict": "agree", "words": "The reasons carry it."}
    assert client.post(f"/contacts/samples/{url}", said).status_code == 302
    assert "100%" in text(client.get(page))


def test_a_social_worker_has_no_dip_sample(sol, browse):
    assert browse(sol).get(reverse("intake:samples")).status_code == 403


def text(answer) -> str:
    return answer.content.decode()
