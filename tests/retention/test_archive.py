"""A file that goes to the archive is packed whole before it goes; one that is counted leaves its counts."""

import json

import bagit
import pytest

from access.models import robot
from documents import store, vault
from retention.disposal import package
from retention.models import Disposal
from tests import cast
from tests.retention.conftest import LATER, as_, decided
from tests.retention.test_disposing import found


def test_the_package_holds_every_row_and_file_and_its_checksums_hold(
    due, dee, ida, vi, iona, disposing, cluster, tmp_path
):
    with as_(dee):
        contact = due.contacts.get().contact
        store.keep(b"Marigold drew this.", name="drawing.txt", declared_type="text/plain", on=contact, by=dee,
                   at=cast.NOW, why="it came")  # fmt: skip
    disposal = decided(due, ida=ida, vi=vi, iona=iona, fate="transfer")
    assert disposing(LATER).done
    assert found(cluster, "Marigold") == []
    path = package.locked(disposal.number)
    assert [one.name for one in path.parent.iterdir() if one != path.with_suffix(".key")] == [path.name]
    assert b"Marigold" not in path.read_bytes()
    folder = package.unpack(disposal.number, tmp_path / "there")
    names = [json.loads(line) for line in (folder / "data/rows/people_personname.jsonl").read_text().splitlines()]
    assert [name["given"] for name in names] == ["Marigold"]
    assert (folder / "data/files/0001.txt").read_bytes() == b"Marigold drew this."
    index = (folder / "data/index.html").read_text()
    assert "people_personname.jsonl" in index and "Contact, its history" in index and "1 file as they came" in index
    assert bagit.Bag(str(folder)).is_valid(), "another reader of such packages finds it whole"
    written = {path.relative_to(folder).as_posix() for path in (folder / "data").rglob("*") if path.is_file()}
    assert set(bagit.Bag(str(folder)).payload_files()) == written
    (folder / "data/files/0001.txt").write_bytes(b"changed")
    assert not package.is_whole(folder)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(vault.Unreadable):
        package.unpack(disposal.number, tmp_path / "again")
    package.forget(disposal.number)
    assert not list(path.parent.iterdir())


def test_what_is_anonymised_leaves_its_counts_and_nothing_else(due, ida, vi, iona, disposing, cluster):
    from returns import counting

    with as_(ida):
        before = counting.counts()
    decided(due, ida=ida, vi=vi, iona=iona, fate="anonymise")
    assert disposing(LATER).done
    with as_(ida, LATER):
        assert counting.counts() == before
    assert found(cluster, "Marigold") == []


def test_an_extension_moves_the_date_and_disposes_of_nothing(due, ida, vi, iona, disposing, cluster):
    from datetime import date

    from tests.retention import family

    disposal = decided(due, ida=ida, vi=vi, iona=iona, fate="extend", until_on=date(2030, 1, 1))
    assert disposal.state == "done" and disposal.cool_until is None
    assert disposing(LATER).done == []
    assert family.settled(due).due_on == date(2030, 1, 1)
    with as_(robot("keeper")):
        assert Disposal.objects.get(pk=disposal.pk).followed is True
