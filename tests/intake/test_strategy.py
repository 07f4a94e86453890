"""A strategy discussion: called from any point, minuted item by item, told about, agreed and released."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from access.models import Agency
from audit.moves import Refused
from deadlines.models import Deadline, Task
from intake.models import Contact, ContactChild, Decision, Invited, MinuteItem, Referral, StrategyDiscussion
from intake.strategy import acts as strategy
from intake.strategy import agreeing
from intake.strategy.acts import Invitation
from intake.workflow import State
from tests.intake.build import FRIDAY, a_contact, children_of

STRATEGY_DAY = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)


def asked() -> list[Invitation]:
    """Police by name, health by name, and why not whoever told us."""
    police = Agency.objects.get(key="west-midlands-police")
    return [
        Invitation("police", True, police, "DS Imran Wetherley", "child abuse team"),
        Invitation("health", True, None, "Dr Fenella Moss", "named doctor"),
        Invitation("referrer", False, why_not="Said all they know."),
    ]


@pytest.fixture
def contact(dee, acting):
    with acting(dee, FRIDAY):
        return a_contact(dee)


@pytest.fixture
def called(contact, mo, acting):
    with acting(mo, FRIDAY):
        return strategy.call(
            contact, children_of(contact), asked(), why="A burn in the shape of an iron.", how="phone", by=mo, at=FRIDAY
        )


def test_it_is_called_by_telephone_straight_from_receipt_on_the_least_that_must_be_said(called, contact, mo, acting):
    with acting(mo, FRIDAY):
        assert [child.state for child in children_of(contact)] == [State.STRATEGY_DISCUSSION] * 2
        assert called.held_at == FRIDAY
        assert {child.level for child in children_of(contact)} == {"4"}
        assert Referral.objects.count() == 2, "a referral exists where no case was open"
        assert Decision.objects.filter(outcome="STRATEGY_S47").count() == 2
        task = Task.objects.open().of(called).get()
        assert task.person_id == mo.pk and task.due_at.date() == date(2026, 11, 23), (
            "the rest is written next working day"
        )


def test_only_a_manager_calls_one_and_nothing_is_written_when_refused(contact, sol, acting):
    with acting(sol, FRIDAY):
        with pytest.raises(Refused, match="A MASH manager calls"):
            strategy.call(contact, children_of(contact), asked(), why="Burn.", how="phone", by=sol, at=FRIDAY)
        assert not StrategyDiscussion.objects.exists()


def test_a_child_with_an_open_case_is_discussed_without_a_second_referral(contact, mo, sol, acting):
    with acting(mo, FRIDAY):
        child = children_of(contact)[0]
        child.allocated_worker = sol
        child.write(by=mo, why="an open case")
        strategy.call(contact, [child], asked(), why="New injury.", how="meeting", by=mo, at=FRIDAY)
        assert not Referral.objects.exists()
        assert ContactChild.objects.get(pk=child.pk).state == State.STRATEGY_DISCUSSION


def test_who_came_is_said_by_name_and_who_did_not_with_the_reason(called, mo, acting):
    with acting(mo, FRIDAY):
        row = Invited.objects.get(part="health")
        with pytest.raises(ValidationError, match="Say why they did not come"):
            strategy.attend(row, came="no", name="", role="", why_absent="", by=mo, at=FRIDAY)
        strategy.attend(row, came="no", name="", role="", why_absent="In theatre.", by=mo, at=FRIDAY)
        assert row.why_absent == "In theatre."
        with pytest.raises(Refused, match="not invited"):
            strategy.attend(
                Invited.objects.get(part="referrer"), came="yes", name="X", role="", why_absent="", by=mo, at=FRIDAY
            )


def test_the_minutes_are_complete_only_when_nothing_is_missing(called, mo, acting):
    with acting(mo, FRIDAY):
        with pytest.raises(Refused) as refusal:
            agreeing.complete(called, by=mo, at=FRIDAY)
        assert len(refusal.value.reasons) == 4
        for kind, text in (("fact", "A burn."), ("risk", "He is at home."), ("decision", "Joint enquiry.")):
            strategy.minute(called, kind=kind, text=text, information="NARR", by=mo, at=FRIDAY)
        agreeing.hold(called, held_at=FRIDAY, joint="joint", medical="Today, 19:00.", by=mo, at=FRIDAY)
        agreeing.complete(called, by=mo, at=FRIDAY)
        assert [item.number for item in MinuteItem.objects.all()] == [1, 2, 3]
        assert not Task.objects.open().of(called).exists()


def test_the_conference_is_due_fifteen_working_days_from_the_discussion_that_starts_section_47(contact, mo, acting):
    with acting(mo, STRATEGY_DAY):
        children = children_of(contact)
        strategy.call(contact, children, asked(), why="Burn.", how="phone", by=mo, at=STRATEGY_DAY)
        child = children_of(contact)[0]
        agreeing.record_outcome(child, to=State.S47, why="Section 47.", by=mo, at=STRATEGY_DAY + timedelta(hours=2))
        clock = Deadline.objects.of(child).get(kind="conference")
        assert clock.due_at.date() == date(2026, 12, 21), "domain.md 1.10: Mon 30 Nov + 15 is Mon 21 Dec"
        assert StrategyDiscussion.objects.get().conference_on == date(2026, 12, 21)
        agreeing.record_outcome(child, to=State.NFA, why="Accident.", by=mo, at=STRATEGY_DAY + timedelta(days=2))
        assert clock.refresh().stopped_at is not None


def test_the_christmas_conference_counts_the_bank_holidays(contact, mo, acting):
    eve = datetime(2026, 12, 24, 11, 0, tzinfo=UTC)
    with acting(mo, eve):
        assert agreeing.conference_due(eve, eve).due_at.date() == date(2027, 1, 19)


def test_an_action_of_ours_is_a_task_and_a_partners_is_asked_about(called, mo, sol, acting):
    with acting(mo, FRIDAY):
        due = FRIDAY + timedelta(hours=3)
        ours = agreeing.agree_action(called, what="See Wren", owner=sol, owner_name="", due_at=due, by=mo, at=FRIDAY)
        theirs = agreeing.agree_action(
            called, what="Arrest", owner=None, owner_name="DS Wetherley", due_at=due, by=mo, at=FRIDAY
        )
        assert Task.objects.open().of(ours).get().person_id == sol.pk
        assert Task.objects.open().of(theirs).get().person_id == mo.pk
        with pytest.raises(ValidationError, match="still to come"):
            agreeing.agree_action(
                called, what="Late", owner=sol, owner_name="", due_at=FRIDAY - timedelta(hours=1), by=mo, at=FRIDAY
            )
        agreeing.do_action(ours, outcome="Seen, safe.", by=mo, at=FRIDAY)
        assert not Task.objects.open().of(ours).exists()


def test_the_whole_of_it_through_the_pages(contact, mo, browse, acting):
    with acting(mo, FRIDAY):
        child = children_of(contact)[0]
        police = Agency.objects.get(key="west-midlands-police")
    client = browse(mo)
    wrong = client.post(reverse("intake:strategy", args=[child.pk]), {"police": "no", "why": "A burn."})
    assert wrong.status_code == 200
    assert "Choose at least one child." in text(wrong) and "A burn." in text(wrong)
    sent = {
        "children": [str(child.pk)], "why": "A burn.", "how": "phone", "police": "yes", "police_agency": str(police.pk),
        "police_name": "DS Imran Wetherley", "health": "no", "health_why_not": "Nobody on call answered.",
        "referrer": "yes",
    }  # fmt: skip
    answer = client.post(reverse("intake:strategy", args=[child.pk]), sent)
    assert answer.status_code == 302, text(answer)
    page = text(client.get(answer.url))
    for words in ("DS Imran Wetherley", "Not invited: Nobody on call answered.", "Write up what they heard", "Release"):
        assert words in page
    item = {"kind": "fact", "text": "A burn on the left arm.", "information": "NARR", "child": ""}
    assert client.post(f"{answer.url}/minute", item).status_code == 302
    assert "A burn on the left arm." in text(client.get(answer.url))
    refused = client.post(f"{answer.url}/complete", follow=True)
    assert "Write down the risk." in text(refused)
    assert client.post(f"{answer.url}/print").status_code == 302


def test_an_item_of_the_minutes_is_offered_to_an_attendee_by_itself(called, contact, mo, browse, acting):
    with acting(mo, FRIDAY):
        strategy.minute(called, kind="risk", text="He knows the school.", information="RISK", by=mo, at=FRIDAY)
    page = text(browse(mo).get(f"{reverse('sharing:write_up', args=[contact.pk])}?to=west-midlands-police"))
    assert "Strategy discussion, item 1: risk" in page


def test_a_partner_and_another_team_find_nothing(called, pat, otis, browse):
    for stranger in (pat, otis):
        assert browse(stranger).get(reverse("intake:discussion", args=[called.pk])).status_code == 404


def text(answer) -> str:
    return answer.content.decode()


def test_a_discussion_called_twice_takes_no_child_in_twice(called, contact, mo, acting):
    with acting(mo, FRIDAY):
        strategy.call(contact, children_of(contact), asked(), why="Again.", how="meeting", by=mo, at=FRIDAY)
        assert Referral.objects.count() == 2
        assert not Contact.objects.get().is_urgent, "whether a child is in danger now is what the caller said"
