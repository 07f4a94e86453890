"""Lists linked as the office links them: `match_people` over files of invented children, against what is true."""

import csv
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from random import Random

from django.core.management import call_command

from bench.measure import Ratio
from tests.people import invented
from tests.people.invented import Child

PAIRS = 5000
SECONDS = 15.0
HEADING = ("id", "given", "family", "born_on", "sex", "nhs_number", "address", "postcode", "phone", "truth")


@dataclass(frozen=True)
class Linked:
    """What came of linking two files: each pair's true people and verdict, how many are true, the processor's time."""

    pairs: list[tuple[str, str, str]]
    true: int
    seconds: float

    def precision(self, *verdicts: str) -> float:
        """Return the share of the pairs of these verdicts that are one child."""
        found = [left == right for left, right, verdict in self.pairs if verdict in verdicts]
        return sum(found) / len(found) if found else 0.0

    def recall(self, *verdicts: str) -> float:
        """Return the share of the children whose two records are in a pair of these verdicts."""
        return sum(left == right for left, right, verdict in self.pairs if verdict in verdicts) / self.true

    @property
    def most_possible(self) -> int:
        """How many others one record is possibly, at most."""
        ends = Counter(end for pair in self.pairs if pair[2] == "possible" for end in (f"a{pair[0]}", f"b{pair[1]}"))
        return max(ends.values(), default=0)


def run() -> Iterator[Ratio]:
    """Link one child of each home, then whole homes; yield each figure with its target."""
    random = Random(23)
    homes = list({child.house: child for child in invented.children(3 * PAIRS, seed=23)}.values())[:PAIRS]
    single = _linked(homes, [invented.written_again(child, random) for child in homes])
    precision, recall = single.precision("same", "possible"), single.recall("same", "possible")
    f1 = 2 * precision * recall / (precision + recall)
    yield Ratio(f"linking {PAIRS:,} pairs, F1 missing", 1 - f1, 0.01, 0, 0)
    yield Ratio(f"linking {PAIRS:,} pairs, joined wrongly", 1 - single.precision("same"), 0.0, 0, 0)
    yield Ratio(f"linking {PAIRS:,} pairs, wrong among all", 1 - precision, 0.0005, 0, 0)
    yield Ratio(
        f"linking {PAIRS:,} pairs, of 15 s", single.seconds / SECONDS, 1.0, SECONDS * 1000, single.seconds * 1000
    )
    children = invented.children(PAIRS, seed=29)
    twice = [[invented.written_again(child, random) for child in children] for _ in range(2)]
    house = _linked(twice[0], list(invented.siblings_numbers(twice[1], random)))
    yield Ratio("siblings in the house, joined wrongly", 1 - house.precision("same"), 0.0, 0, 0)
    yield Ratio("siblings in the house, not linked by itself", 1 - house.recall("same"), 0.60, 0, 0)
    yield Ratio("siblings in the house, possible for one child, of three", house.most_possible / 3, 1.0, 0, 0)
    yield Ratio("siblings in the house, in no pair to decide", 1 - house.recall("same", "possible"), 0.05, 0, 0)


def _linked(one: list[Child], other: list[Child]) -> Linked:
    with tempfile.TemporaryDirectory() as folder:
        left, right, out = (Path(folder) / name for name in ("left.csv", "right.csv", "pairs.csv"))
        listed(left, one)
        listed(right, other)
        began = time.process_time()
        call_command(
            "match_people", str(left), "--against", str(right), "--out", str(out), "--possible", stdout=StringIO()
        )
        seconds = time.process_time() - began
        with out.open(encoding="utf-8", newline="") as stream:
            pairs = [(row["left"], row["right"], row["verdict"]) for row in csv.DictReader(stream)]
    return Linked(pairs, len(one), seconds)


def listed(path: Path, children: list[Child], *, keys: bool = True) -> None:
    """Write these children as a list of ours, each with who they truly are; keys: and under that as a number."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(HEADING)
        for one in children:
            born = one.born_on.isoformat() if one.born_on else ""
            said = [one.given, one.family, born, one.sex, one.nhs, one.address, one.postcode, one.phone]
            table.writerow([one.person if keys else "", *said, one.person])
