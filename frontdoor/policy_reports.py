"""What browsers report of the content policy: one line of the log each, with nothing of where somebody was."""

import json
import logging
import re
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from access.gate import anyone

MOST = 10_000
DIRECTIVE = re.compile(r"[a-z-]{1,40}")
log = logging.getLogger("frontdoor.policy")


@anyone
@csrf_exempt
@require_POST
def policy_report(request):
    """Takes a report; it changes nothing, so it needs no token. Says nothing back."""
    if len(request.body) <= MOST:
        try:
            said = json.loads(request.body).get("csp-report", {})
        except (ValueError, AttributeError):
            said = {}
        if isinstance(said, dict) and said:
            log.warning("policy violated: %s, blocked %s", _directive(said), _origin(said))
    return HttpResponse(status=204)


def _directive(said: dict) -> str:
    named = str(said.get("effective-directive") or said.get("violated-directive") or "")
    found = DIRECTIVE.match(named)
    return found[0] if found else "unknown"


def _origin(said: dict) -> str:
    """The host alone: the path of a blocked address may hold anything."""
    host = urlsplit(str(said.get("blocked-uri") or "")[:300]).hostname or "inline"
    return re.sub(r"[^a-z0-9.-]", "", host.lower())[:80]
