"""Rights requests ready to work on: plain functions, written through the acts."""

from datetime import UTC, datetime

from rights.acts import asking, clock, subject
from rights.acts.asking import Heard, Opening
from rights.models import RightsRequest
from tests.cast import NOW


def moment(day: str, hour: int = 9) -> datetime:
    """Return a morning in UTC."""
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=UTC)


def heard(**said) -> Heard:
    """Return what somebody asked, with what differs."""
    return Heard(
        **{
            "channel": "telephone", "words": "I want everything you have on me", "asker": "Corinne Example",
            "reach": "01632 960 700", "received_at": NOW,
        } | said
    )  # fmt: skip


def requests(by, *kinds: str, received: str = "2026-11-23", relation: str = "self", at=None, count: int = 1) -> list:
    """Return requests opened from one thing asked, received on this day, opened by this user."""
    when = at or moment(received)
    asked = asking.write_down(heard(received_at=moment(received)), by=by, at=when, person=by)
    openings = [Opening(kind, "Corinne Example", relation) for _ in range(count) for kind in (kinds or ("access",))]
    return asking.open_requests(asked, openings, by=by, at=when)


def open_request(by, person, *, received: str = "2026-11-23", relation: str = "self", **facts) -> RightsRequest:
    """Return a request for access about this person whose work has started."""
    (request,) = requests(by, "access", received=received, relation=relation)
    for name, value in facts.items():
        setattr(request, name, value)
    subject.choose(request, person, by=by, at=NOW)
    if relation == "parent":
        clock.record_proof(request, what="identity", evidence="passport", is_enough=True, by=by, at=NOW)
        clock.record_proof(request, what="authority", evidence="birth certificate", is_enough=True, by=by, at=NOW)
    clock.start_work(request, by=by, at=NOW)
    return request


def a_case(by):
    """Return Wren's case: her mother and sister, a grandmother, a neighbour who told us, a teacher, a refuge worker."""
    from datetime import date

    from intake.models import ContactChild, ContactPerson, Statement
    from people import acts as people
    from tests.build import a_contact
    from tests.people.family import WHY, a_child, an_adult

    wren, sister = a_child(by), a_child(by, "Isolde", "Applebarrow", born_on=date(2018, 1, 2))
    carys, nesta = an_adult(by), an_adult(by, "Nesta", "Quillfeather", born_on=date(1960, 5, 3))
    people.add_contact_detail(carys, kind="mobile", value="01632 960178", by=by, at=NOW, why=WHY)
    people.live_at(wren, lines="9 Lantern Row", postcode="B66 1AB", by=by, at=NOW, why=WHY)
    people.relate(wren, carys, kind="mother", by=by, at=NOW, why=WHY)
    people.relate(wren, nesta, kind="grandparent", by=by, at=NOW, why=WHY)
    for kind, place, worker in (
        ("school", "Lantern School", "Orla Penwarden"),
        ("worker", "The Refuge", "Jory Tamsin"),
    ):
        people.involve(wren, kind=kind, organisation=place, worker=worker, by=by, at=NOW, why=WHY)
    contact = a_contact(
        by=by, source="1B", channel="phone", referrer_name="Gethin Osmond", referrer_phone="01632 960 444",
        withhold_identity=True,
        worry="Mr Osmond heard Carys shout at Wren. Nesta took Wren Applebarrow to school; Ms Penwarden saw a bruise."
        " Jory rang from the refuge. G. Osmond lives next door. Ring Carys on 01632960178.",
    )  # fmt: skip
    for place, child in enumerate((wren, sister)):
        ContactChild(contact=contact, person=child, place=place).write(by=by, why=WHY)
    ContactPerson(contact=contact, person=carys, role="mother", lives_here=True).write(by=by, why=WHY)
    Statement(
        contact=contact, kind="fact", text="Isolde said Gethin Osmond gave her sweets.", said_by="Isolde",
        recorded_at=NOW, recorded_by=by,
    ).write(by=by, why=WHY)  # fmt: skip
    return wren, contact
