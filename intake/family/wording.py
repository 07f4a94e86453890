"""What an adult or a child of the family is told was decided, composed by rule, and what may not stand in it. Pure.

It names nobody else of the family, nobody who told us and no address (domain.md "Read first" 5, 2.5 row 28).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from deadlines.words import long_day
from intake.codes import Outcome

ADULT: dict[str, str] = {
    Outcome.NFA: "We have decided that our social workers do not need to do anything more.",
    Outcome.INFO_ADVICE: "We have given information and advice. Our social workers do not need to do anything more.",
    Outcome.SIGNPOSTED: "We think another service fits better what you need. We have said which, and how to reach it.",
    Outcome.EARLY_HELP: "We have offered you early help. It starts only if you agree, and you may stop it at any time.",
    Outcome.MASH_ENQUIRY: "We are asking other services what they know before we decide. We will write to you again.",
    Outcome.ASSESSMENT: "A social worker will meet you and your child and find out together with you what would help.",
    Outcome.STRATEGY: "We are looking with other services at whether your child is safe. A social worker will see you.",
    Outcome.OPEN_CASE_ROUTED: "We have passed this to the social worker you already know.",
    Outcome.OTHER_LA: "We have asked the council where you live now to take this on. Until they do, ring us.",
    Outcome.DUPLICATE: "We had been told this before and go on with what we told you then.",
}
CHILD: dict[str, str] = {
    Outcome.NFA: "We listened to what people told us about you. We do not need to do anything more.",
    Outcome.INFO_ADVICE: "We listened to what people told us about you. We told your family who can help.",
    Outcome.SIGNPOSTED: "We told your family about some people who are good at helping with this.",
    Outcome.EARLY_HELP: "We asked your family if they would like somebody to help at home. They can say yes or no.",
    Outcome.MASH_ENQUIRY: "We are asking people who know you how things are. Then we decide what to do.",
    Outcome.ASSESSMENT: "A social worker will come and meet you. They want to hear what you think and what you want.",
    Outcome.STRATEGY: "We want to make sure you are safe. A social worker will come and talk with you.",
    Outcome.OPEN_CASE_ROUTED: "Your social worker knows about this and will talk with you.",
    Outcome.OTHER_LA: "You live somewhere new now, so we asked social workers near you to look after this.",
    Outcome.DUPLICATE: "We knew about this already, and we go on with what we told you.",
}
ADULT_CLOSE = (
    "You can tell us what you think of this, and we keep your words beside ours. You can ask what we hold about you, "
    "ask us to put it right, and complain: ring {phone} and give {reference}. If somebody is in danger now, ring 999."
)
CHILD_CLOSE = (
    "You can tell us what you think. We write it down in your words. You can ring us on {phone} and say {reference}. "
    "You can ring Childline on 0800 1111, and it is free. If you are in danger now, ring 999."
)
SHORTEST_NAME = 3
WORD = re.compile(r"[\w@.+-]+")


def compose(outcomes: Iterable[str], *, is_child: bool, received_on: date, reference: str, phone: str) -> str:
    """The letter for one adult or child. outcomes: what was decided for the children it is about, each kind once."""
    words = CHILD if is_child else ADULT
    kinds = sorted({one for one in outcomes if one in words}, key=list(words).index)
    opening = (
        f"On {long_day(received_on)} somebody told us something about you."
        if is_child
        else f"On {long_day(received_on)} we were told of a worry about your family. A social worker has read it."
    )
    close = (CHILD_CLOSE if is_child else ADULT_CLOSE).format(phone=phone, reference=reference)
    return "\n\n".join([opening, " ".join(words[kind] for kind in kinds), close])


def stands_in(text: str, hidden: Iterable[str]) -> list[str]:
    """Which of these hidden words stand in a text, whole words only, whatever the case."""
    said = f" {_bare(text)} "
    found = []
    for one in hidden:
        bare = _bare(one)
        if len(bare) >= SHORTEST_NAME and f" {bare} " in said:
            found.append(one)
    return found


def _bare(text: str) -> str:
    """The words alone: a full stop or a comma after a name hides no name."""
    return " ".join(word.strip(".-+") for word in WORD.findall(text.casefold()))
