"""The page of a document that was ordered: how far it is, and the way to take it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from access.actions import Action
from access.gate import page, requires
from audit import trail
from audit.moves import Refused
from deadlines.words import moment_words
from documents import making
from documents.models import Document

AGAIN_AFTER = 5  # seconds until the page asks again


@requires(Action.TAKE_DOCUMENT, on=Document)
def opened(request, document):
    """How far the document is; once it is ready, its volumes."""
    answer = page(
        request, "frontdoor/document.html", document=document, state=document.get_state_display(),
        ordered=moment_words(document.ordered_at), volumes=_volumes(document),
    )  # fmt: skip
    if document.is_waited_for:
        answer.headers["Refresh"] = str(AGAIN_AFTER)
    return answer


def _volumes(document: Document) -> list[dict]:
    ready = [sheet for sheet in document.sheets.all() if sheet.blob]
    return [
        {
            "words": f"Volume {sheet.number} of {document.volumes}" if document.volumes > 1 else document.title,
            "size": f"{max(1, sheet.size // 1024)} kB",
            "href": reverse("frontdoor:volume", args=[document.pk, sheet.pk]),
        }
        for sheet in ready
    ]


@requires(Action.TAKE_DOCUMENT, on=Document)
def take(request, document, sheet_id):
    """One volume, as a file. Taking it is recorded before it goes."""
    sheet = document.sheets.filter(pk=sheet_id).exclude(blob="").first()
    if sheet is None:
        raise Http404
    trail.note(request.user, "document.taken", on=document, at=request.at, kind=document.kind, volume=sheet.number)
    answer = HttpResponse(making.content(sheet), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="{making.file_name(document, sheet)}"'
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


@requires(Action.TAKE_DOCUMENT, on=Document)
@require_POST
def again(request, document):
    """Have a document made that could not be."""
    try:
        making.again(document, by=request.user, at=request.at)
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect("frontdoor:document", document.pk)
