"""Records outside any child's file that are due under one rule: decided on together, by two people, as one disposal."""

from datetime import date, datetime
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count

from audit import trail
from audit.moves import Refused
from audit.records import write_many
from retention import reach
from retention.acts.disposing import number_of, say
from retention.checks import UNDER_WAY, why_not
from retention.models import Disposal, DisposedRoot, KeptFile, RetentionRule
from retention.schedule import NEVER

AT_ONCE = 500


def due_outside(on: date):
    """The records outside any child's file that are due on this day, and that no disposal has taken up."""
    taken = Disposal.objects.filter(state__in=UNDER_WAY).values("roots__root_id")
    files = KeptFile.objects.exclude(root_kind="person").filter(due_on__lte=on, held=False)
    return files.exclude(rule__at_end=NEVER).exclude(root_id__in=taken).select_related("rule").order_by("due_on", "id")


def rules_due(on: date) -> list[tuple[RetentionRule, int]]:
    """Each rule under which such records are due, with how many."""
    counted = dict(due_outside(on).order_by().values_list("rule").annotate(Count("id")))
    return [(rule, counted[rule.pk]) for rule in RetentionRule.objects.filter(pk__in=counted)]


@transaction.atomic
def propose_together(rule: RetentionRule, *, words: str, by, at: datetime) -> Disposal:
    """Propose that everything due under this rule is destroyed. Returns the disposal, with what it would take.

    What is held, changed or needed elsewhere is left out. Raises Refused where nothing is left, and ValidationError.
    """
    if not words.strip():
        raise ValidationError({"words": "Say what you looked at and why this is right."})
    found = [
        (file, taken) for file in due_outside(at.date()).filter(rule=rule)[:AT_ONCE]
        if (taken := reach.of(file.root_id)) and not why_not(file, taken, at)
    ]  # fmt: skip
    if not found:
        raise Refused("Nothing of it can go today: each is held, or something else needs it.")
    roots = {UUID(root["id"]): root for _, taken in found for root in taken.roots}
    disposal = Disposal(
        number=number_of(at), file_id=uuid4(), fate=Disposal.Fate.DESTROY, due_on=max(file.due_on for file, _ in found),
        rule_key=rule.key, record=rule.record, counts=reach.rehearse(list(roots)), proposed_at=at,
        proposed_by_id=by.pk, many=len(roots),
    ).write(by=by, why="proposed")  # fmt: skip
    rows = [
        DisposedRoot(disposal=disposal, root_kind=root["kind"], root_id=pk, closed_month=root.get("month") or "")
        for pk, root in roots.items()
    ]
    write_many(rows, by=by, why="due under the rule")
    say(disposal, "proposed", words, by=by, at=at)
    trail.note(by, "disposal.proposed", at=at, disposal=disposal.number, fate=disposal.fate, rule=rule.key)
    return disposal
