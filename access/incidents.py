"""Opening an incident and carrying it on: safety first, then the 72 clock hours, then everything else.

domain.md section 8. Rules are pure and answer with sentences; the page asks the same.
"""

import secrets
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from access.incident import DANGER, KINDS, PEOPLE, REGULATOR, Incident
from audit import trail
from audit.moves import Refused
from audit.records import root_of

# UK GDPR Article 33: clock hours, weekends and holidays count.
ALLOWED = timedelta(hours=72)
LETTERS = "23456789CDFHJKLMNPRTVWX"
SAFETY_FIRST = "Say first whether anybody is in danger now."
WHAT_WAS_DONE = "Say what was done to keep them safe. Ring 999 or the hub first if nothing has been."


@transaction.atomic
def open_incident(
    kind: str, *, on, by, at: datetime, why: str, aware_at: datetime, danger: str = "", made_safe: str = "", agency=None
) -> Incident:
    """Open an incident about a record, or about none, and return it; its clock runs 72 hours from `aware_at`.

    danger: "yes", "no" or "not_known" (is anybody in danger now?), with what was done; left empty it is the first
    thing its page asks. Raises ValidationError with a sentence for each answer that is missing or wrong.
    """
    if wrong := faults(kind, why=why, aware_at=aware_at, at=at, danger=danger, made_safe=made_safe):
        raise ValidationError(wrong)
    root_kind, root_id = root_of(on) if on is not None else ("", None)
    incident = Incident(
        reference=_reference(), kind=kind, root_kind=root_kind, root_id=root_id,
        record_kind=on._meta.model_name if on is not None else "", record_id=getattr(on, "pk", None),
        agency=agency, opened_at=at, opened_by=by, aware_at=aware_at, due_at=aware_at + ALLOWED, why=why.strip(),
        danger=danger, made_safe=made_safe.strip(), safety_at=at if danger else None,
    ).write(by=by, why="an incident was reported")  # fmt: skip
    trail.note(by, "incident.opened", on=incident, at=at, kind=kind, danger=danger, due=incident.due_at.isoformat())
    return incident


def faults(kind: str, *, why: str, aware_at: datetime, at: datetime, danger: str, made_safe: str) -> dict[str, str]:
    """What is missing or wrong in a report, a sentence for each question. Empty where nothing is."""
    wrong = {}
    if kind not in KINDS:
        wrong["kind"] = "Choose what kind of incident it is."
    if not why.strip():
        wrong["why"] = "Say in a sentence what happened, without names."
    if aware_at > at:
        wrong["aware_at"] = "Nobody can have been sure of it in the future."
    return wrong | (safety_faults(danger, made_safe) if danger or made_safe else {})


def safety_faults(danger: str, made_safe: str) -> dict[str, str]:
    """What is missing in the answer to the first question."""
    if danger not in DANGER:
        return {"danger": SAFETY_FIRST}
    return {"made_safe": WHAT_WAS_DONE} if danger != "no" and not made_safe.strip() else {}


@transaction.atomic
def keep_safe(incident: Incident, *, danger: str, made_safe: str, by, at: datetime) -> Incident:
    """Answer whether anybody is in danger now, and what was done. May be answered again. Raises ValidationError."""
    _refuse_when_closed(incident)
    if wrong := safety_faults(danger, made_safe):
        raise ValidationError(wrong)
    incident.danger, incident.made_safe, incident.safety_at = danger, made_safe.strip(), at
    incident.write(by=by, why="whether anybody is in danger")
    trail.note(by, "incident.made_safe", on=incident, at=at, danger=danger)
    return incident


@transaction.atomic
def cut_off(incident: Incident, *, by, at: datetime) -> Incident:
    """Record that access was cut off at this moment. The act that cut it calls this; the first time stands."""
    if incident.cut_off_at is None:
        incident.cut_off_at = at
        incident.write(by=by, why="access cut off")
        trail.note(by, "incident.cut_off", on=incident, at=at)
    return incident


@transaction.atomic
def describe(
    incident: Incident, *, people: int | None, records: int | None, consequences: str, measures: str, by, at: datetime
) -> Incident:
    """Say how many people and records, what may come of it, and what is done. Raises Refused before safety."""
    _after_safety(incident)
    incident.people, incident.records = people, records
    incident.consequences, incident.measures = consequences.strip(), measures.strip()
    incident.write(by=by, why="what it concerns and what is done")
    trail.note(by, "incident.described", on=incident, at=at)
    return incident


@transaction.atomic
def advise(incident: Incident, *, advice: str, by, at: datetime) -> Incident:
    """Record the Data Protection Officer's advice. Advising is not deciding. Raises ValidationError, Refused."""
    _after_safety(incident)
    if not advice.strip():
        raise ValidationError({"advice": "Write the advice."})
    incident.advice, incident.advised_at = advice.strip(), at
    incident.write(by=by, why="advice on an incident")
    trail.note(by, "incident.advised", on=incident, at=at)
    return incident


@transaction.atomic
def decide_regulator(incident: Incident, *, regulator: str, why: str, followed: str, by, at: datetime) -> Incident:
    """Record that the Commissioner was told, or why not, and whether advice was followed. Raises ValidationError."""
    _after_safety(incident)
    wrong = {}
    if regulator not in REGULATOR:
        wrong["regulator"] = "Say whether the Commissioner was told."
    if not why.strip():
        wrong["regulator_why"] = "Say why; if after 72 hours, why so late as well."
    if incident.advice and followed not in ("yes", "no"):
        wrong["followed"] = "Say whether the advice was followed."
    if wrong:
        raise ValidationError(wrong)
    incident.regulator, incident.regulator_why, incident.regulator_at = regulator, why.strip(), at
    incident.followed = followed if incident.advice else ""
    incident.write(by=by, why="whether the Commissioner was told")
    in_time = "yes" if at <= incident.due_at else "no"
    trail.note(by, "incident.regulator", on=incident, at=at, decision=regulator, in_time=in_time)
    return incident


@transaction.atomic
def tell_people(incident: Incident, *, told: str, why: str, by, at: datetime) -> Incident:
    """Record whether the people it is about were told, how, or why not. Raises ValidationError, Refused."""
    _after_safety(incident)
    wrong = {} if told in PEOPLE else {"told": "Say whether the people were told."}
    if not why.strip():
        wrong["told_why"] = "Say how they were told, or why not."
    if wrong:
        raise ValidationError(wrong)
    incident.told, incident.told_why = told, why.strip()
    incident.write(by=by, why="whether the people were told")
    trail.note(by, "incident.people_told", on=incident, at=at, told=told)
    return incident


@transaction.atomic
def close(incident: Incident, *, by, at: datetime) -> Incident:
    """Close an incident. Raises Refused with everything that is still open about it."""
    if reasons := why_not_close(incident):
        raise Refused(reasons)
    incident.closed_at, incident.closed_by = at, by
    incident.write(by=by, why="everything about it is settled")
    trail.note(by, "incident.closed", on=incident, at=at)
    return incident


def why_not_close(incident: Incident) -> list[str]:
    """What still stands in the way of closing, in sentences. Empty means it can close."""
    open_ends = [
        (incident.closed_at is not None, "It is closed."),
        (not incident.danger, SAFETY_FIRST),
        (incident.danger == "not_known", "Find out whether anybody is in danger."),
        (incident.people is None, "Say how many people it concerns."),
        (not incident.measures, "Say what is done so that it does not happen again."),
        (not incident.regulator, "Decide whether the Information Commissioner is told."),
        (not incident.told, "Say whether the people it is about were told."),
    ]
    return [words for is_open, words in open_ends if is_open]


def _after_safety(incident: Incident) -> None:
    _refuse_when_closed(incident)
    if not incident.danger:
        raise Refused(SAFETY_FIRST)


def _refuse_when_closed(incident: Incident) -> None:
    if incident.closed_at is not None:
        raise Refused("This incident is closed. Open another if something new is known.")


def _reference() -> str:
    return "IN-" + "".join(secrets.choice(LETTERS) for _ in range(6))
