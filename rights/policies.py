"""Who works on rights requests: the rights team, and whoever is granted one by name. Nobody else sees they exist."""

from django.db.models import Q

from access.actions import Action
from access.decide import Rule
from access.grants import granted
from documents.models import Document
from rights.models import Asked, RightsRequest


def ours(user) -> Q:
    """Requests in the queues of this user's teams, less the restricted, plus any granted by name."""
    return Q(queue_id__in=sorted(user.standing.team_ids), restricted=False) | granted(user, RightsRequest)


def everything(user) -> Q:
    """All of them: the role alone opens this."""
    return Q(pk__isnull=False)


def documents_of_ours(user) -> Q:
    """Documents made for the requests this user may open."""
    return Q(root_kind="rights", root_id__in=RightsRequest.objects.filter(ours(user)).values("pk"))


_ON_REQUEST = (
    Action.OPEN_RIGHTS,
    Action.WORK_RIGHTS,
    Action.REVIEW_RIGHTS,
    Action.CHECK_RIGHTS,
    Action.DECIDE_RIGHTS,
)
POLICIES = {
    **{action: Rule(RightsRequest, ours) for action in _ON_REQUEST},
    Action.SETTLE_ASKED: Rule(Asked, everything),
    Action.TAKE_DOCUMENT: Rule(Document, documents_of_ours),
}
