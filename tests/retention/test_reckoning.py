"""The date of a file, against a reference of five lines: for any family, events and rules."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retention import reckoning, schedule
from retention.reckoning import Line

PERIODS = schedule.FIRST_EDITION
LINES = {
    str(number): Line(str(number), one.key, one.record, one.only_when, one.after, one.count, one.unit)
    for number, one in enumerate(PERIODS)
}
BY_CLOSING = [key for key, line in LINES.items() if line.after == schedule.CLOSURE]
BY_BIRTH = [key for key, line in LINES.items() if line.after == schedule.BIRTH]
DECLARED = ("R01", "R04", "R05", "R13")
days = st.dates(date(2000, 1, 1), date(2040, 12, 31))


@st.composite
def files(draw):
    """The facts of a family file, as the database answers with them."""
    children = [
        {"id": f"c{n}", "born_on": draw(days).isoformat(), "expected_on": None, "died_on": None}
        for n in range(draw(st.integers(1, 4)))
    ]
    contacts = [
        {"id": f"k{n}", "said": f"FD-{n}", "closed_on": draw(days).isoformat(), "received_on": "2000-01-01"}
        for n in range(draw(st.integers(1, 4)))
    ]
    roots = [one["id"] for one in contacts]
    assigned = [
        {"line": draw(st.sampled_from(BY_CLOSING + BY_BIRTH)), "root": draw(st.sampled_from(roots)),
         "child": draw(st.sampled_from([one["id"] for one in children]))}
        for _ in range(draw(st.integers(1, 4)))
    ]  # fmt: skip
    rules = [
        {"rule": draw(st.sampled_from(DECLARED)), "root": draw(st.sampled_from(roots))}
        for _ in range(draw(st.integers(0, 3)))
    ]
    longer = [
        {"line": None, "trigger_on": None, "until_on": draw(days).isoformat(), "words": "asked", "person": "c0"}
        for _ in range(draw(st.integers(0, 2)))
    ]
    return {"children": children, "contacts": contacts, "assigned": assigned, "rules": rules, "longer": longer}


def plus(day: date, line: Line) -> date:
    """The reference's own arithmetic: by counting."""
    if line.unit == "days":
        return date.fromordinal(day.toordinal() + line.count)
    last = 28 if (day.month, day.day) == (2, 29) and not leap(day.year + line.count) else day.day
    return date(day.year + line.count, day.month, last)


def leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def reference(facts) -> date:
    """The longest of everything: each assignment, each declared rule, each extension."""
    born = {one["id"]: date.fromisoformat(one["born_on"]) for one in facts["children"]}
    closed = {one["id"]: date.fromisoformat(one["closed_on"]) for one in facts["contacts"]}
    ends = [date.fromisoformat(one["until_on"]) for one in facts["longer"]]
    for one in facts["assigned"]:
        line = LINES[one["line"]]
        ends.append(plus(born[one["child"]] if line.after == "birth" else closed[one["root"]], line))
    for one in facts["rules"]:
        line = next(line for line in LINES.values() if line.key == one["rule"] and not line.only_when)
        ends.append(plus(max(born.values()) if line.after == "birth" else closed[one["root"]], line))
    return max(ends)


@given(files())
def test_the_date_is_the_longest_of_everything(facts):
    assert reckoning.reckon(facts, LINES).due_on == reference(facts)


@given(files(), st.integers(0, 3))
def test_one_open_contact_keeps_the_whole_file(facts, number):
    facts["contacts"][number % len(facts["contacts"])]["closed_on"] = None
    assert reckoning.reckon(facts, LINES).due_on is None


@given(files())
def test_the_paragraph_names_the_date_and_its_rule(facts):
    found = reckoning.reckon(facts, LINES)
    assert f"Kept until {found.due_on.day} " in found.why
    assert not found.winner.key or f"Rule {found.winner.key}" in found.why


def _line(key: str, only_when: str = "") -> str:
    return next(id for id, line in LINES.items() if (line.key, line.only_when) == (key, only_when))


def _looked_after(**child):
    given = {"id": "c0", "born_on": "2010-05-14", "expected_on": None, "died_on": None} | child
    longer = [{"line": _line("R06"), "trigger_on": "2010-05-14", "until_on": None, "words": "in care", "person": "c0"}]
    return {"children": [given], "contacts": [], "assigned": [], "rules": [], "longer": longer}


@pytest.mark.parametrize(
    ("child", "due"),
    [
        ({}, date(2085, 5, 14)),
        ({"died_on": "2020-06-01"}, date(2035, 6, 1)),
        ({"died_on": "2040-06-01"}, date(2085, 5, 14)),
    ],
)
def test_looked_after_until_75_or_15_years_after_an_early_death(child, due):
    assert reckoning.reckon(_looked_after(**child), LINES).due_on == due


def test_without_a_date_of_birth_a_rule_from_birth_never_falls_due():
    facts = _looked_after(born_on=None)
    facts |= {"contacts": [{"id": "k", "said": "FD-1", "closed_on": "2026-01-01"}], "longer": []}
    facts["assigned"] = [{"line": _line("R02"), "root": "k", "child": "c0"}]
    found = reckoning.reckon(facts, LINES)
    assert (found.due_on, found.missing) == (None, ("a date of birth is not known, and this is counted from it",))
