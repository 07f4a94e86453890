"""The questions of asking agencies and of recording that one is not told."""

from typing import cast

from django.forms import ChoiceField

from access.models import Agency
from consent.lawful_basis import NO_CONSENT_WORDS
from govuk import fields as f
from govuk.forms import Form
from govuk.text import lowered
from sharing.answers import choices
from sharing.minimisation import Permission
from sharing.packet import Offer
from sharing.proposal import REFUSAL_WORDS, Decision, Law, Pattern, Standing
from sharing.rules.bodies import PROBLEMS

PATTERNS = [
    (Pattern.ROUTINE.value, "Routine, under an agreement"),
    (Pattern.ONE_OFF.value, "One-off"),
]


def _offer(form: Form, name: str, rows: list[tuple[str, str]]) -> None:
    cast(ChoiceField, form.fields[name]).choices = rows


class OnceForm(Form):
    """What is said once for every agency of an enquiry. Empty answers are refused by the rules, in their own words."""

    about = f.TextInput(
        "What it is about, without names",
        hint="The desk reads this before it takes the request",
        max_length=120,
        missing="Say what it is about, without names.",
    )
    purpose = f.TextArea("Purpose", rows=2, max_length=2000, required=False)
    function = f.Select("Function", required=False)
    necessity = f.TextArea("Why it is necessary", rows=2, max_length=5000, required=False)
    less_intrusive = f.TextArea("Less intrusive way rejected", rows=2, max_length=5000, required=False)
    family_told = f.TextArea("Family told, or why not", rows=2, max_length=5000, required=False)
    proportionality = f.TextArea("Why it is no more than needed", rows=2, max_length=5000, required=False)
    change_of_circumstances = f.TextArea(
        "What changed since consent was refused", rows=2, max_length=5000, required=False
    )
    advice_from = f.TextInput("Advice taken from", max_length=200, required=False)
    risk = f.TextArea("Risk, in a few sentences", rows=3, max_length=2000, required=False)
    emergency = f.Boolean(
        "A child is in danger now: send first", hint="Approvals become reviews; the rest within a day"
    )

    def __init__(self, *args, law: Law, **kwargs):
        super().__init__(*args, **kwargs)
        _offer(self, "function", [(key, f"{row.enactment}: {row.name}") for key, row in law.functions.items()])


class ToldOnceForm(OnceForm):
    """The same for those told and asked nothing: a programme among them matches households by their problems."""

    problems = f.Checkboxes(
        "Problems of the household", choices=list(PROBLEMS.items()), required=False,
        hint="For matching to a programme only: two or more",
    )  # fmt: skip


class AgencyForm(Form):
    """What differs for one desk: when, on which basis, the questions, and the items with why each is needed."""

    needed_by = f.DateTimeInput("Answer by", required=False)
    gateway = f.Select("Gateway", required=False)
    art6 = f.Select("Article 6", required=False)
    art9 = f.Select("Article 9", blank="No special category chosen", required=False)
    art10 = f.Select("Article 10", blank="No criminal data chosen", required=False)
    no_consent_reason = f.Select(
        "Paragraph 18: why without consent",
        choices=choices(NO_CONSENT_WORDS),
        blank="Paragraph 18 not relied on",
        required=False,
    )
    consent_purpose = f.Select("What the consent is for", blank="Not resting on consent", required=False)
    why_consent_stands = f.TextInput(
        "A manager says why consent stands", hint="At level 3 or above, or RED", max_length=1000, required=False
    )
    pattern = f.Select("How it comes about", choices=PATTERNS, required=False)
    why_one_off = f.TextInput("Why a one-off", max_length=300, required=False)
    confidence = f.TextInput("Confidence", hint="Why a confidential item may be told", max_length=300, required=False)
    risk = f.TextArea(
        "Risk, said otherwise for them", hint="Empty: as said once for all", rows=2, max_length=2000, required=False
    )
    expires_on = f.DateInput("Last day they may open it", hint="Empty: until the enquiry closes", required=False)
    questions = f.TextArea("What you ask them", rows=3, max_length=20_000, required=False)
    items = f.Checkboxes("Items", required=False)
    named_fact = f.Select("One named fact past the matrix", blank="None", required=False)
    named_why = f.TextInput("Why that fact is needed", max_length=2000, required=False)

    def __init__(
        self,
        *args,
        law: Law,
        gateways,
        offers: list[tuple[Offer, Permission]],
        may_name_fact: bool,
        adults=(),
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        _offer(self, "gateway", [(row.key, f"{row.provision}: {lowered(row.name)}") for row in gateways])
        _offer(self, "art6", [(key, row.name) for key, row in law.bases.items()])
        for article in ("9", "10"):
            rows = [(key, row.name) for key, row in law.conditions.items() if row.article == article]
            _offer(self, f"art{article}", rows)
        _offer(self, "consent_purpose", list(law.purposes.items()))
        _offer(self, "items", [(offer.key, offer.label) for offer, _ in offers])
        self.whys = {offer.key: f"why{place}" for place, (offer, _) in enumerate(offers)}
        for offer, permission in offers:
            if permission != Permission.ALLOWED:
                self.fields[self.whys[offer.key]] = f.TextInput("Why needed", max_length=2000, required=False)
        self.overs = {
            offer.key: f"over{place}"
            for place, (offer, _) in enumerate(offers)
            if offer.origin is not None and not offer.origin.may_pass
        }
        for name in self.overs.values():
            self.fields[name] = f.TextInput(
                "Not agreed: which duty overrides, and why", max_length=2000, required=False
            )
        self._of_adults(adults, law)
        self._name_facts(offers if may_name_fact else [])

    def _of_adults(self, adults, law: Law) -> None:
        """For each adult, a basis of their own where facts about them rest on another than the child's."""
        self.adults: list[tuple[str, str, list[str]]] = []
        for place, (person, name) in enumerate(adults):
            names = [f"adult{place}_{part}" for part in ("art6", "art9", "art10")]
            self.adults.append((person, name, names))
            for field, label in zip(names, ("Article 6", "Article 9", "Article 10"), strict=True):
                self.fields[field] = f.Select(f"{label}, facts about {name}", blank="As above", required=False)
            _offer(self, names[0], [(key, row.name) for key, row in law.bases.items()])
            for article, field in (("9", names[1]), ("10", names[2])):
                rows = [(key, row.name) for key, row in law.conditions.items() if row.article == article]
                _offer(self, field, rows)

    def grounds(self) -> tuple[Standing, ...]:
        """The adults whose facts rest on a basis of their own; what they leave open is the decision's."""
        found = []
        for person, name, names in self.adults:
            own = [self.answer(field) for field in names]
            if any(own):
                both = [said or self.answer(part) for said, part in zip(own, ("art6", "art9", "art10"), strict=True)]
                art6, art9, art10 = both
                found.append(Standing(art6, art9, art10, person=person, name=name))
        return tuple(found)

    def _name_facts(self, offers) -> None:
        past = [
            (offer.key, offer.label) for offer, allowed in offers if allowed in (Permission.NEVER, Permission.GUARDIAN)
        ]
        if past:
            _offer(self, "named_fact", past)
        else:
            del self.fields["named_fact"], self.fields["named_why"]

    def question_of(self, reason_question: str, rule: str = "") -> str | None:
        """The field a rule's reason stands beside; None for the whole form."""
        if reason_question.startswith("item:"):
            key = reason_question.removeprefix("item:")
            if key in self.overs and rule == "V15":
                return self.overs[key]
            name = "named_why" if key == self.answer("named_fact") else self.whys.get(key, "items")
            return name if name in self.fields else "items"
        if ":" in reason_question:
            article, person = reason_question.split(":", 1)
            found = {one: names for one, _, names in self.adults}.get(person, [])
            return next((name for name in found if name.endswith(f"_{article}")), None)
        name = {"gateways": "gateway"}.get(reason_question, reason_question)
        return name if name in self.fields else None

    def answer(self, name: str):
        """What was answered so far: cleaned where it could be, as opened where nothing was sent, else empty."""
        if name not in self.fields:
            return ""
        if not self.is_bound:
            return self.get_initial_for_field(self.fields[name], name) or ""
        self.is_valid()
        return self.cleaned_data.get(name) or ""


class RefusalForm(Form):
    """Somebody asked us and is not told, or not yet."""

    agency = f.Select("Who asked", missing="Say which agency asked.")
    requested_by = f.TextInput("Name and role of who asked", missing="Say who asked.")
    requested_at = f.DateTimeInput("When they asked", required=False)
    requested_what = f.TextArea("What they asked for", rows=2, max_length=5000, missing="Say what they asked for.")
    decision = f.Radios(
        "What is decided",
        choices=[(Decision.NOT_SHARE.value, "Do not share"), (Decision.DEFER.value, "Decide later")],
        inline=True,
        missing="Say what is decided.",
    )
    function = f.Select("Function", missing="Say which function is being exercised.")
    purpose = f.TextArea("What they want it for", rows=2, max_length=2000, missing="Say what they want it for.")
    necessity = f.TextArea("Is it necessary for that?", rows=2, max_length=5000, missing="Say whether it is necessary.")
    less_intrusive = f.TextArea(
        "What less would do?", rows=2, max_length=5000, missing="Say which less intrusive way was considered."
    )
    family_told = f.TextArea("Family told, or why not", rows=2, max_length=5000, missing="Say whether they were told.")
    refusal = f.Radios("Why not", choices=choices(REFUSAL_WORDS), missing="Say why not.")
    refusal_words = f.TextArea(
        "Why that reason holds here", rows=3, max_length=5000, missing="Say in a sentence why that reason holds here."
    )
    harm_if_withheld = f.TextArea(
        "What harm may follow if it is withheld?",
        rows=2,
        max_length=5000,
        missing="Say what harm may follow if this is withheld.",
    )
    advice_from = f.TextInput("Advice taken from", required=False)

    def __init__(self, *args, law: Law, agencies: list[Agency], **kwargs):
        super().__init__(*args, **kwargs)
        _offer(self, "agency", [(row.key, row.name) for row in agencies])
        _offer(self, "function", [(key, f"{row.enactment}: {row.name}") for key, row in law.functions.items()])


class WithoutForm(Form):
    """Why the hub goes on without an answer."""

    why = f.TextArea(
        "Why do you go on without their answer?",
        rows=3,
        max_length=2000,
        missing="Say why you go on without their answer.",
    )
