"""Agreements and arrangements as they read on a page: which hold, which end soon, which have ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse

from audit import trail
from deadlines.words import moment_in_full
from sharing.agreement import KIND_WORDS, Kind
from sharing.minimisation import CLASS_WORDS, Class
from sharing.models import Agreement, SharingDecision

SOON = timedelta(days=60)


@dataclass
class AgreementRow:
    """One edition in the list."""

    name: str
    kind: str
    edition: int
    parties: str
    until: str
    stands: str
    is_over: bool
    is_soon: bool
    url: str


def rows(at: datetime) -> list[AgreementRow]:
    """Every agreement and arrangement: what ended or ends soonest first, editions that were renewed last."""
    held = list(
        Agreement.objects.prefetch_related("parties__agency").select_related("renewed_by").order_by("ends_at", "name")
    )
    return [row(one, at) for one in sorted(held, key=lambda one: hasattr(one, "renewed_by"))]


def row(agreement: Agreement, at: datetime) -> AgreementRow:
    """One edition in words."""
    is_renewed, is_over = hasattr(agreement, "renewed_by"), agreement.ends_at <= at
    return AgreementRow(
        name=agreement.name,
        kind=KIND_WORDS[Kind(agreement.kind)],
        edition=agreement.edition,
        parties=", ".join(sorted(one.agency.short_name for one in agreement.parties.all())),
        until=moment_in_full(agreement.ends_at),
        stands=_stands(agreement, at),
        is_over=is_over and not is_renewed,
        is_soon=not is_over and not is_renewed and agreement.ends_at - at < SOON,
        url=reverse("sharing:agreement", args=[agreement.pk]),
    )


def _stands(agreement: Agreement, at: datetime) -> str:
    if hasattr(agreement, "renewed_by"):
        return f"Renewed by edition {agreement.renewed_by.edition}"
    if agreement.ends_at <= at:
        return "Ended"
    if agreement.starts_at > at:
        return f"Begins {moment_in_full(agreement.starts_at)}"
    return "Ends soon" if agreement.ends_at - at < SOON else "In date"


def opened(agreement: Agreement, at: datetime) -> dict:
    """One edition in full: its parties, items, how often it was relied on, and every change with its reason."""
    facts = [
        ("What it is", KIND_WORDS[Kind(agreement.kind)]),
        ("Parties", ", ".join(one.agency.name for one in agreement.parties.select_related("agency"))),
        ("Purpose", agreement.purpose),
        ("Items", ", ".join(CLASS_WORDS[Class(one)] for one in agreement.classes)),
        ("Whose function", agreement.function_of),
        ("From", moment_in_full(agreement.starts_at)),
        ("Until", moment_in_full(agreement.ends_at)),
        ("Signed copy", agreement.source),
        ("Confirmed", "Yes" if agreement.verified else "Not yet"),
    ]
    relied_on = SharingDecision.objects.filter(agreement=agreement)[:100].count()
    return {
        "row": row(agreement, at),
        "facts": [(term, words) for term, words in facts if words],
        "relied_on": "99+" if relied_on > 99 else str(relied_on),
        "changes": [(moment_in_full(one.at), one.why) for one in trail.timeline(agreement)],
        "can_renew": not hasattr(agreement, "renewed_by"),
        "can_end": agreement.ends_at > at,
    }
