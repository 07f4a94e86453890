"""Short references people read out on the telephone: FD-7K2M-4. The last character checks the rest. Pure.

The alphabet has no vowels (no words), no 0, 1, B, G, Q, S, Z (they look like others), and 23 characters, a prime:
with a different weight at each place, any one wrong character and any two neighbours swapped are noticed.
"""

import re
import secrets

ALPHABET = "23456789CDFHJKLMNPRTVWX"
PRIME = len(ALPHABET)
PREFIX = "FD"
LENGTH = 4
SHAPE = re.compile(f"{PREFIX}-([{ALPHABET}]{{4,6}})-([{ALPHABET}])")


def new_reference(length: int = LENGTH) -> str:
    """Return a random reference; 279,841 exist at four characters, so the caller tries again when one is taken."""
    return _written("".join(secrets.choice(ALPHABET) for _ in range(length)))


def reference_of(number: int, length: int = LENGTH) -> str:
    """Return the one reference of a number, scattered so that neighbours do not look alike.

    For invented caseloads, where the same seed must give the same reference. Raises ValueError when too large.
    """
    total = PRIME**length
    if not 0 <= number < total:
        raise ValueError(f"There are only {total} references of {length} characters.")
    scattered = number * 175_447 % total
    body = ""
    for _ in range(length):
        scattered, place = divmod(scattered, PRIME)
        body += ALPHABET[place]
    return _written(body)


def reference(text: str) -> str:
    """Return a reference in its normal form however it was typed, or raise ValueError with a sentence."""
    run = re.sub(r"[\s\-–—]", "", text).upper()
    # F and D are in the alphabet too, so a reference without its prefix may begin with them.
    for body in (run.removeprefix(PREFIX), run):
        if is_reference(written := f"{PREFIX}-{body[:-1]}-{body[-1:]}"):
            return written
    raise ValueError("That is not one of our references. Check each character with the caller.")


def is_reference(text: str) -> bool:
    """Say whether this is a reference in its normal form whose last character fits."""
    found = SHAPE.fullmatch(text)
    return found is not None and _check(found[1]) == found[2]


def _written(body: str) -> str:
    return f"{PREFIX}-{body}-{_check(body)}"


def _check(body: str) -> str:
    """The character that makes the weighted sum a multiple of 23; it has weight 1, its neighbour 2, and so on."""
    total = sum(weight * ALPHABET.index(character) for weight, character in enumerate(reversed(body), start=2))
    return ALPHABET[-total % PRIME]
