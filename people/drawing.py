"""Writing a record under a reference nobody has: where one is taken another is drawn, and longer ones as they fill."""

from collections.abc import Callable
from typing import TypeVar

from django.db import IntegrityError, transaction

from people.references import LENGTH, is_reference, new_reference

Kept = TypeVar("Kept")
TRIES = 9
TRIES_OF_A_LENGTH = 3


def under_a_reference(
    write: Callable[[str], Kept], *, column: str = "reference", first: str = "", shortest: int = LENGTH
) -> Kept:
    """Call `write` with a reference, each time in its own savepoint, until none is taken; return its answer.

    first: the reference a person was told already, tried before any other. column: where the reference is kept. What
    the database refuses for another reason is raised at once. Nine tries, the last with 148 million to draw from.
    shortest: with how many characters to begin, the check apart.
    """
    lengths = [max(shortest, LENGTH + attempt // TRIES_OF_A_LENGTH) for attempt in range(TRIES)]
    told = first if is_reference(first) else ""
    for left, length in zip(reversed(range(TRIES)), lengths, strict=True):
        reference, told = told or new_reference(length), ""
        try:
            with transaction.atomic():
                return write(reference)
        except IntegrityError as error:
            if not left or not _is_taken(error, column):
                raise
    raise AssertionError("the last try writes or raises")


def _is_taken(error: IntegrityError, column: str) -> bool:
    """Whether it was the reference that stood on record already. The name of a unique key holds its column's."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return f"_{column}_" in ((diagnosis and diagnosis.constraint_name) or "")
