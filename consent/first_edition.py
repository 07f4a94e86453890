"""Loads the first edition of the law's rows. What is there already stays as it is."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime

from audit.records import write_many
from consent import what_we_do
from consent.first_bases import BASES, CONDITIONS, FUNCTIONS
from consent.first_gateways import GATEWAYS
from consent.first_notice import CHANGES, CONTROLLER, EFFECTIVE_ON, TEXTS, TITLES
from consent.first_purposes import PURPOSES
from consent.first_rights import RIGHTS
from consent.lawful_basis import Dated
from consent.layers import ENGLISH
from consent.models import ArticleSix, Condition, ConsentPurpose, Function, Gateway, Notice, Provision, Right
from consent.notices import text_of

FIRST = "First version of the privacy notice, for the Data Protection Officer’s advice"
WHY = "First edition of the law, domain.md 2.2 to 2.4"
EDITIONS: tuple[tuple[type[Provision], Iterable[Dated]], ...] = (
    (ArticleSix, BASES),
    (Condition, CONDITIONS),
    (Function, FUNCTIONS),
    (Gateway, GATEWAYS),
    (ConsentPurpose, PURPOSES),
    (Right, RIGHTS),
)


def load(*, by, at: datetime) -> int:
    """Write every basis, condition, function, gateway, purpose and right not yet there, and the first notice.

    Returns how many rows were new.
    """
    return sum(_load(model, rows, by=by) for model, rows in EDITIONS) + _notice(by=by)


def _notice(*, by) -> int:
    """The first version of the privacy notice, with the lists as the rows give them, where there is none."""
    if Notice.objects.exists():
        return 0
    drawn = {**what_we_do.facts(EFFECTIVE_ON), "controller": CONTROLLER}
    notice = Notice(number=1, effective_on=EFFECTIVE_ON, changes=CHANGES, facts=drawn, tell_again=True)
    notice.write(by=by, why=FIRST)
    for layer, words in TEXTS.items():
        text_of(notice, ENGLISH, layer, TITLES[layer], words).write(by=by, why=FIRST)
    return 1 + len(TEXTS)


def _load(model: type[Provision], rows: Iterable[Dated], *, by) -> int:
    known = set(model.objects.values_list("key", flat=True))
    new = [model(position=place, **_columns(row)) for place, row in enumerate(rows) if row.key not in known]
    return len(write_many(new, by=by, why=WHY))


def _columns(row: Dated) -> dict:
    """The row's fields as columns: sets of words become sorted lists."""
    columns = {field.name: getattr(row, field.name) for field in fields(row)}
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in columns.items()}
