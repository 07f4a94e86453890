"""Deciding not to tell. A refusal is a record equal to a disclosure."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from access.models import Agency
from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from intake.models import Contact
from sharing import may_share
from sharing.acts.deciding import guidance
from sharing.choice import Once
from sharing.law import THE_TRUST, law_in_force, party
from sharing.models import SharingDecision
from sharing.proposal import Decision, Proposal


@dataclass(frozen=True)
class Refusing:
    """Who asked us for what, and why they are not told, or not yet."""

    decision: Decision
    requested_by: str
    requested_what: str
    refusal: str
    refusal_words: str
    harm_if_withheld: str
    requested_at: datetime | None = None
    advice_from: str = ""


@transaction.atomic
def refuse(contact: Contact, agency: Agency, refusing: Refusing, *, once: Once, by, at: datetime) -> SharingDecision:
    """Record that an agency asked and was not told, or that this is decided later. domain.md 2.8 V11

    Raises Refused with every reason that is missing or not lawful.
    """
    if reasons := _against(agency, refusing, once, at):
        raise Refused(reasons)
    kept = SharingDecision(
        contact=contact, agency=agency, direction="REFUSED_REQUEST", decision=refusing.decision.value,
        purpose=once.purpose, function=once.function, necessity=once.necessity,
        proportionality=once.proportionality, less_intrusive=once.less_intrusive, family_told=once.family_told,
        threshold=str(once.threshold or ""), rating=once.rating,
        requested_by=refusing.requested_by.strip(), requested_at=refusing.requested_at,
        requested_what=refusing.requested_what.strip(), refusal=refusing.refusal,
        refusal_words=refusing.refusal_words.strip(), harm_if_withheld=refusing.harm_if_withheld.strip(),
        advice_from=refusing.advice_from.strip(), guidance=guidance(london_day(at)), decided_at=at, decided_by=by,
        decided_as=by.standing.role, sent_at=at,
    ).write(by=by, why="not told, with the reason")  # fmt: skip
    trail.note(
        by, "sharing.refused", on=kept, at=at, agency=agency.key, decision=kept.decision, ground=refusing.refusal
    )  # fmt: skip
    return kept


def _against(agency: Agency, refusing: Refusing, once: Once, at: datetime) -> list[str]:
    draft = Proposal(
        giver=THE_TRUST, taker=party(agency, london_day(at)), on=london_day(at), function=once.function,
        purpose=once.purpose, necessity=once.necessity, proportionality=once.proportionality,
        less_intrusive=once.less_intrusive, family_told=once.family_told, is_question=False,
        decision=refusing.decision, harm_if_withheld=refusing.harm_if_withheld, refusal=refusing.refusal,
        threshold=once.threshold, rating=once.rating,
    )  # fmt: skip
    reasons = [reason.sentence for reason in may_share.why_not(draft, law_in_force())]
    if draft.gives:
        reasons.append("This records what is not told. To tell somebody something, ask or share instead.")
    if not refusing.refusal_words.strip():
        reasons.append("Say in a sentence why that reason holds here.")
    if not refusing.requested_by.strip() or not refusing.requested_what.strip():
        reasons.append("Say who asked, and what they asked for.")
    return reasons
