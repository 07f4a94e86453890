"""Keeping work: a long page is saved as it is typed, gone on with later, and forgotten when it is sent.

    @requires(Action.SCREEN_CONTACT, on=Contact)
    @keeps("Screening")
    def screen(request, contact): …

The template says `{% include "access/_keep.html" %}` inside its `<form …>` tag and `_keep_button.html` beside the
button. With a script the page is saved every ten seconds; without one, by “Save it and come back”.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.forms import CheckboxInput
from django.http import QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import Resolver404, resolve, reverse

from access.kept import KeptWork
from deadlines.words import moment_words, time_words
from documents import vault

KEPT_FOR = timedelta(hours=72)
LARGEST = 1_000_000  # characters; more is no page of ours
NEVER = {"csrfmiddlewaretoken", "do", "number", "keep_place", "keep_number", "keep_title"}


class Elsewhere(Exception):
    """The same page was saved in another window since this one was opened. `kept` is what stands there."""

    def __init__(self, kept: KeptWork):
        super().__init__(kept.pk)
        self.kept = kept


@dataclass(frozen=True)
class Line:
    """A page somebody left half typed, as My work names it."""

    title: str
    href: str
    saved: str
    until: str
    throw_url: str = ""


def save(user, place: str, title: str, data, *, number: int, at: datetime) -> KeptWork:
    """Keep what was typed on a page, over what was kept before. number: how often it had been saved when it was opened.

    Raises Elsewhere where another window saved other words since, and ValueError for more than a page can hold.
    """
    content = {name: data.getlist(name) for name in data if name not in NEVER}
    text = json.dumps(content)
    if len(text) > LARGEST:
        raise ValueError("more than a page of ours can hold")
    row = KeptWork.objects.select_for_update().filter(user=user, place=place).first()
    if row is None:
        row = KeptWork(user=user, place=place, number=0)
    elif row.number > number and at - row.saved_at < KEPT_FOR and _is_another(read(row), content):
        raise Elsewhere(row)
    row.title, row.number, row.saved_at, row.sealed = title[:120], row.number + 1, at, _lock(text, row)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        # Two windows saved for the first time at one moment.
        raise Elsewhere(KeptWork.objects.get(user=user, place=place)) from None
    return row


def _is_another(there: dict, here: dict) -> bool:
    """Whether other words were saved by another window: what this one saved a moment ago is its own."""
    if not there or {**there, "window": None} == {**here, "window": None}:
        return False
    return not here.get("window") or there.get("window") != here.get("window")


def of(user, place: str, at: datetime) -> KeptWork | None:
    """What this user left on a page in the last 72 hours; None where there is nothing."""
    rows = KeptWork.objects.filter(user=user, place=place, saved_at__gt=at - KEPT_FOR)
    return rows.exclude(sealed="").first()


def forget(user, place: str) -> None:
    """Empty what was kept of a page: it was sent, or thrown away."""
    row = KeptWork.objects.filter(user=user, place=place).exclude(sealed="").first()
    if row is not None:
        row.sealed, row.number = "", row.number + 1
        row.save(update_fields=["sealed", "number"])


def lines(user, at: datetime) -> list[Line]:
    """The pages this user left half typed, the newest first."""
    rows = KeptWork.objects.filter(user=user, saved_at__gt=at - KEPT_FOR).exclude(sealed="").order_by("-saved_at")
    return [
        Line(
            row.title,
            row.place,
            moment_words(row.saved_at),
            moment_words(row.saved_at + KEPT_FOR),
            reverse("access:throw_away"),
        )  # fmt: skip
        for row in rows[:50]
    ]


def read(row: KeptWork) -> dict[str, list[str]]:
    """What was typed. Empty where the key it was locked with is gone."""
    wrapped, _, locked = row.sealed.partition(" ")
    try:
        return json.loads(vault.decrypt(bytes.fromhex(locked), key=vault.unwrap(wrapped), name=_name(row)))
    except (vault.Unreadable, ValueError):
        return {}


def _lock(text: str, row: KeptWork) -> str:
    key = vault.new_key()
    return f"{vault.wrap(key)} {vault.encrypt(text.encode(), key=key, name=_name(row)).hex()}"


def _name(row: KeptWork) -> str:
    return f"kept {row.user_id} {row.place}"


def words_of(place: str) -> str:
    """What the page at an address is called; empty where no page there is kept."""
    try:
        view = resolve(place).func
    except (Resolver404, ValueError):
        return ""
    return getattr(view, "keeps", "")


def keeps(words: str):
    """Mark a gated page as one that is kept while it is typed. words: what My work calls it, without names."""

    def wrap(view):
        @wraps(view)
        def kept(request, *args, **kwargs):
            title = _titled(words, args)
            if request.method == "POST" and request.POST.get("do") == "leave":
                return _left(request, title, view, args, kwargs)
            row = of(request.user, request.path, request.at)
            # For a page that fills its own questions; others are filled below.
            request.kept = as_sent(read(row)) if row is not None and request.method == "GET" else None
            answer = view(request, *args, **kwargs)
            if request.method == "POST" and answer.status_code == 302:
                forget(request.user, request.path)
            elif isinstance(answer, TemplateResponse):
                _resume(request, answer, title, row)
            return answer

        kept.__dict__["keeps"] = words
        return kept

    return wrap


def _titled(words: str, args) -> str:
    record = args[0] if args else None
    reference = getattr(record, "reference", "") or getattr(getattr(record, "contact", None), "reference", "")
    return f"{words}, {reference}" if reference else words


def _left(request, title: str, view, args, kwargs):
    number = _number(request.POST.get("keep_number"))
    try:
        save(request.user, request.path, title, request.POST, number=number, at=request.at)
    except (Elsewhere, ValueError):
        request.kept = None
        answer = view(request, *args, **kwargs)
        if isinstance(answer, TemplateResponse):
            row = of(request.user, request.path, request.at)
            _resume(
                request, answer, title, row, said="This was saved in another window since. It is not kept here yet."
            )
        return answer
    messages.success(request, f"Kept for 72 hours: {title}. It is not sent.")
    return redirect("frontdoor:home")


def as_sent(content: dict[str, list[str]]) -> QueryDict:
    """What was kept, as a browser would send it again."""
    data = QueryDict(mutable=True)
    for name, values in content.items():
        data.setlist(name, values)
    return data


def _resume(request, answer: TemplateResponse, title: str, row: KeptWork | None, said: str = "") -> None:
    """Put what was kept into the page's questions, and tell the page where to keep what is typed next."""
    context = answer.context_data or {}
    if row is not None and request.method == "GET":
        content = read(row)
        for form in [context.get("form"), *(context.get("forms") or [])]:
            if hasattr(form, "fields") and not form.is_bound:
                _fill(form, content)
    context["keeping"] = {
        "place": request.path, "number": row.number if row else 0, "title": title, "said": said,
        "saved": time_words(row.saved_at) if row else "", "telephone": settings.DUTY_TELEPHONE,
        "resumed": moment_words(row.saved_at) if row and request.method == "GET" else "",
    }  # fmt: skip
    answer.context_data = context


def _fill(form, content: dict[str, list[str]]) -> None:
    for name, question in form.fields.items():
        sent = content.get(form.add_prefix(name))
        if sent is None:
            # A box that was not ticked sends nothing.
            if isinstance(question.widget, CheckboxInput):
                form.initial[name] = False
        else:
            form.initial[name] = sent if getattr(question.widget, "allow_multiple_selected", False) else sent[-1]


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else 0
