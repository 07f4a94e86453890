"""Unpack a package for the archive where the archive takes it; once they have checked it, forget it here."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from access.identity import act_as
from access.models import robot
from audit import clock, trail
from documents import vault
from retention.disposal import package


class Command(BaseCommand):
    """Runs as the retention process, which alone holds the packages. Packages lie locked until then."""

    help = __doc__

    def add_arguments(self, parser):
        """The disposal's number; the folder to unpack it in; --forget once the archive has it."""
        parser.add_argument("number")
        parser.add_argument("folder", type=Path, nargs="?")
        parser.add_argument("--forget", action="store_true", help="the archive has it: remove it and its key here")

    def handle(self, *args, number, folder, forget, **options):
        """Unpack or forget. Raises CommandError where the process is another, or the package is not there or whole."""
        if settings.PROCESS != "retention":
            raise CommandError("Only the retention process hands packages over: set FRONTDOOR_PROCESS=retention.")
        if bool(folder) == forget:
            raise CommandError("Say the folder to unpack it in, or --forget once the archive has it.")
        if forget:
            package.forget(number)
        else:
            try:
                self.stdout.write(f"{package.unpack(number, folder)} is whole: every checksum holds.")
            except (vault.Unreadable, OSError) as fault:
                raise CommandError(str(fault)) from None
        keeper, at = robot("keeper"), clock.now()
        with act_as(keeper, at), transaction.atomic():
            trail.note(keeper, "disposal.handed_over", at=at, disposal=number, forgotten=forget)
