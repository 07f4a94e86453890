"""The calls about a request to an agency: the log stands with the request, which the desk may read."""

from django.urls import reverse

from access.actions import Action
from access.gate import requires
from intake.calls.views import answered
from sharing.models import InformationRequest


@requires(Action.LOG_CALL_TO_DESK, on=InformationRequest)
def of_request(request, asked):
    """The calls about one request, and another."""
    back = reverse("sharing:opened", args=[asked.pk])
    start = {"whom": asked.desk.name, "number": asked.desk.telephone}
    return answered(request, asked, "request", f"Calls, {asked.reference}", back, start)
