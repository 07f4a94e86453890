"""What rests on consent goes only while the consent stands, and what was refused is not told quietly otherwise."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from access import grants
from access.models import Agency
from audit.moves import Refused
from consent import acts as consents
from consent import resting
from consent.models import ConsentRecord
from sharing import acts
from sharing.channels import Channel
from sharing.choice import Choice, Once
from tests.build import a_team
from tests.consent.build import COURSE, an_answer
from tests.sharing import build

GIVEN = datetime(2026, 10, 1, 10, 0, tzinfo=UTC)
WITHDRAWN = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
ONCE = Once(
    purpose="A place on the parenting course she asked for.", function="section_17",
    necessity="They cannot offer a place without her name.", less_intrusive="She asked us to pass it on.",
    family_told="She was there.", threshold=2, rating="GREEN",
)  # fmt: skip


@pytest.fixture
def yes(family, sol, acting):
    """Carys says yes, for herself, to a charity's course, on 1 October."""
    with acting(sol):
        for person in (family.carys, family.wren):
            # What is known of a person is read by the team that works with them.
            grants.give(a_team(), on=person, by=sol, why="on a contact", until=None, origin="contact", at=GIVEN)
        answer = an_answer(family.carys, collected_at=GIVEN, authority="SELF")
        return consents.give(family.carys, answer, seen="", by=sol, at=GIVEN)


def to_charity(family, **changes) -> Choice:
    chosen = build.keys(family, "Carys Applebarrow: name")
    choice = Choice(
        desk=None, to=Agency.objects.get(key="voluntary"), needed_by=None, questions="", gateways=("CA89_17",),
        art6=("6_1_a",), consent_purpose=COURSE, chosen=chosen, why_needed=dict.fromkeys(chosen, "to offer a place"),
        recipient="The course leader", channel=Channel.BY_HAND,
    )  # fmt: skip
    return replace(choice, **changes)


def tell(family, choice, by, at, once=ONCE):
    return acts.tell(family.contact, choice, address="", once=once, by=by, at=at)


def test_it_goes_while_she_says_yes_and_names_the_consent_it_rested_on(family, yes, sol, at, acting):
    with acting(sol):
        packet = tell(family, to_charity(family), sol, at)
        assert packet.decision.subjects.get().consent_id == yes.pk


def _withdraw(yes: ConsentRecord, by):
    yes.status, yes.valid_until = "WITHDRAWN", WITHDRAWN
    yes.withdrawn_at, yes.withdrawn_by, yes.withdrawal_method = WITHDRAWN, by, "written"
    yes.write(by=by, why="she wrote")


def test_the_share_of_12_november_is_blocked_after_the_withdrawal_of_10_november(family, yes, sol, acting):
    """Scenario 6."""
    with acting(sol):
        before = tell(family, to_charity(family), sol, WITHDRAWN - timedelta(days=1))
        _withdraw(yes, sol)
        with pytest.raises(Refused, match="The consent was taken back"):
            tell(family, to_charity(family, recipient="Another leader"), sol, datetime(2026, 11, 12, 10, 0, tzinfo=UTC))
        assert before.decision.refresh().art6 == "6_1_a", "what went before stays"


def test_the_same_on_another_basis_says_what_changed(family, yes, sol, at, acting):
    """Scenario 7: the father threatens to kill; consent no longer matters, and what changed is written."""
    with acting(sol):
        _withdraw(yes, sol)
        otherwise = to_charity(family, art6=("6_1_e",), consent_purpose="")
        with pytest.raises(Refused, match="Say what has changed since"):
            tell(family, otherwise, sol, at)
        threat = replace(ONCE, change_of_circumstances="Father threatened to kill her on 15 November.")
        packet = tell(family, otherwise, sol, at, once=threat)
        assert packet.decision.change_of_circumstances.startswith("Father threatened")


def test_nobody_who_was_not_asked_is_told_of_on_consent(family, yes, sol, at, acting):
    with acting(sol):
        both = build.keys(family, "Carys Applebarrow: name", "Wren Applebarrow: name")
        choice = to_charity(family, chosen=both, why_needed=dict.fromkeys(both, "to offer a place"))
        with pytest.raises(Refused, match="Nobody was asked for this purpose"):
            tell(family, choice, sol, at)


def test_the_consent_is_for_a_named_purpose(family, yes, sol, at, acting):
    with acting(sol), pytest.raises(Refused, match="Say which optional purpose"):
        tell(family, to_charity(family, consent_purpose=""), sol, at)


def test_at_level_3_it_is_not_the_way_unless_a_manager_says_why(family, yes, sol, mo, at, acting):
    grave = replace(ONCE, threshold=3)
    with acting(sol):
        why = to_charity(family, why_consent_stands="She asked for the course herself; it is an extra.")
        with pytest.raises(Refused, match="you would share anyway"):
            tell(family, why, sol, at, once=grave)
    with acting(mo):
        packet = tell(family, why, mo, at, once=grave)
        assert packet.decision.why_consent_stands.startswith("She asked")


def test_taken_afresh_after_a_withdrawal_the_page_says_again_what_was_said_and_what_changed(
    family, yes, sol, at, acting, browse
):
    with acting(sol):
        packet = tell(family, to_charity(family), sol, WITHDRAWN - timedelta(days=1))
        _withdraw(yes, sol)
        (share,) = resting.resting_on(yes, at)
        consents.choose(
            yes, share, choice="OTHER_BASIS", reason="A statutory duty.", what_changed="He threatened to kill her.",
            by=sol, at=at,
        )  # fmt: skip
    page = browse(sol).get(share.afresh)
    once, (one,) = page.context["once"], page.context["shown"]
    assert once["change_of_circumstances"].value() == "He threatened to kill her."
    assert once["purpose"].value() == packet.decision.purpose
    assert one.form["art6"].value() != "6_1_a", "the basis is chosen anew"
    assert "He threatened to kill her." in page.content.decode()
