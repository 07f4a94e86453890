"""Disposes once a night: starts `manage.py dispose --nightly` each hour and sleeps between, which costs little."""

import subprocess
import sys
import time

HOUR = 3600


def main() -> None:
    """Run until stopped. Whether tonight's was made already is for the command to know."""
    while True:
        subprocess.run([sys.executable, "manage.py", "dispose", "--nightly"], check=False)
        time.sleep(HOUR)


if __name__ == "__main__":
    main()
