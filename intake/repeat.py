"""Repeat contacts: three in twelve months stop for a manager. Pure (domain.md 6.6, scenario 14)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from intake.rereferral import MONTHS, months_before

LIMIT = 3


@dataclass(frozen=True)
class Seen:
    """One contact about the child, a brother or sister, or the address."""

    contact: Hashable
    on: date
    about: str


@dataclass(frozen=True)
class Repeat:
    """How many contacts in twelve months, this one included, and whether that stops for a manager."""

    count: int
    alert: bool
    sentence: str
    limit: int = LIMIT


def assess(seen: Iterable[Seen], on: date, *, limit: int = LIMIT) -> Repeat:
    """Count distinct contacts of child, siblings and address in twelve months up to and including this day.

    limit: the number that stops for a manager. It is the rule of the day (`counting.limit_on`).
    """
    since = months_before(on, MONTHS)
    contacts: dict[Hashable, list[str]] = {}
    for one in seen:
        if since <= one.on <= on:
            contacts.setdefault(one.contact, []).append(one.about)
    count = len(contacts)
    about = sorted({word for words in contacts.values() for word in words})
    return Repeat(count, count >= limit, _sentence(count, about, limit), limit)


def ordinal(count: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st."""
    if 10 <= count % 100 <= 20:
        return f"{count}th"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def _sentence(count: int, about: list[str], limit: int) -> str:
    whom = " or ".join(about) or "this child"
    if count <= 1:
        return f"No other contact in 12 months for {whom}."
    if count < limit:
        nth = "third" if limit == 3 else ordinal(limit)
        return f"{count} contacts in 12 months for {whom}. A {nth} stops for a manager."
    return f"{count} contacts in 12 months for {whom}. A manager reviews before this is decided."
