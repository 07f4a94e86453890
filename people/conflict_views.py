"""Staff declare whom they are linked to; managers see to the ties that follow."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from deadlines.words import moment_words
from govuk import fields as f
from govuk.forms import Form
from people import acts, saving
from people.models import DeclaredLink, Tie
from people.models.links import LINK_KINDS
from people.search import name_of

MOST = 50
LET, NONE, SEEN = "let", "none", "seen"


class LinkForm(Form):
    """A link of one's own."""

    kind = f.Radios("Whom or what?", choices=list(LINK_KINDS.items()), missing="Say whom or what.")
    given = f.TextInput("First name", required=False, max_length=120)
    family = f.TextInput("Family name", required=False, max_length=120)
    born_on = f.DateInput("Date of birth", hint="If you know it: names alone fit others too.", required=False)
    lines = f.TextInput("First line of the address", required=False, max_length=300)
    postcode = f.TextInput("Postcode", required=False, width=10, max_length=10)
    reveal = {
        "kind": {
            "self": ["given", "family", "born_on"], "family": ["given", "family", "born_on"],
            "friend": ["given", "family", "born_on"], "address": ["lines", "postcode"],
        }
    }  # fmt: skip


class WhyForm(Form):
    """One sentence."""

    why = f.TextArea("Why?", missing="Say why.", rows=2, max_length=400)


class TieForm(WhyForm):
    """What a manager does about a tie."""

    what = f.Radios(
        "What do you do?",
        choices=[
            (SEEN, "Their work is given to somebody else, or there is none", "The link stays, and so does the no."),
            (LET, "Let them open this person for one hour", "Only where nobody else can act. They give a reason too."),
            (NONE, "It is no link, or no longer", "This person opens to them as to anybody."),
        ],
        missing="Say what you do.",
    )
    field_order = ["what", "why"]


@requires(Action.DECLARE_LINK)
def links(request):
    """One's own declared links, and a new one."""
    form = LinkForm(saving.sent(request))
    if form.is_valid():
        said = {name: value for name, value in form.cleaned_data.items() if value and name != "kind"}
        if saving.done(form, acts.declare_link, kind=form.cleaned_data["kind"], by=request.user, at=request.at, **said):
            messages.success(request, "Declared. Whoever it fits is closed to you from now on.")
            return redirect("people:links")
    rows = visible(request.user, Action.DECLARE_LINK).filter(ended_on=None).order_by("-declared_on")[:MOST]
    return page(request, "people/links.html", form=form, rows=rows)


@requires(Action.DECLARE_LINK, on=DeclaredLink)
def end_link(request, link):
    """End a link of one's own."""
    form = WhyForm(saving.sent(request))
    if form.is_valid() and saving.done(form, acts.end_link, link, by=request.user, at=request.at, **form.cleaned_data):
        return redirect("people:links")
    return page(request, "people/end_link.html", form=form, link=link)


@requires(Action.SEE_TO_TIE)
@require_safe
def ties(request):
    """Colleagues' links to people here, the latest first."""
    rows = visible(request.user, Action.SEE_TO_TIE).select_related("user", "person", "waived_by")
    rows = rows.prefetch_related("person__names").order_by("-id")[:MOST]
    shown = [(row, name_of(row.person), _let_until(row, request.at)) for row in rows]
    return page(request, "people/ties.html", rows=shown)


@requires(Action.SEE_TO_TIE, on=Tie, step_up=True)
def tie(request, tie):
    """A manager sees to one tie."""
    form = TieForm(saving.sent(request))
    if form.is_valid():
        act = {LET: acts.waive, NONE: acts.end_tie, SEEN: acts.see_to_tie}[form.cleaned_data["what"]]
        if saving.done(form, act, tie, by=request.user, at=request.at, why=form.cleaned_data["why"]):
            messages.success(request, "Recorded.")
            return redirect("people:ties")
    return page(request, "people/tie.html", form=form, tie=tie, name=name_of(tie.person))


def _let_until(row: Tie, at) -> str:
    return moment_words(row.waived_until) if row.waived_until and row.waived_until > at else ""
