"""An agreement between bodies as the rules read it: what it covers, and until which minute. Pure. domain.md 2.8 V9"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from deadlines.words import LONDON, long_day, time_words
from govuk.text import lowered
from sharing.minimisation import CLASS_WORDS, Class


class Kind(StrEnum):
    """What is agreed, or directed."""

    SHARING = "sharing"
    DIRECTION = "direction"
    JOINT = "joint"
    PROCESSOR = "processor"


KIND_WORDS = {
    Kind.SHARING: "Sharing agreement",
    Kind.DIRECTION: "Functions exercised by direction",
    Kind.JOINT: "Joint controllers, Article 26",
    Kind.PROCESSOR: "Processor, Article 28",
}


@dataclass(frozen=True)
class Agreement:
    """One edition of a sharing agreement: the classes it covers, and the minutes between which it is in date."""

    id: str
    name: str
    edition: int
    classes: frozenset[Class]
    starts_at: datetime
    ends_at: datetime

    def in_date(self, at: datetime) -> bool:
        """Whether it holds at this moment. At the minute it ends, it has ended."""
        return self.starts_at <= at < self.ends_at

    def why_not(self, at: datetime, classes: frozenset[Class]) -> str:
        """Why it does not carry these classes at this moment; empty where it does."""
        named = f"{self.name}, edition {self.edition},"
        if at < self.starts_at:
            return f"{named} begins on {_minute(self.starts_at)}."
        if at >= self.ends_at:
            return f"{named} ended on {_minute(self.ends_at)}."
        if beyond := classes - self.classes:
            words = ", ".join(sorted(lowered(CLASS_WORDS[one]) for one in beyond))
            return f"{named} does not cover {words}."
        return ""


def _minute(at: datetime) -> str:
    return f"{long_day(at.astimezone(LONDON).date())} at {time_words(at)}"
