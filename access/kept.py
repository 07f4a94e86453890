"""What somebody is typing on a long page, kept on the server for them alone, without history (security.md 7.6)."""

from uuid import uuid4

from django.conf import settings
from django.db import models


class KeptWork(models.Model):
    """One page as far as it was typed, locked. Its writer alone reads it; it goes when sent, or after 72 hours."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    place = models.CharField("address of the page", max_length=200)
    title = models.CharField("what it is, without names", max_length=120)
    number = models.PositiveIntegerField("how often it was saved", default=1)
    sealed = models.TextField("what was typed, locked", blank=True)
    saved_at = models.DateTimeField()

    class Wall:
        mine = "user"

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "place"], name="one_kept_page_each")]
        indexes = [models.Index(fields=["saved_at"], name="kept_work_saved")]

    def __str__(self) -> str:
        return self.title
