"""One press: the inspection pack of a child is written, recorded as an export, and printed by the worker."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.gate import page, requires
from audit import trail
from audit.moves import Refused
from console.forms import PurposeForm
from console.inspection import pack
from documents import making
from intake import naming
from people.models import Person


@requires(Action.MAKE_INSPECTION_PACK, on=Person)
def inspection(request, person):
    """Asks what the pack is for, then makes it."""
    form = PurposeForm(request.POST if request.method == "POST" else None)
    name = naming.called(person)
    if form.is_valid():
        try:
            with transaction.atomic():
                document = _ordered(request, person, name, form.cleaned_data["purpose"])
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            if document.ordered_by_id == request.user.pk:
                return redirect("frontdoor:document", document.pk)
            messages.error(request, "A colleague’s pack of this child is being made. Order yours in a minute.")
    return page(request, "console/inspection.html", form=form, person=person, name=name)


def _ordered(request, person, name: str, purpose: str):
    written = pack.pages(person, name=name, by=request.user, at=request.at)
    document = making.order(
        pack.KIND, on=person, by=request.user, at=request.at, why=purpose, pages=written,
        back=reverse("people:person", args=[person.pk]),
    )  # fmt: skip
    trail.note(request.user, "inspection.exported", on=person, at=request.at, document=str(document.pk))
    return document
