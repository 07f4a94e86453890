"""A disposal from proposal to certificate."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from documents import store
from retention import acts, checks, display, lists, reach
from retention.acts.disposing import cooling_days, why_not_decide
from retention.forms import AdviseForm, DecideForm, StopForm
from retention.models import Disposal, KeptFile
from retention.refusing import tell


@requires(Action.OPEN_DISPOSAL)
@require_safe
def disposals(request):
    """Every disposal, the newest first."""
    return page(
        request, "retention/disposals.html", places=display.places("retention:disposals"), rows=lists.disposals()
    )


@requires(Action.OPEN_DISPOSAL, on=Disposal)
@require_safe
def disposal(request, disposal):
    """One disposal: what would go or went, what was looked at, who said what, and how far it is."""
    file = lists.file_of(disposal)
    return page(
        request, "retention/disposal.html", disposal=disposal, steps=display.steps(disposal),
        said=lists.said_of(disposal), counts=display.counted(disposal.counts), file=file,
        checked=[*(_now(disposal, file) if file else []), *display.answered(disposal)],
        certificate=lists.certificate_of(disposal), reasons=why_not_decide(disposal, request.user),
        days=cooling_days(request.at.date()),
    )  # fmt: skip


def _now(disposal: Disposal, file: KeptFile) -> list[tuple[str, str]]:
    waits = disposal.state in {Disposal.State.PROPOSED, Disposal.State.APPROVED}
    return checks.looked_at(file, reach.of(file.root_id)) if waits else []


@requires(Action.ADVISE_DISPOSAL, on=Disposal)
@keeps("Advice on a disposal")
def advise(request, disposal):
    """The DPO advises. Who advises does not decide."""
    form = AdviseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            acts.advise(disposal, by=request.user, at=request.at, **form.cleaned_data)
            return redirect("retention:disposal", disposal.pk)
        except (ValidationError, Refused) as error:
            tell(form, error)
    return _ask(request, form, disposal, title="Your advice", button="Give this advice")


@requires(Action.DECIDE_DISPOSAL, on=Disposal, step_up=True)
@keeps("Decision on a disposal")
def decide(request, disposal):
    """The information asset owner decides, with a fresh second factor."""
    form = DecideForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        asked = form.cleaned_data
        try:
            acts.decide(
                disposal, agreed=asked["agreed"] == "yes", words=asked["words"], until_on=asked["until_on"],
                by=request.user, at=request.at,
            )  # fmt: skip
            return redirect("retention:disposal", disposal.pk)
        except (ValidationError, Refused) as error:
            tell(form, error)
    return _ask(request, form, disposal, title="Your decision", button="Decide")


@requires(Action.OPEN_DISPOSAL, on=Disposal)
@keeps("Stopping a disposal")
def stop(request, disposal):
    """Stops a disposal before it is carried out."""
    form = StopForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            acts.stop(disposal, by=request.user, at=request.at, **form.cleaned_data)
            return redirect("retention:disposal", disposal.pk)
        except (ValidationError, Refused) as error:
            tell(form, error)
    return _ask(request, form, disposal, title="Stop this disposal", button="Stop it")


@requires(Action.OPEN_DISPOSAL, on=Disposal)
@require_safe
def certificate(request, disposal):
    """The certificate, as a page to print: rule, counts, dates and two names; nobody else's."""
    made = lists.certificate_of(disposal)
    if made is None:
        raise Http404
    names = lists.names([made.proposed_by_id, made.decided_by_id])
    return page(
        request, "retention/certificate.html", certificate=made, disposal=disposal,
        counts=display.counted(made.quantity), proposed_by=names.get(made.proposed_by_id, display.LEFT),
        decided_by=names.get(made.decided_by_id, display.LEFT),
    )  # fmt: skip


@requires(Action.OPEN_DISPOSAL, on=Disposal)
@require_safe
def certificate_pdf(request, disposal):
    """The certificate as a PDF, once the disposer has printed it."""
    made = lists.certificate_of(disposal)
    if made is None or not made.pdf_blob:
        raise Http404
    answer = HttpResponse(store.fetch(made.pdf_blob, made.pdf_key), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{made.number}.pdf"'
    return answer


def _ask(request, form, disposal, *, title, button):
    lead = f"{disposal.number}: {disposal.get_fate_display()}. {disposal.ground}."
    return page(request, "retention/ask.html", form=form, disposal=disposal, title=title, button=button, lead=lead)
