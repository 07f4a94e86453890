"""The register of processing as it stands, its versions, and each as a PDF or a workbook."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from audit import trail
from console.models import Processing
from console.ropa import acts
from console.ropa.drawing import drawn
from documents import spreadsheets, store, vault

MOST = 50


@requires(Action.SEE_PROCESSING)
@require_safe
def processing(request):
    """As it stands now, what differs from the newest version, and every version."""
    versions = list(visible(request.user, Action.READ_PROCESSING).select_related("made_by")[:MOST])
    now = drawn(request.at)
    since = acts.differences(versions[0].content, now) if versions else []
    return page(request, "console/ropa/now.html", sections=now, versions=versions, since=since)


@requires(Action.MAKE_PROCESSING)
@require_POST
def make_processing(request):
    """Keeps it as the next version."""
    version = acts.make(by=request.user, at=request.at, why="a version of the register of processing")
    messages.success(request, f"Version {version.number} is kept. Its PDF is ready within a minute.")
    return redirect("console:processing")


@requires(Action.READ_PROCESSING, on=Processing)
@require_POST
def take_processing(request, version, kind):
    """One version as a PDF or a workbook; that it was taken is recorded first."""
    if kind not in {"pdf", "xlsx"} or (kind == "pdf" and not version.pdf_blob):
        raise Http404
    trail.note(request.user, "processing.exported", on=version, at=request.at, number=version.number, kind=kind)
    if kind == "xlsx":
        rows = [[section["heading"], section["words"], *row] for section in version.content for row in _rows(section)]
        widest = max(len(row) for row in rows)
        columns = ["Part", "In words", *(f"Column {place}" for place in range(1, widest - 1))]
        filled = [[*row, *[""] * (widest - len(row))] for row in rows]
        return spreadsheets.answer("xlsx", "register-of-processing", columns, filled)
    try:
        content = store.fetch(version.pdf_blob, version.pdf_key)
    except vault.Unreadable as lost:
        raise Http404 from lost
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="register-of-processing-{version.number}.pdf"'
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


def _rows(section: dict) -> list[list[str]]:
    return [section["columns"], *section["rows"]] if section["rows"] else [[]]
