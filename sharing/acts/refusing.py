"""Deciding not to tell. A refusal is a record equal to a disclosure."""

from datetime import datetime

from django.db import transaction

from access.models import Agency
from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from intake.models import Contact
from sharing import may_share
from sharing.acts.asking import guidance
from sharing.choosing import Once
from sharing.law import THE_TRUST, law_in_force, party
from sharing.models import SharingDecision
from sharing.proposal import Decision, Proposal


@transaction.atomic
def refuse(
    contact: Contact,
    agency: Agency,
    *,
    once: Once,
    decision: Decision,
    requested_by: str,
    requested_what: str,
    refusal: str,
    refusal_words: str,
    harm_if_withheld: str,
    by,
    at: datetime,
    requested_at: datetime | None = None,
    advice_from: str = "",
) -> SharingDecision:
    """Record that an agency asked and was not told, or that this is decided later, with the reasons. domain.md 2.8 V11

    Raises Refused with every reason that is missing or not lawful.
    """
    law = law_in_force()
    draft = Proposal(
        giver=THE_TRUST, taker=party(agency), on=london_day(at), function=once.function, purpose=once.purpose,
        necessity=once.necessity, less_intrusive=once.less_intrusive, family_told=once.family_told, is_question=False,
        decision=decision, harm_if_withheld=harm_if_withheld, refusal=refusal, threshold=once.threshold,
        rating=once.rating,
    )  # fmt: skip
    reasons = [reason.sentence for reason in may_share.why_not(draft, law)]
    if draft.gives:
        reasons.append("This page records what is not told. To tell somebody something, ask or share instead.")
    if not refusal_words.strip():
        reasons.append("Say in a sentence why that reason holds here.")
    if not requested_by.strip() or not requested_what.strip():
        reasons.append("Say who asked, and what they asked for.")
    if reasons:
        raise Refused(reasons)
    kept = SharingDecision(
        contact=contact, agency=agency, direction="REFUSED_REQUEST", decision=decision.value, purpose=once.purpose,
        function=once.function, necessity=once.necessity, less_intrusive=once.less_intrusive,
        family_told=once.family_told, threshold=str(once.threshold or ""), rating=once.rating,
        requested_by=requested_by.strip(), requested_at=requested_at, requested_what=requested_what.strip(),
        refusal=refusal, refusal_words=refusal_words.strip(), harm_if_withheld=harm_if_withheld.strip(),
        advice_from=advice_from.strip(), guidance=guidance(london_day(at)), decided_at=at, decided_by=by,
        decided_as=by.standing.role, sent_at=at,
    ).write(by=by, why="not told, with the reason")  # fmt: skip
    trail.note(by, "sharing.refused", on=kept, at=at, agency=agency.key, decision=decision.value, ground=refusal)
    return kept
