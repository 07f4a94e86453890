"""A package for the archive: a BagIt folder with every row as it stood, the files, checksums and a readable index.

It lies here locked, one file and its wrapped key, until `manage.py hand_over` unpacks it where the archive takes it.
"""

import io
import json
import shutil
import tarfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.template.loader import render_to_string

from access import wall_retention
from documents import store, vault
from retention import display
from retention.models import Disposal

LOCKED, KEY = ".locked", ".key"


def locked(number: str) -> Path:
    """Where the locked package of the disposal of this number is."""
    return Path(settings.ARCHIVE_FOLDER) / f"{number}{LOCKED}"


def make(disposal: Disposal, ids: Iterable[UUID], *, at: datetime) -> Path:
    """Write the package anew, locked, and return its path. Read as the retention role, before anything is deleted."""
    folder = Path(settings.ARCHIVE_FOLDER) / f".{disposal.number}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    try:
        _fill(folder, disposal, ids, at)
        return _lock(folder, disposal.number)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _lock(folder: Path, number: str) -> Path:
    whole, path, key = io.BytesIO(), locked(number), vault.new_key()
    with tarfile.open(fileobj=whole, mode="w") as archive:
        archive.add(folder, arcname=number)
    path.with_suffix(KEY).write_text(vault.wrap(key), encoding="ascii")
    path.write_bytes(vault.encrypt(whole.getvalue(), key=key, name=number))
    for one in (path, path.with_suffix(KEY)):
        one.chmod(0o600)
    return path


def unpack(number: str, into: Path) -> Path:
    """Unlock a package and unpack it there. Returns its folder, whose checksums hold. Raises vault.Unreadable."""
    path = locked(number)
    if not path.exists():
        raise vault.Unreadable(f"There is no package {number} here.")
    key = vault.unwrap(path.with_suffix(KEY).read_text(encoding="ascii"))
    whole = vault.decrypt(path.read_bytes(), key=key, name=number)
    with tarfile.open(fileobj=io.BytesIO(whole)) as archive:
        archive.extractall(into, filter="data")
    if not is_whole(into / number):
        raise vault.Unreadable(f"The package {number} is not what it was when it was made.")
    return into / number


def forget(number: str) -> None:
    """Remove the package and its key from here, once the archive has it."""
    for path in (locked(number).with_suffix(KEY), locked(number)):
        path.unlink(missing_ok=True)


def _fill(folder: Path, disposal: Disposal, ids: Iterable[UUID], at: datetime) -> None:
    import bagit

    counts = _rows(folder, list(ids))
    counts["files"] = _files(folder, list(ids))
    (folder / "index.html").write_text(_index(disposal, counts), encoding="utf-8")
    bagit.make_bag(
        str(folder), checksums=["sha256", "sha512"],
        bag_info={
            "Source-Organization": "Sandwell Children's Trust", "External-Identifier": disposal.number,
            "Bagging-Date": at.date().isoformat(), "External-Description": disposal.ground,
        },
    )  # fmt: skip


def is_whole(folder: Path) -> bool:
    """Whether every checksum of a package still holds."""
    import bagit

    return bagit.Bag(str(folder)).is_valid()


def _rows(folder: Path, ids: list[UUID]) -> dict[str, int]:
    house, counts = wall_retention.house(), {}
    (folder / "rows").mkdir()
    with connection.cursor() as cursor:
        for table in house.disposable:
            cursor.execute(
                f"SELECT to_jsonb({table.name}) FROM {table.name} WHERE {house.goes(table, '%(ids)s')}",  # noqa: S608
                {"ids": ids},
            )
            rows = [row[0] if isinstance(row[0], str) else json.dumps(row[0]) for row in cursor.fetchall()]
            if rows:
                (folder / "rows" / f"{table.name}.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
                counts[table.name] = len(rows)
    return counts


def _files(folder: Path, ids: list[UUID]) -> int:
    from documents.models import StoredFile

    (folder / "files").mkdir()
    number = 0
    for number, stored in enumerate(StoredFile.objects.filter(root_id__in=ids).order_by("added_at", "id"), start=1):
        ending = Path(stored.name).suffix[:10]
        (folder / "files" / f"{number:04d}{ending}").write_bytes(store.read_original(stored))
    return number


def _index(disposal: Disposal, counts: dict[str, int]) -> str:
    """The page an archivist opens first: what each file of rows holds, and how many, in words."""
    rows = [
        {"kind": display.kind_of(table), "file": f"rows/{table}.jsonl", "number": number}
        for table, number in counts.items() if table != "files"
    ]  # fmt: skip
    return render_to_string(
        "retention/archive_index.html",
        {"disposal": disposal, "rows": sorted(rows, key=lambda row: row["kind"]), "files": counts["files"]},
    )
