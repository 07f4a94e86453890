"""The public's forms: no account, one group of questions a page, no word of whether anybody is known here."""

from datetime import datetime

from django.db import DatabaseError
from django.http import Http404, JsonResponse
from django.shortcuts import redirect

from access.gate import anyone
from access.throttle import too_many
from deadlines.words import LONDON, moment_words, time_words
from govuk.forms import faults
from intake.referring import reading, sorting, steps, writing
from intake.referring.asking import FilesForm
from intake.referring.showing import COOKIE, RING, shown, with_code
from intake.referring.showing import said as told
from intake.referring.writing import Elsewhere

# CONFIG: what one address may do in an hour. A school, a station and a hospital each stand behind one.
PAGES, SENDS = 600, 60
ELSEWHERE = (
    "This page was filled in further in another window. What you typed stands below and is not kept yet: press once "
    "more to keep it instead."
)
NOT_YET = "We have not received this yet: something failed here. Press again, or ring us on {phone}."


@anyone
def begin(request):
    """Whom to ring first, and which form to write."""
    if request.method == "POST":
        kind = request.POST.get("kind")
        if kind not in steps.KINDS:
            return shown(request, "begin", error="Choose which form you want to write.", kinds=steps.KINDS)
        if too_many(request, "refer.begin", request.at, most=SENDS):
            return shown(request, "begin", error=told(RING), kinds=steps.KINDS)
        return with_code(redirect("refer:step", steps.CHILDREN), writing.start(kind, request.at).code)
    return shown(request, "begin", kinds=steps.KINDS)


@anyone
def step(request, slug):
    """One page of the form: read, kept, and on to the next."""
    kept, facts = writing.read(request.COOKIES.get(COOKIE, ""), request.at)
    if kept is None:
        return shown(request, "lost", status=404 if request.method == "GET" else 409)
    if writing.is_sent(kept):
        return redirect("refer:sent")
    here = steps.step_called(kept.content, slug)
    if here is None:
        raise Http404
    if here.slug == steps.CHECK:
        return _check(request, kept, facts)
    if here.slug == steps.FILES:
        return _files(request, kept, here)
    return _post(request, kept, here, facts) if request.method == "POST" else _show(request, kept, here, facts)


def _post(request, kept, here, facts):
    verb = request.POST.get("do", "on")
    data = request.POST.copy()
    if here.slug == steps.CHILDREN and verb == "add":
        data["rows"] = str(min(steps.rows_of(data) + 1, steps.MOST_CHILDREN))
    if too_many(request, "refer.page", request.at, most=PAGES):
        return _show(request, kept, here, facts, data=data, said=told(RING), status=429)
    try:
        window = request.POST.get("window", "")[:40]
        kept = writing.keep_page(kept, here, data, _seen(request), facts, window)
    except Elsewhere:
        if verb == "keep":
            return JsonResponse({"said": ELSEWHERE}, status=409)
        return _show(request, kept, here, facts, data=data, said=ELSEWHERE, status=409)
    if verb == "keep":
        return JsonResponse({"at": time_words(request.at), "number": _times(kept, here)})
    if verb == "add":
        return _show(request, kept, here, facts)
    if verb == "leave":
        return redirect("refer:leave")
    if _wrong(kept, here, facts, data):
        return _show(request, kept, here, facts, data=data)
    following = steps.beside(kept.content, here)[1]
    return redirect("refer:step", following.slug if following and verb != "check" else steps.CHECK)


def _wrong(kept, here, facts, data) -> bool:
    if here.slug == steps.CHILDREN:
        return bool(steps.children_wrong(kept.content, facts))
    return not steps.form_of(kept.content, here, facts, data).is_valid()


def _show(request, kept, here, facts, *, data=None, said="", status=200):
    before, _ = steps.beside(kept.content, here)
    children, form = [], None
    if here.slug == steps.CHILDREN:
        children = _rows(kept, facts, data)
        problems = [fault for row in children if row.is_bound and not row.is_blank for fault in faults(row)]
        if data is not None and not problems and not said and all(row.is_blank for row in children):
            problems = [
                {"text": text, "href": "#id_child-0-given"} for text in steps.children_wrong(kept.content, facts)
            ]
    else:
        form = steps.form_of(kept.content, here, facts, data)
        problems = faults(form)
    problems = [*([{"text": said, "href": ""}] if said else []), *problems]
    return shown(
        request,
        "step",
        status=status,
        kept=kept,
        here=here,
        form=form,
        children=children,
        rows=len(children),
        problems=problems,
        before=before,
        number=_times(kept, here),
        can_add=len(children) < steps.MOST_CHILDREN,
        six_done=_six_done(kept),
        saved=_saved(kept),
        household=here.slug == "household",
    )


def _rows(kept, facts, data):
    if data is not None:
        return steps.children_of(data, facts)
    said = steps.answers_of(kept.content, steps.CHILDREN)
    rows = [type(row)(prefix=row.prefix, facts=facts) for row in steps.children_of(said, facts)]
    for row in rows:
        row.initial = {name: said.get(row.add_prefix(name), "") for name in row.fields}
    return rows


def _files(request, kept, here):
    form = FilesForm(request.POST, request.FILES) if request.method == "POST" else FilesForm()
    verb = request.POST.get("do", "")
    if verb == "leave":
        return redirect("refer:leave")
    if verb.startswith("drop:"):
        writing.drop_file(kept, int(verb[5:]) if verb[5:].isdigit() else -1, request.at)
        return redirect("refer:step", steps.FILES)
    if verb == "on" and not request.FILES:
        return redirect("refer:step", steps.CHECK)
    if request.method == "POST" and form.is_valid():
        if too_many(request, "refer.files", request.at, most=SENDS):
            form.add_error(None, told(RING))
        else:
            for fault in writing.add_files(kept, form.cleaned_data["uploads"], request.at):
                form.add_error("uploads", fault)
        if form.is_valid():
            return redirect("refer:step", steps.FILES)
    before, _ = steps.beside(kept.content, here)
    return shown(
        request,
        "files",
        kept=kept,
        here=here,
        form=form,
        before=before,
        saved=_saved(kept),
        files=list(enumerate(reading.files_of(kept.content))),
        problems=faults(form),
    )


def _check(request, kept, facts):
    missing = steps.wrong_with(kept.content, facts)
    said, status = "", 200
    if request.method == "POST" and request.POST.get("do") == "leave":
        return redirect("refer:leave")
    if request.method == "POST" and not missing:
        if not request.POST.get("declared"):
            said = "Tick the box: what you wrote is true as far as you know."
        elif too_many(request, "refer.send", request.at, most=SENDS):
            said, status = told(RING), 429
        else:
            try:
                writing.send(kept, request.at)
            except DatabaseError:
                said, status = told(NOT_YET), 503
            else:
                sorting.sort_soon(request.at)
                return redirect("refer:sent")
    elif request.method == "POST":
        said = "Some pages are not finished. Each is named below."
    return shown(
        request,
        "check",
        status=status,
        kept=kept,
        missing=missing,
        saved=_saved(kept),
        said=said,
        parts=reading.parts(kept.content, facts),
        is_public=kept.content["kind"] == steps.PUBLIC,
    )


@anyone
def sent(request):
    """The receipt: a reference, and what happens next. It says nothing of anybody."""
    kept, _ = writing.read(request.COOKIES.get(COOKIE, ""), request.at)
    if kept is None or not writing.is_sent(kept):
        return redirect("refer:begin")
    return shown(
        request,
        "sent",
        reference=kept.content["sent"],
        when=moment_words(datetime.fromisoformat(kept.content["sent_at"])),
        is_public=kept.content["kind"] == steps.PUBLIC,
    )


def _seen(request) -> int:
    text = request.POST.get("number", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


def _times(kept, here) -> int:
    return kept.content.get("times", {}).get(here.slug, 0)


def _six_done(kept) -> bool:
    return all(steps.was_answered(kept.content, one.slug) for one in steps.steps_of(kept.content) if one.number)


def _saved(kept) -> str:
    return f"{kept.saved_at.astimezone(LONDON):%H:%M}" if kept.saved_at else ""
