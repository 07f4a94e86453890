"""One question compared on two records: the reason it gives, from the table of weights. Pure.

A missing answer gives no reason, and so never counts against anyone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from people.naming import also_called, folded, likely_dates, sound, surname_root
from people.weights import REASONS, Reason

CLOSE_SPELLING = 0.86
NEAR_DUE_DAYS = 21
STRANGERS = [REASONS["family", "not"], REASONS["given", "not"]]
# First names that several children of one family may begin with, so that alone they do not say which of them.
HALF_A_NAME = also_called("mohammed") | {
    "abdul", "abdal", "abd", "syed", "noor", "nur", "bibi", "umm", "abu", "mary", "maria", "jean",
}  # fmt: skip


@dataclass(frozen=True)
class Called:
    """A name in the forms that are compared, each made once."""

    given: str
    family: str

    @classmethod
    def of(cls, given: str, family: str) -> "Called":
        """Return a name as typed in the form it is compared in."""
        return cls(folded(given), folded(family))

    @cached_property
    def givens(self) -> tuple[str, ...]:
        """The first names, apart."""
        return tuple(self.given.split())

    @cached_property
    def families(self) -> tuple[str, ...]:
        """The parts of the family name."""
        return tuple(self.family.split())

    @cached_property
    def forms(self) -> frozenset[str]:
        """What the first of the first names may be called instead."""
        return also_called(self.givens[0]) if self.givens else frozenset()

    @cached_property
    def given_sound(self) -> str:
        """How the first of the first names sounds."""
        return sound(self.givens[0]) if self.givens else ""

    @cached_property
    def family_sound(self) -> str:
        """How the family name sounds."""
        return sound(self.family)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the name, whichever place it stands in."""
        return frozenset(self.givens + self.families)


def names(mine: Called, theirs: Called, *, earlier: bool = False) -> list[Reason]:
    """Compare two whole names: as they stand, turned round, or one name alone. `earlier`: theirs is a former one."""
    if mine.given and mine.family and (turned := _turned(mine, theirs)):
        return [turned]
    found = [one for one in (family(mine, theirs, earlier=earlier), given(mine, theirs)) if one]
    if found == STRANGERS and _crossed(mine, theirs):
        return [REASONS["names", "crossed"]]
    if not found and mine.words & theirs.words:
        return [REASONS["names", "single"]]
    return found


def _turned(mine: Called, theirs: Called) -> Reason | None:
    if (mine.given, mine.family) == (theirs.given, theirs.family):
        return None
    if mine.given != mine.family and (mine.given, mine.family) == (theirs.family, theirs.given):
        return REASONS["names", "turned"]
    common = mine.words & theirs.words
    # The first of the first names and a part of the family name both stand elsewhere in the other.
    moved = theirs.givens and mine.givens[0] != theirs.givens[0] and not set(mine.families) & set(theirs.families)
    if moved and len(common) >= 2 and common in (mine.words, theirs.words):
        return REASONS["names", "order"]
    return None


def _crossed(mine: Called, theirs: Called) -> bool:
    turned = Called(theirs.family, theirs.given)
    return REASONS["given", "not"] != given(mine, turned) and REASONS["family", "not"] != family(mine, turned)


def family(mine: Called, theirs: Called, *, earlier: bool = False) -> Reason | None:
    """Compare two family names; None where one is not known."""
    one, other = mine.family, theirs.family
    if not one or not other:
        return None
    if one == other:
        return REASONS["family", "earlier" if earlier else "same"]
    if min(len(one), len(other)) > 2 and slips(one, other) == 1:
        return REASONS["family", "letter"]
    if mine.family_sound == theirs.family_sound:
        return REASONS["family", "sound"]
    if surname_root(one) == surname_root(other):
        return REASONS["family", "ending"]
    if set(mine.families) & set(theirs.families):
        return REASONS["family", "part"]
    near = JaroWinkler.similarity(one, other, score_cutoff=CLOSE_SPELLING)
    return REASONS["family", "spelt" if near else "not"]


def given(mine: Called, theirs: Called) -> Reason | None:
    """Compare two first names, or sets of them; None where one is not known."""
    if not mine.givens or not theirs.givens:
        return None
    if mine.given == theirs.given:
        return REASONS["given", "same"]
    first, other = mine.givens[0], theirs.givens[0]
    if first == other:
        alone = min(len(mine.givens), len(theirs.givens)) == 1 and first not in HALF_A_NAME
        return REASONS["given", "fewer" if alone else "more"]
    if other in mine.forms or first in theirs.forms:
        return REASONS["given", "form"]
    return _near_given(mine, theirs, first, other)


def _near_given(mine: Called, theirs: Called, first: str, other: str) -> Reason:
    if min(len(first), len(other)) > 2 and slips(first, other) == 1:
        return REASONS["given", "letter"]
    if mine.given_sound == theirs.given_sound:
        return REASONS["given", "sound"]
    if min(len(first), len(other)) == 1 and first[0] == other[0]:
        return REASONS["given", "initial"]
    if set(mine.givens) & set(theirs.givens):
        return REASONS["given", "one"]
    near = JaroWinkler.similarity(mine.given, theirs.given, score_cutoff=CLOSE_SPELLING)
    return REASONS["given", "spelt" if near else "not"]


def slips(one: str, other: str) -> int:
    """Return how many slips of the finger apart two words are, at most two; two neighbours swapped are one."""
    return DamerauLevenshtein.distance(one, other, score_cutoff=1)


def born(mine: date, theirs: date) -> Reason:
    """Compare two dates of birth, with the mistakes people make in them."""
    if mine == theirs:
        return REASONS["born", "same"]
    if words := likely_dates(mine).get(theirs):
        return next(one for (about, _), one in REASONS.items() if about == "born" and one.words == words)
    if _digits_off(mine, theirs) == 1:
        return REASONS["born", "digit"]
    if (mine.day, mine.month) == (theirs.day, theirs.month):
        return REASONS["born", "birthday"]
    if (mine.year, mine.month) == (theirs.year, theirs.month):
        return REASONS["born", "month"]
    return REASONS["born", "not"]


def _digits_off(mine: date, theirs: date) -> int:
    return sum(one != other for one, other in zip(mine.isoformat(), theirs.isoformat(), strict=True))


def awaited(mine: date | None, mine_due: date | None, theirs: date | None, theirs_due: date | None) -> Reason | None:
    """Compare births where one or both are still awaited; None where there is nothing to compare."""
    if mine_due and theirs_due:
        apart = abs((mine_due - theirs_due).days)
        if apart and apart <= NEAR_DUE_DAYS:
            near = REASONS["due", "near"]
            return Reason(near.mark, near.words.format(apart), near.weight, near.about)
        return REASONS["due", "not" if apart else "same"]
    born_on, due = (mine, theirs_due) if mine else (theirs, mine_due)
    if born_on and due:
        return REASONS["due", "born" if abs((born_on - due).days) <= 2 * NEAR_DUE_DAYS else "far"]
    return None


def numbers(mine: frozenset[tuple[str, str]], theirs: frozenset[tuple[str, str]]) -> Iterator[Reason]:
    """Compare what numbers there are of one kind on both sides."""
    for kind in sorted({kind for kind, _ in mine} & {kind for kind, _ in theirs}):
        if (kind, "same") in REASONS:
            agree = {one for one in mine if one[0] == kind} & theirs
            yield REASONS[kind, "same" if agree else "not"]


def postcode_near(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a postcode of one is a slip of the finger from one of the other, or the known part of it."""
    return any(
        slips(one, other) == 1 or one.startswith(other) or other.startswith(one) for one in mine for other in theirs
    )
