"""Lines about who looked, what left, who signed in, and which rules were changed."""

from django.apps import apps
from django.db import models

from access.wall_registers import Source, table_name
from console.models.line import Line

OUTCOMES = [("shown", "Shown"), ("refused", "Refused"), ("failed", "Failed")]


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
