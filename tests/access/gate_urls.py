"""Routes for testing the gate alone."""

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import include, path

from access.actions import Action
from access.gate import anyone, requires
from intake.models import Contact

handler403, handler404 = "frontdoor.errors.forbidden", "frontdoor.errors.not_found"


@requires(Action.OPEN_CONTACT, on=Contact)
def read(request, contact):
    return HttpResponse(f"read {contact.reference}")


@requires(Action.OPEN_CONTACT, on=Contact)
def lazy(request, contact):
    """The queryset is asked only when the page is rendered."""
    from django.template import engines

    template = engines["django"].from_string("{% for row in rows %}{{ row.reference }}{% endfor %}")
    return TemplateResponse(request, template, {"rows": Contact.objects.filter(pk=contact.pk)})


@requires(Action.OPEN_CONTACT, on=Contact)
def breaks(request, contact):
    contact.place = "written before it broke"
    contact.write(by=request.user, why="a page that fails")
    raise RuntimeError("the page breaks")


@requires(Action.RECEIVE_CONTACT, always=True)
def receive(request):
    return HttpResponse("received")


@requires(Action.DECIDE_ENQUIRY)
def decide(request):
    return HttpResponse("decided")


@anyone
def public(request):
    return HttpResponse("open")


def forgotten(request):
    return HttpResponse("nobody put a gate on this")


urlpatterns = [
    path("read/<uuid:id>", read),
    path("lazy/<uuid:id>", lazy),
    path("breaks/<uuid:id>", breaks),
    path("receive", receive),
    path("decide", decide),
    path("public", public),
    path("forgotten", forgotten),
    path("account/", include("access.signin.urls")),
]
