"""The answers that are not pages. Absent and forbidden read the same."""

import logging
from uuid import uuid4

from django.conf import settings
from django.shortcuts import render

from audit import trail

NOT_TYPED = {"csrfmiddlewaretoken", "key", "version"}
WORTH_KEEPING = 40  # characters; what is shorter is quickly typed again
log = logging.getLogger("frontdoor.errors")


def not_found(request, exception=None):
    """There is nothing here for you to open."""
    return render(request, "404.html", {"typed": _typed(request), "phone": settings.DUTY_TELEPHONE}, status=404)


def _typed(request) -> list[str]:
    """What front-door staff had typed on a page that has closed to them meanwhile, so that nobody writes it twice."""
    standing = getattr(getattr(request, "user", None), "standing", None)
    if request.method != "POST" or standing is None or not standing.is_front_door:
        return []
    answers = [value for name in request.POST for value in request.POST.getlist(name) if name not in NOT_TYPED]
    return [value for value in answers if len(value) >= WORTH_KEEPING]


def forbidden(request, exception=None):
    """For the Trust's own staff whose role does not reach this far."""
    return render(request, "403.html", status=403)


def bad_request(request, exception=None):
    """The browser sent something no form of ours sends."""
    return render(request, "400.html", status=400)


def failed(request):
    """Something went wrong; the page gives an incident number, which the log and the trail give too."""
    incident = (trail.request_id.get() or uuid4()).hex[:8].upper()
    log.error("incident %s", incident)
    return render(request, "500.html", {"incident": incident}, status=500)
