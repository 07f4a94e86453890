"""What the privacy notice lists, drawn from the service's own rows, so that notice and service cannot disagree."""

from datetime import date

from django.apps import apps

from access.bodies import Body
from access.models import Agency
from audit import privacy
from audit.records import Record
from consent.models import ArticleSix, Condition, ConsentPurpose, Function, Gateway, Notice, Right
from retention.models import RetentionRule

OWN = frozenset({Body.TRUST, Body.FAMILY, Body.PROCESSOR})
SPECIAL = (privacy.HEALTH, privacy.ETHNICITY, privacy.BELIEF)
LISTS = {
    "mash": "Agencies that work together in the MASH",
    "recipients": "Others we may tell something",
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


def facts(on: date) -> dict[str, list[str]]:
    """Every list of the notice as the service's rows give it on this day."""
    agencies = list(Agency.objects.order_by("name"))
    live = [agency for agency in agencies if agency.is_active(on)]
    return {
        "mash": [one.name for one in live if one.in_mash and one.key != "trust"],
        "recipients": [one.name for one in live if not one.in_mash and Body(one.body_type) not in OWN],
        "processors": [one.name for one in live if Body(one.body_type) == Body.PROCESSOR],
        "renamed": _renamed(agencies, on),
        "purposes": [f"{row.name} ({row.enactment})" for row in Function.objects.all() if row.in_force(on)],
        "optional": [row.name for row in ConsentPurpose.objects.all() if row.in_force(on)],
        "bases": [f"{row.name}. {row.use}" for row in ArticleSix.objects.all() if row.in_force(on)],
        "conditions": [row.name for row in Condition.objects.all() if row.in_force(on)],
        "laws": list(dict.fromkeys(row.provision for row in Gateway.objects.all() if row.in_force(on) and row.offered)),
        "categories": sorted(_held() - set(SPECIAL)),
        "special": [kind for kind in SPECIAL if kind in _held()],
        "retention": [_kept(row) for row in RetentionRule.objects.all()],
        "rights": [f"{row.name} ({row.article}). {row.words}" for row in Right.objects.all() if row.in_force(on)],
    }


def since(notice: Notice, on: date) -> list[str]:
    """What the service does today that this version does not say, or says and is no more. Empty where they agree."""
    found = []
    for key, now in facts(on).items():
        said = notice.facts.get(key, [])
        found += [f"{LISTS[key]}: now also {one}" for one in now if one not in said]
        found += [f"{LISTS[key]}: no longer {one}" for one in said if one not in now]
    return found


def _held() -> set[str]:
    """The kinds of personal information some record declares."""
    records = [model for model in apps.get_models() if issubclass(model, Record) and hasattr(model, "Privacy")]
    return {kind for model in records for kind in model.Privacy.fields.values()} & privacy.PERSONAL


def _renamed(agencies: list[Agency], on: date) -> list[str]:
    after = {one.successor_of_id: one.name for one in agencies if one.successor_of_id}
    gone = [one for one in agencies if not one.is_active(on) and one.pk in after]
    return [f"{one.name} is now {after[one.pk]}" for one in gone]


def _kept(row: RetentionRule) -> str:
    when = f" ({row.only_when})" if row.only_when else ""
    if row.after == "with case" or row.count is None:
        return f"{row.record.capitalize()}{when}: with the case file"
    return f"{row.record.capitalize()}{when}: {row.count} {row.unit} from {row.after}"
