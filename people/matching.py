"""Might these two be the same person? Reasons in words and a weight to sort by, never a verdict. Pure.

A person decides; nothing is joined by itself (domain.md 7, 10 item 25). A family name alone is weak evidence
("Read first", 7), so it never weighs enough to be shown without something else that agrees.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from people.naming import also_called, folded, likely_dates, parts, sound

CLOSE_SPELLING = 0.86
NEAR_DUE_DAYS = 21
# Below this, or below half of what could agree, a hit is not worth a person's reading.
WORTH_SHOWING = 25


class Mark(StrEnum):
    """How one thing compares, as the page draws it: `=`, `≈`, `≠`."""

    SAME = "same"
    NEAR = "near"
    NOT = "not"


SIGNS = {Mark.SAME: "=", Mark.NEAR: "≈", Mark.NOT: "≠"}


@dataclass(frozen=True)
class Reason:
    """One thing compared: its mark, the words, and how much it weighs for or against."""

    mark: Mark
    words: str
    weight: int = 0

    @property
    def sign(self) -> str:
        """Return the sign drawn before the words."""
        return SIGNS[self.mark]


@dataclass(frozen=True)
class Description:
    """What is known of somebody. Empty text and None mean not known, which never counts against anyone.

    `names` are pairs of given and family name, the current one first; `numbers` are kind and number, in their
    normal form; `places` are whole addresses, folded alike on both sides.
    """

    names: tuple[tuple[str, str], ...] = ()
    born_on: date | None = None
    expected_on: date | None = None
    sex: str = ""
    numbers: frozenset[tuple[str, str]] = frozenset()
    places: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Likeness:
    """What two descriptions have in common and what not, the strongest reason first."""

    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> int:
        """Return what the reasons weigh together, for the order of a list only."""
        return sum(reason.weight for reason in self.reasons)


def likeness(asked: Description, known: Description) -> Likeness:
    """Compare what was asked with what is known of one person."""
    found = [*_numbers(asked, known), *_dates(asked, known), *_names(asked, known), *_rest(asked, known)]
    order = {Mark.SAME: 0, Mark.NEAR: 1, Mark.NOT: 2}
    return Likeness(tuple(sorted(found, key=lambda reason: (order[reason.mark], -abs(reason.weight)))))


def least_worth_showing(asked: Description) -> float:
    """Return the weight from which a person should look at the two side by side, given what was asked."""
    return min(WORTH_SHOWING, likeness(asked, asked).weight / 2)


LABELS = {"nhs": "NHS number", "upn": "UPN", "la_child_id": "local authority child ID"}


def _numbers(asked: Description, known: Description) -> Iterator[Reason]:
    for kind, number in sorted(asked.numbers):
        theirs = {value for other, value in known.numbers if other == kind}
        label = LABELS.get(kind, kind)
        if number in theirs:
            yield Reason(Mark.SAME, f"Same {label}", 120)
        elif theirs:
            yield Reason(Mark.NOT, f"Different {label}", -60)


def _dates(asked: Description, known: Description) -> Iterator[Reason]:
    if asked.born_on and known.born_on:
        yield _birth(asked.born_on, known.born_on)
    elif asked.expected_on and known.expected_on:
        yield _due(asked.expected_on, known.expected_on)
    elif asked.born_on and known.expected_on:
        yield _born_near_due(asked.born_on, known.expected_on)
    elif asked.expected_on and known.born_on:
        yield _born_near_due(known.born_on, asked.expected_on)


def _birth(asked: date, known: date) -> Reason:
    if asked == known:
        return Reason(Mark.SAME, "Same date of birth", 40)
    if words := likely_dates(asked).get(known):
        return Reason(Mark.NEAR, words, 26)
    if (asked.day, asked.month) == (known.day, known.month):
        return Reason(Mark.NEAR, "Same day and month of birth", 12)
    if (asked.year, asked.month) == (known.year, known.month):
        return Reason(Mark.NEAR, "Same month of birth", 8)
    return Reason(Mark.NOT, "Different date of birth", -25)


def _due(asked: date, known: date) -> Reason:
    apart = abs((asked - known).days)
    if not apart:
        return Reason(Mark.SAME, "Same due date", 40)
    if apart <= NEAR_DUE_DAYS:
        return Reason(Mark.NEAR, f"Due {apart} days apart", 26)
    return Reason(Mark.NOT, "Different due date", -25)


def _born_near_due(born: date, due: date) -> Reason:
    if abs((born - due).days) <= 2 * NEAR_DUE_DAYS:
        return Reason(Mark.NEAR, "Born near the date one was due", 26)
    return Reason(Mark.NOT, "Born far from the date one was due", -25)


def _names(asked: Description, known: Description) -> Iterator[Reason]:
    given, family = asked.names[0] if asked.names else ("", "")
    pairs = known.names
    if not pairs:
        return
    if given and family and any(_turned(given, family, pair) for pair in pairs):
        yield Reason(Mark.NEAR, "First and family name the other way round", 45)
        return
    if family and (best := _best(family_likeness(family, pair[1], earlier=n > 0) for n, pair in enumerate(pairs))):
        yield best
    if given and (best := _best(given_likeness(given, pair[0]) for pair in pairs)):
        yield best


def _turned(given: str, family: str, pair: tuple[str, str]) -> bool:
    return folded(given) != folded(family) and (folded(given), folded(family)) == (folded(pair[1]), folded(pair[0]))


def _best(reasons: Iterable[Reason | None]) -> Reason | None:
    return max((reason for reason in reasons if reason), key=lambda reason: reason.weight, default=None)


def family_likeness(asked: str, known: str, *, earlier: bool = False) -> Reason | None:
    """Compare two family names; None where one is not known. `earlier`: the known one is not the current name."""
    mine, theirs = folded(asked), folded(known)
    if not mine or not theirs:
        return None
    if mine == theirs:
        return Reason(Mark.SAME, "Same as another of their family names" if earlier else "Same family name", 24)
    if _typing(mine, theirs) == 1:
        return Reason(Mark.NEAR, "Family name one letter apart", 20)
    if sound(asked) == sound(known):
        return Reason(Mark.NEAR, "Family name sounds the same", 19)
    if set(parts(asked)) & set(parts(known)):
        return Reason(Mark.NEAR, "Part of the family name is the same", 17)
    if JaroWinkler.similarity(mine, theirs) >= CLOSE_SPELLING:
        return Reason(Mark.NEAR, "Family name spelt much the same", 14)
    return Reason(Mark.NOT, "Different family name", -10)


def given_likeness(asked: str, known: str) -> Reason | None:
    """Compare two first names, or sets of them; None where one is not known."""
    mine, theirs = folded(asked), folded(known)
    if not mine or not theirs:
        return None
    if mine == theirs:
        return Reason(Mark.SAME, "Same first name", 26)
    first, other = mine.split()[0], theirs.split()[0]
    if first == other:
        return Reason(Mark.SAME, "Same first name, middle names differ", 24)
    if also_called(first) & also_called(other) and (other in also_called(first) or first in also_called(other)):
        return Reason(Mark.NEAR, "First name is a form of the other", 20)
    return _near_given(first, other) or _middle(mine, theirs)


def _near_given(first: str, other: str) -> Reason | None:
    if _typing(first, other) == 1 and min(len(first), len(other)) > 2:
        return Reason(Mark.NEAR, "First name one letter apart", 18)
    if sound(first) == sound(other):
        return Reason(Mark.NEAR, "First name sounds the same", 17)
    if min(len(first), len(other)) == 1 and first[0] == other[0]:
        return Reason(Mark.NEAR, "Same initial", 8)
    return None


def _middle(mine: str, theirs: str) -> Reason:
    if set(mine.split()) & set(theirs.split()):
        return Reason(Mark.NEAR, "One of the first names is the same", 12)
    if JaroWinkler.similarity(mine, theirs) >= CLOSE_SPELLING:
        return Reason(Mark.NEAR, "First name spelt much the same", 12)
    return Reason(Mark.NOT, "Different first name", -15)


def _typing(mine: str, theirs: str) -> int:
    """How many slips of the finger apart; two neighbours swapped are one."""
    return DamerauLevenshtein.distance(mine, theirs, score_cutoff=2)


def _rest(asked: Description, known: Description) -> Iterator[Reason]:
    if asked.places & known.places:
        yield Reason(Mark.SAME, "Same address", 22)
    elif asked.postcodes & known.postcodes:
        yield Reason(Mark.SAME, "Same postcode", 14)
    elif (asked.places and known.places) or (asked.postcodes and known.postcodes):
        yield Reason(Mark.NOT, "Different address", -2)
    if asked.phones & known.phones:
        yield Reason(Mark.SAME, "Same telephone number", 30)
    if asked.sex in {"M", "F"} and known.sex in {"M", "F"} and asked.sex != known.sex:
        yield Reason(Mark.NOT, "Different sex on record", -10)
