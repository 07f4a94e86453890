"""Scenario 2: a school reports bruising on Christmas Eve; the night has it by name, the conference is counted."""

from datetime import UTC, date, datetime, timedelta

from deadlines.models import Deadline
from intake import acts
from intake.models import Contact, SheetLine
from intake.sheets import acts as sheets
from intake.strategy import acts as strategy
from intake.strategy import agreeing
from intake.strategy.acts import Invitation
from intake.workflow import State
from tests.intake.build import a_contact, children_of, wren

EVE = datetime(2026, 12, 24, 10, 0, tzinfo=UTC)


def test_bruising_on_christmas_eve_is_red_discussed_the_same_day_and_handed_to_the_night(dee, mo, acting):
    with acting(dee, EVE):
        contact = a_contact(dee, EVE, children=(wren(),), received_at=EVE, source="2A", channel="phone")
        first = Deadline.objects.of(contact).get(kind="first decision")
        assert first.due_at.date() == date(2026, 12, 29), "Christmas and Boxing Day's substitute do not count"
    with acting(mo, EVE):
        acts.rate(contact, rating="RED", rationale="Grip marks on both arms.", by=mo, at=EVE)
        assert Deadline.objects.of(contact).get(kind="enquiry").due_at == EVE + timedelta(hours=4)
        both = [Invitation("police"), Invitation("health")]
        called = strategy.call(contact, children_of(contact), both, why="Grip marks.", how="phone", by=mo, at=EVE)
        agreeing.record_outcome(children_of(contact)[0], to=State.S47, why="Section 47.", by=mo, at=EVE)
        clock = Deadline.objects.of(children_of(contact)[0]).get(kind="conference")
        assert clock.due_at.date() == date(2027, 1, 19), "domain.md 1.10: Thu 24 Dec + 15 is Tue 19 Jan"
        assert called.refresh().conference_on == date(2027, 1, 19)
        assert first.refresh().met_at == EVE
        half_past_four = EVE + timedelta(hours=6, minutes=30)
        sheets.make(Contact.objects.all(), to="night", by=mo, at=half_past_four)
        line = SheetLine.objects.get()
        assert "section 47 enquiry" in line.know
        sheets.acknowledge(line, name="Bryn Oke, out-of-hours", came_of_it="", by=mo, at=half_past_four)
        assert line.read_name == "Bryn Oke, out-of-hours"
