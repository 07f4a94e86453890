"""Numbers and codes that say who somebody is: each check returns the normal form or says what is wrong. Pure.

Rules and vectors: domain.md 7. Every check takes what was typed, returns text, and raises ValueError with the
sentence that stands beside the field.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

import phonenumbers
from stdnum.gb import nhs
from stdnum.gb import upn as pupil

UPN_LENGTH = 13
UPN_SHAPE = re.compile(r"[A-Z][0-9]{11}[0-9A-Z]")
# Meanings as published; that of UN6 was not found (domain.md 6.3).
UPN_UNKNOWN = {
    "UN1": "under school age, none yet",
    "UN2": "never in a maintained school in England",
    "UN3": "educated outside England",
    "UN4": "newly known to us, not yet obtained",
    "UN5": "sources do not agree",
    "UN6": "other allowed reason",
    "UN7": "referral led to no further action",
}
INWARD = "[0-9][ABD-HJLNP-UW-Z]{2}"
OUTWARD = (
    "[A-PR-UWYZ][0-9][0-9]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9]?|[A-PR-UWYZ][0-9][A-HJKSTUW]"
    "|[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY]"
)
POSTCODE = re.compile(f"GIR 0AA|({OUTWARD}) {INWARD}")
PART_OF_POSTCODE = re.compile(f"({OUTWARD})( [0-9][ABD-HJLNP-UW-Z]?)?")
BFPO = re.compile(r"BFPO ?([0-9]{1,4})")
NO_FIXED_ABODE = "ZZ99 3VZ"
READ_BACK = "Read it back to the caller."


class PostcodeKind(StrEnum):
    """What sort of place a postcode names. None of them holds up a contact."""

    FULL = "full"
    PART = "part"
    FORCES = "bfpo"
    NO_FIXED_ABODE = "no fixed abode"
    OVERSEAS = "overseas"


@dataclass(frozen=True)
class Postcode:
    """A postcode in its normal form and what sort it is."""

    kind: PostcodeKind
    value: str


@dataclass(frozen=True)
class Phone:
    """A telephone number in E.164 and its extension, empty where there is none."""

    number: str
    extension: str = ""


def squeezed(text: str) -> str:
    """Return what was typed in capitals, wide digits made plain, without spaces, hyphens and dots."""
    return re.sub(r"[\s\-–—.]", "", unicodedata.normalize("NFKC", text)).upper()


def nhs_number(text: str) -> str:
    """Return ten digits, or raise ValueError. Kept as text; shown by `nhs_words`."""
    number = squeezed(text)
    if not (number.isascii() and number.isdigit()):
        raise ValueError("An NHS number is 10 digits and nothing else.")
    if len(number) != 10:
        raise ValueError(f"An NHS number is 10 digits. This has {len(number)}.")
    if number[0] == "0":
        raise ValueError(f"An NHS number does not start with 0. {READ_BACK}")
    if nhs.is_valid(number):
        return number
    if any(nhs.is_valid(number[:9] + digit) for digit in "0123456789"):
        raise ValueError(f"The last digit does not fit. {READ_BACK}")
    raise ValueError(f"No NHS number starts with these nine digits. {READ_BACK}")


def nhs_words(number: str) -> str:
    """Return an NHS number as it is read out: `999 417 2034`."""
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def upn(text: str) -> str:
    """Return a unique pupil number, permanent or temporary, or raise ValueError (rules 1510, 1540, 1550).

    The authority's number inside it is not looked up: the published list lags behind reorganisations.
    """
    number = squeezed(text)
    if len(number) != UPN_LENGTH:
        raise ValueError(f"A UPN is 13 characters. This has {len(number)}.")
    if not UPN_SHAPE.fullmatch(number) or number[-1] in "IOS":
        raise ValueError("A UPN is a letter, then 11 digits, then a digit or a letter that is not I, O or S.")
    if pupil.calc_check_digit(number[1:]) != number[0]:
        raise ValueError("The first letter does not fit the rest. Check it with the school.")
    return number


def upn_unknown(text: str) -> str:
    """Return a code saying why there is no UPN (UN1 to UN7), or raise ValueError."""
    code = squeezed(text)
    if code not in UPN_UNKNOWN:
        raise ValueError("Choose why the UPN is not known: UN1 to UN7.")
    return code


def la_child_id(text: str) -> str:
    """Return the authority's own number for a child, or raise ValueError (rules 1570, 1580)."""
    number = text.strip()
    if not (1 <= len(number) <= 20 and number.isascii() and number.isalnum()):
        raise ValueError("A local authority child ID is up to 20 letters and digits, without spaces.")
    return number


def uprn(text: str) -> str:
    """Return a unique property reference number without leading noughts, or raise ValueError."""
    number = squeezed(text)
    if not (number.isascii() and number.isdigit() and len(number) <= 12 and int(number) > 0):
        raise ValueError("A UPRN is up to 12 digits.")
    return number.lstrip("0")


def postcode(text: str) -> Postcode:
    """Return a postcode in its normal form with its kind, or raise ValueError.

    A part of one, BFPO, `no fixed abode` and `overseas` are answers too; an empty text is not.
    """
    typed = " ".join(unicodedata.normalize("NFKC", text).upper().split())
    if typed in {"NO FIXED ABODE", "NFA", NO_FIXED_ABODE}:
        return Postcode(PostcodeKind.NO_FIXED_ABODE, "")
    if typed == "OVERSEAS" or typed.startswith("ZZ99 "):
        return Postcode(PostcodeKind.OVERSEAS, "")
    if forces := BFPO.fullmatch(typed):
        return Postcode(PostcodeKind.FORCES, f"BFPO {int(forces[1])}")
    run = squeezed(text)
    if POSTCODE.fullmatch(whole := f"{run[:-3]} {run[-3:]}"):
        return Postcode(PostcodeKind.FULL, whole)
    if PART_OF_POSTCODE.fullmatch(typed):
        return Postcode(PostcodeKind.PART, typed)
    raise ValueError("That cannot be a postcode. Give what you know of it, like B69 or B69 3DL, or leave it empty.")


def phone(text: str) -> Phone:
    """Return a telephone number in E.164 with its extension, or raise ValueError. British unless it starts with +."""
    wrong = ValueError("Enter a telephone number with its code, like 01632 960 001 or +44 1632 960 001.")
    try:
        number = phonenumbers.parse(unicodedata.normalize("NFKC", text), "GB")
    except phonenumbers.NumberParseException:
        raise wrong from None
    if not phonenumbers.is_possible_number(number) or _is_too_short(number):
        raise wrong
    return Phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), number.extension or "")


def _is_too_short(number: phonenumbers.PhoneNumber) -> bool:
    """A local number without its code is possible but of no use to somebody ringing from the hub."""
    return number.country_code == 44 and len(str(number.national_number)) not in {9, 10}


def phone_words(number: str) -> str:
    """Return a telephone number as people here dial it: `01632 960001`."""
    try:
        parsed = phonenumbers.parse(number, "GB")
    except phonenumbers.NumberParseException:
        return number
    home = parsed.country_code == 44
    style = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, style)


def email(text: str) -> str:
    """Return an e-mail address with its domain in small letters, or raise ValueError."""
    name, at, domain = text.strip().rpartition("@")
    if not (at and name and "." in domain and not re.search(r"[\s,;<>@]", name + domain)):
        raise ValueError("Enter an e-mail address, like name@example.org.")
    return f"{name}@{domain.lower()}"


CHECKS = {
    "nhs": nhs_number,
    "upn": upn,
    "upn_unknown": upn_unknown,
    "la_child_id": la_child_id,
}
