"""What a page does when a save is refused: sentences to their fields, or both versions to choose from.

Used by every page that changes a record:

    data = saving.settled(request, form_of(record))          # None for a page opened, not sent
    form = SomeForm(data, initial=form_of(record))
    if form.is_valid():
        try:
            acts.change(record, ..., version=form.cleaned_data["version"])
        except (ValidationError, Refused) as error:
            saving.tell(form, error)
        except Stale as stale:
            return saving.both_versions(request, form, stale, form_of)
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.http import HttpRequest, QueryDict
from django.template.response import TemplateResponse

from access.gate import page
from access.models import User
from audit.moves import Refused
from audit.records import Record, Stale
from deadlines.calendar import CalendarEnds
from deadlines.words import long_day, moment_words
from govuk.shapes import Difference

KEEP = "keep_"
OPEN = "choose"  # names of questions whose choice was left open
SINCE = "since"  # the version my answers were made from
CHOOSE = "Choose which answer stays where both of you changed it."
MINE, THEIRS = "mine", "theirs"
CONFLICT = 409
CHANGED = "Somebody changed this a moment ago. What you typed is still here: see what they changed, then send it again."


@dataclass
class Theirs:
    """The version somebody else saved: what its questions hold, whose it is, and when it was saved."""

    answers: dict[str, Any]
    by: str
    at: datetime | None


def done(form, act: Callable[..., Any], *args, **kwargs) -> bool:
    """Try an act; put what stands in the way on the form, in its sentences. Whether it was done.

    An act that is refused halfway leaves nothing behind: what it had written by then is taken back.
    """
    try:
        with transaction.atomic():
            act(*args, **kwargs)
    except (ValidationError, Refused, Stale, CalendarEnds) as error:
        tell(form, error)
        return False
    return True


def tell(form, error: ValidationError | Refused | Stale | CalendarEnds) -> None:
    """Put what an act refused beside the question it is about, or above the form where no question is."""
    if isinstance(error, Stale):
        sentences: dict[str, list[str]] = {NON_FIELD_ERRORS: [CHANGED]}
    elif isinstance(error, Refused):
        sentences = {NON_FIELD_ERRORS: error.reasons}
    elif isinstance(error, CalendarEnds):
        sentences = {NON_FIELD_ERRORS: [str(error)]}
    else:
        sentences = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    for name, lines in sentences.items():
        for line in lines:
            form.add_error(name if name in form.fields else None, line)


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, were it nothing at all; None for a page only opened."""
    return request.POST if request.method == "POST" else None


def say(request: HttpRequest, words: str) -> None:
    """Tell the person on the next page what was done."""
    messages.success(request, words)


def settled(request: HttpRequest, initial: Mapping[str, Any]) -> QueryDict | None:
    """Return what was sent, with the other person's answer wherever it was chosen; None for a page only opened.

    initial: the record's answers as they stand now, as a form opens with them.
    """
    if request.method != "POST":
        return None
    sent = request.POST.copy()
    if any(f"{KEEP}{name}" not in sent for name in sent.getlist(OPEN)) and SINCE in sent:
        # Not every choice was made: the answers are as stale as before, and the page is shown again.
        sent["version"] = str(sent[SINCE])
    for name in [name for name in sent if name.startswith(KEEP)]:
        question = name.removeprefix(KEEP)
        if sent.get(name) == THEIRS and question in initial:
            value = initial[question]
            several = value if isinstance(value, (list, tuple)) else [value]
            sent.setlist(question, [_raw(one) for one in several])
        del sent[name]
    return sent


def _raw(value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "on"
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else str(value)


def both_versions(
    request: HttpRequest, form, stale: Stale, form_of: Callable[[Any], Mapping[str, Any]], *, back: str = ""
) -> TemplateResponse:
    """Return the page that shows my version beside the one saved first; nothing typed is lost.

    form_of(record) gives a record's answers under the form's names, its version among them. An answer only one of us
    changed is chosen beforehand; where both did, the choice is left open.
    """
    theirs = stale.theirs
    base = type(theirs).history.filter(id=theirs.pk, version=form.cleaned_data["version"]).first()
    saved = _saved(theirs, form_of)
    differences = compare(form, saved.answers, form_of(base) if base else {})
    return page(
        request,
        "people/conflict.html",
        status=CONFLICT,
        differences=differences,
        theirs_by=saved.by,
        theirs_at=saved.at,
        carried=_carried(form, saved.answers["version"], differences),
        unchosen=OPEN in request.POST,
        unmade=[{"text": CHOOSE, "href": f"#{KEEP}{one.name}_mine"} for one in differences if not one.keep],
        back=back,
    )


def compare(form, theirs: Mapping[str, Any], base: Mapping[str, Any]) -> list[Difference]:
    """Return every question answered differently in the form and in their version, with the choice it suggests."""
    found = []
    for name, field in form.fields.items():
        if name not in theirs or name == "version":
            continue
        mine = form.cleaned_data.get(name)
        if _same(mine, theirs[name]):
            continue
        keep = ""
        if name in base:
            keep = THEIRS if _same(mine, base[name]) else MINE if _same(theirs[name], base[name]) else ""
        label = str(field.label or name)
        found.append(Difference(name, label, words(field, mine), words(field, theirs[name]), keep))
    return found


def _same(one: Any, other: Any) -> bool:
    return (one or None) == (other or None)


def words(field, value: Any) -> str:
    """Return an answer as a person reads it: the label of a choice, a date in full, “empty” for none."""
    choices = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, (list, tuple)):
        return ", ".join(choices.get(str(one), str(one)) for one in value) or "empty"
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, date):
        return long_day(value)
    return choices.get(str(value), str(value)) if value not in (None, "") else "empty"


def _saved(theirs: Record, form_of) -> Theirs:
    twin = type(theirs).history.filter(id=theirs.pk).order_by("-version").first()
    who = User.objects.filter(pk=twin.history_user_id).first() if twin else None
    return Theirs(dict(form_of(theirs)), str(who or "Somebody else"), twin.history_date if twin else None)


def _carried(form, version: int, differences: list[Difference]) -> list[tuple[str, str]]:
    """Everything that was sent, to be sent again unseen, on top of the version now saved."""
    names = [name for name in form.data if name in form.fields and name != "version"]
    kept = [(name, value) for name in names for value in form.data.getlist(name)]
    open_choices = [(OPEN, one.name) for one in differences if not one.keep]
    return [*kept, *open_choices, (SINCE, str(form.cleaned_data["version"])), ("version", str(version))]
