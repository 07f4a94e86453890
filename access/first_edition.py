"""Loads the first edition of agencies, desks and teams as rows. What is there already stays as it is."""

from datetime import datetime

from access import grants
from access.agency_rows import AgencyRow
from access.first_agencies import AGENCIES, TEAMS
from access.models import Agency, Desk, Team

WHY = "First edition of agencies and teams"


def load(*, by, at: datetime) -> int:
    """Write every agency, desk and team not yet there. Returns how many rows were new; a second run writes none."""
    known = {agency.key: agency for agency in Agency.objects.all()}
    desks = set(Desk.objects.values_list("key", flat=True))
    new = 0
    for row in AGENCIES:
        if row.key not in known:
            known[row.key] = _agency(row, known).write(by=by, why=WHY)
            new += 1
        new += _desks(row, known[row.key], desks, by=by)
    return new + _teams(by=by)


def _agency(row: AgencyRow, known: dict[str, Agency]) -> Agency:
    return Agency(
        key=row.key,
        name=row.name,
        short_name=row.short_name,
        notice_name=row.notice_name,
        body_type=row.body.value,
        in_mash=row.in_mash,
        is_public_authority=row.is_public_authority,
        matrix_column=row.column.value,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        successor_of=known.get(row.successor_of),
        group=grants.group(f"agency {row.key}"),
        source=row.source,
    )


def _desks(row: AgencyRow, agency: Agency, known: set[str], *, by) -> int:
    new = [desk for desk in row.desks if desk.key not in known]
    for desk in new:
        Desk(
            key=desk.key,
            agency=agency,
            name=desk.name,
            opens=desk.opens,
            closes=desk.closes,
            telephone=desk.telephone,
            email=f"{desk.key}@example.org",
            group=grants.group(f"desk {desk.key}"),
        ).write(by=by, why=WHY)
    return len(new)


def _teams(*, by) -> int:
    known = set(Team.objects.values_list("key", flat=True))
    new = [row for row in TEAMS if row.key not in known]
    for row in new:
        Team(
            key=row.key,
            name=row.name,
            is_front_door=row.is_front_door,
            telephone=row.telephone,
            group=grants.group(f"team {row.key}"),
        ).write(by=by, why=WHY)
    return len(new)
