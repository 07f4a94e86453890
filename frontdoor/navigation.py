"""The menu and the first page of each role, as data."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from access.actions import Action
from access.signin.board import is_only_the_board
from audit import sealed


@dataclass(frozen=True)
class Place:
    """One entry of the menu: its words, its page, and the action whose holders see it."""

    label: str
    page: str
    action: Action


MENU = (
    Place("Today", "console:today", Action.OPEN_TODAY),
    Place("Registers", "console:registers", Action.OPEN_REGISTERS),
    Place("Hub", "frontdoor:hub", Action.OPEN_HUB),
    Place("My work", "frontdoor:my_work", Action.OPEN_MY_WORK),
    Place("Find a child", "people:find", Action.FIND_PERSON),
    Place("Receive", "intake:receive", Action.RECEIVE_CONTACT),
    Place("Forms", "intake:forms", Action.SEE_FORMS),
    Place("One or two", "people:pairs", Action.COMPARE_PEOPLE),
    Place("Hand-over", "intake:sheets", Action.KEEP_SHEET),
    Place("Disagreements", "intake:escalations", Action.SEE_ESCALATIONS),
    Place("Dip sample", "intake:samples", Action.DRAW_SAMPLE),
    Place("Register", "sharing:ledger", Action.READ_LEDGER),
    Place("Reviews", "people:openings", Action.REVIEW_OPENING),
    Place("To agree to", "sharing:approvals", Action.SEE_APPROVALS),
    Place("Requests for us", "sharing:inbox", Action.OPEN_INBOX),
    Place("Write a referral", "intake:refer", Action.REFER_A_CHILD),
    Place("Rights", "rights:queue", Action.SEE_RIGHTS),
    Place("Retention", "retention:due", Action.SEE_RETENTION),
    Place("Queries", "console:queries", Action.SETTLE_QUERY),
    Place("Rules", "console:rules", Action.SEE_RULES),
    Place("Trail", "console:trail", Action.READ_TRAIL),
    Place("People and roles", "console:people", Action.MANAGE_MEMBERS),
    Place("Incidents", "console:incidents", Action.SEE_INCIDENT),
    Place("Messages", "console:messages", Action.WATCH_MESSAGES),
    Place("My access", "access:mine", Action.OPEN_OWN_ACCOUNT),
)
# So many stand in a row; where there are more, the rest are behind one word.
IN_A_ROW = 6
# Only in a demonstration: the e-mails it would have sent.
DEMONSTRATION = (Place("Mailbox", "console:mailbox", Action.OPEN_OWN_ACCOUNT),)
# The first of these that somebody may open is where they begin.
HOMES = (
    Place("", "frontdoor:hub", Action.OPEN_HUB),
    Place("", "sharing:inbox", Action.OPEN_INBOX),
    Place("", "rights:queue", Action.SEE_RIGHTS),
    Place("", "console:today", Action.OPEN_TODAY),
    Place("", "sharing:approvals", Action.SEE_APPROVALS),
    Place("", "console:people", Action.MANAGE_MEMBERS),
)


def frame(request) -> dict:
    """What every page's frame prints: the menu for this visitor, and whether this is a demonstration."""
    alone = is_only_the_board(request)
    standing = None if alone else getattr(getattr(request, "user", None), "standing", None)
    actions = standing.actions if standing else frozenset()
    entries = menu(actions, request.path)
    row = len(entries) if len(entries) <= IN_A_ROW + 1 else IN_A_ROW
    return {"navigation": entries[:row], "behind_more": entries[row:], "demo": settings.DEMO, "sealed": sealed.newest}


def menu(actions, path: str) -> list[dict]:
    """The entries these actions open, with the one that stands for this path marked."""
    places = (*MENU, *DEMONSTRATION) if settings.DEMO else MENU
    mine = [place for place in places if place.action in actions]
    entries = [{"label": place.label, "url": url} for place in mine if (url := _url(place))]
    longest = max((entry["url"] for entry in entries if path.startswith(entry["url"])), key=len, default="")
    return [entry | {"current": entry["url"] == longest} for entry in entries]


def home(actions) -> str:
    """Where somebody with these actions begins; empty where there is nothing for them."""
    return next((url for place in HOMES if place.action in actions and (url := _url(place))), "")


def _url(place: Place) -> str:
    try:
        return reverse(place.page)
    except NoReverseMatch:
        return ""
