"""Verify the trail, put on record whether it holds, and tell the Data Protection Officer where it does not."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from audit import clock, verifier
from audit.management.commands.verify_trail import owners_address
from frontdoor import nightly_check


class Command(BaseCommand):
    """Runs as the owner; `make start` starts it once a night. Exits 1 where something is wrong."""

    help = __doc__

    def handle(self, *args, **options):
        """Verify and record. Raises CommandError (exit 1) where it does not hold."""
        key = settings.CHECKPOINTS / "public-key.txt"
        if not key.exists():
            self.stdout.write("Nothing was sealed yet.")
            return
        report = verifier.verify(
            owners_address(), settings.CHECKPOINTS, public_key=key.read_text(encoding="utf-8").strip()
        )
        if not nightly_check.record(report, at=clock.now()):
            raise CommandError(f"It does not hold: {report.faults[0].sentence}. {len(report.faults)} faults in all.")
        self.stdout.write(f"It holds: {report.seals} seals, {report.rows} rows.")
