"""Sharing agreements and controller arrangements: made, renewed as the next edition, ended early. domain.md 2.8 V9"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from access.models import Agency
from audit import trail
from audit.moves import Refused
from audit.records import write_many
from deadlines.words import moment_words
from sharing.agreement import Kind
from sharing.models import Agreement, AgreementParty


@dataclass(frozen=True)
class Agreed:
    """An agreement as it was written down."""

    kind: str
    name: str
    purpose: str
    classes: tuple[str, ...]
    starts_at: datetime
    ends_at: datetime
    function_of: str = ""
    source: str = ""
    verified: bool = False


@transaction.atomic
def agree(agreed: Agreed, agencies: list[Agency], *, why: str, by, at: datetime) -> Agreement:
    """Write the first edition of an agreement and its parties. Raises Refused with every reason against it."""
    key = slugify(agreed.name)[:50]
    reasons = why_not(agreed, agencies)
    if Agreement.objects.filter(key=key).exists():
        reasons.append("There is an agreement of this name. Renew that one.")
    if reasons:
        raise Refused(reasons)
    return _write(agreed, agencies, key=key, edition=1, renews=None, why=why, by=by, at=at)


@transaction.atomic
def renew(before: Agreement, agreed: Agreed, agencies: list[Agency], *, why: str, by, at: datetime) -> Agreement:
    """Write the next edition of an agreement; the one before stays as it was. Raises Refused."""
    reasons = why_not(agreed, agencies)
    if Agreement.objects.filter(renews=before).exists():
        reasons.append("This edition has been renewed already. Renew the newest.")
    if reasons:
        raise Refused(reasons)
    return _write(agreed, agencies, key=before.key, edition=before.edition + 1, renews=before, why=why, by=by, at=at)


@transaction.atomic
def end_early(agreement: Agreement, *, ends_at: datetime, why: str, by, at: datetime) -> Agreement:
    """Bring the end of an agreement forward: at that minute routine sharing under it stops. Raises Refused."""
    if not agreement.starts_at < ends_at < agreement.ends_at:
        raise Refused(f"Give a time before it ends by itself, {moment_words(agreement.ends_at)}, and after it began.")
    before, agreement.ends_at = agreement.ends_at, ends_at
    agreement.write(by=by, why=why)
    trail.note(
        by, "agreement.ended", on=agreement, at=at, before=before.isoformat(), after=ends_at.isoformat()
    )  # fmt: skip
    return agreement


def why_not(agreed: Agreed, agencies: list[Agency]) -> list[str]:
    """What is missing from an agreement, a sentence each."""
    reasons = []
    if agreed.ends_at <= agreed.starts_at:
        reasons.append("It ends before it starts.")
    if not agencies:
        reasons.append("Name at least one party besides the Trust.")
    if agreed.kind == Kind.SHARING and not agreed.classes:
        reasons.append("Say which kinds of item it covers.")
    if agreed.kind != Kind.SHARING and not agreed.function_of.strip():
        reasons.append("Say whose function is exercised, or for whom they process.")
    return reasons


def _write(agreed: Agreed, agencies, *, key: str, edition: int, renews, why: str, by, at: datetime) -> Agreement:
    agreement = Agreement(
        key=key, edition=edition, renews=renews, kind=agreed.kind, name=agreed.name.strip(),
        purpose=agreed.purpose.strip(), classes=sorted(agreed.classes), function_of=agreed.function_of.strip(),
        starts_at=agreed.starts_at, ends_at=agreed.ends_at, verified=agreed.verified, source=agreed.source.strip(),
    ).write(by=by, why=why)  # fmt: skip
    write_many([AgreementParty(agreement=agreement, agency=agency) for agency in agencies], by=by, why=why)
    trail.note(
        by, "agreement.renewed" if renews else "agreement.made", on=agreement, at=at, edition=edition,
        until=agreed.ends_at.isoformat(),
    )  # fmt: skip
    return agreement
