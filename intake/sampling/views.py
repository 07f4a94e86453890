"""The pages of the dip sample: draw, read one, and the rate over time."""

from django.shortcuts import redirect

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from deadlines.calendar import london_day
from govuk import fields
from govuk.forms import Form
from intake import naming
from intake.models import DipReading
from intake.sampling import acts, shown
from intake.views.asking import done, question

COLUMNS = ["Month", "Read|num", "Agreed|num", "Would differ|num", "Rate|num"]


class DrawForm(Form):
    """From which decisions, and how many."""

    since = fields.DateInput("Decided from", missing="Give the first day.")
    until = fields.DateInput("Decided until", missing="Give the last day.")
    how_many = fields.WholeNumber("How many?", initial=5, missing="Say how many.", width=3)


class ReadForm(Form):
    """What a manager makes of a decision."""

    verdict = fields.Radios(
        "Would you have decided the same?",
        choices=[(acts.AGREE, "I agree"), (acts.DIFFER, "I would have decided differently")],
        missing="Say whether you agree.",
    )  # fmt: skip
    words = fields.TextArea("Why?", rows=4, max_length=5000, missing="Say why.")
    learning = fields.TextArea("What is there to learn?", rows=3, max_length=5000, required=False)


@requires(Action.DRAW_SAMPLE)
def samples(request):
    """Draw decided contacts at random; those waiting to be read, and the rate over time."""
    today = london_day(request.at)
    form = DrawForm(request.POST or None, initial={"since": shown.month_before(today), "until": today, "how_many": 5})
    if form.is_valid():
        children = visible(request.user, Action.OPEN_CHILD)
        if done(form, acts.draw, children, **form.cleaned_data, by=request.user, at=request.at):
            return redirect("intake:samples")
    readings = visible(request.user, Action.READ_SAMPLE)
    return page(request, "intake/samples.html", form=form, shown=shown.of(readings, request.at), columns=COLUMNS)


@requires(Action.READ_SAMPLE, on=DipReading)
@keeps("Reading a decision again")
def read_sample(request, reading):
    """Read a decision again."""
    if reading.read_at is not None:
        return redirect("intake:samples")
    form = ReadForm(request.POST or None)
    if form.is_valid():
        said = {name: value or "" for name, value in form.cleaned_data.items()}
        if done(form, acts.read, reading, **said, by=request.user, at=request.at):
            return redirect("intake:samples")
    lead = shown.decision_words(reading)
    title = f"Read again: {naming.first_name(reading.child.person)}"
    return question(request, form, reading.child, title=title, button="Keep what you made of it", lead=lead)
