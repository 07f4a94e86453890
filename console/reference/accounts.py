"""Policy documents and impact assessments, as lists that are dated, reviewed and warn. domain.md 8"""

from consent.models import Condition, PolicyDocument
from console.models import ByHand, ImpactAssessment
from console.models.accounting import RESIDUAL
from console.reference.kind import Kind, Proposed, Question
from deadlines.words import long_day


def with_a_document() -> list[tuple]:
    """Conditions that ask for a policy document, as choices."""
    return [(row.key, row.name) for row in Condition.objects.filter(policy_document=True).order_by("position")]


def reviewed_later(change: Proposed) -> dict[str, str]:
    """A document is reviewed after it starts, and not in the past."""
    row = change.row
    if row.review_on <= max(row.starts_on, change.from_on):
        return {"review_on": "Give a day after it starts, and after today."}
    return {}


def on_document(change: Proposed) -> list[str]:
    """What its review date does."""
    return [
        f"Until {long_day(change.row.review_on)} the condition has its document. From the day after, the console warns "
        "that what is told on it stands without one."
    ]


def assessed(change: Proposed) -> dict[str, str]:
    """A high risk that is left goes to the Commissioner before anything begins. UK GDPR Article 36"""
    row, wrong = change.row, {}
    if row.review_on <= change.from_on:
        wrong["review_on"] = "Give a day to come."
    if row.residual == "high" and row.signed_off_on and not row.commissioner:
        wrong["commissioner"] = "A high risk is left. Say what the Commissioner answered before it is signed off."
    if row.signed_off_on and row.signed_off_on > change.from_on:
        wrong["signed_off_on"] = "It is not signed off in advance."
    return wrong


def on_assessment(change: Proposed) -> list[str]:
    """What the reader is told of it."""
    row = change.row
    said = "It is signed off." if row.signed_off_on else "It is a draft until it is signed off."
    high = "The Commissioner is consulted before it is relied on." if row.residual == "high" else ""
    return [f"{said} It is looked at again by {long_day(row.review_on)}.", high]


PARTS = [("controller", "Controller"), ("people", "Whose data"), ("transfers", "Outside the United Kingdom"),
         ("security", "How it is kept safe")]  # fmt: skip


def not_twice(change: Proposed) -> dict[str, str]:
    """A part written already is changed, not added again."""
    twice = change.before is None and ByHand.objects.filter(key=change.row.key).exists()
    return {"key": "It is written already. Change that instead."} if twice else {}


ACCOUNTS = (
    Kind(
        "policy-documents", "In writing", "Appropriate policy documents", "How each condition in use is met.",
        PolicyDocument,
        {"name": Question("Name"), "condition": Question("For which condition", offers=with_a_document),
         "how": Question("How the principles are kept"), "keeping": Question("How long, and what happens then"),
         "starts_on": Question("Stands from"), "review_on": Question("Looked at again by"),
         "source": Question("Where the signed copy is")},
        ("name", "condition", "starts_on", "review_on"), on_document, refuse=reviewed_later, adds=True,
        name=lambda row: row.name, now=True,
    ),
    Kind(
        "assessments", "In writing", "Impact assessments", "What could go wrong for people, and what is done about it.",
        ImpactAssessment,
        {"name": Question("Name"), "nature": Question("Nature, scope and context"), "purposes": Question("Purposes"),
         "necessity": Question("Necessity and proportion"),
         "consulted": Question("Who was consulted", "The DPO, families, staff, partners."),
         "risks": Question("Risks", "How likely, and how bad."), "measures": Question("What is done about them"),
         "residual": Question("What risk is left", offers=lambda: RESIDUAL),
         "commissioner": Question("What the Commissioner answered", optional=True),
         "signed_off_on": Question("Signed off on", optional=True), "review_on": Question("Looked at again by")},
        ("name", "residual", "signed_off_on", "review_on"), on_assessment, refuse=assessed, adds=True,
        name=lambda row: row.name, now=True,
    ),
    Kind(
        "by-hand", "In writing", "The register of processing, by hand", "What no row of the service can say by itself.",
        ByHand, {"words": Question("In words"), "source": Question("On whose word")}, ("key", "words", "in_force_from"),
        lambda change: ["The register of processing says it from that day; versions kept before stay as they are."],
        refuse=not_twice, dated="in_force_from", same=("key",), adds=True,
        new={"key": Question("Which part", offers=lambda: PARTS)}, name=lambda row: dict(PARTS).get(row.key, row.key),
    ),
)  # fmt: skip
