"""Who may open one request: never the contact behind it."""

from django.db import models

from access.grants import GroupGrant, UserGrant
from sharing.models.request import InformationRequest


class RequestUserGrant(UserGrant):
    """A person may open this request."""

    content_object = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="user_grants")


class RequestGroupGrant(GroupGrant):
    """A desk, an agency or a team may open this request."""

    content_object = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="group_grants")
