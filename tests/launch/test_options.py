"""What the person asked for is read once, and a mistake is told in one sentence."""

import pytest

from frontdoor.launch import environment, keys, options, prepare, welcome
from frontdoor.launch.environment import Addresses
from frontdoor.launch.folder import Folder
from frontdoor.launch.servers import CannotStart

SIX = {name: f"postgresql://{role}:x@db/frontdoor" for name, role in options.ROLES.items()}


def test_nothing_set_means_port_8000_and_a_hidden_folder():
    asked = options.read({})
    assert (asked.port, asked.data.name, asked.seed, asked.own_database) == (8000, ".data", True, False)


@pytest.mark.parametrize("port", ["eighty", "0", "65536", "-1", "8000 "])
def test_a_port_that_cannot_be_is_told(port):
    with pytest.raises(CannotStart, match="not a port"):
        options.read({"PORT": port})


def test_six_addresses_or_none():
    assert options.read(SIX).own_database
    with pytest.raises(CannotStart, match="RETENTION_DATABASE_URL is not"):
        options.read({name: url for name, url in SIX.items() if name != "RETENTION_DATABASE_URL"})


def test_secrets_are_made_once_and_only_we_may_read_them(tmp_path):
    first = keys.keep(tmp_path)
    assert keys.keep(tmp_path) == first
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o600
    assert len(bytes.fromhex(first["WALL_KEY"])) == 64


def test_each_process_holds_the_address_of_its_own_role_only(tmp_path, monkeypatch):
    monkeypatch.setenv("OWNER_DATABASE_URL", "postgresql://frontdoor_owner:leaked@db/frontdoor")
    where = Addresses(SIX, "redis://broker/0", superuser="postgresql://postgres@db/postgres")
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


def a_step(name: str, mark: str, kind: str = "owner") -> prepare.Step:
    """A step that depends on this mark."""
    return prepare.Step(name, f"Doing {name}", (name, "--verbosity", "0"), kind, mark)


@pytest.fixture
def folder(tmp_path):
    """An open data folder."""
    folder = Folder(tmp_path / "data")
    folder.open()
    return folder


def chain(trace, ends: str = ":") -> tuple[str, ...]:
    """Stands for the process that runs commands: notes one line for each time it is started, and names each command."""
    text = f'echo "$0 $@" >> "{trace}"; for one in "$0" "$@"; do echo "▶ ${{one%% *}}"; done; {ends}'
    return ("/bin/sh", "-c", text)


def test_steps_of_one_kind_run_together_and_again_only_when_what_they_depend_on_changed(folder, tmp_path, capsys):
    trace = tmp_path / "trace"

    def run(mark: str) -> list[str]:
        wanted = [a_step("make_roles", "one"), a_step("migrate", mark), a_step("load_law", "one", "web")]
        prepare.prepare(folder, wanted, lambda kind: {"PATH": "/usr/bin:/bin"}, chain(trace))
        return [line.strip() for line in trace.read_text().splitlines()]

    first = ["make_roles --verbosity 0 migrate --verbosity 0", "load_law --verbosity 0"]
    assert run("one") == first
    assert run("one") == first
    assert run("two") == [*first, "migrate --verbosity 0"]
    assert "Doing migrate …" in capsys.readouterr().out


def test_a_failing_step_is_told_with_the_error_it_named_and_is_due_again(folder, tmp_path):
    said = "echo 'django.db.utils.ProgrammingError: no such table'; echo '    ^'; exit 3"
    with pytest.raises(
        CannotStart, match="`migrate --verbosity 0` failed: .*ProgrammingError: no such table .all of it"
    ):
        prepare.prepare(
            folder,
            [a_step("make_roles", "one"), a_step("migrate", "one")],
            lambda kind: {},
            chain(tmp_path / "t", said),
        )
    assert folder.state()["done"] == {"make_roles": "one"}


def test_a_disk_that_fills_up_is_told(folder, tmp_path):
    with pytest.raises(CannotStart, match="The disk is full: make room in"):
        prepare.prepare(
            folder,
            [a_step("migrate", "one")],
            lambda kind: {},
            chain(tmp_path / "t", "echo No space left on device; exit 1"),
        )


def test_the_block_names_the_address_and_everybody(tmp_path):
    cast = [{"name": "Dee Harkaway", "role": "contact officer", "may": "receive contacts"}]
    said = "\n".join(welcome.block("http://127.0.0.1:8000/", tmp_path, cast))
    assert "http://127.0.0.1:8000/" in said
    assert "Dee Harkaway  contact officer: receive contacts" in said
