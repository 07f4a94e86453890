"""Whom a message goes to, worked out when it is sent, so that no address waits in a queue.

Apps above this one add their own kinds in `AppConfig.ready`: `recipients.register("referrer", intake's function)`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth import get_user_model


@dataclass(frozen=True)
class Envelope:
    """What a resolver is given: ids and codes of one message."""

    kind: str
    record_kind: str
    record_id: UUID
    to_id: UUID | None


@dataclass(frozen=True)
class Address:
    """One place to send to. `shown` is what a page may call it; `path` leads elsewhere than the message says."""

    email: str
    shown: str
    path: str = ""


Resolver = Callable[[Envelope], list[Address]]
_resolvers: dict[str, Resolver] = {}


class Unknown(LookupError):
    """No app says how to find this kind of recipient."""


def register(kind: str, resolver: Resolver) -> None:
    """Lets `resolver` find addresses for recipients of this kind. It opens its own transaction, as whom it needs."""
    _resolvers[kind] = resolver


def find(to_kind: str, envelope: Envelope) -> list[Address]:
    """The addresses now. Empty when there is none, which is not a fault. Raises Unknown for a kind nobody knows."""
    try:
        resolver = _resolvers[to_kind]
    except KeyError as error:
        raise Unknown(to_kind) from error
    return resolver(envelope)


def a_user(envelope: Envelope) -> list[Address]:
    """The person with an account, while the account is open."""
    if envelope.to_id is None:
        return []
    user = get_user_model().objects.filter(pk=envelope.to_id, is_active=True).first()
    return [Address(user.email, user.get_full_name())] if user else []
