"""Scenario 21: a father on bail for abuse asks for his child's records, and her mother is in a refuge."""

import pytest

from audit.moves import Refused
from rights import exemptions, payload
from rights.acts import packing, reading
from rights.models import Item, Mark, Pack
from rights.redact import Span, redacted
from rights.reviewing import PLACE
from rights.workflow import State
from tests.cast import NOW
from tests.rights import build
from tests.rights.conftest import search

BAIL = "Bail conditions of 3 November seen: no contact. His solicitor's address only."


@pytest.fixture
def asked(case, remi, acting):
    """His request, with parental responsibility proved, the child too young to ask, and the safety check made."""
    with acting(remi):
        request = build.open_request(
            remi, case[0], relation="parent", lives_with="no", competent="no", competence_note="she is six",
            safety_check=BAIL, keep_from="nobody but his solicitor",
        )  # fmt: skip
    return search(request, remi, acting)


def test_it_is_not_opened_without_the_safety_check(case, remi, acting):
    with acting(remi), pytest.raises(Refused, match="safety check"):
        build.open_request(
            remi, case[0], relation="parent", lives_with="no", competent="no", competence_note="she is six"
        )


def test_where_they_are_and_who_told_us_start_withheld(asked, remi, acting):
    with acting(remi):
        kept = [item for item in asked.items.all() if PLACE in item.flags or item.sort == Item.SOURCE]
        assert kept and all(item.decision == Item.WITHHOLD for item in kept)
        told = payload.of_request(asked, 1)
        assert told.entries == []


def test_what_says_whether_she_is_at_risk_needs_the_managers_opinion(asked, remi, acting):
    with acting(remi):
        item = asked.items.get(source="intake.Contact")
        said = {"code": "CA21", "reason": "not in her best interests", "by": remi, "at": NOW}
        with pytest.raises(Refused, match="CA21 needs an opinion of the social work manager"):
            reading.decide(item, Item.WITHHOLD, **said)
        opinion = reading.ask_opinion(item, "CA21", asked_of="Mo Brightwell", by=remi, at=NOW)
        reading.record_opinion(opinion, says="withhold", words="It would put her at risk.", by=remi, at=NOW)
        assert reading.decide(item.refresh(), Item.WITHHOLD, **said).code == "CA21"


@pytest.mark.parametrize("code", ["CA21", "SW10", "SW11", "LOC", "NCND", "CR02"])
def test_a_mark_never_tells_him_which_of_these_it_was(code):
    assert redacted("She is at 9 Lantern Row.", [Span(10, 23, code)]) == f"She is at {exemptions.MARK}."


def test_nothing_goes_to_an_address_nobody_checked(asked, remi, wyn, acting):
    with acting(wyn):
        made = Pack(request=asked, number=1, state=Pack.CHECKED, decisions_sha256="", prepared_by=remi, checked_by=remi)
        assert any("how that address was checked" in reason for reason in packing.why_not_released(made, wyn))
    assert asked.state == State.REVIEW


def test_his_pack_has_no_gap_that_tells(asked, remi, acting):
    with acting(remi):
        item = asked.items.filter(sort=Item.RECORD, decision="").first()
        for mark in item.marks.filter(state=Mark.PROPOSED):
            reading.decide_mark(mark, Mark.TAKEN, reason="weighed", by=remi, at=NOW)
        reading.decide(item.refresh(), Item.KEEP, by=remi, at=NOW)
        told = payload.of_request(asked.refresh(), 1)
        assert len(told.entries) == 1, "what is left out is not counted, numbered or named"
