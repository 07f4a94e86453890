"""A case opened from the console: asked for, read under a banner while it lasts, and closed by hand or by itself."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.gate import page, requires
from audit.moves import Refused
from console.models import CaseOpening
from console.opened import acts, shown
from console.opened.forms import OpenForm
from deadlines.words import moment_words


@requires(Action.OPEN_CASE, step_up=True)
def open_case(request, kind, record_id):
    """Asks why, then opens the case this request or incident is about for a limited time."""
    found = acts.through(kind, record_id, request.user)
    if found is None:
        raise Http404
    form = OpenForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and (opening := _tried(form, found, request)):
        messages.success(request, f"Open to you until {moment_words(opening.until)}. Your reason is on the record.")
        return redirect("console:case", opening.pk)
    return page(
        request, "console/opened/open.html", form=form, found=found,
        reasons=[] if form.errors else acts.why_not(found, request.user, request.at),
    )  # fmt: skip


def _tried(form, found, request) -> CaseOpening | None:
    try:
        with transaction.atomic():
            return acts.open_case(found, by=request.user, at=request.at, why=form.cleaned_data["why"])
    except ValidationError as wrong:
        form.add_error("why", wrong.message_dict["why"])
    except Refused as refused:
        form.add_error(None, refused.reasons)
    return None


@requires(Action.READ_CASE, on=CaseOpening)
@require_safe
def case(request, opening):
    """The case while it is open, under its banner; afterwards only that it was."""
    is_open = opening.is_open(request.at)
    return page(
        request, "console/opened/case.html", opening=opening, is_open=is_open,
        clock=shown.clock_of(opening, request.at),
        files=shown.files(opening, request.user, request.at) if is_open else [],
    )  # fmt: skip


@requires(Action.READ_CASE, on=CaseOpening)
@require_POST
def close_case(request, opening):
    """Closes a case by hand."""
    try:
        acts.close_case(opening, by=request.user, at=request.at)
        messages.success(request, "It is closed to you again.")
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("console:case", opening.pk)
