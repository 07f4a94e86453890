"""Forms that arrived, for the hub: the list, one form read, received with its answers carried over, or not taken on."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from access.actions import Action
from access.gate import page, requires
from deadlines.calendar import london_day
from deadlines.words import moment_words
from documents import receiving as files
from intake import agencies, display_files, matches
from intake.acts import arriving
from intake.forms.arriving import RefuseForm
from intake.forms.receiving import ReceiveForm, child_forms
from intake.models import ArrivedForm
from intake.referring import carrying, listing, reading, steps, writing
from intake.referring.questions import Facts
from intake.referring.showing import with_code
from intake.views.asking import done, quiet
from intake.views.receiving import receive_page
from people.search import find


@requires(Action.SEE_FORMS)
def forms(request):
    """Every form that waits, those about a child who is not safe first; and the last that were settled."""
    return page(
        request, "intake/forms.html", rows=listing.waiting(request.user, request.at),
        settled=[(one, moment_words(one.settled_at)) for one in listing.settled(request.user) if one.settled_at],
    )  # fmt: skip


@requires(Action.OPEN_FORM, on=ArrivedForm)
def form(request, form):
    """One form as it was sent. Opening it is noted, and whoever was to be rung about it need not be."""
    form = arriving.opened(form, by=request.user, at=request.at)
    content = {"kind": form.kind, "answers": form.answers}
    facts = Facts(request.at, agencies.working(london_day(request.at)))
    return page(
        request, "intake/form.html", arrived=form, parts=reading.parts(content, facts),
        files=display_files.rows(files.of_root(form), may_open_held=False), waits=form.state == ArrivedForm.WAITING,
        names=", ".join(steps.names_of(content)) or "a child not named", came=moment_words(form.arrived_at),
        opened=moment_words(form.opened_at), settled=moment_words(form.settled_at) if form.settled_at else "",
        refusal=RefuseForm(),
    )  # fmt: skip


@requires(Action.RECEIVE_FORM, on=ArrivedForm)
def receive(request, form):
    """The page of receiving, holding what the form says, with the matches that were found for it."""
    form = arriving.opened(form, by=request.user, at=request.at)
    if form.state != ArrivedForm.WAITING:
        messages.success(request, f"{form.reference} was settled already.")
        return redirect("intake:form", form.pk)
    data = carrying.to_receive(form)
    asked = ReceiveForm(data, agencies=agencies.working(london_day(request.at)), at=request.at)
    children = child_forms(data, rows=int(str(data["rows"])), at=request.at)
    hits = matches.of_children(request.user, children, data, request.at, finder=find)
    quiet(asked, *children)
    return receive_page(request, asked, children, hits=hits)


@requires(Action.REFUSE_FORM, on=ArrivedForm)
@require_POST
def refuse(request, form):
    """Say why a form is not taken on."""
    asked = RefuseForm(request.POST)
    said = asked.cleaned_data if asked.is_valid() else {}
    if said and done(asked, arriving.refuse, form, by=request.user, at=request.at, **said):
        messages.success(request, f"{form.reference} was not taken on. Whoever sent it is told where to ask.")
        return redirect("intake:forms")
    content = {"kind": form.kind, "answers": form.answers}
    return page(
        request, "intake/form.html", arrived=form, parts=reading.parts(content, Facts(request.at)),
        files=[], waits=form.state == ArrivedForm.WAITING, names=", ".join(steps.names_of(content)),
        came=moment_words(form.arrived_at), opened=moment_words(form.opened_at) if form.opened_at else "",
        settled="", refusal=asked, form=asked,
    )  # fmt: skip


@requires(Action.REFER_A_CHILD)
def refer(request):
    """A partner writes the same form as anybody, with their own details filled in. It begins when they press."""
    if request.method == "POST":
        user = request.user
        you = {
            "name": user.display_name, "role": user.job_title, "email": user.email, "phone": user.telephone,
            "agency": str(user.standing.agency.pk) if user.standing.agency else "",
        }  # fmt: skip
        kept = writing.start(steps.PROFESSIONAL, request.at, by=str(user.pk), filled={"you": you})
        return with_code(redirect("refer:step", steps.CHILDREN), kept.code)
    return page(request, "intake/refer_from_desk.html")
