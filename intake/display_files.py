"""How files read on a page."""

from dataclasses import dataclass

from django.urls import reverse

from access.models import User
from deadlines.words import moment_words
from documents import names
from documents.kinds import KINDS
from documents.models import StoredFile
from documents.models.files import State

WORDS = {
    State.WAITING: "Being checked. It can be opened when that is done.",
    State.HELD: "Not scanned for viruses yet. It cannot be opened until it is.",
    State.READY: "Checked.",
    State.REFUSED: "Refused.",
}


@dataclass(frozen=True)
class Row:
    """One file as a line of the list."""

    name: str
    what: str
    by: str
    when: str
    state: str
    why: str
    open_url: str
    check_url: str
    held_url: str
    describe_url: str


def rows(files: list[StoredFile], *, may_open_held: bool) -> list[Row]:
    """Each file as a line, with the addresses of what may be done with it."""
    staff = {user.pk: user.display_name for user in User.objects.filter(pk__in={file.added_by_id for file in files})}
    return [_row(file, staff, may_open_held) for file in files]


def _row(file: StoredFile, staff, may_open_held: bool) -> Row:
    waits, held = file.state in (State.WAITING, State.HELD), file.state == State.HELD
    kind = KINDS[file.kind].word if file.kind in KINDS else "file"
    return Row(
        name=file.name, what=f"{kind}, {_size(file.size)}", by=staff.get(file.added_by_id, "somebody no longer here"),
        when=moment_words(file.added_at), state=WORDS[State(file.state)], why=file.why,
        open_url=reverse("intake:open_file", args=[file.pk]) if file.may_be_opened else "",
        check_url=reverse("intake:check_file", args=[file.pk]) if waits else "",
        held_url=reverse("intake:open_held", args=[file.pk]) if held and may_open_held else "",
        describe_url=reverse("sharing:describe", args=[file.pk]) if file.may_be_opened else "",
    )  # fmt: skip


def _size(many: int) -> str:
    return f"{many / 1_048_576:.1f} MB" if many >= 1_048_576 else f"{max(1, round(many / 1024))} KB"


def short(name: str) -> str:
    """A name as a sentence may quote it."""
    return names.shown(name)
