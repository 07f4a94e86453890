"""Is this a re-referral? Pure (domain.md 1.7)."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date

MONTHS = 12


def months_before(day: date, months: int) -> date:
    """The same day of the month, `months` earlier; the month's last day where there is no such day."""
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def last_within(earlier: Iterable[date], on: date) -> date | None:
    """The latest earlier referral that makes one on this day a re-referral, or None.

    Counted from referral to referral. Exactly twelve months earlier counts; one day more does not.
    """
    since = months_before(on, MONTHS)
    return max((day for day in earlier if since <= day < on), default=None)


def is_rereferral(earlier: Iterable[date], on: date) -> bool:
    """Was the same child referred in the twelve months before this day?"""
    return last_within(earlier, on) is not None


def count_last_12_months(earlier: Iterable[date], on: date) -> int:
    """Earlier referrals in the twelve months before this day (Annex A list 3)."""
    since = months_before(on, MONTHS)
    return sum(1 for day in earlier if since <= day < on)


def sentence(earlier: Iterable[date], on: date) -> str:
    """Why this is a re-referral, or why not, for the page and the record."""
    days = sorted(earlier)
    last = last_within(days, on)
    if last:
        return f"Re-referral: last referred {_words(last)}, within twelve months of {_words(on)}."
    before = [day for day in days if day < on]
    if before:
        return f"Not a re-referral: last referred {_words(before[-1])}, more than twelve months before {_words(on)}."
    return "Not a re-referral: no earlier referral is on record."


def _words(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
