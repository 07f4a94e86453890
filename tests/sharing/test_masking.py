"""What is kept back stands in no text that leaves, however it was written."""

import pytest

from audit.moves import Refused
from sharing.masking import hidden, stands_in, withheld
from sharing.minimisation import Class
from sharing.packet import Offer
from tests.sharing import build

REFUGE = Offer(
    "home:1",
    Class.LOCATION,
    "Carys: staying",
    ("The quiet house, Westmere",),
    "Staying",
    hide=("The quiet house, Westmere", "The quiet house"),
)


@pytest.mark.parametrize(
    "text",
    ["She is at The quiet house now.", "the  quiet\nhouse", "THE QUIET HOUSE, WESTMERE", "(The quiet house)"],
)
def test_it_is_found_however_it_is_spaced_or_cased(text):
    assert stands_in(text, hidden([REFUGE], frozenset())) == ["Carys: staying"]


@pytest.mark.parametrize("text", ["The quiet housework", "A quiet house", "", "Westmere"])
def test_other_words_are_left_alone(text):
    assert stands_in(text, hidden([REFUGE], frozenset())) == []


def test_what_is_released_by_itself_is_masked_nowhere():
    assert hidden([REFUGE], frozenset({"home:1"})) == []


def test_the_whole_address_is_withheld_at_once():
    story = Offer("worry", Class.NARR, "What happened", ("She fled to The Quiet House, Westmere that night.",))
    shown = withheld(story, hidden([REFUGE], frozenset()))
    assert shown.lines == ("She fled to [withheld] that night.",)
    assert shown.redacted and not story.redacted


def _with_a_neighbour(mo, at):
    worry = "Mrs Ada Thornleigh next door saw it. Mother is at the quiet house now. Shouting since noon."
    return build.a_family(
        by=mo, at=at, source="1B", referrer_name="Ada Thornleigh", withhold_identity=True, worry=worry
    )


def test_the_neighbour_and_the_refuge_are_withheld_from_the_story_police_are_told(mo, at, acting):
    with acting(mo):
        family = _with_a_neighbour(mo, at)
        choice = build.to_police(family, at, why_needed={"worry": "her own account of it"})
        choice = build.replace(choice, chosen=choice.chosen | {"worry"})
        (request,) = build.asked(family, choice, by=mo, at=at)
        told = str(request.packet.content)
        assert "Thornleigh" not in told and "quiet house" not in told.lower()
        assert "[withheld] next door saw it" in told and "Shouting since noon" in told
        assert request.decision.items.get(key="worry").redacted
        assert request.decision.masked_check.startswith("Read through")


def test_the_neighbour_s_name_typed_into_the_question_is_refused(mo, at, acting):
    with acting(mo):
        family = _with_a_neighbour(mo, at)
        choice = build.to_police(family, at, questions="What did Ada Thornleigh say on the telephone?")
        with pytest.raises(Refused, match="stands in this text and was not released"):
            build.asked(family, choice, by=mo, at=at)


def test_a_refuge_address_typed_into_the_risk_is_refused(family, mo, at, acting):
    with acting(mo):
        choice = build.to_police(family, at, risk="Mother fled to the quiet house.")
        with pytest.raises(Refused, match="Carys Applebarrow: staying stands in this text"):
            build.asked(family, choice, by=mo, at=at)
