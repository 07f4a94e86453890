"""The pages of a partner agency: its desk's inbox, the requests sent to it, its own answers. Nothing else."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from access import keeping
from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from audit.records import Stale
from audit.together import count_together
from deadlines.words import moment_words
from govuk.forms import faults
from govuk.shapes import MOST_COUNTED, Tab
from sharing import acts, desk_life, display, workflow
from sharing.acts.answering import MOST_FINDINGS, preview
from sharing.answer_forms import AnswerForm, FindingForm, FindingFormSet, said
from sharing.answers import Held
from sharing.enclosed import sent_with
from sharing.models import InformationRequest
from sharing.workflow import State

PAGE = 50
FINDINGS = "findings"
TABS = {"to-answer": workflow.WAITING, "answered": workflow.ANSWERED, "came-back": workflow.CAME_BACK}
TAB_WORDS = {"to-answer": "To answer", "answered": "Answered", "came-back": "Came back"}
CAPTIONS = {
    "to-answer": "Requests to answer, the earliest first",
    "answered": "Requests this desk answered, the newest first",
    "came-back": "Requests whose time ran out, the newest first",
}
TAKEN_FIRST = "Somebody at your desk changed this a moment ago. Read it again before you answer."


@requires(Action.OPEN_INBOX)
def inbox(request):
    """The desk's list: what to answer, what was answered, what came back unanswered."""
    ours = visible(request.user, Action.ANSWER_REQUEST)
    chosen = request.GET.get("tab") if request.GET.get("tab") in TABS else "to-answer"
    start = (_page_number(request.GET.get("page", "")) - 1) * PAGE
    order = ("needed_by", "pk") if chosen == "to-answer" else ("-settled_at", "pk")
    wanted = ours.filter(state__in=TABS[chosen]).select_related("asked_by", "taken_by").order_by(*order)
    found = list(wanted[start : start + PAGE + 1])
    rows = display.inbox_rows(found[:PAGE], request.user, request.at)
    return page(
        request,
        "sharing/inbox.html",
        tabs=_tabs(ours, chosen),
        rows=rows,
        chosen=chosen,
        kept=keeping.lines(request.user, request.at),
        caption=CAPTIONS[chosen],
        next_one=next((row for row in rows if row.take_url), None) if chosen == "to-answer" else None,
        mine=[row for row in rows if row.hand_back_url],
        desk=request.user.standing.desk,
        start=start,
        previous_url=f"?tab={chosen}&page={start // PAGE}" if start else "",
        next_url=f"?tab={chosen}&page={start // PAGE + 2}" if len(found) > PAGE else "",
        shown=f"{start + 1} to {start + len(rows)}" if rows else "",
    )


def _tabs(ours, chosen: str) -> list[Tab]:
    counted = count_together(*(ours.filter(state__in=states) for states in TABS.values()), at_most=MOST_COUNTED + 1)
    return [Tab(TAB_WORDS[tab], f"?tab={tab}", count, tab == chosen) for tab, count in zip(TABS, counted, strict=True)]


def _page_number(typed: str) -> int:
    return min(max(int(typed), 1), 1000) if typed.isascii() and typed.isdigit() and len(typed) < 9 else 1


@requires(Action.ANSWER_REQUEST, on=InformationRequest)
@require_POST
def take(request, asked):
    """Take a request, or take it over from a colleague."""
    try:
        acts.take(asked, by=request.user, at=request.at)
    except (Refused, Stale):
        # Answered, or taken a moment ago: the page says how it stands now.
        return redirect("sharing:answer", asked.pk)
    return redirect("sharing:answer", asked.pk)


@requires(Action.ANSWER_REQUEST, on=InformationRequest)
@require_POST
def hand_back(request, asked):
    """Give a request back to the desk."""
    try:
        acts.hand_back(asked, by=request.user, at=request.at)
    except (Refused, Stale):
        return redirect("sharing:answer", asked.pk)
    return redirect("sharing:inbox")


@requires(Action.ANSWER_REQUEST, on=InformationRequest)
@keeps("Answer to a request")
def answer(request, asked):
    """One request: to take, to answer, or as it was answered."""
    if State(asked.state) in workflow.ANSWERED:
        return _answered(request, asked)
    if asked.taken_by_id != request.user.pk:
        return _to_take(request, asked)
    pressed = request.POST.get("press", "")
    left = None if request.POST else request.kept
    form, findings = _forms(
        request.POST or left, asked, desk_life.asks(asked, request), add_one=pressed == "add" or left is not None
    )
    checked = None
    if form.is_bound and form.is_valid() and _written_well(form, findings):
        told = said(form, findings)
        if pressed == "check":
            checked = _try(form, lambda: preview(asked, told, by=request.user, at=request.at))
        elif _try(form, lambda: _send(asked, told, form, request)):
            return redirect("sharing:answer", asked.pk)
    return page(
        request,
        "sharing/answer.html",
        form=form,
        findings=findings,
        wrong=_wrong(form, findings),
        checked=checked and display.answer_shown(*checked),
        **_request_shown(asked, request),
    )


def _forms(posted, asked, offered: dict, *, add_one: bool):
    """The questions: empty, as sent, or as sent with one finding more and nothing said of what is not finished."""
    start = {"version": asked.version}
    if posted is None:
        return AnswerForm(initial=start, **offered), FindingFormSet(prefix=FINDINGS)
    if not add_one:
        return AnswerForm(posted, **offered), FindingFormSet(posted, prefix=FINDINGS)
    typed = {name: posted.get(name, "") for name in AnswerForm.base_fields} | {"also": posted.getlist("also")}
    findings = [
        {name: posted.get(f"{FINDINGS}-{place}-{name}", "") for name in FindingForm.base_fields}
        for place in range(_page_number(posted.get(f"{FINDINGS}-TOTAL_FORMS", "")))
    ]
    return AnswerForm(initial=typed, **offered), FindingFormSet(initial=findings[:MOST_FINDINGS], prefix=FINDINGS)


def _send(asked, told, form, request):
    asked.version = form.cleaned_data["version"]
    others = [form.family[key] for key in form.cleaned_data["also"]]
    return acts.answer_together(asked, others, told, by=request.user, at=request.at)


def _written_well(form, findings) -> bool:
    return form.cleaned_data["held"] != Held.HELD or findings.is_valid()


def _wrong(form, findings) -> list[dict]:
    if not form.is_bound or form.data.get("held") != Held.HELD:
        return faults(form)
    whole = [{"text": str(text), "href": ""} for text in findings.non_form_errors()]
    return faults(form) + whole + [fault for one in findings.forms for fault in faults(one)]


def _try(form, act):
    """What the act gives, or None with its sentences put on the form."""
    try:
        return act()
    except ValidationError as wrong:
        for name, sentences in wrong.message_dict.items():
            form.add_error(name if name in form.fields else None, sentences)
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
    except Stale:
        form.add_error(None, TAKEN_FIRST)
    return None


def _to_take(request, asked):
    take_url = reverse("sharing:take", args=[asked.pk])
    return page(request, "sharing/take.html", take_url=take_url, **_request_shown(asked, request, with_packet=False))


def _answered(request, asked):
    response = asked.response
    return page(
        request,
        "sharing/answered.html",
        response=response,
        shown=display.answer_shown(response, response.findings_now),
        **_request_shown(asked, request),
    )


def _request_shown(asked, request, with_packet: bool = True) -> dict:
    """What every page of a request shows. The packet opens only to whoever took it, or once it is answered."""
    return {
        "asked": asked,
        "inbox_url": reverse("sharing:inbox"),
        "row": display.inbox_rows([asked], request.user, request.at)[0],
        "packet": display.packet_shown(asked.packet.content, sent_with(asked)) if with_packet else None,
        "sent_at": moment_words(asked.asked_at),
        "packet_heading": f"What the Trust sent you, {moment_words(asked.asked_at)}",
        "life": desk_life.shown(asked, with_packet=with_packet),
    }
