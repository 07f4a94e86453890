"""What is started when: nothing works by itself on a caseload that is still being invented."""

from dataclasses import dataclass

import pytest

from frontdoor.launch import service
from frontdoor.launch.folder import Folder
from frontdoor.launch.options import read
from frontdoor.launch.supervisor import Supervisor


@dataclass
class Inventing:
    """Stands for the caseload being invented; notes who was up when it ended."""

    boss: Supervisor
    up: tuple[str, ...] = ()

    def finish(self):
        """Note it."""
        self.up = tuple(child.name for child in self.boss.children)


@pytest.fixture
def boss(monkeypatch):
    monkeypatch.setattr(service, "_answers", lambda port: True)
    monkeypatch.setattr(service, "welcome", lambda *_: None)
    monkeypatch.setattr(Supervisor, "watch", lambda self, **_: True)
    return Supervisor()


def served(boss, tmp_path, inventing, monkeypatch):
    monkeypatch.setattr(service, "begin_caseload", lambda *_: inventing)
    folder = Folder(tmp_path)
    folder.open()
    try:
        service._serve(read({"DATA": str(tmp_path)}), folder, boss, lambda kind: {})
    finally:
        folder.close()
    return [child.name for child in boss.children]


def test_only_the_web_is_up_while_the_families_are_invented(boss, tmp_path, monkeypatch):
    inventing = Inventing(boss)
    started = served(boss, tmp_path, inventing, monkeypatch)
    assert inventing.up == ("web",)
    assert started == list(service.PROCESSES)


def test_a_later_start_starts_everything_at_once(boss, tmp_path, monkeypatch):
    assert served(boss, tmp_path, None, monkeypatch) == list(service.PROCESSES)
