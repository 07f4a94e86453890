"""Runs several of manage.py's commands in one process, because loading the service takes longer than most of them.

Before each it prints a line with its name, by which the launcher tells what is being done.
"""

import os
import shlex
import sys

BEGINS = "▶ "


def main(commands: list[str]) -> None:
    """Runs the commands in order; each is written as on a command line. The first that fails ends it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontdoor.settings")
    import django
    from django.core.management import call_command

    django.setup()
    for command in commands:
        name, *words = shlex.split(command)
        print(f"{BEGINS}{name}", flush=True)
        call_command(name, *words)


if __name__ == "__main__":
    main(sys.argv[1:])
