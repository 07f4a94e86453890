"""Receipts: to read and print, for a child, and for a computer."""

import json

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.gate import page, requires
from consent import acts, forms, receipts
from consent.models import ConsentRecord
from consent.views import done
from documents import making
from people import saving


@requires(Action.OPEN_CONSENT, on=ConsentRecord)
def receipt(request, row):
    """The receipt, to read on the screen or print; it can be recorded that they have it, or made as a PDF."""
    return _receipt(request, row, child=False)


@requires(Action.OPEN_CONSENT, on=ConsentRecord)
def for_a_child(request, row):
    """The receipt in a child's words."""
    return _receipt(request, row, child=True)


def _receipt(request, row: ConsentRecord, *, child: bool):
    form = forms.ReceiptForm(saving.sent(request))
    if form.is_valid() and done(form, acts.give_receipt, row, **form.cleaned_data, by=request.user, at=request.at):
        return redirect("consent:consent", row.pk)
    shown = receipts.printed(row, request.at, child=child)
    heading = "What we asked, and the answer" if child else "What was answered"
    return page(
        request, "consent/receipt.html", row=row, receipt=shown, form=form, child=child, heading=heading,
    )  # fmt: skip


@requires(Action.OPEN_CONSENT, on=ConsentRecord)
def for_a_computer(request, row):
    """The receipt as JSON, held to the schema kept with the service."""
    body = json.dumps(receipts.for_a_computer(row, request.at), indent=2, ensure_ascii=False)
    response = HttpResponse(body, content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="consent-receipt.json"'
    return response


@requires(Action.OPEN_CONSENT, on=ConsentRecord)
def as_pdf(request, row):
    """Orders the receipt as a PDF; the worker makes it."""
    if request.method == "POST":
        kind = receipts.KIND_CHILD if "child" in request.POST else receipts.KIND
        back = reverse("consent:receipt", args=[row.pk])
        document = making.order(kind, on=row, by=request.user, at=request.at, why="a receipt", back=back)
        return redirect("frontdoor:document", document.pk)
    return redirect("consent:receipt", row.pk)
