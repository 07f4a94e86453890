"""What is looked at before a file is disposed of, and what stands in the way. The page asks the same as the act."""

from datetime import date, datetime
from uuid import UUID

from retention import reach, settling
from retention.arithmetic import day_in_words
from retention.models import Disposal, HeldRoot, Hold, KeptFile, Unsettled
from retention.reach import Reach
from retention.schedule import NEVER

UNDER_WAY = (Disposal.State.PROPOSED, Disposal.State.APPROVED, Disposal.State.EXECUTING)
# What only a person can answer; each is answered before a proposal.
QUESTIONS = {
    "historic": "Is it of historic interest, or does somebody outside have a reason to want it kept?",
    "asked": "Has anybody asked to see, correct or complain about it lately?",
}


def why_not(file: KeptFile, found: Reach | None, at: datetime, within: Disposal | None = None) -> list[str]:
    """Everything that forbids disposing of this file now; empty where nothing does.

    found: what would go with it. within: the disposal that asks, so that it is not in its own way.
    """
    reasons = [*_not_due(file, at.date())]
    if file.rule is not None and file.rule.at_end == NEVER:
        reasons.append(f"Rule {file.rule.key} says {NEVER}.")
    if found is None:
        return [*reasons, "Nobody here has this file any more."]
    if Unsettled.objects.filter(pk__in=found.ids).exists():
        reasons.append("Something about it changed a moment ago; its date is being worked out again.")
    reasons += [f"A hold stands: {hold}." for hold in holds_on(found)]
    reasons += [f"Something outside the file needs it: {thing}." for thing in found.blocked]
    other = Disposal.objects.filter(file_id=file.file_id, state__in=UNDER_WAY)
    if within is not None:
        other = other.exclude(pk=within.pk)
    if one := other.first():
        reasons.append(f"{one.number} is {one.get_state_display()}.")
    return reasons


def looked_at(file: KeptFile, found: Reach | None) -> list[tuple[str, str]]:
    """What the service itself looked at before a file goes: (question, answer), for whoever reviews and decides."""
    facts = settling.facts_of(file.root_id) or {}
    closed = [one.get("closed_on") for one in facts.get("contacts") or ()]
    newest = day_in_words(date.fromisoformat(max(closed))) if closed and all(closed) else ""
    holds = "; ".join(str(one) for one in holds_on(found)) if found else ""
    needs = "; ".join(thing[:1].upper() + thing[1:] for thing in found.blocked) if found else ""
    first = [("Is it over?", f"Since {newest}." if newest else "No.")]
    if file.root_kind == "person":
        since = f"Nothing since: the newest was closed {newest}." if newest else "Something is open."
        taken = (found.children, found.adults) if found else (0, 0)
        first = [
            ("Has anything come in again since?", since),
            ("Whose records are linked?", f"Children in this file: {taken[0]}. Adults who go with it: {taken[1]}."),
        ]
    return [
        *first,
        ("Does a hold stand?", f"{holds}." if holds else "None."),
        ("Is a request or complaint open, or does anything else need it?", f"{needs}." if needs else "No."),
    ]


def why_not_together(disposal: Disposal, ids: list[UUID], at: datetime) -> list[str]:
    """What forbids disposing of these records together: each one that is held, changed or no longer due, by name."""
    files = {file.root_id: file for file in KeptFile.objects.filter(root_id__in=ids).select_related("rule")}
    found = {one: reach.of(one) for one in ids}
    gone = [one for one in ids if one not in files and found[one] is None]
    reasons = ["Some of them are not here any more."] if gone else []
    for root_id, file in files.items():
        if stands := why_not(file, found[root_id], at, within=disposal):
            reasons.append(f"{file}: {' '.join(stands)}")
    return [*reasons, "Stop this and propose the rest again."] if reasons else []


def _not_due(file: KeptFile, on: date) -> list[str]:
    if file.due_on is None:
        return [file.why]
    if file.due_on > on:
        return [f"It is kept until {day_in_words(file.due_on)}."]
    return []


def holds_on(found: Reach) -> list[Hold]:
    """The live holds on anything that would go."""
    ids = HeldRoot.objects.filter(root_id__in=[*found.ids, *found.around], hold__released_at=None).values("hold")
    return list(Hold.objects.filter(pk__in=ids))
