"""Times two ways of doing the same thing, call by call in turn, so that a busy machine disturbs both alike."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Ratio:
    """One line of the result: the measured way over the reference, in medians."""

    name: str
    ratio: float
    at_most: float
    reference_ms: float
    measured_ms: float

    @property
    def holds(self) -> bool:
        """Whether it is within its target."""
        return self.ratio <= self.at_most


def side_by_side(
    name: str,
    reference: Callable[[], object],
    measured: Callable[[], object],
    *,
    at_most: float,
    calls: int = 41,
    clock: Callable[[], float] = time.perf_counter,
) -> Ratio:
    """The ratio of the two medians over alternating calls; the first few warm up and do not count."""
    for _ in range(4):
        reference()
        measured()
    gc.collect()
    gc.disable()
    try:
        pairs = [(_timed(reference, clock), _timed(measured, clock)) for _ in range(calls)]
    finally:
        gc.enable()
    theirs, ours = median(one for one, _ in pairs), median(other for _, other in pairs)
    return Ratio(name, ours / theirs, at_most, theirs * 1000, ours * 1000)


def _timed(call: Callable[[], object], clock: Callable[[], float]) -> float:
    began = clock()
    call()
    return clock() - began


def table(lines: list[Ratio]) -> str:
    """The result as text."""
    width = max(len(line.name) for line in lines)
    rows = [f"{'':<{width}}   ratio  at most   reference ms  measured ms"]
    for line in lines:
        figures = f"{line.ratio:6.2f}  {line.at_most:7.2f}  {line.reference_ms:13.2f}  {line.measured_ms:11.2f}"
        rows.append(f"{line.name:<{width}}  {figures}{'' if line.holds else '   OVER'}")
    return "\n".join(rows)
