"""The permission table, executed: every route, every role, and every way a record may stand to somebody.

A new view is born tested for refusal; a person writes only what it does.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connections, transaction

from access import decide, grants, matrix
from access.actions import Action
from access.decide import POLICIES, model_of, visible
from access.identity import act_as
from access.models import Agency, Team, robot
from access.roles import ROLES, SCOPES
from consent.models import ConsentPurpose, ConsentRecord
from documents import store
from documents.models import StoredFile
from frontdoor import env
from intake.models import Contact, ContactChild
from people.models import Person, Tie
from sharing.models import InformationRequest
from tests import build, cast
from tests.architecture.test_gates import routes
from tests.consent.build import CHARITY, COURSE

FRONT_DOOR = ("dee", "sol", "asha", "mo")
OTHER_TEAM = ("otis",)
PARTNERS = ("pat", "hana", "bel")
CONSOLE = ("greta", "leo", "ida", "vi", "iona", "petra")
RIGHTS = ("remi", "tove", "wyn")
EVERYBODY = (*FRONT_DOOR, *OTHER_TEAM, *PARTNERS, *CONSOLE, *RIGHTS, "noor")
STANDS = ("ours", "another team's", "restricted", "granted", "ended", "tied")


@dataclass
class Case:
    """One contact with a child, a person and a request to the police desk, standing one way to the front door."""

    contact: Contact
    child: ContactChild
    person: Person
    request: InformationRequest
    file: StoredFile
    consent: ConsentRecord

    def of(self, model):
        """The record of this model in the case; None for models that are nobody's case."""
        kinds = {Contact: self.contact, ContactChild: self.child, Person: self.person, InformationRequest: self.request}
        kinds |= {StoredFile: self.file, ConsentRecord: self.consent}
        return kinds.get(model)


@pytest.fixture
def cases(commits) -> dict[str, Case]:
    """One case for each way of standing.

    "granted" and "ended" are named to Otis, of another team, and to police; "tied" is about kin of the front door.
    """
    founder = robot("founder")
    with act_as(founder), transaction.atomic():
        other = Team.objects.get(key="other-team")
        found = {stands: _case(stands, founder, other) for stands in STANDS}
        for stands in ("restricted", "granted", "ended"):
            over = cast.NOW - timedelta(hours=1) if stands == "ended" else None
            _name(found[stands], until=over, by=founder, stands=stands)
        for key in FRONT_DOOR:
            Tie(person=found["tied"].person, user=cast.member(key), what="a cousin").write(by=founder, why="declared")
        for root in (found["restricted"].contact, found["restricted"].person):
            root.restricted = True
            root.write(by=founder, why="on the list only")
    return found


def _case(stands: str, founder, other) -> Case:
    queue = (
        build.a_team() if stands in {"ours", "restricted", "tied"} else other if stands == "another team's" else None
    )
    contact = build.a_contact(by=founder, queue=build.a_team())
    child = build.a_child(contact, by=founder)
    request = build.a_request(contact, by=founder)
    for root in (contact, child.person):
        grants.give(founder, on=root, by=founder, why="setting up", until=None, origin="set-up", at=cast.NOW)
    consent = _a_no(child.person, by=founder)
    file = store.keep(b"x", name="a.txt", declared_type="", on=contact, by=founder, at=cast.NOW, why="a file")
    contact.queue = queue
    contact.write(by=founder, why="as the case needs")
    return Case(contact, child, child.person, request, file, consent)


def _a_no(person: Person, *, by) -> ConsentRecord:
    purpose, charity = ConsentPurpose.objects.get(key=COURSE), Agency.objects.get(key=CHARITY)
    return ConsentRecord(
        subject=person, purpose=purpose, recipient=charity, given_by_name="Her mother", authority="PR", wording="x",
        wording_version="1", wording_sha256="x", language="English", method="signed", status="REFUSED",
        collected_at=cast.NOW, collected_by=by,
    ).write(by=by, why="a no")  # fmt: skip


def _name(case: Case, *, until, by, stands):
    grants.give(by, on=case.person, by=by, why="setting up", until=None, origin="set-up", at=cast.NOW)
    if stands == "restricted":
        return
    otis, pat = cast.member("otis"), cast.member("pat")
    for root in (case.contact, case.person, case.request):
        grants.give(otis, on=root, by=by, why="named", until=until, origin="test", at=cast.NOW)
    grants.give(pat, on=case.request, by=by, why="asked", until=until, origin="test", at=cast.NOW)


def _stands_to(key: str, model, stands: str) -> str:
    """How a record of a case stands to one of the cast, in the words of access/permissions.toml."""
    if stands in {"restricted", "tied"} and key in FRONT_DOOR:
        return stands
    if (key in FRONT_DOOR and stands == "ours") or (key in OTHER_TEAM and stands == "another team's"):
        return "queue"
    if stands in {"granted", "ended"} and (key == "otis" or (key == "pat" and model is InformationRequest)):
        return {"granted": "named", "ended": "ended"}[stands]
    return "closed" if stands == "restricted" else "elsewhere"


def _expected(key: str, action: Action, model, stands: str) -> bool:
    """What the table promises: the role carries the action, and it reaches records that stand so to whoever asks."""
    line = matrix.lines()[action]
    return cast.CAST[key][1] in line.roles and _stands_to(key, model, stands) in line.reaches


@pytest.mark.parametrize("key", EVERYBODY)
@pytest.mark.parametrize("walls", ["application alone", "both walls"])
def test_every_action_reaches_what_was_promised_and_nothing_else(cases, unwalled, key, walls):
    user = cast.member(key)
    faults = []
    with act_as(user), transaction.atomic():
        for action in POLICIES:
            model = model_of(action)
            asked = visible(user, action)
            asked = asked.using(unwalled) if walls == "application alone" else asked
            reached = set(asked.values_list("pk", flat=True))
            for stands, case in cases.items():
                record = case.of(model)
                if record is not None and (record.pk in reached) != _expected(key, action, model, stands):
                    faults.append(f"{action.name} on {stands} {model.__name__}: reached {record.pk in reached}")
    assert not faults, faults


OPENING = {Contact: Action.OPEN_CONTACT, ContactChild: Action.OPEN_CHILD, InformationRequest: Action.OPEN_REQUEST}


@pytest.mark.parametrize("key", [*FRONT_DOOR, *OTHER_TEAM])
def test_no_action_reaches_what_its_doer_may_not_open(cases, key):
    user = cast.member(key)
    with act_as(user), transaction.atomic():
        for action in POLICIES:
            if (opening := OPENING.get(model_of(action))) is not None:
                beyond = set(visible(user, action)) - set(visible(user, opening))
                assert not beyond, f"{action.name} reaches records {key} may not open"


def _gated():
    """Every route behind a gate of ours: (path, action, model), by path."""
    found = {}
    for path, view in routes():
        if getattr(view, "gate", None) is not None:
            found[path] = (view.gate, view.gate_on)
    return sorted((path, *rest) for path, rest in found.items())


# What stands in an address that is no record's id.
WORDS = {
    "slug:how": "end",
    "str:found": "nothing",
    "str:kind": "x",
    "str:place": "grants",
    "slug:language": "en",
    "slug:layer": "short",
}


def _address(path: str, record_id) -> str:
    for converter in (
        "uuid:id",
        "uuid:key",
        "uuid:record_id",
        "uuid:message_id",
        "uuid:membership_id",
        "uuid:sheet_id",
    ):
        path = path.replace(f"<{converter}>", str(record_id))
    for converter, word in WORDS.items():
        path = path.replace(f"<{converter}>", word)
    return f"/{path}"


@pytest.mark.slow
@pytest.mark.parametrize("key", EVERYBODY)
def test_every_route_refuses_who_it_should(cases, browse, key):
    """Wrong role: 403 for the front door's own staff, 404 for everybody else. Any record not theirs: 404, alike."""
    faults = _swept(cases, browse, key)
    assert not faults, "\n".join(faults)


# One for each way of standing to a case; the rest stand as one of these does.
EACH = ("dee", "otis", "pat", "vi")


@pytest.mark.slow
@pytest.mark.parametrize("key", EACH)
def test_the_application_alone_refuses_as_both_walls_do(cases, browse, without_the_wall, key):
    faults = _swept(cases, browse, key)
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("key", EACH)
def test_the_database_alone_refuses_as_both_walls_do(cases, browse, without_the_rules, key):
    """Every rule of the application allows everything; what a role carries still stands before it."""
    faults = _swept(cases, browse, key, beside=_found_by_scope)
    assert not faults, "\n".join(faults)


@pytest.fixture
def without_the_rules(monkeypatch):
    """The application's half of the decision, gone: every rule allows every record."""
    monkeypatch.setattr(decide, "_decided", lambda user, action: decide.model_of(action)._default_manager.all())


@pytest.fixture
def without_the_wall(cases):
    """The database's half of the decision, gone: the service signs in as the owner, whom row security does not bind."""
    here = connections["default"]
    kept = here.settings_dict
    here.close()
    here.settings_dict = {**kept, **env.database("OWNER_DATABASE_URL")}
    yield
    here.close()
    here.settings_dict = kept


def _found_by_scope(key: str, model, stands: str) -> bool:
    """What the database opens besides: whoever may find people is shown them as a line, and their file stays shut.

    The roster is the application's alone: whose file is open to somebody has its emergency summary open there too.
    """
    finds = "person" in SCOPES.get(cast.CAST[key][1], frozenset())
    return model is Person and finds and _stands_to(key, model, stands) in {"elsewhere", "ended", "queue", "named"}


def _swept(cases, browse, key: str, *, beside=lambda *_: False) -> list[str]:
    """What answers otherwise than the table promises, over every route and every way a record may stand to one."""
    visitor = browse(cast.member(key))
    role, faults = cast.CAST[key][1], []
    for path, action, model in _gated():
        carries = action in ROLES.get(role, frozenset())
        answers = {"absent": visitor.get(_address(path, uuid4()))}
        if model in OF_A_CASE:
            answers |= {stands: visitor.get(_address(path, case.of(model).pk)) for stands, case in cases.items()}
        for stands, answer in answers.items():
            wanted = _wanted(key, action, model, stands, carries)
            if (path in NEEDS_A_PART and carries) or (carries and stands != "absent" and beside(key, model, stands)):
                wanted = wanted | SHOWN | {404}
            if answer.status_code not in wanted:
                faults.append(f"{path} ({action.name}), {stands}: {answer.status_code}, wanted {wanted}")
    return faults


# Records of other models are nobody's case: an id of none of theirs is absent.
OF_A_CASE = {Contact, ContactChild, Person, InformationRequest}
SHOWN = {200, 302, 405}
# Pages about one of a record's many parts, which these addresses do not name.
NEEDS_A_PART = {
    "contacts/<uuid:id>/family/<uuid:record_id>",
    "people/<uuid:id>/end",
    "requests/desk/<uuid:id>/correct",
    "requests/desk/<uuid:id>/pass-on/<uuid:record_id>",
    "requests/desk/<uuid:id>/recalled/<uuid:record_id>",
    "requests/recalls/<uuid:id>/by-hand/<uuid:record_id>",
    "requests/recalls/<uuid:id>/<uuid:record_id>.<str:kind>",
    "requests/<uuid:id>/news/<uuid:record_id>",
    "requests/<uuid:id>/pass-on/<uuid:record_id>",
    "requests/where/<uuid:id>/<uuid:record_id>",
}


def _wanted(key, action, model, stands, carries) -> set[int]:
    if not carries:
        return {403} if key in {*FRONT_DOOR, *OTHER_TEAM} else {404}
    if model is None:
        return SHOWN | {404}
    if stands == "absent" or model not in OF_A_CASE:
        return {404}
    return SHOWN if _expected(key, action, model, stands) else {404}


def test_absent_and_forbidden_are_the_same_answer(cases, browse, pat, otis):
    for visitor in (browse(pat), browse(otis)):
        there = visitor.get(f"/contacts/{cases['ours'].contact.pk}")
        absent = visitor.get(f"/contacts/{uuid4()}")
        assert there.status_code == absent.status_code == 404
        assert (there.content, sorted(there.headers)) == (absent.content, sorted(absent.headers))


def test_signed_out_sees_the_sign_in_page_and_nothing_else(cases, client):
    for path, _, model in _gated():
        record = cases["ours"].of(model) if model else None
        answer = client.get(_address(path, record.pk if record else uuid4()))
        assert answer.status_code == 302 and answer.headers["Location"].startswith("/account/sign-in/"), path


@pytest.mark.parametrize("key", ["dee", "pat", "petra"])
def test_no_unsafe_request_passes_without_its_token(cases, browse, key):
    from django.test import Client

    signed_in = browse(cast.member(key))
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = signed_in.cookies
    for path, _, model in _gated():
        record = cases["ours"].of(model) if model else None
        assert strict.post(_address(path, record.pk if record else uuid4())).status_code == 403, path
