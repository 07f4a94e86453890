"""Invitations: the only way to an account. Outside the wall, since it is opened before anyone is known."""

from datetime import datetime
from uuid import uuid4

from django.conf import settings
from django.db import models


class Invitation(models.Model):
    """A person may set up how they sign in, once, until it runs out. It holds no secret: its link is signed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="invitations")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    why = models.CharField(max_length=300)
    opens_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return f"invitation to {self.user}"

    def is_open(self, at: datetime) -> bool:
        """Whether it can still be accepted at this moment."""
        waits = self.opens_at is not None and at < self.opens_at
        return self.used_at is None and self.withdrawn_at is None and not waits and at < self.ends_at
