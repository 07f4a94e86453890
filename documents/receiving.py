"""Taking a file in: what it says it is, then quarantine, a look inside, the scanner, and only then may it be opened."""

from datetime import datetime

from django.db import transaction
from django.db.models import Sum

from audit import trail
from audit.moves import Refused
from audit.records import root_of
from documents import checking, kinds, scanning, store, vault
from documents.models import StoredFile
from documents.models.files import State
from documents.scanning import Found

MEGABYTE = 1024 * 1024
LARGEST = 20  # MB, one file
MOST_OF_ONE = 300  # MB on one contact, person or request
FULL = "There is no room for more files here. Ring the front door and say what you have: nothing is lost by waiting."
NEVER = [State.REFUSED, State.READY]


def why_not(name: str, declared: str, content: bytes, *, on) -> str:
    """Why a file cannot be taken in now, as a sentence; empty where it can."""
    if len(content) > LARGEST * MEGABYTE:
        return f"The file is larger than {LARGEST} MB. Send it in smaller parts."
    if reason := kinds.why_not(name, declared, content):
        return reason
    # The same content is kept once, so it takes room once.
    blobs = _on_root(on).values("blob", "size").distinct()
    taken = blobs.aggregate(bytes=Sum("size"))["bytes"] or 0
    return FULL if taken + len(content) > MOST_OF_ONE * MEGABYTE else ""


def take_in(upload, *, on, by, at: datetime) -> StoredFile:
    """Put an uploaded file into quarantine on the root of `on` and return its row, which waits to be checked.

    upload: Django's UploadedFile. Raises Refused with a sentence for what is not taken; the try is noted.
    """
    content = upload.read()
    if reason := why_not(upload.name, upload.content_type or "", content, on=on):
        trail.note(by, "file.turned_away", on=on, at=at, size=len(content))
        raise Refused(reason)
    return store.keep(
        content, name=upload.name, declared_type=upload.content_type or "", on=on, by=by, at=at, why="A file was sent."
    )


@transaction.atomic
def check(file: StoredFile, *, by, at: datetime) -> StoredFile:
    """Look inside a file that waits, ask the scanner, and say where it stands now. Returns the row as it stands.

    A file the scanner could not be asked about is held, and asked about again; one already decided is left alone.
    """
    file = StoredFile.objects.select_for_update(no_key=True).get(pk=file.pk)
    if file.state in NEVER:
        return file
    try:
        content = store.read_original(file)
    except vault.Unreadable as lost:
        return _decide(file, State.REFUSED, str(lost), by=by, at=at)
    if file.state == State.WAITING:
        file.kind = kinds.sniffed(content)
        looked = checking.look(content, kind=file.kind)
        if looked.fault:
            return _decide(file, State.REFUSED, looked.fault, by=by, at=at)
        if looked.clean:
            file.original_blob, file.original_key = file.blob, file.blob_key
            file.blob, file.blob_key = store.put(looked.clean)
    said = scanning.scan(content)
    if said.found is Found.NOT_SCANNED:
        return file if file.state == State.HELD else _decide(file, State.HELD, said.why, by=by, at=at)
    state = State.READY if said.found is Found.CLEAN else State.REFUSED
    return _decide(file, state, said.why, by=by, at=at)


def _decide(file: StoredFile, state: str, why: str, *, by, at: datetime) -> StoredFile:
    file.state, file.why, file.checked_at = state, why[:200], at
    file.write(by=by, why=f"Checked: {State(state).label}.")
    trail.note(by, "file.checked", on=file, at=at, state=str(state))
    return file


def waiting(limit: int = 20) -> list[StoredFile]:
    """Files that wait to be checked or scanned, those never looked at first."""
    rows = StoredFile.objects.filter(state__in=[State.WAITING, State.HELD])
    return sorted(rows.order_by("added_at")[:200], key=lambda file: (file.state == State.HELD, file.added_at))[:limit]


def of_root(on) -> list[StoredFile]:
    """Every file on the root of a record, newest first."""
    return list(_on_root(on).order_by("-added_at")[:200])


def _on_root(on):
    kind, root_id = root_of(on)
    return StoredFile.objects.filter(root_kind=kind, root_id=root_id) if root_id else StoredFile.objects.none()
