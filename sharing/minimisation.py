"""Minimisation: which class of information may go to whom, and who must agree first. Pure.

domain.md 2.9, with "Read first" 4 (lifestyle). The rows a Trust edits are `MinimisationRule`;
this is how they are read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from access.bodies import Column


class Class(StrEnum):
    """What kind of information an item is."""

    ID = "ID"
    CONTACT = "CONTACT"
    LOCATION = "LOCATION"
    IDENTIFIER = "IDENTIFIER"
    STATUS = "STATUS"
    AGENCY = "AGENCY"
    META = "META"
    RISK = "RISK"
    NARR = "NARR"
    LIFESTYLE = "LIFESTYLE"
    SC_HEALTH = "SC-HEALTH"
    SC_HEALTH_ADULT = "SC-HEALTH-ADULT"
    SC_ETHNIC = "SC-ETHNIC"
    SC_BELIEF = "SC-BELIEF"
    SC_SEXLIFE = "SC-SEXLIFE"
    CRIM = "CRIM"
    REFERRER = "REFERRER"
    LEGAL = "LEGAL"
    CONSENT = "CONSENT"


CLASS_WORDS = {
    Class.ID: "Identity",
    Class.CONTACT: "Contact",
    Class.LOCATION: "Where they are now",
    Class.IDENTIFIER: "Number",
    Class.STATUS: "Legal status",
    Class.AGENCY: "Agencies involved",
    Class.META: "About the contact",
    Class.RISK: "Risk summary",
    Class.NARR: "Full text",
    Class.LIFESTYLE: "Lifestyle",
    Class.SC_HEALTH: "Child's health",
    Class.SC_HEALTH_ADULT: "Adult's health",
    Class.SC_ETHNIC: "Ethnic origin",
    Class.SC_BELIEF: "Belief",
    Class.SC_SEXLIFE: "Sex life",
    Class.CRIM: "Criminal",
    Class.REFERRER: "Who told us",
    Class.LEGAL: "Legal advice",
    Class.CONSENT: "Agreement and consent",
}

SPECIAL = frozenset({Class.SC_HEALTH, Class.SC_HEALTH_ADULT, Class.SC_ETHNIC, Class.SC_BELIEF, Class.SC_SEXLIFE})
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
