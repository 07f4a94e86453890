"""The six answers of receiving a contact, and the rows of its children."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError

from deadlines.calendar import london_day
from govuk import fields
from govuk.forms import Form
from intake.births import why_not_dates, why_not_sex
from intake.codes import ANONYMOUS, Channel, Safe, Sex
from intake.levels import offered_sources
from intake.received import Child, Mother, Received
from people.naming import typed_name

MOST_CHILDREN = 12
LONGEST_WORRY = 200_000


def _name(text: str, field: str, form: Form) -> str:
    try:
        return typed_name(text)
    except ValueError as wrong:
        form.add_error(field, str(wrong))
        return ""


class ChildForm(Form):
    """One child: named or unknown, born or not yet."""

    given = fields.TextInput("First names", required=False, max_length=200)
    family = fields.TextInput("Family name", required=False, max_length=200)
    born_on = fields.DateInput("Date of birth", required=False)
    sex = fields.Select("Sex", choices=Sex.choices(), required=False, initial=Sex.U)
    expected_on = fields.DateInput("Expected date, if not yet born", required=False)
    age_said = fields.TextInput("About how old, if no date is known", required=False, max_length=30)
    mother_given = fields.TextInput("Mother’s first names", required=False, max_length=200)
    mother_family = fields.TextInput("Mother’s family name", required=False, max_length=200)
    mother_born_on = fields.DateInput("Mother’s date of birth", required=False)
    person = fields.Hidden(required=False)
    mother = fields.Hidden(required=False)

    def __init__(self, *args, received_on, urgent=False, **kwargs):
        self.received_on, self.urgent = received_on, urgent
        super().__init__(*args, **kwargs)

    @property
    def is_blank(self) -> bool:
        """Nothing was typed in this row."""
        return not any(self.data.get(self.add_prefix(name)) for name in self.fields if name != "sex")

    def clean(self):
        """The dates must fit together, and an unborn child is found by its mother (domain.md 6.2)."""
        said = super().clean() or {}
        for name in ("given", "family", "mother_given", "mother_family"):
            said[name] = _name(said.get(name) or "", name, self)
        born, expected = said.get("born_on"), said.get("expected_on")
        if expected and said.get("sex") in {"F", "M"}:
            self.add_error("sex", why_not_sex(said["sex"], expected))
        dated = "born_on" not in self.errors and "expected_on" not in self.errors
        needs_date = not (self.urgent or said.get("age_said") or said.get("person"))
        asked = dated and (needs_date or born or expected)
        if asked and (reason := why_not_dates(born, expected, received_on=self.received_on)):
            self.add_error("expected_on" if expected else "born_on", reason)
        return said

    def child(self) -> Child:
        """The child as typed."""
        said = self.cleaned_data
        mother = Mother(
            said.get("mother_given") or "",
            said.get("mother_family") or "",
            said.get("mother_born_on"),
            _uuid(said.get("mother")),
        )
        return Child(
            given=said.get("given") or "", family=said.get("family") or "", born_on=said.get("born_on"),
            expected_on=said.get("expected_on"), sex="U" if said.get("expected_on") else said.get("sex") or "U",
            age_said=said.get("age_said") or "", person_id=_uuid(said.get("person")), mother=mother,
        )  # fmt: skip


class ReceiveForm(Form):
    """Answers two to six. The rows of children are forms of their own."""

    place = fields.TextInput("Place or address", max_length=300, missing="Say where the children are now.")
    who_with = fields.TextInput("Who with", max_length=300, required=False)
    worry = fields.TextArea(
        "What happened",
        unseen=True,
        rows=6,
        max_length=LONGEST_WORRY,
        missing="Say what happened, in the caller’s words.",
    )
    safe_tonight = fields.Radios(
        "Are they safe tonight?", choices=Safe.choices(), inline=True, unseen=True,
        missing="Say whether they are safe tonight. “Nobody knows” is an answer.",
    )  # fmt: skip
    safe_why = fields.TextInput("What makes you say so", max_length=2000, missing="Say what makes you say so.")
    source = fields.Select("Who they are", choices=offered_sources, blank="Choose one", missing="Choose who says so.")
    referrer_name = fields.TextInput("Name", required=False)
    referrer_agency = fields.Select("Agency", choices=[], blank="None, or not listed", required=False)
    referrer_role = fields.TextInput("Role", required=False, max_length=120)
    referrer_phone = fields.Telephone("Telephone", required=False)
    referrer_email = fields.Email("E-mail", required=False)
    referrer_relationship = fields.TextInput("How they know the child", required=False)
    withhold_identity = fields.Boolean("Wants their name kept from the family")
    channel = fields.Radios(
        "How did it come?", choices=Channel.choices(), inline=True, unseen=True, missing="Say how it came."
    )
    received_at = fields.DateTimeInput("When it was received", required=False)
    is_mandatory_csa_notification = fields.Boolean("This is a notification of a suspected child sex offence")
    key = fields.Hidden()
    reference = fields.Hidden(required=False)
    rows = fields.Hidden(required=False)
    arrived = fields.Hidden(required=False)
    seen = fields.Hidden(required=False, max_length=4000)
    not_matches = fields.Hidden(required=False, max_length=4000)

    def __init__(self, *args, agencies=(), at: datetime, urgent=False, **kwargs):
        self.at, self.urgent = at, urgent
        super().__init__(*args, **kwargs)
        self.fields["referrer_agency"].choices = [("", "None, or not listed"), *agencies]  # type: ignore[attr-defined]
        if urgent:
            for name in ("place", "worry", "safe_tonight", "safe_why", "source", "channel"):
                self.fields[name].required = False

    def clean(self):
        """An anonymous caller has no name, and nothing is received in the future."""
        said = super().clean() or {}
        if said.get("source") == ANONYMOUS and said.get("referrer_name"):
            self.add_error(
                "referrer_name",
                "An anonymous caller has no name. For a caller who is known but wants their name kept from the family, "
                "choose who they are and tick that box.",
            )
        if said.get("received_at") and said["received_at"] > self.at:
            self.add_error("received_at", "A contact cannot be received in the future. Check the day and time.")
        said["arrived"] = _uuid(said.get("arrived"))
        if not _uuid(said.get("key")):
            raise ValidationError("This page lost its place. Open it again; copy what you typed first.")
        return said

    def received(self, children: list[Child], *, searched: bool) -> Received:
        """What was typed, as one value."""
        said = self.cleaned_data
        text = {
            name: said.get(name) or ""
            for name in (
                "place", "who_with", "worry", "safe_why", "referrer_name", "referrer_role", "referrer_phone",
                "referrer_email", "referrer_relationship", "reference",
            )
        }  # fmt: skip
        return Received(
            key=UUID(said["key"]), received_at=said.get("received_at") or self.at, source=said.get("source") or "10",
            channel=said.get("channel") or "phone", children=tuple(children), searched=searched,
            safe_tonight=said.get("safe_tonight") or ("no" if self.urgent else "unknown"), is_urgent=self.urgent,
            referrer_agency_id=_uuid(said.get("referrer_agency")),
            withhold_identity=bool(said.get("withhold_identity")),
            is_mandatory_csa_notification=bool(said.get("is_mandatory_csa_notification")), **text,
        )  # fmt: skip


def blank(*, reference: str, at: datetime) -> dict[str, str | datetime]:
    """What a fresh page carries: its key, its reference, one row, and the moment it was opened."""
    return {"key": str(uuid4()), "reference": reference, "rows": "1", "received_at": at}


def child_forms(data, *, rows: int, at: datetime, received_on=None, urgent=False) -> list[ChildForm]:
    """A form for each row of children; unbound where there is no data."""
    on = received_on or london_day(at)
    return [
        ChildForm(data, prefix=f"child-{n}", received_on=on, urgent=urgent)
        for n in range(max(1, min(rows, MOST_CHILDREN)))
    ]


def _uuid(text) -> UUID | None:
    try:
        return UUID(str(text)) if text else None
    except ValueError:
        return None
