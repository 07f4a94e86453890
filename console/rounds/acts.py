"""Starting a round of access review, and sending it as the worker. domain.md section 8, Access review"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from access import reviews
from access.models import Membership
from access.roles import CONSOLE_ROLES, PASSKEY_ONLY, Role
from audit import trail
from audit.moves import Refused
from console.models import ReviewRound
from console.models.rounds import WHOM
from deadlines.calendar import london_day

UNDER_WAY = "A round waits to be sent. The sponsors are asked within a minute."
MOST_A_QUARTER = 9
PRIVILEGED = PASSKEY_ONLY | CONSOLE_ROLES | {Role.RIGHTS_OFFICER}


@transaction.atomic
def start(whom: str, *, by, at: datetime, why: str) -> ReviewRound:
    """Start a round about these accounts and return it; the worker asks their sponsors.

    Raises ValidationError for an answer that is missing, Refused while another waits or where there were nine.
    """
    wrong = {} if whom in WHOM else {"whom": "Choose whose accounts."}
    if not why.strip():
        wrong["why"] = "Say why a round is needed now."
    if wrong:
        raise ValidationError(wrong)
    if ReviewRound.objects.filter(sent_at=None).exists():
        raise Refused(UNDER_WAY)
    quarter = reviews.quarter_of(london_day(at))
    place = ReviewRound.objects.filter(key__startswith=quarter).count() + 1
    if place > MOST_A_QUARTER:
        raise Refused("There were nine rounds this quarter. Wait for the answers.")
    row = ReviewRound(key=f"{quarter}.{place}", whom=whom, why=why.strip(), asked_at=at, asked_by=by)
    row.write(by=by, why=why.strip())
    trail.note(by, "review.round_started", on=row, at=at, round=row.key, whom=whom)
    return row


def waiting() -> ReviewRound | None:
    """The round that waits for the worker, if there is one."""
    return ReviewRound.objects.filter(sent_at=None).first()


@transaction.atomic
def send_next(*, by, at: datetime) -> int | None:
    """Ask the sponsors of the round that waits, as the worker. Returns how many accounts, None where none waits."""
    row = ReviewRound.objects.select_for_update(skip_locked=True).filter(sent_at=None).order_by("asked_at").first()
    if row is None:
        return None
    asked = reviews.ask_sponsors(by=by, at=at, round_key=row.key, users=_users(row.whom, at))
    row.sent_at, row.accounts = at, len(asked)
    row.write(by=by, why="the sponsors are asked")
    trail.note(by, "review.round_sent", on=row, at=at, round=row.key, accounts=len(asked))
    return len(asked)


def _users(whom: str, at: datetime):
    """The accounts a round is about, as a query of their users; None for every account."""
    if whom == "everybody":
        return None
    roles = {Role.PARTNER_OFFICER} if whom == "partners" else PRIVILEGED
    today = london_day(at)
    running = Q(ends_on=None) | Q(ends_on__gte=today)
    return Membership.objects.filter(running, role__in=sorted(roles), starts_on__lte=today).values("user_id")
