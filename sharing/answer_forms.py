"""The questions a partner answers."""

from django import forms as django_forms

from govuk import fields as f
from govuk.forms import Form
from sharing import answers
from sharing.acts.answering import MOST_FINDINGS, Found, Said
from sharing.models.answer import REGIMES
from sharing.models.policy import CLASS_CHOICES
from sharing.proposal import DUTY_REFUSALS, REFUSAL_WORDS, Refusal

LAWFUL = [(one.value, REFUSAL_WORDS[one]) for one in Refusal if one in DUTY_REFUSALS]
HELD = [(one.value, answers.HELD_WORDS[one], answers.HELD_HINTS[one]) for one in answers.Held]


class AnswerForm(Form):
    """What the agency holds, and what must be said with that."""

    held = f.Radios("What do you hold?", choices=HELD, unseen=True, missing="Say what you hold.")
    systems = f.TextArea(
        "Which systems did you search?", rows=2, max_length=2000, missing="Say which systems you searched."
    )
    identities = f.TextArea(
        "Which names, birth dates and addresses?",
        rows=2,
        max_length=2000,
        missing="Say which names and birth dates you searched.",
    )
    dates = f.TextInput("Which dates?", hint="For instance: 2020 to today", missing="Say which dates you searched.")
    refusal = f.Radios("Which lawful reason?", choices=LAWFUL, missing="Choose one of the four lawful reasons.")
    refusal_words = f.TextArea(
        "Why does that reason hold here?",
        rows=3,
        max_length=5000,
        missing="Say in a sentence why that reason holds here.",
    )
    try_desk = f.Select("Which desk may hold it?", blank="None of these, or not known", required=False)
    try_instead = f.TextInput("Who else may hold it?", hint="Leave empty where you do not know", required=False)
    worker_risk = f.Radios(
        "Is there a risk to workers?",
        choices=answers.choices(answers.WORKER_RISK_WORDS),
        inline=True,
        required=False,
        unseen=True,
    )
    also = f.Checkboxes("Does this answer hold for these requests about the same family too?", required=False)
    version = f.Version()

    reveal = {
        "held": {
            "nothing": ["systems", "identities", "dates"],
            "refused": ["refusal", "refusal_words"],
            "not_ours": ["try_desk", "try_instead"],
        }
    }

    def __init__(self, *args, desks=(), family=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.desks = {desk.key: desk for desk in desks}
        self.fields["try_desk"].choices = [(desk.key, str(desk)) for desk in desks]  # type: ignore[attr-defined]
        self.family = {str(one.pk): one for one in family}
        self.fields["also"].choices = [(key, one.reference) for key, one in self.family.items()]  # type: ignore[attr-defined]


class FindingForm(Form):
    """One finding, written by itself."""

    what = f.TextArea("What you hold", rows=2, max_length=20_000, missing="Write what you hold, or clear this finding.")
    own_number = f.TextInput("Your log or crime number", max_length=60, required=False)
    on_day = f.DateInput("Date", required=False)
    sure = f.Select(
        "How sure it is this person", choices=answers.choices(answers.SURE_WORDS), missing="Say how sure you are."
    )
    handling = f.Select(
        "Handling", choices=answers.choices(answers.HANDLING_WORDS), blank="", initial=answers.Handling.ASK_FIRST.value
    )
    regime = f.Select("You hold it under", choices=REGIMES, blank="The usual rules of your agency", required=False)
    information = f.Select("What kind it is", choices=CLASS_CHOICES, blank="The usual kind from you", required=False)


class Findings(django_forms.BaseFormSet):
    """The findings of one answer; a finding left empty is none."""

    def get_form_kwargs(self, index):
        """An empty finding is no mistake: the answer as a whole says when one is needed."""
        return super().get_form_kwargs(index) | {"empty_permitted": True}

    @property
    def found(self) -> tuple[Found, ...]:
        """The findings that were written."""
        written = [form.cleaned_data for form in self.forms if form.has_changed() and form.is_valid()]
        return tuple(Found(**one) for one in written)


FindingFormSet = django_forms.formset_factory(
    FindingForm, formset=Findings, extra=1, max_num=MOST_FINDINGS, absolute_max=MOST_FINDINGS + 10, validate_max=True
)


def said(form: AnswerForm, findings: Findings) -> Said:
    """The answer as the act takes it."""
    clean = form.cleaned_data
    names = ("systems", "identities", "dates", "refusal", "refusal_words", "try_instead", "worker_risk")
    return Said(
        held=clean["held"],
        try_desk=form.desks.get(clean.get("try_desk") or ""),
        findings=findings.found if clean["held"] == answers.Held.HELD else (),
        **{name: clean.get(name) or "" for name in names},
    )
