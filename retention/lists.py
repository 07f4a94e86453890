"""The questions the pages of retention ask."""

from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet

from access.models import User
from deadlines.words import moment_words
from retention.arithmetic import day_in_words
from retention.models import (
    Consideration,
    Disposal,
    DisposalCertificate,
    HeldRoot,
    Hold,
    KeptFile,
    RetentionPolicy,
    RetentionRule,
)

SHOWN = 50
MONTH = timedelta(days=31)


def files(which: str, on: date) -> list[KeptFile]:
    """Files that are due on this day, that will be within the months ahead, or that are held; the earliest first."""
    return list(files_asked(which, on)[: SHOWN + 1])


def files_asked(which: str, on: date) -> QuerySet[KeptFile]:
    """The question for those files, before it is put."""
    rows = KeptFile.objects.select_related("rule").filter(due_on__isnull=False)
    if which == "held":
        rows = rows.filter(held=True)
    elif which == "outside":
        rows = rows.exclude(root_kind="person").filter(held=False, due_on__lte=on)
    elif which == "coming":
        rows = rows.filter(held=False, due_on__gt=on, due_on__lte=on + months_ahead(on) * MONTH)
    else:
        rows = rows.filter(held=False, due_on__lte=on)
    return rows.order_by("due_on", "id")


def months_ahead(on: date) -> int:
    """How many months ahead the list looks, by the policy in force. CONFIG."""
    policy = RetentionPolicy.objects.filter(in_force_from__lte=on).order_by("-in_force_from").first()
    return policy.ahead_months if policy else 4


def under_way(rows: list[KeptFile]) -> dict[UUID, Disposal]:
    """The disposal of each of these files that is under way, by family file."""
    going = Disposal.objects.filter(file_id__in={row.file_id for row in rows}, state__in=["proposed", "approved"])
    return {one.file_id: one for one in going}


def names(ids) -> dict[UUID, str]:
    """The names of these people at work, by id."""
    return {user.pk: user.display_name for user in User.objects.filter(pk__in={one for one in ids if one})}


def disposals() -> list[Disposal]:
    """Every disposal, the newest first."""
    return list(Disposal.objects.order_by("-proposed_at")[:SHOWN])


def said_of(disposal: Disposal) -> list[Consideration]:
    """What was said of a disposal, while it is still there."""
    return list(Consideration.objects.filter(disposal=disposal).order_by("said_at"))


def certificate_of(disposal: Disposal) -> DisposalCertificate | None:
    """The certificate of a disposal that was carried out."""
    return DisposalCertificate.objects.filter(disposal=disposal).first()


def file_of(disposal: Disposal) -> KeptFile | None:
    """A row of the family file a disposal is about, while it is there."""
    return KeptFile.objects.select_related("rule").filter(file_id=disposal.file_id).first()


def rules() -> list[RetentionRule]:
    """The schedule, in its order."""
    return list(RetentionRule.objects.order_by("key", "only_when"))


def holds() -> list[Hold]:
    """Every hold, live ones first."""
    return sorted(Hold.objects.all()[: SHOWN * 4], key=lambda one: (one.released_at is not None, one.review_on))


def held_files(hold: Hold) -> list[KeptFile]:
    """The files a hold reaches, as many as a page shows."""
    ids = HeldRoot.objects.filter(hold=hold).values_list("root_id", flat=True)[: SHOWN * 4]
    return list(KeptFile.objects.filter(root_id__in=list(ids)).order_by("due_on")[: SHOWN + 1])


def holds_of(file: KeptFile) -> list[HeldRoot]:
    """The live holds on a child's own row, with when each joined."""
    return list(
        HeldRoot.objects.filter(root_id=file.root_id, hold__released_at=None)
        .select_related("hold")
        .order_by("joined_at")
    )


def day(value: date | None) -> str:
    """A day as the pages say it."""
    return day_in_words(value) if value else "not yet counted"


moment = moment_words
