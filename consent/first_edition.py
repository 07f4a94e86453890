"""Loads the first edition of the law's rows. What is there already stays as it is."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime

from audit.records import write_many
from consent.first_bases import BASES, CONDITIONS, FUNCTIONS
from consent.first_gateways import GATEWAYS
from consent.first_purposes import PURPOSES
from consent.lawful_basis import Dated
from consent.models import ArticleSix, Condition, ConsentPurpose, Function, Gateway, Notice, Provision

WHY = "First edition of the law, domain.md 2.2 to 2.4"
EDITIONS: tuple[tuple[type[Provision], Iterable[Dated]], ...] = (
    (ArticleSix, BASES),
    (Condition, CONDITIONS),
    (Function, FUNCTIONS),
    (Gateway, GATEWAYS),
    (ConsentPurpose, PURPOSES),
)


def load(*, by, at: datetime) -> int:
    """Write every basis, condition, function, gateway and purpose not yet there. Returns how many rows were new."""
    return sum(_load(model, rows, by=by) for model, rows in EDITIONS) + _notice(by=by)


def _notice(*, by) -> int:
    """The first version of the privacy notice, where there is none."""
    if Notice.objects.exists():
        return 0
    Notice(number=1, effective_on=date(2026, 10, 1)).write(by=by, why="First version of the privacy notice")
    return 1


def _load(model: type[Provision], rows: Iterable[Dated], *, by) -> int:
    known = set(model.objects.values_list("key", flat=True))
    new = [model(position=place, **_columns(row)) for place, row in enumerate(rows) if row.key not in known]
    return len(write_many(new, by=by, why=WHY))


def _columns(row: Dated) -> dict:
    """The row's fields as columns: sets of words become sorted lists."""
    columns = {field.name: getattr(row, field.name) for field in fields(row)}
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in columns.items()}
