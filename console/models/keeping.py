"""Lines about rights, disposal, holds, incidents and who keeps their access."""

from django.db import models

from access.incident import KINDS as INCIDENTS
from access.incident import REGULATOR
from access.models import User
from access.staffing import Answer
from access.wall_registers import Source, table_name
from console.models.line import MIDDAY, Line, named
from retention.models import Disposal, Hold
from rights import codes as rights_codes
from rights.models.request import CHOICES as RIGHTS_STATES

ADVICE = [("for", "in favour"), ("against", "against")]


class RightsLine(Line):
    """One request for a person's own data, or a complaint: when it came, until when, and how it stands."""

    reference = models.CharField(max_length=14)
    kind = models.CharField(max_length=14, choices=rights_codes.choices(rights_codes.KINDS))
    state = models.CharField(max_length=16, choices=RIGHTS_STATES)
    due_on = models.DateField("due", null=True)
    closed_at = models.DateTimeField("closed", null=True)

    class Meta:
        managed = False
        db_table = table_name("rights")
        verbose_name = "rights request"

    class View:
        sources = [
            Source(
                "rights.RightsRequest",
                {"root_kind": "'rights'", "root_id": "t.id", "at": MIDDAY.format("received_on"), "by_id": "t.owner_id"},
            )
        ]


class DisposalLine(Line):
    """What becomes of one file: proposed, advised, decided, done."""

    number = models.CharField(max_length=20)
    fate = models.CharField("what is proposed", max_length=10, choices=Disposal.Fate.choices)
    state = models.CharField(max_length=10, choices=Disposal.State.choices)
    rule_key = models.CharField("rule", max_length=3)
    advice = models.CharField(max_length=7, choices=ADVICE)
    decided_at = models.DateTimeField("decided", null=True)
    done_at = models.DateTimeField("done", null=True)

    class Meta:
        managed = False
        db_table = table_name("disposal")
        verbose_name = "disposal"

    class View:
        sources = [
            Source(
                "retention.Disposal",
                {"root_kind": "''", "root_id": "t.id", "at": "t.proposed_at", "by_id": "t.proposed_by_id"},
            )
        ]


class HoldLine(Line):
    """What holds files back from disposal, and until when that is looked at again."""

    kind = models.CharField(max_length=20, choices=Hold.Kind.choices)
    reach = models.CharField(max_length=5, choices=Hold.Reach.choices)
    owner = models.CharField(max_length=120)
    review_on = models.DateField("looked at again")
    released_at = models.DateTimeField("released", null=True)

    class Meta:
        managed = False
        db_table = table_name("hold")
        verbose_name = "hold"

    class View:
        sources = [
            Source(
                "retention.Hold",
                {"root_kind": "''", "root_id": "t.id", "at": "t.placed_at", "by_id": "t.placed_by_id"},
            )
        ]


class IncidentLine(Line):
    """One incident, its 72 hours, and what was decided."""

    reference = models.CharField(max_length=12)
    kind = models.CharField(max_length=20, choices=list(INCIDENTS.items()))
    due_at = models.DateTimeField("72 hours end")
    regulator = models.CharField("Commissioner", max_length=10, choices=list(REGULATOR.items()))
    closed_at = models.DateTimeField("closed", null=True)

    class Meta:
        managed = False
        db_table = table_name("incident")
        verbose_name = "incident"

    class View:
        sources = [
            Source(
                "access.Incident",
                {"root_kind": "''", "root_id": "t.id", "at": "t.aware_at", "by_id": "t.opened_by_id"},
            )
        ]


class ReviewLine(Line):
    """One account in one quarter: whether its sponsor answered, and what."""

    person = named(User, "whose access")
    quarter = models.CharField("round", max_length=9)
    answer = models.CharField(max_length=6, choices=Answer.choices)
    answered_on = models.DateField("answered", null=True)

    class Meta:
        managed = False
        db_table = table_name("review")
        verbose_name = "access review"

    class View:
        sources = [
            Source(
                "access.AccessReview",
                {
                    "root_kind": "''", "root_id": "t.user_id", "person_id": "t.user_id", "by_id": "t.sponsor_id",
                    "at": MIDDAY.format("asked_on"),
                },
            )
        ]  # fmt: skip
