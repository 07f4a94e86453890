"""By when a desk is asked to answer, before anybody changes it."""

from datetime import UTC, datetime, time

import pytest

from audit import clock
from deadlines.calendar import Calendar
from deadlines.words import LONDON
from sharing.answer_by import AnswerBy
from tests.sharing.build import a_family
from tests.sharing.test_ask_page import url

CALENDAR = Calendar(frozenset({datetime(2026, 12, 25).date()}), frozenset({2026}))
NINE, FIVE = time(9), time(17)


def moment(text: str) -> datetime:
    """`23 12:13` of November 2026, London time."""
    day, clock = text.split()
    hour, minute = clock.split(":")
    return datetime(2026, 11, int(day), int(hour), int(minute), tzinfo=LONDON).astimezone(UTC)


@pytest.mark.parametrize(
    ("asked", "due", "latest", "wanted"),
    [
        ("23 10:00", "23 12:13", "23 23:59", "23 12:00"),  # an odd minute
        ("23 10:00", "23 12:00", "23 23:59", "23 12:00"),  # already sensible
        ("23 14:00", "23 18:07", "24 23:59", "23 17:00"),  # the desk has closed by then
        ("23 16:40", "23 20:40", "24 23:59", "24 10:00"),  # hardly anybody is there today
        ("20 16:55", "21 12:00", "23 23:59", "23 10:00"),  # nobody on Saturday
        ("23 07:00", "23 08:30", "23 23:59", "23 10:00"),  # before it opens
        ("23 15:00", "24 15:00", "23 16:20", "23 16:15"),  # never past the enquiry's clock
        ("23 22:00", "24 00:00", "24 02:00", "24 00:00"),  # a red enquiry does not wait for the desk
        ("23 10:00", "23 10:08", None, "23 10:08"),  # rounding leaves no time at all
    ],
)
def test_the_time_offered_is_one_somebody_can_keep(asked, due, latest, wanted):
    offered = AnswerBy(moment(due), moment(latest) if latest else None, moment(asked), CALENDAR)
    assert offered.for_desk(NINE, FIVE) == moment(wanted)


def test_a_desk_always_staffed_keeps_its_quarter_hour():
    offered = AnswerBy(moment("23 21:13"), None, moment("23 19:00"), CALENDAR)
    assert offered.for_desk(None, None) == moment("23 21:00")


def test_each_desk_of_the_page_is_offered_a_time_of_its_own(mo, at, acting, browse):
    late = datetime(2026, 11, 23, 14, 7, tzinfo=UTC)
    clock.hold_at(late)
    with acting(mo):
        family = a_family(by=mo, at=late)
    shown = browse(mo).get(url(family), {"desk": ["police-mash", "swb-midwife"]}).context["shown"]
    times = {one.desk.key: one.form.initial["needed_by"].astimezone(LONDON) for one in shown}
    assert all(one.minute % 15 == 0 for one in times.values())
    assert times["swb-midwife"].time() <= FIVE
