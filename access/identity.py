"""Who is asking, for the whole of one transaction, and how the database is told."""

import hashlib
import hmac
import logging
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection, transaction

from access import ends, roles
from audit import clock

log = logging.getLogger("frontdoor.gate")

LONDON = ZoneInfo("Europe/London")
TOKEN_LIVES_FOR = 60  # seconds; compared with the start of the transaction it opens
KEY_ID = "1"


@dataclass(frozen=True)
class Standing:
    """What somebody is today: roles, teams, desks, and what follows from them."""

    user_id: UUID
    roles: frozenset[str] = frozenset()
    team_ids: frozenset[UUID] = frozenset()
    desk_ids: frozenset[UUID] = frozenset()
    group_ids: frozenset[int] = frozenset()
    agency: Any = None
    desk: Any = None
    lapsed: str = ""  # why little is left to do, as a sentence
    in_grace: bool = False  # only what cannot wait
    beside: frozenset[str] = frozenset()  # scopes of one robot, for the one thing it is there for
    at: datetime = field(default_factory=clock.now)

    @property
    def actions(self) -> frozenset:
        """Every action the roles carry; of a lapsed account, only what is left."""
        carried = roles.actions_of(self.roles)
        if not self.lapsed:
            return carried
        return carried & (roles.CANNOT_WAIT if self.in_grace else roles.ALWAYS)

    @property
    def scopes(self) -> frozenset[str]:
        """How far the database lets these roles see; a lapsed account, no further than its own name."""
        return roles.scopes_of(self.roles) | self.beside if not self.lapsed or self.in_grace else frozenset()

    @property
    def role(self) -> str:
        """The role shown beside the name: the one that carries most. Empty for somebody with none."""
        return max(self.roles, key=lambda role: len(roles.ROLES[role]), default="")

    @property
    def is_partner(self) -> bool:
        """Works for a partner agency."""
        return roles.Role.PARTNER_OFFICER in self.roles

    @property
    def is_front_door(self) -> bool:
        """Works for the Trust on children's cases."""
        return bool(self.roles & roles.STAFF_ROLES)


_asking: ContextVar[Standing | None] = ContextVar("asking", default=None)


def asking() -> Standing | None:
    """Who is asking now; None where nobody is known."""
    return _asking.get()


def token(standing: Standing, backend_pid: int, expires: int) -> str:
    """The signed text the database reads: who, principals, how far they see, and until when it is good.

    backend_pid ties it to one connection, so that a copy read from the list of running statements opens nothing.
    """
    parts = [
        standing.user_id.hex,
        ",".join(str(number) for number in sorted(standing.group_ids)),
        ",".join(sorted(str(team) for team in standing.team_ids)),
        ",".join(sorted(standing.scopes | {f"is:{role}" for role in standing.roles})),
        standing.at.isoformat(),
        str(expires),
        str(backend_pid),
        KEY_ID,
    ]
    message = "|".join(parts)
    mac = hmac.new(bytes.fromhex(settings.WALL_KEY), message.encode(), hashlib.sha256).hexdigest()
    return f"{message}|{mac}"


class InsideTransaction(RuntimeError):
    """Code tried to change who is asking in the middle of a transaction."""


# Our own backend: it knows more than the class Django declares.
backend: Any = connection


def _refuse_inside():
    if backend.in_atomic_block and not backend.context_at_savepoints:
        raise InsideTransaction("Change who is asking before the transaction begins: act_as first, atomic inside it.")


@contextmanager
def _asks(standing: Standing | None):
    _refuse_inside()
    before = _asking.set(standing)
    _tell_rollback_test()
    try:
        yield standing
    finally:
        _asking.reset(before)
        _tell_rollback_test()


def _tell_rollback_test():
    """A rollback test has one BEGIN, before anyone is known, so its transaction is told at once."""
    if backend.in_atomic_block and backend.context_at_savepoints and not backend.needs_rollback:
        backend.tell_who_is_asking()


def standing_of(user, at: datetime) -> Standing:
    """What this user is at this moment, read from the memberships in a short transaction of its own.

    A robot stands in every team and carries the robot's role. An inactive user stands nowhere.
    """
    from access.models import Membership, Team, User

    bare = Standing(user_id=user.pk, at=at)
    if not user.is_active:
        return bare
    with _asks(bare), transaction.atomic():
        if user.kind == User.ROBOT:
            teams = list(Team.objects.all())
            return Standing(
                user_id=user.pk, roles=frozenset({roles.Role.ROBOT}), at=at,
                team_ids=frozenset(team.pk for team in teams), group_ids=frozenset(team.group_id for team in teams),
                beside=roles.ROBOTS_BESIDE.get(user.email.partition("@")[0], frozenset()),
            )  # fmt: skip
        memberships = list(
            Membership.objects.filter(user=user)
            .select_related("team", "desk", "desk__agency", "user__account")
            .order_by("starts_on")
        )
        standing = _from_memberships(user, memberships, at)
        return ends.limited(standing, memberships[0].user if memberships else None)


def standing_among_us(user, at: datetime) -> Standing:
    """What a colleague is at this moment, read by whoever asks now from the memberships in their sight."""
    from access.models import Membership

    rows = Membership.objects.filter(user=user).select_related("team", "desk", "desk__agency", "user__account")
    memberships = list(rows.order_by("starts_on"))
    return ends.limited(_from_memberships(user, memberships, at), memberships[0].user if memberships else None)


def _from_memberships(user, memberships, at: datetime) -> Standing:
    today: date = at.astimezone(LONDON).date()
    live = [m for m in memberships if m.starts_on <= today and (m.ends_on is None or today <= m.ends_on)]
    live = [m for m in live if m.desk is None or (m.desk.agency.is_active(today) and m.desk.is_open(today))]
    live = [m for m in live if m.team is None or m.team.is_open(today)]
    if len({side_of(m.role, m.desk) for m in live}) > 1:
        log.error("memberships of %s lie on both sides of a wall; they stand nowhere until one is ended", user.pk)
        live = []
    teams = [m.team for m in live if m.team]
    desks = [m.desk for m in live if m.desk]
    groups = {t.group_id for t in teams} | {d.group_id for d in desks} | {d.agency.group_id for d in desks}
    return Standing(
        user_id=user.pk, roles=frozenset(m.role for m in live), at=at,
        team_ids=frozenset(t.pk for t in teams), desk_ids=frozenset(d.pk for d in desks),
        group_ids=frozenset(groups),
        agency=desks[0].agency if desks else None, desk=desks[0] if desks else None,
    )  # fmt: skip


def side_of(role: str, desk) -> str:
    """Which side of the walls a membership lies on: casework, console, accounts, or one agency. Nobody is on two.

    Who gives out accounts sees no child, so they are not the Data Protection Officer either, who may open a case.
    """
    if desk is not None:
        return f"agency {desk.agency_id}"
    if role == roles.Role.ADMINISTRATOR:
        return "accounts"
    return "console" if role in roles.CONSOLE_ROLES else "casework"


# Who reads the public's pages: nobody, so no grant, no team and no scope can ever be theirs.
VISITOR = UUID(int=0)


@contextmanager
def as_visitor(at: datetime):
    """Everything inside is asked by somebody not signed in, who may read law and reference rows and nothing else."""
    with _asks(Standing(user_id=VISITOR, at=at)) as standing:
        yield standing


@contextmanager
def act_as(user, at: datetime | None = None):
    """Everything inside is asked by this user: the application's decision and the database's.

    Sets user.standing. Raises InsideTransaction within a transaction: the database was told who asks when it began.
    """
    _refuse_inside()
    user.standing = standing_of(user, at or clock.now())
    with _asks(user.standing):
        yield user
