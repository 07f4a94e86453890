"""The chronology of one child, and ordering it as a PDF."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from documents import making
from intake import naming
from intake.chronology import shown
from intake.chronology.events import Kind, Whose, events_of
from intake.chronology.shown import Narrowed
from people import masks
from people.display import identity_bar
from people.models import Person
from people.pages import read


@requires(Action.READ_CHRONOLOGY, on=Person)
def chronology(request, person):
    """Every significant event, the newest first; sent, it is ordered as a PDF just as it is narrowed."""
    everything = events_of(person, visible(request.user, Action.OPEN_CONTACT), request.user, request.at)
    narrowed = Narrowed.of(request.POST if request.method == "POST" else request.GET)
    events = narrowed.of_them(everything)
    back = reverse("intake:chronology", args=[person.pk])
    if request.method == "POST" and events:
        return _order(request, person, events, narrowed, back)
    if request.method == "POST":
        messages.error(request, "There is nothing to print as it is narrowed.")
    return page(
        request, "intake/chronology/chronology.html", person=person, identity=_bar(request, person),
        entries=shown.entries(events), narrowed=narrowed, total=len(everything), kinds=Kind.choices(),
        whose=Whose.choices(), years=shown.years_of(everything), place=back,
        covered=masks.words(masks.covered(request.user, person)), phone=settings.DUTY_TELEPHONE,
    )  # fmt: skip


def _bar(request, person):
    family = read(person, request.at, masks.covered(request.user, person))
    return identity_bar(person, at=request.at, family=family)


def _order(request, person, events, narrowed, back):
    pages = shown.printed(events, name=naming.called(person), narrowed=narrowed, by=request.user, at=request.at)
    document = making.order(
        shown.KIND, on=person, by=request.user, at=request.at, why="a chronology", back=back, pages=pages
    )  # fmt: skip
    if document.ordered_by_id != request.user.pk:
        messages.error(request, "A colleague’s chronology of this child is being made. Order yours in a minute.")
        return redirect(back)
    return redirect("frontdoor:document", document.pk)
