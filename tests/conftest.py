"""What every test gets: a database used as the app role, a clock that stands still, the cast, and no network."""

import socket
from contextlib import contextmanager

import hypothesis
import psycopg
import pytest
from django.db import connection, connections, transaction
from django.test import Client

from audit import clock
from tests import cast, environment
from tests.cluster import BASE, Cluster
from tests.putting_back import Remembered


def pytest_configure():
    """Styles are served as they lie (production serves collected, hashed copies), and no property test is timed."""
    from django.conf import settings

    # A busy machine is no defect: nothing here is judged by how long it took.
    hypothesis.settings.register_profile(
        "house", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
    )
    hypothesis.settings.load_profile("house")
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)


def pytest_collection_modifyitems(items):
    """Marks what goes through whole pages or commits, which the minute's worth leaves out."""
    for item in items:
        if {"browse", "client", "commits"} & set(item.fixturenames):
            item.add_marker(pytest.mark.pages)


@pytest.fixture(scope="session")
def cluster():
    """The database server of this run."""
    cluster = Cluster()
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def django_db_setup(cluster, django_db_blocker):
    """The cast is written once, committed, and every database of the run is a clone of that."""
    cluster.clone(BASE, environment.DATABASE)
    with django_db_blocker.unblock():
        clock.hold_at(cast.NOW)
        cast.assemble()
        connections.close_all()
        _refuse_to_lie(cluster)
    cluster.clone(environment.DATABASE, BASE)
    yield
    with django_db_blocker.unblock():
        connections.close_all()


def _refuse_to_lie(cluster) -> None:
    # As owner or superuser row security is off, and the tests would say nothing.
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls, rolname FROM pg_roles WHERE rolname = current_user")
        passes, name = cursor.fetchone()
    if passes or name != "frontdoor_app":
        pytest.exit(f"The tests run as {name}; they must run as frontdoor_app, which row security binds.", returncode=3)
    connections.close_all()


@pytest.fixture(autouse=True)
def _clock_stands_still():
    clock.hold_at(cast.NOW)
    yield
    clock.hold_at(cast.NOW)


@pytest.fixture(autouse=True)
def _context_in_rollback_tests(request):
    """A rollback test has one BEGIN, before anyone is known; `commits` tests are told who asks as production is."""
    connection.context_at_savepoints = "commits" not in request.fixturenames
    yield
    connection.context_at_savepoints = False


@pytest.fixture(scope="session")
def remembered(cluster, django_db_setup):
    """The database as the first test that commits finds it."""
    return Remembered(cluster.url())


@pytest.fixture
def commits(cluster, remembered, django_db_blocker):
    """The test commits, as production does; afterwards the tables it wrote to are put back."""
    with django_db_blocker.unblock():
        connection.context_at_savepoints = False
        yield cluster
        connections.close_all()
    try:
        remembered.put_back()
    except psycopg.Error:
        # Somebody still holds a lock: a fresh copy throws everybody out.
        cluster.clone(BASE, environment.DATABASE)


@pytest.fixture
def unwalled(commits):
    """An alias that connects as the owner, whom row security does not bind: what the application decides alone."""
    from django.db.backends.postgresql.base import DatabaseWrapper

    from frontdoor import env

    connections.databases["unwalled"] = {**connections.databases["default"], **env.database("OWNER_DATABASE_URL")}
    connections["unwalled"] = DatabaseWrapper(connections.databases["unwalled"], "unwalled")
    yield "unwalled"
    connections["unwalled"].close()
    del connections["unwalled"], connections.databases["unwalled"]


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Only this machine may be reached."""
    real = socket.socket.connect

    def connect(sock, address):
        if sock.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {address[0]}")
        return real(sock, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture
def at():
    """The moment every test happens: Monday 23 November 2026, 10:00."""
    return cast.NOW


def _member(key):
    @pytest.fixture(name=key)
    def fixture(request):
        if "commits" in request.fixturenames:
            request.getfixturevalue("commits")
        else:
            request.getfixturevalue("db")
        return cast.member(key)

    return fixture


for _key in cast.CAST:
    globals()[_key] = _member(_key)


@contextmanager
def _acting(user, at=None):
    from access.identity import act_as

    with act_as(user, at or clock.now()), transaction.atomic():
        yield user


@pytest.fixture
def acting():
    """`with acting(dee): …` does everything inside as Dee, in one transaction."""
    return _acting


@pytest.fixture
def browse():
    """`browse(dee)` is a signed-in browser of the test client; raise_request_exception is on."""

    def signed_in(user) -> Client:
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        session = client.session
        session["signin_demo"] = True
        session.save()
        return client

    return signed_in
