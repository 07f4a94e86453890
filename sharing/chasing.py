"""Which request is reminded about, and which a manager is told of, by rule. Pure.

A rule speaks when its share of the allowance is gone; each speaks once. Ambition 11.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

CHASE, ESCALATE = "chase", "escalate"


@dataclass(frozen=True)
class ChaseWhen:
    """One rule: for which rating ("" is any that has none of its own), at which share of the time, doing what."""

    rating: str
    share_gone: int
    step: str
    only_untaken: bool = False

    @property
    def name(self) -> str:
        """What stands beside a chaser that this rule sent."""
        return f"{self.step} {self.share_gone}"


def rules_for(rating: str, rules: Iterable[ChaseWhen]) -> list[ChaseWhen]:
    """The rules of a rating; those of any rating where it has none of its own."""
    rules = list(rules)
    own = [rule for rule in rules if rule.rating == rating and rating]
    return own or [rule for rule in rules if not rule.rating]


def share_gone(asked_at: datetime, needed_by: datetime, at: datetime) -> float:
    """How much of the allowance is gone, in per cent; 100 and more once it has run out."""
    whole = (needed_by - asked_at).total_seconds()
    return 100.0 if whole <= 0 else 100 * (at - asked_at).total_seconds() / whole


def due_steps(
    rating: str, *, asked_at: datetime, needed_by: datetime, is_taken: bool, said: set[str], at: datetime, rules
) -> list[ChaseWhen]:
    """The rules that speak now and have not spoken: of several reminders only the last, and every escalation.

    said: the names of rules that spoke already.
    """
    gone = share_gone(asked_at, needed_by, at)
    ripe = [
        rule
        for rule in sorted(rules_for(rating, rules), key=lambda one: one.share_gone)
        if rule.share_gone <= gone and rule.name not in said and not (rule.only_untaken and is_taken)
    ]
    reminders = [rule for rule in ripe if rule.step == CHASE][-1:]
    return reminders + [rule for rule in ripe if rule.step == ESCALATE]
