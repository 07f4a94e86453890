"""Verify now, the checkpoints to take away, and a witness's file held against the database."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from audit import trail
from audit.moves import Refused
from console import proving, verifying
from console.forms import WitnessForm
from console.today import seal_words

AGAIN_AFTER = 3  # seconds until the page asks again
SHOWN = 20


@requires(Action.VERIFY_TRAIL)
@require_safe
def verifications(request):
    """The verifications asked for, how far the running one is, and what each found."""
    return _page(request, WitnessForm())


@requires(Action.VERIFY_TRAIL)
@require_POST
def verify_now(request):
    """Asks for a verification; the worker does it."""
    verifying.ask(by=request.user, at=request.at)
    return redirect("console:verifications")


@requires(Action.VERIFY_TRAIL)
@require_POST
def checkpoints(request):
    """Every checkpoint published, as a file; that it was taken is recorded first."""
    try:
        content = verifying.checkpoints()
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
        return redirect("console:verifications")
    trail.note(request.user, "trail.checkpoints_taken", at=request.at)
    answer = HttpResponse(content, content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="checkpoints.txt"'
    return answer


@requires(Action.VERIFY_TRAIL)
@require_POST
def proofs(request, record_id):
    """The proofs that the lines about a record are under a seal, as a file; that it was taken is recorded first."""
    try:
        content = proving.proofs(record_id, at=request.at)
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
        return redirect("console:record", record_id)
    trail.note(request.user, "trail.proofs_taken", at=request.at, record=str(record_id))
    answer = HttpResponse(content, content_type="application/json")
    answer["Content-Disposition"] = 'attachment; filename="proofs.json"'
    return answer


@requires(Action.VERIFY_TRAIL)
@require_POST
def compare(request):
    """Holds a witness's file against the database."""
    form = WitnessForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            said = verifying.compare(form.cleaned_data["witness"][0].read())
        except Refused as refused:
            form.add_error("witness", refused.reasons)
        else:
            trail.note(request.user, "trail.compared", at=request.at, fits=said.startswith("It fits"))
            return _page(request, WitnessForm(), said=said)
    return _page(request, form)


def _page(request, form, said: str = ""):
    rows = list(visible(request.user, Action.READ_VERIFICATION).select_related("asked_by")[:SHOWN])
    running = next((row for row in rows if row.ended_at is None), None)
    answer = page(
        request, "console/verify.html", rows=rows, running=running, form=form, said=said, seal=seal_words(request.at)
    )
    if running:
        answer.headers["Refresh"] = str(AGAIN_AFTER)
    return answer
