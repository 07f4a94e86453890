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
    """Writes frontdoor/migrations/NNNN_walls.py and .sql with the parts that differ from the migrations so far."""

    help = __doc__

    def add_arguments(self, parser):
        """--check: only say whether it is up to date. --again: write over the newest (before it is released)."""
        parser.add_argument("--check", action="store_true")
        parser.add_argument("--again", action="store_true")

    def handle(self, *args, check, again, **options):
        """Write the migration, or with --check exit 1 where one is missing."""
        written = walls()
        changed = outdated(frozen(written[:-1] if again else written))
        if not changed:
            self.stdout.write("The wall is up to date.")
            return
        if check:
            raise SystemExit("The wall is out of date: run manage.py make_walls.")
        number = len(written) + (0 if again and written else 1)
        name = f"{number:04d}_walls"
        previous = [("frontdoor", f"{number - 1:04d}_walls")] if number > 1 else []
        text = "\n".join(f"{PART}{part}\n{sql}" for part, sql in changed.items())
        (FOLDER / f"{name}.sql").write_text(text, encoding="utf-8")
        lines = [f'        ("{app}", "{leaf}"),\n' for app, leaf in [*previous, *leaves()]]
        dependencies = "[\n" + "".join(lines) + "    ]"
        (FOLDER / f"{name}.py").write_text(TEMPLATE.format(name=name, dependencies=dependencies), encoding="utf-8")
        self.stdout.write(f"Wrote frontdoor/migrations/{name}: {len(changed)} parts.")


def walls() -> list[Path]:
    """The SQL of every walls migration, oldest first."""
    return sorted(path for path in FOLDER.glob("*_walls.sql") if re.match(r"\d{4}_", path.name))


def frozen(written: list[Path]) -> dict[str, str]:
    """The parts these migrations leave standing, by name: of each, the newest."""
    found: dict[str, str] = {}
    for path in written:
        for part in path.read_text(encoding="utf-8").split(PART)[1:]:
            name, _, sql = part.partition("\n")
            found[name] = sql.strip() + "\n"
    return found


def outdated(standing: dict[str, str]) -> dict[str, str]:
    """The parts of the wall the models declare now that differ from those that stand."""
    return {name: sql for name, sql in wall.parts().items() if standing.get(name) != sql}


def leaves() -> list[tuple[str, str]]:
    """The newest migration of every other app that has tables."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return sorted(node for node in loader.graph.leaf_nodes() if node[0] != "frontdoor")
