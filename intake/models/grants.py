"""Named exceptions on a contact: this person, or this team, until then, for this reason."""

from django.db import models

from access.grants import GroupGrant, UserGrant
from intake.models.contact import Contact


class ContactUserGrant(UserGrant):
    """A person may open this contact."""

    content_object = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="user_grants")


class ContactGroupGrant(GroupGrant):
    """A team may open this contact."""

    content_object = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="group_grants")
