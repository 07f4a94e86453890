"""Finding every mention of somebody in a text: names, nicknames, initials, numbers, addresses. Pure.

The subject's own name is never among what is found, even where somebody else shares a part of it.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from people.naming import also_called, parts

LEAST = 2
NAME, NUMBER, EMAIL, PLACE, DATE, INITIALS = "name", "number", "email", "place", "date", "initials"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True)
class Term:
    """One thing somebody is known by, and of what kind it is, which decides how it may be written."""

    text: str
    kind: str = NAME


@dataclass(frozen=True)
class Mention:
    """Where a term stands in a text, from `start` up to `end`."""

    start: int
    end: int
    term: Term


def level(text: str) -> str:
    """Return the text in small letters without accents, letter for letter as long as it was."""
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    bare = "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part)).lower()
    if letter in "\u2018\u2019\u02bc":
        return "'"
    return bare if len(bare) == 1 else letter.lower() if len(letter.lower()) == 1 else letter


def terms_of_name(given: str, family: str) -> list[Term]:
    """Return every way a name is written: in full, turned round, by one part, by nickname, by initials."""
    given, family = given.strip(), family.strip()
    found = [f"{given} {family}", f"{family}, {given}", f"{family} {given}", given, family] if given and family else []
    found += [one for one in (given, family) if one and not (given and family)]
    first = given.split()[0] if given else ""
    names = [first, *sorted(also_called(first))] if first else []
    found += names + [f"{name} {family}" for name in names if family]
    if family:
        found += [f"{title} {family}" for title in ("Mr", "Mrs", "Ms", "Miss", "Dr")]
    terms = [Term(text) for text in dict.fromkeys(found) if len(text) >= LEAST]
    if given and family:
        letters = "".join(part[0] for part in [*given.split(), *family.split()])
        terms += [Term(letters, INITIALS), Term(f"{given[0]} {family}"), Term(f"{first} {family[0]}")]
    return terms


def terms_of_date(day: date) -> list[Term]:
    """Return every way a date of birth is written."""
    month = MONTHS[day.month - 1]
    written = [
        f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", f"{day:%d/%m/%y}", f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}",
        day.isoformat(), f"{day.day} {month} {day.year}", f"{day.day} {month[:3]} {day.year}",
    ]  # fmt: skip
    return [Term(text, DATE) for text in dict.fromkeys(written)]


def pattern(term: Term) -> re.Pattern[str]:
    """Return what finds a term in a levelled text (initials: in the text as it is)."""
    if term.kind == NUMBER:
        digits = re.sub(r"\D", "", term.text)
        if digits.startswith("44") and len(digits) > 10:
            digits = digits[2:]
        elif digits.startswith("0"):
            digits = digits[1:]
        lead = r"\(?(?:\+?44[\s().-]*0?|0)?[\s().-]*" if len(digits) == 10 and term.text[:1] in "+0" else ""
        return re.compile(rf"(?<!\d){lead}" + r"[\s().-]*".join(digits) + r"(?!\d)")
    if term.kind == INITIALS:
        return re.compile(r"(?<!\w)" + r"\.?\s?".join(map(re.escape, term.text.upper())) + r"\.?(?!\w)")
    words = [re.escape(word) for word in re.split(r"[\s,]+", level(term.text)) if word]
    gap = r"[\s,]*" if term.kind == PLACE else r"[\s,.-]+"
    return re.compile(r"(?<!\w)" + gap.join(words) + r"(?!\w)")


def mentions(text: str, terms: Iterable[Term], own: Iterable[str] = ()) -> list[Mention]:
    """Return every mention of these terms, longest first where they overlap, in order of place.

    own: the names of the subject, in full and by part; a mention that stands inside one is not returned.
    """
    flat = level(text)
    kept = [] if not own else _spans_of(flat, own)
    found: list[Mention] = []
    for term in sorted(set(terms), key=lambda term: (-len(term.text), term.text)):
        if len(term.text.strip()) < LEAST or not _may_stand(term, flat):
            continue
        for hit in pattern(term).finditer(text if term.kind == INITIALS else flat):
            start, end = hit.span()
            if start < end and not _overlaps(start, end, kept) and not any(
                start < one.end and one.start < end for one in found
            ):  # fmt: skip
                found.append(Mention(start, end, term))
    return sorted(found, key=lambda mention: mention.start)


def _may_stand(term: Term, flat: str) -> bool:
    """Whether the words of a term stand anywhere at all: cheap, before the pattern is tried."""
    if term.kind in {NUMBER, INITIALS}:
        return True
    return all(word in flat for word in re.split(r"[\s,]+", level(term.text)) if word)


def _spans_of(flat: str, own: Iterable[str]) -> list[tuple[int, int]]:
    found = []
    for name in {level(one) for one in own if len(one) >= LEAST}:
        found += [hit.span() for hit in pattern(Term(name)).finditer(flat)]
    return found


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether this stands wholly inside a name of the subject's own."""
    return any(first <= start and end <= last for first, last in spans)


def without_own(terms: Iterable[Term], own_parts: Iterable[str]) -> list[Term]:
    """Return the terms that are not simply a part of the subject's own name: a shared family name stays readable."""
    shared = {level(part) for name in own_parts for part in (name, *parts(name))}
    return [term for term in terms if level(term.text) not in shared]
