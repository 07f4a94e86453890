"""`manage.py seed`: the invented cast and caseload."""

from datetime import date, datetime, time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from audit import clock
from deadlines.words import LONDON
from frontdoor.seed.caseload import invent


class Command(BaseCommand):
    """About forty invented families in every state; the same each time for the same day. Only in a demonstration."""

    help = "Write the invented cast and caseload. --on 2026-11-23 sets the day (at 10:00 in London) it stands at."

    def add_arguments(self, parser):
        """The day the caseload stands at."""
        parser.add_argument("--on", type=date.fromisoformat, default=None, help="a day like 2026-11-23; now without it")

    def handle(self, *args, **options):
        """Write what is not there yet."""
        if not settings.DEMO:
            raise CommandError("Invented families belong to a demonstration: set DEMO=1.")
        until = clock.now().replace(second=0, microsecond=0)
        if options["on"]:
            until = datetime.combine(options["on"], time(10, 0), LONDON)
        count = invent(until, self.stdout.write)
        if count and options["verbosity"]:
            self.stdout.write(f"{count} contacts, as they stand at {until.astimezone(LONDON):%H:%M on %d %B %Y}.")
