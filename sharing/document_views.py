"""Documents as items: saying what a file holds, and opening what was sent or is put to somebody."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from access.actions import Action
from access.gate import page, requires
from access.models import Agency
from audit.moves import Refused
from deadlines.calendar import london_day
from documents import handing
from documents.models import StoredFile
from intake.models import Contact
from sharing import acts
from sharing.acts.enclosing import Description
from sharing.document_forms import DescribeForm
from sharing.enclosed import stored_id, what
from sharing.file import on_file
from sharing.minimisation import Class
from sharing.models import Approval, DescribedFile
from sharing.packet import DOCUMENT


@requires(Action.DESCRIBE_FILE, on=StoredFile)
def describe(request, file):
    """Say what a file is and holds: from then on it can be told as an item, and not before."""
    contact = Contact.objects.get(pk=file.root_id)
    before = DescribedFile.objects.filter(file=file).first()
    members = on_file(contact, london_day(request.at)).members
    people = {str(one.person.pk): one for one in members}
    agencies = {one.key: one for one in Agency.objects.order_by("name")}
    form = DescribeForm(request.POST or None, initial=_initial(before), people=members, agencies=agencies.values())
    if form.is_valid() and _described(request, contact, file, form, people, agencies):
        messages.success(request, "Described. It can be chosen where an agency is asked or told.")
        return redirect("intake:files", contact.pk)
    return page(
        request, "sharing/describe.html", form=form, file=file, what=what(file), contact=contact,
        back=reverse("intake:files", args=[contact.pk]),
        open_url=reverse("intake:open_file", args=[file.pk]) if file.may_be_opened else "",
    )  # fmt: skip


def _initial(before: DescribedFile | None) -> dict:
    if before is None:
        return {}
    return {
        "title": before.title, "classes": before.classes, "person": str(before.person_id or ""),
        "accuracy": before.accuracy, "originator": before.originator.key if before.originator else "",
        "regime": before.regime, "may_pass": before.may_pass,
    }  # fmt: skip


def _described(request, contact, file, form, people, agencies) -> bool:
    said = form.cleaned_data
    about = people.get(said["person"])
    description = Description(
        title=said["title"], classes=frozenset(Class(key) for key in said["classes"]),
        person=about.person if about else None, accuracy=said["accuracy"], originator=agencies.get(said["originator"]),
        regime=said["regime"], may_pass=bool(said["may_pass"]),
    )  # fmt: skip
    try:
        acts.describe(contact, file, description, by=request.user, at=request.at)
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
        return False
    return True


@requires(Action.OPEN_ENCLOSURE, on=StoredFile)
@require_safe
def enclosure(request, file):
    """A document as it was sent with a request, to its desk and to the hub."""
    if not file.may_be_opened:
        raise Http404
    return handing.out(request, file)


@requires(Action.SEE_APPROVAL, on=Approval)
@require_safe
def asked_about(request, put):
    """The document somebody is asked to agree to, for whoever asked."""
    return _of_approval(request, put)


@requires(Action.DECIDE_APPROVAL, on=Approval)
@require_safe
def put_to_us(request, put):
    """The document somebody is asked to agree to, for whoever answers: nobody agrees to what they could not read."""
    return _of_approval(request, put)


def _of_approval(request, put: Approval):
    file = StoredFile.objects.filter(pk=stored_id(put.key)).first() if put.key.startswith(DOCUMENT) else None
    if file is None or not file.may_be_opened:
        raise Http404
    return handing.out(request, file)
