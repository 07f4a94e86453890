"""`manage.py import_contacts FILE --by EMAIL`: receives the contacts of a daily list."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from access.identity import act_as
from access.models import User
from audit import clock
from intake import importing
from people.importing import Outcome, Told
from people.sheets import Unreadable


class Command(BaseCommand):
    """CSV or JSON; columns and an example: docs/how-to/bring-contacts-in.md. Run again, nothing is received twice."""

    help = "Receive the contacts of a daily list, as the member of staff who answers for it."

    def add_arguments(self, parser):
        """The file, what the list is called, and who receives."""
        parser.add_argument("file", type=Path, help="a CSV or JSON file")
        parser.add_argument("--by", required=True, help="the e-mail address of the member of staff who receives them")
        parser.add_argument("--source", default="police daily list", help="what the list is called")
        parser.add_argument("--dry-run", action="store_true", help="say what would become of each, write nothing")

    def handle(self, *args, **options):
        """Receive them and say what became of each. Raises CommandError with a sentence."""
        file, at = options["file"], clock.now()
        by: Any = User.objects.filter(email=options["by"]).first()
        if by is None:
            raise CommandError(f"Nobody has an account with the address {options['by']}.")
        try:
            with file.open("rb") as stream, act_as(by, at):
                if not by.standing.team_ids:
                    raise CommandError(f"{by} is on no team, so there is no queue for these contacts.")
                counts = self._bring(stream, options, by=by, at=at)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}.") from None
        except Unreadable as error:
            raise CommandError(f"{file.name}: {error}") from None
        said = ", ".join(f"{counts[one]} {one}" for one in Outcome if counts[one]) or "no contact"
        self.stdout.write(f"{'Looked through' if options['dry_run'] else 'Received'}: {said}.")

    def _bring(self, stream, options, *, by, at):
        source, dry = options["source"], options["dry_run"]
        if not dry:
            return importing.bring_in(stream, source=source, by=by, at=at, tell=self._tell)
        with transaction.atomic():
            return importing.bring_in(stream, source=source, by=by, at=at, tell=self._tell, dry=True)

    def _tell(self, told: Told) -> None:
        for fault in told.faults:
            self.stderr.write(f"line {fault.line}, {fault.column}: {fault.what} {fault.how}")
