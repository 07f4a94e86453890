"""What the pages of a lost factor list, read in a fixed number of questions."""

from datetime import datetime

from access import accounts, rota
from access.models import Membership, OneShift, User
from access.roles import PASSKEY_ONLY

MOST = 50


def may_be_let_in(user: User, at: datetime) -> list[User]:
    """Colleagues who work on cases and may sign in with more than a passkey."""
    apart = Membership.objects.filter(role__in=PASSKEY_ONLY, ends_on=None).values("user_id")
    apart_ids = set(apart.values_list("user_id", flat=True))
    return [one for one in rota.colleagues(user) if one.pk not in apart_ids]


def let_in(user: User, others, at: datetime) -> dict:
    """Who was let in: those this user reviews, and those they let in themselves; and whether they are on call now."""
    shown = ("user", "by", "reviewed_by")
    return {
        "to_review": list(others.filter(reviewed_at=None).select_related(*shown).order_by("made_at")[:MOST]),
        "mine": list(OneShift.objects.filter(by_id=user.pk).select_related(*shown).order_by("-made_at")[:MOST]),
        "on_call": user.pk in {manager.pk for manager in rota.managers_on_call(at)},
    }


def sponsor_of(user: User) -> dict[str, str]:
    """The sponsor as the first answer to who is asked, where there is one."""
    account = accounts.of(user)
    return {"second": str(account.sponsor_id)} if account and account.sponsor_id else {}


def in_fours(code: str) -> str:
    """A code as it is read out: four at a time."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))
