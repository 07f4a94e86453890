"""What the launcher tells the person at the terminal."""

import sys
import time

_began = time.monotonic()


def step(sentence: str) -> None:
    """One line of progress, with the seconds since the start."""
    print(f"  {time.monotonic() - _began:5.1f} s  {sentence}", flush=True)


def note(sentence: str) -> None:
    """Something the person should know, on a line of its own."""
    print(f"  note     {sentence}", flush=True)


def stop_with(sentence: str) -> SystemExit:
    """The exception that ends the launcher with one sentence on the error stream."""
    print(f"\n  {sentence}\n", file=sys.stderr, flush=True)
    return SystemExit(1)
