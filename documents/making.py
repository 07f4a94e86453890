"""Ordering a document and making it: whoever orders it writes its pages, the worker prints them, volume by volume.

The pages are written at once, as whoever orders may see them, and kept encrypted; the worker is given those pages and
nothing else. Ordered twice, it is made once; a worker that is killed leaves a claim that runs out, and the next one
goes on with the volume that was not finished.
"""

import hashlib
import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from importlib import import_module

from django.db import transaction
from django.db.models import Q

from audit import trail
from audit.moves import Refused
from audit.records import root_of
from documents import engine, leaves, store, vault
from documents.leaves import Printed
from documents.models import Document, Making, Sheet

log = logging.getLogger(__name__)
# A child is ended after two minutes; a claim older than this belongs to a worker that is gone.
CLAIM_LASTS = timedelta(minutes=5)
MOST_TRIES = 3
AT_ONCE = 2

# kind: (title of the PDF, where its renderer is). A renderer takes the Document (with `.on`, the record it is about)
# and returns a page of HTML, or one for each volume.
KINDS: dict[str, tuple[str, str]] = {}


def register(kind: str, *, title: str, renderer: str) -> None:
    """Put down a kind of document. title: constant, printed as the PDF's only property. renderer: its dotted name."""
    KINDS[kind] = (title, renderer)


@transaction.atomic
def order(
    kind: str, *, on, by, at: datetime, why: str, back: str = "",
    pages: Iterable[str | Printed] | None = None,
) -> Document:  # fmt: skip
    """Order a document of a registered kind about a record that is a root or hangs on one, and return its row.

    back: the page it leads back to. pages: its volumes, where the caller has written them; else its renderer does.
    While one of this kind is waited for, that one is returned. Raises Refused for a document without pages.
    """
    if there := Document.objects.filter(kind=kind, subject_id=on.pk, state__in=[Making.ORDERED, Making.MAKING]).first():
        return there
    root_kind, root_id = root_of(on)
    if root_id is None:
        raise TypeError("A document is about a contact, a person, a request, or a part of one.")
    title, renderer = KINDS[kind]
    document = Document(
        kind=kind, title=title, root_kind=root_kind, root_id=root_id, subject_id=on.pk, volumes=1, back=back,
        ordered_by_id=by.pk, ordered_at=at,
    )  # fmt: skip
    vars(document)["on"] = on
    written = list(pages) if pages is not None else _written(renderer, document)
    if not written:
        raise Refused("There is nothing to print.")
    document.volumes = len(written)
    document.write(by=by, why=why)
    for number, html in enumerate(written, start=1):
        blob, key = store.put(leaves.stored(html))
        Sheet(
            document=document, root_kind=root_kind, root_id=root_id, number=number, page_blob=blob, page_key=key
        ).write(by=by, why=why)
    trail.note(by, "document.ordered", on=document, at=at, kind=kind, volumes=len(written))
    return document


def _written(renderer: str, document: Document) -> list[str]:
    module, _, name = renderer.rpartition(".")
    made = getattr(import_module(module), name)(document)
    return [made] if isinstance(made, str) else list(made)


def make_next(*, by, at: datetime, press: Callable[..., bytes] = engine.pdf) -> Document | None:
    """Make one volume of the document that has waited longest; None when there is nothing to make.

    Opens transactions of its own, and none while the page is printed. press: what prints it.
    """
    sheet = _claim(by=by, at=at)
    if sheet is None:
        return None
    document = sheet.document
    try:
        made = _printed(sheet, press)
    except (engine.EngineMissing, engine.TooMuch, leaves.Unreadable, vault.Unreadable) as trouble:
        return _failed(document, str(trouble), by=by, at=at)
    except engine.EngineFailed as trouble:
        log.error("document %s, volume %s: %s", document.pk, sheet.number, trouble)
        return _put_back(document, by=by, at=at)
    return _kept(sheet, made, by=by, at=at)


def _printed(sheet: Sheet, press: Callable[..., bytes]) -> bytes:
    """The PDF of one volume: its pictures are drawn, burned and handed to the press by name."""
    html, pictures = leaves.unstored(store.fetch(sheet.page_blob, sheet.page_key))
    if not pictures:
        return press(html, title=sheet.document.title)
    assets = {
        one.name: leaves.drawn(store.fetch(one.blob, one.key), kind=one.kind, page=one.page, boxes=one.boxes)
        for one in pictures
    }
    return press(html, title=sheet.document.title, assets=assets)


@transaction.atomic
def _claim(*, by, at: datetime) -> Sheet | None:
    """The next volume to make, claimed for this worker."""
    stale = Q(claimed_at=None) | Q(claimed_at__lte=at - CLAIM_LASTS)
    waiting = Document.objects.filter(state__in=[Making.ORDERED, Making.MAKING])
    if waiting.exclude(stale).count() >= AT_ONCE:
        return None
    document = waiting.filter(stale).select_for_update(skip_locked=True).order_by("ordered_at").first()
    if document is None:
        return None
    document.state, document.claimed_at = Making.MAKING, at
    document.write(by=by, why="taken to be made")
    return Sheet.objects.select_related("document").filter(document=document, blob="").order_by("number").first()


@transaction.atomic
def _kept(sheet: Sheet, made: bytes, *, by, at: datetime) -> Document:
    document = Document.objects.select_for_update().get(pk=sheet.document_id)
    sheet = sheet.refresh()
    if sheet.blob:
        return document
    page = sheet.page_blob
    sheet.blob, sheet.blob_key = store.put(made)
    sheet.sha256, sheet.size = hashlib.sha256(made).hexdigest(), len(made)
    sheet.page_blob = sheet.page_key = ""
    sheet.write(by=by, why="printed")
    document.done, document.claimed_at, document.tries = document.done + 1, None, 0
    if document.done == document.volumes:
        document.state, document.made_at = Making.MADE, at
        trail.note(by, "document.made", on=document, at=at, kind=document.kind, volumes=document.volumes)
    document.write(by=by, why=f"volume {sheet.number} printed")
    transaction.on_commit(lambda: store.forget(page))
    return document


@transaction.atomic
def _failed(document: Document, trouble: str, *, by, at: datetime) -> Document:
    document = Document.objects.select_for_update().get(pk=document.pk)
    document.state, document.claimed_at, document.trouble = Making.FAILED, None, trouble[:300]
    document.write(by=by, why="could not be made")
    trail.note(by, "document.failed", on=document, at=at, kind=document.kind)
    return document


@transaction.atomic
def _put_back(document: Document, *, by, at: datetime) -> Document:
    """Let another try come, or give up after three."""
    document = Document.objects.select_for_update().get(pk=document.pk)
    document.tries += 1
    if document.tries >= MOST_TRIES:
        return _failed(document, f"It could not be printed in {MOST_TRIES} tries.", by=by, at=at)
    document.claimed_at = None
    document.write(by=by, why="to be tried again")
    return document


@transaction.atomic
def again(document: Document, *, by, at: datetime) -> Document:
    """Take up a document that could not be made, where it stopped. Raises Refused for any other."""
    if document.state != Making.FAILED:
        raise Refused("Only what could not be made is made again.")
    document.state, document.tries, document.trouble, document.claimed_at = Making.ORDERED, 0, "", None
    document.write(by=by, why="to be made again")
    trail.note(by, "document.ordered", on=document, at=at, kind=document.kind, volumes=document.volumes)
    return document


def latest(kind: str, on) -> Document | None:
    """The last document of this kind ordered about this record, or None."""
    return Document.objects.filter(kind=kind, subject_id=on.pk).order_by("-ordered_at").first()


def content(sheet: Sheet) -> bytes:
    """Return the PDF of one volume. Raises vault.Unreadable where it is gone or was changed."""
    return store.fetch(sheet.blob, sheet.blob_key)


def file_name(document: Document, sheet: Sheet) -> str:
    """Return what the file is called when it is taken: it says nothing about anybody."""
    part = f"-{sheet.number}-of-{document.volumes}" if document.volumes > 1 else ""
    return f"document-{document.pk.hex[:8]}{part}.pdf"
