"""The first edition of the days the Trust sets itself for rights requests. What is there stays."""

from datetime import date, datetime

from access import grants
from access.models import Team
from audit.records import write_many
from rights.models import RightsRule

WHY = "First edition of the rights rules, domain.md 4.3 and 4.10"
TEAM = "rights"
FROM = date(2026, 2, 5)
INTERNAL, GIVE_UP, ALERT, LAST_ALERT, COLLECT = (
    "internal target", "clarification never came", "complaint alert", "complaint second alert", "days to collect",
)  # fmt: skip
RULES = (
    (INTERNAL, 28, "suggested by the ICO"),
    (GIVE_UP, 28, "local: for the Trust to set; what can be given is given"),
    (ALERT, 60, "local: ICO drafts spoke of about three months for an outcome"),
    (LAST_ALERT, 90, "local: ICO drafts spoke of about three months for an outcome"),
    (COLLECT, 14, "local: how long a link waits to be opened"),
)


def load(*, by, at: datetime) -> int:
    """Write the team and every rule not yet there; returns how many rules were new."""
    if not Team.objects.filter(key=TEAM).exists():
        Team(key=TEAM, name="Information rights", group=grants.group(f"team {TEAM}")).write(by=by, why=WHY)
    known = set(RightsRule.objects.values_list("key", flat=True))
    new = [
        RightsRule(key=key, days=days, in_force_from=FROM, source=source)
        for key, days, source in RULES
        if key not in known
    ]
    return len(write_many(new, by=by, why=WHY))


def days(key: str, on: date) -> int:
    """Return how many days this rule says on this day. Raises RightsRule.DoesNotExist where none is in force."""
    return RightsRule.objects.filter(key=key, in_force_from__lte=on).latest("in_force_from").days
