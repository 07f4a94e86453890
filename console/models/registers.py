"""One line of each register. What was told, typed or written about a family is not among the columns."""

from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import DO_NOTHING

from access.models import Agency, User
from access.wall_registers import Source, table_name
from consent.codes import Agreed, Means, NotTold, Service, Status
from consent.models import ConsentPurpose
from sharing.models.decision import CHANNELS, DECISIONS, DIRECTIONS, PATTERNS, REFUSALS

OUTCOMES = [("shown", "Shown"), ("refused", "Refused"), ("failed", "Failed")]
KINDS = [("contact", "a contact"), ("person", "a person"), ("request", "a request")]


def _to(model, words: str) -> models.ForeignKey:
    return models.ForeignKey(
        model, on_delete=DO_NOTHING, db_constraint=False, null=True, related_name="+", verbose_name=words
    )


class Line(models.Model):
    """What every register has: which record, on which root, when and by whom."""

    id = models.UUIDField(primary_key=True)
    root_kind = models.CharField("about", max_length=10, choices=KINDS)
    root_id = models.UUIDField(null=True)
    at = models.DateTimeField("when")
    by = _to(User, "by whom")

    class Meta:
        abstract = True

    @property
    def about(self) -> UUID:
        """The record the trail tells of: the root where there is one."""
        return self.root_id or self.id


class SharingLine(Line):
    """One decision to tell an agency something, or not."""

    agency = _to(Agency, "agency")
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

    recipient = _to(Agency, "recipient")
    purpose = _to(ConsentPurpose, "purpose")
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

    person = _to(User, "to whom")
    group = _to("auth.Group", "to which team or desk")
    origin = models.CharField("came from", max_length=60)
    until = models.DateTimeField("until", null=True)
    withdrawn_by = _to(User, "withdrawn by")

    class Meta:
        managed = False
        db_table = table_name("grant")
        verbose_name = "grant"

    class View:
        sources = _grants()


class LookLine(Line):
    """Somebody looked, searched, or was refused."""

    action = models.CharField("to do what", max_length=60)
    outcome = models.CharField(
        max_length=10, choices=[("shown", "Shown"), ("refused", "Refused"), ("failed", "Failed")]
    )
    kind = models.CharField("what kind of record", max_length=40)
    record_id = models.UUIDField(null=True)

    class Meta:
        managed = False
        db_table = table_name("look")
        verbose_name = "look"

    class View:
        sources = [Source("audit.Viewing", {"root_kind": "''", "root_id": "t.record_id"})]


class ExportLine(Line):
    """Something left as an export, a print or a file."""

    verb = models.CharField("what", max_length=60)

    class Meta:
        managed = False
        db_table = table_name("export")
        verbose_name = "export"

    class View:
        sources = [Source("audit.Event", where="(t.verb LIKE '%.exported' OR t.verb LIKE '%.printed')")]


class SignInLine(Line):
    """Somebody signed in, was invited, or changed how they sign in."""

    verb = models.CharField("what", max_length=60)

    class Meta:
        managed = False
        db_table = table_name("signin")
        verbose_name = "sign-in"

    class View:
        sources = [Source("audit.Event", where="t.verb LIKE 'signin.%'")]


def _reference_tables() -> list[Source]:
    """The history of every table of law, agencies and calendars."""
    found = []
    for model in apps.get_models():
        if getattr(getattr(model, "Wall", None), "reference", False) and not hasattr(model, "history_id"):
            label = model._meta.label
            found.append(
                Source(
                    label,
                    {
                        "id": "t.history_id",
                        "root_kind": "''",
                        "root_id": "t.id",
                        "at": "t.history_date",
                        "by_id": "t.history_user_id",
                        "table": f"'{label}'",
                        "number": "t.version",
                        "why": "t.history_change_reason",
                    },
                    history=True,
                )  # fmt: skip
            )
    return sorted(found, key=lambda source: source.model)


class RuleChange(Line):
    """A row of law, an agency, a calendar or the schedule was added or changed."""

    table = models.CharField("which list", max_length=60)
    number = models.PositiveIntegerField("version")
    why = models.TextField()

    class Meta:
        managed = False
        db_table = table_name("rule")
        verbose_name = "change of a rule"

    class View:
        # Asked when the wall is written: by then every reference model is loaded.
        sources = staticmethod(_reference_tables)
