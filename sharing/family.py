"""Requests at one desk that are about the same family, so that one answer can serve them all where it fits."""

from sharing.models import InformationRequest
from sharing.packet import IDENTITY
from sharing.workflow import CAME_BACK, WAITING

MOST = 20


def people_in(content: dict) -> frozenset[str]:
    """The people a packet identifies, by id."""
    keys = (item["key"] for item in content.get("items", []))
    return frozenset(key.removeprefix(IDENTITY) for key in keys if key.startswith(IDENTITY))


def together_with(request: InformationRequest, ours) -> list[InformationRequest]:
    """The other requests of this desk still without an answer whose packets name somebody this packet names.

    ours: the requests this person may answer. No request of another desk is ever among them.
    """
    named = people_in(request.packet.content)
    others = (
        ours.filter(desk_id=request.desk_id, state__in=sorted(WAITING | CAME_BACK), closed_at=None)
        .exclude(pk=request.pk)
        .select_related("packet", "agency", "desk", "asked_by")
        .order_by("needed_by")
    )
    return [one for one in others[:200] if named & people_in(one.packet.content)][:MOST]
