"""The live shares to look at again when two records turn out to be one person."""

from datetime import datetime
from uuid import UUID

from django.urls import reverse

from access.actions import Action
from access.decide import visible
from people.known_by import Line
from sharing.workflow import WAITING


def follows(user, ids: list[UUID], at: datetime) -> list[Line]:
    """Return the requests to agencies about any of these records that still wait for an answer."""
    asked = visible(user, Action.OPEN_REQUEST).filter(state__in=sorted(WAITING), contact__children__person__in=ids)
    return [
        Line(
            one.asked_at,
            f"{one.agency.name} was asked: look again at what they were sent",
            reverse("sharing:opened", args=[one.pk]),
            one.reference,
        )
        for one in asked.select_related("agency").distinct()
    ]
