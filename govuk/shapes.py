"""What a component is given to draw. A dictionary or any object with these names will do as well: `shaped` reads it."""

from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from typing import Any

from govuk.dates import spoken_moment

SOON = timedelta(hours=4)
PLAIN, SOON_STATE, LATE, MET, NONE = "plain", "soon", "late", "met", "none"
MOST_COUNTED = 99
WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


@dataclass
class Clock:
    """A clock as shown: its words, the share of the allowance left (0 to 1, None for no fuse), and its state."""

    text: str
    share: float | None = None
    state: str = PLAIN


@dataclass
class Tab:
    """One tab: its words, where it leads, how many things are in it, whether it is open."""

    label: str
    url: str
    count: int | str | None = None
    current: bool = False


@dataclass
class Kin:
    """One person of a family strip. `danger` draws the relation red and bold; `current` marks this child."""

    name: str
    relation: str
    url: str = ""
    danger: bool = False
    current: bool = False


@dataclass
class Identity:
    """The identity bar. `rating` None draws no tag; `flags` are (text, kind), `facts` are (term, value)."""

    name: str
    about: str = ""
    rating: str | None = None
    flags: list = field(default_factory=list)
    facts: list = field(default_factory=list)
    kin: list = field(default_factory=list)
    family_url: str = ""


@dataclass
class Reason:
    """Why a button cannot be pressed yet, with links that put it right as (words, url)."""

    text: str
    links: list = field(default_factory=list)


@dataclass
class Task:
    """One line of a task list: what, where it leads, how it stands."""

    label: str
    url: str = ""
    status: str = ""
    hint: str = ""


@dataclass
class Difference:
    """One answer that two people changed: the question's name and label, my answer and theirs."""

    name: str
    label: str
    mine: str
    theirs: str
    keep: str = ""


def shaped(kind: type, thing: Any):
    """The thing as a `kind`: itself, or made from a dictionary, a text (its first field), or an object's attributes."""
    if isinstance(thing, kind):
        return thing
    if isinstance(thing, dict):
        return kind(**thing)
    if isinstance(thing, str):
        return kind(thing)
    if isinstance(thing, (list, tuple)):
        return kind(*thing)
    return kind(**{part.name: getattr(thing, part.name) for part in fields(kind) if hasattr(thing, part.name)})


def capped(count: int | str | None) -> str:
    """A count as shown: 99+ where there are more; empty where nothing was counted."""
    if count is None:
        return ""
    return f"{MOST_COUNTED}+" if isinstance(count, int) and count > MOST_COUNTED else str(count)


def in_words(number: int) -> str:
    """A small number as a word, a larger one in digits."""
    return WORDS[number] if number < len(WORDS) else str(number)


def things(number: int) -> str:
    """How many things, to open a sentence: `One thing`, `Two things`."""
    return f"{in_words(number).capitalize()} {'thing' if number == 1 else 'things'}"


def left_in_words(left: timedelta) -> str:
    """A length of time as a clock shows it: 51 min, 2 h 20, 1 d 13 h."""
    minutes = int(abs(left).total_seconds() // 60)
    days, rest = divmod(minutes, 24 * 60)
    if days:
        return f"{days} d {rest // 60} h"
    hours, minutes = divmod(rest, 60)
    return f"{hours} h {minutes:02}" if hours else f"{minutes} min"


def clock_until(due_at: datetime | None, at: datetime, *, share=None, starts_at=None, met_at=None, soon=SOON) -> Clock:
    """The clock as shown at a moment. None for `due_at` is `No clock`; a met clock says when.

    `share` is of the hours the clock counts; without it, it is worked out from `starts_at` in plain hours.
    """
    if due_at is None:
        return Clock("No clock", state=NONE)
    if met_at is not None:
        return Clock(f"Met {spoken_moment(met_at)}", state=MET)
    if at > due_at:
        return Clock(f"{left_in_words(at - due_at)} late", state=LATE)
    if share is None and starts_at is not None and due_at > starts_at:
        share = (due_at - at) / (due_at - starts_at)
    return Clock(left_in_words(due_at - at), share, SOON_STATE if due_at - at < soon else PLAIN)
