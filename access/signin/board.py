"""A sign-in left on the wall: the session keeps the board of the hub and nothing else, until it ends or is signed out.

Whoever puts the board up signs in as always and gives their session away: the board counts what they could count, and
no other page answers. There is no way back but signing out.
"""

from datetime import datetime

from django.http import HttpRequest

from audit import trail

BOARD = "signin_board"
# The routes such a session still has.
OPEN = frozenset({"frontdoor:board", "account_logout"})


def leave_only_the_board(request: HttpRequest, *, at: datetime) -> None:
    """Take everything but the board from this session. Noted in the trail."""
    request.session[BOARD] = True
    trail.note(request.user, "signin.board", at=at)


def is_only_the_board(request: HttpRequest) -> bool:
    """Whether this session has nothing but the board."""
    session = getattr(request, "session", None)
    return bool(session is not None and session.get(BOARD))


def is_shut(request: HttpRequest) -> bool:
    """Whether the route asked for is one this session gave away."""
    route = request.resolver_match
    return is_only_the_board(request) and (route is None or route.view_name not in OPEN)
