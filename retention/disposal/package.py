"""A package for the archive: a BagIt folder with every row as it stood, the files, checksums and a readable index."""

import json
import shutil
from collections.abc import Iterable
from datetime import datetime
from html import escape
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection

from access import wall_retention
from documents import store
from retention.models import Disposal


def folder_of(disposal: Disposal) -> Path:
    """Where the package of this disposal is."""
    return Path(settings.ARCHIVE_FOLDER) / disposal.number


def make(disposal: Disposal, ids: Iterable[UUID], *, at: datetime) -> Path:
    """Write the package anew and return its folder. Read as the retention role, before anything is deleted."""
    import bagit

    folder = folder_of(disposal)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    counts = _rows(folder, list(ids))
    counts["files"] = _files(folder, list(ids))
    (folder / "index.html").write_text(_index(disposal, counts), encoding="utf-8")
    bagit.make_bag(
        str(folder), checksums=["sha256", "sha512"],
        bag_info={
            "Source-Organization": "Sandwell Children's Trust", "External-Identifier": disposal.number,
            "Bagging-Date": at.date().isoformat(), "External-Description": f"Rule {disposal.rule_key}",
        },
    )  # fmt: skip
    return folder


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
    lines = "".join(f"<tr><th scope=row>{escape(name)}<td>{number}" for name, number in sorted(counts.items()))
    return (
        f"<!doctype html><html lang=en-GB><meta charset=utf-8><title>{escape(disposal.number)}</title>"
        f"<h1>{escape(disposal.number)}</h1><p>Rule {escape(disposal.rule_key)}: {escape(disposal.record)}.</p>"
        f"<p>Each table is a file of rows in JSON, one a line, in the folder “rows”; files as they came are in “files”."
        f"</p><table><caption>What is in it</caption>{lines}</table></html>"
    )
