"""What every register has: which record, on which root, when and by whom."""

from uuid import UUID

from django.db import models
from django.db.models import DO_NOTHING

from access.models import User

KINDS = [
    ("contact", "a contact"),
    ("form", "a form that arrived"),
    ("person", "a person"),
    ("request", "a request"),
    ("rights", "a rights request"),
]
# A day has no hour; midday in London is that day in every clock.
MIDDAY = "(t.{} + time '12:00') AT TIME ZONE 'Europe/London'"


def named(model, words: str) -> models.ForeignKey:
    """What a line names besides itself; a view has no constraints."""
    return models.ForeignKey(
        model, on_delete=DO_NOTHING, db_constraint=False, null=True, related_name="+", verbose_name=words
    )


class Line(models.Model):
    """One line of a register. What was told, typed or written about a family is not among the columns."""

    id = models.UUIDField(primary_key=True)
    root_kind = models.CharField("about", max_length=10, choices=KINDS)
    root_id = models.UUIDField(null=True)
    at = models.DateTimeField("when")
    by = named(User, "by whom")

    class Meta:
        abstract = True

    @property
    def about(self) -> UUID:
        """The record the trail tells of: the root where there is one."""
        return self.root_id or self.id
