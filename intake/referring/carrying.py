"""A form's answers as the page of receiving asks for them, so that nothing is retyped. Pure."""

from uuid import uuid4

from django.http import QueryDict

from govuk.dates import short_moment
from intake.codes import ANONYMOUS, Channel
from intake.models import ArrivedForm
from intake.referring import steps
from intake.referring.questions import source_of

YOU = {
    "referrer_name": "name", "referrer_role": "role", "referrer_agency": "agency", "referrer_phone": "phone",
    "referrer_email": "email", "referrer_relationship": "relationship",
}  # fmt: skip


def to_receive(form: ArrivedForm) -> QueryDict:
    """What the page of receiving holds when it is opened from a form. Its key is its own: a form is received once."""
    data = QueryDict(mutable=True)
    content = {"kind": form.kind, "answers": form.answers}
    for slug in ("where", "worry", "safe"):
        _put(data, {name: values[0] for name, values in form.answers.get(slug, {}).items() if values})
    _put(data, _children(content))
    you = {name: values[0] for name, values in form.answers.get("you", {}).items() if values}
    source = source_of(you)
    _put(data, {name: you.get(theirs, "") for name, theirs in YOU.items()})
    if source == ANONYMOUS or you.get("named") == "no":
        _put(data, {"referrer_name": "", "referrer_phone": "", "referrer_email": ""})
    if not you.get("agency") and you.get("agency_name"):
        data["referrer_role"] = f"{you.get('role', '')}, {you['agency_name']}"[:120]
    if you.get("withhold") and source != ANONYMOUS:
        data["withhold_identity"] = "on"
    _put(data, {
        "source": source, "channel": Channel.FORM.value, "received_at": short_moment(form.arrived_at),
        "key": str(uuid4()), "reference": form.reference, "arrived": str(form.pk),
    })  # fmt: skip
    return data


def _children(content) -> dict[str, str]:
    """The rows of children that were filled in, one after another."""
    found: dict[str, str] = {}
    said, place = steps.answers_of(content, steps.CHILDREN), 0
    for row in range(steps.rows_of(said)):
        one = {name.partition(f"child-{row}-")[2]: str(said[name]) for name in said if name.startswith(f"child-{row}-")}
        if any(value for name, value in one.items() if name != "sex"):
            found |= {f"child-{place}-{name}": value for name, value in one.items()}
            place += 1
    return {**found, "rows": str(max(place, 1))}


def _put(data: QueryDict, values: dict) -> None:
    for name, value in values.items():
        data[name] = value
