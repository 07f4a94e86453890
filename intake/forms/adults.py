"""The questions about one adult of a contact."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from govuk import fields
from govuk.forms import Form
from intake.adults import Adult, Tied
from intake.codes import AdultRole
from people import codes
from people.naming import typed_name

YES_NO_UNKNOWN = list(codes.YES_NO_UNKNOWN.items())
SEX = [("F", "Woman"), ("M", "Man"), ("U", "Not known")]
# What an adult may be to a child.
TO_A_CHILD = [(code, words[:1].upper() + words[1:]) for code, words in codes.RELATIONS.items() if code != "child"]


class AdultForm(Form):
    """Who they are, what they are to each child, and what to know before anyone rings or visits."""

    person = fields.Hidden(required=False)
    seen = fields.Hidden(required=False, max_length=4000)
    not_matches = fields.Hidden(required=False, max_length=4000)
    said_as = fields.Hidden(required=False, max_length=20)
    given = fields.TextInput("First names", required=False, max_length=200)
    family = fields.TextInput("Family name", required=False, max_length=200)
    born_on = fields.DateInput("Date of birth", required=False)
    sex = fields.Radios("Sex", choices=SEX, inline=True, initial="U", required=False)
    role = fields.Select("Who are they?", choices=AdultRole.choices(), missing="Say who they are to the children.")
    lives_here = fields.Boolean("They live with the children")
    telephone = fields.Telephone("Telephone", required=False)
    safe_to_call = fields.Radios(
        "Is it safe to ring it?", choices=YES_NO_UNKNOWN, inline=True, initial="unknown", required=False
    )
    alleged = fields.Boolean("They are said to have caused harm")
    do_not_contact = fields.Boolean("Do not contact them")
    has_risk = fields.Boolean("There is a known risk to workers")
    risk = fields.TextArea("What is known?", hint="Facts, with dates.", rows=3, max_length=2000,
                           missing="Say what is known of the risk.")  # fmt: skip
    what_to_do = fields.TextInput("What should others do?", hint="For example: go in pairs; tell police first.",
                                  required=False, max_length=300)  # fmt: skip
    review_on = fields.DateInput("Look at it again on", missing="Say when the risk is looked at again.")
    source = fields.TextInput("Who says so?", missing="Say who told us of this adult.", max_length=120)

    def __init__(self, *args, children: list[tuple[UUID, str]], **kwargs):
        """children: the person id and first name of each child of the contact."""
        super().__init__(*args, **kwargs)
        self.children = children
        self.reveal = {"has_risk": {"yes": ["risk", "what_to_do", "review_on"]}}
        for place, (_, name) in enumerate(children):
            self._ask_about(place, name)
        asked = [f"{part}_{n}" for n in range(len(children)) for part in ("kind", "responsibility", "how_known")]
        before = list(self.fields)[: list(self.fields).index("lives_here")]
        self.order_fields([*before, *asked])

    def _ask_about(self, place: int, name: str) -> None:
        kind, answer, how = f"kind_{place}", f"responsibility_{place}", f"how_known_{place}"
        self.fields[kind] = fields.Select(
            f"What are they to {name}?", choices=TO_A_CHILD, blank="Nothing, or not known", required=False
        )
        self.fields[answer] = fields.Radios(
            f"Parental responsibility for {name}?",
            choices=YES_NO_UNKNOWN,
            inline=True,
            initial="unknown",
            required=False,
        )
        self.fields[how] = fields.TextInput("How is that known?", missing="Say how it is known.", max_length=200)
        self.reveal[answer] = {"yes": [how]}

    def clean(self):
        """Somebody has a name or a record; whoever has parental responsibility for a child is something to it."""
        super().clean()
        said = self.cleaned_data
        for name in ("given", "family"):
            try:
                said[name] = typed_name(said.get(name) or "")
            except ValueError as wrong:
                self.add_error(name, str(wrong))
        if not (
            said.get("given") or said.get("family") or said.get("person") or {"given", "family"} & set(self.errors)
        ):
            self.add_error("family", "Give at least one name.")
        for place, (_, name) in enumerate(self.children):
            if said.get(f"responsibility_{place}") == "yes" and not said.get(f"kind_{place}"):
                self.add_error(f"kind_{place}", f"Say what they are to {name}.")
        return said

    def adult(self) -> Adult:
        """The adult as typed."""
        said = self.cleaned_data
        flags: dict[str, Any] = {name: bool(said.get(name)) for name in ("lives_here", "do_not_contact", "alleged")}
        words: dict[str, Any] = {
            name: said.get(name) or ""
            for name in ("given", "family", "telephone", "risk", "what_to_do", "role", "source", "said_as")
        }
        return Adult(
            born_on=said.get("born_on"), sex=said.get("sex") or "U", person_id=chosen(said.get("person")),
            ties=tuple(self._ties()), safe_to_call=said.get("safe_to_call") or "unknown",
            review_on=said.get("review_on"), **words, **flags,
        )  # fmt: skip

    def _ties(self):
        said = self.cleaned_data
        for place, (child, _) in enumerate(self.children):
            if kind := said.get(f"kind_{place}"):
                known = said.get(f"responsibility_{place}") or "unknown"
                yield Tied(child, kind, known, said.get(f"how_known_{place}") or "")


def chosen(text) -> UUID | None:
    """The id of the record somebody chose; None for none, and for what is no id."""
    try:
        return UUID(str(text)) if text else None
    except ValueError:
        return None
