"""What stands in the way of deciding about something found, and of ending the reading. Pure.

Health data waits for a professional; what came from police waits for the police; serious harm needs an opinion.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rights.exemptions import CODES

HEALTH, POLICE, PLACE, ABUSE, SEALED = "health", "police", "where somebody is", "abuse", "sealed"
BY_EYE = "look at its pages"
KEEP, WITHHOLD, WAIT = "keep", "withhold", "wait"


@dataclass(frozen=True)
class Found:
    """The facts of one item. opinions: codes of opinions that stand today, each with what it says."""

    flags: frozenset[str] = frozenset()
    undecided: int = 0
    opinions: tuple[tuple[str, str], ...] = ()
    is_known: bool = False
    marked_health: bool = False


def why_not(found: Found, decision: str, code: str, reason: str) -> list[str]:
    """Return what stands in the way of this decision about an item, as sentences. Empty means it can be made."""
    if decision == WAIT:
        return []
    if decision == KEEP:
        return _to_keep(found)
    if decision == WITHHOLD:
        return why_not_code(found, code, reason)
    return ["Say what happens to it."]


def _to_keep(found: Found) -> list[str]:
    reasons = []
    if found.undecided:
        words = "one mark is" if found.undecided == 1 else f"{found.undecided} marks are"
        reasons.append(f"Decide each mark first: {words} still only proposed.")
    says = dict(found.opinions)
    if HEALTH in found.flags and not found.is_known and says.get("HL06") != "release":
        reasons.append(
            "It is health data: ask the health professional, or say that the person has seen it already. An opinion"
            " counts for six months."
        )
    if POLICE in found.flags and says.get("CR02") != "release":
        reasons.append("It came from police: ask them first.")
    return reasons


def why_not_tested(code: str, met: Iterable[str]) -> list[str]:
    """Return what stands in the way where a person went through the test of a code, part by part."""
    one = CODES.get(code)
    missed = [part for part in one.test if part not in set(met)] if one else []
    return [f"The test of {code} is not met. Every part must be true; this is not: {missed[0]}"] if missed else []


def why_not_code(found: Found, code: str, reason: str) -> list[str]:
    """Return what stands in the way of leaving something out for this reason."""
    one = CODES.get(code)
    if one is None:
        return ["Choose why it is left out."]
    reasons = []
    if not reason.strip():
        reasons.append(f"Say how the test is met. {' '.join(one.test)}")
    if one.needs_opinion and dict(found.opinions).get(code) != "withhold":
        reasons.append(f"{code} needs an opinion of the {one.confirms} first.")
    return reasons
