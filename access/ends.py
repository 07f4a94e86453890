"""When an account ends or rests by itself: read at each decision, and warned of before (security.md 4.6).

Contract end, ninety days unused, a missed access review, and training that lapsed. Lapsed training leaves whoever is on
the rota, and whatever is RED, until the end of the next working day; managers are told, and nobody is left in danger.
"""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

UNUSED_DAYS = 90
WARNED_DAYS = (30, 7, 1)
SILENT_DAYS, CLOSED_DAYS = 14, 30  # after a sponsor was asked
LONDON = ZoneInfo("Europe/London")
CONTRACT = "Your contract with us has ended. Ask your sponsor."
TRAINING = "Your training has lapsed. Finish it and the rest of your work opens again."
SUSPENDED = "Your account is suspended. Ask your administrator."


def ended(account, on: date) -> str:
    """Why nothing but one's own account is left on this day, as a sentence; empty where nothing ended. Pure."""
    if account is None:
        return ""
    if account.ended_on and account.ended_on <= on:
        return SUSPENDED
    if account.suspended_on and account.suspended_on <= on:
        return SUSPENDED
    if account.contract_ends_on and account.contract_ends_on < on:
        return CONTRACT
    return ""


def lapsed(account, on: date) -> bool:
    """Whether training has lapsed by this day. Nobody whose training was never recorded has lapsed. Pure."""
    return bool(account and account.training_until and account.training_until < on)


def unused(last_used: date | None, joined: date, on: date) -> bool:
    """Whether nobody has signed in for ninety days. Pure."""
    return (on - (last_used or joined)).days > UNUSED_DAYS


def limited(standing, user):
    """The standing as far as the account behind it still reaches; asked inside the transaction that reads it."""
    account = getattr(user, "account", None) if user is not None else None
    if account is None:
        return standing
    on = standing.at.astimezone(LONDON).date()
    if why := ended(account, on):
        return replace(standing, lapsed=why, team_ids=frozenset(), desk_ids=frozenset(), group_ids=frozenset())
    if not lapsed(account, on):
        return standing
    if on <= _next_working_day(account.training_until):
        return standing if _on_duty(standing) else replace(standing, lapsed=TRAINING, in_grace=True)
    return replace(standing, lapsed=TRAINING, team_ids=frozenset(), group_ids=frozenset())


def _next_working_day(last: date) -> date:
    from deadlines import policy

    return policy.in_force(last).office.calendar.add_working_days(last, 1)


def _on_duty(standing) -> bool:
    from access.models import Shift

    return Shift.objects.running(standing.at).filter(user_id=standing.user_id).exists()
