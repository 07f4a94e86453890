"""Every rule and list there is, and what is kept with an editor of its own."""

from dataclasses import dataclass

from access.actions import Action
from console.reference.accounts import ACCOUNTS
from console.reference.codes import CODES
from console.reference.kind import Kind
from console.reference.law import LAW
from console.reference.offices import OFFICES
from console.reference.telling import TELLING
from console.reference.times import TIMES

KINDS: dict[str, Kind] = {kind.place: kind for kind in (*LAW, *TELLING, *TIMES, *CODES, *OFFICES, *ACCOUNTS)}


@dataclass(frozen=True)
class Elsewhere:
    """Something kept by editions of its own, on pages of its own."""

    group: str
    title: str
    about: str
    page: str
    action: Action


ELSEWHERE = (
    Elsewhere("People and words", "The privacy notice", "Versions, with the DPO’s advice on each.",
              "consent:notices", Action.SEE_NOTICES),
    Elsewhere("In writing", "Sharing agreements", "Who with whom, for what, until when; a lapsed one blocks.",
              "sharing:agreements", Action.SEE_AGREEMENTS),
)  # fmt: skip
