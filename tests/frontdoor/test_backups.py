"""The drill: back up, dispose, lose everything, restore, replay, sign in, compare."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.db import connections

from documents import store
from frontdoor.backups import pieces
from frontdoor.backups.pieces import Damaged
from tests import environment
from tests.cluster import HOUSE
from tests.retention import family
from tests.retention.canaries import CANARY
from tests.retention.conftest import LATER, as_, decided, due, folders, other  # noqa: F401
from tests.retention.test_nothing_left import child, full  # noqa: F401

KEY = bytes(range(32))
DRILL = "frontdoor_drill"


@pytest.fixture
def manage(cluster, tmp_path):
    """`manage("backup", folder)` runs one of manage.py's commands on the drill's database, as the owner's process."""

    def run(*words: str, process: str = "owner", ok: bool = True, **more: str) -> str:
        told = os.environ | environment.addresses(environment.PORT, DRILL) | {
            "SUPERUSER_DATABASE_URL": cluster.server.superuser_url, "BACKUP_KEY": KEY.hex(), "DEMO": "1",
            "FRONTDOOR_PROCESS": process, "FILES_FOLDER": str(tmp_path / "files"),
            "DATA": str(tmp_path / "data"),
            "DISPOSAL_LEDGER": str(tmp_path / "disposals" / "ledger.jsonl"), "NOW": "2026-12-07T10:05", **more,
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "manage.py", *words], cwd=HOUSE, env=told, capture_output=True, text=True
        )
        assert (done.returncode == 0) is ok, done.stdout + done.stderr
        return done.stdout + done.stderr

    yield run
    with psycopg.connect(cluster.server.superuser_url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DRILL} WITH (FORCE)")


def counts(cluster) -> dict[str, int]:
    """How many rows each table of the drill has."""
    with psycopg.connect(cluster.url(DRILL)) as connection:
        names = [row[0] for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def whole(cluster) -> str:
    """Every row of every table of the drill, as text."""
    with psycopg.connect(cluster.url(DRILL)) as connection:
        names = [row[0] for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        return "\n".join(row[0] for name in names for row in connection.execute(f'SELECT t::text FROM "{name}" t'))


SIGN_IN = """
from django.test import Client
from access.models import User
client = Client(SERVER_NAME="127.0.0.1")
ida = User.objects.get(email="ida@example.org")
client.force_login(ida, backend="allauth.account.auth_backends.AuthenticationBackend")
session = client.session; session["signin_demo"] = True; session.save()
answer = client.get("/retention/disposals/")
print("SIGNED IN", answer.status_code, "done" in answer.content.decode().lower())
"""


@pytest.mark.slow
def test_the_drill(due, other, ida, vi, iona, dee, manage, cluster, tmp_path):  # noqa: F811
    with as_(dee):
        contact = due.contacts.get().contact
        kept = store.keep(
            b"Marigold wrote this.", name="letter.txt", declared_type="text/plain", on=contact, by=dee, at=LATER,
            why="the test needs a file",
        )  # fmt: skip
    disposal = decided(due, ida=ida, vi=vi, iona=iona)
    family.settled(other)
    connections.close_all()
    cluster.clone(environment.DATABASE, DRILL)

    folder = tmp_path / "backup"
    said = manage("backup", str(folder))
    assert "It holds." in said
    assert not any(b"Marigold" in path.read_bytes() for path in folder.rglob("*") if path.is_file())

    assert "1 disposed of, 0 waiting" in manage("dispose", process="retention")
    assert "Marigold" not in whole(cluster)
    assert not list(Path(tmp_path / "files").rglob(kept.blob))
    as_it_stood = counts(cluster)

    with psycopg.connect(cluster.server.superuser_url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {DRILL} WITH (FORCE)")
        # A new server knows none of our roles; this one cannot forget one that other databases name.
        connection.execute("ALTER ROLE frontdoor_retention NOLOGIN")
    shutil.rmtree(tmp_path / "files")

    said = manage("restore", str(folder), "--replace")
    assert "1 disposals in the ledger; 1 were here again, and are gone." in said or "open again" in said
    text = whole(cluster)
    assert "Marigold" not in text and "Bartholomew" in text and disposal.number in text
    assert not list(Path(tmp_path / "files").rglob(kept.blob))
    after = counts(cluster)
    evidence = {
        "audit_event", "retention_nightrun", "retention_historicalnightrun", "audit_tombstone",
        "retention_historicaldisposal", "retention_historicaldisposalcertificate", "access_user",
    }  # fmt: skip
    differ = {name: (as_it_stood[name], after[name]) for name in after if as_it_stood[name] != after[name]}
    assert set(differ) <= evidence, differ
    script = tmp_path / "sign_in.py"
    script.write_text(SIGN_IN)
    manage("collectstatic", "--noinput", process="web")
    assert "SIGNED IN 200 True" in manage("shell", "-c", f"exec(open({str(script)!r}).read())", process="web")
    assert "1 disposals in the ledger; 0 were here again" in manage("replay_disposals", process="retention")


@pytest.mark.slow
def test_while_a_restore_has_not_ended_nobody_can_sign_in(due, ida, vi, iona, manage, cluster, tmp_path):  # noqa: F811
    decided(due, ida=ida, vi=vi, iona=iona)
    connections.close_all()
    cluster.clone(environment.DATABASE, DRILL)
    folder = tmp_path / "backup"
    manage("backup", str(folder))
    ledger = tmp_path / "disposals" / "ledger.jsonl"
    ledger.parent.mkdir(parents=True, exist_ok=True)
    ledger.write_text('{"what": "going", "before": "wrong", "number": "D1"}\n')
    said = manage("restore", str(folder), "--replace", ok=False)
    assert "the database stays closed" in said
    address = environment.addresses(environment.PORT, DRILL)["DATABASE_URL"]
    with pytest.raises(psycopg.Error, match="permission denied for database"):
        psycopg.connect(address)
    ledger.unlink()
    manage("restore", str(folder), "--replace")
    psycopg.connect(address).close()


def test_a_restore_asks_twice(manage):
    assert "Say --replace" in manage("restore", "/nowhere", ok=False)


@pytest.mark.parametrize("spoil", ["flip", "cut", "swap", "key", "empty"])
def test_a_damaged_piece_is_found(spoil, tmp_path):
    path, second = tmp_path / "a", tmp_path / "b"
    pieces.write(path, iter([b"one" * 9, b"two" * 9]), key=KEY)
    pieces.write(second, iter([b"three" * 9]), key=KEY)
    content, key = bytearray(path.read_bytes()), KEY
    if spoil == "flip":
        content[40] ^= 1
    elif spoil == "cut":
        content = content[: int.from_bytes(content[:4], "big") + 4]
    elif spoil == "swap":
        content = bytearray(second.read_bytes())
    elif spoil == "empty":
        content = bytearray()
    else:
        key = bytes(32)
    path.write_bytes(content)
    with pytest.raises(Damaged):
        list(pieces.read(path, key=key))


def test_what_was_written_comes_back(tmp_path):
    digest = pieces.write(tmp_path / "a", iter([b"one", b"two", b""]), key=KEY)
    assert b"".join(pieces.read(tmp_path / "a", key=KEY)) == b"onetwo"
    assert digest == pieces.digest_of(tmp_path / "a")
    assert b"one" not in (tmp_path / "a").read_bytes()


def test_the_retention_role_is_needed_to_dispose(manage, commits, cluster):
    connections.close_all()
    cluster.clone(environment.DATABASE, DRILL)
    assert "Only the retention process disposes" in manage("dispose", process="worker", ok=False)


@pytest.mark.slow
def test_an_older_backup_put_back_holds_no_canary_once_the_ledger_is_replayed(
    full,  # noqa: F811
    ida,
    vi,
    iona,
    manage,
    cluster,
    tmp_path,
):
    decided(full, ida=ida, vi=vi, iona=iona)
    connections.close_all()
    cluster.clone(environment.DATABASE, DRILL)
    folder = tmp_path / "backup"
    manage("backup", str(folder))
    assert not any(CANARY.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())
    manage("dispose", process="retention")
    shutil.rmtree(tmp_path / "files")
    manage("restore", str(folder), "--replace")
    assert CANARY not in whole(cluster).lower()
    logs = [path for path in (tmp_path / "data").rglob("*") if path.is_file()] if (tmp_path / "data").exists() else []
    assert not any(CANARY.encode() in path.read_bytes() for path in logs)
    assert not [path for path in (tmp_path / "files").rglob("*") if path.is_file()]
