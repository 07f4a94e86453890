"""One case with something of every kind in it, and every page of the service that takes an answer about it."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from django.apps import apps
from django.db import connection, transaction

from access.identity import act_as
from access.models import Membership, User
from access.roles import ROLES
from audit.records import Record
from documents import store
from intake import acts as intake
from intake.models import ContactChild
from people import acts as people
from people.models import Person
from sharing import acts as sharing
from tests import cast
from tests.access.test_matrix import _gated
from tests.people.family import a_child, opened_to
from tests.sharing import build as sharing_build

# Whoever's role carries the action tries it: managers first, so that most of a case is in reach.
POSTERS = ("mo", "sol", "dee", "pat", "ida", "petra", "vi")
REASON = "A neighbour rang twice about this child tonight."


@dataclass
class World:
    """The ids that stand in addresses, by what they are of, and the people who act."""

    ids: dict[type, UUID] = field(default_factory=dict)
    parts: dict[str, UUID] = field(default_factory=dict)


def build(acting, dee, mo, pat, at) -> World:
    """A family on a contact; police asked and the request taken; an opening to review; a draft; an account."""
    world = World()
    with acting(mo):
        family = sharing_build.a_family(by=mo, at=at)
        opened_to(family.wren, mo)
        asked = sharing_build.asked(family, sharing_build.to_police(family, at), by=mo, at=at)[0]
        child = ContactChild.objects.get(contact=family.contact, person=family.wren)
        stranger = a_child(mo, given="Otto", family="Fernhill")
    with acting(pat):
        sharing.take(type(asked).objects.get(pk=asked.pk), by=pat, at=at)
    with acting(dee):
        person = Person.objects.filter(pk=stranger.pk).first() or stranger
        opening = people.open_with_reason(person, category=_category(), by=dee, at=at, why=REASON)
    with acting(mo):
        draft = intake.keep_draft(key=uuid4(), reference="FD-2222-2", content={}, by=mo, at=at)
    with acting(mo):
        file = store.keep(b"x", name="a.txt", declared_type="", on=family.contact, by=mo, at=at, why="a file")
    for record in (family.contact, child, family.wren, asked, opening, draft, file):
        world.ids[type(record)] = record.pk
    world.ids[User] = dee.pk
    with acting(mo):
        world.parts["membership_id"] = Membership.objects.get(user=dee).pk
    return world


def _category() -> str:
    from people.models.openings import CATEGORIES

    return next(iter(CATEGORIES))


def poster_of(action) -> str | None:
    """The first of the cast whose role carries an action."""
    return next((key for key in POSTERS if action in ROLES.get(cast.CAST[key][1], frozenset())), None)


def pages(world: World):
    """Every gated page as (address, who asks), for the case of this world."""
    for path, action, model in _gated():
        if (key := poster_of(action)) is None or (model is not None and model not in world.ids):
            continue
        address = "/" + path.replace("<uuid:id>", str(world.ids.get(model, "")))
        for part in ("membership_id", "record_id", "message_id"):
            address = address.replace(f"<uuid:{part}>", str(world.parts.get(part, uuid4())))
        yield address.replace("<str:found>", "nothing").replace("<str:kind>", "x"), key


def _record_models():
    return [model for model in apps.get_models() if issubclass(model, Record)]


@contextmanager
def writes():
    """The tables of records written to inside, whether or not what was written was taken back."""
    tables = {model._meta.db_table for model in _record_models()}
    found: list[str] = []

    def watch(execute, sql, params, many, context):
        words = str(sql).replace('"', "").split(maxsplit=3)
        if len(words) > 2 and words[0].upper() in ("INSERT", "UPDATE", "DELETE") and tables & set(words[1:3]):
            found.append(words[0])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield found


def state_of_the_case(*users) -> list[tuple]:
    """How many rows of each kind each of these people sees, and the sum of their versions."""
    asked = " UNION ALL ".join(
        f"SELECT '{model._meta.db_table}', count(*), coalesce(sum(version), 0) FROM {model._meta.db_table}"
        for model in _record_models()
    )
    found: list[tuple] = []
    for user in users:
        with act_as(user), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(asked)
            found += cursor.fetchall()
    return found
