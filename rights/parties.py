"""How somebody mentioned in a record stands to the subject, and what that means for them. Pure.

Paragraph 17 of Schedule 2 covers health, social work and education; everybody else at work is weighed under paragraph
16; refuge workers start withheld ("Read first" 12).
"""

from enum import StrEnum


class Standing(StrEnum):
    """Who they are to the subject."""

    SUBJECT = "subject"
    REQUESTER = "requester"
    FAMILY = "family"
    ROLE17 = "role17"
    ROLE16 = "role16"
    REFUGE = "refuge"
    PRIVATE = "private"


WORDS: dict[str, str] = {
    Standing.SUBJECT: "the person it is about",
    Standing.REQUESTER: "the person who asks",
    Standing.FAMILY: "family",
    Standing.ROLE17: "health, social work or education, in role",
    Standing.ROLE16: "at work, weighed one by one",
    Standing.REFUGE: "refuge worker",
    Standing.PRIVATE: "a member of the public",
}
# What somebody may be known by, as one says it (the keys are kinds of rights.mentions.Term).
KNOWN_BY = {
    "name": "a name", "number": "a telephone or other number", "email": "an e-mail address",
    "place": "an address, a school or another place",
}  # fmt: skip
CHOICES = list(WORDS.items())
# What a mention of theirs starts as; a person decides each.
PROTECTED = frozenset({Standing.FAMILY, Standing.ROLE16, Standing.REFUGE, Standing.PRIVATE})

_REFUGE = ("refuge", "women's aid", "womens aid")
_ROLE17 = (
    "school", "academy", "college", "nursery", "health visitor", "midwi", "nhs", "hospital", "surgery", "doctor",
    "gp", "nurse", "teacher", "social work", "children's trust", "childrens trust", "cafcass", "camhs",
)  # fmt: skip
# Kinds of involvement recorded of a person (people.codes).
KINDS_17 = frozenset({"gp", "school", "health_visitor", "school_nurse", "midwife"})


def standing_at_work(kind: str, organisation: str) -> Standing:
    """Return how a professional stands, by what they are recorded as and where they work."""
    where = organisation.lower()
    if any(word in where for word in _REFUGE):
        return Standing.REFUGE
    words = where.replace(",", " ").split()
    if kind in KINDS_17 or any(word in where if len(word) > 3 else word in words for word in _ROLE17):
        return Standing.ROLE17
    return Standing.ROLE16


def is_protected(standing: str) -> bool:
    """Whether a mention of somebody who stands so is proposed to be taken out."""
    return standing in PROTECTED
