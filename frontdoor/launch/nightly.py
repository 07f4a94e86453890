"""What the launcher starts once a night and lets end by itself: it costs memory only while it runs."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from frontdoor.launch import say

LONDON = ZoneInfo("Europe/London")
HOUR = 3
VERIFY = ("manage.py", "verify_nightly")


@dataclass
class Nightly:
    """One command, once a night after three, and what became of it."""

    words: tuple[str, ...]
    environment: Mapping[str, str]
    log: Path
    folder: Path
    done_on: date | None = None
    running: "subprocess.Popen[bytes] | None" = None
    now: Callable[[], datetime] = lambda: datetime.now(LONDON)

    def look(self) -> None:
        """Start it where tonight's has not run, and say where the last one failed."""
        if self.running is not None:
            if (code := self.running.poll()) is not None:
                self.running = None
                if code:
                    say.note(f"{' '.join(self.words)} failed: read {self.log}.")
            return
        at = self.now()
        if at.hour >= HOUR and self.done_on != at.date():
            self.done_on = at.date()
            with open(self.log, "ab") as log:
                self.running = subprocess.Popen(
                    [sys.executable, *self.words], env=dict(self.environment), stdout=log, stderr=log, cwd=self.folder
                )
