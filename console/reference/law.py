"""The law as lists: gateways, bases, conditions, functions, rights and what consent may be asked for. domain.md 2"""

from datetime import timedelta

from access.bodies import Body
from consent import lawful_basis
from consent.classes import CLASS_WORDS, Class
from consent.models import ArticleSix, Condition, ConsentPurpose, Function, Gateway, Right
from console.models import SharingLine
from console.reference.kind import Kind, Proposed, Question
from deadlines.words import counted
from sharing.models import AgencyTerms

A_YEAR = timedelta(days=365)
DATED = {
    "in_force_from": Question("In force from", optional=True),
    "in_force_to": Question("In force to", hint="Leave empty while nobody knows an end.", optional=True),
    "verified": Question("Confirmed by whoever answers for it"),
    "source": Question("On whose word"),
}
KINDS_OF_GATEWAY = {
    lawful_basis.Kind.DUTY: "Duty: they must", lawful_basis.Kind.POWER: "Power: they may",
    lawful_basis.Kind.FUNCTION: "Function: in the course of it",
    lawful_basis.Kind.JUSTIFICATION: "Answers confidence only, opens nothing",
}  # fmt: skip


def bodies() -> list[tuple]:
    """Kinds of body, as choices."""
    return [(one.value, one.value.replace("_", " ").capitalize()) for one in Body]


def functions() -> list[tuple]:
    """Functions, as choices."""
    return [(row.key, row.name) for row in Function.objects.order_by("position")]


def bases() -> list[tuple]:
    """Article 6 bases, as choices."""
    return [(row.key, row.name) for row in ArticleSix.objects.order_by("position")]


def in_order(change: Proposed) -> dict[str, str]:
    """A row of law does not end before it begins."""
    row = change.row
    if row.in_force_from and row.in_force_to and row.in_force_to < row.in_force_from:
        return {"in_force_to": "It would end before it begins. Give a later day."}
    return {}


def parties(change: Proposed) -> dict[str, str]:
    """A duty or power binds somebody towards somebody; a function is somebody's."""
    row, wrong = change.row, in_order(change)
    name = "duty" if row.kind == lawful_basis.Kind.DUTY else "power" if row.kind == lawful_basis.Kind.POWER else ""
    if name and not row.givers:
        wrong["givers"] = f"A {name} without parties carries nothing. Say who gives under it."
    if name and not row.takers:
        wrong["takers"] = f"A {name} without parties carries nothing. Say who receives under it."
    if row.kind == lawful_basis.Kind.FUNCTION and not row.functions:
        wrong["functions"] = "Say in the course of which function."
    return wrong


def on_gateway(change: Proposed) -> list[str]:
    """Who is ordinarily told on it, and what happens to them."""
    row = change.row
    named = [one.agency.short_name for one in AgencyTerms.objects.select_related("agency") if row.key in one.gateways]
    used = f"{len(named)} agencies are ordinarily told on it: {', '.join(sorted(named)[:8])}." if named else ""
    ends = row.in_force_to and row.in_force_to < change.from_on + A_YEAR
    return [
        used or "No agency is ordinarily told on it.",
        "From its last day nobody is told on it; the next gateway in each agency’s terms stands." if ends else "",
        "Decisions made before keep the gateway as it was on their day.",
    ]


def on_basis(change: Proposed) -> list[str]:
    """How much was told on it in a year."""
    told = SharingLine.objects.filter(art6=change.row.key, at__gte=change.at - A_YEAR)[:1000].count()
    many = "1,000 decisions or more" if told >= 1000 else counted(told, "decision")
    return [f"{many} in the last year stand on it, and keep it as it was on their day."]


def on_condition(change: Proposed) -> list[str]:
    """Whose terms name it, and whether it asks for a policy document."""
    key = change.row.key
    named = [one for one in AgencyTerms.objects.all() if key in {one.article_9, one.article_10}]
    asked = "It asks for an appropriate policy document; without one in date the console warns."
    many = "One agency’s terms name it." if len(named) == 1 else f"{len(named)} agencies’ terms name it."
    return [many, asked if change.row.policy_document else ""]


def plainly(words: str):
    """An effect that is the same whatever is changed."""
    return lambda change: [words]


def new_words(change: Proposed) -> dict[str, str]:
    """Words somebody answers are not changed under their answer."""
    wrong, row, was = in_order(change), change.row, change.before
    spoken = was and (row.wording, row.child_wording) != (was.wording, was.child_wording)
    if spoken and row.wording_version == was.wording_version:
        wrong["wording_version"] = "People answered the old words. Give the new ones a version of their own."
    return wrong


LAW = (
    Kind(
        "gateways", "The law", "Gateways", "Provisions that let information pass, between whom and in which function.",
        Gateway,
        {
            "name": Question("Name"), "provision": Question("Provision"),
            "kind": Question("What it does", offers=lambda: list(KINDS_OF_GATEWAY.items())),
            "givers": Question("Who gives under it", offers=bodies, many=True, optional=True),
            "takers": Question("Who receives under it", offers=bodies, many=True, optional=True),
            "functions": Question("In which functions", offers=functions, many=True, optional=True),
            "offered": Question("Offered when somebody decides to tell"),
            "only_with_basis": Question("Only beside another basis"),
            "note": Question("Note", optional=True), **DATED,
        },
        ("name", "kind", "in_force_from", "in_force_to", "verified"), on_gateway, refuse=parties, order=("position",),
        name=lambda row: row.name,
    ),
    Kind(
        "bases", "The law", "Article 6 bases", "On what the Trust may tell, each with what it is for and what bars it.",
        ArticleSix,
        {"name": Question("Name"), "use": Question("What it is for"), "bars": Question("What bars it"),
         "needs_duty": Question("Needs a duty named"),
         "not_for_public_authority": Question("Not for a public authority"), **DATED},
        ("name", "use", "verified"), on_basis, refuse=in_order, order=("position",),
    ),
    Kind(
        "conditions", "The law", "Article 9 and 10 conditions", "What special and criminal data need besides a basis.",
        Condition,
        {"name": Question("Name"), "must_record": Question("What must be written down"),
         "policy_document": Question("Needs an appropriate policy document"),
         "needs_no_consent_reason": Question("Needs a reason why nobody was asked"), **DATED},
        ("name", "article", "policy_document", "verified"), on_condition, refuse=in_order, order=("position",),
    ),
    Kind(
        "functions", "The law", "Functions and who exercises them", "Whose function each is, and who exercises it.",
        Function,
        {"name": Question("Name"), "enactment": Question("Enactment"),
         "belongs_to": Question("Whose function", offers=bodies),
         "exercised_by": Question("Exercised by", offers=bodies, many=True, optional=True),
         "arrangement": Question("By which arrangement", optional=True), **DATED},
        ("name", "enactment", "belongs_to", "exercised_by"),
        plainly("Gateways match the function exercised as well as the body, from that day on."), refuse=in_order,
        order=("position",),
    ),
    Kind(
        "rights", "The law", "Rights of the people it is about", "Each right in plain words, and with which bases.",
        Right,
        {"name": Question("Name"), "article": Question("Article"), "words": Question("In plain words"),
         "bases": Question("Only with these bases", offers=bases, many=True, optional=True), **DATED},
        ("name", "article", "bases"), plainly("The privacy notice and the rights pages say it from that day on."),
        refuse=in_order, order=("position",),
    ),
    Kind(
        "purposes", "The law", "What consent may be asked for", "Truly optional things, in the words they are asked.",
        ConsentPurpose,
        {"name": Question("Name"), "wording": Question("The words somebody answers"),
         "child_wording": Question("The same for a child"), "wording_version": Question("Version of the words"),
         "processing": Question("What will be done"), "without_it": Question("What happens on a no"),
         "classes": Question(
             "What may be passed on", offers=lambda: [(one.value, CLASS_WORDS[one]) for one in Class], many=True,
             optional=True,
         ),
         "months": Question("Reviewed after, in months"), **DATED},
        ("name", "wording_version", "months"),
        plainly("Consents given before keep the words they were given on, and are reviewed as they were."),
        refuse=new_words, order=("position",),
    ),
)  # fmt: skip
