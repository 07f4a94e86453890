"""Rounds of access review as a page shows them: who answered, who is silent, and what follows on which day."""

from dataclasses import dataclass
from datetime import date, timedelta

from access import ends
from access.actions import Action
from access.decide import visible
from access.staffing import Answer
from console.models import AccountLine, ReviewLine
from deadlines.words import counted, day_words

MOST = 200
A_MONTH = timedelta(days=30)


@dataclass(frozen=True)
class Round:
    """One round: its key, when it was asked, and how many said what."""

    key: str
    asked: str
    accounts: int
    keep: int
    change: int
    end: int
    silent: int

    @property
    def said(self) -> str:
        """What sponsors answered, in words."""
        counts = ((self.keep, "keep"), (self.change, "change"), (self.end, "end"), (self.silent, "no answer yet"))
        return ", ".join(f"{many} {words}" for many, words in counts if many)


@dataclass(frozen=True)
class Silent:
    """One account whose sponsor has not answered, and what silence does to it on which day."""

    who: str
    sponsor: str
    round: str
    suspended: str
    ended: str
    is_late: bool


def rounds(user) -> list[Round]:
    """The newest rounds, counted by answer."""
    found: dict[str, list[ReviewLine]] = {}
    for line in visible(user, Action.READ_REVIEW_REGISTER).order_by("-at")[:2000]:
        found.setdefault(line.quarter, []).append(line)
    return [_round(key, lines) for key, lines in list(found.items())[:8]]


def _round(key: str, lines: list[ReviewLine]) -> Round:
    said = [line.answer for line in lines]
    return Round(
        key, day_words(min(line.at for line in lines).date()), len(lines), said.count(Answer.KEEP),
        said.count(Answer.CHANGE), said.count(Answer.END), said.count(""),
    )  # fmt: skip


def silent(user, on: date) -> list[Silent]:
    """The accounts nobody has answered for, those that lose access first on top."""
    lines = visible(user, Action.READ_REVIEW_REGISTER).filter(answer="").select_related("person", "by").order_by("at")
    return [_silent(line, on) for line in lines[:MOST]]


def _silent(line: ReviewLine, on: date) -> Silent:
    asked = line.at.date()
    suspended = asked + timedelta(days=ends.SILENT_DAYS + 1)
    ended = asked + timedelta(days=ends.CLOSED_DAYS + 1)
    return Silent(
        line.person.display_name, line.by.display_name if line.by else "–", line.quarter, day_words(suspended),
        day_words(ended), suspended <= on,
    )  # fmt: skip


@dataclass(frozen=True)
class Training:
    """One account whose training ends within a month or has ended."""

    who: str
    sponsor: str
    until: str
    follows: str
    is_late: bool


def training(user, on: date) -> list[Training]:
    """The accounts whose training is about to lapse or has lapsed, the first to lapse on top."""
    lines = visible(user, Action.READ_ACCOUNT_REGISTER).filter(ended_on=None, training_until__lte=on + A_MONTH)
    rows = lines.select_related("person", "by").order_by("training_until")[:MOST]
    return [_training(line, line.training_until, on) for line in rows if line.training_until]


def _training(line: AccountLine, until: date, on: date) -> Training:
    left = (until - on).days
    follows = f"Rests in {counted(left + 1, 'day')}" if left >= 0 else "Rests: only what cannot wait is open to it"
    return Training(
        line.person.display_name, line.by.display_name if line.by else "Nobody", day_words(until),
        follows, left < 0,
    )  # fmt: skip
