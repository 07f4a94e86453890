"""Whom the Trust tells: the matrix, agencies and successors, terms, desks, guidance. domain.md 2.5 and 2.9"""

from datetime import date, timedelta
from typing import Any

from django.utils.text import slugify

from access.bodies import Column
from access.models import Agency, Membership
from consent.models import Condition, Gateway
from console.reference.kind import Kind, Proposed, Question
from console.reference.law import bodies, in_order, plainly
from deadlines.words import counted, long_day
from sharing.minimisation import CLASS_WORDS, Class, Permission
from sharing.models import AgencyTerms, Agreement, ChaseRule, GuidanceEdition, MinimisationRule
from sharing.models.life import RATINGS, STEPS
from sharing.models.policy import CLASS_CHOICES, PERMISSION_CHOICES

ONE_DAY = timedelta(days=1)
COLUMNS = [(one.value, one.value[0].upper() + one.value[1:]) for one in Column]


def agencies() -> list[tuple]:
    """Every agency, as choices."""
    return [(str(pk), name) for pk, name in Agency.objects.order_by("name").values_list("pk", "name")]


def gateways() -> list[tuple]:
    """Gateways that are offered, as choices."""
    return [(row.key, row.name) for row in Gateway.objects.filter(offered=True).order_by("position")]


def conditions(article: str):
    """Conditions of an article, as choices."""
    return lambda: [(row.key, row.name) for row in Condition.objects.filter(article=article).order_by("position")]


def not_for_everybody(change: Proposed) -> dict[str, str]:
    """Legal advice stays legal's; what holds for one mark says which. domain.md, Read first 2"""
    row, wrong = change.row, {}
    open_ = {Permission.ALLOWED.value, Permission.REASON.value, Permission.MANAGER.value}
    if row.information == Class.LEGAL and open_ & {row.permission, row.otherwise}:
        wrong["permission"] = "Legal advice leaves on legal’s word alone. Nobody may loosen that here."
    if row.otherwise != Permission.NEVER and not row.only:
        wrong["only"] = "Say for whom the first answer holds, or the second never comes to bear."
    return wrong


def on_matrix(change: Proposed) -> list[str]:
    """Which agencies a cell speaks of."""
    row = change.row
    told = Agency.objects.filter(matrix_column=row.recipient, valid_to=None).order_by("short_name")
    names = ", ".join(told.values_list("short_name", flat=True)[:12]) or "no agency at present"
    words = dict(PERMISSION_CHOICES)
    class_ = CLASS_WORDS[Class(row.information)]
    return [
        f"{class_} to {row.recipient}: {words[row.permission]}. That column holds {names}.",
        "What was decided before stays as it was decided; drafts are weighed again when they are sent.",
    ]


def no_gap(change: Proposed) -> dict[str, str]:
    """An agency ends after it begins, and its successor stands from the day after. domain.md 0"""
    row, wrong = change.row, {}
    if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
        wrong["valid_to"] = "It would end before it begins. Give a later day."
    if row.successor_of_id == row.pk:
        wrong["successor_of"] = "An agency does not follow itself."
    elif row.successor_of_id and (gap := _gap(Agency.objects.get(pk=row.successor_of_id), row)):
        wrong["valid_from"] = gap
    for next_ in Agency.objects.filter(successor_of=row.pk):
        if gap := _gap(row, next_):
            wrong["valid_to"] = gap
    return wrong


def _gap(before: Agency, after: Agency) -> str:
    if before.valid_to is None:
        return f"{before.name} has no last day. Give it one first: two cannot stand for the same at once."
    if after.valid_from != before.valid_to + ONE_DAY:
        return (
            f"{before.name} ends on {long_day(before.valid_to)}, so {after.name} stands from "
            f"{long_day(before.valid_to + ONE_DAY)}. Any other day leaves a gap in the dates."
        )
    return ""


def on_agency(change: Proposed) -> list[str]:
    """Who works there, and which agreements name it."""
    row = change.row
    people = Membership.objects.filter(desk__agency=row.pk, ends_on=None).values("user_id").distinct().count()
    kept = Agreement.objects.filter(parties__agency=row.pk, ends_at__gt=change.at).count()
    ends = f"After {long_day(row.valid_to)} nothing new goes to it." if row.valid_to else ""
    return [
        f"{counted(people, 'person') if people == 1 else f'{people} people'} sign in at its desks; "
        f"{counted(kept, 'agreement')} in date {'names' if kept == 1 else 'name'} it.",
        ends,
        "Its name and its people are kept by an administrator.",
    ]  # fmt: skip


def one_of_its_name(change: Proposed) -> dict[str, str]:
    """No two rows of one list share a key."""
    same = type(change.row).objects.filter(key=change.row.key).exclude(pk=change.row.pk)
    return {"name": "There is one of that name already."} if same.exists() else {}


def edition_day(change: Proposed) -> dict[str, str]:
    """A new edition has a key of its own."""
    wrong = in_order(change)
    if change.before is None:
        wrong |= one_of_its_name(change)
    return wrong


def _key_of_guidance(row: Any) -> None:
    row.key = slugify(row.name)[:40]
    row.in_force_from = row.in_force_from or date.max


TELLING = (
    Kind(
        "matrix", "Telling others", "The minimisation matrix", "What may go to whom by default, and who must agree.",
        MinimisationRule,
        {"permission": Question("What holds", offers=lambda: PERMISSION_CHOICES),
         "only": Question("Only for", hint="A mark, such as: the victim.", optional=True),
         "otherwise": Question("For everybody else", offers=lambda: PERMISSION_CHOICES),
         "source": Question("On whose word")},
        ("information", "permission", "only", "otherwise"), on_matrix, refuse=not_for_everybody, part="recipient",
        order=("recipient", "information"),
        name=lambda row: f"{dict(CLASS_CHOICES).get(row.information, row.information)} to {row.recipient}",
    ),
    Kind(
        "agencies", "Telling others", "Agencies and their successors", "What each is in law, when, and after whom.",
        Agency,
        {"notice_name": Question("What the privacy notice calls it", optional=True),
         "body_type": Question("Kind of body", offers=bodies),
         "matrix_column": Question("Column of the matrix", offers=lambda: COLUMNS, blank="Nothing by default",
                                   optional=True),
         "country": Question("Country, if outside the United Kingdom", optional=True),
         "safeguard": Question("What lets data go there", optional=True),
         "in_mash": Question("Sits in the MASH"), "valid_from": Question("Stands from", optional=True),
         "valid_to": Question("Stands until", optional=True),
         "successor_of": Question("Follows", offers=agencies, blank="Nobody", optional=True),
         "source": Question("On whose word", optional=True)},
        ("name", "body_type", "matrix_column", "valid_from", "valid_to", "successor_of"), on_agency,
        refuse=no_gap, order=("name",),
        name=lambda row: row.name,
    ),
    Kind(
        "terms", "Telling others", "What each agency is told on", "Its gateways, best first, its conditions and terms.",
        AgencyTerms,
        {"gateways": Question("Gateways", offers=gateways, many=True, optional=True),
         "article_9": Question("Article 9 condition", offers=conditions("9"), blank="None", optional=True),
         "article_10": Question("Article 10 condition", offers=conditions("10"), blank="None", optional=True),
         "questions": Question("What it is ordinarily asked", optional=True),
         "handling": Question("What it may do with what it is sent", optional=True),
         "delete_after_days": Question("Days it may keep it"), "note": Question("Note", optional=True)},
        ("agency", "gateways", "article_9", "delete_after_days"),
        plainly("Offered from that day on to whoever asks or tells it; what was sent keeps the terms it was sent on."),
        order=("agency__name",), name=lambda row: row.agency.name,
    ),
    Kind(
        "guidance", "Telling others", "Editions of guidance", "Which edition each decision is made under.",
        GuidanceEdition,
        {"name": Question("Name"), "source": Question("On whose word"), "in_force_from": Question("In force from"),
         "in_force_to": Question("In force to", optional=True),
         "verified": Question("Confirmed by whoever answers for it")},
        ("name", "in_force_from", "in_force_to", "verified"),
        plainly("Decisions name the edition of their day. Those made before keep theirs."), refuse=edition_day,
        adds=True, complete=_key_of_guidance, name=lambda row: row.name,
    ),
    Kind(
        "chasing", "Telling others", "When a desk is reminded", "By how much of its time is gone, for each rating.",
        ChaseRule,
        {"rating": Question("Rating", offers=lambda: [(one, one) for one, _ in RATINGS if one], blank="Any",
                            optional=True),
         "share_gone": Question("Share of the time gone, in per cent"),
         "step": Question("What happens", offers=lambda: STEPS),
         "only_untaken": Question("Only while nobody has taken it"), "source": Question("On whose word")},
        ("rating", "share_gone", "step", "only_untaken"),
        plainly("Requests waiting then are reminded by it from that day on."),
        refuse=lambda change: {} if 0 < change.row.share_gone <= 100 else {"share_gone": "Write 1 to 100."},
        name=lambda row: f"{row.rating or 'Any rating'} at {row.share_gone}%",
    ),
)  # fmt: skip
