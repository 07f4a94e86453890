"""The sentence this service never says: that consent is needed to share in order to keep a child safe. Pure.

Sharing for safeguarding rests on a duty or a public task; to ask for consent one does not need, and act without it all
the same, is unfair. domain.md 2.7 and 3.4
"""

import re

ASKS = r"(?:your|their|her|his|our|a|the|any|parental|the (?:family|parent|mother|father|child)(?:'s|’s)?)"
NEEDS = rf"(?:need|requir|must (?:have|get)|ask(?:ing)? for|seek|obtain)\w*\s+(?:{ASKS}\s+){{0,3}}"
WORDS = r"(?:explicit |written |verbal )?(?:consent|permission)"
SHARES = r"(?:shar|tell|pass|disclos|refer|contact|check)\w*"
SAFETY = r"(?:MASH|multi-agency|safeguard|child protection|section 47|keep (?:a|the|your) child safe|police)"
ONWARD = re.compile(rf"{NEEDS}{WORDS}[^.?!]{{0,80}}{SHARES}[^.?!]{{0,80}}{SAFETY}", re.IGNORECASE)
BACKWARD = re.compile(
    rf"{SHARES}[^.?!]{{0,60}}{SAFETY}[^.?!]{{0,60}}(?:only|unless|without|until|if)[^.?!]{{0,30}}{WORDS}", re.IGNORECASE
)
DENIED = re.compile(r"\b(?:not|never|no)\b", re.IGNORECASE)
WHY = "Consent is not what safeguarding rests on: say that we share to keep a child safe, and tell the family why."


def found_in(text: str) -> str:
    """The forbidden sentence as it stands in this text; empty where there is none."""
    for pattern in (ONWARD, BACKWARD):
        for match in pattern.finditer(" ".join(text.split())):
            if not DENIED.search(match.group(0)) and not _denied_before(match):
                return match.group(0)
    return ""


def _denied_before(match: re.Match) -> bool:
    before = re.split(r"[.?!]", match.string[: match.start()])[-1]
    return bool(DENIED.search(before))
