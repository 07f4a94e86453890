"""Who may ask, and for whom (domain.md 4.2)."""

import pytest

from rights.authority import Facts, why_not

PARENT = Facts(
    "parent", has_identity=True, has_authority=True, competent="no", competence_note="she is two", lives_with="yes"
)


def but(**facts) -> list[str]:
    return why_not(Facts(**{**vars(PARENT), **facts}))


def test_a_parent_with_everything_may_ask():
    assert why_not(PARENT) == []


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"has_identity": False}, "parent's identity"),
        ({"has_authority": False}, "Being a parent is not enough"),
        ({"competent": ""}, "no set age in England"),
        ({"competence_note": " "}, "what makes you think"),
        ({"competent": "yes", "child_agrees": ""}, "the answer goes to the child"),
        ({"lives_with": ""}, "lives with this parent"),
        ({"lives_with": "no"}, "safety check"),
    ],
)
def test_what_a_parent_lacks_is_said(facts, says):
    assert any(says in reason for reason in but(**facts))


def test_scenario_22_a_competent_child_asks_themselves_and_nobody_else_is_needed():
    assert why_not(Facts("self")) == []


def test_identity_is_asked_for_only_where_there_is_doubt():
    assert why_not(Facts("self", identity_doubt=True)) and not why_not(
        Facts("self", identity_doubt=True, has_identity=True)
    )


@pytest.mark.parametrize("relation", ["solicitor", "advocate", "attorney", "other"])
def test_whoever_asks_for_another_shows_authority(relation):
    assert why_not(Facts(relation)) and not why_not(Facts(relation, has_authority=True))


def test_anybody_may_complain():
    assert why_not(Facts("other", is_complaint=True)) == []
