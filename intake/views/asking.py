"""What intake's pages share: trying an act, and the page of one question."""

from django.urls import reverse

from access.gate import page
from intake.models import Contact, ContactChild
from people.display import identity_bar
from people.saving import done

__all__ = ["done", "first_child", "question", "quiet"]


def quiet(*forms) -> None:
    """A page that was not sent yet shows no errors: only what has been typed."""
    for form in forms:
        form._errors = type(form.errors)()


def question(request, form, about, *, title: str, button: str, **more):
    """The page of one question about a contact or a child in one."""
    is_child = isinstance(about, ContactChild)
    contact = about.contact if is_child else about
    child = about if is_child else first_child(contact)
    context = {
        "form": form, "contact": contact, "child": child, "title": title, "button": button,
        "identity": identity_bar(child.person, at=request.at, rating=contact.rating) if child else None,
        "back": reverse("intake:child", args=[child.pk]) if child else reverse("intake:contact", args=[contact.pk]),
    }  # fmt: skip
    return page(request, more.pop("template", "intake/question.html"), **context, **more)


def first_child(contact: Contact) -> ContactChild | None:
    """The first child of a contact, whose page stands for the contact's."""
    return contact.children.select_related("person", "contact").order_by("place").first()
