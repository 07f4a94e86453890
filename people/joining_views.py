"""Two records that may be one person: the list, side by side, joined, and parted again."""

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from audit.records import Stale
from people import acts, comparison, merging, saving, since
from people.described import descriptions
from people.hits import shown_hit
from people.joining_forms import DecideForm, JoinForm, PartForm
from people.models import Joining, Pair, Person
from people.search import find, name_of
from people.terms import Terms


@requires(Action.COMPARE_PEOPLE)
def pairs(request):
    """Records that may be one person, the likeliest first."""
    waiting: Any = visible(request.user, Action.COMPARE_PEOPLE)
    rows = comparison.pair_rows(waiting.to_decide())
    return page(request, "people/pairs.html", rows=rows)


@requires(Action.COMPARE_PEOPLE, on=Pair)
@keeps("Whether two records are one person")
def pair(request, pair):
    """Two records side by side, and whether they are one person."""
    form = DecideForm(saving.sent(request), initial={"version": pair.version})
    if form.is_valid():
        answers = form.cleaned_data
        try:
            acts.decide_pair(pair, by=request.user, at=request.at, **answers)
        except (ValidationError, Refused, Stale) as error:
            saving.tell(form, error)
        else:
            saving.say(
                request, "Recorded. Nobody is asked again." if answers["verdict"] == "different" else "Recorded."
            )
            return redirect("people:pairs" if answers["verdict"] != "same" else "people:pair", *_same(pair, answers))
    shown = comparison.side_by_side(request.user, pair, request.at)
    joining = pair.joinings.standing().first()
    why_not = acts.why_not_join(pair, request.user) if pair.verdict == "same" else None
    return page(request, "people/pair.html", pair=pair, form=form, why_not=why_not, joining=joining, **shown)


def _same(pair: Pair, answers: dict) -> tuple:
    return (pair.pk,) if answers["verdict"] == "same" else ()


@requires(Action.JOIN_PEOPLE, on=Pair)
@keeps("Joining records")
def join(request, pair):
    """A manager joins two records, and is shown what was worked out again."""
    shown = comparison.side_by_side(request.user, pair, request.at)
    form = JoinForm(saving.sent(request), sides=[shown["left"], shown["right"]])
    if form.is_valid():
        keep = Person.objects.get(pk=UUID(form.cleaned_data["keep"]))
        try:
            joining = acts.join(pair, keep=keep, by=request.user, at=request.at, why=form.cleaned_data["why"])
        except (ValidationError, Refused, Stale) as error:
            saving.tell(form, error)
        else:
            lines = merging.follows(request.user, joining.person.refresh(), request.at)
            return page(request, "people/joined.html", joining=joining, lines=lines, name=name_of(joining.person))
    why_not = acts.why_not_join(pair, request.user)
    return page(request, "people/join.html", pair=pair, form=form, why_not=why_not, **shown)


@requires(Action.PART_PEOPLE, on=Joining)
@keeps("Parting records")
def part(request, joining):
    """A manager parts two records again and divides what was written since."""
    written = since.written(joining) if joining.parted_at is None else []
    form = PartForm(saving.sent(request), written=written)
    if form.is_valid():
        answers = form.cleaned_data
        theirs = [one for one in written if one.key in answers["to_other"]]
        wrong = answers["was_wrong"] == "yes"
        try:
            acts.part(joining, was_wrong=wrong, to_other=theirs, by=request.user, at=request.at, why=answers["why"])
        except (ValidationError, Refused, Stale) as error:
            saving.tell(form, error)
        else:
            saving.say(request, "Parted. An incident was opened." if wrong else "Parted.")
            return redirect("people:person", joining.person_id)
    kept, other = name_of(joining.person), name_of(joining.other)
    return page(request, "people/part.html", joining=joining, form=form, written=written, kept=kept, other=other)


@requires(Action.CHANGE_PERSON, on=Person)
def alike(request, person):
    """Records like this one, to put beside it."""
    if request.method == "POST":
        return _beside(request, person)
    who = descriptions(Person.objects.filter(pk=person.pk))[person.pk]
    given, family = who.names[0] if who.names else ("", "")
    terms = Terms(given=given, family=family, born_on=who.born_on, expected_on=who.expected_on)
    found = find(request.user, terms, request.at, purpose="compare")
    hits = [shown_hit(hit) for hit in found if hit.person.pk != person.pk]
    return page(request, "people/alike.html", person=person, name=name_of(person), hits=hits)


def _beside(request, person: Person):
    try:
        wanted = UUID(request.POST.get("other", ""))
    except ValueError:
        raise Http404 from None
    other = visible(request.user, Action.FIND_PERSON).filter(pk=wanted).first()
    if other is None or other.pk == person.pk:
        raise Http404
    found = acts.put_side_by_side(person, other, by=request.user, at=request.at)
    return redirect("people:pair", found.pk)
