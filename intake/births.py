"""Birth date, expected date and sex: what must fit together. Pure (domain.md 6.2)."""

from __future__ import annotations

from datetime import date

EARLIEST_DAYS = 280
OVERDUE_DAYS = 50
OLDEST = 25


def why_not_dates(birth_on: date | None, expected_on: date | None, *, received_on: date) -> str:
    """What is wrong with a child's birth and expected dates, as a sentence; empty when nothing is.

    Rules 8525Q (exactly one of the two), 8530Q (a plausible expected date) and 8606 (not more than
    280 days before the birth or due date).
    """
    if birth_on and expected_on:
        return "Give a birth date or an expected date, not both."
    day = birth_on or expected_on
    if day is None:
        return "Give a birth date, or an expected date for a child not yet born."
    early = day - received_on
    if early.days > EARLIEST_DAYS:
        return (
            f"That is {early.days} days after this contact. A child can be referred at most "
            f"{EARLIEST_DAYS} days before birth. Check the year."
        )
    if birth_on and birth_on > received_on:
        return "That birth date is still to come. For a child not yet born, give it as the expected date."
    if expected_on and (received_on - expected_on).days > OVERDUE_DAYS:
        return "That expected date has passed. Give the birth date if the child is born."
    return ""


def unlikely(birth_on: date | None, on: date) -> str:
    """A few words where a child's birth date is likely a slip, such as 1 January 1900; empty where it is not.

    Said and never refused: somebody looked after may be helped until 25, and a wrong date must not hold up a referral.
    """
    if birth_on is None or age(birth_on, on) <= OLDEST:
        return ""
    return f"Check the birth year: {age(birth_on, on)} years old"


def why_not_sex(sex: str, expected_on: date | None) -> str:
    """An unborn child's sex is U (rule 8750); otherwise F, M or U (rule 4180)."""
    if sex not in {"F", "M", "U"}:
        return "Say girl, boy or not known."
    if expected_on and sex != "U":
        return "A child not yet born is recorded as not known (U)."
    return ""


def age(birth_on: date, on: date) -> int:
    """Whole years on this day. Someone born on 29 February has a birthday on 1 March in other years."""
    had = (on.month, on.day) >= (birth_on.month, birth_on.day)
    return on.year - birth_on.year - (0 if had else 1)
