"""Bringing in a list of people: sent, looked through, then brought in a part at each turn."""

import csv
import io
from typing import Any

from django.forms import FileField
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from audit.moves import Refused
from documents import store
from govuk.fields import Radios, TextInput
from govuk.forms import Form
from people import importing, list_display, saving
from people.acts import lists
from people.models import BroughtList
from people.sheets import Unreadable

MOST_BYTES = 5_000_000
TOO_LARGE = "This file is larger than five megabytes. Send it in parts, or have manage.py import_people bring it in."
HEADING = ("line", "outcome", "column", "what is wrong", "how to put it right")


class ListFile(FileField):
    """One list of people."""

    drawn_by = "govuk/fields/files.html"
    unseen = False


class ListForm(Form):
    """A list, what it is called, and what becomes of good lines beside bad ones."""

    file = ListFile(
        label="The list", help_text="CSV with a heading, five megabytes at most.",
        error_messages={"required": "Choose the file.", "empty": "The file is empty. Choose it again."},
    )  # fmt: skip
    source = TextInput(
        "What is the list called?", hint="Such as “Case system, November”. The same name again brings nobody in twice.",
        missing="Say what it is called.", max_length=60,
    )  # fmt: skip
    whole = Radios(
        "If a line is at fault", choices=[("no", "Bring the other lines in"), ("yes", "Bring nothing in")],
        missing="Choose what happens to the other lines.",
    )  # fmt: skip

    def clean_file(self):
        """The file. Refuses one that is too large."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            self.add_error("file", TOO_LARGE)
        return file


@requires(Action.BRING_PEOPLE)
def bring(request):
    """Sends a list to be looked through, and shows those sent before."""
    form = ListForm(saving.sent(request), request.FILES or None, initial={"whole": "no"})
    if form.is_valid():
        asked = form.cleaned_data
        try:
            row = lists.look(
                asked["file"].read(), source=asked["source"], whole=asked["whole"] == "yes", by=request.user,
                at=request.at,
            )  # fmt: skip
            return redirect("people:brought", row.pk)
        except Unreadable as error:
            form.add_error("file", str(error))
    rows = list_display.rows(visible(request.user, Action.BRING_PEOPLE))
    return page(request, "people/bring.html", form=form, rows=rows)


@requires(Action.BRING_PEOPLE, on=BroughtList)
@require_safe
def brought(request, listed):
    """One list: what would become of its lines, what is wrong, and how far it has come."""
    return page(request, "people/brought.html", listed=listed, shown=list_display.shown(listed))


@requires(Action.BRING_PEOPLE, on=BroughtList)
@require_POST
def go_on(request, listed):
    """Brings the next lines in."""
    return _done(request, listed, lists.go_on)


@requires(Action.BRING_PEOPLE, on=BroughtList)
@require_POST
def throw_away(request, listed):
    """Forgets a list."""
    return _done(request, listed, lists.throw_away)


def _done(request, listed, act):
    try:
        act(listed, by=request.user, at=request.at)
    except Refused as error:
        shown = list_display.shown(listed)
        return page(request, "people/brought.html", listed=listed, shown=shown, refused=str(error))
    return redirect("people:brought", listed.pk)


@requires(Action.BRING_PEOPLE, on=BroughtList)
@require_safe
def report(request, listed):
    """Every line and what would become of it now, as a file of comma-separated values."""
    told: list[Any] = []
    text = io.StringIO()
    if listed.blob:
        content = store.fetch(listed.blob, listed.blob_key)
        importing.look_through(io.BytesIO(content), source=listed.source, at=request.at, tell=told.append)
    table = csv.writer(text)
    table.writerows([HEADING, *importing.report_lines(told)])
    answer = HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="report.csv"'
    return answer
