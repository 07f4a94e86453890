"""Rows held against their seals by the hash the database makes of them, where the one who asks may not read the rows.

It finds what was changed, put in or taken away. Whoever could change the database's own hashing is found by the
command `verify_trail`, which reads every row itself.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

from audit.verifier.chain import Entry, SealRow
from audit.verifier.rows import Counted

Hashed = Callable[[str, list[str]], Iterable[tuple[bytes, bytes, int]]]


def check(
    seals: dict[int, SealRow], tables: list[str], hashed: Hashed, buried: Callable[[str], set[bytes]],
    say: Callable[[int, int], None] = lambda done, of: None,
) -> Counted:  # fmt: skip
    """Hold every row of these tables against what was sealed. Returns what was found; the chain is held to be true.

    hashed: gives (mark, hash, transaction) of a table's rows over columns. buried: the marks disposal left of a
    table, asked after its rows were read. say: told how many tables are done.
    """
    found = Counted()
    sealed: dict[str, dict[bytes, Entry]] = defaultdict(dict)
    for seal in seals.values():
        for entry in seal.entries():
            if sealed[entry.table].setdefault(entry.mark, entry) is not entry:
                found.faults.append((entry.number, entry.place, f"a row of {entry.table} was sealed twice"))
    reach = max(seals.values(), key=lambda seal: seal.number) if seals else None
    every = sorted({*tables, *sealed})
    for done, table in enumerate(every, 1):
        _table(table, sealed[table], seals, hashed, buried, reach, found)
        say(done, len(every))
    return found


def _table(table, entries: dict[bytes, Entry], seals, hashed: Hashed, buried, reach, found: Counted) -> None:
    sets = {tuple(seals[entry.number].columns[table]) for entry in entries.values()} or {()}
    differing: list[Entry] = []
    seen: set[bytes] = set()
    for place, columns in enumerate(sorted(sets)):
        for mark, leaf, tx in hashed(table, list(columns)):
            entry = entries.get(mark)
            found.rows += place == 0
            if entry is None:
                if place == 0:
                    _not_sealed(table, tx, reach, found)
            elif tuple(seals[entry.number].columns[table]) == columns:
                seen.add(mark)
                if leaf != entry.leaf:
                    differing.append(entry)
    _not_as_sealed(table, differing, [entry for mark, entry in entries.items() if mark not in seen], buried, found)


def _not_as_sealed(table: str, differing: list[Entry], gone: list[Entry], buried, found: Counted) -> None:
    if not differing and not gone:
        return
    marks = buried(table)
    for entry in differing:
        if entry.mark not in marks:
            found.faults.append((entry.number, entry.place, f"a row of {table} is not as it was sealed"))
    for entry in gone:
        if entry.mark in marks:
            found.disposed += 1
        else:
            sentence = f"a row of {table} was sealed and is gone, and no disposal removed it"
            found.faults.append((entry.number, entry.place, sentence))


def _not_sealed(table: str, tx: int, reach: SealRow | None, found: Counted) -> None:
    if reach is not None and tx < reach.below:
        found.faults.append((reach.number, -1, f"a row of {table} was put in behind the seal"))
    else:
        found.unsealed += 1
