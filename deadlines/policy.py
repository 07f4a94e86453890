"""The clock rules and calendar in force on a day, read from their rows."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from audit.together import read_together
from deadlines.calendar import Calendar, Hours
from deadlines.clocks import Office, Rule
from deadlines.first_edition import HUB_KEY
from deadlines.models import BankHoliday, ClockRule


class NoRule(LookupError):
    """A clock was asked for that no rule in force describes. The message is a sentence."""


@dataclass(frozen=True)
class Policy:
    """What every clock of a page is counted by. Read it once a page: it takes one query."""

    office: Office
    rules: dict[str, Rule]

    def rule(self, key: str) -> Rule:
        """Return the rule of a clock or rating. Raises NoRule."""
        try:
            return self.rules[key]
        except KeyError:
            raise NoRule(f"No rule says how long “{key}” runs. Load the law first, or add the rule.") from None


def in_force(on: date) -> Policy:
    """Return the rules, hub hours and bank holidays in force on this London day. Raises NoRule without hub hours."""
    return in_force_beside(on)[0]


def in_force_beside(on: date, *questions: QuerySet) -> tuple[Policy, list[list[Any]]]:
    """Return what is in force on this London day, and the records of each question, read in the same query.

    Raises NoRule without hub hours.
    """
    rules, holidays, *others = read_together(
        ClockRule.objects.filter(in_force_from__lte=on).order_by("in_force_from"), BankHoliday.objects.all(), *questions
    )
    rows = {row.key: row for row in rules}
    hours = rows.pop(HUB_KEY, None)
    if hours is None or hours.opens is None or hours.closes is None:
        raise NoRule("No hub hours are in force. Load the law first, or add them.")
    calendar = Calendar.of(row.day for row in holidays)
    standing = {key: row.as_rule() for key, row in rows.items()}
    return Policy(Office(calendar, Hours(hours.opens, hours.closes)), standing), others
