"""The pages of a document as pictures: looked at, and covered by boxes. Documents are added here too."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.gate import page, requires
from audit.moves import Refused
from deadlines.words import moment_words
from documents import leaves, names, receiving, store, vault
from documents.models.files import State
from rights import payload
from rights import review_display as display
from rights import review_forms as forms
from rights.acts import reading
from rights.models import Box, Item, RightsRequest


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
def read_page(request, rights_request, record_id):
    """One page of a document as a picture: what is covered, and covering more or less of it."""
    item, passage = _page_of(rights_request, record_id, request.GET.get("page", "1"))
    number = passage["page"]
    form = forms.BoxForm(request.POST if "cover" in request.POST else None)
    try:
        if form.is_valid():
            _cover(item, number, form.cleaned_data, request)
            return redirect(f"{reverse('rights:read_page', args=[rights_request.pk, item.pk])}?page={number}")
        if "off" in request.POST:
            _uncover(item, request)
            return redirect(f"{reverse('rights:read_page', args=[rights_request.pk, item.pk])}?page={number}")
    except Refused as refused:
        form.add_error(None, " ".join(refused.reasons)) if form.is_bound else messages.error(request, str(refused))
    numbers = display.page_numbers(item)
    return page(
        request, "rights/read_page.html", one=rights_request, item=item, number=number, form=form, of=len(numbers),
        boxes=display.boxes_drawn(item, passage), words=passage["text"], before=number - 1 if number > 1 else None,
        after=number + 1 if number < len(numbers) else None, lines=range(100, 1000, 100),
    )  # fmt: skip


def _page_of(rights_request: RightsRequest, wanted: UUID, number: str) -> tuple[Item, dict]:
    item = rights_request.items.select_related("request", "decided_by").filter(pk=wanted).first()
    if item is None or number not in {str(one) for one in display.page_numbers(item)}:
        raise Http404
    return item, next(one for one in item.passages if str(one.get("page")) == number)


def _cover(item: Item, number: int, said: dict, request) -> None:
    box = tuple(said[name] * 10 for name in ("left", "top", "wide", "high"))
    reading.add_box(item, number, box, code=said["box_code"], reason=said["box_reason"], by=request.user, at=request.at)


def _uncover(item: Item, request) -> None:
    try:
        box = Box.objects.select_related("item__request").filter(item=item, pk=UUID(request.POST["off"])).first()
    except ValueError:
        box = None
    if box is None:
        raise Refused("There is no such box.")
    reading.take_box_off(box, by=request.user, at=request.at)


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
def page_picture(request, rights_request, record_id):
    """The picture of one page as it is held; with "burned" in the address, as it would leave."""
    item, passage = _page_of(rights_request, record_id, request.GET.get("page", "1"))
    held, number = item.held, passage["page"]
    boxes = payload.burned(item, passage) if "burned" in request.GET else ()
    try:
        content = store.fetch(held["blob"], held["key"])
        drawn = leaves.drawn(content, kind=held["kind"], page=number, boxes=boxes, dots=leaves.SCREEN_DOTS)
    except (leaves.Unreadable, vault.Unreadable) as lost:
        raise Http404 from lost
    answer = HttpResponse(drawn, content_type="image/jpeg")
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


@requires(Action.WORK_RIGHTS, on=RightsRequest)
def documents(request, rights_request):
    """Documents added to a request: taken in like any other file, then searched and read with the rest."""
    form = forms.FilesForm(request.POST, request.FILES) if request.method == "POST" else forms.FilesForm()
    if form.is_valid() and _take_in(request, form, rights_request):
        messages.success(request, "Kept. Each is checked and read; search again to read them with the rest.")
        return redirect("rights:documents", rights_request.pk)
    rows = [
        {"name": one.name, "when": moment_words(one.added_at), "state": State(one.state).label, "why": one.why,
         "read": moment_words(one.read_at) if one.read_at else ""}
        for one in receiving.of_root(rights_request)
    ]  # fmt: skip
    return page(request, "rights/documents.html", one=rights_request, form=form, rows=rows)


def _take_in(request, form, rights_request: RightsRequest) -> bool:
    kept = True
    for upload in form.cleaned_data["uploads"]:
        try:
            receiving.take_in(upload, on=rights_request, by=request.user, at=request.at)
        except Refused as refused:
            form.add_error("uploads", f"{names.shown(upload.name)}: {refused}")
            kept = False
    return kept
