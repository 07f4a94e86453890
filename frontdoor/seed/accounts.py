"""What the invented Trust accounts for: offices, policy documents, an assessment, advice, and a change that waits."""

from datetime import datetime, timedelta

from django.db import transaction

from access.identity import act_as
from access.models import User
from consent.models import Condition
from console import advising
from console.reference import acts
from console.reference.every import KINDS
from console.reference.questions import answers_of
from deadlines.calendar import london_day
from deadlines.models import ClockRule

YEAR = timedelta(days=365)
WHY = "Appointed by the board"
HOLDERS = (
    ("dpo", "vi", "ida"), ("asset_owner", "iona", "mo"), ("rights_manager", "wyn", "remi"), ("siro", "iona", "mo"),
    ("caldicott_guardian", "mo", "sol"),
)  # fmt: skip
ASSESSMENT = {
    "name": "The front door and its multi-agency enquiries",
    "nature": "Children’s records, special and criminal data, several agencies, matching of records by people.",
    "purposes": "To decide whether a child is safe and who helps, and to tell others what they need for that.",
    "necessity": "Nobody can decide from one agency’s view. Each item is weighed by itself; most are left out.",
    "consulted": "The Data Protection Officer, two families, hub staff, police and health.",
    "risks": "An address reaches whoever must not have it: unlikely, very bad. Curious looks: likely, bad.",
    "measures": "Addresses masked in all that leaves; every look recorded first; curious looks found and asked about.",
    "residual": "medium", "commissioner": "",
}  # fmt: skip


def keep(*, present: datetime) -> None:
    """Write them, as the people of the demonstration whose offices they are."""
    known = {user.email.partition("@")[0]: user for user in User.objects.filter(is_demo=True)}
    if not {"iona", "ida", "vi"} <= set(known):
        return
    today = london_day(present)
    with act_as(known["iona"], present), transaction.atomic():
        if KINDS["offices"].model.objects.exists():
            # A start that was broken off has written them.
            return
        for office, holder, deputy in HOLDERS:
            answers = {
                "office": office,
                "holder": str(known[holder].pk),
                "deputy": str(known[deputy].pk),
                "source": WHY,
            }
            acts.ask(KINDS["offices"], None, answers, from_on=today, by=known["iona"], at=present, why=WHY)
        _documents(known["iona"], present)
        amber = ClockRule.objects.filter(key="AMBER").latest("in_force_from")
        answers = {**answers_of(KINDS["clocks"], amber), "ends": "close of the hub"}
        acts.ask(
            KINDS["clocks"], amber, answers, from_on=today + timedelta(days=9), by=known["iona"], at=present,
            why="Nobody is there to decide after the hub closes",
        )  # fmt: skip
    with act_as(known["ida"], present), transaction.atomic():
        first = advising.ask("May calls to the hub be recorded?", by=known["ida"], at=present - timedelta(days=9))
        advising.ask("May the dip sample be read by somebody from another trust?", by=known["ida"], at=present)
    with act_as(known["vi"], present), transaction.atomic():
        advising.advise(
            first, advised="Yes, with a notice at the start and ninety days’ keeping.", by=known["vi"], at=present
        )


def _documents(by, present: datetime) -> None:
    """A policy document for each condition but the last, which warns; and the assessment, signed off."""
    today = london_day(present)
    asked = [row for row in Condition.objects.filter(policy_document=True).order_by("position") if row.in_force(today)]
    for place, row in enumerate(asked[:-1]):
        answers = {
            "name": f"Policy document: {row.name}"[:160], "condition": row.key, "how": "As the Trust’s policy sets out.",
            "keeping": "As long as the case file, never less than six years.", "starts_on": today - YEAR,
            "review_on": today + timedelta(days=30 + 40 * place), "source": "The policy register",
        }  # fmt: skip
        acts.ask(KINDS["policy-documents"], None, answers, from_on=today, by=by, at=present, why="Signed off")
    answers = {**ASSESSMENT, "signed_off_on": today - timedelta(days=200), "review_on": today + timedelta(days=165)}
    acts.ask(KINDS["assessments"], None, answers, from_on=today, by=by, at=present, why="Signed off")
