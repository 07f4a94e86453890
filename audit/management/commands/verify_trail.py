"""Verify that neither the trail nor history was changed since it was sealed."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from psycopg.conninfo import make_conninfo

from audit import verifier

SHOWN = 20


class Command(BaseCommand):
    """Needs OWNER_DATABASE_URL, whom row security does not bind; it only reads. Exits 1 where something is wrong."""

    help = __doc__

    def add_arguments(self, parser):
        """--checkpoint: one from an e-mail or a page. --public-key: the sealer's, in hex, from where you keep it."""
        parser.add_argument("--checkpoint", default="")
        parser.add_argument("--public-key", default="")
        parser.add_argument("--folder", type=Path, default=settings.CHECKPOINTS)

    def handle(self, *args, checkpoint, public_key, folder, **options):
        """Print the figures and the first fault. Raises CommandError (exit 1) where there is one, or no key."""
        report = verifier.verify(
            owners_address(), folder, public_key=public_key or self._published_key(folder), message=checkpoint
        )
        self.stdout.write(
            f"{report.seals} seals over {report.sealed} rows; {report.rows} rows read,"
            f" {report.unsealed} not sealed yet, {report.disposed} disposed of lawfully;"
            f" {report.checkpoints} checkpoints outside, {report.restored} restores."
        )
        if report.holds:
            self.stdout.write(f"It holds. The head is {report.head}.")
            return
        for fault in report.faults[:SHOWN]:
            self.stdout.write(f"  {fault.sentence}")
        raise CommandError(f"It does not hold: {report.faults[0].sentence}. {len(report.faults)} faults in all.")

    def _published_key(self, folder: Path) -> str:
        path = folder / "public-key.txt"
        if not path.exists():
            raise CommandError(f"Nothing was sealed yet, or {folder} is not where checkpoints go: say --folder.")
        self.stdout.write("The key is the one beside the checkpoints; --public-key holds it to one kept apart.")
        return path.read_text(encoding="utf-8").strip()


def owners_address() -> str:
    """Where the owner reads the database. Raises CommandError in any other process."""
    if settings.PROCESS != "owner":
        raise CommandError(
            "Run it as the owner: FRONTDOOR_PROCESS=owner, or `python -m frontdoor.launch manage verify_trail`."
        )
    known = settings.DATABASES["default"]
    return make_conninfo(
        dbname=known["NAME"], user=known["USER"], password=known["PASSWORD"], host=known["HOST"], port=known["PORT"]
    )
