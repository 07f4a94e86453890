"""The child, the family and those around them. Every row hangs on one person, who is its root."""

from people.models.around import Involvement, PersonFlag, Relationship, Tie
from people.models.brought import BroughtList
from people.models.code_words import CodeWord
from people.models.homes import ContactDetail, Residence
from people.models.imported import Imported
from people.models.joining import Joining, Pair
from people.models.links import DeclaredLink
from people.models.names import Identifier, PersonName, Surname
from people.models.openings import Opening
from people.models.person import CaseStanding, Person, PersonGroupGrant, PersonUserGrant
from people.models.restriction import Restriction

__all__ = [
    "BroughtList",
    "CaseStanding",
    "CodeWord",
    "ContactDetail",
    "DeclaredLink",
    "Identifier",
    "Imported",
    "Involvement",
    "Joining",
    "Opening",
    "Pair",
    "Person",
    "PersonFlag",
    "PersonGroupGrant",
    "PersonName",
    "PersonUserGrant",
    "Relationship",
    "Residence",
    "Restriction",
    "Surname",
    "Tie",
]
