"""Holds: what stands, placing one, and releasing it by a second person."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access.actions import Action
from access.gate import page, requires
from audit.moves import Refused
from deadlines.calendar import london_day
from retention import acts, display, lists
from retention.acts.holding import why_not_release
from retention.forms import HoldForm, ReleaseForm, WideHoldForm
from retention.models import Hold, KeptFile
from retention.refusing import tell


@requires(Action.SEE_RETENTION)
@require_safe
def holds(request):
    """Every hold, the live ones first."""
    rows = [(one, display.hold_line(one)) for one in lists.holds()]
    return page(request, "retention/holds.html", places=display.places("retention:holds"), rows=rows)


@requires(Action.PLACE_HOLD)
def place(request):
    """Holds back every file that has something in common."""
    rules = list({rule.key: (rule.key, f"Rule {rule.key}: {rule.record}") for rule in lists.rules()}.values())
    form = WideHoldForm(request.POST if request.method == "POST" else None, rules=rules)
    if form.is_valid():
        try:
            hold = acts.place(by=request.user, at=request.at, **form.cleaned_data)
            return redirect("retention:hold", hold.pk)
        except ValidationError as error:
            tell(form, error)
    return page(request, "retention/ask.html", form=form, title="Hold files back", button="Place the hold", lead="")


@requires(Action.PLACE_HOLD, on=KeptFile)
def hold_file(request, kept):
    """Holds back one file."""
    form = HoldForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            acts.place(on=[(kept.root_kind, kept.root_id)], by=request.user, at=request.at, **form.cleaned_data)
            return redirect("retention:file", kept.pk)
        except ValidationError as error:
            tell(form, error)
    return page(
        request, "retention/ask.html", form=form, file=kept, title="Hold this file back", button="Place the hold",
        lead=kept.why,
    )  # fmt: skip


@requires(Action.RELEASE_HOLD, on=Hold)
def hold(request, hold):
    """One hold; one person asks for its release, another releases it."""
    asked = hold.release_asked_at is not None
    form = ReleaseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and asked and "release" in request.POST:
        form = ReleaseForm({"why": hold.release_why})
        if form.is_valid() and _tried(form, lambda: acts.release(hold, by=request.user, at=request.at)):
            return redirect("retention:hold", hold.pk)
    elif form.is_valid() and _tried(
        form, lambda: acts.ask_release(hold, by=request.user, at=request.at, why=form.cleaned_data["why"])
    ):
        return redirect("retention:hold", hold.pk)
    files = lists.held_files(hold)
    return page(
        request, "retention/hold.html", hold=hold, line=display.hold_line(hold), form=form, asked=asked,
        reason=why_not_release(hold, request.user), rows=display.file_rows(files, {}, london_day(request.at)),
        placed_by=lists.names([hold.placed_by_id]).get(hold.placed_by_id, "the schedule's first edition"),
    )  # fmt: skip


def _tried(form, act) -> bool:
    try:
        act()
    except (ValidationError, Refused) as error:
        tell(form, error)
        return False
    return True
