"""A file somebody sent or added, as an item: what it was called, and the words of each of its pages."""

from collections.abc import Iterator

from audit.privacy import CASE_FILE
from deadlines.calendar import london_day
from documents.leaves import NOT_READ, PICTURES
from documents.models import StoredFile
from documents.models.files import State
from documents.prose import clean
from rights import reviewing
from rights.found import Found
from rights.models import Item

HEADING = "A document"
BY_EYE = "not read by machine"


def found(file: StoredFile) -> Iterator[Found]:
    """Yield a file as one item. One that was refused was never opened, and is found by its name alone."""
    pages = list(file.pages.order_by("number")) if file.state == State.READY else []
    flags = [reviewing.BY_EYE] if any(page.how == NOT_READ for page in pages) else []
    label = (
        "What it was called" if pages else f"What it was called ({State(file.state).label}; it has no words to read)"
    )
    name = {"key": "name", "label": label, "text": words_of_name(file.name), "category": CASE_FILE}
    # Whoever reads the request looks at its pages without opening the contact the file hangs on.
    held = {"blob": file.blob, "key": file.blob_key, "kind": file.kind} if pages and file.kind in PICTURES else {}
    passages = [name, *[_passage(page) for page in pages]]
    day = london_day(file.added_at)
    yield Found(file._meta.label, file.pk, file.version, HEADING, day, passages, Item.DOCUMENT, flags, held)


def words_of_name(name: str) -> str:
    """Return a file's name with its words apart, so that names in it are found: "Gethin_Osmond.pdf"."""
    return clean(name.replace("_", " "))


def _passage(page) -> dict:
    label = f"{page.label}, {BY_EYE}" if page.how == NOT_READ else page.label
    return {
        "key": f"page.{page.number}", "label": label, "text": page.text,
        "category": CASE_FILE, "page": page.number, "words": page.words,
    }  # fmt: skip
