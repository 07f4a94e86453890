"""The weekly sheet as a page, and as a file whose taking is recorded."""

from django.http import Http404
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.gate import page, requires
from audit import trail
from console import weekly as sheets
from deadlines.calendar import london_day
from documents import spreadsheets


@requires(Action.SEE_WEEKLY)
@require_safe
def weekly(request):
    """The sheet as it stands today."""
    return page(request, "console/weekly.html", sheet=sheets.sheet(london_day(request.at)))


@requires(Action.SEE_WEEKLY)
@require_POST
def take_weekly(request, kind):
    """The sheet as a file."""
    if kind not in {"csv", "xlsx"}:
        raise Http404
    sheet = sheets.sheet(london_day(request.at))
    trail.note(request.user, "rights.sheet_taken", at=request.at, day=sheet.on.isoformat())
    return spreadsheets.answer(kind, "weekly-sheet", ["Part", "What", "Figure"], sheet.rows)
