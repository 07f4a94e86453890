"""Lines about what was decided, agreed, told and given."""

from django.db import models

from access.models import Agency, User
from access.wall_registers import Source, table_name
from consent.codes import Agreed, Means, NotTold, Service, Status
from consent.models import ConsentPurpose
from console.models.line import Line, named
from sharing.models.decision import CHANNELS, DECISIONS, DIRECTIONS, PATTERNS, REFUSALS


class SharingLine(Line):
    """One decision to tell an agency something, or not."""

    agency = named(Agency, "agency")
    decision = models.CharField(max_length=12, choices=DECISIONS)
    direction = models.CharField(max_length=16, choices=DIRECTIONS)
    pattern = models.CharField(max_length=10, choices=PATTERNS)
    channel = models.CharField(max_length=20, choices=CHANNELS)
    art6 = models.CharField("basis", max_length=10)
    refusal = models.CharField("why not", max_length=30, choices=REFUSALS)
    sent_at = models.DateTimeField("sent", null=True)

    class Meta:
        managed = False
        db_table = table_name("sharing")
        verbose_name = "sharing decision"

    class View:
        sources = [
            Source(
                "sharing.SharingDecision",
                {"root_kind": "'contact'", "at": "t.decided_at", "by_id": "t.decided_by_id"},
            )
        ]


class ConsentLine(Line):
    """One person's yes or no to one purpose and one recipient."""

    recipient = named(Agency, "recipient")
    purpose = named(ConsentPurpose, "purpose")
    status = models.CharField(max_length=10, choices=Status.choices())
    valid_until = models.DateTimeField("until", null=True)
    review_on = models.DateField("to be reviewed", null=True)
    withdrawn_at = models.DateTimeField("withdrawn", null=True)

    class Meta:
        managed = False
        db_table = table_name("consent")
        verbose_name = "consent"

    class View:
        sources = [
            Source(
                "consent.ConsentRecord",
                {"root_kind": "'person'", "at": "t.collected_at", "by_id": "t.collected_by_id"},
            )
        ]


class AgreementLine(Line):
    """A family agrees to a service, or does not."""

    service = models.CharField(max_length=20, choices=Service.choices())
    state = models.CharField(max_length=10, choices=Agreed.choices())
    ended_on = models.DateField("ended", null=True)

    class Meta:
        managed = False
        db_table = table_name("agreement")
        verbose_name = "service agreement"

    class View:
        sources = [
            Source(
                "consent.ServiceAgreement",
                {"root_kind": "'person'", "at": "t.recorded_at", "by_id": "t.recorded_by_id"},
            )
        ]


class ToldLine(Line):
    """That somebody was told, or why not yet."""

    told = models.BooleanField()
    how = models.CharField(max_length=10, choices=Means.choices())
    why_not = models.CharField("why not", max_length=40, choices=NotTold.choices())
    review_on = models.DateField("to look again", null=True)

    class Meta:
        managed = False
        db_table = table_name("told")
        verbose_name = "family told, or not"

    class View:
        sources = [
            Source(
                "intake.InformedNotice",
                {"root_kind": "'contact'", "at": "t.recorded_at", "by_id": "t.recorded_by_id"},
            )
        ]


UNRESTRICTED = {
    "contact": "NOT (SELECT r.restricted FROM intake_contact r WHERE r.id = t.content_object_id)",
    "person": "NOT (SELECT r.restricted FROM people_person r WHERE r.id = t.content_object_id)",
    "request": "NOT (SELECT r.root_restricted FROM sharing_informationrequest r WHERE r.id = t.content_object_id)",
}


def _grants() -> list[Source]:
    """Every kind of grant, without the words typed for it."""
    found = []
    for model, kind in (("intake.Contact", "contact"), ("people.Person", "person"), ("sharing.Request", "request")):
        app, name = model.split(".")
        for holder in ("User", "Group"):
            found.append(
                Source(
                    f"{app}.{name}{holder}Grant",
                    {
                        # A grant's own number is no uuid; its id here is made from kind and number.
                        "id": f"md5('{kind} {holder} ' || t.id)::uuid",
                        "root_kind": f"'{kind}'",
                        "root_id": "t.content_object_id",
                        "at": "t.granted_at",
                        "by_id": "t.granted_by_id",
                        "person_id": "t.user_id" if holder == "User" else "NULL::uuid",
                        "group_id": "t.group_id" if holder == "Group" else "NULL::int",
                        "origin": "split_part(t.origin, ' ', 1)",
                    },
                    where=UNRESTRICTED[kind],
                )  # fmt: skip
            )
    return found


class GrantLine(Line):
    """One grant: who may open what, since when, until when, and what it came from."""

    person = named(User, "to whom")
    group = named("auth.Group", "to which team or desk")
    origin = models.CharField("came from", max_length=60)
    until = models.DateTimeField("until", null=True)
    withdrawn_by = named(User, "withdrawn by")

    class Meta:
        managed = False
        db_table = table_name("grant")
        verbose_name = "grant"

    class View:
        sources = _grants()
