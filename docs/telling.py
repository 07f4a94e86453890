"""What the code says of itself, in sentences and tables."""

from collections import defaultdict
from collections.abc import Iterator

from django.apps import apps
from django.db import models
from django.urls import URLPattern, URLResolver, get_resolver

from access.actions import Action
from access.decide import POLICIES
from access.gate import LIBRARY
from access.matrix import lines
from access.roles import ROLES, SCOPES, Role
from audit.records import Record
from docs.drawing import Moves

SCOPE_WORDS = {
    "person": "may be shown anybody as a search hit",
    "staff": "may see who has been given access, and who is on which team",
    "surnames": "may ask the dictionary of surnames",
    "trail": "may read everybody's events and looks",
    "accounts": "may change memberships",
    "reference": "may change law, agencies and teams",
    "incidents": "may read and carry on every incident",
    "post": "may carry and watch messages",
    "retention": "may see until when files are kept, by ids, dates and codes, and may hold, propose and decide",
}


def permissions() -> str:
    """Role by action in sentences, then as a table, then the pages that need no action."""
    parts = ["# Who may do what\n"]
    parts.append(
        "A role says what somebody may do at all. Which records they may do it to is decided row by row (`policies.py` "
        "of each app) and again in the database. There is no role that may do everything.\n"
    )
    for role in Role:
        actions = [action.value for action in Action if action in ROLES[role]]
        scopes = [SCOPE_WORDS.get(scope, scope) for scope in sorted(SCOPES[role])]
        parts.append(f"## {role.label[0].upper()}{role.label[1:]}\n")
        parts.append(
            f"May {_listed(actions)}.\n" if actions else "Opens no page; acts only through the service's own tasks.\n"
        )
        parts.append(
            f"In the database: {_listed(scopes)}.\n" if scopes else "In the database: only what was granted by name.\n"
        )
    parts.append("## The same as a table\n")
    parts.append(carried_table())
    parts.append("## To which records\n")
    parts.append(_table(["action", "on", "allowed by", "forbidden by", "reaches in a case"], _relations()))
    parts.append("## Every address, and what guards it\n")
    parts.append(routes_table())
    parts.append("## Pages that need no action of ours\n")
    parts.append("\n".join(_open_pages()) + "\n")
    return "\n".join(parts)


def data() -> str:
    """Every field of every record: its category, how long it is kept, and who may come to see it."""
    parts = ["# What is kept about whom\n"]
    parts.append("Every kind of record in the service. The code refuses a field that is not in this list.\n")
    by_app: dict[str, list[type[Record]]] = defaultdict(list)
    for model in apps.get_models():
        if issubclass(model, Record):
            by_app[model._meta.app_label].append(model)
    for app in sorted(by_app):
        parts.append(f"## {apps.get_app_config(app).verbose_name}\n")
        for model in sorted(by_app[app], key=lambda model: model.__name__):
            parts += _record(model)
    return "\n".join(parts)


def workflows() -> Iterator[tuple[str, str, Moves, str]]:
    """Every life-cycle: file name, title, moves in words, and the first state."""
    from intake import workflow as contact
    from sharing import workflow as request

    words = {state: str(state.label) for state in contact.State}
    yield (
        "contact", "The life of a child in a contact",
        {words[state]: [words[to] for to in contact.State if to in after] for state, after in contact.MOVES.items()},
        words[contact.State.RECEIVED],
    )  # fmt: skip
    said = {state: text if text[:2].isupper() else text[0].lower() + text[1:] for state, text in request.WORDS.items()}
    yield (
        "request", "The life of a request to an agency",
        {said[state]: [said[to] for to in request.State if to in after] for state, after in request.MOVES.items()},
        said[request.State.SENT],
    )  # fmt: skip


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{'; '.join(words[:-1])}; and {words[-1]}" if words else ""


def carried_table() -> str:
    """Role by action."""
    return _table(["action", *(role.label for role in Role if ROLES[role])], _rows())


def _rows() -> list[list[str]]:
    roles = [role for role in Role if ROLES[role]]
    return [[action.value, *("yes" if action in ROLES[role] else "" for role in roles)] for action in Action]


def routes_table() -> str:
    """Every address behind a gate: the action it asks, what its id is of, and whether it asks a fresh factor."""
    found = []
    for path, view in _routes(get_resolver().url_patterns, "/"):
        if (action := getattr(view, "gate", None)) is not None:
            on, steps_up = getattr(view, "gate_on", None), getattr(view, "gate_step_up", False)
            found.append([f"`{path}`", action.value, on._meta.verbose_name if on else "", "yes" if steps_up else ""])
    return _table(["address", "who may", "about a", "fresh factor"], sorted(found))


def _relations() -> list[list[str]]:
    """What is done to records: the relations of access/permissions.toml, line by line."""
    found = []
    for action, line in lines().items():
        if line.on:
            names = [", ".join(f"`{name}`" for name in sorted(said)) for said in (line.allow, line.deny)]
            found.append([action.value, line.on, *names, ", ".join(sorted(line.reaches))])
    return found


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines) + "\n"


def _open_pages() -> list[str]:
    found = []
    for path, view in _routes(get_resolver().url_patterns, "/"):
        if getattr(view, "gate", "unset") is None:
            inner = getattr(view, "__wrapped__", view)
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            name = f"{inner.__module__}.{getattr(inner, '__name__', type(inner).__name__)}"
            found.append(f"* `{path}`: {LIBRARY.get(name) or _first_line(inner)}")
    return sorted(set(found))


def _routes(patterns, before: str) -> Iterator[tuple[str, object]]:
    for entry in patterns:
        path = before + str(entry.pattern).lstrip("^").rstrip("$").replace("\\Z", "")
        if isinstance(entry, URLResolver):
            yield from _routes(entry.url_patterns, path)
        elif isinstance(entry, URLPattern):
            yield path, entry.callback


def _first_line(thing: object) -> str:
    return (getattr(thing, "__doc__", None) or "public").strip().splitlines()[0]


def _record(model: type[Record]) -> list[str]:
    meta, privacy = model._meta, model.Privacy  # type: ignore[attr-defined]
    about = {None: "nobody", "": "the person it is"}.get(privacy.subject, f"the person at `{privacy.subject}`")
    parts = [f"### {model.__name__}\n", f"{_first_line(model)}\n"]
    parts.append(f"About {about}. Kept: {privacy.retain}. {_seen_by(model)}\n")
    rows = []
    for field in meta.concrete_fields:
        if field.name in privacy.fields:
            fate = privacy.disposal.get(field.name, "") if isinstance(field, models.ForeignKey) else ""
            rows.append([f"`{field.name}`", privacy.fields[field.name], fate])
    parts.append(_table(["field", "category", "when what it points at is disposed of"], rows))
    return parts


def _seen_by(model: type[Record]) -> str:
    wall = model.Wall  # type: ignore[attr-defined]
    if getattr(wall, "reference", False):
        return "Seen by anybody signed in."
    if scope := getattr(wall, "scope", None):
        also = " Whoever opened it sees their own." if getattr(wall, "also", "") else ""
        return f"Seen by {_listed(_roles_with_scope(scope))}.{also}"
    if own := getattr(wall, "own", None):
        return f"Seen by the `{own}` it belongs to."
    if getattr(wall, "trail", False):
        return f"Seen by {_listed(_roles_with_scope('trail'))}; by others where it is theirs."
    if getattr(wall, "loose", False):
        return "Seen by those who may see the contact, person or request it hangs on."
    root = model
    while not hasattr(root.Wall, "root"):  # type: ignore[attr-defined]
        root = root._meta.get_field(root.Wall.parent).related_model  # type: ignore[attr-defined,assignment]
    through = "" if root is model else f", through the {root._meta.verbose_name}"
    return f"Seen by {_listed(_roles_that_open(root)) or 'nobody'}{through}."


def _roles_with_scope(scope: str) -> list[str]:
    return [role.label for role in Role if scope in SCOPES[role]]


def _roles_that_open(root: type[models.Model]) -> list[str]:
    actions = {action for action, rules in POLICIES.items() if rules[0].model is root}
    return [role.label for role in Role if actions & ROLES[role]]
