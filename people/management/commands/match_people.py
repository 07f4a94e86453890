"""`manage.py match_people FILE.csv --out pairs.csv`: which records of a file, or of two, are one person."""

import csv
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from documents import spreadsheets
from people import cells, linking, sheets
from people.matching import Verdict

HEADING = ("left", "right", "verdict", "weight", "why")


class Command(BaseCommand):
    """Nothing is read from or written to the database. Columns: docs/how-to/match-a-list.md."""

    help = "Link the records of a CSV file with each other, or with those of another file."
    requires_system_checks: list = []
    requires_migrations_checks = False

    def add_arguments(self, parser):
        """The file, where to write, and whether pairs only a person can decide are written too."""
        parser.add_argument("file", type=Path, help="a CSV file with a heading")
        parser.add_argument("--out", type=Path, required=True, help="where to write the pairs")
        parser.add_argument("--against", type=Path, help="link FILE with this file instead of with itself")
        parser.add_argument("--possible", action="store_true", help="write the possible pairs too, not the same only")

    def handle(self, *args, **options):
        """Link, write the pairs and say how many; with a truth column, how right they are. Raises CommandError."""
        records = self._listed(options["file"])
        against = self._listed(options["against"]) if options["against"] else None
        found = linking.pairs(records, against)
        written = [pair for pair in found if options["possible"] or pair.verdict is Verdict.SAME]
        _write(options["out"], written)
        same = [pair for pair in found if pair.verdict is Verdict.SAME]
        self.stdout.write(f"Same: {len(same)}. Possible, for a person to decide: {len(found) - len(same)}.")
        if any(record.truth for record in records):
            self._measure("same", same, records, against)
            self._measure("same and possible", found, records, against)

    def _listed(self, path: Path) -> list[linking.Listed]:
        try:
            with path.open("rb") as stream:
                sheet = sheets.opened(stream, cells.COLUMNS)
                if not {"given", "family", "nhs_number", "born_on"} & set(sheet.columns):
                    raise CommandError(f"{path.name}: no column holds a name, a date of birth or a number.")
                rows = [cells.read(row) for row in sheet.rows()]
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}.") from None
        except sheets.Unreadable as error:
            raise CommandError(f"{path.name}: {error}") from None
        faults = [fault for row in rows for fault in row.faults]
        for fault in faults[:20]:
            self.stderr.write(f"{path.name}, line {fault.line}, {fault.column}: {fault.what} {fault.how}")
        if len(faults) > 20:
            self.stderr.write(f"{path.name}: {len(faults) - 20} more cells could not be read and were left out.")
        return [_record(row) for row in rows if row.values]

    def _measure(self, what: str, found, records, against) -> None:
        score = linking.score(found, records, against)
        figures = f"precision {score.precision:.4f}, recall {score.recall:.4f}, F1 {score.f1:.4f}"
        self.stdout.write(f"{what.capitalize()}: {figures} ({score.right} right of {score.found}, {score.true} true).")


def _record(row: cells.Read) -> linking.Listed:
    key = str(row.values.get("id") or f"line {row.line}")
    return linking.Listed(key, cells.described(row.values), str(row.values.get("truth", "")))


def _write(path: Path, pairs: list[linking.Pair]) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as stream:
            table = csv.writer(stream)
            table.writerow(HEADING)
            for pair in pairs:
                keys = map(spreadsheets.safe, pair.keys)
                table.writerow([*keys, pair.verdict, f"{pair.like.weight:.1f}", pair.like.words])
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}.") from None
