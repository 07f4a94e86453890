"""Who may take a document that was made: whoever may open the record it hangs on."""

from django.db.models import Q

from access.actions import Action
from access.decide import Rule, visible
from documents.models import Document

OPENING = {"contact": Action.OPEN_CONTACT, "person": Action.OPEN_PERSON, "request": Action.OPEN_REQUEST}


def of_what_one_may_open(user) -> Q:
    """Documents on the roots this user may open."""
    allowed = Q(pk__in=[])
    for kind, action in OPENING.items():
        if action in user.standing.actions:
            allowed |= Q(root_kind=kind, root_id__in=visible(user, action).values("pk"))
    return allowed


def written_for_another(user) -> Q:
    """What somebody else ordered and may alone take: each of these holds what that person may open."""
    return Q(kind__in=["chronology", "hand-over sheet", "inspection pack"]) & ~Q(ordered_by_id=user.pk)


POLICIES = {Action.TAKE_DOCUMENT: Rule(Document, of_what_one_may_open, written_for_another)}
