"""Pages for a lost factor: letting a colleague in for a shift, reviewing that, replacing a factor with two people."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access import recovering, recovery_rows, rows
from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.models import FactorReset, OneShift, User
from access.recovery_forms import AgreeForm, LetInForm, LostForm, ReviewForm
from audit.moves import Refused


@requires(Action.LET_IN, step_up=True)
def let_in(request):
    """Let a colleague in for one shift; the code is shown once, on the answer to this form."""
    form = LetInForm(request.POST or None, staff=recovery_rows.may_be_let_in(request.user, request.at))
    if form.is_valid() and (given := _done(form, recovering.let_in, by=request.user, at=request.at, **form.said())):
        return page(request, "access/let_in_code.html", row=given[0], code=recovery_rows.in_fours(given[1]))
    found = visible(request.user, Action.REVIEW_LET_IN)
    return page(request, "access/let_in.html", form=form, **recovery_rows.let_in(request.user, found, request.at))


@requires(Action.REVIEW_LET_IN, on=OneShift)
def review(request, row):
    """Say what to make of somebody let in for a shift."""
    form = ReviewForm(request.POST or None)
    said = form.cleaned_data if form.is_valid() else None
    if said and _done(form, recovering.review, row, by=request.user, at=request.at, **said):
        messages.success(request, "Recorded.")
        return redirect("access:let_in")
    return page(request, "access/let_in_review.html", form=form, row=row)


@requires(Action.REPLACE_FACTOR, on=User, step_up=True)
def lost(request, user):
    """Ask a second person to agree that somebody's lost factor is replaced."""
    people = rows.everybody_but(user, request.user)
    form = LostForm(request.POST or None, people=people, initial=recovery_rows.sponsor_of(user))
    if form.is_valid() and _done(form, recovering.ask_second, user, by=request.user, at=request.at, **form.said()):
        messages.success(request, "Asked. They are invited again when the second person agrees.")
        return redirect("access:account", user.pk)
    return page(request, "access/ask.html", person=user, form=form, title="Replace a lost factor", button="Ask them")


@requires(Action.AGREE_FACTOR)
@require_safe
def asked(request):
    """The lost factors I am asked about, those to answer first."""
    found = visible(request.user, Action.AGREE_FACTOR).select_related("user", "by")
    return page(request, "access/lost_asked.html", rows=list(found.order_by("-answered_at", "-asked_at")[:50]))


@requires(Action.AGREE_FACTOR, on=FactorReset)
def agree(request, row):
    """Agree that a lost factor is replaced, or not."""
    form = AgreeForm(request.POST or None)
    if form.is_valid() and _done(form, recovering.answer, row, by=request.user, at=request.at, **form.said()):
        messages.success(request, "Answered.")
        return redirect("access:lost_asked")
    return page(request, "access/lost_agree.html", form=form, row=row)


def _done(form, act, *args, **kwargs):
    """What the act returned; None, with its sentences on the form, where it refused."""
    try:
        with transaction.atomic():
            return act(*args, **kwargs)
    except ValidationError as refused:
        known = getattr(refused, "error_dict", {})
        form.add_error(None, refused if set(known) <= set(form.fields) else ValidationError(refused.messages))
    except Refused as refused:
        form.add_error(None, " ".join(refused.reasons))
    return None
