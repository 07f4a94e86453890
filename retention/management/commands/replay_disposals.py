"""Dispose again of what was disposed of since a backup was made. Nobody may sign in before it has run."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from access.identity import act_as
from access.models import robot
from audit import clock
from retention.disposal import ledger, replaying
from retention.disposal.carrying_out import NotAllGone


class Command(BaseCommand):
    """Reads the disposal ledger, which lies beside the database and is never restored with it. Safe to run twice."""

    help = __doc__

    def handle(self, *args, **options):
        """Replay the ledger. Raises CommandError where the process is another, or something could not go."""
        if settings.PROCESS != "retention":
            raise CommandError("Only the retention process disposes: set FRONTDOOR_PROCESS=retention and its address.")
        keeper, at = robot("keeper"), clock.now()
        try:
            with act_as(keeper, at):
                went = replaying.replay(by=keeper, at=at)
        except (ledger.LedgerBroken, NotAllGone) as fault:
            raise CommandError(f"{fault} Nobody may sign in until this is settled.") from None
        self.stdout.write(f"{len(ledger.gone())} disposals in the ledger; {len(went)} were here again, and are gone.")
