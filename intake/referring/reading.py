"""How a form reads on a page: its parts, each question with what was answered. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from deadlines.words import long_day
from intake.referring import more, steps
from intake.referring.questions import Facts

YES = "Yes"


@dataclass(frozen=True)
class Part:
    """One page of a form, as answered: its title, its address while it is written, and (question, answer) rows."""

    title: str
    slug: str
    rows: list[tuple[str, str]]
    number: int = 0


def parts(content: Mapping, facts: Facts) -> list[Part]:
    """Every page that was answered, in order, with the questions that were."""
    found = []
    for step in steps.steps_of(content):
        if step.slug == steps.CHILDREN:
            found.append(Part(step.title, step.slug, _children(content, facts), step.number))
        elif step.form is not None and steps.was_answered(content, step.slug):
            rows = _rows(steps.form_of(content, step, facts, steps.answers_of(content, step.slug)))
            found.append(Part(step.title, step.slug, rows, step.number))
    return [part for part in found if part.rows]


def files_of(content: Mapping) -> list[str]:
    """What each file is called, and how large it is."""
    return [f"{file['name']}, {max(1, file['size'] // 1024)} kB" for file in content.get("files") or []]


def said_on(content: Mapping, slug: str, facts: Facts) -> dict[str, Any]:
    """What was answered on one page, read: dates as dates, and nothing that could not be read."""
    step = steps.step_called(content, slug)
    if step is None or step.form is None or not steps.was_answered(content, slug):
        return {}
    form = steps.form_of(content, step, facts, steps.answers_of(content, slug))
    form.is_valid()
    return {name: value for name, value in form.cleaned_data.items() if value not in (None, "", [])}


def _children(content: Mapping, facts: Facts) -> list[tuple[str, str]]:
    found = []
    for row in steps.children_of(steps.answers_of(content, steps.CHILDREN), facts):
        row.is_valid()
        if row.is_blank:
            continue
        said = [(label, words) for label, words in _rows(row) if label not in {"First names", "Family name"}]
        names = " ".join(filter(None, (row.cleaned_data.get("given"), row.cleaned_data.get("family"))))
        found.append((names or "Name not known", ". ".join(f"{label}: {words}" for label, words in said)))
    return found


def _rows(form) -> list[tuple[str, str]]:
    form.is_valid()
    found = []
    for name, question in form.fields.items():
        value = form.cleaned_data.get(name)
        if value in (None, "", [], False):
            continue
        found.append((_label(name, question), _words(question, value)))
    return found


def _label(name: str, question) -> str:
    if name.startswith("adult") and name[5:6].isdigit():
        return f"Adult {int(name[5]) + 1}: {question.label[:1].lower()}{question.label[1:]}"
    return str(question.label)


def _words(question, value) -> str:
    if value is True:
        return YES
    if isinstance(value, date):
        return long_day(value)
    offered = dict(getattr(question, "choices", ()))
    if isinstance(value, list):
        return ", ".join(str(offered.get(one, one)) for one in value)
    return str(offered.get(value, value))


def adults_of(content: Mapping, facts: Facts) -> list[dict[str, Any]]:
    """Each adult of the household page that was given a name."""
    said = reading_of_household(content, facts)
    found = []
    for place in range(more.MOST_ADULTS):
        one = {name.partition("_")[2]: value for name, value in said.items() if name.startswith(f"adult{place}_")}
        if one.get("name"):
            found.append(one)
    return found


def reading_of_household(content: Mapping, facts: Facts) -> dict[str, Any]:
    """What was answered about the household."""
    return said_on(content, "household", facts)
