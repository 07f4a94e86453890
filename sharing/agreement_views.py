"""Pages of sharing agreements and controller arrangements. No page here knows of a child."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from access.models import Agency
from audit.moves import Refused
from audit.records import Stale
from deadlines.calendar import london_day
from sharing import acts, agreements
from sharing.acts.agreeing import Agreed
from sharing.agreement_forms import AgreementForm, EndForm, as_written
from sharing.models import Agreement

NOT_PARTIES = frozenset({"trust", "family"})


@requires(Action.SEE_AGREEMENTS)
@require_safe
def agreements_kept(request):
    """Every agreement and arrangement, what has ended or ends soonest first."""
    return page(request, "sharing/agreements.html", rows=agreements.rows(request.at))


@requires(Action.OPEN_AGREEMENT, on=Agreement)
@require_safe
def agreement(request, kept):
    """One edition in full, with every change and its reason."""
    return page(request, "sharing/agreement.html", agreement=kept, **agreements.opened(kept, request.at))


@requires(Action.KEEP_AGREEMENTS)
@keeps("A sharing agreement")
def agree(request):
    """Make an agreement."""
    agencies = _agencies(request)
    form = AgreementForm(request.POST or None, agencies=agencies)
    if form.is_valid() and (made := _tried(form, lambda: acts.agree(*_said(form, agencies), **_who(form, request)))):
        messages.success(request, f"{made} is kept.")
        return redirect("sharing:agreement", made.pk)
    return page(request, "sharing/agree.html", form=form, title="Add an agreement", button="Keep this agreement")


@requires(Action.RENEW_AGREEMENT, on=Agreement)
@keeps("Renewing an agreement")
def renew(request, kept):
    """Renew an agreement as its next edition."""
    agencies = _agencies(request)
    form = AgreementForm(request.POST or None, agencies=agencies, initial=as_written(kept))
    if form.is_valid() and (
        made := _tried(form, lambda: acts.renew(kept, *_said(form, agencies), **_who(form, request)))
    ):
        messages.success(request, f"{made} is kept.")
        return redirect("sharing:agreement", made.pk)
    return page(request, "sharing/agree.html", form=form, title=f"Renew {kept.name}", button="Keep the next edition")


@requires(Action.RENEW_AGREEMENT, on=Agreement)
@keeps("Ending a sharing agreement")
def end(request, kept):
    """End an agreement early, to the minute."""
    form = EndForm(request.POST or None)
    if form.is_valid() and _tried(
        form, lambda: acts.end_early(kept, **form.cleaned_data, by=request.user, at=request.at)
    ):
        messages.success(request, f"{kept} ends early.")
        return redirect("sharing:agreement", kept.pk)
    return page(request, "sharing/agree.html", form=form, title=f"End {kept} early", button="End it then")


def _agencies(request) -> list[Agency]:
    on = london_day(request.at)
    return [one for one in Agency.objects.order_by("name") if one.is_active(on) and one.key not in NOT_PARTIES]


def _said(form, agencies) -> tuple[Agreed, list[Agency]]:
    said = {name: value for name, value in form.cleaned_data.items() if name not in ("agencies", "why", "classes")}
    chosen = set(form.cleaned_data["agencies"])
    agreed = Agreed(**said, classes=tuple(form.cleaned_data["classes"] or ()))
    return agreed, [one for one in agencies if one.key in chosen]


def _who(form, request) -> dict:
    return {"why": form.cleaned_data["why"], "by": request.user, "at": request.at}


def _tried(form, act):
    """What the act gave, or None with its reasons on the form."""
    try:
        return act()
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
    except Stale:
        form.add_error(None, "Somebody changed this a moment ago. Read it again.")
    return None
