"""A list of people brought in by the office's own command: how fast, and whether its memory stays flat."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.linking import listed
from bench.measure import Ratio
from tests.people import invented

MOST = 100_000
A_SECOND = 500
EVERY = 0.25
ROOT = Path(__file__).parents[1]
PAGE = os.sysconf("SC_PAGE_SIZE")


def run(scale: int) -> Iterator[Ratio]:
    """Bring in as many people as the register has, at most 100,000; yield time and memory with their targets.

    Half the list is children of the register's own households, so that lines meet people on record as they do in life.
    """
    count = min(scale, MOST)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        listed(
            path,
            [*invented.children(count // 2, seed=2026), *invented.children(count - count // 2, seed=31)],
            keys=False,
        )
        seconds, memory = _brought(path)
    allowed = count / A_SECOND
    yield Ratio(
        f"bringing in {count:,} people, of 500 a second", seconds / allowed, 1.0, allowed * 1000, seconds * 1000
    )
    quarter = len(memory) // 4
    early, late = median(memory[quarter : 2 * quarter]), median(memory[-quarter:])
    yield Ratio(f"bringing in {count:,} people, memory at the end", late / early, 1.10, 0, 0)


def _brought(path: Path) -> tuple[float, list[int]]:
    """How many seconds the command took, and how many bytes it held all the while."""
    memory, began = [], time.perf_counter()
    command = [sys.executable, "manage.py", "import_people", str(path), "--source", "bench"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        statm = Path(f"/proc/{process.pid}/statm")
        while process.poll() is None:
            memory.append(int(statm.read_text().split()[1]) * PAGE)
            time.sleep(EVERY)
        seconds = time.perf_counter() - began
    if process.returncode:
        raise RuntimeError("import_people failed")
    return seconds, [one for one in memory if one]
