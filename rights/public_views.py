"""The public's two pages: asking, and where it is now. No account, no proof, no word of what is held."""

from django.db import transaction
from django.template.response import TemplateResponse

from access.gate import anyone
from access.identity import act_as
from access.models import robot
from access.throttle import too_many
from audit.moves import Refused
from deadlines.words import moment_words
from people.references import ALPHABET
from rights import forms
from rights.acts import asking
from rights.acts.asking import Heard
from rights.models import Asked
from rights.workflow import ENDS, State

DESK = "rights desk"
RECEIVED = "We have it, and the rights team reads it. We will write to you the way you asked."
TAKEN_UP = "The rights team is working on it."
ANSWERED = "It was answered, the way you asked. If nothing reached you, telephone us."
ANSWERED_STATES = sorted({*ENDS, State.RELEASED})
NOT_KNOWN = "We have nothing under that reference. Check each character."
TRY_LATER = "Too many in a short time. Try again in an hour, or telephone us."


@anyone
def ask(request):
    """Ask for your data, or complain of how it was handled. The receipt is a reference and nothing else."""
    form, asked = forms.PublicForm(request.POST or None), None
    if form.is_valid():
        if too_many(request, "rights.ask", request.at):
            form.add_error(None, TRY_LATER)
        else:
            asked = _write_down(form, request.at)
    return TemplateResponse(request, "rights/public.html", {"form": form, "asked": asked})


def _write_down(form, at) -> Asked | None:
    desk = robot(DESK)
    with act_as(desk, at), transaction.atomic():
        try:
            return asking.write_down(Heard(channel="form", received_at=at, **form.cleaned_data), by=desk, at=at)
        except Refused as refused:
            form.add_error(None, " ".join(refused.reasons))
            return None


@anyone
def where(request):
    """Where is it now: taken up or waiting, and nothing of what it is about."""
    form, answer = forms.WhereForm(request.POST or None), ""
    if form.is_valid():
        if too_many(request, "rights.where", request.at):
            form.add_error(None, TRY_LATER)
        else:
            answer = _where(form.cleaned_data["reference"], request.at)
    return TemplateResponse(request, "rights/where.html", {"form": form, "answer": answer})


def _where(typed: str, at) -> str:
    reference = "".join(letter for letter in typed.upper() if letter in ALPHABET or letter == "-")
    desk = robot(DESK)
    with act_as(desk, at), transaction.atomic():
        asked = Asked.objects.filter(reference=reference).first()
        if asked is None:
            return NOT_KNOWN
        answered = asked.requests.exists() and not asked.requests.exclude(state__in=ANSWERED_STATES).exists()
        said = ANSWERED if answered else TAKEN_UP if asked.settled_at else RECEIVED
        return f"{said} Received {moment_words(asked.received_at)}."
