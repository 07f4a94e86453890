"""The schedule: every line with its source, and changing one after seeing what that would do."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access.actions import Action
from access.gate import page, requires
from audit.records import Stale
from deadlines.calendar import london_day
from retention import acts, display, lists
from retention.acts.scheduling import preview
from retention.forms import RuleForm
from retention.models import RetentionRule
from retention.refusing import tell

NAMES = ("count", "unit", "at_end", "basis", "source", "owner", "in_force_from", "version")


@requires(Action.SEE_RETENTION)
@require_safe
def schedule(request):
    """Every line of the schedule."""
    rows = [(rule, display.period(rule)) for rule in lists.rules()]
    return page(request, "retention/schedule.html", places=display.places("retention:schedule"), rows=rows)


@requires(Action.CHANGE_SCHEDULE, on=RetentionRule)
def change(request, rule):
    """Changes one line. The first press shows what the change would do; the second saves it."""
    form = RuleForm(
        request.POST if request.method == "POST" else None, initial={name: getattr(rule, name) for name in NAMES}
    )
    effect = None
    if form.is_valid():
        asked = form.cleaned_data
        effect = preview(rule, count=asked["count"], unit=asked["unit"], on=london_day(request.at))
        if "save" in request.POST:
            try:
                acts.change_rule(rule, by=request.user, at=request.at, **asked)
                return redirect("retention:schedule")
            except (ValidationError, Stale) as error:
                tell(form, error)
                effect = None
    return page(
        request, "retention/rule.html", form=form, rule=rule, effect=effect, period=display.period(rule),
        versions=lists.history_of(rule),
    )  # fmt: skip
