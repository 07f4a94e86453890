"""What the referrer is told, composed by rule. Pure.

Every text is safe in an e-mail a parent may open: it names no child, no adult and no address, and says
nothing of what was found. A private referrer learns that the worry was heard; a professional one also
learns the kind of outcome (domain.md 1.4, 2.7).
"""

from __future__ import annotations

from datetime import date

from intake.codes import ANONYMOUS, SOURCES, UNKNOWN_SOURCE, Outcome

# The kind of task that is open while the referrer is not told.
TASK = "feedback"
OPENING = "Thank you for contacting us on {on}. Our reference is {reference}."
PRIVATE = (
    "What you told us has been read by a qualified social worker and a decision has been made. We cannot tell you "
    "more, because everybody we hear about has a right to privacy. Your name is not given to anyone without your "
    "agreement, unless the law makes us."
)
SELF = (
    "What you told us has been read by a qualified social worker and a decision has been made. We will speak to you "
    "about it in the way you asked us to."
)
CLOSING = (
    "If you see or hear anything else, or you disagree with this, ring the hub on {phone} and give the reference. "
    "If someone is in danger now, ring 999."
)
PROFESSIONAL: dict[str, str] = {
    Outcome.NFA: "We have decided to take no further action. Go on with the support you already give.",
    Outcome.INFO_ADVICE: "We have given information and advice. No social-work service follows from this contact.",
    Outcome.SIGNPOSTED: "We have pointed the family to another service that fits what they need.",
    Outcome.EARLY_HELP: "We have offered early help. Whether it starts is for the family to agree.",
    Outcome.MASH_ENQUIRY: "We are gathering information from other agencies before we decide. We will write again.",
    Outcome.ASSESSMENT: (
        "We have accepted this as a referral. A social worker will carry out an assessment and may ring you."
    ),
    Outcome.STRATEGY: "We have accepted this as a referral and are acting on it. A social worker may ring you.",
    Outcome.OPEN_CASE_ROUTED: "We have passed this to the worker who is already involved.",
    Outcome.OTHER_LA: "We have passed this to the authority responsible.",
    Outcome.DUPLICATE: "We already hold this contact from you and are dealing with it under the earlier reference.",
}


def can_reach(source: str) -> bool:
    """An anonymous or unknown referrer cannot be told; the record says so instead."""
    return source not in {ANONYMOUS, UNKNOWN_SOURCE}


def why_not_told(source: str) -> str:
    """The reason put on record when nobody can be told."""
    return "" if can_reach(source) else "The referrer gave no name or way to be reached."


def compose(outcomes: list[str], *, source: str, reference: str, received_on: date, phone: str) -> str:
    """The whole text for a referrer, from what was decided for each child.

    Children may differ. A professional is told each different kind of outcome once, in an order that does
    not follow the order of the children, so that none can be matched to a child.
    """
    opening = OPENING.format(on=f"{received_on.day} {received_on:%B %Y}", reference=reference)
    return "\n\n".join([opening, _middle(outcomes, source), CLOSING.format(phone=phone)])


def _middle(outcomes: list[str], source: str) -> str:
    if source == "1C":
        return SELF
    if SOURCES[source].private:
        return PRIVATE
    kinds = sorted(set(outcomes), key=list(PROFESSIONAL).index)
    return " ".join(PROFESSIONAL[kind] for kind in kinds)
