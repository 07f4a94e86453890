"""Takes away each policy, each rule, each line of the table and each gate, one at a time; each is missed by a test.

`make mutations` takes away all of them; `tests/access/test_mutation.py` a few of each kind. A test that misses one is a
survivor: it is named, and the command ends with an error. What is taken away is put back before the next.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from tests import environment

HOW = ("policy", "rule", "allow", "deny", "line", "role", "gate", "record", "step up")


@dataclass(frozen=True)
class Mutation:
    """One thing taken away: what, and how, as a context that takes it away and puts it back."""

    kind: str
    name: str
    away: Callable[[], object]

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}"


def survives(mutation: Mutation) -> bool:
    """Whether no test misses what was taken away."""
    with mutation.away():
        for test in tests_for(mutation.kind):
            try:
                test()
            except Exception:
                return False
            except BaseException as failure:  # pytest's own
                if type(failure).__name__ == "Failed":
                    return False
                raise
    return True


def tests_for(kind: str) -> list[Callable[[], object]]:
    """The tests that hold what is taken away in this way."""
    from access import decide, matrix
    from tests.access import test_permissions, test_routes
    from tests.architecture import test_gates

    if kind in {"rule", "allow", "deny"}:
        return [lambda: matrix.check(decide.POLICIES), test_gates.test_a_gate_with_a_record_has_a_rule_for_that_model]
    if kind in {"line", "role"}:
        return [matrix.lines, test_permissions.test_the_printed_table_is_the_table_the_code_loads]
    return [
        test_gates.test_every_route_has_a_gate,
        test_gates.test_a_route_with_an_id_is_fetched_by_the_gate,
        test_routes.test_every_route_is_guarded_as_the_inventory_says,
    ]


def of_the_code() -> Iterator[Mutation]:
    """Every rule of every app, both its halves, every line and role of the table, every gate and what it asks."""
    yield from _rules()
    yield from _lines()
    yield from _gates()


def _rules() -> Iterator[Mutation]:
    from access import decide

    for action, rules in decide.POLICIES.items():
        for place, rule in enumerate(rules):
            less = [*rules[:place], *rules[place + 1 :]]
            yield Mutation("rule", f"{action.name}, {_name(rule)}", _swapped(decide.POLICIES, action, less))
            for half in ("allow", "deny"):
                if getattr(rule, half):
                    without = [*rules[:place], replace(rule, **{half: None}), *rules[place + 1 :]]
                    name = f"{action.name}, {getattr(rule, half).__name__}"
                    yield Mutation(half, name, _swapped(decide.POLICIES, action, without))


def _name(rule) -> str:
    return getattr(rule.allow or rule.deny, "__name__", "nothing")


def _lines() -> Iterator[Mutation]:
    from access import matrix, roles

    table = matrix.lines()
    for action, line in table.items():
        yield Mutation("line", action.name, lambda action=action: _without_line(action))
        for role in sorted(line.roles):
            less = roles.ROLES[role] - {action}
            yield Mutation("role", f"{action.name}, {role}", _swapped(roles.ROLES, role, less))


@contextmanager
def _without_line(action):
    from access import matrix

    kept = matrix.FILE
    text = kept.read_text(encoding="utf-8")
    less = re.sub(rf"^{action.name} = .*\n", "", text, count=1, flags=re.MULTILINE)
    other = kept.with_name(f"{os.getpid()}.mutated")
    other.write_text(less, encoding="utf-8")
    matrix.FILE = other
    matrix.lines.cache_clear()
    try:
        yield
    finally:
        matrix.FILE = kept
        matrix.lines.cache_clear()
        other.unlink()


def _gates() -> Iterator[Mutation]:
    from tests.architecture.test_gates import routes

    seen = set()
    for path, view in routes():
        if id(view) in seen or not hasattr(view, "gate"):
            continue
        seen.add(id(view))
        yield Mutation("gate", f"/{path}", _without(view, "gate"))
        if getattr(view, "gate_on", None) is not None:
            yield Mutation("record", f"/{path}", _with(view, gate_on=None))
        if getattr(view, "gate_step_up", False):
            yield Mutation("step up", f"/{path}", _with(view, gate_step_up=False))


def _swapped(table, key, value):
    @contextmanager
    def away():
        kept = table[key]
        table[key] = value
        try:
            yield
        finally:
            table[key] = kept

    return away


def _without(view, name: str):
    @contextmanager
    def away():
        kept = view.__dict__.pop(name)
        try:
            yield
        finally:
            view.__dict__[name] = kept

    return away


def _with(view, **marks):
    @contextmanager
    def away():
        kept = {name: view.__dict__[name] for name in marks}
        view.__dict__.update(marks)
        try:
            yield
        finally:
            view.__dict__.update(kept)

    return away


def of_the_database(owner, *, every: int = 1) -> list[str]:
    """Drop each policy of the database in turn; returns those whose loss nothing sees.

    owner: a connection that may; everything is undone. every: one in so many. What sees it is the catalogue's own test:
    the database holds the policies the models declare.
    """
    from tests.access.catalogue import faults, policies

    survivors = []
    for table, name in sorted(policies(owner))[::every]:
        owner.execute("BEGIN")
        owner.execute(f'DROP POLICY "{name}" ON "{table}"')
        if not faults(owner):
            survivors.append(f"policy: {name} on {table}")
        owner.execute("ROLLBACK")
    return survivors


def main() -> int:
    """Takes everything away in turn and prints what survived. Returns 1 where anything did."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    from tests.cluster import BASE, Cluster

    every = list(of_the_code())
    survivors = [str(mutation) for mutation in every if survives(mutation)]
    _say(f"{len(every)} rules, lines and gates taken away, one at a time.")
    cluster = Cluster()
    try:
        cluster.clone(BASE, environment.DATABASE)
        with cluster.owner() as owner:
            from tests.access.catalogue import policies

            _say(f"{len(policies(owner))} policies dropped, one at a time.")
            survivors += of_the_database(owner)
    finally:
        cluster.stop()
    for survivor in survivors:
        _say(f"SURVIVED {survivor}")
    _say("Every removal is caught." if not survivors else f"{len(survivors)} removals were not caught.")
    return 1 if survivors else 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
