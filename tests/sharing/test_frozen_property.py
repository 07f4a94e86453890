"""No sequence of acts puts into a frozen packet what the rules keep out. Held to: issue of lawful telling.

Whatever is chosen, agreed to, withdrawn and sent, each frozen packet is read back: every item is one the matrix allows
that agency, or has the agreement, emergency or named fact the rules require; every decision has its basis; what rests
on consent rested on one live at that moment; nothing masked stands in it unreleased.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from access import grants
from access.models import Agency
from audit.moves import Refused
from consent import acts as consents
from consent.models import ConsentRecord
from sharing import acts, may_share
from sharing.acts.enclosing import Description
from sharing.channels import Channel
from sharing.choice import Choice, Once
from sharing.file import on_file
from sharing.law import law_in_force, party
from sharing.minimisation import STRICTNESS, Class, Permission, cell, is_absolute
from sharing.models import Approval, DescribedFile, OutsidePacket, ReleasedPacket, SharingDecision
from sharing.offers import of_file
from sharing.packet import DOCUMENT, digest
from sharing.proposal import Level
from sharing.rules import basis, bodies, items
from tests.build import a_team
from tests.consent.build import COURSE, an_answer, opened
from tests.sharing import build
from tests.sharing.test_documents import a_file

DESKS = ("police-mash", "bcwa-duty", "schools-leads")
OUTSIDE = ("housing-associations", "dwp", "dfe", "voluntary")
TEXTS = ("He has a key.",) * 6 + ("She fled to the quiet house.", "Ada Thornleigh saw it all.", "")
NEEDED = {Permission.MANAGER: Level.MANAGER, Permission.GUARDIAN: Level.GUARDIAN}


USUAL = {
    "by": "sol", "how": "ask", "to": "police-mash", "outside": "voluntary", "named": False, "why": "to keep her safe",
    "basis": ("6_1_e",), "gateway": "CDA98_115", "art9": "9_2_h/P2", "art10": "10/P10", "reason": "", "haste": False,
    "risk": "He has a key.",
}  # fmt: skip
BY_CONSENT = {"how": "tell", "basis": ("6_1_a",), "gateway": "CA89_17"}
LABELS = (
    "Carys Applebarrow: name", "Carys Applebarrow: health", "NHS number", "Who told us", "said to have caused harm",
    "Risk, in a few", "Document: Nurse", "Document: Counsel", "Document: Police log",
)  # fmt: skip
# What each document on the file holds, and who wrote it; described anew, any of them may hold any of these.
PAPERS = {
    "Nurse’s letter": frozenset({Class.NARR, Class.SC_HEALTH_ADULT}),
    "Counsel’s advice": frozenset({Class.NARR, Class.LEGAL}),
    "Police log": frozenset({Class.CRIM}),
}
# One thing of an ordinary step that is otherwise; most of them a rule is against.
OTHERWISE = (
    {}, {"art9": ""}, {"art10": ""}, {"gateway": ""}, {"basis": ()}, {"why": ""}, {"risk": TEXTS[6]}, {"haste": True},
    BY_CONSENT, BY_CONSENT, {"how": "give"}, {"how": "withdraw"}, {"how": "approve", "by": "mo"},
)  # fmt: skip
AGAINST_A_RULE = (
    (LABELS[1], {"art9": ""}), (LABELS[4], {"art10": ""}), (LABELS[0], {"gateway": ""}),
    (LABELS[5], {"risk": TEXTS[6]}), (LABELS[0], BY_CONSENT), (LABELS[3], {}),
    (LABELS[6], {"art9": ""}), (LABELS[7], {"haste": True}), (LABELS[8], {}), (LABELS[8], {"haste": True}),
)  # fmt: skip


@st.composite
def sound(draw):
    """An ordinary step that the rules let through, so that packets are frozen among what is refused."""
    label = draw(st.sampled_from([*LABELS[:2], *LABELS[4:7], LABELS[6]]))
    return {**USUAL, "label": label, "by": draw(st.sampled_from(["sol", "mo"]))}


@st.composite
def nearly_usual(draw):
    """An ordinary step about one thing, with one part of it otherwise."""
    any_pair = st.tuples(st.sampled_from(LABELS), st.sampled_from(OTHERWISE))
    label, otherwise = draw(st.one_of(any_pair, st.sampled_from(AGAINST_A_RULE)))
    return {**USUAL, "label": label, **otherwise}


@st.composite
def steps(draw):
    """One act: somebody asks, tells, agrees, or Carys says yes or takes it back; whatever items, basis and haste."""
    return {
        "by": draw(st.sampled_from(["sol", "mo"])),
        "how": draw(st.sampled_from(["ask", "ask", "tell", "tell", "approve", "give", "withdraw", "describe"])),
        "paper": draw(st.tuples(st.sampled_from(sorted(PAPERS)), st.sampled_from(sorted(PAPERS)))),
        "to": draw(st.sampled_from(DESKS)),
        "outside": draw(st.sampled_from(OUTSIDE)),
        "items": draw(st.sets(st.integers(0, 27), min_size=1, max_size=6)),
        "named": draw(st.booleans()),
        "why": draw(st.sampled_from(["to keep her safe"] * 4 + [""])),
        "basis": draw(st.sampled_from([("6_1_e",)] * 6 + [(), ("6_1_c",), ("6_1_a",), ("6_1_a",), ("6_1_e", "6_1_c")])),
        "gateway": draw(st.sampled_from(["CDA98_115"] * 8 + ["CA04_16LA", "CA89_17", "CA89_83", "CA04_16LC", ""])),
        "art9": draw(st.sampled_from(["9_2_h/P2"] * 6 + ["", "9_2_g/P18", "10/P18"])),
        "art10": draw(st.sampled_from(["10/P10"] * 6 + ["", "10/P18"])),
        "reason": draw(st.sampled_from(["", "would_prejudice"])),
        "haste": draw(st.booleans()),
        "risk": draw(st.sampled_from(TEXTS)),
    }


def once_of(step) -> Once:
    function = "section_17" if step["gateway"] == "CA89_17" else build.ONCE.function
    more = {"is_emergency": step["haste"], "threshold": 2, "rating": "GREEN", "who": "Mo Brightwell"}
    return Once(**{**vars(build.ONCE), **more, "function": function})


def choice_of(step, family, at: datetime) -> Choice:
    offers = of_file(on_file(family.contact, at.date()), step["risk"])
    if "label" in step:
        keys = [offer.key for offer in offers if step["label"] in offer.label]
    else:
        keys = [offer.key for place, offer in enumerate(offers) if place in step["items"]]
    given_ = {
        "gateways": tuple(filter(None, [step["gateway"]])), "art6": step["basis"], "art9": step["art9"],
        "art10": step["art10"], "no_consent_reason": step["reason"], "chosen": frozenset(keys), "risk": step["risk"],
        "why_needed": dict.fromkeys(keys, step["why"]) if step["why"] else {},
        "named_fact": keys[0] if step["named"] and keys else "",
        "consent_purpose": COURSE if step["basis"] == ("6_1_a",) else "",
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
    if step["how"] in ("give", "withdraw"):
        say(family, yes=step["how"] == "give", by=by, at=at)
        return
    if step["how"] == "describe":
        title, like = step["paper"]
        kept = DescribedFile.objects.select_related("file").get(contact=family.contact, title=title)
        acts.describe(family.contact, kept.file, paper(title, PAPERS[like]), by=by, at=at)
        return
    choice = choice_of(step, family, at)
    if step["how"] == "ask":
        acts.ask(family.contact, [choice], once=once_of(step), about=build.ABOUT, by=by, at=at)
    else:
        acts.tell(family.contact, choice, address="", once=once_of(step), by=by, at=at)


def paper(title: str, classes) -> Description:
    """What is said of a document; the police's own may not be passed on without asking them."""
    if title != "Police log":
        return Description(title=title, classes=classes)
    police = Agency.objects.get(key="west-midlands-police")
    return Description(title=title, classes=classes, originator=police, regime="PART3", may_pass=False)


def say(family, *, yes: bool, by, at: datetime) -> None:
    """Carys says yes to the charity's course, for herself, or takes it back."""
    newest = ConsentRecord.objects.filter(subject_id=family.carys.pk).order_by("collected_at").last()
    if yes:
        words = {"explicit": True}
        answer = an_answer(
            family.carys, collected_at=at, authority="SELF", classes=frozenset({"ID", "CONTACT"}), words=words
        )
        consents.give(family.carys, answer, seen=str(newest.pk) if newest else "", by=by, at=at)
    elif newest is not None:
        consents.withdraw(newest, person=family.carys, method="phone", by=by, at=at)


def carried(decision: SharingDecision) -> None:
    """What rests on consent names, for each person, one that was live when it was sent."""
    for subject in decision.subjects.filter(art6="6_1_a"):
        yes = ConsentRecord.objects.filter(pk=subject.consent_id).first()
        assert yes is not None, "no consent is named"
        assert yes.subject_id == subject.person_id and yes.recipient_id == decision.agency_id
        assert yes.collected_at <= decision.sent_at, "the consent came after"
        assert yes.withdrawn_at is None or yes.withdrawn_at > decision.sent_at, "the consent was dead"


def lawful(decision: SharingDecision, content: dict, law) -> None:
    """Read one frozen packet back against the rules."""
    told = {item.key: item for item in decision.items.all()}
    assert {item["key"] for item in content["items"]} == set(told), "the packet holds what the decision names, no more"
    assert decision.art6 and decision.gateways and decision.purpose and decision.function
    carried(decision)
    papers = {key for key in told if key.startswith(DOCUMENT)}
    assert {one["key"] for one in content["documents"]} == papers, "every document sent is an item of the decision"
    column = party(decision.agency, decision.sent_at.date()).column
    hurried = decision.pattern == "EMERGENCY"
    for item in told.values():
        classes, allowed = [Class(key) for key in (item.information, *item.also)], Permission(item.permission)
        cells = [cell(law.matrix, class_, column) for class_ in classes]
        assert allowed in {one for here in cells for one in (here.permission, here.otherwise)}
        least = [min(here.permission, here.otherwise, key=STRICTNESS.index) for here in cells]
        assert STRICTNESS.index(allowed) >= max(STRICTNESS.index(one) for one in least), "as the strictest it holds"
        if allowed == Permission.NEVER:
            absolute = [class_ for class_ in classes if is_absolute(class_, column)]
            assert not absolute, f"{absolute} to {column} has no way past"
            assert hurried or item.named_fact, "past never only in an emergency, or as one named fact"
        elif allowed in NEEDED and item.agreed_by < NEEDED[allowed]:
            assert hurried or (item.named_fact and item.agreed_by >= Level.MANAGER)
        if item.named_fact and not hurried and allowed in (Permission.NEVER, Permission.GUARDIAN):
            assert item.why_needed and decision.reviews, "a named fact has its reason, and is looked at"
        if allowed != Permission.ALLOWED and not hurried:
            assert item.why_needed
        if any(class_.value.startswith("SC-") for class_ in classes):
            assert decision.art9.startswith("9_")
        if Class.CRIM in classes:
            assert decision.art10.startswith("10/")
        if item.originator and item.regime == "PART3":
            assert item.overriding, "what the originator holds back goes on only under a duty that overrides"
    assert sum(item.named_fact for item in told.values()) <= 1
    said = str([content["facts"], content["passages"], content["questions"]]).lower()
    released = {key for item in told.values() for key in (item.information, *item.also)}
    assert "quiet house" not in said or Class.LOCATION in released
    assert "thornleigh" not in said or Class.REFERRER in released
    assert Class.LEGAL not in released


@pytest.fixture
def next_door(mo, at, acting):
    """The Applebarrows, told of by a neighbour who asked not to be named."""
    with acting(mo):
        worry = "Ada Thornleigh next door heard it. Mother is at the quiet house."
        found = build.a_family(
            by=mo, at=at, source="1B", referrer_name="Ada Thornleigh", withhold_identity=True, worry=worry
        )
        opened(found.carys, by=mo)
        grants.give(a_team(), on=found.carys, by=mo, why="on a contact", until=None, origin="contact", at=at)
        for title, classes in PAPERS.items():
            file = a_file(found, mo, at, content=title.encode(), name=f"{title}.txt")
            acts.describe(found.contact, file, paper(title, classes), by=mo, at=at)
        return found


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(sequence=st.lists(st.one_of(sound(), nearly_usual(), steps()), min_size=1, max_size=6))
def test_no_sequence_of_acts_freezes_what_the_rules_keep_out(next_door, sol, mo, at, acting, sequence):
    people, moment = {"sol": sol, "mo": mo}, at
    point = transaction.savepoint()
    for step in sequence:
        moment += timedelta(minutes=7)
        with acting(people[step["by"]], moment):
            try:
                take(step, next_door, people[step["by"]], moment)
            except (Refused, ValidationError):
                continue
    with acting(mo, moment):
        law = law_in_force()
        packets = [*ReleasedPacket.objects.all(), *OutsidePacket.objects.all()]
        event(f"{len(packets)} frozen")
        event(f"with a document: {any(one.content['documents'] for one in packets)}")
        for frozen in packets:
            decision = frozen.request.decision if isinstance(frozen, ReleasedPacket) else frozen.decision
            assert frozen.sha256 == digest(frozen.content)
            lawful(decision, frozen.content, law)
    transaction.savepoint_rollback(point)


class Broken(NamedTuple):
    """A rule taken out, what then goes that should not, and what the reading says of it."""

    rule: object
    label: str
    step: dict
    says: str


BROKEN = [
    Broken(items.items_stay_within_the_matrix, "Who told us", {}, "named_fact"),
    Broken(items.items_stay_within_the_matrix, "NHS number", {"to": "bcwa-duty", "gateway": "CA04_16LA"}, "past never"),
    Broken(items.nothing_masked_stands_in_the_text, "Risk, in a few sentences", {"risk": TEXTS[6]}, "quiet house"),
    Broken(basis.special_category_has_its_condition, "Carys Applebarrow: health", {"art9": ""}, "startswith"),
    Broken(basis.criminal_data_has_its_condition, "said to have caused harm", {"art10": ""}, "startswith"),
    Broken(bodies.gateway_fits_both_parties, "Wren Applebarrow: name", {"gateway": ""}, "assert"),
    Broken(basis.special_category_has_its_condition, "Document: Nurse", {"art9": ""}, "startswith"),
    Broken(items.others_words_stay_until_they_agree, "Document: Police log", {}, "duty that overrides"),
    Broken(basis.consent_is_live, "Carys Applebarrow: name", BY_CONSENT, "no consent is named"),
]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda one: f"{one.rule.__name__}: {one.label}")
def test_with_any_one_rule_taken_out_the_reading_fails(broken, next_door, sol, at, acting, monkeypatch):
    """The reading is not made of the rules: take one out and what it kept back is frozen, and found."""
    with acting(sol):
        step = {**USUAL, "label": broken.label, **broken.step}
        with pytest.raises(Refused):
            take(step, next_door, sol, at)
        left = tuple(rule for rule in may_share.BEFORE_TELLING if rule is not broken.rule)
        monkeypatch.setattr(may_share, "BEFORE_TELLING", left)
        take(step, next_door, sol, at)
        with pytest.raises(AssertionError, match=broken.says):
            lawful(*read_back(law_in_force()))


def read_back(law) -> tuple:
    """The one frozen packet there is."""
    frozen = ReleasedPacket.objects.first() or OutsidePacket.objects.get()
    decision = frozen.request.decision if isinstance(frozen, ReleasedPacket) else frozen.decision
    return decision, frozen.content, law


def test_without_a_basis_nothing_is_frozen_whatever_the_rules_say(next_door, sol, at, acting, monkeypatch):
    """The last wall: with every rule gone a decision to tell without its basis still finds no row to stand in."""
    monkeypatch.setattr(may_share, "BEFORE_TELLING", ())
    step = {**USUAL, "items": {0}, "basis": ()}
    with acting(sol), pytest.raises((Refused, IntegrityError, IndexError)), transaction.atomic():
        take(step, next_door, sol, at)
    with acting(sol):
        assert not ReleasedPacket.objects.exists()


def test_a_consent_taken_back_the_minute_before_is_found_dead(next_door, sol, at, acting):
    """A packet sent on a yes reads well; the same with the yes taken back a minute earlier does not."""
    with acting(sol):
        say(next_door, yes=True, by=sol, at=at)
    later = at + timedelta(minutes=5)
    with acting(sol, later):
        step = {**USUAL, **BY_CONSENT, "label": LABELS[0]}
        take(step, next_door, sol, later)
        decision, content, law = read_back(law_in_force())
        lawful(decision, content, law)
        decision.sent_at = at - timedelta(minutes=1)
        with pytest.raises(AssertionError, match="came after"):
            lawful(decision, content, law)
