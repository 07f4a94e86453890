"""The hand-over sheets: the newest to the night and the newest to the morning, each line acknowledged by name."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from documents import making
from govuk import fields
from govuk.forms import Form
from intake.models import Contact, SheetLine
from intake.sheets import acts, shown
from intake.sheets.lines import DAY, NIGHT
from intake.views.asking import done, question


class LineForm(Form):
    """What the next shift must know and do about one contact."""

    to = fields.Radios(
        "Who takes it over?", choices=[(NIGHT, "Out-of-hours team"), (DAY, "The hub, in the morning")],
        missing="Say who takes it over.",
    )  # fmt: skip
    know = fields.TextArea("What must they know?", rows=4, max_length=5000, missing="Say what they must know.")
    do = fields.TextArea("What must they do?", rows=3, max_length=5000, required=False)


class ChangeForm(LineForm):
    """A line already written."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["to"]


class ReadForm(Form):
    """Who has it now."""

    name = fields.TextInput(
        "Who takes it over, by name?", max_length=160, required=False,
        hint="Leave it empty if it is you. Where the line was read out by telephone, give the name of who heard it.",
    )  # fmt: skip
    came_of_it = fields.TextArea("What came of it, if it is handed back?", rows=3, max_length=5000, required=False)


@requires(Action.KEEP_SHEET)
def sheets(request):
    """The newest sheet for the night and the newest for the morning."""
    lines = visible(request.user, Action.SEE_SHEET_LINE)
    return page(request, "intake/sheets.html", sheets=shown.newest(lines, request.at))


@requires(Action.KEEP_SHEET)
@require_POST
def make_sheet(request):
    """Make the sheet of what cannot wait."""
    to = DAY if request.POST.get("to") == DAY else NIGHT
    try:
        acts.make(visible(request.user, Action.OPEN_CONTACT), to=to, by=request.user, at=request.at)
        messages.success(request, "The sheet is made. Read every line, and change what is not so.")
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("intake:sheets")


@requires(Action.KEEP_SHEET)
@require_POST
def print_sheet(request):
    """Order the newest sheet as a PDF, of the lines whoever orders it may see; it is theirs alone to take."""
    to, back = DAY if request.POST.get("to") == DAY else NIGHT, reverse("intake:sheets")
    lines = visible(request.user, Action.SEE_SHEET_LINE)
    sheet, first = shown.sheet_for(to, lines, request.at), lines.filter(to=to).order_by("-written_at").first()
    if first is None:
        messages.error(request, "No sheet has been made. Make it first.")
        return redirect(back)
    document = making.order(
        shown.KIND, on=first.contact, by=request.user, at=request.at, why="a hand-over sheet", back=back,
        pages=shown.printed(sheet, by=request.user, at=request.at),
    )  # fmt: skip
    if document.ordered_by_id != request.user.pk:
        messages.error(request, "A colleague’s copy of this sheet is being made. Order yours in a minute.")
        return redirect(back)
    return redirect("frontdoor:document", document.pk)


@requires(Action.ADD_TO_CONTACT, on=Contact)
@keeps("A line of the hand-over sheet")
def hand_on(request, contact):
    """Put a contact on the sheet by hand."""
    form = LineForm(request.POST or None, initial={"to": NIGHT, "know": shown.suggested(contact, request.at)})
    if form.is_valid():
        said = form.cleaned_data | {"do": form.cleaned_data["do"] or ""}
        if done(form, acts.add, contact, **said, by=request.user, at=request.at):
            return redirect("intake:sheets")
    return question(request, form, contact, title="Put it on the hand-over sheet", button="Put it on the sheet")


@requires(Action.SEE_SHEET_LINE, on=SheetLine)
@keeps("Changing a line of the sheet")
def change_line(request, line):
    """Change what a line says."""
    form = ChangeForm(request.POST or None, initial={"know": line.know, "do": line.do})
    if form.is_valid():
        said = form.cleaned_data | {"do": form.cleaned_data["do"] or ""}
        if done(form, acts.change, line, **said, by=request.user, at=request.at):
            return redirect("intake:sheets")
    return question(request, form, line.contact, title="Change the line", button="Keep the line")


@requires(Action.SEE_SHEET_LINE, on=SheetLine)
@keeps("Taking a line over")
def acknowledge(request, line):
    """Say by name who has this line now."""
    form = ReadForm(request.POST or None)
    if form.is_valid():
        said = {name: value or "" for name, value in form.cleaned_data.items()}
        if done(form, acts.acknowledge, line, **said, by=request.user, at=request.at):
            return redirect("intake:sheets")
    return question(request, form, line.contact, title="Who takes it over?", button="Acknowledge", lead=line.know)
