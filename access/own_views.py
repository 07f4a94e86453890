"""One's own access, and the reviews one is asked for as a sponsor."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from access import reviews, rows
from access.account_forms import AnswerForm
from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.models import AccessReview
from access.signin import sessions
from audit.moves import Refused

MOST = 100


@requires(Action.OPEN_OWN_ACCOUNT)
@require_safe
def mine(request):
    """What I may do and why, what I was named to, what I looked at, where I am signed in."""
    return page(
        request, "access/mine.html", current=request.session.session_key, **rows.mine(request.user, request.at)
    )  # fmt: skip


@requires(Action.OPEN_OWN_ACCOUNT)
@require_POST
def end_session(request):
    """Ends one of my sessions, or all but this one."""
    ended = sessions.end_own(request, request.POST.get("session", ""), at=request.at)
    messages.success(request, f"{ended} ended." if ended != 1 else "One session ended.")
    return redirect("access:mine")


@requires(Action.REVIEW_ACCESS)
@require_safe
def asked(request):
    """The accounts I vouch for, those to answer first."""
    found = visible(request.user, Action.REVIEW_ACCESS).select_related("user").order_by("answered_on", "-asked_on")
    listed = sorted(found[:MOST], key=lambda row: bool(row.answer))
    return page(request, "access/reviews.html", rows=listed)


@requires(Action.REVIEW_ACCESS, on=AccessReview)
def answer(request, review):
    """Say whether an account stays."""
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        try:
            reviews.answer(review, by=request.user, at=request.at, **form.cleaned_data)
        except (ValidationError, Refused) as refused:
            form.add_error(None, refused if isinstance(refused, ValidationError) else " ".join(refused.reasons))
        else:
            messages.success(request, "Answered.")
            return redirect("access:reviews")
    return page(request, "access/review.html", review=review, form=form)
