"""Lines about clocks, openings with a reason, and what accounts stand on."""

from django.db import models

from access.models import User
from access.wall_registers import Source, table_name
from console.models.line import MIDDAY, Line, named
from people.models.openings import CATEGORIES, VERDICTS


class ClockLine(Line):
    """One clock: since when, until when, and when it was met."""

    kind = models.CharField("clock", max_length=40)
    rule_key = models.CharField("rule", max_length=40)
    due_at = models.DateTimeField("due")
    met_at = models.DateTimeField("met", null=True)
    stopped_at = models.DateTimeField("stopped", null=True)

    class Meta:
        managed = False
        db_table = table_name("clock")
        verbose_name = "clock"

    class View:
        sources = [Source("deadlines.Deadline", {"at": "t.starts_at", "by_id": "t.met_by_id"})]


class OpeningLine(Line):
    """Somebody opened a person with a reason, until when, and what a manager said of it."""

    category = models.CharField("what it was for", max_length=20, choices=list(CATEGORIES.items()))
    until = models.DateTimeField("until")
    review_due_at = models.DateTimeField("review due")
    verdict = models.CharField(max_length=15, choices=list(VERDICTS.items()))
    reviewed_at = models.DateTimeField("reviewed", null=True)

    class Meta:
        managed = False
        db_table = table_name("opening")
        verbose_name = "opening with a reason"

    class View:
        sources = [Source("people.Opening", {"root_kind": "'person'", "at": "t.opened_at", "by_id": "t.opened_by_id"})]


class AccountLine(Line):
    """What one account stands on: who vouches for it, and until when training and contract last."""

    person = named(User, "whose account")
    training_until = models.DateField("training lasts until", null=True)
    contract_ends_on = models.DateField("contract ends", null=True)
    suspended_on = models.DateField("suspended", null=True)
    ended_on = models.DateField("ended", null=True)

    class Meta:
        managed = False
        db_table = table_name("account")
        verbose_name = "account"

    class View:
        sources = [
            Source(
                "access.Account",
                {
                    "root_kind": "''", "root_id": "t.user_id", "person_id": "t.user_id", "by_id": "t.sponsor_id",
                    "at": MIDDAY.format("training_until"),
                },
            )
        ]  # fmt: skip
