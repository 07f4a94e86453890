"""The rights team's pages: what somebody asked, the queue, and one request."""

import csv
import io
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from audit import trail
from audit.moves import Refused, moves_of
from deadlines.calendar import london_day
from deadlines.words import moment_words
from people.hits import shown_hit
from people.models import Person
from people.search import find as find_people
from people.search_forms import FindForm
from rights import display, forms, sheet, told
from rights.acts import asking, subject
from rights.acts.asking import Heard, Opening
from rights.models import Asked, RightsRequest
from rights.workflow import ENDS, WORDS, is_over


@requires(Action.SEE_RIGHTS)
def queue(request):
    """What waits to be taken up, and every request, the earliest due first."""
    requests = visible(request.user, Action.OPEN_RIGHTS).exclude(state__in=sorted(ENDS)).select_related("owner")
    waiting = visible(request.user, Action.SETTLE_ASKED).filter(settled_at=None)
    return page(
        request, "rights/queue.html", rows=display.queue_rows(requests.order_by("due_on", "received_on"), request.at),
        asked=display.asked_rows(waiting, request.at),
    )  # fmt: skip


@requires(Action.SEE_RIGHTS)
def week(request):
    """The week's sheet for a regulator: backlog, age, cause, forecast; as a page, or sent as a file of the same."""
    shown = sheet.on_day(visible(request.user, Action.OPEN_RIGHTS), london_day(request.at))
    if request.method != "POST":
        return page(request, "rights/sheet.html", sheet=shown)
    trail.note(request.user, "rights.sheet_taken", at=request.at)
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerows([("Part", "What", "Number"), *shown.rows])
    answer = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="rights-{shown.on}.csv"'
    return answer


@requires(Action.LOG_ASKED)
@keeps("A request about data")
def write_down(request):
    """Anybody in the Trust writes down what somebody asked, in their words."""
    form = forms.AskedForm(request.POST or None)
    if form.is_valid():
        try:
            asked = asking.write_down(Heard(**form.cleaned_data), by=request.user, at=request.at, person=request.user)
            messages.success(request, f"Written down as {asked.reference}. The rights team has it.")
            return redirect("rights:write_down")
        except Refused as refused:
            form.add_error(None, " ".join(refused.reasons))
    return page(request, "rights/write_down.html", form=form)


@requires(Action.SETTLE_ASKED, on=Asked)
@keeps("Taking a request up")
def asked(request, asked):
    """What somebody asked, and taking it up: a request for each thing asked about each person."""
    first = {"requester_name": asked.asker, "people": 1, "kinds": ["complaint"] if asked.is_complaint else []}
    form = forms.OpenForm(request.POST if "open" in request.POST else None, initial=first)
    without = forms.SettleForm(request.POST if "without" in request.POST else None)
    try:
        if form.is_valid():
            opened = asking.open_requests(asked, _openings(form.cleaned_data), by=request.user, at=request.at)
            return redirect("rights:opened", opened[0].pk)
        if without.is_valid():
            asking.settle_without(asked, by=request.user, at=request.at, why=without.cleaned_data["why"])
            return redirect("rights:queue")
    except Refused as refused:
        form.add_error(None, " ".join(refused.reasons)) if form.is_bound else without.add_error(None, str(refused))
    return page(
        request, "rights/asked.html", asked=asked, facts=display.asked_facts(asked), form=form, without=without,
        requests=list(asked.requests.all()),
    )  # fmt: skip


def _openings(said: dict) -> list[Opening]:
    return [
        Opening(kind, said["requester_name"], said["relation"], wish=said["wish"])
        for _ in range(said["people"])
        for kind in said["kinds"]
    ]


@requires(Action.OPEN_RIGHTS, on=RightsRequest)
def opened(request, rights_request):
    """One request: its clock and why then, who asks, what is still to do, and what can be done now."""
    return page(
        request, "rights/opened.html", one=rights_request, facts=display.request_facts(rights_request),
        state=WORDS[rights_request.state], is_over=is_over(rights_request), waits=display.waits_of(rights_request),
        clock=display.clock_of(rights_request.due_on, request.at.date(), rights_request.state),
        still=display.still_to_do(rights_request, request.user), proofs=rights_request.proofs.select_related("seen_by"),
        together=display.together(rights_request, request.at), owed=rights_request.owed.all(),
        contested=rights_request.contested.order_by("pk"), stored=rights_request.limits.order_by("from_at"),
        tellings=[(row, told.said(row)) for row in rights_request.tellings.all()],
        moves=[(moment_words(step.at), WORDS[step.to_state], step.why) for step in moves_of(rights_request)],
    )  # fmt: skip


@requires(Action.WORK_RIGHTS, on=RightsRequest)
def about(request, rights_request):
    """Say which person on record this is about: searched for, and chosen by somebody."""
    form = FindForm(request.POST if "find" in request.POST else None)
    hits = None
    if form.is_valid():
        found = find_people(request.user, form.terms, request.at, purpose="rights")
        hits = [(hit.person.pk, shown_hit(hit)) for hit in found]
    if chosen := request.POST.get("person"):
        person = _person(request.user, chosen)
        if person is not None:
            try:
                subject.choose(rights_request, person, by=request.user, at=request.at)
                return redirect("rights:opened", rights_request.pk)
            except Refused as refused:
                messages.error(request, " ".join(refused.reasons))
    return page(request, "rights/about.html", one=rights_request, form=form, hits=hits)


def _person(user, chosen: str) -> Person | None:
    try:
        return visible(user, Action.FIND_PERSON).filter(pk=UUID(chosen)).first()
    except ValueError:
        return None
