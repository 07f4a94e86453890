"""A moment and its person stand together or not at all."""

from django.db import models
from django.db.models import Q


def both(at: str, by: str, name: str) -> models.CheckConstraint:
    """Return the constraint that a moment and the person of it are both set or neither."""
    neither, each = {f"{at}__isnull": True, f"{by}__isnull": True}, {f"{at}__isnull": False, f"{by}__isnull": False}
    return models.CheckConstraint(condition=Q(**neither) | Q(**each), name=name)
