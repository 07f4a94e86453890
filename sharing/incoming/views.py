"""The desk for questions from outside, and the page of one question."""

from django.contrib import messages
from django.shortcuts import redirect

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from deadlines.calendar import london_day
from intake import agencies
from intake.views.asking import done
from people import saving
from people.hits import shown_hit
from people.search import find
from people.terms import Terms
from sharing.incoming import acts, display, forms
from sharing.incoming.rules import Choice
from sharing.models import FamilyQuestion


@requires(Action.WORK_QUESTION)
def desk(request):
    """What others ask of us: to answer, and answered."""
    tab = request.GET.get("tab") if request.GET.get("tab") in display.TABS else "open"
    rows = visible(request.user, Action.WORK_QUESTION)
    return page(
        request, "sharing/incoming/desk.html", tabs=display.tabs(rows, tab, request.path),
        rows=display.lines(rows, tab, request.at), tab=tab,
    )  # fmt: skip


@requires(Action.WRITE_QUESTION)
@keeps("A question asked of us")
def ask(request):
    """Write a question down, before anything is said."""
    known = agencies.working(london_day(request.at))
    form = forms.QuestionForm(saving.sent(request), agencies=known, initial={"asked_at": request.at})
    if form.is_valid():
        said = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
        if "agency" in said:
            said["agency"] = agencies.by_id([said["agency"]])[said["agency"]]
        kept = []
        if done(form, lambda: kept.append(acts.write_down(said, by=request.user, at=request.at))):
            return redirect("sharing:question", kept[0].pk)
    return page(request, "sharing/incoming/ask.html", form=form)


@requires(Action.WORK_QUESTION, on=FamilyQuestion)
@keeps("Answering a question")
def question(request, question):
    """One question: what was asked, what was done, and the next step."""
    step = _step(question)
    form = _form(request, question, step)
    sent = form is not None and request.POST.get("step") == step and form.is_valid()
    if sent and done(form, lambda: _act(request, question, step, form)):
        messages.success(request, "Kept.")
        return redirect("sharing:question", question.pk)
    return page(
        request, "sharing/incoming/question.html", question=question, form=form, step=step,
        heading=display.HEADINGS[step],
        asked=display.asked(question), done=display.done(question), about=display.about(question),
        words=acts.words_of(question) if question.decided_at and not question.sent_at else question.answer,
        contacts=_contacts(request, question) if step == "decide" else [],
    )  # fmt: skip


def _step(question: FamilyQuestion) -> str:
    if question.sent_at:
        return ""
    if question.decided_at:
        return "send"
    if not question.verified_at:
        return "verify"
    return "decide" if question.looked_at else "looked"


@requires(Action.WORK_QUESTION, on=FamilyQuestion)
@keeps("Refusing a question")
def refuse(request, question):
    """Refuse because nobody could be reached who confirms who asks."""
    form = forms.DecideForm(saving.sent(request), initial={"came": "refused", "ground": "not_verified"})
    if form.is_valid() and done(form, lambda: _decide(request, question, form)):
        return redirect("sharing:question", question.pk)
    return page(
        request, "sharing/incoming/question.html", question=question, form=form, step="decide",
        heading=display.HEADINGS["decide"],
        asked=display.asked(question), done=display.done(question), about=display.about(question), words="",
        contacts=[],
    )  # fmt: skip


def _form(request, question: FamilyQuestion, step: str):
    sent = saving.sent(request)
    if step == "verify":
        return forms.VerifyForm(sent)
    if step == "looked":
        terms = Terms(given=question.given, family=question.family, born_on=question.born_on)
        hits = [shown_hit(hit) for hit in find(request.user, terms, request.at, purpose="asked")]
        return forms.LookedForm(sent, hits=hits)
    if step == "decide":
        rows = visible(request.user, Action.OPEN_DECISION)
        return forms.DecideForm(sent, decisions=display.decisions(rows, question))
    return forms.SendForm(sent) if step == "send" else None


def _act(request, question: FamilyQuestion, step: str, form) -> None:
    who = {"by": request.user, "at": request.at}
    if step == "verify":
        acts.verify(question, **form.cleaned_data, **who)
    elif step == "looked":
        person = visible(request.user, Action.FIND_PERSON).filter(pk=_chosen(form)).first() if _chosen(form) else None
        acts.looked(question, person=person, **who)
    elif step == "decide":
        _decide(request, question, form)
    else:
        acts.send(question, **form.cleaned_data, **who)


def _chosen(form) -> str:
    return "" if form.cleaned_data["person"] == "nobody" else form.cleaned_data["person"]


def _decide(request, question: FamilyQuestion, form) -> None:
    said = form.cleaned_data
    wanted = said.get("decision") or None
    decision = visible(request.user, Action.OPEN_DECISION).filter(pk=wanted).first() if wanted else None
    choice = Choice(
        came=said["came"], reasons=said["reasons"], ground=said.get("ground") or "",
        decision_at=decision.decided_at if decision else None,
        same_agency=decision is None or question.agency_id in (None, decision.agency_id),
        lists_asked=bool(said.get("lists_asked")),
    )  # fmt: skip
    acts.decide(question, choice, decision=decision, by=request.user, at=request.at)


def _contacts(request, question: FamilyQuestion):
    """The contacts about this person one may open: where the sharing decision is made."""
    if question.person_id is None:
        return []
    rows = visible(request.user, Action.OPEN_CONTACT).filter(children__person=question.person_id)
    return [(one.pk, one.reference) for one in rows.order_by("-received_at")[:5]]
