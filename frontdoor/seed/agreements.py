"""The agreements of the invented hub: one in date, one that ends soon, an arrangement, and a processor."""

from datetime import datetime, timedelta

from django.db import transaction

from access.identity import act_as
from access.models import Agency, robot
from sharing import acts
from sharing.acts.agreeing import Agreed
from sharing.models import Agreement

YEAR = timedelta(days=365)
SOON = timedelta(days=25)
WHY = "signed by all parties"
MASH = ("ID", "IDENTIFIER", "CONTACT", "RISK", "NARR", "STATUS", "AGENCY", "META", "LIFESTYLE", "CRIM", "SC-HEALTH",
        "SC-HEALTH-ADULT", "LOCATION", "SC-ETHNIC", "SC-BELIEF", "SC-SEXLIFE", "CONSENT")  # fmt: skip
LCS = "the Trust's case systems, on the Trust's instructions"
DIRECTION = "Functions of the council under the Children Acts 1989 and 2004, exercised by the Trust by direction"


def keep(*, present: datetime) -> None:
    """Make the invented agreements, as whoever founds the demonstration; those of a start that was broken off stand."""
    with act_as(robot("founder"), present), transaction.atomic():
        if Agreement.objects.exists():
            return
        began = present - 3 * YEAR
        in_mash = list(Agency.objects.filter(in_mash=True, valid_to=None).exclude(key__in=["trust", "social-care"]))
        _made("sharing", "Hub sharing agreement", "Deciding together whether a child is safe.", MASH, in_mash,
              began, present + timedelta(days=200), present)  # fmt: skip
        housing = list(Agency.objects.filter(key="housing-associations"))
        _made("sharing", "Safe moves agreement", "Moving a family at risk.", ("ID", "CONTACT", "RISK"), housing,
              present - YEAR + SOON, present + SOON, present)  # fmt: skip
        _made("direction", "Functions by direction", "Whose function the Trust exercises.", (),
              list(Agency.objects.filter(key="council")), began, present + 2 * YEAR, present, DIRECTION)  # fmt: skip
        _made("processor", "Case system contract", "Keeping the Trust's records.", (),
              list(Agency.objects.filter(key="liquidlogic")), began, present + YEAR, present, LCS)  # fmt: skip


def _made(kind, name, purpose, classes, agencies, starts_at, ends_at, present, function_of="") -> None:
    agreed = Agreed(
        kind, name, purpose, tuple(classes), starts_at, ends_at, function_of, "The Trust's contract register"
    )
    acts.agree(agreed, agencies, why=WHY, by=robot("founder"), at=present)
