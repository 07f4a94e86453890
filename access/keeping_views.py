"""Where a page is saved while it is typed, and thrown away."""

from django.contrib import messages
from django.http import Http404, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from access import keeping
from access.actions import Action
from access.gate import requires
from deadlines.words import time_words

ELSEWHERE = "Saved in another window at {at}. What stands here is not kept: copy it, or open the page again."


@requires(Action.KEEP_WORK, shows=False)
def keep(request):
    """Save what is typed on a page. Asked without an answer, a fresh token for a page that outlived its session."""
    if request.method != "POST":
        return JsonResponse({"token": get_token(request)})
    place = request.POST.get("keep_place", "")[:200]
    words = keeping.words_of(place)
    if not words:
        raise Http404
    title = request.POST.get("keep_title", "")[:120]
    number = request.POST.get("keep_number", "")
    try:
        row = keeping.save(
            request.user, place, title if title.startswith(words) and title.isprintable() else words, request.POST,
            number=int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 0, at=request.at,
        )  # fmt: skip
    except keeping.Elsewhere as other:
        return JsonResponse({"said": ELSEWHERE.format(at=time_words(other.kept.saved_at))}, status=409)
    except ValueError:
        return JsonResponse({"said": "This is more than a page can hold. Shorten it."}, status=413)
    return JsonResponse({"at": time_words(request.at), "number": row.number})


@requires(Action.KEEP_WORK)
@require_POST
def throw_away(request):
    """Throw what was kept of a page away."""
    keeping.forget(request.user, request.POST.get("keep_place", "")[:200])
    messages.success(request, "Thrown away. It had not been sent.")
    return redirect("frontdoor:home")
