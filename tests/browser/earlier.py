"""What was on record before Friday: an older child, known since June, whose school worried about tiredness."""

from datetime import UTC, date, datetime
from uuid import uuid4

from django.db import transaction

from access.identity import act_as
from audit import clock
from intake import acts
from intake.received import Child, Received
from people import acts as people
from people.models import Person
from tests import cast
from tests.intake.build import children_of, ready_to_decide

JUNE = datetime(2026, 6, 30, 9, 15, tzinfo=UTC)
JULY = datetime(2026, 7, 2, 10, 15, tzinfo=UTC)
HOME = {"lines": "9 Lantern Row, Westmere", "postcode": "B69 3DL", "since_on": date(2024, 5, 1)}


def wren_is_known() -> None:
    """School referred Wren on 30 June; it was accepted, and closed on 2 July with advice to her mother."""
    dee, mo = cast.member("dee"), cast.member("mo")
    clock.hold_at(JUNE)
    with act_as(dee, JUNE), transaction.atomic():
        contact = acts.receive(_from_school(), by=dee, at=JUNE).contact
        _family_of(children_of(contact)[0].person, by=dee)
    clock.hold_at(JULY)
    with act_as(mo, JULY), transaction.atomic():
        ready_to_decide(contact.refresh(), mo, JULY)
        child = children_of(contact)[0]
        acts.decide_child(child, outcome="CIN_REFERRAL", rationale="Tired every day; mother asks.", by=mo, at=JULY)
        acts.record_feedback(contact.refresh(), told=True, how="email", phone="01632 960 102", by=mo, at=JULY)
        acts.close(children_of(contact)[0], why="Bedtime plan agreed with the school nurse.", by=mo, at=JULY)


def _from_school() -> Received:
    wren = Child(given="Wren", family="Applebarrow", born_on=date(2020, 3, 14), sex="F")
    return Received(
        key=uuid4(), received_at=JUNE, source="2A", channel="phone", children=(wren,), worry="Wren is tired every day.",
        place="9 Lantern Row, Westmere", who_with="Mother", safe_tonight="yes", safe_why="No sign of danger.",
        referrer_name="Orla Penwarden", referrer_email="orla.penwarden@example.org", searched=True,
    )  # fmt: skip


def _family_of(wren: Person, *, by) -> None:
    said = {"by": by, "at": JUNE, "why": "as school and mother told us"}
    carys = people.register(given="Carys", family="Applebarrow", born_on=date(1996, 9, 8), sex="F", **said)
    denholm = people.register(given="Denholm", family="Rooke", born_on=date(1992, 1, 22), sex="M", **said)
    for person in (wren, carys):
        people.live_at(person, safe_to_write="no", source="mother", **HOME, **said)
    people.relate(wren, carys, kind="mother", responsibility="yes", how_known="birth certificate seen", **said)
    partner = {"responsibility": "no", "how_known": "mother", "do_not_contact": True}
    people.relate(wren, denholm, kind="parents_partner", **partner, **said)
    people.set_identifier(wren, kind="nhs", value="999 000 0018", source="school", **said)
    people.raise_flag(
        denholm, kind="risk_to_workers", what="Threatened an officer with a kitchen knife. Go in pairs.",
        source="police", review_on=date(2026, 11, 27), **said,
    )  # fmt: skip
