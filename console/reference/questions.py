"""The page of questions of one rule or list, made from what it declares."""

from typing import Any

from django.db import models

from console.reference.kind import Kind, Question, held
from govuk.fields import (
    Boolean,
    Checkboxes,
    DateInput,
    Select,
    TextArea,
    TextInput,
    TimeInput,
    WholeNumber,
)
from govuk.forms import Form

WHY = "Why does it change?"
LONG = 300


class ChangeForm(Form):
    """What every change is asked besides its own questions."""

    from_on = DateInput("From which day?", hint="Today, or a day to come.", missing="Give the day it changes.")
    why = TextInput(WHY, hint="Kept with the change.", missing="Say why it changes.", max_length=300)


def form_of(kind: Kind, *, adding: bool) -> type[ChangeForm]:
    """The form of a change to a row of this list, or of a row added to it."""
    asked = {**(kind.new if adding else {}), **kind.questions}
    fields: dict[str, Any] = {name: _field(kind, name, question) for name, question in asked.items()}
    return type("RuleChangeForm", (ChangeForm,), {**fields, "field_order": [*fields, "from_on", "why"]})


def answers_of(kind: Kind, row) -> dict[str, Any]:
    """What the form shows of a row."""
    found = {}
    for name in kind.questions:
        column = row._meta.get_field(name)
        found[name] = held(row, name) if column.is_relation else getattr(row, name)
    return found


def _field(kind: Kind, name: str, asked: Question):
    column = kind.model._meta.get_field(name)
    options: dict[str, Any] = {"hint": asked.hint, "required": not asked.optional}
    if asked.offers:
        if asked.many:
            return Checkboxes(asked.label, choices=asked.offers(), **options)
        return Select(asked.label, choices=asked.offers(), blank=asked.blank or "Choose one", **options)
    if isinstance(column, models.BooleanField):
        return Boolean(asked.label, hint=asked.hint)
    if isinstance(column, models.DateField):
        return DateInput(asked.label, **options)
    if isinstance(column, models.TimeField):
        return TimeInput(asked.label, **options)
    if isinstance(column, models.IntegerField):
        return WholeNumber(asked.label, min_value=0, max_value=32_000, **options)
    longest = int(getattr(column, "max_length", None) or 2000)
    if longest > LONG:
        return TextArea(asked.label, rows=4, max_length=longest, **options)
    return TextInput(asked.label, max_length=longest, **options)
