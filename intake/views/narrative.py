"""One narrative for all the children of a contact, and what differs said for each."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse

from access.actions import Action
from access.gate import page, requires
from access.keeping import keeps
from intake import acts, naming
from intake.forms.narrative import DiffersForm
from intake.models import Contact
from intake.views.asking import done
from people import saving


@requires(Action.ADD_TO_CONTACT, on=Contact)
@keeps("What differs for each child")
def narrative(request, contact):
    """What was told, once; and one box for each child."""
    children = list(naming.with_names(contact.children.all(), "person").order_by("place"))
    form = DiffersForm(saving.sent(request), children=[(one, naming.called(one.person)) for one in children])
    changed = []
    if form.is_valid() and done(
        form, lambda: changed.append(acts.tell_apart(contact, form.said(), by=request.user, at=request.at))
    ):  # fmt: skip
        messages.success(request, "Kept with each child." if changed[0] else "Nothing was changed.")
        return redirect("intake:contact", contact.pk)
    back = reverse("intake:contact", args=[contact.pk])
    return page(request, "intake/narrative.html", contact=contact, form=form, back=back)
