"""The workload board, handing everything of one person over, and absences."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from access import rota
from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from audit.moves import Refused
from deadlines.words import moment_words
from intake.models import Absence
from intake.views.asking import done
from intake.workload import acts, board
from intake.workload.forms import AwayForm, HandForm
from people import saving

WHY = "away"


def _staff(request):
    return sorted([request.user, *rota.colleagues(request.user)], key=lambda user: user.display_name)


@requires(Action.SEE_WORKLOAD)
@require_safe
def workload(request):
    """Who has what, by deadline; and who is away."""
    loads = board.board(visible(request.user, Action.OPEN_CONTACT), _staff(request), request.at)
    return page(request, "intake/workload/workload.html", loads=loads, most=board.MOST)


@requires(Action.KEEP_COVER)
def cover(request):
    """Who is away and who covers, and writing an absence down."""
    form = AwayForm(saving.sent(request), staff=_staff(request), initial={"from_at": request.at})
    if form.is_valid() and done(form, lambda: acts.be_away(**form.said(), by=request.user, at=request.at, why=WHY)):
        messages.success(request, "Written down.")
        return redirect("intake:cover")
    rows = visible(request.user, Action.KEEP_COVER).filter(until_at__gt=request.at).select_related("user", "cover")
    lines = [(row.pk, row.user, moment_words(row.from_at), moment_words(row.until_at), row.cover) for row in rows[:60]]
    return page(request, "intake/workload/cover.html", form=form, rows=lines)


@requires(Action.KEEP_COVER, on=Absence)
@require_POST
def back(request, absence):
    """Somebody is back."""
    try:
        acts.come_back(absence, by=request.user, at=request.at, why="back")
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("intake:cover")


@requires(Action.KEEP_COVER)
def hand(request):
    """Everything one person has goes to another."""
    form = HandForm(saving.sent(request), staff=_staff(request))
    moved = []
    if form.is_valid() and done(
        form, lambda: moved.append(acts.hand_all(**form.said(), by=request.user, at=request.at))
    ):  # fmt: skip
        messages.success(request, f"{moved[0]} handed over.")
        return redirect("intake:workload")
    return page(request, "intake/workload/hand.html", form=form)
