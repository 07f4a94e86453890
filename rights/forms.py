"""The questions of a rights request. They clean and word errors; they save nothing."""

from govuk import fields as f
from govuk.forms import Form
from rights import codes

KINDS = codes.choices(codes.KINDS)
RELATIONS = codes.choices(codes.RELATIONS)
ANSWERS = [(key, words) for key, words in codes.YES_NO_UNKNOWN.items() if key]


class AskedForm(Form):
    """Somebody asks for their data, or complains of how it was handled: any way, any wording."""

    words = f.TextArea(
        "What they ask for, in their words",
        rows=4,
        max_length=20_000,
        missing="Write down what they ask for, in their words.",
    )
    asker = f.TextInput("Who asks", max_length=200, missing="Write down who asks.")
    about = f.TextArea("Whom it is about", hint="Themselves, or whose child", rows=2, max_length=2000, required=False)
    channel = f.Select(
        "How it came", choices=[row for row in codes.choices(codes.CHANNELS) if row[0] != "form"],
        missing="Say how it came.",
    )  # fmt: skip
    received_at = f.DateTimeInput(
        "When anybody in the Trust first had it",
        hint="The month runs from that day, even a Sunday",
        missing="Say when anybody in the Trust first had it.",
    )
    reach = f.TextArea("How to reach them", rows=2, max_length=1000, missing="Say how to reach them.")
    not_safe = f.TextArea("What is not safe", hint="Who must not hear of this", rows=2, max_length=1000, required=False)
    support = f.TextInput("Interpreter, advocate or other help", max_length=300, required=False)
    is_complaint = f.Boolean("It is about how we handled data")


class PublicForm(Form):
    """The public form. It asks for no proof and says nothing of what is held."""

    words = f.TextArea(
        "What do you want?",
        hint="A copy of what we hold, something put right, something stopped, or a complaint about your data",
        rows=5, max_length=20_000, missing="Tell us what you want.",
    )  # fmt: skip
    asker = f.TextInput("Your name", max_length=200, missing="Tell us your name.")
    about = f.TextArea("Whom is it about, if not you?", rows=2, max_length=2000, required=False)
    reach = f.TextArea(
        "How can we reach you safely?", hint="An address, a telephone number or an e-mail address",
        rows=2, max_length=1000, missing="Tell us how to reach you.",
    )  # fmt: skip
    not_safe = f.TextArea("Is there anybody who must not know?", rows=2, max_length=1000, required=False)
    support = f.TextInput("Do you want an interpreter, an advocate or other help?", max_length=300, required=False)
    is_complaint = f.Boolean("This is a complaint about how you handled my data")


class WhereForm(Form):
    """Where is my request now?"""

    reference = f.TextInput("Your reference", width=20, max_length=20, missing="Type the reference we gave you.")


class CodeForm(Form):
    """The code told by another way."""

    code = f.TextInput("The code", width=10, max_length=10, missing="Type the code we told you.")


class OpenForm(Form):
    """Take up what was asked: what is asked for, by whom, for how many people."""

    kinds = f.Checkboxes("What is asked for", choices=KINDS, missing="Say what is asked for.")
    requester_name = f.TextInput("Who asks", max_length=200, missing="Say who asks.")
    relation = f.Radios("They are", choices=RELATIONS, missing="Say who they are to the person it is about.")
    people = f.WholeNumber("How many people is it about?", missing="Say how many people it is about.")
    wish = f.TextArea("What they want, as you understand it", rows=2, max_length=20_000, required=False)

    def clean_people(self):
        """One to ten people; more are more letters."""
        count = self.cleaned_data["people"]
        if not 1 <= count <= 10:
            self.add_error("people", "Between 1 and 10.")
        return count


class SettleForm(Form):
    """Nothing of ours: where it was sent."""

    why = f.TextArea("Why nothing is opened, and where it was sent", rows=2, max_length=300, missing="Say why.")


class AuthorityForm(Form):
    """What is known of who asks."""

    requester_name = f.TextInput("Who asks", max_length=200, missing="Say who asks.")
    relation = f.Radios("They are", choices=RELATIONS, missing="Say who they are to the person it is about.")
    identity_doubt = f.Boolean("We have a reason to doubt who is asking")
    competent = f.Radios("Does the child understand enough to ask?", choices=ANSWERS, required=False, inline=True)
    competence_note = f.TextArea("What makes you think so", rows=2, max_length=2000, required=False)
    child_agrees = f.Radios("Does the child agree?", choices=ANSWERS, required=False, inline=True)
    childs_view = f.TextArea("What the child says", rows=2, max_length=2000, required=False)
    lives_with = f.Radios("Does the child live with the one who asks?", choices=ANSWERS, required=False, inline=True)
    safety_check = f.TextArea("Safety check", hint="Orders, bail, refuge: what was looked at", rows=2, max_length=2000,
                              required=False)  # fmt: skip
    keep_from = f.TextInput("Who must not be told of this", max_length=300, required=False)
    support = f.TextInput("Interpreter, advocate or other help", max_length=300, required=False)
    is_care_leaver = f.Boolean("In care, or was")
    support_offered = f.TextInput("Support offered", max_length=300, required=False)
    reply_how = f.Select("How the answer goes", choices=codes.choices(codes.REPLIES), required=False)
    reply_to = f.TextArea("Where the answer goes", rows=2, max_length=500, required=False)
    reply_checked = f.TextInput("How that address was checked", max_length=300, required=False)


class ProofForm(Form):
    """What was seen."""

    what = f.Radios(
        "Proof of", choices=[("identity", "Who they are"), ("authority", "Their right to ask")], missing="Say of what.",
        inline=True,
    )  # fmt: skip
    evidence = f.TextInput("What you saw", hint="No copy is kept", max_length=300, missing="Say what you saw.")
    is_enough = f.Boolean("This is enough")


class AskForm(Form):
    """Ask the requester for something."""

    kind = f.Radios(
        "You ask for",
        choices=[("proof", "Proof. The month starts again when it comes"),
                 ("clarification", "What they mean. The month pauses until they say; not as a routine")],
        missing="Say what you ask for.",
    )  # fmt: skip
    words = f.TextArea("What you asked them", rows=3, max_length=2000, missing="Write down what you asked them.")


class CameForm(Form):
    """What was asked for came."""

    came_on = f.DateInput("The day it came", missing="Say which day it came.")
    what = f.TextInput("What came", max_length=2000, missing="Say what came.")


class ExtendForm(Form):
    """Two months more."""

    why = f.TextArea(
        "Why it takes longer", hint="It is complex, or there are several. They are told before the first date",
        rows=2, max_length=2000, missing="Say why it takes longer.",
    )  # fmt: skip


class AdviceForm(Form):
    """What the Data Protection Officer advised. They advise; the rights manager decides."""

    advice = f.TextArea("What was advised", rows=3, max_length=5000, missing="Write down what was advised.")
    advice_followed = f.Radios("Was it followed?", choices=ANSWERS, missing="Say whether it was followed.", inline=True)
    advice_why = f.TextInput("If not, why", max_length=500, required=False)

    def clean(self):
        """Advice not followed says why."""
        said = super().clean() or {}
        if said.get("advice_followed") == "no" and not said.get("advice_why"):
            self.add_error("advice_why", "Say why it was not followed.")
        return said


class EndForm(Form):
    """How a request ends, and what they were told."""

    to = f.Radios(
        "It is",
        choices=[("closed", "Answered and closed"), ("refused", "Refused"), ("withdrawn", "Withdrawn by them"),
                 ("transferred", "Sent to another body")],
        missing="Say how it ends.",
    )  # fmt: skip
    outcome = f.TextInput("In a few words", max_length=300, missing="Say what came of it.")
    words = f.TextArea(
        "The answer they were given", hint="With the reasons, the ICO, and their right to complain to us first",
        rows=5, max_length=20_000, required=False,
    )  # fmt: skip
