"""`manage.py import_people FILE.csv`: brings in a list of people, after looking it through."""

import csv
import sys
from contextlib import contextmanager, nullcontext
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from access.identity import act_as
from access.models import robot
from audit import clock
from people import importing, sheets

HEADING = ("line", "outcome", "column", "what is wrong", "how to put it right")
EVERY = 5000


class Command(BaseCommand):
    """Columns and an example: docs/how-to/bring-people-in.md. Run again, it takes up where it was cut short."""

    help = "Bring in a list of people from a CSV file. --dry-run writes nothing."

    def add_arguments(self, parser):
        """The file, what the list is called, and whether it is only looked through."""
        parser.add_argument("file", type=Path, help="a CSV file with a heading")
        parser.add_argument("--source", help="what the list is called; without it, the file's name")
        parser.add_argument("--dry-run", action="store_true", help="say what would become of each line, write nothing")
        parser.add_argument("--all-or-nothing", action="store_true", help="bring in nothing if one line is at fault")
        parser.add_argument("--report", type=Path, help="where to write a report with every line")

    def handle(self, *args, **options):
        """Bring it in and say what became of it. Raises CommandError with a sentence."""
        file, at, by = options["file"], clock.now(), robot("importer")
        source = (options["source"] or file.name)[:60]
        try:
            with file.open("rb") as stream, act_as(by, at), self._report(options["report"]) as tell:
                if options["dry_run"]:
                    report = importing.look_through(stream, source=source, at=at, tell=tell)
                else:
                    report = importing.bring_in(
                        stream, source=source, by=by, at=at, tell=tell, whole=options["all_or_nothing"]
                    )
        except OSError as error:
            raise CommandError(f"{error.filename or file}: {error.strerror}.") from None
        except sheets.Unreadable as error:
            raise CommandError(f"{file.name}: {error}") from None
        if report.refused_whole:
            raise CommandError(f"Nothing was brought in: {report.words} Put the lines right and run it again.")
        self.stdout.write(f"{'Looked through' if options['dry_run'] else 'Brought in'}: {report.words}")

    @contextmanager
    def _report(self, path: Path | None):
        """Tells each line: all of them to the report, those at fault to the terminal, and how far it has come."""
        with path.open("w", encoding="utf-8", newline="") if path else nullcontext() as file:
            table = csv.writer(file) if file else None
            if table:
                table.writerow(HEADING)
            shown = [0, 0]

            def tell(told: importing.Told) -> None:
                shown[0] += 1
                if table:
                    table.writerows(importing.report_lines([told]))
                for fault in told.faults if shown[1] < 50 else ():
                    shown[1] += 1
                    self.stderr.write(f"line {fault.line}, {fault.column}: {fault.what} {fault.how}")
                if shown[0] % EVERY == 0 and sys.stderr.isatty():
                    self.stderr.write(f"{shown[0]:,} lines …")

            yield tell
