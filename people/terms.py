"""What is known of the person looked for, from a form or from one box. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from people import identifiers
from people.cells import Wrong, day
from people.matching import Description
from people.naming import folded
from people.placing import place_of
from people.references import reference

THIN = (
    "Give a family name, a date of birth, a number, a telephone number or a whole postcode. "
    "A first name alone is not enough."
)
LONGEST_BOX = 300
# Said beside a name, and no part of it.
NOT_NAMES = frozenset(
    """
    a about age aged and any at b baby babies born boy boys brother child children date dob d.o.b due edd
    family for from girl girls in is kid kids known lives living miss mr mrs ms near no number of on or
    phone postcode sister tel the twin twins unborn who with nhs upn ref reference
    """.strip().split()
)
UNBORN_WORDS = frozenset({"baby", "babies", "unborn"})
CHILD_WORDS = frozenset({"child", "children", "kid", "kids", "boy", "boys", "girl", "girls", "twin", "twins"})
DISTRICT = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?")
DATES = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} \d{4}\b", re.I
)
PHONES = re.compile(r"(?<![A-Za-z\d])\+?[\d][\d ()-]{8,16}\d")
POSTCODES = re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\b", re.I)


@dataclass(frozen=True)
class Terms:
    """What is known of the person looked for. Empty where it is not known; numbers and postcodes as typed.

    `words` are names of which nobody said which is the family's; `mother_of`: the words name the mother of an unborn
    child; `children_only`: who is looked for is a child.
    """

    given: str = ""
    family: str = ""
    words: tuple[str, ...] = ()
    born_on: date | None = None
    expected_on: date | None = None
    sex: str = ""
    number: str = ""
    lines: str = ""
    postcode: str = ""
    phone: str = ""
    reference: str = ""
    mother_of: bool = False
    children_only: bool = False

    @property
    def too_thin(self) -> str:
        """What to ask for besides, as a sentence; empty where there is enough to search with."""
        dated = self.born_on or self.expected_on
        if self.number or self.phone or self.reference or self._whole_postcode:
            return ""
        if dated and (self.given or self.named or self.postcode):
            return ""
        if len(folded(self.family or " ".join(self.words)).replace(" ", "")) >= 2 or (
            folded(self.family) and self.given
        ):
            return ""
        return "" if dated or (self.postcode and self.given) else THIN

    @property
    def named(self) -> bool:
        """Whether a family name, or words one of which may be it, was given."""
        return bool(folded(self.family) or any(folded(word) for word in self.words))

    @property
    def orders(self) -> tuple[tuple[str, str], ...]:
        """The names as (first names, family name), in every order the words may have been said in."""
        if not self.words:
            return ((self.given, self.family),) if self.given or self.family else ()
        if len(self.words) == 1:
            return (("", self.words[0]), (self.words[0], ""))
        found = [(" ".join(self.words[:-1]), self.words[-1]), (" ".join(self.words[1:]), self.words[0])]
        if len(self.words) > 2:
            found.append((self.words[0], " ".join(self.words[1:])))
        return tuple(dict.fromkeys(found))

    @property
    def district(self) -> str:
        """The outward half of the postcode, as stored beside each address; empty where none was given."""
        typed = identifiers.squeezed(self.postcode)
        if DISTRICT.fullmatch(typed):
            return typed
        return typed[:-3] if any(_tidied(identifiers.postcode, self.postcode)) and len(typed) > 4 else ""

    @property
    def described(self) -> Description:
        """These terms in the form that is compared."""
        return Description(
            names=self.orders,
            born_on=self.born_on,
            expected_on=self.expected_on,
            sex=self.sex,
            numbers=frozenset(_numbers(self.number)),
            places=frozenset({place_of(self.lines, self.postcode)} - {""}),
            postcodes=frozenset(_tidied(identifiers.postcode, self.postcode)),
            phones=frozenset(_tidied(identifiers.phone, self.phone)),
            any_order=bool(self.words),
        )

    @property
    def _whole_postcode(self) -> bool:
        return any(" " in code for code in _tidied(identifiers.postcode, self.postcode))


def from_box(typed: str) -> Terms:
    """Return what one box says: any of a reference, a number, a telephone, a postcode, dates, and words of a name."""
    text = " ".join(typed[:LONGEST_BOX].split())
    text, terms = _number_of(text, Terms())
    text, terms = _dates_of(text, terms)
    if found := POSTCODES.search(text):
        terms, text = replace(terms, postcode=found[0]), text.replace(found[0], " ", 1)
    said = [word.strip('.,;:()"“”?!*%_') for word in text.split()]
    words = []
    for word in said:
        if DISTRICT.fullmatch(word.upper()) and any(c.isdigit() for c in word) and not terms.postcode:
            terms = replace(terms, postcode=word)
        elif folded(word) and folded(word) not in NOT_NAMES and _is_a_name(word):
            words.append(word)
    heard = {word.casefold() for word in said}
    unborn = bool(heard & UNBORN_WORDS) and bool(words)
    return replace(
        terms, words=tuple(words[:6]), mother_of=unborn, children_only=bool(heard & CHILD_WORDS) and not unborn
    )


def _is_a_name(word: str) -> bool:
    return any(letter.isalpha() for letter in word) and not any(letter.isdigit() for letter in word)


def _number_of(text: str, terms: Terms) -> tuple[str, Terms]:
    for word in [text, *text.split()]:
        if word.casefold().startswith("fd"):
            try:
                return text.replace(word, " ", 1), replace(terms, reference=reference(word))
            except ValueError:
                continue
    for found in PHONES.finditer(DATES.sub(" ", text)):
        if any(_numbers(found[0])):
            return text.replace(found[0], " ", 1), replace(terms, number=found[0])
        if any(_tidied(identifiers.phone, found[0])):
            return text.replace(found[0], " ", 1), replace(terms, phone=found[0])
    for word in text.split():
        if len(identifiers.squeezed(word)) == identifiers.UPN_LENGTH and any(_numbers(word)):
            return text.replace(word, " ", 1), replace(terms, number=word)
    return text, terms


def _dates_of(text: str, terms: Terms) -> tuple[str, Terms]:
    for found in DATES.findall(text):
        try:
            when = day(re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", found))
        except Wrong:
            continue
        due = re.search(r"\b(due|edd)\b", text, re.I)
        terms = replace(terms, expected_on=when) if due else replace(terms, born_on=when)
        text = text.replace(found, " ", 1)
        break
    return text, terms


def _numbers(typed: str) -> Iterable[tuple[str, str]]:
    """The kinds of number this text may be, each in its normal form."""
    for kind in ("nhs", "upn", "la_child_id"):
        try:
            value = identifiers.CHECKS[kind](typed)
        except ValueError:
            continue
        yield kind, value


def _tidied(check, typed: str) -> Iterable[str]:
    try:
        found = check(typed) if typed.strip() else None
    except ValueError:
        return
    if found is not None and (value := getattr(found, "number", getattr(found, "value", ""))):
        yield value
