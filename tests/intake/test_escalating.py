"""Professionals disagree: levels, an owner and a due date at each, how it ended, what was learnt."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from audit.moves import Refused
from deadlines.models import Task
from intake.escalating import acts as escalating
from intake.models import Escalation, EscalationStep
from tests.intake.build import FRIDAY, a_contact


@pytest.fixture
def contact(dee, acting):
    with acting(dee, FRIDAY):
        return a_contact(dee)


@pytest.fixture
def raised(contact, sol, mo, acting):
    with acting(sol, FRIDAY):
        return escalating.raise_(
            contact, words="This is level 4, not 3.", raised_for="Health visitor, Westmere", owner=mo, owner_name="",
            by=sol, at=FRIDAY,
        )  # fmt: skip


def test_it_has_an_owner_and_a_due_date_from_the_first(raised, mo, acting):
    with acting(mo, FRIDAY):
        step = EscalationStep.objects.get()
        assert (step.level, step.owner_id, step.due_at.date()) == (1, mo.pk, date(2026, 11, 23))
        assert Task.objects.open().of(step).get().person_id == mo.pk


def test_nobody_owns_nothing(contact, sol, acting):
    with acting(sol, FRIDAY):
        with pytest.raises(ValidationError, match="Say who deals with it"):
            escalating.raise_(contact, words="No.", raised_for="HV", owner=None, owner_name=" ", by=sol, at=FRIDAY)
        assert not EscalationStep.objects.exists()


def test_it_climbs_to_the_fourth_level_and_no_further(raised, mo, acting):
    with acting(mo, FRIDAY):
        for level in (2, 3, 4):
            step = escalating.climb(raised, words="No.", owner=None, owner_name="A head", by=mo, at=FRIDAY)
            assert step.level == level
        with pytest.raises(Refused, match="highest level"):
            escalating.climb(raised, words="No.", owner=mo, owner_name="", by=mo, at=FRIDAY)
        assert Task.objects.open().filter(kind="professional disagreement").count() == 1, "only its own level waits"


def test_it_ends_with_what_was_learnt_once(raised, mo, acting):
    with acting(mo, FRIDAY):
        with pytest.raises(ValidationError, match="or that there is nothing"):
            escalating.settle(raised, outcome="Regraded.", learning="", by=mo, at=FRIDAY)
        escalating.settle(raised, outcome="Regraded.", learning="Ask for the growth chart first.", by=mo, at=FRIDAY)
        assert not Task.objects.open().filter(kind="professional disagreement").exists()
        with pytest.raises(Refused, match="settled already"):
            escalating.settle(raised, outcome="Again.", learning="None.", by=mo, at=FRIDAY)


def test_through_the_pages(contact, sol, mo, browse, acting):
    client = browse(sol)
    page = reverse("intake:escalate", args=[contact.pk])
    wrong = client.post(page, {"words": "Level 4."})
    assert "Say who disagrees." in text(wrong) and "Level 4." in text(wrong)
    sent = {"raised_for": "HV Ada Roe", "words": "Level 4.", "owner_name": "Ms Oke, head of service"}
    answer = client.post(page, sent)
    assert answer.status_code == 302
    listed = text(client.get(reverse("intake:escalations")))
    assert "HV Ada Roe" in listed and "Ms Oke" in listed
    assert client.post(f"{answer.url}/up", {"words": "They stand by it.", "owner_name": "The board"}).status_code == 302
    assert "Level 2: between their managers" in text(client.get(answer.url))
    assert client.post(f"{answer.url}/settle", {"outcome": "Agreed.", "learning": "Ring first."}).status_code == 302
    assert "Ring first." in text(client.get(reverse("intake:escalations")))


def test_another_team_and_a_partner_find_nothing(raised, otis, pat, browse, acting, mo):
    for stranger in (otis, pat):
        assert browse(stranger).get(reverse("intake:escalation", args=[raised.pk])).status_code == 404
    assert "Health visitor" not in text(browse(otis).get(reverse("intake:escalations")))
    with acting(mo, FRIDAY):
        assert Escalation.objects.count() == 1


def text(answer) -> str:
    return answer.content.decode()
