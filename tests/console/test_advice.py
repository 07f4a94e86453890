"""The advice register: asked, advised, decided; whoever advises does not decide, and differing takes a reason."""

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from access.identity import act_as
from audit.moves import Refused
from console import advising
from console.models import Advice


def text(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def asked(commits, ida, at) -> Advice:
    with act_as(ida), transaction.atomic():
        return advising.ask("May we record calls?", by=ida, at=at)


def test_advice_goes_from_question_to_decision_over_the_pages(asked, browse, vi, iona):
    officer, owner = browse(vi), browse(iona)
    give, decide = (reverse(f"console:{name}", args=[asked.pk]) for name in ("give_advice", "decide_advice"))
    assert officer.post(give, {"advised": "Only with a notice."}).status_code == 302
    refused = text(owner.post(decide, {"decided": "Record all.", "followed": "no", "differed_why": ""}))
    assert "Say why it differs from the advice." in refused and "Record all." in refused
    sent = {"decided": "Record all.", "followed": "no", "differed_why": "The insurer asks."}
    assert owner.post(decide, sent).status_code == 302
    page = text(officer.get(reverse("console:one_advice", args=[asked.pk])))
    assert "Only with a notice." in page and "The insurer asks." in page and "Decided otherwise" in page


def test_nothing_is_decided_before_there_is_advice(asked, iona, at):
    with act_as(iona), transaction.atomic(), pytest.raises(Refused, match="no advice yet"):
        advising.decide(asked, decided="Yes", followed=True, by=iona, at=at)


def test_whoever_advised_does_not_decide(asked, vi, at):
    with act_as(vi), transaction.atomic():
        advising.advise(asked, advised="No.", by=vi, at=at)
        with pytest.raises(Refused, match="does not decide"):
            advising.decide(asked, decided="Yes", followed=True, by=vi, at=at)


def test_an_empty_question_is_refused(commits, ida, at):
    with act_as(ida), transaction.atomic(), pytest.raises(ValidationError):
        advising.ask("  ", by=ida, at=at)


def test_the_officer_advises_and_others_decide_and_nobody_else_reads_it(request, asked, browse, vi, ida):
    assert browse(vi).get(reverse("console:decide_advice", args=[asked.pk])).status_code == 404
    assert browse(ida).get(reverse("console:give_advice", args=[asked.pk])).status_code == 404
    for key in ("dee", "mo", "pat", "petra", "wyn"):
        assert browse(request.getfixturevalue(key)).get(reverse("console:advice")).status_code in {403, 404}
    assert "AD-2026-001" in text(browse(ida).get(reverse("console:advice")))
