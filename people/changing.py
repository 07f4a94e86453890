"""What is known of people is changed: one question group, one act, one page each."""

from functools import partial

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from audit.records import Stale
from deadlines.calendar import london_day
from people import acts, display, forms, masks, pages, saving, tracing
from people.described import descriptions
from people.hits import shown_hit
from people.models import Person
from people.relatives import RegisterRelative
from people.search import find as find_people


def _bar(request, person):
    family = pages.read(person, request.at, masks.covered(request.user, person))
    return display.identity_bar(person, at=request.at, family=family)


def _asked(request, person, form, title, *, lead="", save="Save"):
    bar = _bar(request, person)
    return page(request, "people/change.html", person=person, bar=bar, form=form, title=title, lead=lead, save=save)


def _done(request, person, words):
    saving.say(request, words)
    return redirect("people:person", person.pk)


def _add(request, person, form, act, *, title, done, lead=""):
    """Ask, do what the form's answers say, and go back to the person; a refusal stands beside its question."""
    if form.is_valid():
        answers = dict(form.cleaned_data)
        why = answers.get("why") or f"told by {answers.get('source') or 'the professional'}"
        try:
            act(person, by=request.user, at=request.at, why=why, **answers)
        except (ValidationError, Refused, Stale) as error:
            saving.tell(form, error)
        else:
            return _done(request, person, done)
    return _asked(request, person, form, title, lead=lead)


@requires(Action.CHANGE_PERSON, on=Person)
@keeps("Correcting a person")
def correct(request, person):
    """What is recorded of a person is put right; two editors are shown both versions."""
    data = saving.settled(request, forms.of_person(person))
    form = masks.without(forms.PersonForm(data, initial=forms.of_person(person)), masks.covered(request.user, person))
    if form.is_valid():
        answers = dict(form.cleaned_data)
        version, why = answers.pop("version"), answers.pop("why")
        try:
            acts.correct(person, answers, by=request.user, at=request.at, why=why, version=version)
        except (ValidationError, Refused) as error:
            saving.tell(form, error)
        except Stale as stale:
            return saving.both_versions(request, form, stale, forms.of_person, back=request.path)
        else:
            return _done(request, person, "Saved.")
    return _asked(request, person, form, "Correct what is recorded")


@requires(Action.CHANGE_PERSON, on=Person)
def be_born(request, person):
    """A child we awaited is born."""
    data = saving.settled(request, {"version": person.version})
    form = forms.BornForm(data, initial={"version": person.version})
    if form.is_valid():
        try:
            acts.be_born(person, by=request.user, at=request.at, **form.cleaned_data)
        except ValidationError as error:
            saving.tell(form, error)
        except Stale as stale:
            return saving.both_versions(request, form, stale, forms.of_birth, back=request.path)
        else:
            return _done(request, person, "The birth is recorded. Earlier contacts stay with this child.")
    return _asked(request, person, form, "The child is born")


@requires(Action.CHANGE_PERSON, on=Person)
def add_name(request, person):
    """A name is added; a new current name makes the old one a former name."""
    form = forms.NameForm(saving.sent(request))
    return _add(request, person, form, acts.add_name, title="Add a name", done="The name is added.")


@requires(Action.CHANGE_PERSON, on=Person)
def add_number(request, person):
    """A number, or why there is none, is recorded."""
    form = forms.NumberForm(saving.sent(request))
    return _add(request, person, form, _set_number, title="Add a number", done="The number is recorded.")


@requires(Action.CHANGE_PERSON, on=Person)
def trace(request, person):
    """The national service is asked for the NHS number: what is sent is said before it is sent."""
    who = descriptions(Person.objects.filter(pk=person.pk))[person.pk]
    service = tracing.service()
    why_not = "" if service else "This hub is not connected to the national service."
    if not who.names or not who.names[0][1] or not who.born_on:
        why_not = tracing.THIN
    if request.method == "POST" and service and not why_not:
        answer = service.trace(who)
        acts.record_trace(person, answer, by=request.user, at=request.at, why="asked the national service")
        saving.say(request, answer.words)
        return redirect("people:person", person.pk)
    return page(request, "people/trace.html", person=person, bar=_bar(request, person), why_not=why_not)


def _set_number(person, *, number="", unknown="", **answers):
    return acts.set_identifier(person, value=number or unknown, **answers)


@requires(Action.CHANGE_PERSON, on=Person)
@keeps("An address")
def add_home(request, person):
    """Where somebody lives or stays is recorded."""
    form = forms.HomeForm(saving.sent(request))
    return _add(request, person, form, acts.live_at, title="Add an address", done="The address is recorded.")


@requires(Action.CHANGE_PERSON, on=Person)
def add_reach(request, person):
    """A way to reach somebody is recorded, and what is safe."""
    form = forms.ReachForm(saving.sent(request))
    lead = "The same number again takes the new answers."
    act, done = acts.add_contact_detail, "The contact detail is recorded."
    return _add(request, person, form, act, title="Add a contact detail", done=done, lead=lead)


@requires(Action.CHANGE_PERSON, on=Person)
@keeps("A flag")
def add_flag(request, person):
    """Something to know before acting is recorded."""
    form = forms.FlagForm(saving.sent(request))
    return _add(request, person, form, acts.raise_flag, title="Raise a flag", done="The flag stands.")


@requires(Action.CHANGE_PERSON, on=Person)
def add_involved(request, person):
    """A professional who knows the person is recorded."""
    form = forms.InvolvedForm(saving.sent(request))
    done = "Recorded."
    return _add(request, person, form, acts.involve, title="Add a professional who knows them", done=done)


@requires(Action.CHANGE_PERSON, on=Person)
def add_relative(request, person):
    """Somebody of the family: searched for first, then used or registered."""
    form = forms.RelativeForm(saving.sent(request))
    chosen, hits = request.POST.get("chosen", ""), []
    if form.is_valid():
        hits = find_people(request.user, form.terms, request.at, purpose="relative")
        if chosen or not hits:
            act = partial(RegisterRelative(request.user, request.at, chosen), person)
            try:
                act(dict(form.cleaned_data))
            except (ValidationError, Refused, Stale) as error:
                saving.tell(form, error)
            else:
                return _done(request, person, "The relative is recorded.")
    bar = _bar(request, person)
    matches = [shown_hit(hit) for hit in hits if hit.person.pk != person.pk]
    return page(request, "people/relative.html", person=person, bar=bar, form=form, matches=matches)


@requires(Action.CHANGE_PERSON, on=Person)
@keeps("Ending an entry")
def end(request, person):
    """A flag, home, number or relationship no longer holds: first asked why, then ended. It stays on record."""
    row, end_row, title = _to_end(person, request.POST.get("row", ""))
    today = london_day(request.at)
    asked_already = "why" in request.POST
    form = forms.EndForm(request.POST if asked_already else None, initial={"row": request.POST["row"]}, today=today)
    if form.is_valid():
        try:
            end_row(row, form.cleaned_data["until_on"], by=request.user, at=request.at, why=form.cleaned_data["why"])
        except (ValidationError, Refused, Stale) as error:
            saving.tell(form, error)
        else:
            return _done(request, person, "Ended. It stays on record.")
    return _asked(request, person, form, title, save="End it")


ENDS = {
    "flag": ("flags", lambda row, until, **who: acts.end_flag(row, **who), "Take this flag down"),
    "home": ("residences", lambda row, until, **who: acts.leave(row, until_on=until, **who), "They left this address"),
    "tie": (
        "relationships",
        lambda row, until, **who: acts.end_relationship(row, until_on=until, **who),
        "This relationship ended",
    ),
    "reach": (
        "contact_details",
        lambda row, until, **who: acts.end_contact_detail(row, **who),
        "This is no longer used",
    ),
}


def _to_end(person, named):
    kind, _, pk = named.partition(":")
    if kind not in ENDS:
        raise Http404
    relation, end_row, title = ENDS[kind]
    row = next((row for row in getattr(person, relation).all() if str(row.pk) == pk), None)
    if row is None:
        raise Http404
    return row, end_row, title
