"""What is said and agreed in an invented strategy discussion."""

from access.models import Agency
from intake.models.strategy import Part
from intake.strategy.acts import Invitation


def invitations() -> list[Invitation]:
    """Police and the acute trust are asked; whoever told us is not, since they said what they knew."""
    found = {one.key: one for one in Agency.objects.filter(key__in=["west-midlands-police", "swb-nhs-trust"])}
    return [
        Invitation(Part.POLICE, True, found.get("west-midlands-police"), "DS Imran Wetherley", "child abuse team"),
        Invitation(Part.HEALTH, True, found.get("swb-nhs-trust"), "Dr Fenella Moss", "named doctor"),
        Invitation(Part.REFERRER, False, why_not="Said all they know when they rang."),
    ]
