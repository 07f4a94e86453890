"""Minimisation: which class of information may go to whom, and who must agree first. Pure.

domain.md 2.9, with "Read first" 4 (lifestyle). The rows a Trust edits are `MinimisationRule`;
this is how they are read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from access.bodies import Column
from consent.classes import CLASS_WORDS, SPECIAL, Class

__all__ = [
    "CLASS_WORDS", "CONFIDENTIAL", "MASKED", "NOTHING", "PERMISSION_WORDS", "SPECIAL", "STATISTICAL", "Cell", "Class",
    "STRICTNESS", "Matrix", "Permission", "cell", "is_absolute",
]  # fmt: skip

CONFIDENTIAL = frozenset({Class.SC_HEALTH, Class.SC_HEALTH_ADULT})

# Masked in everything that leaves unless released one by one. "Read first" 5.
MASKED = frozenset({Class.LOCATION, Class.REFERRER, Class.LEGAL})


class Permission(StrEnum):
    """What the matrix says of one class going to one kind of recipient."""

    ALLOWED = "Y"
    REASON = "R"
    MANAGER = "M"
    GUARDIAN = "D"
    NEVER = "–"


PERMISSION_WORDS = {
    Permission.ALLOWED: "allowed",
    Permission.REASON: "needs a reason",
    Permission.MANAGER: "needs a manager",
    Permission.GUARDIAN: "needs the Caldicott Guardian or legal",
    Permission.NEVER: "not for this agency",
}


@dataclass(frozen=True)
class Cell:
    """One cell: the permission; where it is for one mark only (`the victim`), what holds for the rest."""

    permission: Permission
    only: str = ""
    otherwise: Permission = Permission.NEVER

    def for_marks(self, marks: frozenset[str]) -> Permission:
        """The permission for an item carrying these marks."""
        return self.permission if not self.only or self.only in marks else self.otherwise


# From allowed to never: what holds several classes goes as the strictest of them does.
STRICTNESS = (Permission.ALLOWED, Permission.REASON, Permission.MANAGER, Permission.GUARDIAN, Permission.NEVER)

Matrix = Mapping[tuple[Class, Column], Cell]
NOTHING = Cell(Permission.NEVER)

# The recipients for whom "never" has no way past, not in an emergency either. "Read first" 2.
STATISTICAL = frozenset({Column.DFE, Column.PROGRAMME})


def cell(matrix: Matrix, class_: Class, column: Column) -> Cell:
    """What the matrix says; a pair with no row is never."""
    return matrix.get((class_, column), NOTHING)


def is_absolute(class_: Class, column: Column) -> bool:
    """Whether neither an emergency nor a manager's one named fact gets past the matrix here."""
    return class_ == Class.LEGAL or column in STATISTICAL
