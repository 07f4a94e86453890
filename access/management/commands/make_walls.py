"""Freeze the wall, as the models declare it now, into a migration."""

import re
from pathlib import Path

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db.migrations.loader import MigrationLoader

from access import wall

FOLDER = Path(apps.get_app_config("frontdoor").path) / "migrations"
TEMPLATE = '''"""The wall as the models declared it; written by `manage.py make_walls`."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent / "{name}.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):
    dependencies = {dependencies}

    operations = [migrations.RunSQL([SQL], migrations.RunSQL.noop)]
'''


PART = "-- part: "


class Command(BaseCommand):
    """Writes frontdoor/migrations/NNNN_walls.py and .sql, the whole wall, when the declarations differ from the newest.

    The wall may be run over any older one, so only the newest is kept: an empty database is walled once.
    """

    help = __doc__

    def add_arguments(self, parser):
        """--check: only say whether it is up to date. --again: write over the newest (before it is released)."""
        parser.add_argument("--check", action="store_true")
        parser.add_argument("--again", action="store_true")

    def handle(self, *args, check, again, **options):
        """Write the migration, or with --check exit 1 where one is missing."""
        newest = latest()
        text = "\n".join(f"{PART}{part}\n{sql}" for part, sql in wall.parts().items())
        if newest and newest.read_text(encoding="utf-8") == text and not again:
            self.stdout.write("The wall is up to date.")
            return
        if check:
            raise SystemExit("The wall is out of date: run manage.py make_walls.")
        number = int(newest.name[:4]) + (0 if again else 1) if newest else 1
        for old in FOLDER.glob("*_walls.*"):
            old.unlink()
        name = f"{number:04d}_walls"
        (FOLDER / f"{name}.sql").write_text(text, encoding="utf-8")
        lines = [f'        ("{app}", "{leaf}"),\n' for app, leaf in leaves()]
        dependencies = "[\n" + "".join(lines) + "    ]"
        (FOLDER / f"{name}.py").write_text(TEMPLATE.format(name=name, dependencies=dependencies), encoding="utf-8")
        self.stdout.write(f"Wrote frontdoor/migrations/{name}.")


def latest() -> Path | None:
    """The SQL of the newest walls migration, or None."""
    found = sorted(path for path in FOLDER.glob("*_walls.sql") if re.match(r"\d{4}_", path.name))
    return found[-1] if found else None


def leaves() -> list[tuple[str, str]]:
    """The newest migration of every other app that has tables."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return sorted(node for node in loader.graph.leaf_nodes() if node[0] != "frontdoor")
