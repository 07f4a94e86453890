"""What the privacy notice lists, drawn from the service's own rows, so that notice and service cannot disagree."""

from datetime import date

from django.apps import apps

from access.bodies import Body, Column
from access.models import Agency
from audit import privacy
from audit.records import Record
from consent.classes import Class
from consent.models import ArticleSix, Condition, ConsentPurpose, Function, Gateway, Notice, Right
from retention.models import RetentionRule

OWN = frozenset({Body.TRUST, Body.FAMILY, Body.PROCESSOR})
PROGRAMME_PARTNERS = "programme-partners"
# Kinds of information as a reader knows them, in the order they are told.
ORDINARY = {
    privacy.CONTACT_DETAILS: "Names and contact details",
    privacy.DATE_OF_BIRTH: "Dates of birth",
    privacy.FAMILY: "Family details",
    privacy.CASE_FILE: "The case file: what people tell us, what we decide and why",
    privacy.LIFESTYLE: "Lifestyle and social circumstances, such as home, work and money",
    privacy.REFERRER: "Who told us about a child",
    privacy.IDENTIFIER: "Numbers, such as an NHS number or a pupil number",
}
SEX_LIFE = "sex life or sexual orientation"
SPECIAL = {
    privacy.HEALTH: "Physical or mental health",
    privacy.ETHNICITY: "Racial or ethnic origin",
    privacy.BELIEF: "Religious or similar belief",
    SEX_LIFE: "Sex life or sexual orientation",
    privacy.CRIMINAL: "Criminal offences and allegations",
}
# What may be told about somebody holds these kinds, whether or not a record keeps them apart.
IN_CLASSES = {
    Class.LIFESTYLE: privacy.LIFESTYLE,
    Class.CRIM: privacy.CRIMINAL,
    Class.SC_SEXLIFE: SEX_LIFE,
    Class.SC_HEALTH: privacy.HEALTH,
    Class.SC_HEALTH_ADULT: privacy.HEALTH,
    Class.SC_ETHNIC: privacy.ETHNICITY,
    Class.SC_BELIEF: privacy.BELIEF,
}
LISTS = {
    "mash": "Agencies that work together in the MASH",
    "recipients": "Others we may tell something",
    "programme": "Told for a government programme only",
    "processors": "Who keeps records for us",
    "renamed": "Names that changed",
    "purposes": "What we use information for",
    "optional": "What we ask your consent for",
    "bases": "The basis in law",
    "conditions": "The conditions for special information",
    "laws": "The Acts that let information pass",
    "categories": "Kinds of information",
    "special": "Special kinds of information",
    "retention": "How long it is kept",
    "rights": "Your rights",
}
# A line of a list: words, or what it is and what is said about it.
Line = str | list[str]


def facts(on: date) -> dict[str, list[Line]]:
    """Every list of the notice as the service's rows give it on this day."""
    agencies = list(Agency.objects.order_by("name"))
    live = [agency for agency in agencies if agency.is_active(on)]
    outside = [one for one in live if not one.in_mash and Body(one.body_type) not in OWN]
    return {
        "mash": [one.name for one in live if one.in_mash and one.key != "trust"],
        "recipients": [one.name for one in outside if not _of_programme(one)],
        "programme": [one.name for one in outside if _of_programme(one)],
        "processors": [one.name for one in live if Body(one.body_type) == Body.PROCESSOR],
        "renamed": _renamed(agencies, on),
        "categories": [words for kind, words in ORDINARY.items() if kind in _held()],
        "special": [words for kind, words in SPECIAL.items() if kind in _held()],
        "retention": [_kept(row) for row in RetentionRule.objects.all()],
        **_of_the_law(on),
    }


def _of_the_law(on: date) -> dict[str, list[Line]]:
    """A purpose is listed while some gateway that serves it is in force: one that ran out is used for nothing."""
    gateways = list(Gateway.objects.all())
    live = [row for row in gateways if row.in_force(on)]
    asleep = {key for row in gateways for key in row.functions} - {key for row in live for key in row.functions}
    functions = [row for row in Function.objects.all() if row.in_force(on) and row.key not in asleep]
    return {
        "purposes": [[row.name, row.enactment] for row in functions],
        "optional": [row.name for row in ConsentPurpose.objects.all() if row.in_force(on)],
        "bases": [[f"Article {row.name}", row.use] for row in ArticleSix.objects.all() if row.in_force(on)],
        "conditions": [_condition(row.name) for row in Condition.objects.all() if row.in_force(on)],
        "laws": list(dict.fromkeys(row.provision for row in live if row.offered)),
        "rights": [[row.name, f"{row.words} {row.article}."] for row in Right.objects.all() if row.in_force(on)],
    }


def said(line: Line) -> str:
    """A line of a list as one sentence."""
    return line if isinstance(line, str) else ": ".join(line)


def since(notice: Notice, on: date) -> list[str]:
    """What the service does today that this version does not say, or says and is no more. Empty where they agree."""
    found = []
    for key, now in facts(on).items():
        before = notice.facts.get(key, [])
        found += [f"{LISTS[key]}: now also {said(one)}" for one in now if one not in before]
        found += [f"{LISTS[key]}: no longer {said(one)}" for one in before if one not in now]
    return found


def _held() -> set[str]:
    """The kinds of personal information some record declares, or that may be told about somebody."""
    records = [model for model in apps.get_models() if issubclass(model, Record) and hasattr(model, "Privacy")]
    declared = {kind for model in records for kind in model.Privacy.fields.values()} & privacy.PERSONAL
    return declared | set(IN_CLASSES.values())


def _of_programme(agency: Agency) -> bool:
    return agency.matrix_column == Column.PROGRAMME or agency.key == PROGRAMME_PARTNERS


def _condition(name: str) -> str:
    return name if name.startswith("Article") else f"Article {name}"


def _renamed(agencies: list[Agency], on: date) -> list[Line]:
    """Each name that ended, and what the body is called now, however often it changed between."""
    after = {one.successor_of_id: one for one in agencies if one.successor_of_id}
    found: list[Line] = []
    for one in agencies:
        last = one
        while last.pk in after and not last.is_active(on):
            last = after[last.pk]
        if last is not one:
            found.append([one.name, f"Now {last.name}"])
    return found


def _kept(row: RetentionRule) -> Line:
    what = row.record.capitalize() + (f" ({row.only_when})" if row.only_when else "")
    if row.after == "with case" or row.count is None:
        return [what, "With the case file"]
    return [what, f"{row.count} {row.unit} from {row.after}"]
