"""How files, disposals and holds read on a page."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.apps import apps
from django.urls import reverse

from govuk.shapes import Tab
from retention import lists
from retention.checks import QUESTIONS
from retention.models import Disposal, Hold, KeptFile, RetentionRule
from retention.schedule import FIRST_EDITION

PLACES = (
    ("retention:due", "Due"), ("retention:disposals", "Disposals"), ("retention:holds", "Holds"),
    ("retention:schedule", "Schedule"),
)  # fmt: skip
LEFT = "somebody who has left"
NOT_ROWS = {
    "files": "files in the store",
    "post_outbox": "messages",
    "post_inbox": "messages taken",
    "post_mail": "e-mails",
}


@dataclass(frozen=True)
class FileRow:
    """One file in a list."""

    url: str
    reference: str
    due: str
    rule: str
    stands: str
    held: bool
    overdue: bool


def places(current: str) -> list[Tab]:
    """The four pages of retention, as tabs."""
    return [Tab(label, reverse(name), None, name == current) for name, label in PLACES]


def which(current: str) -> list[Tab]:
    """The lists of files, as tabs."""
    said = [("", "Due now"), ("outside", "Outside a file"), ("coming", "Due soon"), ("held", "Held back")]
    return [Tab(label, f"?which={key}" if key else "?", None, key == current) for key, label in said]


def file_rows(rows: list[KeptFile], going: dict, on: date) -> list[FileRow]:
    """Files as a list shows them. Two children of one family file are two lines with one date."""
    return [
        FileRow(
            reverse("retention:file", args=[row.pk]), row.reference or "no reference", lists.day(row.due_on),
            f"{row.rule.key}, {row.rule.record}" if row.rule else _without_rule(row),
            _stands(row, going.get(row.file_id)), row.held, bool(row.due_on and row.due_on <= on),
        )
        for row in rows
    ]  # fmt: skip


def _without_rule(row: KeptFile) -> str:
    first = row.dates[0]["after"] if row.dates else ""
    return {"erasure": "erasure owed", "extension": "extended"}.get(first, "")


def _stands(row: KeptFile, disposal: Disposal | None) -> str:
    if disposal:
        return f"{disposal.number}, {disposal.get_state_display()}"
    return "held" if row.held else "nobody has taken it up"


def rule_due(rule: RetentionRule, number: int) -> str:
    """A rule with how many records are due under it."""
    return f"{rule.key}, {rule.record}: {number:,} {'record' if number == 1 else 'records'}"


def counted(counts: dict[str, int]) -> list[tuple[str, int, int]]:
    """(kind of record, rows, rows of history) of what would go, the largest first."""
    found: dict[str, list[int]] = {}
    for table, rows in counts.items():
        name, is_twin = _kind(table)
        found.setdefault(name, [0, 0])[is_twin] += rows
    return sorted(((name, rows, twins) for name, (rows, twins) in found.items()), key=lambda one: (-one[1], one[0]))


def _kind(table: str) -> tuple[str, int]:
    if table in NOT_ROWS:
        return NOT_ROWS[table], 0
    for model in apps.get_models():
        if model._meta.db_table == table:
            is_twin = hasattr(model, "history_date") or any(f.name == "history_date" for f in model._meta.fields)
            return str(model._meta.verbose_name).removeprefix("historical "), int(is_twin)
    return table, 0


def kind_of(table: str) -> str:
    """What the rows of a table are, in words; of a table of history, whose."""
    name, is_twin = _kind(table)
    return f"{name[:1].upper()}{name[1:]}{', its history' if is_twin else ''}"


def dated(file: KeptFile) -> list[tuple[str, str, str]]:
    """(rule, counted from, until) of every date that was weighed, the longest first."""
    records = {period.key: period.record for period in FIRST_EDITION}
    found = []
    for one in file.dates:
        said = f"{one['key']}, {records.get(one['key'], '')}".strip(", ")
        said = said or ("erasure owed" if one["after"] == "erasure" else "extension")
        found.append(
            (said, lists.day(date.fromisoformat(one["trigger_on"])), lists.day(date.fromisoformat(one["due_on"])))
        )
    return list(dict.fromkeys(found))


def steps(disposal: Disposal) -> list[tuple[str, str, str]]:
    """(what, who, when) of each step of a disposal so far."""
    names = lists.names([disposal.proposed_by_id, disposal.advised_by_id, disposal.decided_by_id])
    found: list[tuple[str, UUID | None, datetime]] = [("Proposed", disposal.proposed_by_id, disposal.proposed_at)]
    if disposal.advised_at:
        found.append((f"Advised {disposal.get_advice_display()}", disposal.advised_by_id, disposal.advised_at))
    if disposal.decided_at:
        followed = "as advised" if disposal.followed else "against the advice"
        said = "Agreed" if disposal.cool_until or disposal.fate == Disposal.Fate.EXTEND else "Not agreed"
        found.append((f"{said}, {followed}", disposal.decided_by_id, disposal.decided_at))
    return [(what, names.get(who, LEFT) if who else "somebody", lists.moment(when)) for what, who, when in found]


def answered(disposal: Disposal) -> list[tuple[str, str]]:
    """What the reviewer answered of what only a person can say: (question, answer)."""
    return [(QUESTIONS[key], said.capitalize()) for key, said in disposal.checks.items() if key in QUESTIONS]


def hold_line(hold: Hold) -> str:
    """How far a hold stands."""
    if hold.released_at:
        return f"released {lists.day(hold.released_at.date())}"
    if hold.release_asked_at:
        return "release asked for; a second person decides"
    return f"stands; looked at again {lists.day(hold.review_on)}"


def period(rule: RetentionRule) -> str:
    """How long a line keeps, in words."""
    from retention.arithmetic import in_words

    return in_words(rule.count, rule.unit) if rule.count else "no period of its own"
