"""The adults a form names, as people to look for: each stays on the contact's page until a person has named them.

Nobody is searched for, matched or registered by themselves; the words of the form only fill the questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from intake.codes import AdultRole
from intake.models import ArrivedForm, Contact, ContactPerson
from intake.referring import reading
from intake.referring.questions import Facts


@dataclass(frozen=True)
class Proposed:
    """One adult as a form names them. `key` says which form and which of its adults."""

    key: str
    name: str
    words: str
    answers: dict[str, str]

    @property
    def press(self) -> str:
        """What the button that looks for them sends."""
        return f"form:{self.key}"


def of_contact(contact: Contact, at: datetime) -> list[Proposed]:
    """The adults named on the forms this contact was received from, whom nobody has named in it yet."""
    forms = list(ArrivedForm.objects.filter(contact=contact).order_by("arrived_at"))
    if not forms:
        return []
    named = set(ContactPerson.objects.filter(contact=contact).exclude(said_as="").values_list("said_as", flat=True))
    return [one for form in forms for one in _of_form(form, at) if one.key not in named]


def _of_form(form: ArrivedForm, at: datetime) -> list[Proposed]:
    content = {"kind": form.kind, "answers": form.answers}
    who = (form.answers.get("you", {}).get("name") or [""])[0] or "whoever sent the form"
    adults = reading.adults_of(content, Facts(at))
    return [_proposed(f"{form.reference} {place}", who, adult) for place, adult in enumerate(adults, start=1)]


def _proposed(key: str, who: str, adult: dict) -> Proposed:
    given, _, family = adult["name"].strip().rpartition(" ")
    born = adult.get("born_on")
    role = adult.get("role") or ""
    answers = {
        "given": given, "family": family, "role": role, "telephone": adult.get("phone") or "",
        "born_on": f"{born:%d/%m/%Y}" if born else "", "lives_here": "on" if adult.get("lives_here") else "",
        "source": who[:120], "said_as": key,
    }  # fmt: skip
    words = [
        AdultRole(role).label if role else "", f"born {born:%d/%m/%Y}" if born else "",
        "lives with the children" if adult.get("lives_here") else "", adult.get("known") or "",
    ]  # fmt: skip
    return Proposed(key, adult["name"], ". ".join(filter(None, words)), answers)
