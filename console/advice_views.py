"""The advice register and its three steps: asked, advised, decided."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from audit.records import Stale
from console import advising
from console.advice_forms import AskForm, DecideForm, GiveForm
from console.models import Advice
from console.reference.offices import holders
from deadlines.calendar import london_day

MOST = 200
CHANGED = "Somebody changed this a moment ago. Read it again."


@requires(Action.SEE_ADVICE)
@require_safe
def every(request):
    """Every line, what waits first, and who holds which office."""
    rows = visible(request.user, Action.READ_ADVICE).select_related("asked_by", "advised_by", "decided_by")
    return page(
        request, "console/advice/every.html", rows=rows.order_by("decided_at", "-asked_at")[:MOST],
        holders=holders(london_day(request.at)),
    )  # fmt: skip


@requires(Action.SEE_ADVICE)
@keeps("Asking for advice")
def ask(request):
    """Asks the Data Protection Officer."""
    form = AskForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and (
        made := _tried(form, lambda: advising.ask(by=request.user, at=request.at, **form.cleaned_data))
    ):
        return redirect("console:one_advice", made.pk)
    return page(request, "console/advice/ask.html", form=form, title="Ask for advice", button="Ask")


@requires(Action.READ_ADVICE, on=Advice)
@require_safe
def one(request, advice):
    """One line: asked, advised, decided, and why it differed."""
    return page(request, "console/advice/one.html", advice=advice)


@requires(Action.GIVE_ADVICE, on=Advice)
@keeps("Advice")
def give(request, advice):
    """The Data Protection Officer's advice."""
    first = {"advised": advice.advised}
    form = GiveForm(request.POST if request.method == "POST" else None, initial=first)
    return _step(request, advice, form, advising.advise, title="Your advice", button="Advise")


@requires(Action.DECIDE_ON_ADVICE, on=Advice)
@keeps("What was decided on advice")
def decide(request, advice):
    """What is decided, as advised or not."""
    form = DecideForm(request.POST if request.method == "POST" else None)
    return _step(request, advice, form, advising.decide, title="What is decided", button="Record the decision")


def _step(request, advice, form, act, *, title, button):
    if form.is_valid() and _tried(form, lambda: act(advice, by=request.user, at=request.at, **form.answers)):
        messages.success(request, f"{advice.number} is {advice.stands}.")
        return redirect("console:one_advice", advice.pk)
    return page(request, "console/advice/ask.html", form=form, advice=advice, title=title, button=button)


def _tried(form, act):
    try:
        with transaction.atomic():
            return act()
    except ValidationError as wrong:
        for name, sentences in wrong.message_dict.items():
            form.add_error(name, sentences)
    except Refused as refused:
        form.add_error(None, refused.reasons)
    except Stale:
        form.add_error(None, CHANGED)
    return None
