"""What a rule or list declares, so that one mechanism shows it, changes it, plans it and takes it back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q

from audit.records import Record
from deadlines.words import long_day

Choices = Callable[[], list[tuple]]


@dataclass(frozen=True)
class Question:
    """One answer of a row that may be changed. offers: its choices, asked when the page is drawn; many: several."""

    label: str
    hint: str = ""
    offers: Choices | None = None
    many: bool = False
    blank: str = ""
    optional: bool = False


@dataclass(frozen=True)
class Proposed:
    """A change as it is weighed: the row as it would be (not saved), as it is (None for a new one), and its day."""

    row: Any
    before: Any
    from_on: date
    at: datetime


Refuse = Callable[[Proposed], dict[str, str]]
Effect = Callable[[Proposed], list[str]]


def nothing_wrong(proposed: Proposed) -> dict[str, str]:
    """No rule of its own."""
    return {}


@dataclass(frozen=True)
class Kind:
    """One rule or list: where it stands, its model, its questions, what refuses a set, and what a change would do.

    dated: the field that says from when an edition holds; a change then adds an edition, and the one before stays.
    same: for a dated list, the fields that tell whose edition it is. adds: whether rows may be added.
    only: which rows of the model it is about. part: the field whose values the long list is read by. stamps: a field
    that says since when a row says what it says. complete: fills what no question asks of a new row. then: what
    follows once a row is written. now: it is not planned ahead.
    """

    place: str
    group: str
    title: str
    about: str
    model: type[Record]
    questions: dict[str, Question]
    columns: tuple[str, ...]
    effect: Effect
    name: Callable[[Any], str] = str
    refuse: Refuse = nothing_wrong
    dated: str = ""
    same: tuple[str, ...] = ()
    adds: bool = False
    new: dict[str, Question] = field(default_factory=dict)
    only: Q = field(default_factory=Q)
    part: str = ""
    stamps: str = ""
    complete: Callable[[Any], None] | None = None
    then: Callable[..., None] | None = None
    now: bool = False
    order: tuple[str, ...] = ()

    def rows(self, on: date) -> list:
        """The rows that stand on this day; of a dated list the newest edition of each that has begun."""
        rows = self.model.objects.filter(self.only).select_related(*self.joined)
        rows = rows.order_by(*(self.order or self.model._meta.ordering or ["pk"]))
        if not self.dated:
            return list(rows)
        begun = rows.filter(**{f"{self.dated}__lte": on}).order_by(self.dated)
        newest = {tuple(getattr(row, one) for one in self.same): row for row in begun}
        return sorted(newest.values(), key=lambda row: self.name(row).lower())

    @property
    def joined(self) -> list[str]:
        """What its columns name besides the row, fetched with it."""
        return [name for name in self.columns if self.model._meta.get_field(name).is_relation]

    def find(self, row_id: UUID):
        """The row of this list with this id; None where there is none."""
        return self.model.objects.filter(self.only, pk=row_id).first()

    def editions(self, row) -> list:
        """Every edition of what this row is about, the newest first; of a list without editions, the row alone."""
        if not self.dated:
            return [row]
        mine = {name: getattr(row, name) for name in self.same}
        return list(self.model.objects.filter(self.only, **mine).order_by(f"-{self.dated}"))

    def label(self, name: str) -> str:
        """The words over a column or beside a change."""
        asked = self.questions.get(name) or self.new.get(name)
        words = asked.label if asked else str(getattr(self.model._meta.get_field(name), "verbose_name", name))
        return words[:1].upper() + words[1:].rstrip("?")


def as_kept(value: Any) -> Any:
    """A value as JSON keeps it."""
    if isinstance(value, models.Model):
        return str(value.pk)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return sorted(value) if isinstance(value, (set, frozenset)) else value


def put(row, name: str, value: Any) -> None:
    """Set one field of a row from a value as JSON or as a form gives it."""
    column = row._meta.get_field(name)
    if column.is_relation:
        setattr(row, column.attname, UUID(str(value)) if value else None)
    elif isinstance(column, models.JSONField):
        setattr(row, name, value if value is not None else [])
    elif value in (None, "") and not column.null:
        setattr(row, name, "" if isinstance(column, models.CharField | models.TextField) else column.get_default())
    else:
        setattr(row, name, column.to_python(value) if value != "" else None)


def held(row, name: str) -> Any:
    """One field of a row as JSON keeps it."""
    column = row._meta.get_field(name)
    return as_kept(getattr(row, column.attname if column.is_relation else name))


def said(kind: Kind, name: str, value: Any) -> str:
    """A value in the office's words."""
    asked = kind.questions.get(name) or kind.new.get(name)
    if value in (None, "", []):
        return "–"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if asked and asked.offers:
        words = {str(row[0]): str(row[1]) for row in asked.offers()}
        values = value if isinstance(value, list) else [value]
        return ", ".join(words.get(str(one), str(one)) for one in values)
    column = kind.model._meta.get_field(name)
    if isinstance(column, models.DateField):
        day = value if isinstance(value, date) else date.fromisoformat(value)
        return "No day yet" if day.year == date.max.year else long_day(day)
    if isinstance(column, models.TimeField):
        return str(value)[:5]
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def shown(kind: Kind, row, name: str) -> str:
    """One column of a row in the office's words."""
    value = getattr(row, name)
    if isinstance(value, models.Model):
        return str(getattr(value, "display_name", None) or getattr(value, "short_name", None) or value)
    if hasattr(row, f"get_{name}_display"):
        return str(getattr(row, f"get_{name}_display")()) or "–"
    return said(kind, name, value)
