"""Inviting many people at once from the rows of a CSV file: read first, then all of them or none."""

import csv
import io
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from access import acts
from access.models import User
from access.places import named
from access.roles import Role
from access.signin import invitations

COLUMNS = ("name", "e-mail", "job title", "role", "place")
MOST = 200
ROLES = {str(role.label).casefold(): role for role in Role if role != Role.ROBOT}


@dataclass(frozen=True)
class Row:
    """One person as read: what stands in the way, or nothing."""

    number: int
    name: str
    email: str
    title: str
    role: str
    place: str
    fault: str = ""


def read(text: str, *, places: list[tuple[str, str]], at: datetime) -> list[Row]:
    """Read the rows and say of each what is wrong with it. Nothing is written. Places are (key, name)."""
    known = {name.casefold(): key for key, name in places}
    lines = [line for line in csv.reader(io.StringIO(text.replace("\x00", ""))) if any(cell.strip() for cell in line)]
    if lines and [cell.strip().casefold() for cell in lines[0][:2]] == ["name", "e-mail"]:
        lines = lines[1:]
    emails = [line[1].strip().lower() for line in lines if len(line) > 1]
    there = set(User.objects.filter(email__in=emails).values_list("email", flat=True))
    found: list[Row] = []
    for number, line in enumerate(lines[: MOST + 1], start=1):
        found.append(_row(number, line, known, there | {row.email for row in found}))
    return found


def _row(number: int, line: list[str], known: dict[str, str], taken: set[str]) -> Row:
    cells = [*(cell.strip() for cell in line), "", "", "", "", ""][: len(COLUMNS)]
    name, email, title, role, place = cells
    code, key = ROLES.get(role.casefold(), ""), known.get(place.casefold(), "")
    fault = _fault(name, email.lower(), role, code, place, key, taken) if number <= MOST else f"At most {MOST} rows."
    return Row(
        number=number, name=name[:120], email=email.lower(), title=title[:120], role=str(code or role),
        place=key or place, fault=fault,
    )  # fmt: skip


def _fault(name, email, role, code, place, key, taken) -> str:
    if not name:
        return "The name is missing."
    try:
        validate_email(email)
    except ValidationError:
        return "This is no e-mail address."
    if email in taken:
        return "This address has an account, or stands in an earlier row."
    if not code:
        return f"“{role[:40]}” is no role."
    if place and not key:
        return f"“{place[:60]}” is no team or desk."
    return ""


@transaction.atomic
def invite_all(rows: list[Row], *, by, at: datetime, why: str) -> list[User]:
    """Invite everybody of these rows and join them to their places: all or none. Raises ValidationError."""
    invited = []
    for row in rows:
        invitation = invitations.invite(
            email=row.email, display_name=row.name, job_title=row.title, by=by, why=why, at=at
        )  # fmt: skip
        team, desk = named(row.place)
        try:
            acts.join(
                invitation.user, role=row.role, team=team, desk=desk, starts_on=at.date(), by=by, why=why, at=at
            )  # fmt: skip
        except ValidationError as refused:
            raise ValidationError(f"Row {row.number}: {' '.join(refused.messages)}") from None
        invited.append(invitation.user)
    return invited
