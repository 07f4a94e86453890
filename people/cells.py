"""What the cells of a list of people mean: read into their normal form, or refused with how to put it right. Pure."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from people import identifiers
from people.matching import Description
from people.naming import typed_name
from people.placing import place_of
from people.sheets import Fault, Row

# Our columns, and what other systems call them.
COLUMNS: dict[str, tuple[str, ...]] = {
    "id": ("record id", "rec id", "person id", "key", "source id", "case id", "client id", "mosaic id", "reference"),
    "given": ("given name", "given names", "first name", "first names", "forename", "forenames", "christian name"),
    "middle": ("middle name", "middle names"),
    "family": ("family name", "surname", "last name"),
    "other_family": ("maiden name", "former surname", "previous surname", "alias surname", "birth surname"),
    "born_on": ("date of birth", "dob", "birth date", "birthdate", "born"),
    "due_on": ("due date", "expected date of delivery", "edd", "expected on"),
    "sex": ("gender",),
    "nhs_number": ("nhs", "nhs no", "nhsno"),
    "upn": ("unique pupil number",),
    "la_child_id": ("la child id", "lachildid"),
    "address": ("address 1", "address line 1", "home address", "street", "street address"),
    "postcode": ("post code", "postal code", "zip"),
    "phone": ("telephone", "phone number", "telephone number", "mobile", "tel"),
    "email": ("e mail", "email address"),
    "truth": ("true id", "true person", "entity", "entity id", "cluster", "cluster id"),
}
SEXES = {
    "": "", "m": "M", "male": "M", "boy": "M", "man": "M", "1": "M", "f": "F", "female": "F", "girl": "F",
    "woman": "F", "2": "F", "u": "U", "unknown": "U", "not known": "U", "not specified": "U", "0": "U", "9": "U",
    "other": "U", "x": "U", "i": "U",
}  # fmt: skip
MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
DATE_PARTS = re.compile(r"(\d{1,4})[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./,-]+(\d{1,4})(?:[ t]00:00(?::00)?(?:\.0+)?)?", re.I)
RUN = re.compile(r"(\d{4})(\d{2})(\d{2})")
EXCEL_COUNTS_FROM = date(1899, 12, 30)
LIKE_EXCEL = range(10_000, 60_000)
WRITE_DATES = "Write it like 14/03/2020 or 2020-03-14."


class Wrong(ValueError):
    """What a cell holds cannot be used: what is wrong, and how to put it right."""

    def __init__(self, what: str, how: str):
        super().__init__(what)
        self.what, self.how = what, how


@dataclass(frozen=True)
class Read:
    """A row that was read: values by column, empty ones left out, and what could not be read."""

    line: int
    values: Mapping[str, Any]
    faults: tuple[Fault, ...]


def day(text: str) -> date | None:
    """Return a date as offices write it, None for an empty cell; raises Wrong. Day before month, year in full."""
    typed = " ".join(text.split())
    if not typed:
        return None
    if run := RUN.fullmatch(typed):
        year, month, number = map(int, run.groups())
        return _date(year, month, number, typed)
    if typed.isdigit() and int(typed) in LIKE_EXCEL:
        meant = EXCEL_COUNTS_FROM + timedelta(days=int(typed))
        how = f"It may mean {meant.day} {meant:%B %Y}. Format the column as a date, and export again."
        raise Wrong(f"“{typed}” is how a spreadsheet keeps a date inside.", how)
    parts = DATE_PARTS.fullmatch(typed)
    if parts is None:
        raise Wrong(f"“{typed[:40]}” is not a date.", WRITE_DATES)
    first, middle, last = parts.groups()
    month = int(middle) if middle.isdigit() else MONTHS.get(middle[:3].lower(), 0)
    if len(first) == 4:
        return _date(int(first), month, int(last), typed)
    if len(last) != 4:
        raise Wrong(f"The year in “{typed}” has {len(last)} digits.", "Write the year with four digits.")
    return _date(int(last), month, int(first), typed)


def _date(year: int, month: int, number: int, typed: str) -> date:
    try:
        return date(year, month, number)
    except ValueError:
        if (number, month) == (29, 2):
            raise Wrong(f"There was no 29 February in {year}.", "Ask for the true date, or leave it empty.") from None
        if month > 12 >= number:
            how = "Day and month may be the other way round: we read the day first."
            raise Wrong(f"“{typed}” has {month} for a month.", how) from None
        raise Wrong(f"There is no such day as “{typed}”.", WRITE_DATES) from None


def _birth(text: str) -> date | None:
    found = day(text)
    if found and found.year < 1900:
        raise Wrong(f"Born in {found.year} cannot be right.", "Check the century of the date of birth.")
    return found


def _sex(text: str) -> str:
    try:
        return SEXES[text.strip().casefold()]
    except KeyError:
        raise Wrong(f"“{text[:20]}” is not one of our codes for sex.", "Write M, F or U.") from None


def _number(check: Callable[[str], Any], how: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if not text.strip():
            return ""
        try:
            found = check(text)
        except ValueError as error:
            raise Wrong(str(error), how) from None
        return getattr(found, "number", None) or getattr(found, "value", found)

    return read


def _name(text: str) -> str:
    try:
        return typed_name(text)
    except ValueError as error:
        raise Wrong(str(error), "Type the name again without it.") from None


def _short(longest: int) -> Callable[[str], str]:
    def read(text: str) -> str:
        if len(text) > longest:
            raise Wrong(f"This is {len(text):,} characters long.", f"Give at most {longest}.")
        if "\x00" in text:
            raise Wrong("This holds a character that cannot be stored.", "Type it again by hand.")
        return text.strip()

    return read


EMPTY_OR_RIGHT = "Ask for it again, or leave the cell empty."
READERS: dict[str, Callable[[str], Any]] = {
    "id": _short(120), "given": _name, "middle": _name, "family": _name, "other_family": _name, "born_on": _birth,
    "due_on": day, "sex": _sex, "nhs_number": _number(identifiers.nhs_number, EMPTY_OR_RIGHT),
    "upn": _number(identifiers.upn, EMPTY_OR_RIGHT),
    "la_child_id": _number(identifiers.la_child_id, EMPTY_OR_RIGHT), "address": _short(300),
    "postcode": _number(identifiers.postcode, EMPTY_OR_RIGHT), "phone": _number(identifiers.phone, EMPTY_OR_RIGHT),
    "email": _number(identifiers.email, EMPTY_OR_RIGHT), "truth": _short(200),
}  # fmt: skip


def read(row: Row) -> Read:
    """Return what a row means; a cell that cannot be read is left out and told among the faults."""
    values: dict[str, Any] = {}
    faults = list(row.faults)
    for name, text in row.cells.items():
        try:
            value = READERS[name](text)
        except Wrong as wrong:
            faults.append(Fault(row.line, name, wrong.what, wrong.how))
            continue
        if value:
            values[name] = value
    return Read(row.line, values, tuple(faults))


def described(values: Mapping[str, Any]) -> Description:
    """Return a row's values as they are compared."""
    given = " ".join(filter(None, [values.get("given", ""), values.get("middle", "")]))
    names = [(given, values.get("family", ""))]
    if former := values.get("other_family"):
        names.append((given, former))
    numbers = {kind: values.get(column) for kind, column in NUMBERS.items()}
    postcode = values.get("postcode", "")
    return Description(
        names=tuple(name for name in names if any(name)),
        born_on=values.get("born_on"),
        expected_on=values.get("due_on") if not values.get("born_on") else None,
        sex=values.get("sex", ""),
        numbers=frozenset((kind, number) for kind, number in numbers.items() if number),
        places=frozenset({place_of(values.get("address", ""), postcode)} - {""}),
        postcodes=frozenset({postcode} - {""}),
        phones=frozenset({values.get("phone", "")} - {""}),
    )


NUMBERS = {"nhs": "nhs_number", "upn": "upn", "la_child_id": "la_child_id"}


def told_again(values: Mapping[str, Any]) -> str:
    """Return a row as one text, the same for the same values in whatever order or form its columns stood."""
    with suppress(KeyError):
        return f"id {values['id']}"
    return "\x1f".join(f"{name}={values[name]}" for name in sorted(values))
