"""People are found, opened and read."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from access import rota
from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.keeping import keeps
from audit.moves import Refused
from audit.records import Stale
from deadlines.words import moment_words
from people import acts, limits, masks, pages, saving, summaries
from people.history import versions
from people.hits import shown_hit
from people.models import Opening, Person
from people.openings import open_until, opened, read_openings
from people.search import find as find_people
from people.search import name_of
from people.search_forms import FindForm, ReasonForm, ReviewForm


@requires(Action.FIND_PERSON)
def find(request):
    """Search first. What is looked for is sent, never put in the address."""
    form = FindForm(saving.sent(request))
    found = None
    if form.is_valid():
        found = [shown_hit(hit) for hit in find_people(request.user, form.terms, request.at, purpose="find")]
    on_duty = rota.on_duty(request.user, request.at)
    return page(request, "people/find.html", form=form, hits=found, on_duty=on_duty)


@requires(Action.OPEN_PERSON, on=Person)
def person(request, person):
    """One person: what is known, before a visit, family, and what happened. A joined record is read under the other."""
    if person.joined_to_id:
        return redirect("people:person", person.joined_to_id)
    shown = pages.person_page(request.user, person, request.at)
    until = open_until(request.user, person, request.at)
    phone = settings.DUTY_TELEPHONE
    return page(
        request, "people/person.html", person=person, shown=shown, until=until, phone=phone,
        limits=limits.against([person.pk], request.at), beside=limits.beside(person.pk), wrong=limits.wrong(person.pk),
    )  # fmt: skip


@requires(Action.OPEN_PERSON, on=Person)
def family(request, person):
    """The family as a table."""
    return page(
        request, "people/family.html", person=person, phone=settings.DUTY_TELEPHONE,
        **pages.family_page(request.user, person, request.at),
    )  # fmt: skip


@requires(Action.OPEN_PERSON, on=Person)
def history(request, person):
    """Every version of what is known: before and after, by whom, why."""
    classes = masks.covered(request.user, person)
    return page(
        request, "people/history.html", person=person, versions=versions(person, classes), name=name_of(person),
        covered=masks.words(classes), phone=settings.DUTY_TELEPHONE,
    )  # fmt: skip


@requires(Action.OPEN_WITH_REASON, on=Person, step_up=True)
def open_with_reason(request, person):
    """Somebody outside one's work is opened with a reason, for a short time."""
    form = ReasonForm(saving.sent(request))
    if form.is_valid():
        try:
            opening = acts.open_with_reason(person, by=request.user, at=request.at, **form.cleaned_data)
        except (ValidationError, Refused) as error:
            saving.tell(form, error)
        else:
            saving.say(request, f"Open to you until {moment_words(opening.until)}. Your reason is on the record.")
            return redirect("people:opened", person.pk)
    return page(request, "people/open.html", person=person, name=name_of(person), form=form)


@requires(Action.OPEN_PERSON, on=Person)
@require_safe
def opened_now(request, person):
    """The summary and what is a danger come first; the rest of the record is one step on."""
    return _summary(request, person, may_open=True)


@requires(Action.EMERGENCY_SUMMARY, on=Person)
@require_safe
def emergency(request, person):
    """Name, risk flags, allocated worker and the duty telephone, for whoever is on duty. The look is on record."""
    return _summary(request, person, may_open=False)


def _summary(request, person, *, may_open):
    shown = summaries.summary(request.user, person, request.at)
    until = open_until(request.user, person, request.at) if may_open else ""
    return page(
        request, "people/summary.html", person=person, shown=shown, may_open=may_open, until=until,
        phone=settings.DUTY_TELEPHONE,
    )  # fmt: skip


@requires(Action.REVIEW_OPENING)
def openings(request):
    """What colleagues opened with a reason, those to review first."""
    rows = read_openings(visible(request.user, Action.REVIEW_OPENING))
    return page(request, "people/openings.html", rows=[opened(row, request.at) for row in rows])


@requires(Action.REVIEW_OPENING, on=Opening)
@keeps("Reviewing an opening")
def review(request, opening):
    """A manager says what they make of one opening."""
    form = ReviewForm(saving.sent(request))
    if form.is_valid():
        answers = form.cleaned_data
        try:
            acts.review(
                opening, verdict=answers["verdict"], by=request.user, at=request.at, why=answers["review_words"]
            )
        except (ValidationError, Refused, Stale) as error:
            saving.tell(form, error)
        else:
            saving.say(request, "Reviewed.")
            return redirect("people:openings")
    return page(request, "people/review.html", shown=opened(opening, request.at), form=form)
