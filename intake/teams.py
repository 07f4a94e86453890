"""Who on a contact's team does what somebody's own role does not carry."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from access.actions import Action
from access.models import Membership
from access.roles import ROLES, Role

# Whose work it first of all is, and how it is said of them.
DOES = {
    Action.SCREEN_CONTACT: "screens", Action.RATE_CONTACT: "rates", Action.DECIDE_CONTACT: "decides",
    Action.OPEN_ENQUIRY: "opens the enquiry", Action.ASK_AGENCY: "asks agencies",
    Action.CHASE_REQUEST: "chases agencies", Action.DECIDE_ENQUIRY: "decides after an enquiry",
    Action.REVIEW_REPEAT: "reviews repeat contacts", Action.CLOSE_CONTACT: "closes",
}  # fmt: skip
WHOSE = (Role.CONTACT_OFFICER, Role.SOCIAL_WORKER, Role.MASH_MANAGER)
MOST_NAMED = 4


def who_does(action: Action, team_id, on: date) -> str:
    """Who does this, and who of the team that is: `A social worker screens. Sol Quayle is on the team.`"""
    role = next((role for role in WHOSE if action in ROLES[role]), Role.MASH_MANAGER)
    said = f"A {role.label} {DOES.get(action, f'may {action}')}."
    names = _on_the_team(role, team_id, on)
    if not names:
        return f"{said} Nobody on the team is one today."
    if len(names) > MOST_NAMED:
        names = [*names[: MOST_NAMED - 1], f"{len(names) - MOST_NAMED + 1} others"]
    verb = "is" if len(names) == 1 else "are"
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{said} {listed} {verb} on the team."


def _on_the_team(role: Role, team_id, on: date) -> list[str]:
    running = Q(ends_on=None) | Q(ends_on__gte=on)
    rows = Membership.objects.filter(running, starts_on__lte=on, team_id=team_id, role=role, user__is_active=True)
    return sorted(set(rows.values_list("user__display_name", flat=True)))
