"""The calls of a contact and of a person, and writing one down. A request's calls stand in sharing."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from intake import naming, teller
from intake.calls import acts, display
from intake.calls.forms import CallForm
from intake.models import Contact
from intake.views.asking import done
from people import masks, saving
from people.models import Person


@requires(Action.LOG_CALL, on=Contact)
@keeps("A call about a contact")
def of_contact(request, contact):
    """The calls of a contact, and another."""
    back = reverse("intake:contact", args=[contact.pk])
    shut = teller.is_covered(contact, request.user)
    start = {} if shut else {"whom": contact.referrer_name, "number": contact.referrer_phone}
    return answered(request, contact, "contact", f"Calls, {contact.reference}", back, start)


@requires(Action.LOG_CALL_ABOUT, on=Person)
@keeps("A call about a person")
def of_person(request, person):
    """The calls of a person's case, and another."""
    back = reverse("people:person", args=[person.pk])
    return answered(request, person, "person", f"Calls about {naming.called(person)}", back, {})


def answered(request, root, kind: str, title: str, back: str, start: dict):
    """The page of calls of one root: the log, and the form that adds to it."""
    form = CallForm(saving.sent(request), initial={"called_at": request.at, **start})
    if form.is_valid() and done(form, acts.log, form.told(), on=root, by=request.user, at=request.at):
        messages.success(request, "The call is written down.")
        return redirect(request.path)
    classes = masks.covered(request.user, root) if kind == "person" else frozenset()
    rows = display.of_root(kind, root.pk, classes)
    return page(
        request, "intake/calls/calls.html", form=form, rows=rows, title=title, back=back,
        covered=masks.words(classes), phone=settings.DUTY_TELEPHONE,
    )  # fmt: skip
