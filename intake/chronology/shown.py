"""A chronology as a page and as pages to print: narrowed, and each entry in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.template.loader import render_to_string

from deadlines.calendar import london_day
from deadlines.words import long_day, moment_words
from documents.prose import inline, plain
from intake.chronology.events import Event, Kind, Whose

KIND = "chronology"
TITLE = "Chronology"
MARKS = {Kind.CONTACT: "contact", Kind.VOICE: "in", Kind.DECISION: "decision", Kind.SAFETY: "out", Kind.HOME: "note"}


@dataclass(frozen=True)
class Narrowed:
    """What a reader chose to see; codes only, since they stand in the address."""

    kind: str = ""
    whose: str = ""
    year: str = ""

    @classmethod
    def of(cls, asked) -> "Narrowed":
        """The choices of an address; anything unknown is no choice."""
        year = asked.get("year", "")
        return cls(
            asked.get("kind", "") if asked.get("kind") in list(Kind) else "",
            asked.get("whose", "") if asked.get("whose") in list(Whose) else "",
            year if year.isascii() and year.isdigit() and len(year) == 4 else "",
        )

    def of_them(self, events: Iterable[Event]) -> list[Event]:
        """The events that fit."""
        return [one for one in events if self._fits(one)]

    def _fits(self, one: Event) -> bool:
        year = str(london_day(one.at).year)
        return (not self.kind or one.kind == self.kind) and (not self.whose or one.whose == self.whose) and (
            not self.year or year == self.year
        )  # fmt: skip

    @property
    def query(self) -> str:
        """The choices as they stand in an address."""
        parts = {"kind": self.kind, "whose": self.whose, "year": self.year}
        return "&".join(f"{name}={value}" for name, value in parts.items() if value)

    @property
    def words(self) -> str:
        """The choices in words, for the head of a print."""
        parts = [Kind(self.kind).label if self.kind else "", Whose(self.whose).label if self.whose else "", self.year]
        return ", ".join(part for part in parts if part) or "Everything"


def years_of(events: Iterable[Event]) -> list[str]:
    """The years there is anything from, the latest first."""
    return sorted({str(london_day(one.at).year) for one in events}, reverse=True)


def entries(events: Iterable[Event]) -> list[dict]:
    """Each event as the timeline draws it."""
    return [
        {
            "event": one, "mark": MARKS[one.kind], "title": f"{one.who}: {one.title}" if one.who else one.title,
            "kind": Kind(one.kind).label,
        }
        for one in events
    ]  # fmt: skip


def printed(events: Iterable[Event], *, name: str, narrowed: Narrowed, by, at: datetime) -> list[str]:
    """The pages of the PDF, oldest first, as whoever orders it may see them."""
    rows = [
        {
            "when": long_day(london_day(one.at)) if one.day_only else moment_words(one.at) + f" {one.at:%Y}",
            "who": inline(one.who), "what": inline(one.title), "text": plain(one.text or one.quote),
            "is_voice": bool(one.quote), "source": inline(one.source),
        }
        for one in sorted(events, key=lambda one: one.at)
    ]  # fmt: skip
    return [
        render_to_string(
            "pdf/chronology.html",
            {
                "title": TITLE, "running": "Chronology. In confidence", "rows": rows, "name": inline(name),
                "narrowed": narrowed.words, "by": inline(str(by)), "when": moment_words(at),
            },
        )
    ]  # fmt: skip
