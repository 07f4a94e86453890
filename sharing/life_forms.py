"""Questions about a request after it was sent: notes, corrections, news, disagreement, markers, recalls."""

from access.incident import DANGER
from govuk import fields as f
from govuk.forms import Form
from sharing.answer_forms import AnswerForm, FindingForm
from sharing.models.onward import ANSWERS
from sharing.models.recall import DONE, KINDS
from sharing.models.sealed import OUTCOMES


class NoteForm(Form):
    """What the next one at the desk must know."""

    words = f.TextArea(
        "What must the next one know?",
        rows=3,
        max_length=2000,
        hint="Where you looked already, whom you rang, what you wait for.",
        missing="Write what the next one must know.",
    )


class CorrectForm(AnswerForm):
    """An answer again, and what was wrong with the one before."""

    why = f.TextInput("What was wrong in the answer before?", max_length=1000, missing="Say what was wrong.")


class NewsForm(FindingForm):
    """Something new that nobody asked for."""

    what = f.TextArea("What is new?", rows=4, max_length=20_000, missing="Write what is new.")


class DisagreeForm(Form):
    """What this agency disagrees with."""

    words = f.TextArea(
        "What do you disagree with, and why?",
        rows=5,
        max_length=5000,
        hint="A manager of the hub owns it and answers by a day you are shown.",
        missing="Say what you disagree with, and why.",
    )


class MarkerForm(Form):
    """Whom to ask. There is no place for content here."""

    ask_whom = f.TextInput("Whom should the hub ask?", max_length=120, missing="Say whom to ask.")
    telephone = f.Telephone("On which number?", missing="Give their number.")
    hides_agency = f.Boolean("Our name alone would give it away: do not show which agency this comes from")


class ReplyForm(Form):
    """The hub's answer to an agency that disagrees."""

    reply = f.TextArea("Your answer", rows=5, max_length=5000, missing="Write the answer.")


class MarkerOutcomeForm(Form):
    """What came of asking the person a marker names."""

    outcome = f.Radios("What came of asking?", choices=OUTCOMES, missing="Say what came of asking.")


class LeaveForm(Form):
    """Asking an originator about one other agency."""

    agency = f.Select("Who would be told?", missing="Choose the agency.")
    why = f.TextArea("Why do they need it?", rows=3, max_length=2000, missing="Say why that agency needs it.")

    def __init__(self, *args, agencies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = [(one.key, one.name) for one in agencies]  # type: ignore[attr-defined]


class LeaveAnswerForm(Form):
    """The originator's answer."""

    answer = f.Radios("May it be passed on to them?", choices=ANSWERS, missing="Say whether it may be passed on.")
    conditions = f.TextArea("On which conditions, or why not?", rows=3, max_length=2000, required=False)


class DoneForm(Form):
    """What a recipient did with what was withdrawn or corrected."""

    done = f.Radios("What did you do with what you had?", choices=DONE, missing="Say what you did with it.")
    words = f.TextArea("Anything the hub should know", rows=2, max_length=2000, required=False)


class ByHandForm(Form):
    """A recipient without a sign-in was told, and perhaps said what they did."""

    how = f.TextInput("How were they told, and whom did you tell?", max_length=300, missing="Say how, and whom.")
    done = f.Select("What do they say they did?", choices=DONE, blank="They have not said yet", required=False)
    words = f.TextArea("In their words", rows=2, max_length=2000, required=False)


class RecallForm(Form):
    """Which items are withdrawn or corrected, what is right, and why."""

    kind = f.Radios("What is it?", choices=KINDS, inline=True, missing="Say whether it is corrected or withdrawn.")
    keys = f.Checkboxes("Which items?", missing="Choose at least one item that was told.")
    words = f.TextArea(
        "What is right?",
        rows=3,
        max_length=5000,
        hint="Every past recipient reads these words inside the service. Nothing of them goes by e-mail.",
        missing="Write what is right.",
    )
    why = f.TextInput(
        "Why?", max_length=2000, hint="Kept with the record; recipients do not see it.", missing="Say why."
    )
    reveal = {"kind": {"corrected": ["words"]}}

    def __init__(self, *args, items, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["keys"].choices = items  # type: ignore[attr-defined]


class WrongPlaceForm(Form):
    """Safety first, then what happened."""

    danger = f.Radios(
        "Is anybody in danger now?",
        choices=list(DANGER.items()),
        missing="Say first whether anybody is in danger now.",
        hint="Act on that before you write. Ring 999 where a child is in danger.",
    )
    made_safe = f.TextArea("What was done to keep them safe?", rows=3, max_length=5000, required=False)
    why = f.TextArea(
        "What happened?", rows=3, max_length=5000, hint="Without names.", missing="Say in a sentence what happened."
    )
    aware_at = f.DateTimeInput("When were we sure of it?", missing="Say when we were sure of it.")
