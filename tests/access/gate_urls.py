"""Routes for testing the gate alone."""

from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.template.response import SimpleTemplateResponse, TemplateResponse
from django.urls import include, path

from access.actions import Action
from access.gate import anyone, requires
from intake.models import Contact

handler403, handler404 = "frontdoor.errors.forbidden", "frontdoor.errors.not_found"
handler500 = "frontdoor.errors.failed"


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


@requires(Action.OPEN_CONTACT, on=Contact)
def streams(request, contact):
    return StreamingHttpResponse(iter([contact.reference]))


@requires(Action.OPEN_CONTACT, on=Contact)
def simple(request, contact):
    """A lazy page of the other kind Django has."""
    from django.template import engines

    template = engines["django"].from_string("{% for row in rows %}{{ row.reference }}{% endfor %}")
    return SimpleTemplateResponse(template, {"rows": Contact.objects.filter(pk=contact.pk)})


@requires(Action.OPEN_CONTACT, on=Contact)
def nothing(request, contact):
    return None


@requires(Action.OPEN_CHILD, on=Contact)
def mistaken(request, contact):
    return HttpResponse("decided about a child, fetched as a contact")


@requires(Action.OPEN_CONTACT, on=Contact)
def declines(request, contact):
    raise Http404


@requires(Action.OPEN_OWN_ACCOUNT)
def forbids(request):
    raise PermissionDenied


def _swallow():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")
    except DatabaseError:
        pass


@requires(Action.RECEIVE_CONTACT, always=True)
def swallows(request):
    """Says it kept something although its transaction is lost."""
    _swallow()
    return HttpResponse("received")


@requires(Action.RECEIVE_CONTACT, always=True)
def receive(request):
    return HttpResponse("received")


@requires(Action.DECIDE_ENQUIRY)
def decide(request):
    return HttpResponse("decided")


@requires(Action.RECEIVE_CONTACT, step_up=True)
def certain(request):
    """Must not rest on an old session."""
    return HttpResponse(f"{request.method} {request.POST.get('why', '')}")


@requires(Action.OPEN_CONTACT, on=Contact, step_up=True)
def certain_of(request, contact):
    return HttpResponse(f"read {contact.reference}")


@anyone
def public(request):
    return HttpResponse("open")


def forgotten(request):
    return HttpResponse("nobody put a gate on this")


urlpatterns = [
    path("read/<uuid:id>", read),
    path("lazy/<uuid:id>", lazy),
    path("breaks/<uuid:id>", breaks),
    path("streams/<uuid:id>", streams),
    path("simple/<uuid:id>", simple),
    path("nothing/<uuid:id>", nothing),
    path("mistaken/<uuid:id>", mistaken),
    path("declines/<uuid:id>", declines),
    path("forbids", forbids),
    path("swallows", swallows),
    path("receive", receive),
    path("decide", decide),
    path("certain", certain),
    path("certain/<uuid:id>", certain_of),
    path("public", public),
    path("forgotten", forgotten),
    path("account/", include("access.signin.urls")),
]
