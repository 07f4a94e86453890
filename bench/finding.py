"""Is this child known? Recall over ten kinds of slip, and the time it takes beside trigram GIN, in one run."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from random import Random
from statistics import quantiles
from unittest import mock

import psycopg
from django.db import connections, transaction

from access.identity import act_as
from bench.crowd import people
from bench.measure import Ratio
from people import candidates, search
from people.terms import Terms
from tests import cast
from tests.people import invented
from tests.people.invented import Child

ASKED_OF_EACH = 100
TRIGRAMS_TAKE = 5  # one in so many is asked of trigrams too, which are slow
TARGET_SCALE = 1_000_000  # below it trigrams are quick too, and the ratio says little


def _a_year_on(day: date) -> date:
    return day.replace(year=day.year + 1, day=28 if (day.day, day.month) == (29, 2) else day.day)


KINDS: dict[str, Callable[[Child, Random], Child]] = {
    "exact": lambda child, random: child,
    "slip in the family name": lambda child, random: replace(child, family=invented.typo(child.family, random)),
    "slip in the first name": lambda child, random: replace(child, given=invented.typo(child.given, random)),
    "slips in both": lambda child, random: replace(
        child, given=invented.typo(child.given, random), family=invented.typo(child.family, random)
    ),
    "misheard": lambda child, random: replace(
        child, given=invented.misheard(child.given, random), family=invented.misheard(child.family, random)
    ),
    "short form": lambda child, random: replace(
        child, given=invented.SHORT.get(child.given.split()[0], child.given.split()[0])
    ),
    "day and month swapped": lambda child, random: replace(child, born_on=invented.swapped(child.born_on)),
    "a year out": lambda child, random: replace(child, born_on=_a_year_on(child.born_on)),
    "turned round": lambda child, random: replace(child, given=child.family, family=child.given),
    "another family name": lambda child, random: replace(child, family="Quillfeather"),
    # A caller who knows no birthday knows where the child lives, so that the postcode is asked with the name.
    "no date of birth": lambda child, random: replace(
        child, born_on=None, family=invented.typo(child.family, random)
    ),
}  # fmt: skip
NAMESAKES = "a misspelt name and nothing else, namesakes counting"


def run(cluster, scale: int) -> Iterator[Ratio]:
    """Fill the register with `scale` children, ask for them wrongly, and yield each figure with its target."""
    children = people(cluster.url(), scale)
    _trigrams(cluster.url())
    random, dee = Random(5), cast.member("dee")
    asked = [(kind, child, slip(child, random)) for kind, slip in KINDS.items() for child in _some(children, random)]
    asked += [(NAMESAKES, child, KINDS["no date of birth"](child, random)) for child in _some(children, random)]
    random.shuffle(asked)
    ours, theirs, ranking, found = _timed(dee, asked)
    missed: dict[str, float] = defaultdict(float)
    for (kind, _, _), right in zip(asked, found, strict=True):
        missed[kind] += (not right) / ASKED_OF_EACH
    for kind, share in missed.items():
        yield Ratio(f"missed in the first five: {kind}", share, 0.05, 0, 0)
    yield Ratio("missed in the first five: all", sum(missed[kind] for kind in KINDS) / len(KINDS), 0.01, 0, 0)
    at_most = 1 / 8 if scale >= TARGET_SCALE else float("inf")
    yield Ratio(
        "look-up, 95th centile, against trigram GIN", _p95(ours) / _p95(theirs), at_most, _ms(theirs), _ms(ours)
    )
    yield Ratio("look-up, of which comparing", sum(ranking) / sum(ours), 0.10, _ms(ours), _ms(ranking))


def _some(children: list[Child], random: Random) -> list[Child]:
    return random.sample(children, ASKED_OF_EACH)


def _timed(user, asked) -> tuple[list[float], list[float], list[float], list[bool]]:
    """Seconds of each of our look-ups, of trigram GIN's, of our comparing alone, and whether the child was found."""
    ours, theirs, ranking, right = [], [], [], []
    spent = [0.0]
    with (
        act_as(user, cast.NOW),
        mock.patch.object(candidates, "_likeliest", _clocked(candidates._likeliest, spent)),
        mock.patch.object(search, "likeness", _clocked(search.likeness, spent)),
    ):
        for number, (kind, child, wrong) in enumerate([*asked[:20], *asked]):
            spent[0] = 0.0
            began = time.perf_counter()
            with transaction.atomic():
                hits = search.find(user, _terms(kind, wrong), cast.NOW)
            took = time.perf_counter() - began
            if number >= 20:  # the first few warm up
                ours.append(took)
                ranking.append(spent[0])
                right.append(_is_right(kind, child, hits[:5]))
                if number % TRIGRAMS_TAKE == 0:
                    theirs.append(_by_trigrams(wrong))
    return ours, theirs, ranking, right


def _terms(kind: str, wrong: Child) -> Terms:
    home = wrong.postcode if kind == "no date of birth" else ""
    return Terms(given=wrong.given, family=wrong.family, born_on=wrong.born_on, postcode=home)


def _is_right(kind: str, child: Child, shown: list[search.Hit]) -> bool:
    """Whether the child is among them; of namesakes nothing asked tells apart, five are as good as the child."""
    name = f"{child.given} {child.family}"
    alike = kind == NAMESAKES and len(shown) == 5 and all(hit.name == name for hit in shown)
    return alike or (child.born_on, name) in {(hit.person.born_on, hit.name) for hit in shown}


def _clocked(function, spent: list[float]):
    def clocked(*args, **kwargs):
        began = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            spent[0] += time.perf_counter() - began

    return clocked


def _trigrams(address: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("DROP TABLE IF EXISTS bench_full_name")
        connection.execute(
            "CREATE TABLE bench_full_name AS"
            " SELECT person_id, lower(given || ' ' || family) AS whole FROM people_personname"
        )
        connection.execute("CREATE INDEX ON bench_full_name USING gin (whole gin_trgm_ops)")
        connection.execute("GRANT SELECT ON bench_full_name TO PUBLIC; ANALYZE bench_full_name")


def _by_trigrams(wrong: Child) -> float:
    whole = f"{wrong.given} {wrong.family}".lower()
    with connections["bare"].cursor() as cursor:
        began = time.perf_counter()
        cursor.execute(
            "SELECT person_id FROM bench_full_name WHERE whole %% %s ORDER BY similarity(whole, %s) DESC LIMIT 5",
            [whole, whole],
        )
        cursor.fetchall()
        return time.perf_counter() - began


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


def _ms(times: list[float]) -> float:
    return _p95(times) * 1000
