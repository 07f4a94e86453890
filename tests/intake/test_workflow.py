"""No child moves except by the table, and whatever stands in the way says so in a sentence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.workflow import MOVES, NEEDS, Asked, Facts, Reason, State, Who, met, why_not

SOL = Who(frozenset({"social_worker"}))
MO = Who(frozenset({"mash_manager"}))
DEE = Who(frozenset({"contact_officer"}))

READY = Facts(
    state=State.RECEIVED, name="Wren", child="c", contact="k", source="6", search_logged=True, level="4",
    rationale="Second incident this autumn.", registration="SW90001", told_family=True, rating="AMBER",
    rating_rationale="Pregnant mother.", purpose="Choose between section 17 and 47.",
    asked=(Asked("West Midlands Police", "answered"),), outcome="CIN_REFERRAL", decision_rationale="Needs are complex.",
    decision_registration="SW90001", police_and_health="both invited", feedback_recorded=True, retention_rule="R04",
    accepted_by="Kit Moss, by e-mail of 23 November",
)  # fmt: skip


@pytest.mark.parametrize("to", State)
@pytest.mark.parametrize("state", State)
def test_a_child_moves_only_where_the_table_says(state, to):
    child = replace(READY, state=state, open_case=to == State.OPEN_CASE_ROUTED)
    assert bool(why_not(child, to, MO)) == (to not in MOVES[state])


def test_the_table_names_every_state_and_only_states():
    assert set(MOVES) == set(State)
    assert set().union(*MOVES.values()) <= set(State)
    assert set(NEEDS) <= set(State)


def test_immediate_protection_is_open_from_everywhere_but_closed_and_needs_nothing():
    for state in set(State) - {State.CLOSED, State.IMMEDIATE_PROTECTION}:
        assert why_not(Facts(state=state), State.IMMEDIATE_PROTECTION, DEE) == []


def test_closed_is_never_reopened():
    reasons = why_not(replace(READY, state=State.CLOSED), State.SCREENING, MO)
    assert reasons == [
        "Wren is closed in this contact, and closed is never reopened. Receive a new contact and link it."
    ]
    assert reasons[0].fix == "receive"


@pytest.mark.parametrize(
    ("state", "to", "missing", "sentence", "fix"),
    [
        (State.RECEIVED, State.TRIAGED, {"source": ""}, "Say who brought the worry.", "contact"),
        (State.RECEIVED, State.TRIAGED, {"received": False}, "Say when the contact was received.", "contact"),
        (State.RECEIVED, State.TRIAGED, {"children": 0}, "Name a child, or add an unknown child.", "contact"),
        (
            State.RECEIVED,
            State.TRIAGED,
            {"search_logged": False},
            "Nobody has searched whether Wren is already known.",
            "search",
        ),
        (
            State.TRIAGED,
            State.SCREENING,
            {"open_case": True},
            "Wren has an open case: send this to the allocated worker.",
            "route",
        ),
        (State.TRIAGED, State.OPEN_CASE_ROUTED, {}, "Wren has no open case with an allocated worker.", ""),
        (State.SCREENING, State.SPOC_DECIDED, {"rationale": " "}, "Wren has no level yet.", "threshold"),
        (
            State.SCREENING,
            State.SPOC_DECIDED,
            {"told_family": False},
            "Say whether the family was told, or why not.",
            "told",
        ),
        (
            State.SCREENING,
            State.SPOC_DECIDED,
            {"registration": ""},
            "The decision maker's registration number is not on record.",
            "threshold",
        ),
        (
            State.SCREENING,
            State.SPOC_DECIDED,
            {"to_ask": ("a", "b")},
            "2 questions still to ask: answer, or say not known.",
            "still_to_ask",
        ),
        (
            State.SCREENING,
            State.SPOC_DECIDED,
            {"repeat_alert": True},
            "There were so many contacts in 12 months that a manager reviews it first.",
            "review_repeat",
        ),
        (State.SPOC_DECIDED, State.MASH_ENQUIRY, {"rating": ""}, "Wren is not rated yet.", "rate"),
        (State.SPOC_DECIDED, State.MASH_ENQUIRY, {"purpose": ""}, "Say what the enquiry is for.", "enquiry"),
        (State.SPOC_DECIDED, State.MASH_ENQUIRY, {"asked": ()}, "No agency has been asked yet.", "ask"),
        (
            State.MASH_ENQUIRY,
            State.MASH_DECIDED,
            {"asked": (Asked("The acute trust", "waiting"),)},
            "The acute trust has not answered.",
            "chase",
        ),
        (
            State.MASH_ENQUIRY,
            State.MASH_DECIDED,
            {"asked": (Asked("Police", "waiting"), Asked("Housing", "waiting"))},
            "Police and Housing have not answered.",
            "chase",
        ),
        (State.MASH_DECIDED, State.REFERRAL_ACCEPTED, {"outcome": ""}, "Wren has no decision yet.", "decide"),
        (
            State.MASH_DECIDED,
            State.STRATEGY_DISCUSSION,
            {"level": "3"},
            "A strategy discussion needs level 4 with reasons. Set Wren's level first.",
            "threshold",
        ),
        (
            State.MASH_DECIDED,
            State.STRATEGY_DISCUSSION,
            {"police_and_health": ""},
            "Invite police and health, or say why one is not invited.",
            "strategy",
        ),
        (State.NFA, State.CLOSED, {"feedback_recorded": False}, "Tell the referrer, or say why not.", "feedback"),
        (State.NFA, State.CLOSED, {"told_family": False}, "Say whether the family was told, or why not.", "told"),
        (State.NFA, State.CLOSED, {"retention_rule": ""}, "Say which retention rule applies.", "close"),
    ],
)
def test_each_guard_gives_its_reason_and_where_to_put_it_right(state, to, missing, sentence, fix):
    reasons = why_not(replace(READY, state=state, **missing), to, MO)
    assert reasons == [sentence]
    assert reasons[0].fix == fix


@pytest.mark.parametrize("state", ["answered", "declined", "lapsed", "overridden"])
def test_a_request_answered_lapsed_or_overridden_no_longer_holds_up_the_decision(state):
    child = replace(READY, state=State.MASH_ENQUIRY, asked=(Asked("Probation", state),))
    assert why_not(child, State.MASH_DECIDED, MO) == []


def test_dee_may_propose_but_sol_decides_and_only_mo_decides_an_enquiry():
    screening = replace(READY, state=State.SCREENING)
    assert why_not(screening, State.SPOC_DECIDED, DEE) == [
        "A qualified social worker or a manager records this. You may propose it."
    ]
    assert why_not(screening, State.SPOC_DECIDED, SOL) == []
    enquiry = replace(READY, state=State.MASH_ENQUIRY)
    assert why_not(enquiry, State.MASH_DECIDED, SOL) == ["A MASH manager records this."]


def test_what_is_still_to_ask_never_holds_up_a_red_action():
    red = replace(READY, state=State.SCREENING, to_ask=("language",), rating="RED")
    assert why_not(red, State.SPOC_DECIDED, SOL) == []


def test_the_page_shows_what_is_already_in_place_beside_what_is_not():
    child = replace(READY, state=State.SCREENING, told_family=False)
    assert len(met(child, State.SPOC_DECIDED, SOL)) + len(why_not(child, State.SPOC_DECIDED, SOL)) == len(
        NEEDS[State.SPOC_DECIDED]
    )


@given(
    steps=st.lists(st.sampled_from(list(State)), max_size=12),
    search_logged=st.booleans(), told_family=st.booleans(), level=st.sampled_from(["", "2", "4"]), to_ask=st.booleans(),
)  # fmt: skip
def test_no_sequence_of_moves_escapes_the_table(steps, search_logged, told_family, level, to_ask):
    child = replace(
        READY, search_logged=search_logged, told_family=told_family, level=level, to_ask=("x",) if to_ask else ()
    )
    for to in steps:
        reasons = why_not(child, to, MO)
        assert all(isinstance(reason, Reason) and reason.endswith(".") for reason in reasons)
        if not reasons:
            assert to in MOVES[State(child.state)]
            child = replace(child, state=to)


def test_every_guarded_move_says_which_lists_its_guards_look_at():
    from intake.facts import LISTS_FOR

    assert set(LISTS_FOR) == set(NEEDS)
