"""A request beside others: what was released before, and what is asked together with it."""

from access.actions import Action
from access.gate import page, requires
from rights import differences as compare
from rights.models import RightsRequest


@requires(Action.REVIEW_RIGHTS, on=RightsRequest)
def differences(request, rights_request):
    """What this request gives otherwise than the last release about the same person did."""
    before = compare.last_released(rights_request)
    rows = [
        {"url": f"/rights/{one.item.request_id}/read/{one.item.pk}", "what": one.what, "before": one.before,
         "now": one.now, "heading": f"{one.item.heading}{f', {one.label}' if one.label else ''}"}
        for one in (compare.between(before, rights_request) if before else [])
    ]  # fmt: skip
    return page(request, "rights/differences.html", one=rights_request, before=before, rows=rows)
