"""The trail and history, once sealed, cannot be changed by anybody without the verifier naming where."""

import random
import shutil
import subprocess
import sys

import psycopg
import pytest

from audit import trail
from audit.models import Event, Seal
from audit.sealer import batches, outside
from audit.sealer.__main__ import once
from audit.verifier import rows, witness
from audit.verifier.chain import SealRow
from audit.verifier.verify import SEALS, _waited
from tests import environment
from tests.audit.sealed import KEY, OTHER_KEY, PUBLIC, Sealed
from tests.intake.build import FRIDAY, a_contact

pytestmark = pytest.mark.slow


@pytest.fixture
def house(commits, tmp_path, dee, acting):
    """A contact received, sealed; more done, sealed again; and a last batch."""
    house = Sealed(commits, tmp_path / "checkpoints")
    with acting(dee, FRIDAY):
        a_contact(dee)
    house.seal()
    for _ in range(3):
        with acting(dee):
            trail.note(dee, "contact.opened", place="hub")
            trail.saw(dee, action="OPEN_HUB")
        house.seal()
    return house


def test_an_honest_trail_holds_and_the_figures_are_those_of_the_tables(house):
    report = house.verify()
    assert report.holds, report.faults
    assert report.seals == report.checkpoints == 4
    assert report.rows == report.sealed and report.unsealed == 0


def test_nothing_new_makes_no_seal(house):
    assert house.seal() == 0


def test_a_transaction_that_began_before_one_sealed_is_not_skipped(house, acting, dee):
    slow = psycopg.connect(house.cluster.url())
    with slow:
        slow.execute("SELECT pg_current_xact_id()")
        slow.execute(
            "INSERT INTO audit_event (id, at, verb, kind, root_kind, codes)"
            " VALUES (gen_random_uuid(), now(), 'late.writer', '', '', '{}')"
        )
        with acting(dee):
            trail.note(dee, "contact.opened")
        house.seal()
        slow.commit()
    with acting(dee):
        trail.note(dee, "contact.opened")
    house.seal()
    report = house.verify()
    assert report.holds and report.unsealed == 0, report


def test_what_came_to_nothing_leaves_no_gap(house, acting, dee):
    with pytest.raises(ZeroDivisionError), acting(dee):
        trail.note(dee, "contact.opened")
        1 / 0  # noqa: B018
    house.seal()
    assert house.verify().holds


def every_row(house) -> list[tuple[str, str, str]]:
    """(table, key column, key) of every sealed row."""
    found = []
    (names,) = house.run("SELECT wall.sealed_tables()")[0]
    for name in names:
        keys = house.run("SELECT 1 FROM pg_attribute WHERE attrelid = %s::regclass AND attname = 'history_id'", name)
        key = "history_id" if keys else "id"
        found += [(name, key, str(row[0])) for row in house.run(f"SELECT {key} FROM {name}")]
    return found


TEXTS = """
SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = %s
AND data_type IN ('character varying', 'text', 'timestamp with time zone', 'integer', 'jsonb', 'boolean')
AND column_name NOT IN ('root_restricted', 'root_queue') ORDER BY column_name
"""
FIRST = "CASE WHEN coalesce({c}, '') = '' THEN 'x' ELSE overlay({c} placing chr(ascii({c}) # 1) from 1) END"
ONE_BYTE = {
    "character varying": FIRST,
    "text": FIRST,
    "timestamp with time zone": "coalesce({c}, now()) + interval '1 microsecond'",
    "integer": "coalesce({c}, 0) # 1",
    "jsonb": "coalesce({c}, '{{}}') || '{{\"x\": 1}}'",
    "boolean": "NOT coalesce({c}, false)",
}


def test_one_byte_changed_in_any_of_a_thousand_rows_is_found_and_named(house):
    chance = random.Random(7)
    wanted = every_row(house)
    wanted *= 1 + 1000 // len(wanted)
    columns: dict[str, list] = {}
    missed = []
    with house.tampering() as connection:
        sealed = _sealed(connection)
        for table, key, value in chance.sample(wanted, 1000):
            known = columns.setdefault(table, connection.execute(TEXTS, [table]).fetchall())
            column, kind = chance.choice(known)
            connection.execute("BEGIN")
            change = ONE_BYTE[kind].format(c=f'"{column}"')
            connection.execute(f'UPDATE {table} SET "{column}" = {change} WHERE {key} = %s', [value])
            if not _names(connection, sealed, table, value):
                missed.append((table, column, value))
            connection.execute("ROLLBACK")
    assert not missed
    assert house.verify().holds


def _sealed(connection):
    """The seals, and every entry in them."""
    seals = {row[0]: SealRow(*row) for row in connection.execute(SEALS)}
    return seals, {(entry.table, entry.mark): entry for seal in seals.values() for entry in seal.entries()}


def _names(connection, sealed, table, value) -> bool:
    """Whether the verifier, reading through this connection, names the row."""
    seals, entries = sealed
    counted = rows.Counted()
    connection.execute(rows.AS_SEALED)
    rows._check_table(connection, table, dict(entries), seals, set(), seals[max(seals)], counted)
    return any(value in sentence for _, _, sentence in counted.faults)


def test_the_first_bad_row_is_named_with_its_seal(house):
    (row,) = house.run("SELECT id FROM audit_event ORDER BY at LIMIT 1")
    house.run("UPDATE audit_event SET verb = 'contact.closed' WHERE id = %s", row[0])
    assert f"row {row[0]} of audit_event is not as it was sealed (seal 1, place" in house.first()


def test_two_rows_exchanged_are_found(house):
    a, b = (row[0] for row in house.run("SELECT id FROM audit_viewing LIMIT 2"))
    spare = "00000000-0000-4000-8000-000000000000"
    for old, new in ((a, spare), (b, a), (spare, b)):
        house.run("UPDATE audit_viewing SET id = %s WHERE id = %s", new, old)
    assert len(house.verify().faults) == 2


def test_the_last_row_deleted_is_found(house):
    house.run("DELETE FROM audit_event WHERE txid = (SELECT max(txid) FROM audit_event)")
    assert "was sealed and is gone, and no disposal removed it (seal 4" in house.first()


def test_the_table_emptied_is_found(house):
    with psycopg.connect(house.cluster.url(), autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("TRUNCATE audit_viewing")
    assert "a row of audit_viewing was sealed and is gone" in house.first()


def test_a_row_put_in_behind_the_seal_is_found(house):
    house.run(
        "INSERT INTO audit_event (id, at, verb, kind, root_kind, codes, txid, root_restricted)"
        " SELECT '11111111-1111-4111-8111-111111111111', '2026-01-01', 'consent.given', '', '', '{}', min(txid), false"
        " FROM audit_event"
    )
    assert "row 11111111-1111-4111-8111-111111111111 of audit_event was put in behind the seal" in house.first()


def test_history_changed_with_triggers_off_is_found(house):
    house.run("UPDATE intake_historicalcontact SET worry = 'Nothing to worry about.'")
    assert "of intake_historicalcontact is not as it was sealed" in house.first()


def test_the_last_seal_deleted_is_found_and_the_sealer_goes_no_further(house):
    house.run("DELETE FROM audit_seal WHERE number = 4")
    assert house.first() == "checkpoint 4 stands outside, and the database ends with seal 3"
    with pytest.raises(outside.Behind):
        house.seal()


def test_all_seals_deleted_and_made_again_without_the_folder_are_found_by_the_message_kept(house):
    reference = f"4-{house.verify().head[:12].upper()}"
    house.run("DELETE FROM audit_seal")
    house.run("UPDATE audit_event SET codes = '{}'")
    shutil.rmtree(house.folder)
    house.seal()
    assert house.verify().holds  # by themselves they hold
    assert "seal 4" in house.first(reference)


def test_a_seal_in_the_middle_taken_out_or_two_exchanged_are_found(house):
    house.run("DELETE FROM audit_seal WHERE number = 2")
    assert house.first() == "seal 2 is not there"


def test_seals_exchanged_are_found(house):
    for old, new in ((2, 99), (3, 2), (99, 3)):
        house.run("UPDATE audit_seal SET number = %s WHERE number = %s", new, old)
    assert house.first() == "seal 2 does not follow from seal 1"


def test_an_old_checkpoint_put_back_is_found(house):
    (path,) = house.folder.glob("checkpoints-*.txt")
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines, lines[1]]) + "\n")
    assert house.first() == f"{path.name} line 5 is checkpoint 2 where 5 should stand"


def test_a_checkpoint_left_out_at_the_end_is_found_when_it_is_a_minute_old(house):
    seals = house.run("SELECT count(*) FROM audit_seal WHERE at < now() - interval '60 seconds'")
    assert seals[0][0] == 0
    said = witness.Outside(heads={}, last=2, restored=0)
    assert "newest checkpoint outside is 2" in witness.fault_between(said, {}, 4, late=True)
    assert witness.fault_between(said, {}, 4, late=False) == ""


def test_sealing_again_after_tampering_needs_a_key_the_database_does_not_hold(house):
    house.run("UPDATE audit_event SET codes = '{\"x\": 1}'")
    house.run("DELETE FROM audit_seal")
    shutil.rmtree(house.folder)
    house.seal(OTHER_KEY)
    assert "seal 1 is not signed by the sealer's key" in house.first()


COLUMNS = ("total", "below", "at", "columns", "leaves", "root", "head", "signature", "cluster")


@pytest.mark.parametrize("column", COLUMNS)
def test_any_column_of_a_seal_changed_is_found(house, column):
    change = {
        "total": "total + 1", "below": "below + 1", "at": "at + interval '1 second'", "cluster": "'other'",
        "columns": "columns || '{\"z\": []}'",
    }.get(column, f"set_byte({column}, 0, get_byte({column}, 0) # 1)")  # fmt: skip
    house.run(f"UPDATE audit_seal SET {column} = {change} WHERE number = 3")
    assert "seal 3" in house.first()


def test_after_lawful_disposal_it_still_holds(house):
    address = environment.addresses(environment.PORT, environment.DATABASE)["RETENTION_DATABASE_URL"]
    with psycopg.connect(house.cluster.url(), autocommit=True) as owner:
        owner.execute("CREATE POLICY for_a_test ON intake_historicalcontact TO frontdoor_retention USING (true)")
    with psycopg.connect(address) as connection:
        gone = connection.execute("DELETE FROM intake_historicalcontact").rowcount
    with psycopg.connect(house.cluster.url(), autocommit=True) as owner:
        owner.execute("DROP POLICY for_a_test ON intake_historicalcontact")
    assert gone
    house.seal()
    report = house.verify()
    assert report.holds and report.disposed == gone, report


def test_a_quiet_end_is_no_lawful_one(house):
    house.run("DELETE FROM intake_historicalcontact")
    assert "was sealed and is gone, and no disposal removed it" in house.first()


def test_the_trail_itself_is_never_disposed_of(house):
    address = environment.addresses(environment.PORT, environment.DATABASE)["RETENTION_DATABASE_URL"]
    with psycopg.connect(address) as connection, pytest.raises(psycopg.errors.Error):
        connection.execute("DELETE FROM audit_event")
        connection.execute("TRUNCATE audit_event")


def test_nobody_of_the_service_may_seal_or_change_a_seal(house):
    for name in ("DATABASE_URL", "WORKER_DATABASE_URL", "RETENTION_DATABASE_URL"):
        address = environment.addresses(environment.PORT, environment.DATABASE)[name]
        for statement in ("DELETE FROM audit_seal", "UPDATE audit_seal SET total = 0", "SELECT wall.leaves(0, 9)",
                          "INSERT INTO audit_tombstone (id) VALUES (gen_random_uuid())"):  # fmt: skip
            with psycopg.connect(address) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)


def test_the_sealer_reads_hashes_and_never_a_word(house):
    address = environment.addresses(environment.PORT, environment.DATABASE)["SEALER_DATABASE_URL"]
    with psycopg.connect(address) as connection:
        for table in ("audit_event", "intake_contact", "intake_historicalcontact", "people_personname"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
        with pytest.raises(psycopg.errors.Error):
            connection.execute("UPDATE audit_seal SET total = 0")


def test_on_another_server_nothing_is_sealed_twice_and_nothing_is_left_out(house, acting, dee):
    # As after a restore into a new cluster: transactions count anew, and the last seal names the server it came from.
    house.run("UPDATE audit_seal SET cluster = 'the old one' WHERE number = 4")
    with acting(dee):
        trail.note(dee, "contact.opened")
    address = environment.addresses(environment.PORT, environment.DATABASE)["SEALER_DATABASE_URL"]
    with psycopg.connect(address) as connection:
        made = batches.seal(connection, KEY)
        (count,) = connection.execute("SELECT length(leaves) / 50 FROM audit_seal WHERE number = 5").fetchone()
    assert len(made) == 1 and count == 1


def test_after_a_backup_is_put_back_and_said_so_the_chain_goes_on(house):
    house.run("DELETE FROM audit_seal WHERE number = 4")
    with psycopg.connect(house.cluster.url()) as connection:
        at = batches.moment(connection.execute("SELECT clock_timestamp()").fetchone()[0])
        outside.restored(house.folder, KEY, batches.chain_end(connection), at, "disk failed")
        once(connection, KEY, house.folder)
    report = house.verify()
    assert report.holds and report.restored == 1, report


def test_a_checkpoint_the_folder_did_not_take_goes_with_the_next(house, acting, dee):
    away = house.folder.with_name("away")
    with acting(dee):
        trail.note(dee, "contact.opened")
    with psycopg.connect(house.cluster.url()) as connection:
        batches.seal(connection, KEY)
    shutil.copytree(house.folder, away)
    assert house.seal() == 1
    assert outside.last_number(house.folder) == 5 and outside.last_number(away) == 4


def run(house, *words):
    addresses = environment.addresses(environment.PORT, environment.DATABASE)
    told = {"FRONTDOOR_PROCESS": "owner", "CHECKPOINTS": str(house.folder), "PATH": "/usr/bin"}
    told |= {"SECRET_KEY": "x" * 64, "WALL_KEY": "5a" * 64, "DEMO": "1", **addresses}
    return subprocess.run(
        [sys.executable, "-W", "ignore", "manage.py", "verify_trail", *words], env=told, capture_output=True, text=True
    )


def test_the_command_prints_figures_and_exits_one_where_something_is_wrong(house):
    told = run(house, "--public-key", PUBLIC)
    assert told.returncode == 0 and "It holds." in told.stdout and "4 seals over" in told.stdout
    (row,) = house.run("SELECT id FROM audit_event LIMIT 1")
    house.run("UPDATE audit_event SET verb = 'x.y' WHERE id = %s", row[0])
    told = run(house)
    assert told.returncode == 1 and f"row {row[0]} of audit_event" in told.stderr


def test_the_sealer_loads_none_of_the_service_and_the_verifier_none_of_the_sealer():
    for module, unwanted in (("audit.sealer.__main__", "django"), ("audit.verifier", "audit.sealer")):
        code = f"import sys, {module}; print([name for name in sys.modules if name.startswith({unwanted!r})])"
        told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert told.stdout.strip() == "[]"


def test_a_quiet_hour_is_no_fault_and_a_sealer_that_stopped_is(house, acting, dee):
    with house.tampering() as connection:
        seals = "UPDATE audit_seal SET at = at - interval '1 hour'"
        connection.execute("BEGIN")
        connection.execute(seals)
        newest = SealRow(*connection.execute(f"{SEALS} DESC LIMIT 1").fetchone())
        assert _waited(connection, newest) == 0.0
        connection.execute(
            "INSERT INTO audit_event (id, at, verb, kind, root_kind, codes, txid, root_restricted) VALUES"
            " (gen_random_uuid(), now() - interval '5 minutes', 'a.b', '', '', '{}', 9e15::bigint, false)"
        )
        assert 299 < _waited(connection, newest) < 400
        connection.execute("ROLLBACK")


def test_the_seal_says_nothing_of_what_it_seals(house, acting, ida):
    with acting(ida):
        leaves = b"".join(bytes(seal.leaves) for seal in Seal.objects.all())
        ids = [event.pk for event in Event.objects.all()]
    assert ids and not any(one.bytes in leaves for one in ids)
