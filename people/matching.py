"""Might these two be the same person? Reasons in words, what they weigh, and one of three verdicts. Pure.

Nothing is joined but where the NHS number is the same and two more facts agree, the first name among them (domain.md 7,
10 item 25). Brothers, sisters and twins share all but the first name, so that without it a person decides. A family
name alone is weak evidence ("Read first", 7), and never weighs enough to be shown without something else that agrees.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from people import comparing
from people.comparing import Called
from people.weights import HOUSEHOLD, HOUSEHOLD_MOST, POSSIBLE, REASONS, WORTH_SHOWING, Mark, Reason


class Verdict(StrEnum):
    """What two records are to each other, as far as this can say. There is no fourth."""

    SAME = "same"
    POSSIBLE = "possible"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Description:
    """What is known of somebody. Empty text and None mean not known, which never counts against anyone.

    `names` are pairs of given and family name, the current one first; `numbers` are kind and number, in their
    normal form; `places` are whole addresses, folded alike on both sides; `any_order`: nobody said which of the names
    is the family's, so that they are one name in every order it may stand in.
    """

    names: tuple[tuple[str, str], ...] = ()
    born_on: date | None = None
    expected_on: date | None = None
    sex: str = ""
    numbers: frozenset[tuple[str, str]] = frozenset()
    places: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    any_order: bool = False

    @cached_property
    def called(self) -> tuple[Called, ...]:
        """The names in the forms that are compared."""
        return tuple(Called.of(given, family) for given, family in self.names)


ORDER = {Mark.SAME: 0, Mark.NEAR: 1, Mark.NOT: 2}


@dataclass(frozen=True)
class Likeness:
    """What two descriptions have in common and what not."""

    compared: tuple[Reason, ...]

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons as a page prints them: the strongest first, differences last; that both are girls is no news."""
        told = [one for one in self.compared if one.about != "sex" or one.mark is Mark.NOT]
        return tuple(sorted(told, key=lambda reason: (ORDER[reason.mark], -abs(reason.weight))))

    @cached_property
    def weight(self) -> float:
        """Return what the reasons weigh together; what comes with a household weighs no more than it may."""
        shared = sum(one.weight for one in self.compared if one.about in HOUSEHOLD)
        return min(shared, HOUSEHOLD_MOST) + sum(one.weight for one in self.compared if one.about not in HOUSEHOLD)

    @cached_property
    def verdict(self) -> Verdict:
        """Return which of the three it is."""
        if _is_same(self.compared):
            return Verdict.SAME
        return Verdict.POSSIBLE if self.weight >= POSSIBLE or self._same_number else Verdict.DIFFERENT

    @property
    def _same_number(self) -> bool:
        # Two records with one NHS number are never nothing, whatever else they say.
        return REASONS["nhs", "same"] in self.compared

    @property
    def words(self) -> str:
        """Return why, in a sentence."""
        said = "; ".join(
            one.words[0].lower() + one.words[1:] if one.words[1:2].islower() else one.words for one in self.reasons
        )
        return (said[:1].upper() + said[1:] or "Nothing to compare") + "."


def likeness(asked: Description, known: Description) -> Likeness:
    """Compare what was asked with what is known of one person."""
    home = list(_home(asked, known))
    found = [*comparing.numbers(asked.numbers, known.numbers), *_birth(asked, known), *_names(asked, known), *home]
    if asked.sex in {"M", "F"} and known.sex in {"M", "F"}:
        found.append(REASONS["sex", "same" if asked.sex == known.sex else "not"])
    if REASONS["given", "not"] in found and any(one.mark is Mark.SAME for one in home):
        found[found.index(REASONS["given", "not"])] = REASONS["given at home", "not"]
    return Likeness(tuple(found))


def least_worth_showing(asked: Description) -> float:
    """Return the weight from which a person should look at the two side by side, given what was asked."""
    return min(WORTH_SHOWING, likeness(asked, asked).weight / 2)


def _birth(asked: Description, known: Description) -> Iterator[Reason]:
    if asked.born_on and known.born_on:
        yield comparing.born(asked.born_on, known.born_on)
    elif found := comparing.awaited(asked.born_on, asked.expected_on, known.born_on, known.expected_on):
        yield found


def _names(asked: Description, known: Description) -> list[Reason]:
    """The reasons of the asked name that fits best: what is asked is one name, in several orders or times."""
    fits = [_fit(mine, 0 if asked.any_order else place, known) for place, mine in enumerate(asked.called)]
    if asked.any_order:
        # Words of one box are in no order, so that none of theirs is the other way round.
        fits = [fit for fit in fits if fit and all(map(_agrees_in_place, fit))] or fits
    return max(fits, key=lambda fit: sum(one.weight for one in fit), default=[])


def _agrees_in_place(one: Reason) -> bool:
    return one.about != "names" and one.mark is not Mark.NOT


def _fit(mine: Called, place: int, known: Description) -> list[Reason]:
    """One name against every known one: whole, or the first name and family name each where it fits best."""
    whole: list[Reason] = []
    best: dict[str, Reason] = {}
    for other, theirs in enumerate(known.called):
        for one in comparing.names(mine, theirs, earlier=bool(place or other)):
            if one.about == "names":
                whole.append(one)
            elif one.about not in best or one.weight > best[one.about].weight:
                best[one.about] = one
    top = max(whole, key=lambda one: one.weight, default=None)
    if top and top.weight > sum(one.weight for one in best.values()):
        return [top]
    return list(best.values())


def _home(asked: Description, known: Description) -> Iterator[Reason]:
    if asked.places & known.places:
        yield REASONS["address", "same"]
    elif asked.postcodes & known.postcodes:
        yield REASONS["address", "postcode"]
    elif asked.postcodes and known.postcodes and comparing.postcode_near(asked.postcodes, known.postcodes):
        yield REASONS["address", "district"]
    elif (asked.places and known.places) or (asked.postcodes and known.postcodes):
        yield REASONS["address", "not"]
    if asked.phones & known.phones:
        yield REASONS["phone", "same"]


# The ways a first name agrees well enough for a machine: never an initial, a likeness or a short form.
FIRST_NAME = frozenset({REASONS["given", "same"], REASONS["given", "fewer"]})
AGAINST = frozenset({REASONS["born", "not"], REASONS["sex", "not"], REASONS["due", "not"], REASONS["due", "far"]})
# What may stand beside the number and the first name as the second fact.
SECOND = frozenset({"born", "family", "address", "phone", "upn"})


def _is_same(compared: tuple[Reason, ...]) -> bool:
    """NHS number exact, the first name exact, one more fact that agrees, and nothing of the person's own against it."""
    found = set(compared)
    if REASONS["nhs", "same"] not in found or not found & FIRST_NAME or found & AGAINST:
        return False
    return any(one.about in SECOND and one.mark is not Mark.NOT for one in compared)
