"""The answers that are not pages. Absent and forbidden read the same."""

import logging
from uuid import uuid4

from django.shortcuts import render

from audit import trail

log = logging.getLogger("frontdoor.errors")


def not_found(request, exception=None):
    """There is nothing here for you to open."""
    return render(request, "404.html", status=404)


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
