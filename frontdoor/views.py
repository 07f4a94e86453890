"""Where everybody begins, the hub's worklist, and one's own work."""

from django.http import Http404
from django.shortcuts import redirect

from access import keeping
from access.actions import Action
from access.decide import visible
from access.gate import page, requires
from access.signin.board import is_only_the_board, leave_only_the_board
from deadlines import policy
from deadlines.calendar import CalendarEnds, london_day
from deadlines.words import time_words
from frontdoor import hub as worklists
from frontdoor import navigation, tasks
from frontdoor.board import counts
from frontdoor.mine import mine
from intake.referring import listing


@requires(Action.OPEN_OWN_ACCOUNT)
def home(request):
    """The first page of one's role."""
    place = navigation.home(request.user.standing.actions)
    if not place:
        raise Http404
    return redirect(place)


@requires(Action.OPEN_HUB)
def hub(request):
    """The hub's worklist: children with work to do, the earliest deadline first."""
    listed = worklists.worklist(
        request.user, request.GET.get("tab", ""), _number(request), request.at, request.path,
        whole=request.GET.get("print") == "list",
    )  # fmt: skip
    forms, not_safe = listing.how_many(request.user)
    return page(
        request, "frontdoor/hub.html", list=listed, now=time_words(request.at), hours=_hours_words(request.at),
        forms=forms, not_safe=not_safe,
    )  # fmt: skip


@requires(Action.OPEN_BOARD)
def board(request):
    """The board on the wall: counts and times, no names. It counts again every minute.

    Sent, it takes every other page from this session, so that the screen on the wall opens nothing.
    """
    if request.method == "POST":
        leave_only_the_board(request, at=request.at)
        return redirect("frontdoor:board")
    counted = counts.board(
        visible(request.user, Action.OPEN_CONTACT), visible(request.user, Action.OPEN_REQUEST), request.at
    )  # fmt: skip
    return page(request, "frontdoor/board/board.html", board=counted, alone=is_only_the_board(request))


@requires(Action.OPEN_MY_WORK)
def my_work(request):
    """What this user owns, by deadline."""
    listed = worklists.my_work(request.user, _number(request), request.at, request.path)
    return page(
        request, "frontdoor/my_work.html", mine=mine(request.user, request.at), list=listed,
        tasks=tasks.lines(request.user, request.at),
        kept=keeping.lines(request.user, request.at),
        now=time_words(request.at),
    )  # fmt: skip


def _hours_words(at) -> str:
    office = policy.in_force(london_day(at)).office
    try:
        is_open = office.hours.is_open(at, office.calendar)
    except CalendarEnds as end:
        return str(end)
    if is_open:
        return f"Hub open until {office.hours.closes:%H:%M}."
    return f"Hub closed until {office.hours.opens:%H:%M} on the next working day."


def _number(request) -> int:
    """The page asked for; anything that is no page number is the first."""
    text = request.GET.get("page", "1")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1
