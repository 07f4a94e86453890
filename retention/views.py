"""What falls due and why, and proposing what becomes of it."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from deadlines.calendar import london_day
from retention import acts, checks, display, lists, reach
from retention.acts.together import rules_due
from retention.forms import LongerForm, ProposeForm, TogetherForm
from retention.models import KeptFile
from retention.refusing import tell


@requires(Action.SEE_RETENTION)
@require_safe
def due(request):
    """Files that are due, that soon will be, or that are held back."""
    on, which = london_day(request.at), request.GET.get("which", "")
    which = which if which in {"coming", "held", "outside"} else ""
    rows = lists.files(which, on)
    return page(
        request, "retention/due.html", places=display.places("retention:due"), which=display.which(which),
        rows=display.file_rows(rows[: lists.SHOWN], lists.under_way(rows), on), more=len(rows) > lists.SHOWN,
        months=lists.months_ahead(on), kind=which,
    )  # fmt: skip


@requires(Action.SEE_RETENTION, on=KeptFile)
@require_safe
def file(request, kept):
    """Why one file is kept until when, what holds it, and exactly what would go."""
    found = reach.of(kept.root_id)
    return page(
        request, "retention/file.html", file=kept, dated=display.dated(kept), holds=lists.holds_of(kept),
        found=found, counts=display.counted(reach.rehearse(found.ids)) if found else [],
        reasons=checks.why_not(kept, found, request.at), going=lists.under_way([kept]).get(kept.file_id),
    )  # fmt: skip


@requires(Action.PROPOSE_DISPOSAL, on=KeptFile)
@keeps("Proposing a disposal")
def propose(request, kept):
    """Reviews a file that is due and proposes what becomes of it."""
    form = ProposeForm(request.POST if request.method == "POST" else None)
    found = reach.of(kept.root_id)
    if form.is_valid():
        asked = form.cleaned_data
        try:
            disposal = acts.propose(
                kept, fate=asked["fate"], words=asked["words"], by=request.user, at=request.at,
                checks={name: asked[name] for name in checks.QUESTIONS},
            )  # fmt: skip
            return redirect("retention:disposal", disposal.pk)
        except (ValidationError, Refused) as error:
            tell(form, error)
    return page(
        request, "retention/review.html", form=form, file=kept, checked=checks.looked_at(kept, found),
        reasons=checks.why_not(kept, found, request.at),
    )  # fmt: skip


@requires(Action.PROPOSE_DISPOSAL)
@keeps("Proposing disposals")
def together(request):
    """Proposes that everything outside a child's file that is due under one rule is destroyed together."""
    due = {str(rule.pk): (rule, number) for rule, number in rules_due(london_day(request.at))}
    said = [(key, display.rule_due(rule, number)) for key, (rule, number) in due.items()]
    form = TogetherForm(request.POST if request.method == "POST" else None, rules=said)
    if form.is_valid():
        try:
            rule, _ = due[form.cleaned_data["rule"]]
            disposal = acts.propose_together(rule, words=form.cleaned_data["words"], by=request.user, at=request.at)
            return redirect("retention:disposal", disposal.pk)
        except (ValidationError, Refused) as error:
            tell(form, error)
    return page(request, "retention/together.html", form=form, rules=said)


@requires(Action.LENGTHEN_FILE, on=KeptFile)
def longer(request, kept):
    """Keeps a file longer, by a further rule or until a day."""
    rules = {str(rule.pk): rule for rule in lists.rules() if rule.count}
    said = [(key, f"{rule.key}, {rule.record}{_only(rule)}: {display.period(rule)}") for key, rule in rules.items()]
    form = LongerForm(request.POST if request.method == "POST" else None, rules=said)
    if form.is_valid():
        asked = form.cleaned_data
        try:
            acts.attach(
                kept.root_id, kind=kept.root_kind, rule=rules.get(asked["rule"]), trigger_on=asked["trigger_on"],
                until_on=asked["until_on"], by=request.user, at=request.at, why=asked["words"],
            )  # fmt: skip
            return redirect("retention:file", kept.pk)
        except ValidationError as error:
            tell(form, error)
    return _ask(request, form, kept, title="Keep it longer", button="Keep it longer", lead=kept.why)


def _only(rule) -> str:
    return f" ({rule.only_when})" if rule.only_when else ""


def _ask(request, form, kept, *, title, button, lead):
    return page(request, "retention/ask.html", form=form, file=kept, title=title, button=button, lead=lead)
