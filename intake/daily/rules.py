"""In which order notices are worked, and what stands in the way of settling one. Pure.

Nothing is closed unread and nothing is closed in bulk: each child has a decision of its own (domain.md 1.2, 6.6).
"""

from dataclasses import dataclass
from datetime import timedelta

from intake.codes import Outcome
from intake.stage import Stage

MOST = 300  # notices in one batch
IN_HAND = timedelta(minutes=30)
TO_DO = (Stage.NEW, Stage.TO_SCREEN)
TO_END = (Stage.TO_CLOSE, Stage.OPEN_CASE)
UNREAD = "Open this notice and read it first. Nothing is settled unread."
# One key for each outcome, on the page and in the table of keys beneath it.
KEYS: dict[str, str] = {
    Outcome.NFA: "n", Outcome.INFO_ADVICE: "a", Outcome.SIGNPOSTED: "g", Outcome.EARLY_HELP: "e",
    Outcome.MASH_ENQUIRY: "m", Outcome.ASSESSMENT: "r", Outcome.STRATEGY: "p", Outcome.OTHER_LA: "o",
    Outcome.DUPLICATE: "d",
}  # fmt: skip
LEVEL_KEYS = "1234"


@dataclass(frozen=True)
class Choice:
    """What is decided for one child: the level, the outcome, and what differs from its brothers and sisters."""

    level: str
    outcome: str
    differs: str = ""

    def words(self, common: str) -> str:
        """The whole reason, so that this child's record stands alone."""
        return "\n\n".join(part for part in (common.strip(), self.differs.strip()) if part)
