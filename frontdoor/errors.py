"""The answers that are not pages. Absent and forbidden read the same."""

from uuid import uuid4

from django.shortcuts import render


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
    """Something went wrong; the page gives an incident number and nothing else."""
    return render(request, "500.html", {"incident": uuid4().hex[:8].upper()}, status=500)
