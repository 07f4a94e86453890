"""Telling the family: whom, what, with which notice, or why not yet; and who must be told again."""

from django.shortcuts import redirect

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from consent import notices
from deadlines.calendar import london_day
from deadlines.words import long_day
from intake import acts, serving
from intake.forms import working as forms
from intake.models import Contact
from intake.views.asking import done, question
from people.models import Person
from people.search import name_of


@requires(Action.ADD_TO_CONTACT, on=Contact)
@keeps("Whether the family was told")
def told(request, contact):
    """Record that the family, or one of them, was told, or why not and when they are."""
    family = serving.family_of(contact)
    people = [(str(person.pk), name_of(person)) for person in family if not person.is_unborn]
    form = forms.ToldForm(request.POST or None, people=people, initial={"told_at": request.at, "language": "English"})
    now = notices.in_force(request.at)
    if form.is_valid():
        said = _said(form.cleaned_data, family, now)
        if done(form, acts.record_told, contact, **said, by=request.user, at=request.at):
            return redirect("intake:contact", contact.pk)
    return question(
        request, form, contact, title="Was the family told?", button="Record it", template="intake/told.html",
        served=serving.served(contact, request.at), now=now,
    )  # fmt: skip


def _said(found: dict, family: list[Person], now) -> dict:
    said = {name: value for name, value in found.items() if value is not None and name != "has_notice"}
    said["told"] = found["told"] == "yes"
    said["person"] = next((person for person in family if str(person.pk) == found["person"]), None)
    said["notice"] = now if said["told"] and found["has_notice"] else None
    return said


@requires(Action.ADD_TO_CONTACT)
def told_again(request):
    """Open families who must be told again, since the notice changed."""
    rows = list(serving.to_tell_again(request.user, request.at)[: serving.MOST_LISTED + 1])
    total = "100 or more" if len(rows) > serving.MOST_LISTED else str(len(rows))
    now = notices.in_force(request.at)
    lines = [(row.pk, row.reference, long_day(london_day(row.received_at))) for row in rows[: serving.MOST_LISTED]]
    open_now = visible(request.user, Action.ADD_TO_CONTACT).filter(closed_at__isnull=True).exists()
    return page(request, "intake/told_again.html", lines=lines, total=total, now=now, open_now=open_now)
