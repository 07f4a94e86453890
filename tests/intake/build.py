"""Contacts for tests: valid by default, overridden by keyword, and made by the acts themselves."""

from datetime import UTC, date, datetime
from uuid import uuid4

from intake import acts
from intake.models import Contact, ContactChild
from intake.received import Child, Mother, Received

FRIDAY = datetime(2026, 11, 20, 16, 50, tzinfo=UTC)


def wren(**other) -> Child:
    """Wren Applebarrow, six."""
    return Child(**({"given": "Wren", "family": "Applebarrow", "born_on": date(2020, 3, 14), "sex": "F"} | other))


def baby(**other) -> Child:
    """Her brother or sister, due in February."""
    mother = Mother(given="Carys", family="Applebarrow", born_on=date(1996, 9, 8))
    return Child(**({"expected_on": date(2027, 2, 11), "mother": mother} | other))


def typed(**other) -> Received:
    """What police told on Friday at ten to five."""
    answers = {
        "key": uuid4(), "received_at": FRIDAY, "source": "6", "channel": "police", "children": (wren(), baby()),
        "worry": "Carys said Denholm pushed her against the cooker.", "place": "At home, 9 Lantern Row, Westmere",
        "who_with": "Mother, grandmother", "safe_tonight": "yes", "safe_why": "Grandmother staying.",
        "referrer_name": "PC Lorne Hatherby", "referrer_phone": "01632 960 114",
        "referrer_email": "lorne.hatherby@example.org", "searched": True,
    }  # fmt: skip
    return Received(**(answers | other))


def a_contact(by, at=FRIDAY, **other) -> Contact:
    """A contact received by the acts."""
    return acts.receive(typed(**other), by=by, at=at).contact


def children_of(contact) -> list[ContactChild]:
    """Its children in order."""
    return list(ContactChild.objects.filter(contact=contact).order_by("place"))


def answer_everything(contact, by, at) -> None:
    """Every question still to ask, settled."""
    from intake import facts

    for line in facts.still_to_ask(facts.on_file(contact)):
        if line.open:
            child = next((one for one in children_of(contact) if line.child and str(one.pk) == line.child.id), None)
            acts.answer_question(contact, question=line.question.key, state="not_known", child=child, by=by, at=at)


def ready_to_decide(contact, by, at, level="3") -> None:
    """Screened, rated, told, levelled and asked: nothing stands in the way of a first decision."""
    acts.screen(contact, words="Second incident this autumn.", by=by, at=at)
    acts.rate(contact, rating="AMBER", rationale="Mother is pregnant; the child sees it.", by=by, at=at)
    acts.record_told(contact, told=True, who="Mother, by police at the door", by=by, at=at)
    for child in children_of(contact):
        acts.set_threshold(child, level=level, rationale="Several needs, and domestic abuse.", by=by, at=at)
    answer_everything(contact, by, at)
