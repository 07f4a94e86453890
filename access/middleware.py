"""What stands before every view: the gate is shut unless a view has one, and nothing is kept by browsers."""

import logging
from uuid import uuid4

from django.http import Http404, HttpResponseNotAllowed
from django.shortcuts import render

from access.gate import CannotRecord
from access.models import User
from access.signin import board
from audit import clock, trail
from deadlines.calendar import CalendarEnds

# A browser's forms and links need no other.
METHODS = ("GET", "HEAD", "POST")
# Our pages are sent in one charset; with another, half characters and failures could be spelt.
CHARSETS = ("utf-8", "utf8")
log = logging.getLogger("frontdoor.gate")


class GateMiddleware:
    """A view without a gate answers 404 and the fault is logged; a look that cannot be recorded answers 503."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.at = clock.now()
        token = trail.request_id.set(uuid4())
        try:
            response = self.get_response(request) if _is_readable(request) else _unreadable(request)
        finally:
            trail.request_id.reset(token)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
        )
        return response

    def process_view(self, request, view, args, kwargs):
        """Refuse a view nobody put a gate on, a robot in a browser, what a board gave away, and other methods."""
        if not hasattr(view, "gate"):
            log.error("view %s.%s has no gate", view.__module__, getattr(view, "__name__", view))
            raise Http404
        if getattr(request.user, "kind", None) == User.ROBOT:
            log.error("robot %s came with a browser", request.user.pk)
            raise Http404
        if board.is_shut(request):
            raise Http404
        return None if request.method in METHODS else HttpResponseNotAllowed(METHODS)

    def process_exception(self, request, exception):
        """No record of the look, no content; and no clock where the bank holidays it counts over are not known."""
        if isinstance(exception, CannotRecord):
            return render(request, "503.html", {"incident": exception.incident}, status=503)
        if isinstance(exception, CalendarEnds):
            return render(request, "calendar.html", {"said": str(exception)}, status=409)
        return None


def _is_readable(request) -> bool:
    return request.content_params.get("charset", CHARSETS[0]).lower() in CHARSETS


def _unreadable(request):
    request.encoding = None
    return render(request, "400.html", status=415)
