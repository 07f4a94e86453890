"""Make the nightly list of what falls due, and carry out the disposals that have cooled off."""

import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from access.identity import act_as
from access.models import robot
from audit import clock
from deadlines.calendar import london_day
from retention.disposal import night
from retention.disposal.carrying_out import ClockLooksWrong

HOUR = 3600


class Command(BaseCommand):
    """Runs as FRONTDOOR_PROCESS=retention, whose role alone may delete. Safe to run twice, and after a crash."""

    help = __doc__

    def add_arguments(self, parser):
        """--nightly: stay, and run once a day."""
        parser.add_argument("--nightly", action="store_true", help="stay, and run once each day")

    def handle(self, *args, nightly, **options):
        """Run once, or once each day. Raises CommandError where the process is another, or the clock looks wrong."""
        if settings.PROCESS != "retention":
            raise CommandError("Only the retention process disposes: set FRONTDOOR_PROCESS=retention and its address.")
        if not nightly:
            self._run()
            return
        while True:
            try:
                self._tonight()
            except CommandError as fault:
                self.stderr.write(str(fault))
            time.sleep(HOUR)

    def _tonight(self):
        keeper, at = robot("keeper"), clock.now()
        with act_as(keeper, at), transaction.atomic():
            done = night.has_run(london_day(at))
        if not done:
            self._run()

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
