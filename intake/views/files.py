"""Files on a contact: added, looked at, and opened through the gate."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.gate import Can, page, requires
from access.keeping import keeps
from audit import trail
from audit.moves import Refused
from documents import handing, receiving
from documents.models import StoredFile
from documents.models.files import State
from intake import display_files
from intake.forms.files import FilesForm, UnscannedForm
from intake.models import Contact
from intake.views.asking import first_child
from people.display import identity_bar


@requires(Action.ADD_TO_CONTACT, on=Contact)
def files(request, contact):
    """Every file on a contact, and a place to add more."""
    form = FilesForm(request.POST, request.FILES) if request.method == "POST" else FilesForm()
    if form.is_valid() and _take_in(request, form, contact):
        messages.success(request, "Kept. Each file is being checked before it can be opened.")
        return redirect("intake:files", contact.pk)
    child = first_child(contact)
    return page(
        request, "intake/files.html", contact=contact, form=form, back=reverse("intake:contact", args=[contact.pk]),
        identity=identity_bar(child.person, at=request.at, rating=contact.rating) if child else None,
        rows=display_files.rows(receiving.of_root(contact), may_open_held=Can(request.user).OPEN_HELD_FILE),
    )  # fmt: skip


def _take_in(request, form, contact) -> bool:
    """Take each file in; what is wrong with one is said with its name, and the others are kept."""
    kept = True
    for upload in form.cleaned_data["uploads"]:
        try:
            receiving.take_in(upload, on=contact, by=request.user, at=request.at)
        except Refused as refused:
            form.add_error("uploads", f"{display_files.short(upload.name)}: {refused}")
            kept = False
    return kept


@requires(Action.OPEN_FILE, on=StoredFile)
@require_safe
def open_file(request, file):
    """The file itself, once it was checked."""
    if not file.may_be_opened:
        raise Http404
    return handing.out(request, file)


@requires(Action.OPEN_FILE, on=StoredFile)
@require_POST
def check_now(request, file):
    """Check a file that still waits."""
    file = receiving.check(file, by=request.user, at=request.at)
    messages.success(request, f"{file.name}: {State(file.state).label}. {file.why}".strip())
    return redirect("intake:files", file.root_id)


@requires(Action.OPEN_HELD_FILE, on=StoredFile)
@keeps("Opening a file not scanned")
def open_held(request, file):
    """A file no scanner has looked at, on a manager's word."""
    if file.state != State.HELD:
        raise Http404
    form = UnscannedForm(request.POST or None)
    if form.is_valid():
        file.write(by=request.user, why=f"Opened though not scanned: {form.cleaned_data['why']}")
        trail.note(request.user, "file.opened_unscanned", on=file, at=request.at)
        return handing.out(request, file)
    return page(
        request, "intake/file_unscanned.html", form=form, file=file, back=reverse("intake:files", args=[file.root_id])
    )
