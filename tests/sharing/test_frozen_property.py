"""No sequence of acts puts into a frozen packet what the rules keep out. Held to: issue of lawful telling.

Whatever is chosen, agreed to, withdrawn and sent, each frozen packet is read back: every item is one the matrix allows
that agency, or has the agreement, emergency or named fact the rules require; every decision has its basis; what rests
on consent rested on one live at that moment; nothing masked stands in it unreleased.
"""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from access.models import Agency
from audit.moves import Refused
from sharing import acts
from sharing.channels import Channel
from sharing.choice import Choice, Once
from sharing.file import on_file
from sharing.law import law_in_force, party
from sharing.minimisation import Class, Permission, cell, is_absolute
from sharing.models import Approval, OutsidePacket, ReleasedPacket, SharingDecision
from sharing.offers import of_file
from sharing.packet import digest
from sharing.proposal import Level
from tests.sharing import build

DESKS = ("police-mash", "bcwa-duty", "schools-leads")
OUTSIDE = ("housing-associations", "dwp", "dfe", "voluntary")
TEXTS = ("He has a key.",) * 6 + ("She fled to the quiet house.", "Ada Thornleigh saw it all.", "")
NEEDED = {Permission.MANAGER: Level.MANAGER, Permission.GUARDIAN: Level.GUARDIAN}


@st.composite
def steps(draw):
    """One act: somebody asks, tells or writes up, with whatever items, basis, reason and haste."""
    return {
        "by": draw(st.sampled_from(["sol", "mo"])),
        "how": draw(st.sampled_from(["ask", "tell", "approve"])),
        "to": draw(st.sampled_from(DESKS)),
        "outside": draw(st.sampled_from(OUTSIDE)),
        "items": draw(st.sets(st.integers(0, 24), min_size=1, max_size=6)),
        "named": draw(st.booleans()),
        "why": draw(st.sampled_from(["to keep her safe"] * 4 + [""])),
        "basis": draw(st.sampled_from([("6_1_e",)] * 8 + [(), ("6_1_c",), ("6_1_a",), ("6_1_e", "6_1_c")])),
        "gateway": draw(st.sampled_from(["CDA98_115"] * 8 + ["CA04_16LA", "CA89_17", "CA89_83", "CA04_16LC", ""])),
        "art9": draw(st.sampled_from(["9_2_h/P2"] * 6 + ["", "9_2_g/P18", "10/P18"])),
        "art10": draw(st.sampled_from(["10/P10"] * 6 + ["", "10/P18"])),
        "reason": draw(st.sampled_from(["", "would_prejudice"])),
        "haste": draw(st.booleans()),
        "risk": draw(st.sampled_from(TEXTS)),
    }


def once_of(step) -> Once:
    return Once(
        **{**vars(build.ONCE), "is_emergency": step["haste"], "threshold": 2, "rating": "GREEN", "who": "Mo Brightwell"}
    )


def choice_of(step, family, at: datetime) -> Choice:
    offers = of_file(on_file(family.contact, at.date()), step["risk"])
    keys = [offer.key for place, offer in enumerate(offers) if place in step["items"]]
    given_ = {
        "gateways": tuple(filter(None, [step["gateway"]])), "art6": step["basis"], "art9": step["art9"],
        "art10": step["art10"], "no_consent_reason": step["reason"], "chosen": frozenset(keys), "risk": step["risk"],
        "why_needed": dict.fromkeys(keys, step["why"]) if step["why"] else {},
        "named_fact": keys[0] if step["named"] and keys else "",
    }  # fmt: skip
    if step["how"] != "tell":
        return build.a_choice(step["to"], at, **given_)
    agency = Agency.objects.get(key=step["outside"])
    return Choice(
        desk=None, to=agency, needed_by=None, questions="", recipient="Whoever is on duty", channel=Channel.BY_HAND,
        **given_,
    )  # fmt: skip


def take(step, family, by, at: datetime) -> None:
    """Do it as the pages would; a refusal changes nothing."""
    if step["how"] == "approve":
        for put in Approval.objects.filter(decided_at=None).exclude(asked_by=by):
            acts.settle(put, outcome="agreed", words="So be it.", by=by, at=at)
        return
    choice = choice_of(step, family, at)
    if step["how"] == "ask":
        acts.ask(family.contact, [choice], once=once_of(step), about=build.ABOUT, by=by, at=at)
    else:
        acts.tell(family.contact, choice, address="", once=once_of(step), by=by, at=at)


def lawful(decision: SharingDecision, content: dict, law) -> None:
    """Read one frozen packet back against the rules."""
    told = {item.key: item for item in decision.items.all()}
    assert {item["key"] for item in content["items"]} == set(told), "the packet holds what the decision names, no more"
    assert decision.art6 and decision.gateways and decision.purpose and decision.function
    assert decision.art6 != "6_1_a", "nobody here gave consent"
    column = party(decision.agency, decision.sent_at.date()).column
    hurried = decision.pattern == "EMERGENCY"
    for item in told.values():
        class_, allowed = Class(item.information), Permission(item.permission)
        here = cell(law.matrix, class_, column)
        assert allowed in (here.permission, here.otherwise)
        if allowed == Permission.NEVER:
            assert not is_absolute(class_, column), f"{class_} to {column} has no way past"
            assert hurried or item.named_fact, "past never only in an emergency, or as one named fact"
        elif allowed in NEEDED and item.agreed_by < NEEDED[allowed]:
            assert hurried or (item.named_fact and item.agreed_by >= Level.MANAGER)
        if item.named_fact and not hurried and allowed in (Permission.NEVER, Permission.GUARDIAN):
            assert item.why_needed and decision.reviews, "a named fact has its reason, and is looked at"
        if allowed != Permission.ALLOWED and not hurried:
            assert item.why_needed
        if class_.value.startswith("SC-"):
            assert decision.art9.startswith("9_")
        if class_ == Class.CRIM:
            assert decision.art10.startswith("10/")
    assert sum(item.named_fact for item in told.values()) <= 1
    said = str([content["facts"], content["passages"], content["questions"]]).lower()
    released = {item.information for item in told.values()}
    assert "quiet house" not in said or Class.LOCATION in released
    assert "thornleigh" not in said or Class.REFERRER in released
    assert Class.LEGAL not in released


@pytest.fixture
def next_door(mo, at, acting):
    """The Applebarrows, told of by a neighbour who asked not to be named."""
    with acting(mo):
        worry = "Ada Thornleigh next door heard it. Mother is at the quiet house."
        return build.a_family(
            by=mo, at=at, source="1B", referrer_name="Ada Thornleigh", withhold_identity=True, worry=worry
        )


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(sequence=st.lists(steps(), min_size=1, max_size=5))
def test_no_sequence_of_acts_freezes_what_the_rules_keep_out(next_door, sol, mo, at, acting, sequence):
    people, moment = {"sol": sol, "mo": mo}, at
    for step in sequence:
        moment += timedelta(minutes=7)
        with acting(people[step["by"]], moment):
            try:
                take(step, next_door, people[step["by"]], moment)
            except Refused:
                continue
    with acting(mo, moment):
        law = law_in_force()
        for frozen in (*ReleasedPacket.objects.all(), *OutsidePacket.objects.all()):
            decision = frozen.request.decision if isinstance(frozen, ReleasedPacket) else frozen.decision
            assert frozen.sha256 == digest(frozen.content)
            lawful(decision, frozen.content, law)


def test_the_property_can_fail(next_door, mo, at, acting):
    """What it reads is real: with the matrix forgotten it would say so."""
    with acting(mo):
        choice = build.to_police(next_door, at)
        (request,) = build.asked(next_door, choice, by=mo, at=at)
        lawful(request.decision, request.packet.content, law_in_force())
        with pytest.raises(AssertionError, match="no more"):
            lawful(request.decision, {**request.packet.content, "items": []}, law_in_force())
