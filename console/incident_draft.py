"""The content of the Commissioner's form for one incident, drafted from what is known; what is missing is named.

The questions are those of the Information Commissioner's report of a personal data breach (UK GDPR Article 33(3)).
"""

from dataclasses import dataclass
from datetime import datetime

from access.incident import Incident
from console.incident_reach import Reach
from console.models import Office
from console.reference.offices import holders
from deadlines.calendar import london_day
from deadlines.words import moment_words

MISSING = "Still to say"
OF_CHILDREN = "Children, their parents and carers, and professionals who work with them"


@dataclass(frozen=True)
class Answer:
    """One question of the form and the answer as it stands; empty where it is still to say."""

    question: str
    words: str


def draft(incident: Incident, reach: Reach, at: datetime) -> list[Answer]:
    """Every question with its answer, as things stand at this moment."""
    late = incident.regulator_why if at > incident.due_at else "It is within 72 hours."
    told = f"{incident.get_told_display()}. {incident.told_why}" if incident.told else ""
    return [
        Answer("What has happened", incident.why),
        Answer("Kind of breach", incident.get_kind_display()),
        Answer("When it was discovered", moment_words(incident.aware_at)),
        Answer("When it was first reported to us", moment_words(incident.opened_at)),
        Answer("Whether it is reported within 72 hours, and if not why", late),
        Answer("Whose personal data", OF_CHILDREN if incident.root_id else ""),
        Answer("How many people could be affected", _number(incident.people, reach.people)),
        Answer("How many records are concerned", _number(incident.records, reach.records)),
        Answer("Which records", ", ".join(f"{kind} ({many})" for kind, many in reach.kinds)),
        Answer("Who has seen them, as the trail says", reach.sentence if reach.people is not None else ""),
        Answer("Whether anybody is in danger, and what was done first", _safety(incident)),
        Answer("What may come of it for the people", incident.consequences),
        Answer("What is done about it, and so that it does not happen again", incident.measures),
        Answer("Whether the people were told, and how or why not", told),
        Answer("What the Data Protection Officer advised", incident.advice),
        Answer("Data Protection Officer", _officer(at)),
        Answer("Our reference", incident.reference),
    ]


def as_text(answers: list[Answer], incident: Incident, at: datetime) -> str:
    """The draft as text to copy from."""
    head = f"Draft for the Information Commissioner's Office. {incident.reference}. Made {moment_words(at)}.\n"
    return head + "".join(f"\n{one.question}\n{one.words or MISSING}\n" for one in answers)


def _number(said: int | None, counted: int | None) -> str:
    if said is None:
        return "" if counted is None else f"{counted}, as the trail counts"
    differs = counted is not None and counted != said
    return f"{said}; the trail counts {counted}" if differs else str(said)


def _safety(incident: Incident) -> str:
    return " ".join(filter(None, [f"{incident.get_danger_display()}." if incident.danger else "", incident.made_safe]))


def _officer(at: datetime) -> str:
    held = next((one for one in holders(london_day(at)) if one.office == Office.DPO), None)
    return held.holder.display_name if held else ""
