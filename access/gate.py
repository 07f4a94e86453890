"""The only way into a view: the gate knows who asks, fetches what they may have, and records the look.

The gate opens the transaction once it knows who is asking, fetches the record from `visible`, runs the view, renders
inside the transaction, records the look and commits; only then does the page go. A refusal or a failed page is
recorded in a second transaction.
"""

import logging
from collections.abc import Callable
from functools import wraps
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.cache import never_cache
from psycopg.pq import TransactionStatus

from access import decide, limits
from access.actions import Action
from access.identity import act_as
from access.signin import step_up
from audit import clock, trail
from audit.models import Viewing

# What the server alone decides. No form has a question of such a name; a test says so.
NEVER_ASKED = frozenset(
    ["is_staff", "is_superuser", "is_active", "granted_by", "granted_by_id", "owner_id", "received_by", "by_id"]
    + [
        "received_by_id",
        "decided_by",
        "recorded_by_id",
        "history_user",
        "root_id",
        "root_kind",
        "queue_id",
        "restricted",
    ]
)
log = logging.getLogger("frontdoor.gate")


class CannotRecord(RuntimeError):
    """A look could not be recorded, so nothing may be shown. `incident` is the number on the page."""

    def __init__(self):
        self.incident = uuid4().hex[:8].upper()
        super().__init__(self.incident)


class BadAnswer(TypeError):
    """A view answered with something that could leave before its look is recorded, or after its work was lost."""


class _NotVisible(Http404):
    """The record is absent or forbidden; both answer alike."""


class _HeldUp(Exception):
    """Somebody has done too much in a while."""


class _OldFactor(Exception):
    """Somebody has done so much in a while that a fresh factor is asked."""


class Can:
    """The actions somebody's role carries, for templates: {% if can.DECIDE_CONTACT %}."""

    def __init__(self, user):
        self._actions: frozenset[Action] = getattr(getattr(user, "standing", None), "actions", frozenset())

    def __getattr__(self, name: str) -> bool:
        if name.startswith("_") or name not in Action.__members__:
            raise AttributeError(name)
        return Action[name] in self._actions


def page(request: HttpRequest, template: str, /, status: int = 200, **context) -> TemplateResponse:
    """The page a gated view answers with; the gate renders it inside the transaction.

    Adds `can` (the role's actions), `who` (the user) and `at` (the moment of the request) to the context.
    """
    context |= {"can": Can(request.user), "who": request.user, "at": getattr(request, "at", None) or clock.now()}
    return TemplateResponse(request, template, context, status=status)


def requires(action: Action, *, on=None, always: bool = False, step_up: bool = False, shows: bool = True) -> Callable:
    """Let a view answer only those whose role carries the action and, with `on`, only about a record they may have.

    on: the model whose `<uuid:id>` stands in the route; the view then gets the record instead of the id.
    always: the view must work even where its look cannot be recorded (receiving a contact, and nothing else).
    shows: whether anything of a record leaves with the answer; keeping what somebody types themselves shows nothing,
    and leaves no look each time.
    step_up: ask for a second factor younger than five minutes first, whatever the id, then come back.
    """

    def wrap(view):
        @wraps(view)
        def gated(request, *args, **kwargs):
            return _answer(request, view, action, on, always, step_up, args, kwargs, shows=shows)

        gated.__dict__["gate_step_up"] = step_up
        return never_cache(_marked(gated, action, on))

    return wrap


def anyone(view: Callable) -> Callable:
    """Mark one of the few pages that need no sign-in. It sees nothing behind the wall."""

    @wraps(view)
    def gated(request, *args, **kwargs):
        request.at = clock.now()
        return view(request, *args, **kwargs)

    return login_not_required(never_cache(_marked(gated, None, None)))


# Views of libraries that pass the gate without an action of ours, each with the reason it may.
LIBRARY: dict[str, str] = {}


def library(view: Callable, *, why: str, public: bool = False) -> Callable:
    """Mount a library's own view (sign-in, second factors). It sees nothing behind the wall.

    why: the reason it needs no action; printed in docs/permissions.md. public: whether it answers before sign-in.
    """

    @wraps(view)
    def gated(request, *args, **kwargs):
        request.at = clock.now()
        return view(request, *args, **kwargs)

    LIBRARY[f"{view.__module__}.{getattr(view, '__name__', type(view).__name__)}"] = why
    marked = never_cache(_marked(gated, None, None))
    return login_not_required(marked) if public else marked


def _marked(gated: Callable, action: Action | None, on) -> Callable:
    """The view with the marks the middleware and the sweep look for."""
    gated.__dict__.update(gate=action, gate_on=on)
    return gated


def _answer(request, view, action, on, always, steps_up, args, kwargs, *, shows=True) -> HttpResponse:
    user = request.user
    request.at = clock.now()
    with act_as(user, request.at):
        if not decide.may(user, action):
            _record_refusal(user, action, on, kwargs.get("id"), "role does not carry the action", request.at)
            raise PermissionDenied if user.standing.is_front_door else Http404
        if steps_up and not step_up.is_fresh(request):
            return step_up.ask(request)
        if steps_up:
            step_up.resume(request)
        _note_meddling(request, user)
        wanted = kwargs.pop("id", None) if on else None
        try:
            with transaction.atomic():
                record = _fetch(user, action, on, wanted, request.at) if on else None
                _hold_up(request, action, record)
                response = _whole(view(request, *([record] if on else []), *args, **kwargs))
                if shows:
                    _record_look(user, action, record, always, request.at)
        except CannotRecord:
            raise
        except _HeldUp:
            return _held_up(request, user, action, on, wanted)
        except _OldFactor:
            return step_up.ask(request)
        except (Http404, PermissionDenied) as refusal:
            why = "absent or not allowed" if isinstance(refusal, _NotVisible) else "the page refused"
            _record_refusal(user, action, on, wanted, why, request.at)
            if isinstance(refusal, PermissionDenied) and user.standing.is_front_door:
                raise
            raise Http404 from None
        except Exception:
            _record_failure(user, action, request.at)
            raise
    return response


def _hold_up(request, action, record) -> None:
    """Raise where this person has come to a limit: a fresh factor first, then no further for a while."""
    at_limit = limits.reached(request.user, action, request.at, record)
    if any(one.stops for one in at_limit):
        raise _HeldUp
    if any(one.steps_up for one in at_limit) and not step_up.is_fresh(request):
        raise _OldFactor


def _held_up(request, user, action, on, wanted) -> HttpResponse:
    _record_refusal(user, action, on, wanted, limits.TOO_MANY, request.at)
    return page(request, "held_up.html", status=429, phone=settings.DUTY_TELEPHONE).render()


def _note_meddling(request, user) -> None:
    """Answers no form of ours asks for change nothing; who sends them is noted (security.md 8 row 18)."""
    if request.method == "POST" and (sent := sorted(NEVER_ASKED & set(request.POST))):
        with transaction.atomic():
            trail.note(user, "form.meddled", at=request.at, names=sent)


def _whole(response) -> HttpResponse:
    """The response, rendered while the transaction is open. Raises BadAnswer for one that is not all there."""
    if callable(getattr(response, "render", None)):
        response = response.render()
    if not isinstance(response, HttpResponse):
        raise BadAnswer(f"A gated view answers with a whole page, not {type(response).__name__}: nothing streams.")
    if connection.needs_rollback or connection.connection.info.transaction_status == TransactionStatus.INERROR:
        raise BadAnswer("A database error was caught without a savepoint: what the view did is lost.")
    return response


def _fetch(user, action, model, wanted, at):
    if decide.model_of(action) is not model:
        raise BadAnswer(f"“{action}” is decided about {decide.model_of(action).__name__}, not {model.__name__}.")
    # What this person has opened lately is counted in the same question.
    record = decide.visible(user, action).filter(pk=wanted).annotate(**limits.counted(user, action, at)).first()
    if record is None:
        raise _NotVisible(wanted)
    return record


def _record_look(user, action, record, always, at):
    try:
        with transaction.atomic():
            trail.saw(user, action=action.name, on=record, at=at)
    except DatabaseError as error:
        fault = CannotRecord()
        log.error("look not recorded, incident %s: %s", fault.incident, type(error).__name__)
        if not always:
            raise fault from error


def _record_refusal(user, action, on, wanted, why, at):
    target = (on._meta.model_name, wanted) if on and wanted else None
    with transaction.atomic():
        trail.saw(user, action=action.name, on=target, outcome=Viewing.REFUSED, why=why, at=at)
        limits.refused(user, at)


def _record_failure(user, action, at):
    try:
        with transaction.atomic():
            trail.saw(user, action=action.name, outcome=Viewing.FAILED, why="the page failed", at=at)
    except DatabaseError:
        log.error("a failed page could not be recorded")
