"""Numbers nobody has, each of valid form: from the ranges kept for examples and tests. Pure."""

from uuid import NAMESPACE_URL, UUID, uuid5

from stdnum.gb import upn as pupil

from people.identifiers import nhs_number, upn
from people.references import reference_of

SPACE = uuid5(NAMESPACE_URL, "https://example.org/seed")
PHONES = 1000  # 01632 960000 to 960999 are kept for drama
INWARD = "ABDEFGHJLNPQRSTUWXYZ"
FIRST_REFERENCE = 4_000
FIRST_NHS = 999_300_000
TEN = 10  # a check that no digit can be: the number before it is never given out


def nhs_of(place: int) -> str:
    """The NHS number of this place among those that start 999, which belong to nobody. Every one is valid."""
    body = FIRST_NHS + place * 2
    while _nhs_check(body) == TEN:
        body += 1
    return nhs_number(f"{body}{_nhs_check(body)}")


def _nhs_check(body: int) -> int:
    total = sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), str(body), strict=True))
    return (11 - total % 11) % 11


def upn_of(place: int) -> str:
    """A pupil number of an authority that does not exist, with the check letter that fits."""
    body = f"999{place:09d}"
    return upn(f"{pupil.calc_check_digit(body)}{body}")


def phone_of(place: int) -> str:
    """A telephone number from those kept for drama, away from the desks' own."""
    return f"01632 960{200 + place % (PHONES - 200):03d}"


def postcode_of(place: int) -> str:
    """A postcode of Westmere: its form is valid, its area is not in use."""
    first, second = INWARD[place % len(INWARD)], INWARD[(place * 7 + 3) % len(INWARD)]
    return f"WX{1 + place % 9} {place % 10}{first}{second}"


def contact_reference(place: int) -> str:
    """The reference of the contact of this place."""
    return reference_of(FIRST_REFERENCE + place)


def key_of(words: str) -> UUID:
    """The key that makes receiving the same invented form twice one contact."""
    return uuid5(SPACE, words)
