"""Put a backup back in place of what is there, and dispose again of what was disposed of since."""

import subprocess
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from frontdoor.backups import restoring
from frontdoor.backups.pieces import Damaged
from frontdoor.backups.programs import ProgramFailed


class Command(BaseCommand):
    """Needs SUPERUSER_DATABASE_URL, the service's addresses, and BACKUP_KEY. Nobody can sign in until it has ended."""

    help = __doc__
    requires_system_checks: list = []

    def add_arguments(self, parser):
        """The folder of the backup, and the word that says the database may be replaced."""
        parser.add_argument("folder", type=Path)
        parser.add_argument("--replace", action="store_true", help="yes, replace the database that is there")

    def handle(self, *args, folder, replace, **options):
        """Restore. Raises CommandError (exit 1); run again, it begins anew."""
        if not replace:
            raise CommandError("This replaces the database that is there. Say --replace if that is what you want.")
        try:
            manifest = restoring.restore(folder, say=self.stdout.write)
        except (Damaged, ProgramFailed, OSError) as fault:
            raise CommandError(str(fault)) from None
        except subprocess.CalledProcessError:
            raise CommandError(
                "What was disposed of could not be disposed of again, so the database stays closed. "
                "Run it again once that is settled."
            ) from None
        self.stdout.write(
            f"Restored as it was {manifest['made_at']}, less what was disposed of since. It is open again."
        )
