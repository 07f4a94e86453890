"""Anonymised statistics: what was released, and releasing a table once the attack on it has failed."""

import csv
import io

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from deadlines.calendar import london_day
from returns import acts, display, lists
from returns.attack import TooWide
from returns.forms import CutForm
from returns.models import StatisticsRelease
from returns.suppression import CannotBeShown


@requires(Action.SEE_STATISTICS)
@require_safe
def statistics(request):
    """Every release, the newest first."""
    rows = [(row, display.table({}, display.cut_of(row)).caption) for row in lists.releases()]
    return page(request, "returns/statistics.html", rows=rows)


@requires(Action.RELEASE_STATISTICS)
@keeps("A new release of figures")
def new(request):
    """Tries a table, shows it as it would be seen, and releases it."""
    form, found = CutForm(request.POST if request.method == "POST" else None), None
    if form.is_valid():
        try:
            if "release" in request.POST:
                made = acts.release(
                    form.cut, assessment=form.cleaned_data["assessment"], by=request.user, at=request.at
                )
                return redirect("returns:release", made.pk)
            found = acts.preview(form.cut, on=london_day(request.at))
        except ValidationError as error:
            for name, sentences in error.message_dict.items():
                form.add_error(name, sentences)
            found = acts.preview(form.cut, on=london_day(request.at))
        except (CannotBeShown, TooWide) as error:
            form.add_error(None, str(error))
    table = display.table(found.shown, form.cut) if found else None
    return page(request, "returns/new.html", form=form, table=table, found=found)


@requires(Action.SEE_STATISTICS, on=StatisticsRelease)
@require_safe
def release(request, release):
    """One release as it was shown, and how it was assessed."""
    table = display.table(acts.shown(release).cells, display.cut_of(release))
    return page(request, "returns/release.html", release=release, table=table)


@requires(Action.SEE_STATISTICS, on=StatisticsRelease)
@require_safe
def download(request, release):
    """The table as a file of comma-separated values: what the page shows, and nothing else."""
    table, text = display.table(acts.shown(release).cells, display.cut_of(release)), io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.heads)
    for head, numbers in table.rows:
        writer.writerow([head, *(number.replace(",", "") for number in numbers)])
    answer = HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{release.number}.csv"'
    return answer
