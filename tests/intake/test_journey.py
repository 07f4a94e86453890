"""Friday afternoon: police notify domestic abuse, two children, one unborn. Each does their part in a browser."""

import re
from datetime import UTC, date, datetime

import pytest

from audit import clock
from audit.models import Event
from deadlines.models import Deadline
from intake.models import Contact, InformedNotice
from intake.workflow import Asked
from people import acts as people
from retention.models import RetentionAssignment
from tests.intake.build import FRIDAY, a_contact, children_of, wren
from tests.intake.test_deciding import ASKED
from tests.intake.test_pages import RECEIVE, six_answers

MONDAY = datetime(2026, 11, 23, 10, 12, tzinfo=UTC)


@pytest.fixture
def agencies(monkeypatch):
    """What agencies answer is another app's story; here it is only whether they have."""
    from intake import asked

    ASKED.clear()
    monkeypatch.setattr(asked, "AUTHORS", ["tests.intake.test_deciding.reported"])
    monkeypatch.setattr(asked, "TIMELINES", [])
    return ASKED


@pytest.fixture
def known(dee, acting):
    """Wren, known from June, and her mother's partner, whom nobody visits alone."""
    with acting(dee, FRIDAY):
        child = children_of(
            a_contact(dee, received_at=datetime(2026, 6, 30, 9, 0, tzinfo=UTC), source="2A", children=(wren(),))
        )[0]
        partner = people.register(
            given="Denholm", family="Rooke", born_on=date(1992, 1, 22), by=dee, at=FRIDAY, why="named by police"
        )
        people.relate(
            child.person, partner, kind="parents_partner", do_not_contact=True, by=dee, at=FRIDAY, why="named by police"
        )
        people.raise_flag(
            partner, kind="risk_to_workers", what="Threatened an officer with a kitchen knife.", source="police",
            review_on=date(2026, 11, 27), by=dee, at=FRIDAY, why="told by police",
        )  # fmt: skip
        return child.person


def test_from_a_worry_to_a_decision(dee, sol, mo, known, browse, acting, agencies):
    clock.hold_at(FRIDAY)
    contact, page = _received(dee, known, browse, acting)
    assert "Before anyone visits: Denholm Rooke" in page
    assert "due 11 Feb 2027" in page
    first, second = contact
    _screened_and_decided(sol, first, second, browse, acting)
    _enquiry(mo, first, browse, agencies)
    clock.hold_at(MONDAY)
    _decided_and_closed(mo, first, second, browse, acting, agencies)


def _received(dee, known, browse, acting):
    client, form = browse(dee), six_answers()
    asked_first = client.post(RECEIVE, form).content.decode()
    assert "Same date of birth" in asked_first
    answer = client.post(RECEIVE, form | {"child-0-person": str(known.pk), "seen": _shown(asked_first)})
    assert answer.status_code == 302
    with acting(dee):
        contact = Contact.objects.order_by("-received_at").first()
        first, second = children_of(contact)
        assert first.person_id == known.pk
        assert (second.person.sex, second.person.born_on) == ("U", None)
        due = Deadline.objects.of(contact).get(kind="first decision").due_at
        assert due == datetime(2026, 11, 23, 23, 59, 59, tzinfo=UTC)
    return (first, second), client.get(answer.url, follow=True).content.decode()


def _shown(page):
    return ",".join(sorted(set(re.findall(r'value="not:([^"]+)"', page))))


def _screened_and_decided(sol, first, second, browse, acting):
    client, contact = browse(sol), f"/contacts/{first.contact_id}"
    client.post(f"{contact}/screen", {"words": "Second incident this autumn."})
    client.post(f"{contact}/rate", {"rating": "AMBER", "rationale": "Mother is pregnant."})
    client.post(f"{contact}/told", {"told": "yes", "who": "Mother, by police, 17:10"})
    said = {
        "kind": "child",
        "child": str(first.pk),
        "text": "He does it when Mum is tired.",
        "said_by": "Wren, to the officer",
    }
    client.post(f"{contact}/statement", said)
    page = client.get(f"{contact}/still-to-ask").content.decode()
    names = set(re.findall(r'name="([^"]+)-state"', page))
    assert client.post(f"{contact}/still-to-ask", {f"{name}-state": "not_known" for name in names}).status_code == 302
    for child in (first, second):
        page = f"/contacts/children/{child.pk}"
        client.post(f"{page}/threshold", {"level": "3", "rationale": "The child sees it and explains it away."})
        answer = client.post(
            f"{page}/decide", {"outcome": "MASH_ENQUIRY", "rationale": "We need to know what police and health hold."}
        )
        assert answer.status_code == 302, re.findall(r"<li>.*?</li>", answer.content.decode())[:9]
    page = client.get(contact).content.decode()
    assert "He does it when Mum is tired." in page
    assert "Met Fri 16:50" in page
    with acting(sol):
        assert InformedNotice.objects.get().told


def _enquiry(mo, first, browse, agencies):
    client, contact = browse(mo), f"/contacts/{first.contact_id}"
    agencies.append(Asked("The acute trust", "waiting"))
    client.post(f"{contact}/enquiry", {"purpose": "Choose between section 17 and section 47."})
    page = client.get(contact).content.decode()
    assert "The acute trust has not answered." in page


def _decided_and_closed(mo, first, second, browse, acting, agencies):
    client, contact = browse(mo), f"/contacts/{first.contact_id}"
    agencies[:] = [Asked("The acute trust", "answered", "The acute trust answered, 09:20")]
    for child, outcome in ((first, "CIN_REFERRAL"), (second, "EH_REFERRAL")):
        answer = client.post(
            f"/contacts/children/{child.pk}/decide-enquiry", {"outcome": outcome, "rationale": "By what came back."}
        )
        assert answer.status_code == 302
    assert (
        "Wren"
        not in client.get(f"{contact}/feedback")
        .content.decode()
        .split("What the referrer will read")[1]
        .split("</main>")[0]
    )
    client.post(f"{contact}/feedback", {"told": "yes", "how": "phone"})
    for child in (first, second):
        answer = client.post(f"/contacts/children/{child.pk}/close", {"why": "Handed to the assessment team."})
        assert answer.status_code == 302, answer.content.decode()[-3000:]
    with acting(mo):
        closed = Contact.objects.get(pk=first.contact_id)
        assert closed.closed_at == MONDAY
        assert [child.outcome for child in children_of(closed)] == ["CIN_REFERRAL", "EH_REFERRAL"]
        assert children_of(closed)[0].referral.referred_on == date(2026, 11, 20)
        kept = RetentionAssignment.objects.filter(root_id=closed.pk)
        assert all("Contact closed" in one.why for one in kept)
        assert kept.count() == 2
        verbs = list(Event.objects.filter(root_id=closed.pk).order_by("at").values_list("verb", flat=True))
        assert {
            "contact.received",
            "contact.screened",
            "contact.rated",
            "child.decided",
            "referrer.told",
            "child.closed",
        } <= set(verbs)
