"""Many records at once: which of a file are one person, or which of two files. Pure; verdicts are those of `matching`.

Only records that share a key are compared: a number, a telephone, a birthday, or two things out of name, day and place.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from people.matching import Description, Likeness, Verdict, likeness
from people.naming import likely_dates

# A key this many records share says too little to compare all of them with each other.
MOST_OF_A_KEY = 60
# A possible pair much weaker than the best of either record is not shown, unless it is strong by itself.
BEHIND_THE_BEST = 6.0
STRONG = 24.0
MOST_POSSIBLE = 3


@dataclass(frozen=True)
class Listed:
    """One record of a file: its key there, what it says, and the true person where the file knows (for measuring)."""

    key: str
    who: Description
    truth: str = ""


@dataclass(frozen=True)
class Pair:
    """Two records that are, or may be, one person, and why."""

    left: Listed
    right: Listed
    like: Likeness

    @property
    def verdict(self) -> Verdict:
        """Return `same` or `possible`."""
        return self.like.verdict

    @property
    def keys(self) -> tuple[str, str]:
        """Return the two records' keys."""
        return self.left.key, self.right.key


def pairs(records: list[Listed], against: list[Listed] | None = None) -> list[Pair]:
    """Return every pair that is the same or possible, the surest first: within one list, or between two."""
    found = []
    for left, right in _together(records, against):
        like = likeness(left.who, right.who)
        if like.verdict is not Verdict.DIFFERENT:
            found.append(Pair(left, right, like))
    found.sort(key=lambda pair: (pair.verdict is not Verdict.SAME, -pair.like.weight, pair.keys))
    return _worth_reading(found)


def _worth_reading(found: list[Pair]) -> list[Pair]:
    """Leave out possible pairs far behind the best of either record, and more than three of one record."""
    best: dict[int, float] = defaultdict(float)
    for pair in found:
        for one in (pair.left, pair.right):
            best[id(one)] = max(best[id(one)], pair.like.weight)
    kept, shown = [], defaultdict[int, int](int)
    for pair in found:
        ends = (id(pair.left), id(pair.right))
        if pair.verdict is not Verdict.SAME:
            behind = max(best[end] for end in ends) - pair.like.weight
            weak = pair.like.weight < STRONG and behind > BEHIND_THE_BEST
            if weak or any(shown[end] >= MOST_POSSIBLE for end in ends):
                continue
            for end in ends:
                shown[end] += 1
        kept.append(pair)
    return kept


def _together(records: list[Listed], against: list[Listed] | None) -> Iterator[tuple[Listed, Listed]]:
    """Every two records that share a key, once."""
    ours, theirs = _by_key(records), _by_key(against) if against is not None else {}
    seen: set[tuple[int, int]] = set()
    for key, members in ours.items():
        others = theirs.get(key, []) if against is not None else members
        if len(members) > MOST_OF_A_KEY or len(others) > MOST_OF_A_KEY:
            continue
        for one, other in product(members, others) if against is not None else combinations(members, 2):
            both = (id(one), id(other))
            if both not in seen:
                seen.add(both)
                yield one, other


def _by_key(records: Iterable[Listed]) -> dict[tuple, list[Listed]]:
    found: dict[tuple, list[Listed]] = defaultdict(list)
    for record in records:
        for key in keys_of(record.who):
            found[key].append(record)
    return found


def keys_of(who: Description) -> set[tuple]:
    """Return the keys under which a description is looked for; two of one person nearly always share one."""
    found: set[tuple] = {("number", *number) for number in who.numbers}
    found |= {("phone", phone) for phone in who.phones} | {("place", place) for place in who.places}
    for called in who.called:
        sounds = tuple(sorted({called.given_sound, called.family_sound} - {""}))
        found.add(("names", *sounds))
        found |= {("word", word, code) for code in who.postcodes for word in called.words}
        if who.born_on:
            found |= {("month", who.born_on.year, who.born_on.month, word) for word in called.words}
            found |= {("sound", day, one) for day in likely_dates(who.born_on) for one in sounds}
    if who.born_on:
        found.add(("born", who.born_on))
    if who.expected_on:
        found |= {("due", who.expected_on.isocalendar()[:2], code) for code in who.postcodes or {""}}
    return found


@dataclass(frozen=True)
class Score:
    """How good a list of pairs is, against what is true."""

    found: int
    right: int
    true: int

    @property
    def precision(self) -> float:
        """Return the share of the pairs found that are true; 1 where none was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Return the share of the true pairs that were found."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(found: Iterable[Pair], records: list[Listed], against: list[Listed] | None = None) -> Score:
    """Return how these pairs stand to the truth the records carry; records without it are nobody's pair."""
    found = list(found)
    right = sum(bool(pair.left.truth) and pair.left.truth == pair.right.truth for pair in found)
    mine = _counted(records)
    if against is None:
        true = sum(count * (count - 1) // 2 for count in mine.values())
    else:
        theirs = _counted(against)
        true = sum(count * theirs.get(truth, 0) for truth, count in mine.items())
    return Score(len(found), right, true)


def _counted(records: Iterable[Listed]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for record in records:
        if record.truth:
            found[record.truth] += 1
    return found
