"""What the person asked for is read once, and a mistake is told in one sentence."""

import pytest

from frontdoor.launch import environment, keys, options, prepare, welcome
from frontdoor.launch.environment import Addresses
from frontdoor.launch.folder import Folder
from frontdoor.launch.servers import CannotStart

FIVE = {name: f"postgresql://{role}:x@db/frontdoor" for name, role in options.ROLES.items()}


def test_nothing_set_means_port_8000_and_a_hidden_folder():
    asked = options.read({})
    assert (asked.port, asked.data.name, asked.seed, asked.own_database) == (8000, ".data", True, False)


@pytest.mark.parametrize("port", ["eighty", "0", "65536", "-1", "8000 "])
def test_a_port_that_cannot_be_is_told(port):
    with pytest.raises(CannotStart, match="not a port"):
        options.read({"PORT": port})


def test_five_addresses_or_none():
    assert options.read(FIVE).own_database
    with pytest.raises(CannotStart, match="RETENTION_DATABASE_URL is not"):
        options.read({name: url for name, url in FIVE.items() if name != "RETENTION_DATABASE_URL"})


def test_secrets_are_made_once_and_only_we_may_read_them(tmp_path):
    first = keys.keep(tmp_path)
    assert keys.keep(tmp_path) == first
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o600
    assert len(bytes.fromhex(first["WALL_KEY"])) == 64


def test_each_process_holds_the_address_of_its_own_role_only(tmp_path, monkeypatch):
    monkeypatch.setenv("OWNER_DATABASE_URL", "postgresql://frontdoor_owner:leaked@db/frontdoor")
    where = Addresses(FIVE, "redis://broker/0", superuser="postgresql://postgres@db/postgres")
    for kind in ("web", "worker"):
        told = environment.environment(kind, options=options.read({}), where=where, secrets=keys.keep(tmp_path))
        held = {name for name in told if name.endswith("DATABASE_URL")}
        assert held == set(environment.HOLDS[kind])
        assert told["FRONTDOOR_PROCESS"] == kind


def test_a_second_supervisor_is_told_who_holds_the_folder(tmp_path):
    first = Folder(tmp_path / "data")
    first.open()
    first.note(running={"pid": 4242, "address": "http://127.0.0.1:8000/"})
    with pytest.raises(CannotStart, match="already running .* http://127.0.0.1:8000/ .process 4242"):
        Folder(tmp_path / "data").open()
    first.close()
    Folder(tmp_path / "data").open()


def test_a_data_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "data").write_text("")
    with pytest.raises(CannotStart, match="cannot be used"):
        Folder(tmp_path / "data").open()


def test_a_full_disk_is_told_before_anything_is_started(tmp_path, monkeypatch):
    monkeypatch.setattr("frontdoor.launch.folder.ENOUGH_MB", 10**9)
    with pytest.raises(CannotStart, match="make room"):
        Folder(tmp_path / "data").open()


def test_a_step_runs_again_only_when_what_it_depends_on_has_changed(tmp_path):
    folder, trace = Folder(tmp_path / "data"), tmp_path / "trace"
    folder.open()
    manage = ("/bin/sh", "-c", f'echo "$0" >> "{trace}"')

    def run(mark: str) -> list[str]:
        step = prepare.Step("migrate", "Making the tables", ("migrate",), "owner", mark)
        prepare.prepare(folder, [step], lambda kind: {}, manage)
        return trace.read_text().split()

    assert run("one") == ["migrate"]
    assert run("one") == ["migrate"]
    assert run("two") == ["migrate", "migrate"]


def test_a_failing_step_is_told_with_the_last_thing_it_said(tmp_path):
    folder = Folder(tmp_path / "data")
    folder.open()
    step = prepare.Step("migrate", "Making the tables", ("migrate",), "owner", "one")
    with pytest.raises(CannotStart, match="`migrate` failed: no such table"):
        prepare.prepare(folder, [step], lambda kind: {}, ("/bin/sh", "-c", "echo noise; echo no such table; exit 3"))
    assert "done" not in folder.state()


def test_the_block_names_the_address_and_everybody(tmp_path):
    cast = [{"name": "Dee Harkaway", "role": "contact officer", "may": "receive contacts"}]
    said = "\n".join(welcome.block("http://127.0.0.1:8000/", tmp_path, cast))
    assert "http://127.0.0.1:8000/" in said
    assert "Dee Harkaway  contact officer: receive contacts" in said
