"""Make a backup of the database and the file store, encrypted; or verify one."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from audit import clock
from frontdoor.backups import making
from frontdoor.backups.pieces import Damaged
from frontdoor.backups.programs import ProgramFailed


class Command(BaseCommand):
    """Needs OWNER_DATABASE_URL and BACKUP_KEY. The keys of the service and the disposal ledger are not in a backup."""

    help = __doc__
    requires_system_checks: list = []

    def add_arguments(self, parser):
        """The folder; --verify reads every byte of a backup that is there."""
        parser.add_argument("folder", type=Path)
        parser.add_argument("--verify", action="store_true")

    def handle(self, *args, folder, verify, **options):
        """Make it and verify it, or verify only. Raises CommandError (exit 1)."""
        try:
            if not verify:
                making.make(folder, at=clock.now(), say=self.stdout.write)
            manifest = making.verify(folder)
        except (Damaged, ProgramFailed, OSError) as fault:
            raise CommandError(str(fault)) from None
        rows = sum(manifest["counts"].values())
        self.stdout.write(f"{rows} rows and {len(manifest['files'])} files, made {manifest['made_at']}. It holds.")
