"""The pack of a request: having it made, what the gate found, checking, releasing, and handing it over."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from access.actions import Action
from access.gate import page, requires
from audit import trail
from audit.moves import Refused
from audit.records import Stale
from deadlines.words import moment_words
from documents.models import Document
from rights.acts import files, packing
from rights.models import Pack, PackFile, RightsRequest, Survivor

CHANGED = "Somebody changed this a moment ago. Read it again."
TYPES = {"html": "text/html; charset=utf-8", "json": "application/json"}
AGAIN_AFTER = 10  # seconds until the page asks again


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
def pack(request, rights_request):
    """The packs of a request: how far each is, what the gate found, and what can be done now."""
    made = rights_request.packs.select_related("prepared_by", "checked_by", "released_by", "request").last()
    answer = page(
        request, "rights/pack.html", one=rights_request, made=made, why_not=packing.why_not_made(rights_request),
        files=_files(made) if made else [], survivors=_survivors(made, request.user) if made else [],
        printed=_printed(made) if made else "", earlier=_earlier(rights_request, made),
        why_not_checked=packing.why_not_checked(made, request.user) if made else [],
        why_not_released=packing.why_not_released(made, request.user) if made else [],
    )  # fmt: skip
    if made is not None and made.state == Pack.MAKING:
        answer.headers["Refresh"] = str(AGAIN_AFTER)
    return answer


def _files(made: Pack) -> list[dict]:
    return [
        {"pk": file.pk, "words": f"{file.get_form_display()}{f', volume {file.volume}' if file.volume > 1 else ''}",
         "pages": file.pages, "size": max(1, file.size // 1024), "sha256": file.sha256}
        for file in made.files.all()
    ]  # fmt: skip


def _survivors(made: Pack, user) -> list[dict]:
    return [
        {"pk": one.pk, "what": one.what, "where": f"{one.get_form_display()}, volume {one.volume}"
         f"{f', page {one.page}' if one.page else ''}", "check": one.check_name, "is_clear": one.is_clear,
         "why": one.cleared_why, "can_clear": one.may_be_cleared and not one.is_clear and one.cleared_by_id != user.pk,
         "is_second": one.cleared_by_id is not None, "must_go": not one.may_be_cleared}
        for one in made.survivors.all()
    ]  # fmt: skip


def _printed(made: Pack) -> str:
    documents = Document.objects.filter(subject_id=made.pk)
    done, of = sum(one.done for one in documents), sum(one.volumes for one in documents)
    return f"{done} of {of} volumes printed"


def _earlier(rights_request: RightsRequest, made: Pack | None) -> list[str]:
    packs = rights_request.packs.exclude(pk__in=[made.pk] if made else [])
    return [
        f"Pack {one.number}: {one.get_state_display()}"
        f"{f' {moment_words(one.released_at)}' if one.released_at else ''}{f', {one.why_void}' if one.why_void else ''}"
        for one in packs
    ]


def _told(request, act, said: str):
    """Do it, and say so; or say what stands in the way."""
    try:
        act()
        messages.success(request, said)
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    except Stale:
        messages.error(request, CHANGED)


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
@require_POST
def make(request, rights_request):
    """Have a pack made from what was decided."""
    _told(request, lambda: packing.order(rights_request, by=request.user, at=request.at), "The pack is being made.")
    return redirect("rights:pack", rights_request.pk)


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
@require_POST
def read_again(request, rights_request):
    """Take a request back to be read."""
    why = request.POST.get("why", "")
    _told(
        request, lambda: packing.back_to_reading(rights_request, why=why, by=request.user, at=request.at),
        "It is being read again.",
    )  # fmt: skip
    return redirect("rights:pack", rights_request.pk)


@requires(Action.CHECK_RIGHTS, on=RightsRequest)
@require_POST
def clear(request, rights_request, record_id):
    """Say why something the gate found may stay, or agree with whoever said so."""
    one = Survivor.objects.select_related("pack").filter(pack__request=rights_request, pk=record_id).first()
    if one is None:
        raise Http404
    why = request.POST.get("why", "")
    _told(request, lambda: packing.clear(one, why=why, by=request.user, at=request.at), "Recorded.")
    return redirect("rights:pack", rights_request.pk)


@requires(Action.CHECK_RIGHTS, on=RightsRequest)
@require_POST
def check(request, rights_request):
    """Check the exact bytes a second time."""
    made = _last(rights_request)
    _told(request, lambda: packing.check(made, by=request.user, at=request.at), "Checked: these bytes and no others.")
    return redirect("rights:pack", rights_request.pk)


@requires(Action.DECIDE_RIGHTS, on=RightsRequest)
@require_POST
def release(request, rights_request):
    """Let the pack go. The code of its link is shown once, to be told by another way."""
    made = _last(rights_request)
    try:
        _, code = packing.release(made, by=request.user, at=request.at)
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
        return redirect("rights:pack", rights_request.pk)
    return page(request, "rights/released.html", one=rights_request, made=made, code=code)


def _last(rights_request: RightsRequest) -> Pack:
    made = rights_request.packs.select_related("request").last()
    if made is None:
        raise Http404
    return made


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
def take(request, rights_request, record_id):
    """One file of a pack, as it would leave. Taking it is recorded."""
    file = PackFile.objects.select_related("pack").filter(pack__request=rights_request, pk=UUID(str(record_id))).first()
    if file is None:
        raise Http404
    trail.note(request.user, "document.taken", on=file.pack, at=request.at, form=file.form, volume=file.volume)
    answer = HttpResponse(files.content_of(file), content_type=TYPES.get(file.form, "application/pdf"))
    answer.headers["Content-Disposition"] = f'attachment; filename="{file_name(file)}"'
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


def file_name(file: PackFile) -> str:
    """Return what a file is called: it says nothing about anybody."""
    ending = file.form if file.form in TYPES else "pdf"
    return f"records-{file.form}-{file.volume}.{ending}"
