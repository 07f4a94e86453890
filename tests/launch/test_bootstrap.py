"""The environment is built once from the lock, and what is missing is told in the one line that mends it."""

import hashlib
import subprocess
import sys

import pytest

from frontdoor.launch import __main__ as entry
from frontdoor.launch import bootstrap, commands, system
from frontdoor.launch.servers import CannotStart


@pytest.fixture
def clone(tmp_path, monkeypatch):
    """A clone of the project with a lock of no packages, on a machine that may install nothing."""
    (tmp_path / "requirements.txt").write_text("# nothing\n")
    monkeypatch.setattr(system, "installed", lambda *packages: False)
    monkeypatch.setattr(system, "can_draw_pdf", lambda: True)
    monkeypatch.setattr(system, "wish_for_reading", lambda tried: None)
    return tmp_path


def test_without_venv_the_one_line_is_told(clone, monkeypatch):
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(CannotStart, match="apt-get install -y python3-venv, then the same command again"):
        bootstrap.ensure_environment(dev=False, root=clone)


def test_without_room_nothing_is_begun(clone, monkeypatch):
    monkeypatch.setattr(bootstrap, "ENOUGH_MB", 10**9)
    with pytest.raises(CannotStart, match="make room and try again"):
        bootstrap.ensure_environment(dev=False, root=clone)
    assert not (clone / ".venv").exists()


@pytest.mark.slow
def test_an_environment_is_built_once_and_works_on_where_the_folder_moved(clone, capsys):
    python = bootstrap.ensure_environment(dev=False, root=clone)
    assert subprocess.run([python, "-c", "import pip"]).returncode == 0
    capsys.readouterr()
    bootstrap.ensure_environment(dev=False, root=clone)
    assert capsys.readouterr().out == "", "nothing has changed, so nothing is done"
    moved = clone.with_name(clone.name + " moved")
    clone.rename(moved)
    bootstrap.ensure_environment(dev=False, root=moved)
    assert capsys.readouterr().out == "", "a moved folder works on"


def test_a_changed_lock_is_installed_anew(clone, monkeypatch):
    installed = []
    monkeypatch.setattr(bootstrap, "_is_sound", lambda venv: True)
    monkeypatch.setattr(bootstrap, "_install", lambda venv, lock: installed.append(lock.name))
    (clone / ".venv").mkdir()
    for text in ("# one\n", "# one\n", "# two\n"):
        (clone / "requirements.txt").write_text(text)
        bootstrap.ensure_environment(dev=False, root=clone)
    assert installed == ["requirements.txt", "requirements.txt"]
    assert hashlib.sha256(b"# two\n").hexdigest() == (clone / ".venv" / "installed-requirements").read_text()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "The disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the one the lock names"),
        ("WARNING: Retrying\nERROR: No matching distribution found for Django", "No matching distribution found"),
        ("", "it said nothing"),
    ],
)
def test_a_failing_pip_is_told_in_a_sentence(said, told):
    assert told in bootstrap._why_pip_failed(said)


def test_pdf_libraries_are_wished_for_once_and_the_line_is_told(tmp_path, monkeypatch, capsys):
    tries = []
    monkeypatch.setattr(system, "can_draw_pdf", lambda: False)
    monkeypatch.setattr(system, "installed", lambda *packages: tries.append(packages))
    for _ in range(2):
        system.wish_for_pdf(tmp_path / "tried")
    said = capsys.readouterr().out
    assert len(tries) == 1
    assert said.count("apt-get install -y libpango-1.0-0") == 2
    assert "All else works" in said


def test_what_reads_scans_is_wished_for_once_and_the_line_is_told(tmp_path, monkeypatch, capsys):
    tries = []
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    monkeypatch.setattr(system, "installed", lambda *packages: tries.append(packages))
    for _ in range(2):
        system.wish_for_reading(tmp_path / "tried")
    said = capsys.readouterr().out
    assert len(tries) == 1
    assert said.count("apt-get install -y tesseract-ocr") == 2


def test_another_python_is_asked_for_by_name(monkeypatch, capsys):
    monkeypatch.setattr(entry.shutil, "which", lambda name: None)
    assert entry.use_another_python(["start"]) == 1
    assert "needs 3.11, 3.12 or 3.13" in capsys.readouterr().out


def test_an_unknown_command_lists_the_known(capsys):
    with pytest.raises(SystemExit, match="start"):
        entry.main(["dance"])
    assert set(commands.COMMANDS) <= set(entry.USAGE.replace("|", " ").split())


def test_the_launcher_needs_nothing_but_the_standard_library():
    hidden = "import sys; sys.modules.update(dict.fromkeys(('django', 'celery', 'psycopg', 'redis')))"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"{hidden}; import frontdoor.launch.commands"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
