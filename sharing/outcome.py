"""What an agency that answered is told came of it, composed by rule, as far as the matrix lets it know. Pure."""

from intake.codes import Outcome
from sharing.minimisation import Permission

THANKS = "Thank you for your answer to {reference}. It was read, and a decision has been made."
NO_MORE = "We cannot tell you more than that. Ring the hub if you need to know something for your own work."
DIFFER = "Disagree, or know something new? Say so on this page, or ring the hub and quote {reference}."
WORDS: dict[str, str] = {
    Outcome.NFA: "No further action is taken by social work.",
    Outcome.INFO_ADVICE: "Information and advice were given.",
    Outcome.SIGNPOSTED: "Another service was suggested to the family.",
    Outcome.EARLY_HELP: "Early help was offered. Whether it starts is for the family to agree.",
    Outcome.MASH_ENQUIRY: "Agencies are still being asked before the decision.",
    Outcome.ASSESSMENT: "A social worker carries out an assessment.",
    Outcome.STRATEGY: "Agencies discuss together what must be done. You are told separately where you are part of it.",
    Outcome.OPEN_CASE_ROUTED: "The worker who is already involved has it.",
    Outcome.OTHER_LA: "The authority responsible has it.",
    Outcome.DUPLICATE: "It is dealt with under an earlier reference.",
}
# Permissions by which a worker, and only a manager, may let them know how it stands.
BY_A_WORKER = frozenset({Permission.ALLOWED, Permission.REASON})


def in_full(permission: Permission, *, is_manager: bool) -> bool:
    """Whether this recipient may know the kind of outcome, which is legal status in the words of the matrix."""
    return permission in BY_A_WORKER or (permission == Permission.MANAGER and is_manager)


def words(outcomes: list[str], *, reference: str, full: bool) -> str:
    """The whole text: thanks, each kind of outcome once where it may be known, and how to disagree. It names nobody."""
    kinds = sorted({one for one in outcomes if one in WORDS}, key=list(WORDS).index)
    middle = " ".join(WORDS[kind] for kind in kinds) if full and kinds else NO_MORE
    return "\n\n".join([THANKS.format(reference=reference), middle, DIFFER.format(reference=reference)])
