"""The launcher's commands; run by the Makefile with whatever Python there is, before anything is installed."""

import os
import shutil
import subprocess
import sys

OLDEST, NEWEST = (3, 11), (3, 13)
USAGE = "Use: python -m frontdoor.launch start | setup | setup-dev | manage COMMAND | seal | release | health | secrets"


def main(words):
    """Runs one command; returns the exit code."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return use_another_python(words)
    from frontdoor.launch import commands
    from frontdoor.launch.say import stop_with
    from frontdoor.launch.servers import CannotStart

    command = commands.COMMANDS.get(words[0] if words else "")
    if command is None:
        raise SystemExit(USAGE)
    try:
        return command(words[1:])
    except CannotStart as reason:
        raise stop_with(str(reason)) from None
    except OSError as error:
        if error.errno == 28:
            raise stop_with("The disk is full: make room, then run the same command again.") from None
        raise
    except KeyboardInterrupt:
        raise stop_with("Stopped.") from None


def use_another_python(words):
    """Runs the same command with a Python that will do, where one is installed; otherwise says so."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        # A version manager leaves programs on the path that do nothing but complain.
        if found and subprocess.call([found, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            os.execv(found, [found, "-m", "frontdoor.launch"] + words)
    have = "{}.{}".format(*sys.version_info[:2])
    print(f"\n  This is Python {have}; Front Door needs 3.11, 3.12 or 3.13. Install python3.13 and try again.\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
