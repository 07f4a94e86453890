"""Handing a file to a browser: to be saved, never shown or run in our pages."""

from urllib.parse import quote

from django.http import Http404, HttpResponse

from documents import names, store, vault
from documents.models import StoredFile

# What a browser says it wants where a page of somebody else's tries to draw one of ours.
EMBEDDED = {"iframe", "frame", "embed", "object", "image", "script", "style", "font", "video", "audio", "worker"}
TYPES = {"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png", "text": "text/plain; charset=utf-8"}


def out(request, file: StoredFile) -> HttpResponse:
    """The file as an attachment, in a sandbox, kept by nobody. Raises Http404 where it is to be drawn in a page."""
    if request.headers.get("Sec-Fetch-Dest", "").lower() in EMBEDDED:
        raise Http404
    try:
        content = store.read(file)
    except vault.Unreadable as lost:
        raise Http404 from lost
    answer = HttpResponse(content, content_type=TYPES.get(file.kind, "application/octet-stream"))
    answer["Content-Disposition"] = disposition(file.name)
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def disposition(name: str) -> str:
    """The header that names a file: plain letters for old programs, and the whole name encoded."""
    shown = names.shown(name)
    plain = "".join(letter if letter.isascii() and letter.isprintable() else "_" for letter in shown)
    return f"attachment; filename=\"{plain.replace('%', '_')}\"; filename*=UTF-8''{quote(shown, safe='')}"
