"""Make the nightly list of what falls due, and carry out the disposals that have cooled off."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from access.identity import act_as
from access.models import robot
from audit import clock
from deadlines.calendar import london_day
from retention.disposal import night
from retention.disposal.carrying_out import ClockLooksWrong


class Command(BaseCommand):
    """Runs as FRONTDOOR_PROCESS=retention, whose role alone may delete. Safe to run twice, and after a crash."""

    help = __doc__

    def add_arguments(self, parser):
        """--nightly: do nothing where today's list was made already."""
        parser.add_argument("--nightly", action="store_true", help="unless it was done today already")

    def handle(self, *args, nightly, **options):
        """Run once. Raises CommandError where the process is another, or the clock looks wrong."""
        if settings.PROCESS != "retention":
            raise CommandError("Only the retention process disposes: set FRONTDOOR_PROCESS=retention and its address.")
        if not (nightly and self._was_done()):
            self._run()

    def _was_done(self) -> bool:
        keeper, at = robot("keeper"), clock.now()
        with act_as(keeper, at), transaction.atomic():
            return night.has_run(london_day(at))

    def _run(self):
        keeper, at = robot("keeper"), clock.now()
        try:
            with act_as(keeper, at):
                tally = night.run(by=keeper, at=at)
        except ClockLooksWrong as fault:
            raise CommandError(f"Nothing was disposed of. {fault}") from None
        self.stdout.write(f"{len(tally.done)} disposed of, {len(tally.waiting)} waiting, {tally.files} files removed.")
        for number, trouble in tally.waiting.items():
            self.stdout.write(f"  {number}: {trouble}")
