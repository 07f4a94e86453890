"""The console's first page."""

from django.views.decorators.http import require_safe

from access.actions import Action
from access.gate import page, requires
from console import charts
from console import today as needs_of


@requires(Action.OPEN_TODAY)
@require_safe
def today(request):
    """What needs the office today, and the month so far."""
    needs = needs_of.needs(request.user, request.at)
    return page(
        request,
        "console/today.html",
        needs=needs,
        said=needs_of.said(len(needs)),
        seal=needs_of.seal_words(request.at),
        over_time=charts.over_time(request.at),
        in_time=charts.in_time(request.at),
        grids=charts.grids(request.at),
    )
