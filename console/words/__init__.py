"""Events and looks in the office's words."""

import re
from datetime import datetime
from functools import cache
from uuid import UUID

from django.apps import apps

from access.actions import Action
from console.words.done import DONE

KINDS = {
    "contact": "contact",
    "contactchild": "child in a contact",
    "person": "person",
    "informationrequest": "request",
    "request": "request",
    "user": "account",
    "membership": "membership",
}


def done(verb: str) -> str:
    """What an event says somebody did."""
    kind, _, deed = verb.partition(".")
    if deed == "moved":
        return f"moved a {thing(kind)} on"
    return DONE.get(verb) or verb.replace(".", ": ").replace("_", " ")


def spoken(column: str, value: str) -> str:
    """A verb of an event or an action of a look, in the office's words."""
    return done(value) if column == "verb" else looked(value)


def looked(action: str) -> str:
    """What a look was for: the action's own sentence."""
    member = Action.__members__.get(action)
    return str(member.value) if member else action.replace("_", " ").lower()


def thing(kind: str) -> str:
    """A kind of record, as people call it."""
    return KINDS.get(kind) or _all_kinds().get(kind, kind)


@cache
def _all_kinds() -> dict[str, str]:
    return {str(model._meta.model_name): str(model._meta.verbose_name) for model in apps.get_models()}


# A hash is told by its beginning; whole, it would not fit a page of a telephone.
HASH = re.compile("[0-9a-f]{40,128}")


def codes(given: dict, names: dict[UUID, str]) -> str:
    """An event's codes on one line. Ids of people at work become names, other ids are left out."""
    # The database keeps codes in an order of its own; before is said before after.
    ordered = sorted(given.items(), key=lambda pair: pair[0] == "after")
    said = [f"{key.replace('_', ' ')} {value}" for key, raw in ordered if (value := _code(raw, names))]
    return ", ".join(said)


def _code(raw, names: dict[UUID, str]) -> str:
    if raw in (None, "", [], {}):
        return ""
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    if isinstance(raw, list):
        return " and ".join(filter(None, (_code(part, names) for part in raw)))
    text = str(raw)
    if HASH.fullmatch(text):
        return f"{text[:12]}…"
    try:
        return names.get(UUID(text), "")
    except ValueError:
        return _moment(text)


def _moment(text: str) -> str:
    # Plain dates, codes and numbers are short; only a full moment is rewritten.
    if len(text) < 19 or text[10:11] != "T":
        return text
    try:
        return f"{datetime.fromisoformat(text):%a %-d %b %H:%M}"
    except ValueError:
        return text
