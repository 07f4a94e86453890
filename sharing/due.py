"""By when something that follows from a request is to be done, by the clock rules."""

from datetime import datetime, timedelta

from deadlines import clocks, policy
from deadlines.calendar import CalendarEnds, london_day
from deadlines.policy import NoRule

# Where no rule is in force nobody waits for ever.
OTHERWISE = timedelta(days=1)


def by_rule(key: str, at: datetime) -> datetime:
    """The moment this rule runs out, started now; a day from now where no rule is in force."""
    try:
        rules = policy.in_force(london_day(at))
        return clocks.due_after(rules.rule(key), at, rules.office)
    except (NoRule, CalendarEnds):
        return at + OTHERWISE
