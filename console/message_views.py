"""Messages that wait, messages given up, and the demo's mailbox."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.gate import page, requires
from audit import trail
from post import mailbox as kept
from post import relay

SHOWN = 50


@requires(Action.WATCH_MESSAGES)
@require_safe
def messages(request):
    """What waits, since when, and what was given up."""
    return page(
        request,
        "console/messages.html",
        since=relay.waiting_since(at=request.at),
        waiting=list(relay.waiting()[:SHOWN]),
        given_up=list(relay.given_up()[:SHOWN]),
    )


@requires(Action.WATCH_MESSAGES)
@require_POST
def send_again(request, message_id):
    """Takes up a message that was given up."""
    message = relay.send_again(message_id)
    if message is None:
        raise Http404
    trail.note(request.user, "message.sent_again", at=request.at, message=str(message_id), kind=message.kind)
    return redirect("console:messages")


@requires(Action.OPEN_OWN_ACCOUNT)
@require_safe
def mailbox(request):
    """Every e-mail the demo would have sent. There is no such page in use."""
    if not settings.DEMO:
        raise Http404
    return page(request, "console/mailbox.html", letters=kept.newest(SHOWN))
