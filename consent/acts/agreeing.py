"""A family agrees to a service, or does not, or no longer does. domain.md 2.7 and 3.4"""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from audit import trail
from audit.moves import Refused
from consent.codes import Agreed
from consent.models import ServiceAgreement
from deadlines.calendar import london_day
from people.models import Person

TO_COME = "Nobody can have answered in the future. Check the day."
RISK = "Say whether this no raises the risk to a child. It changes nothing by itself."
BESIDE = "An agreement to this service is on record already. End it first, or leave it as it stands."


@transaction.atomic
def record_agreement(
    subject: Person, *, service: str, agreed: bool, offered: str, said_on: date, method: str, by, at: datetime,
    said_by: Person | None = None, said_by_name: str = "", raises_risk: bool | None = None, risk_words: str = "",
    **more: Any,
) -> ServiceAgreement:  # fmt: skip
    """Record a family's yes or no to a service about this child. Returns it.

    A no asks once whether it raises risk, and that is all it does: nothing is escalated, and what must be shared to
    keep a child safe is shared. more: language, interpreter, reason. Raises ValidationError, and Refused where an
    agreement to the same service stands.
    """
    if said_on > london_day(at):
        raise ValidationError({"said_on": TO_COME})
    if said_by is None and not said_by_name.strip():
        raise ValidationError({"said_by": "Say who answered."})
    if not agreed:
        _risk(raises_risk, risk_words)
    row = ServiceAgreement(
        subject=subject, service=service, state=Agreed.AGREED if agreed else Agreed.DECLINED, offered=offered.strip(),
        said_by=said_by, said_by_name=said_by_name.strip(), said_on=said_on, method=method, recorded_at=at,
        recorded_by=by, raises_risk=None if agreed else raises_risk, risk_words="" if agreed else risk_words.strip(),
        **more,
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.write(by=by, why="agreed to a service" if agreed else "declined a service")
    except IntegrityError:
        raise Refused(BESIDE) from None
    trail.note(by, "service.agreed" if agreed else "service.declined", on=row, at=at, service=service)
    return row


@transaction.atomic
def end_agreement(
    agreement: ServiceAgreement, *, ended_on: date, raises_risk: bool | None, risk_words: str, by, at: datetime,
    reason: str = "",
) -> ServiceAgreement:  # fmt: skip
    """Record that a family no longer agrees: the service stops, and nothing else. Raises as `record_agreement`."""
    row = ServiceAgreement.objects.select_for_update(of=("self",), no_key=True).get(pk=agreement.pk)
    if row.state != Agreed.AGREED:
        raise Refused("This was not agreed to, or no longer is. Nothing was changed.")
    if ended_on > london_day(at):
        raise ValidationError({"ended_on": TO_COME})
    if ended_on < row.said_on:
        raise ValidationError({"ended_on": "They agreed after this day. Check it."})
    _risk(raises_risk, risk_words)
    row.state, row.ended_on, row.raises_risk, row.risk_words = (
        Agreed.WITHDRAWN, ended_on, raises_risk, risk_words.strip(),
    )  # fmt: skip
    row.reason = reason.strip() or row.reason
    row.write(by=by, why="no longer agreed to a service")
    trail.note(by, "service.ended", on=row, at=at, service=row.service)
    return row


def _risk(raises_risk: bool | None, risk_words: str) -> None:
    if raises_risk is None:
        raise ValidationError({"raises_risk": RISK})
    if not risk_words.strip():
        raise ValidationError({"risk_words": "Say why."})
