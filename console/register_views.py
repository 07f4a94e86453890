"""The index of the registers, and exports of them."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.decide import may
from access.gate import page, requires
from audit.moves import Refused
from console import exporting, registers
from console.cells import cell
from console.forms import ExportForm
from console.models import RegisterExport

# Kept beside the registers, each with pages of its own.
ALSO = (
    ("The register of processing (Article 30)", "console:processing", Action.SEE_PROCESSING),
    ("The weekly sheet of rights requests", "console:weekly", Action.SEE_WEEKLY),
    ("Access reviews and training: rounds, answers, silence", "console:reviews", Action.SEE_REVIEWS),
    ("Advice asked, given and followed or not", "console:advice", Action.SEE_ADVICE),
    ("Sharing agreements and controller arrangements", "sharing:agreements", Action.SEE_AGREEMENTS),
    ("The privacy notice and its versions", "consent:notices", Action.SEE_NOTICES),
    ("Statistics without anybody in them", "returns:statistics", Action.SEE_STATISTICS),
)


@requires(Action.OPEN_REGISTERS)
@require_safe
def index(request):
    """Every register this user may read."""
    mine = [one for one in registers.site.registers() if one.has_module_permission(request)]
    waiting = RegisterExport.objects.filter(fetched_at=None).select_related("asked_by")[:50]
    return page(
        request,
        "console/registers.html",
        registers=mine,
        also=_also(request.user),
        exports=[_waiting(export, request.user) for export in waiting],
    )


def _also(user) -> list[tuple[str, str]]:
    """(words, address) of what else is kept for this user, beside the registers."""
    return [(words, reverse(place)) for words, place, action in ALSO if may(user, action)]


def _waiting(export: RegisterExport, user) -> dict:
    register = registers.named(export.register)
    mine = export.asked_by_id == user.pk
    return {
        "export": export,
        "title": register.title,
        "fetch": reverse("console:fetch_export", args=[export.pk]) if mine and export.agreed_at else "",
        "agree": reverse("console:agree_export", args=[export.pk]) if not mine and not export.agreed_at else "",
    }


@requires(Action.EXPORT_REGISTER, step_up=True)
def export(request, place):
    """Asks what an export is for, and writes that down; a second person agrees where it is about many."""
    register = registers.named(place)
    if not register.has_view_permission(request):
        return redirect("console:registers")
    form = ExportForm(request.POST or None)
    rows = register.get_changelist_instance(request).get_queryset(request)
    if request.method == "POST" and form.is_valid():
        try:
            exporting.ask(
                register, rows, filters=dict(request.GET.lists()), by=request.user, at=request.at, **form.cleaned_data
            )
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            messages.success(request, "The export is below. It may be fetched once it is agreed.")
            return redirect("console:registers")
    return page(request, "console/export.html", register=register, form=form, many=exporting.MANY)


@requires(Action.AGREE_EXPORT, on=RegisterExport)
@require_POST
def agree_export(request, export):
    """A second person agrees."""
    try:
        exporting.agree(export, by=request.user, at=request.at, why="agreed as a second person")
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("console:registers")


@requires(Action.FETCH_EXPORT, on=RegisterExport)
@require_POST
def fetch_export(request, export):
    """The file, for the one who asked."""
    register = registers.named(export.register)
    rows = _lines(register, request, export)
    headings = [register.heading(name) for name in register.names]
    table = [[cell(row, name) for name in register.names] for row in rows]
    try:
        return exporting.fetch(export, headings, table, by=request.user, at=request.at)
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
        return redirect("console:registers")


def _lines(register, request, export):
    asked = request.GET.copy()
    for name, values in export.filters.items():
        asked.setlist(name, values)
    request.GET = asked
    wanted = register.get_changelist_instance(request).get_queryset(request)
    return wanted.filter(at__lte=export.asked_at)[: exporting.MOST_LINES]
