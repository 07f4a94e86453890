"""First edition of the rules by which requests are chased and followed up. CONFIG: they become rows.

Handbook: ambition 11 (chasers by rule); domain.md 1.3 (disagreement has an owner and a due date).
"""

from deadlines.clocks import Rule, Unit

DISAGREEMENT, SEALED_REPLY, OUTCOME, NOTICE = "disagreement", "sealed reply", "tell the agency", "recall notice"
LIFE_CLOCKS = (
    Rule(DISAGREEMENT, 1, Unit.WORKING_DAYS),
    Rule(SEALED_REPLY, 4, Unit.HUB_HOURS),
    Rule(OUTCOME, 1, Unit.WORKING_DAYS),
    Rule(NOTICE, 5, Unit.WORKING_DAYS),
    Rule("told by hand", 1, Unit.WORKING_DAYS),
)

# (rating, share of the time gone in per cent, step, only while nobody has taken it). "" is any other rating.
CHASE_RULES = (
    ("RED", 25, "chase", True),
    ("RED", 50, "escalate", True),
    ("RED", 75, "chase", False),
    ("RED", 100, "escalate", False),
    ("AMBER", 50, "chase", True),
    ("AMBER", 75, "chase", False),
    ("AMBER", 100, "escalate", False),
    ("", 75, "chase", False),
    ("", 100, "escalate", False),
)
SOURCE = "Set by the Trust"
