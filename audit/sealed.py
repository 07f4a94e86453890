"""How far the trail is sealed, for the foot of a page and for the message to the witnesses."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import DurationField, ExpressionWrapper, F
from django.db.models.functions import Now

from audit.models import Seal

LATE = timedelta(minutes=5)  # quiet or not, the sealer makes one every four


@dataclass(frozen=True)
class Checkpoint:
    """The newest seal, and whether the next is late."""

    seal: Seal
    is_late: bool


def newest() -> Checkpoint | None:
    """The newest checkpoint the one who asks may see; None where nothing was sealed yet."""
    age = ExpressionWrapper(Now() - F("at"), output_field=DurationField())
    seal = Seal.objects.only("number", "at", "head").annotate(age=age).order_by("-number").first()
    if seal is None:
        return None
    return Checkpoint(seal, seal.age > LATE)
