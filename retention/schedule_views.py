"""The schedule: every line with its source. It is changed among the rules and lists, its effect shown first."""

from django.views.decorators.http import require_safe

from access.actions import Action
from access.gate import page, requires
from retention import display, lists


@requires(Action.SEE_RETENTION)
@require_safe
def schedule(request):
    """Every line of the schedule, with the way to where it is changed for whoever may read the rules."""
    rows = [(rule, display.period(rule)) for rule in lists.rules()]
    return page(request, "retention/schedule.html", places=display.places("retention:schedule"), rows=rows)
