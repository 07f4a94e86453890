"""The levels of a professional disagreement, least to most. Pure; how long each has is a clock rule (CONFIG)."""

LEVELS: dict[int, str] = {
    1: "Between the two workers",
    2: "Between their managers",
    3: "Between heads of service",
    4: "With the safeguarding partnership",
}
HIGHEST = max(LEVELS)


def rule_of(level: int) -> str:
    """The key of the clock rule of a level."""
    return f"escalation {level}"


def next_level(level: int) -> int | None:
    """The level above, or None at the highest."""
    return level + 1 if level < HIGHEST else None
