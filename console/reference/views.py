"""The pages of rules and lists: what stands, what waits, what was, and the one page on which any of it changes."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.decide import may
from access.gate import page, requires
from audit.moves import Refused
from audit.records import Stale
from console.models import PlannedChange
from console.reference import acts, display
from console.reference.every import KINDS
from console.reference.kind import Kind
from console.reference.questions import answers_of, form_of
from deadlines.calendar import end_of_day, london_day
from deadlines.words import long_day
from govuk.dates import read_date

CHANGED = "Somebody changed this a moment ago. Read it again."
NOT_ASKED = ("from_on", "why")


@requires(Action.SEE_RULES)
@require_safe
def index(request):
    """Every rule and list the service works by, and the changes that wait."""
    return page(
        request, "console/rules/index.html", groups=display.index(request.user), waiting=display.waiting(),
    )  # fmt: skip


@requires(Action.SEE_RULES)
@require_safe
def rules_of(request, place):
    """One list as it stands, or as it stood on a day."""
    kind, stood = _kind(place), _day(request)
    shown = display.table(kind, london_day(request.at), request.GET.get("of", ""), may_change=_may(request))
    past = display.as_it_stood(kind, end_of_day(stood)) if stood else None
    return page(
        request, "console/rules/list.html", kind=kind, waiting=display.waiting(kind), stood=stood, past=past, **shown
    )


@requires(Action.SEE_RULES)
@require_safe
def rule(request, place, record_id):
    """One row: what it says, every version of it, and the way back."""
    kind = _kind(place)
    row = _row(kind, record_id)
    answers = [(kind.label(name), display.said(kind, name, display.held(row, name))) for name in kind.questions]
    return page(
        request, "console/rules/rule.html", kind=kind, row=row, name=kind.name(row), answers=answers,
        versions=display.versions(kind, row), may_change=_may(request),
    )  # fmt: skip


@requires(Action.CHANGE_RULES)
def change_rule(request, place, record_id):
    """Changes one row, after its effect was shown."""
    kind = _kind(place)
    return _change(request, kind, _row(kind, record_id))


@requires(Action.CHANGE_RULES)
def add_rule(request, place):
    """Adds a row to a list that grows."""
    kind = _kind(place)
    if not kind.adds:
        raise Http404
    return _change(request, kind, None)


@requires(Action.WITHDRAW_CHANGE, on=PlannedChange)
@require_POST
def withdraw_change(request, change):
    """Takes back a change whose day has not come."""
    try:
        acts.withdraw(change, by=request.user, at=request.at, why="taken back before its day")
        messages.success(request, f"{change.name} stays as it is.")
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("console:rules_of", change.kind) if change.kind in KINDS else redirect("console:rules")


def _change(request, kind: Kind, row):
    first = {**(answers_of(kind, _source(request, kind, row)) if row else {}), "from_on": london_day(request.at)}
    form = form_of(kind, adding=row is None)(request.POST if request.method == "POST" else None, initial=first)
    effect, compared, seen = [], [], ""
    if form.is_valid():
        asked = {name: value for name, value in form.cleaned_data.items() if name not in NOT_ASKED}
        from_on = form.cleaned_data["from_on"]
        weighed = acts.proposed(kind, row, asked, from_on=from_on, at=request.at)
        if wrong := acts.why_not(kind, weighed, asked):
            _tell(form, wrong)
        else:
            effect, seen = [line for line in kind.effect(weighed) if line], acts.fingerprint(asked, from_on)
            compared = display.compared(kind, weighed, asked)
            if "save" in request.POST and request.POST.get("seen") == seen and _saved(request, form, kind, row, asked):
                return redirect("console:rules_of", kind.place)
    return page(
        request, "console/rules/change.html", kind=kind, row=row, name=kind.name(row) if row else "",
        form=form, effect=effect, compared=compared, seen=seen,
    )  # fmt: skip


def _saved(request, form, kind: Kind, row, asked) -> bool:
    from_on = form.cleaned_data["from_on"]
    try:
        change = acts.ask(
            kind, row, asked, from_on=from_on, by=request.user, at=request.at, why=form.cleaned_data["why"]
        )
    except ValidationError as error:
        _tell(form, {name: " ".join(said) for name, said in error.message_dict.items()})
        return False
    except Stale:
        form.add_error(None, CHANGED)
        return False
    said = "It holds from now on." if change.made_at else f"It waits for {long_day(from_on)}."
    messages.success(request, f"{change.name}: changed. {said}")
    return True


def _tell(form, wrong: dict[str, str]) -> None:
    for name, sentence in wrong.items():
        form.add_error(name if name in form.fields else None, sentence)


def _source(request, kind: Kind, row):
    """The row, or an earlier version of it whose answers are to hold again."""
    back = _uuid(request.GET.get("back", ""))
    mine = [one.pk for one in kind.editions(row)]
    twin = kind.model.history.filter(history_id=back, id__in=mine).first() if back else None
    return twin or row


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _day(request):
    typed = request.GET.get("on", "")[:40]
    try:
        return read_date(typed, example="20/11/2026") if typed else None
    except ValueError:
        return None


def _kind(place: str) -> Kind:
    if place not in KINDS:
        raise Http404
    return KINDS[place]


def _row(kind: Kind, record_id):
    row = kind.find(record_id)
    if row is None:
        raise Http404
    return row


def _may(request) -> bool:
    return may(request.user, Action.CHANGE_RULES)
