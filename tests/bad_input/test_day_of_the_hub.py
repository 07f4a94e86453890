"""What goes wrong on a day of the hub: a merged child, a clock change on the night of a red, holidays that end."""

from datetime import UTC, date, datetime, time

import pytest

from deadlines.calendar import Calendar, CalendarEnds, Hours
from deadlines.clocks import Office, Rule, Unit, due_after
from deadlines.models import BankHoliday
from intake import acts
from people import acts as people
from tests.intake.build import a_contact, children_of, ready_to_decide
from tests.people.family import a_child

RED = Rule("RED", 4, Unit.RUNNING_HOURS)
OFFICE = Office(Calendar.of([date(2026, 12, 25), date(2027, 1, 1)]), Hours(time(8, 45), time(17, 30)))


@pytest.mark.parametrize(
    ("rated", "due"),
    [
        # Sunday 25 October 2026: 01:30 happens twice; four hours are four hours.
        (datetime(2026, 10, 24, 23, 30, tzinfo=UTC), datetime(2026, 10, 25, 3, 30, tzinfo=UTC)),
        # Sunday 28 March 2027: 01:30 does not happen.
        (datetime(2027, 3, 27, 23, 30, tzinfo=UTC), datetime(2027, 3, 28, 3, 30, tzinfo=UTC)),
    ],
)
def test_a_red_on_the_night_the_clocks_change_has_four_hours_all_the_same(rated, due):
    assert due_after(RED, rated, OFFICE) == due


def test_a_decision_on_a_child_merged_a_second_ago_stands_with_the_child(sol, mo, acting, at):
    with acting(sol):
        contact = a_contact(sol)
        ready_to_decide(contact, sol, at)
        child = children_of(contact)[0]
        twin = a_child(sol, "Wren", "Aplebarrow")
        pair = people.put_side_by_side(child.person, twin, by=sol, at=at)
        why = "One child, two spellings."
        pair = people.decide_pair(pair, verdict="same", by=sol, at=at, why=why, version=pair.version)
    with acting(mo):
        people.join(pair, keep=twin, by=mo, at=at, why=why)
    with acting(sol):
        decision = acts.decide_child(child, outcome="NFA", rationale="Seen and well.", by=sol, at=at)
        assert decision.child_id == child.pk
        assert children_of(contact)[0].person.joined_to_id == twin.pk


def test_a_table_of_holidays_that_has_ended_refuses_with_a_sentence_and_guesses_nothing(dee, acting, browse):
    with acting(dee):
        last = BankHoliday.objects.order_by("-day").first().day
    calendar = Calendar.of([last])
    with pytest.raises(CalendarEnds) as ends:
        calendar.add_working_days(date(last.year, 12, 31), 1)
    assert f"Load those of {last.year + 1}" in str(ends.value)
