"""`manage.py seed`: the invented cast and caseload of the demonstration, once."""

from datetime import date

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from audit import clock
from deadlines.calendar import CalendarEnds
from deadlines.words import moment_words
from frontdoor.seed import TRY_IT, telling
from frontdoor.seed.days import opening


class Command(BaseCommand):
    """Writes about forty invented families in every state. The same day gives the same caseload."""

    help = "Write the invented cast and caseload. Only where DEMO is set, and only where there is no contact yet."

    def add_arguments(self, parser):
        """The day the caseload stands at, and how many families."""
        parser.add_argument("--on", type=date.fromisoformat, help="a day such as 2026-11-23, at 10:12; without it, now")
        parser.add_argument(
            "--families", type=int, default=len(telling.FAMILIES), help="only so many, the urgent first"
        )

    def handle(self, *args, **options):
        """Write it all, or say why not."""
        if not settings.DEMO:
            raise CommandError("Invented families belong in a demonstration only: this service is not one (DEMO).")
        present = opening(options["on"]) if options["on"] else clock.now().replace(second=0, microsecond=0)
        if telling.is_there(present):
            self.stdout.write("There are contacts already, so nothing is invented. They stay as they are.")
            return
        try:
            contacts = telling.invent(present, families=options["families"], say=self.stdout.write)
        except CalendarEnds as end:
            raise CommandError(f"No caseload can stand at that day: {end}") from None
        self.stdout.write(f"{contacts} contacts, as they stand at {moment_words(present)}.")
        self.stdout.write(TRY_IT)
