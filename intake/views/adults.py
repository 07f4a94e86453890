"""Naming the adults of a contact: those on record first, then a search, then somebody new."""

from typing import Any

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from deadlines.calendar import london_day
from intake import acts, adults, display, facts, matches, naming
from intake.codes import SOURCES
from intake.forms.adults import AdultForm, chosen
from intake.models import Contact
from intake.referring import proposed
from intake.views.asking import done, quiet
from people.search import find
from people.terms import Terms

LOOK = "There are people here who may be this adult. Choose a record or say it is not a match, then add."


@requires(Action.ADD_TO_CONTACT, on=Contact)
@keeps("Adding an adult")
def adult(request, contact):
    """Add an adult to a contact."""
    file = facts.on_file(contact)
    verb, _, of = request.POST.get("do", "add").partition(":")
    proposals = proposed.of_contact(contact, request.at)
    form = _form(request, file, verb, of, proposals)
    if verb == "known":
        quiet(form)
        if done(form, acts.add_known_adult, contact, chosen(of), by=request.user, at=request.at):
            return _added(request, contact)
    hits = _hits(request, form, file) if form.is_bound and verb != "known" else []
    if form.is_bound and verb == "add" and form.is_valid():
        if matches.not_yet_seen(hits, form.data):
            form.add_error(None, LOOK)
        elif done(form, acts.add_adult, contact, form.adult(), by=request.user, at=request.at):
            return _added(request, contact)
    elif verb != "add" and verb != "known":
        quiet(form)
    return _page(request, file, form, hits, proposals)


def _form(request, file, verb: str, of: str, proposals: list[proposed.Proposed]) -> AdultForm:
    data: Any = request.POST.copy() if request.method == "POST" else None
    if verb == "form":
        # What the form says of this adult fills the questions; then it is looked for, and a person chooses.
        one = next((one for one in proposals if one.key == of), None)
        data = QueryDict(mutable=True)
        data.update(one.answers if one else {})
    if verb == "use":
        data["person"] = of.rpartition(":")[2]
    elif verb == "not":
        matches.choose(data, "not", of)
        data["person"] = ""
    source = file.agency_name or SOURCES[file.contact.source].short
    return AdultForm(data, children=adults.children_of(file), initial={"source": source})


def _hits(request, form: AdultForm, file) -> list[matches.Possible]:
    """Who this adult may be, without those named in the contact already."""
    form.is_valid()
    said = form.cleaned_data
    if said.get("person"):
        return []
    terms = Terms(given=said.get("given") or "", family=said.get("family") or "", born_on=said.get("born_on"))
    named = {str(one.person_id) for one in (*file.children, *file.adults)}
    found = matches.of_adult(request.user, terms, form.data, request.at, finder=find)
    return [hit for hit in found if hit.key.rpartition(":")[2] not in named]


def _added(request, contact):
    messages.success(request, "The adult is named in this contact.")
    return redirect("intake:contact", contact.pk)


def _page(request, file, form: AdultForm, hits, proposals: list[proposed.Proposed]):
    contact, child = file.contact, file.children[0]
    bar, warnings = display.identity(file, child, request.at)
    data = form.data if form.is_bound else {}
    return page(
        request, "intake/adult.html", contact=contact, form=form, hits=hits, identity=bar, warnings=warnings,
        known=adults.around(file, london_day(request.at)), seen=matches.seen(hits, data),
        not_matches=data.get("not_matches", ""), chosen=data.get("person", ""),
        proposals=proposals, said_as=data.get("said_as", ""),
        back=reverse("intake:contact", args=[contact.pk]),
        named=[(naming.called(file.people[one.person_id]), one.get_role_display()) for one in file.adults],
    )  # fmt: skip
