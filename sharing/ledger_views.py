"""The register of sharing on a page, and out of the door as a sheet, recorded."""

from urllib.parse import urlencode

from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from audit import trail
from documents import spreadsheets as sheets
from intake.models import Contact
from people.models import Person
from sharing import ledger, ledger_forms
from sharing.ledger import MOST_ROWS, PAGE

TOO_MUCH = f"That is more than {MOST_ROWS:,} decisions. Narrow it first."


@requires(Action.READ_LEDGER)
@require_safe
def register_page(request):
    """Every decision in sight, the newest first, narrowed by codes."""
    return _page(request, ledger.narrow(request.GET), ledger_forms.FindForm(), ledger_forms.ExportForm())


@requires(Action.READ_LEDGER)
@require_POST
def find(request):
    """Narrow to one contact by its reference. What was typed is not put in the address: its id is."""
    form = ledger_forms.FindForm(request.POST)
    if form.is_valid():
        # The rule for contacts is the register's own: what is not in sight is not found.
        known = visible(request.user, Action.SEE_SHARED).filter(reference=form.cleaned_data["reference"]).first()
        if known is not None:
            return redirect(f"{reverse('sharing:ledger')}?contact={known.pk}")
        form.add_error("reference", "No contact with this reference is open to you.")
    return _page(request, ledger.narrow({}), form, ledger_forms.ExportForm())


@requires(Action.EXPORT_LEDGER)
@require_POST
def export(request):
    """The decisions as narrowed, as a sheet with formula-safe cells. Recorded as an export, with why."""
    want = ledger.narrow(request.POST)
    form = ledger_forms.ExportForm(request.POST)
    if not form.is_valid():
        return _page(request, want, ledger_forms.FindForm(), form)
    found = list(ledger.decisions(request.user, Action.EXPORT_LEDGER, want)[: MOST_ROWS + 1])
    if len(found) > MOST_ROWS:
        form.add_error(None, TOO_MUCH)
        return _page(request, want, ledger_forms.FindForm(), form)
    kind = form.cleaned_data["form"]
    rows = [one.cells for one in ledger.rows(found)]
    trail.note(request.user, "sharing.exported", at=request.at, rows=len(rows), form=kind, **want.codes)
    for root in {one.contact_id: one.contact for one in found}.values():
        trail.note(request.user, "sharing.exported", on=root, at=request.at, form=kind)
    return sheets.answer(kind, "register", ledger.HEADINGS, rows)


def _page(request, want, find_form, export_form):
    start = (want.page - 1) * PAGE
    found = list(ledger.decisions(request.user, Action.READ_LEDGER, want)[start : start + PAGE + 1])
    rows = ledger.rows(found[:PAGE])
    query, place = urlencode(want.codes), reverse("sharing:ledger")
    return page(
        request,
        "sharing/ledger.html",
        rows=rows,
        narrow=ledger_forms.NarrowForm(initial=want.codes, offered=ledger.choices()),
        find=find_form,
        export=export_form,
        kept=list(want.codes.items()),
        about=_about(want),
        place=place,
        shown=f"{start + 1} to {start + len(rows)}" if rows else "",
        previous_url=f"{place}?{query}&page={want.page - 1}" if want.page > 1 else "",
        next_url=f"{place}?{query}&page={want.page + 1}" if len(found) > PAGE else "",
    )


def _about(want) -> str:
    """The one contact or child it is narrowed to, in words; empty for all."""
    if want.contact:
        kept = Contact.objects.filter(pk=want.contact).values_list("reference", flat=True).first()
        return f"Only contact {kept}" if kept else "Only one contact, not open to you"
    if want.child:
        return "Only one child" if Person.objects.filter(pk=want.child).exists() else "Only one child, not open to you"
    return ""
