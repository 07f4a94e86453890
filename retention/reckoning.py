"""Until when a family file is kept, and why: the longest of every rule that anything in it attracts.

Pure: takes the facts the database answers with (`wall.kept_facts`: ids, dates, codes) and the lines of the schedule.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from retention import arithmetic
from retention.schedule import (
    BIRTH,
    CLOSURE,
    CREATION,
    DEATH,
    DIED_UNDER_18,
    EVENT,
    EXPIRY,
    LAST_CONTACT,
    ORDER,
    WITH_CASE,
)

OPEN = "Not yet counted: {0}."
ADULT = 18


@dataclass(frozen=True)
class Line:
    """One line of the schedule, as the arithmetic reads it."""

    id: str
    key: str
    record: str
    only_when: str
    after: str
    count: int | None
    unit: str


@dataclass(frozen=True)
class Dated:
    """One date that was weighed: by which line, counted from what, and whose record attracted it."""

    line: str
    key: str
    after: str
    trigger_on: date
    due_on: date
    expected: bool = False
    of: str = ""
    words: str = ""

    def stored(self) -> dict[str, Any]:
        """As it is kept beside the file, to try a change of the schedule out on."""
        return {
            "line": self.line, "key": self.key, "after": self.after, "trigger_on": self.trigger_on.isoformat(),
            "due_on": self.due_on.isoformat(), "of": self.of,
        }  # fmt: skip


@dataclass(frozen=True)
class Reckoned:
    """The answer: the date (None while it cannot be counted), the line that gave it, every date weighed, and why."""

    due_on: date | None
    winner: Dated | None
    dates: tuple[Dated, ...]
    why: str
    missing: tuple[str, ...] = field(default=())


def reckon(facts: Mapping[str, Any], lines: Mapping[str, Line]) -> Reckoned:
    """Return until when the file these facts describe is kept. `lines` are the schedule's, by id."""
    children = {child["id"]: child for child in facts["children"]}
    contacts = {contact["id"]: contact for contact in facts["contacts"]}
    called = "" if facts.get("kind") else "contact "
    missing = [f"{called}{one['said']} is open" for one in contacts.values() if not one.get("closed_on")]
    if not contacts and not facts["longer"]:
        missing.append("no contact about this child was closed")
    dates: list[Dated] = []
    for line, child, contact in _attracted(facts, lines, contacts):
        dated = _dated(line, children, child, contact, contacts)
        if isinstance(dated, str):
            missing.append(dated)
        elif dated:
            dates.append(dated)
    dates += _longer(facts, lines, children)
    ordered = tuple(sorted(set(dates), key=lambda one: (one.due_on, one.key, one.line, one.of), reverse=True))
    if missing or not ordered:
        said = "; ".join(dict.fromkeys(missing)) or "no rule of the schedule applies"
        return Reckoned(None, None, ordered, OPEN.format(said), tuple(dict.fromkeys(missing)))
    sharing = 1 if facts.get("kind") else len(children)
    return Reckoned(ordered[0].due_on, ordered[0], ordered, explain(ordered, lines, sharing))


def _attracted(facts, lines: Mapping[str, Line], contacts):
    """(line, child id or "", contact or None) of each rule something in the file attracts."""
    by_key = {line.key: line for line in lines.values() if not line.only_when}
    for given in facts["assigned"]:
        if line := lines.get(given["line"]):
            yield line, given.get("child", ""), contacts.get(given["root"])
    for found in facts["rules"]:
        if line := by_key.get(found["rule"]):
            yield line, "", contacts.get(found["root"])


def _dated(line: Line, children, child: str, contact, contacts) -> Dated | str | None:
    """The date this line gives, a sentence for what is missing, or None where it has no period of its own."""
    if line.count is None:
        return None
    closed = [one["closed_on"] for one in ([contact] if contact else contacts.values()) if one.get("closed_on")]
    if line.after == BIRTH:
        return _from_birth(line, children, child)
    if line.after == DEATH:
        return _from_death(line, children)
    if line.after == LAST_CONTACT:
        heard = [one.get("received_on") for one in contacts.values() if one.get("received_on")]
        return _one(line, _day(max(heard)), contact) if heard else None
    if line.after in {CLOSURE, WITH_CASE, EVENT, EXPIRY, CREATION, ORDER}:
        return _one(line, _day(max(closed)), contact) if closed else None
    return None


def _one(line: Line, since: date, contact, *, expected: bool = False, words: str = "") -> Dated:
    due = arithmetic.due_on(since, count=line.count or 0, unit=line.unit)
    return Dated(line.id, line.key, line.after, since, due, expected, (contact or {}).get("said", ""), words)


def _from_birth(line: Line, children, child: str) -> Dated | str:
    """Counted from the youngest: the file stays as long as any of it. The unborn count by due date."""
    wanted = [children[child]] if child in children else list(children.values())
    days = [(one.get("born_on") or one.get("expected_on"), not one.get("born_on")) for one in wanted]
    if any(day is None for day, _ in days):
        return "a date of birth is not known, and this is counted from it"
    day, expected = max(days)
    return _one(line, _day(day), None, expected=expected)


def _from_death(line: Line, children) -> Dated | None:
    days = [one["died_on"] for one in children.values() if one.get("died_on")]
    return _one(line, _day(max(days)), None) if days else None


def _longer(facts, lines: Mapping[str, Line], children) -> list[Dated]:
    """What was attached by hand: further rules, and extensions."""
    found = []
    for given in facts["longer"]:
        if given["until_on"]:
            until = _day(given["until_on"])
            found.append(Dated("", "", "extension", until, until, words=given["words"]))
            continue
        line = _line_for(lines, given, children)
        if line is None or line.count is None:
            continue
        since = _day(given["trigger_on"]) if given["trigger_on"] else None
        if line.after == DEATH and line.only_when == DIED_UNDER_18:
            since = _day(children[given["person"]]["died_on"])
        if since:
            found.append(_one(line, since, None, words=given["words"]))
    return found


def _line_for(lines: Mapping[str, Line], given, children) -> Line | None:
    """The line that was attached, or its line for a child who died under 18, which takes its place (R06)."""
    line = lines.get(given["line"])
    child = children.get(given["person"], {})
    if line is None or line.only_when or not died_under_18(child):
        return line
    other = [one for one in lines.values() if one.key == line.key and one.only_when == DIED_UNDER_18]
    return other[0] if other else line


def died_under_18(child: Mapping[str, Any]) -> bool:
    """Whether these dates are of a child who died before the eighteenth birthday."""
    born, died = child.get("born_on"), child.get("died_on")
    return bool(born and died and _day(died) < arithmetic.anniversary(_day(born), ADULT))


def _day(text: str) -> date:
    return date.fromisoformat(text)


def explain(dates: tuple[Dated, ...], lines: Mapping[str, Line], children: int) -> str:
    """One paragraph: the rule, its trigger, the arithmetic, and what lengthened it."""
    first = dates[0]
    said = [f"Kept until {arithmetic.day_in_words(first.due_on)}."]
    if first.after == "extension":
        said.append(f"Extended: {first.words}")
    else:
        line = lines[first.line]
        since = "the expected date of birth" if first.expected else arithmetic.FROM.get(line.after, line.after)
        when = f" ({line.only_when})" if line.only_when else ""
        said.append(
            f"Rule {line.key}, {line.record}{when}: {arithmetic.in_words(line.count or 0, line.unit)} from {since}, "
            f"{arithmetic.day_in_words(first.trigger_on)}."
        )
    other: dict = {}
    for one in dates[1:]:
        if one.due_on < first.due_on:
            other.setdefault(one.key or "an earlier extension", one.due_on)
    if other:
        list_of = "; ".join(f"{key} would have ended {arithmetic.day_in_words(day)}" for key, day in other.items())
        said.append(f"It is the longest of what the file attracts: {list_of}.")
    if children > 1:
        said.append(f"{children} children share these contacts, so all of it stays until the last of them falls due.")
    return " ".join(said)
