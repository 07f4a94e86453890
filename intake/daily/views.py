"""The pages of the daily list: bring a batch in, see it, and work its notices one after another."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from deadlines.calendar import london_day
from govuk.forms import faults
from intake import display as case
from intake import facts
from intake.daily import acts, display, reading
from intake.daily.forms import BringForm, ChildForm, EndForm, NoticeForm
from intake.daily.rules import KEYS, LEVEL_KEYS, TO_DO, TO_END
from intake.models import Contact, DailyList
from intake.views.asking import done
from people import saving

LOOK_AGAIN = timedelta(days=7)


@requires(Action.WORK_NOTICES)
@require_safe
def lists(request):
    """The last batches."""
    rows = display.lists(
        visible(request.user, Action.WORK_NOTICES), visible(request.user, Action.WORK_NOTICE)
    )  # fmt: skip
    return page(request, "intake/daily/lists.html", rows=rows)


@requires(Action.BRING_NOTICES)
@keeps("Bringing a daily list in")
def bring(request):
    """Bring a batch in: a file, or pasted."""
    form = BringForm(saving.sent(request), request.FILES or None)
    if form.is_valid():
        found = []
        if done(form, lambda: found.append(acts.bring(form.content, by=request.user, at=request.at))):
            messages.success(request, f"{found[0].taken} received.")
            return redirect("intake:daily_list", found[0].pk)
    return page(request, "intake/daily/bring.html", form=form)


@requires(Action.WORK_NOTICES, on=DailyList)
@require_safe
def one(request, listed):
    """One batch: its notices, reds first, and the lines that could not be read."""
    among = visible(request.user, Action.WORK_NOTICE)
    rows = display.notices(listed, among, request.at)
    waits = reading.waiting(listed, among=among, by=request.user, at=request.at).exists()
    return page(request, "intake/daily/list.html", listed=listed, rows=rows, waits=waits)


@requires(Action.WORK_NOTICES, on=DailyList)
@require_POST
def next_one(request, listed):
    """Take the next notice in hand."""
    return _on_to_next(request, listed)


def _on_to_next(request, listed):
    among = visible(request.user, Action.WORK_NOTICE)
    row = acts.take_next(listed, among=among, by=request.user, at=request.at)
    if row is None:
        messages.success(request, "Nothing of this list waits for you.")
        return redirect("intake:daily_list", listed.pk)
    return redirect(reverse("intake:notice", args=[row.contact_id]) + _keys(request))


def _keys(request) -> str:
    return "?keys=off" if "off" in (request.GET.get("keys"), request.POST.get("keys")) else ""


@requires(Action.WORK_NOTICE, on=Contact)
@keeps("Notice of a daily list")
def notice(request, contact):
    """One notice: read it, decide for each child, go on to the next."""
    listed = reading.list_of(contact)
    if listed is None:
        return redirect("intake:contact", contact.pk)
    on_file = facts.on_file(contact)
    if contact.stage in TO_END:
        return _end(request, contact, listed, on_file)
    undecided = [child for child in on_file.children if child.state in reading.UNDECIDED]
    sent = saving.sent(request)
    proposals = {child.pk: on_file.proposal_for(child.pk) for child in undecided}
    forms = {child.pk: ChildForm(sent, child=child, initial=_proposed(child, proposals)) for child in undecided}
    form = _whole(request, on_file, sent)
    if sent is not None and all([form.is_valid(), *(one.is_valid() for one in forms.values())]):
        said = form.cleaned_data
        told = acts.told_words(
            said.get("told", ""), why_not=said.get("why_not") or "", why_words=said.get("why_words") or "",
            review_on=said.get("review_on"),
        )  # fmt: skip
        choices = {str(pk): one.choice() for pk, one in forms.items()}
        if done(
            form, acts.settle, contact, choices, words=said["words"], told=told,
            rest_not_known=bool(said.get("rest")), by=request.user, at=request.at,
        ):  # fmt: skip
            return _on_to_next(request, listed)
    return _page(request, contact, listed, on_file, form, forms)


def _proposed(child, proposals) -> dict:
    proposal = proposals[child.pk]
    return {"outcome": proposal.outcome, "level": child.level} if proposal else {}


def _whole(request, on_file, sent) -> NoticeForm:
    to_ask = sum(line.open for line in facts.still_to_ask(on_file))
    initial = {"review_on": london_day(request.at) + LOOK_AGAIN}
    return NoticeForm(sent, ask_told=not on_file.notices, to_ask=to_ask, initial=initial)


def _end(request, contact, listed, on_file):
    form = EndForm(saving.sent(request))
    if form.is_valid() and done(
        form, acts.end, contact, **form.cleaned_data, phone=settings.DUTY_TELEPHONE, by=request.user, at=request.at
    ):
        return _on_to_next(request, listed)
    return _page(request, contact, listed, on_file, form, {})


def _page(request, contact, listed, on_file, form, forms):
    wrong = [fault for one in (form, *forms.values()) for fault in faults(one)]
    row = reading.in_order(listed.notices.filter(contact=contact)).select_related("contact").get()
    return page(
        request, "intake/daily/notice.html", contact=contact, listed=listed, form=form, wrong=wrong,
        forms=[*forms.values()],
        children=display.children(on_file, forms, request.at), first=display.first_words(row),
        earlier=case.earlier(on_file, request.at), safe=case.safe_words(contact), received=case.received_words(contact),
        decide=contact.stage in TO_DO, warnings=_stops(on_file, request.user), level_keys=LEVEL_KEYS,
        outcome_keys="".join(KEYS.values()), keys=[*KEYS.items()], no_keys=_keys(request),
    )  # fmt: skip


def _stops(on_file, user) -> bool:
    """Whether three contacts in a year wait for a manager before anything is decided here."""
    return facts.facts_of(on_file, on_file.children[0]).repeat_alert and not on_file.reviews
