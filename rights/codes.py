"""The words of rights requests: kinds, channels, who asks, and how an answer goes (domain.md 4.1, 4.2)."""

from enum import StrEnum


class Kind(StrEnum):
    """What is asked for."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    RESTRICTION = "restriction"
    OBJECTION = "objection"
    ERASURE = "erasure"
    PORTABILITY = "portability"
    AUTOMATED = "automated"
    NOTICE = "notice"
    COMPLAINT = "complaint"


KINDS: dict[str, str] = {
    Kind.ACCESS: "A copy of what is held",
    Kind.RECTIFICATION: "Something to be put right",
    Kind.RESTRICTION: "Something to be stored and not used",
    Kind.OBJECTION: "An objection to use",
    Kind.ERASURE: "Something to be erased",
    Kind.PORTABILITY: "Data to take elsewhere",
    Kind.AUTOMATED: "A decision made by machine",
    Kind.NOTICE: "To be told how data is used",
    Kind.COMPLAINT: "A complaint about how data was handled",
}
ARTICLES: dict[str, str] = {
    Kind.ACCESS: "Article 15", Kind.RECTIFICATION: "Article 16", Kind.RESTRICTION: "Article 18",
    Kind.OBJECTION: "Article 21", Kind.ERASURE: "Article 17", Kind.PORTABILITY: "Article 20",
    Kind.AUTOMATED: "Article 22", Kind.NOTICE: "Articles 13 and 14", Kind.COMPLAINT: "DPA 2018 s.164A",
}  # fmt: skip

CHANNELS: dict[str, str] = {
    "email": "e-mail",
    "post": "letter",
    "telephone": "telephone",
    "person": "in person",
    "social": "social media",
    "form": "our form",
    "worker": "said to a worker",
}


class Relation(StrEnum):
    """Who asks, as to the person it is about."""

    SELF = "self"
    PARENT = "parent"
    SOLICITOR = "solicitor"
    ADVOCATE = "advocate"
    ATTORNEY = "attorney"
    DEAD = "dead"
    OTHER = "other"


RELATIONS: dict[str, str] = {
    Relation.SELF: "the person themselves",
    Relation.PARENT: "a parent, for a child",
    Relation.SOLICITOR: "a solicitor",
    Relation.ADVOCATE: "an advocate",
    Relation.ATTORNEY: "somebody with power of attorney",
    Relation.DEAD: "somebody asking about a person who has died",
    Relation.OTHER: "somebody else",
}

REPLIES: dict[str, str] = {
    "link": "a link they open with a code sent another way",
    "locked": "a locked copy by e-mail, its passphrase told another way",
    "post": "by post, to an address we have checked",
    "collect": "they collect it",
    "reading": "they read it here with somebody beside them",
}

YES_NO_UNKNOWN: dict[str, str] = {"yes": "Yes", "no": "No", "": "Not yet known"}


def choices(words: dict[str, str]) -> list[tuple[str, str]]:
    """Return a table of words as choices of a field, each beginning with a capital."""
    return [(str(key), said[:1].upper() + said[1:]) for key, said in words.items()]
