"""The page of access reviews and training, and starting a round."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access import ends
from access.actions import Action
from access.gate import page, requires
from audit.moves import Refused
from console.models import ReviewRound
from console.rounds import acts, shown
from console.rounds.forms import StartForm
from deadlines.calendar import london_day


@requires(Action.SEE_REVIEWS)
@require_safe
def reviews(request):
    """Rounds with their answers, whose sponsor is silent and what that does when, and training about to lapse."""
    on = london_day(request.at)
    return page(
        request, "console/rounds/reviews.html", rounds=shown.rounds(request.user),
        silent=shown.silent(request.user, on),
        training=shown.training(request.user, on), waiting=acts.waiting(),
        suspended_after=ends.SILENT_DAYS, ended_after=ends.CLOSED_DAYS,
    )  # fmt: skip


@requires(Action.START_REVIEW)
def start(request):
    """Starts a round; says first what an answer and what silence does."""
    form = StartForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and (row := _tried(form, request)):
        messages.success(request, f"Round {row.key} is started. The sponsors are asked within a minute.")
        return redirect("console:reviews")
    return page(
        request, "console/rounds/start.html", form=form, suspended_after=ends.SILENT_DAYS, ended_after=ends.CLOSED_DAYS
    )


def _tried(form, request) -> ReviewRound | None:
    try:
        with transaction.atomic():
            return acts.start(by=request.user, at=request.at, **form.cleaned_data)
    except ValidationError as wrong:
        for name, sentences in wrong.message_dict.items():
            form.add_error(name, sentences)
    except Refused as refused:
        form.add_error(None, refused.reasons)
    return None
