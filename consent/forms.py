"""The questions of consent and agreement. Forms clean and word errors; they never save and never query."""

from __future__ import annotations

from typing import Any

from consent.authority import OF_AGE_TO_ANSWER
from consent.classes import CLASS_WORDS
from consent.codes import DEPUTY_EVIDENCE, Authority, Change, Choice, Evidence, Holder, Method, Service
from consent.models.agreeing import ANSWERS
from consent.validity import TESTS
from documents import kinds, receiving
from govuk import fields as f
from govuk.forms import Form

YES_NO = [("yes", "Yes"), ("no", "No")]
ELSEWHERE = "other"
PARENTS = [(one.value, one.label) for one in Evidence if one not in DEPUTY_EVIDENCE]
DEPUTIES = [(one.value, one.label) for one in Evidence if one in DEPUTY_EVIDENCE]
FIVE = {
    "understands_what": "Do they understand what is asked?",
    "understands_why": "Do they understand why?",
    "understands_after": "Do they understand what follows from a yes and from a no?",
    "can_weigh": "Can they weigh it?",
    "own_choice": "Is it their own choice?",
}
ABOUT_FIVE = (*ANSWERS, "assessed_on", "competence_words")


def _text(label: str, **options: Any) -> f.TextInput:
    return f.TextInput(label, **{"max_length": 120, **options})


def _words(label: str, **options: Any) -> f.TextArea:
    return f.TextArea(label, **{"rows": 2, "max_length": 5000, **options})


class SpokenForm(Form):
    """Who answered, on what authority, how and in which language."""

    seen = f.Hidden(required=False, max_length=20_000)
    given_by = f.Select("Who answered?", choices=[], missing="Say who answered.")
    given_by_name = _text("Name and who they are", max_length=200, missing="Say who they are.")
    authority = f.Radios("On what authority?", choices=Authority.choices(), missing="Say on what authority.")
    evidence_kind = f.Select("What was seen of parental responsibility?", choices=PARENTS, missing="Say what was seen.")
    evidence_seen_on = f.DateInput("Seen on", missing="Say when it was seen.")
    evidence_seen_by = _text("Seen by", missing="Say who saw it.")
    other_holder = f.Radios(
        "Has somebody else parental responsibility, and what do they say?", choices=Holder.choices(),
        missing="Say whether somebody else has parental responsibility.",
    )  # fmt: skip
    other_holder_words = _words("What they said, or why they were not asked", required=False, max_length=1000)
    deputy_kind = f.Select("Which document was seen?", choices=DEPUTIES, missing="Say which document was seen.")
    deputy_seen_on = f.DateInput("Document seen on", missing="Say when it was seen.")
    deputy_seen_by = _text("Document seen by", missing="Say who saw it.")
    capacity_words = _words("Why can they not decide this themselves?", missing="Say why they cannot.")
    collected_at = f.DateTimeInput("When did they answer?", missing="Say when they answered.")
    method = f.Radios("How?", choices=Method.choices(), missing="Say how they answered.")
    witness = _text("Who else heard it?", hint="Needed when it was said aloud.", required=False)
    place = _text("Where, or on which line?", required=False)
    language = _text("In which language were they asked and given the notice?", max_length=60, missing="Say in which.")
    interpreter = _text("Interpreter, if there was one", required=False)


for _name, _question in FIVE.items():
    SpokenForm.base_fields[_name] = f.Radios(_question, choices=YES_NO, inline=True, required=False)
SpokenForm.base_fields["competence_words"] = _words("What did they say or do that shows it?", required=False)
SpokenForm.base_fields["assessed_on"] = f.DateInput("Assessed on", required=False)


class RecordForm(SpokenForm):
    """A yes or a no to one purpose and one recipient."""

    purpose = f.Select("For what?", choices=[], missing="Choose for what.")
    recipient = f.Select("To whom?", choices=[], missing="Choose to whom.")
    answer = f.Radios("What do they say?", choices=YES_NO, inline=True, missing="Say whether it is a yes or a no.")
    refusal_reason = _words("Why not, in their words?", required=False)
    classes = f.Checkboxes(
        "What may be shared?", choices=[(one.value, words) for one, words in CLASS_WORDS.items()],
        missing="Choose what may be shared.",
    )  # fmt: skip
    explicit = f.Boolean("They said yes to health, origin or belief in so many words")
    why_free = _words(
        "Why is it free, though we are a public authority?",
        missing="Say why it is free.",
    )
    expires_on = f.DateInput("Last day, if it ends by itself", required=False)

    def __init__(self, data=None, *, people, purposes, recipients, age: int | None, **options):
        self.reveal = {
            "given_by": {ELSEWHERE: ["given_by_name"]},
            "authority": {
                "SELF": list(ABOUT_FIVE),
                "PR": ["evidence_kind", "evidence_seen_on", "evidence_seen_by", "other_holder", "other_holder_words"],
                "DEPUTY": ["deputy_kind", "deputy_seen_on", "deputy_seen_by", "capacity_words"],
            },
            "answer": {"yes": ["classes", "explicit", *TESTS, "why_free", "expires_on"], "no": ["refusal_reason"]},
        }
        super().__init__(data, **options)
        self.fields["given_by"].choices = [*people, (ELSEWHERE, "Somebody not on record here")]  # type: ignore[attr-defined]
        self.fields["purpose"].choices = purposes  # type: ignore[attr-defined]
        self.fields["recipient"].choices = recipients  # type: ignore[attr-defined]
        if age is not None and age >= OF_AGE_TO_ANSWER:
            del self.reveal["authority"]["SELF"]
            for name in ABOUT_FIVE:
                del self.fields[name]
        self.order_fields(ORDER)


for _key, (_question, _sentence) in TESTS.items():
    RecordForm.base_fields[_key] = f.Radios(
        _question, choices=YES_NO, inline=True, missing=f"Answer this first: {_question}"
    )
ORDER = (
    "seen", "purpose", "recipient", "given_by", "given_by_name", "authority", *ABOUT_FIVE, "evidence_kind",
    "evidence_seen_on", "evidence_seen_by", "other_holder", "other_holder_words", "deputy_kind", "deputy_seen_on",
    "deputy_seen_by", "capacity_words", "collected_at", "method", "witness", "place", "language", "interpreter",
    "answer", "classes", "explicit", *TESTS, "why_free", "expires_on", "refusal_reason",
)  # fmt: skip


class TakeBackForm(Form):
    """Taking a consent back: as few questions as can be."""

    person = f.Select("Who takes it back?", choices=[], missing="Say who takes it back.")
    person_name = _text("Who they are", max_length=200, missing="Say who they are.")
    method = f.Radios("How did they say so?", choices=Change.choices(), inline=True, missing="Say how they said so.")
    said_at = f.DateTimeInput("When?", missing="Say when.")
    words = _words("In their words", required=False)

    reveal = {"person": {ELSEWHERE: ["person_name"]}}

    def __init__(self, data=None, *, people, **options):
        super().__init__(data, **options)
        self.fields["person"].choices = [*people, (ELSEWHERE, "Somebody not on record here")]  # type: ignore[attr-defined]


class RippleForm(Form):
    """What becomes of one share that rested on a consent taken back."""

    choice = f.Radios("What becomes of it?", choices=Choice.choices(), missing="Choose what becomes of it.")
    what_changed = _words("What changed?", missing="Say what changed, so that another basis truly applies now.")
    reason = _words("Why?", missing="Say why.")

    reveal = {"choice": {Choice.OTHER_BASIS.value: ["what_changed"]}}


class LookAgainForm(Form):
    """A consent was looked at again, and still holds."""

    outcome = _words("You asked. What did they say?", missing="Say what they said when you asked.")
    next_on = f.DateInput("When is it looked at next?", missing="Give the day it is looked at next.")


class InvalidForm(Form):
    """A consent that was never valid."""

    why = _words("What was wrong with it?", missing="Say what was wrong with it.")


class ReceiptForm(Form):
    """A receipt was handed over."""

    given = f.Boolean("I gave them the receipt", required=True, missing="Tick this when they have it.")


class EvidenceForm(Form):
    """A file that shows the answer, or the authority of who gave it."""

    upload = f.MultiFile(
        "Add the signed page, or what shows their authority", most=1, megabytes=receiving.LARGEST,
        hint=f"{kinds.TAKEN}. Up to {receiving.LARGEST} MB.", missing="Choose a file of no more than 20 MB.",
    )  # fmt: skip


class AgreementForm(Form):
    """Does the family agree to a service? Not consent: a no stops the service and nothing else."""

    service = f.Radios("Which service?", choices=Service.choices(), missing="Choose the service.")
    offered = _words("What was offered?", missing="Say what was offered.")
    said_by = f.Select("Who answered?", choices=[], missing="Say who answered.")
    said_by_name = _text("Name and who they are", max_length=200, missing="Say who they are.")
    said_on = f.DateInput("When?", missing="Say when they answered.")
    method = f.Radios("How?", choices=Method.choices(), missing="Say how they answered.")
    language = _text("Language", max_length=60, required=False)
    interpreter = _text("Interpreter, if there was one", required=False)
    agreed = f.Radios("Do they agree?", choices=YES_NO, inline=True, missing="Say whether they agree.")
    reason = _words("In their words", required=False)
    raises_risk = f.Radios(
        "Does this no raise the risk to a child?", choices=YES_NO, inline=True,
        hint="Asked once. Nothing follows by itself; a no is not a concern in itself.",
        missing="Say whether this no raises the risk to a child. It changes nothing by itself.",
    )  # fmt: skip
    risk_words = _words("Why?", missing="Say why.")

    def __init__(self, data=None, *, people, **options):
        self.reveal = {
            "said_by": {ELSEWHERE: ["said_by_name"]},
            "agreed": {"no": ["raises_risk", "risk_words"]},
        }
        super().__init__(data, **options)
        self.fields["said_by"].choices = [*people, (ELSEWHERE, "Somebody not on record here")]  # type: ignore[attr-defined]


class EndForm(Form):
    """The family no longer agrees to a service."""

    ended_on = f.DateInput("From which day?", missing="Give the day.")
    reason = _words("In their words", required=False)
    raises_risk = f.Radios(
        "Does this raise the risk to a child?", choices=YES_NO, inline=True,
        missing="Say whether this no raises the risk to a child. It changes nothing by itself.",
    )  # fmt: skip
    risk_words = _words("Why?", missing="Say why.")


class NextNoticeForm(Form):
    """The next version of the privacy notice."""

    effective_on = f.DateInput("In force from", missing="Give the day it takes effect.")
    changes = f.TextArea("What changes? One line for each", rows=4, max_length=5000, missing="Say what changes.")
    tell_again = f.Radios(
        "Must open families be told again?", choices=YES_NO, inline=True, missing="Say whether families are told again."
    )
    why = _text("Why is there a new version?", max_length=200, missing="Say why.")


class NoticeWordsForm(Form):
    """The words of one layer in one language."""

    title = _text("Title", max_length=160, missing="Give it a title.")
    body = f.TextArea(
        "Words", rows=24, max_length=60_000, missing="Write the words.",
        hint="A line is a paragraph. # begins a heading, - an item, [name] a list.",
    )  # fmt: skip
    checked_by = f.TextInput(
        "Who checked this translation", hint="Leave it empty for a draft: the page then says that nobody has",
        max_length=120, required=False,
    )  # fmt: skip


class AdviceForm(Form):
    """What the Data Protection Officer advised about a version."""

    advice = _words("What did the Data Protection Officer advise?", max_length=400, missing="Say what they advised.")
    signed_off_on = f.DateInput("Signed off on", required=False)
