"""The rows by themselves: each hashed anew from what the tables hold now, and held against what was sealed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import UUID

import psycopg
from psycopg import sql

from audit.verifier.chain import Entry, SealRow

NOT_SEALED = {"root_queue", "root_restricted"}
BATCH = 5_000
AS_SEALED = "SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET bytea_output = 'hex'; SET extra_float_digits = 1"


@dataclass
class Counted:
    """What was read, and what did not fit: (seal, place in it, sentence)."""

    rows: int = 0
    disposed: int = 0
    unsealed: int = 0
    waiting_seconds: float = 0.0
    faults: list[tuple[int, int, str]] = field(default_factory=list)


def check(connection: psycopg.Connection, seals: dict[int, SealRow]) -> Counted:
    """Hash every row of every sealed table again. Returns what was found; the seals themselves are held to be true."""
    sealed: dict[tuple[str, bytes], Entry] = {}
    found = Counted()
    for seal in seals.values():
        for entry in seal.entries():
            if sealed.setdefault((entry.table, entry.mark), entry) is not entry:
                found.faults.append((entry.number, entry.place, f"a row of {entry.table} was sealed twice"))
    connection.execute(AS_SEALED)
    buried = _buried(connection)
    reach = max(seals.values(), key=lambda seal: seal.number) if seals else None
    for table in tables(connection):
        _check_table(connection, table, sealed, seals, buried, reach, found)
    for entry in sealed.values():
        if (entry.table, entry.mark) in buried:
            found.disposed += 1
        else:
            found.faults.append(
                (
                    entry.number,
                    entry.place,
                    f"a row of {entry.table} was sealed and is gone, and no disposal removed it",
                )
            )
    return found


def _check_table(connection, table, sealed, seals, buried, reach, found: Counted) -> None:
    for key, txid, values in _rows(connection, table):
        found.rows += 1
        mark = sha256(b"\x03" + UUID(key).bytes).digest()[:16]
        entry = sealed.pop((table, mark), None)
        if entry is None:
            _not_sealed(table, key, txid, reach, found)
            continue
        columns = seals[entry.number].columns[table]
        lost = [column for column in columns if column not in values]
        if lost:
            found.faults.append((entry.number, entry.place, f"column {lost[0]} of {table} was sealed and is gone"))
        elif leaf(table, columns, values) != entry.leaf and (table, mark) not in buried:
            found.faults.append((entry.number, entry.place, f"row {key} of {table} is not as it was sealed"))


def _not_sealed(table: str, key: str, txid: int, reach: SealRow | None, found: Counted) -> None:
    if reach is not None and txid < reach.below:
        found.faults.append((reach.number, -1, f"row {key} of {table} was put in behind the seal"))
    else:
        found.unsealed += 1


def leaf(table: str, columns: list[str], values: dict[str, str | None]) -> bytes:
    """The hash of a row, from the text of each of its columns."""
    text = [table]
    for column in columns:
        value = values[column]
        text.append(f"\n{column}-" if value is None else f"\n{column}={len(value.encode('utf-8'))}:{value}")
    return sha256(b"\x00" + "".join(text).encode("utf-8")).digest()


def tables(connection: psycopg.Connection) -> list[str]:
    """Every table the seal covers: the trail, the histories and the marks of disposal, found by their columns."""
    rows = connection.execute(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname = 'public' AND c.relkind = 'r' AND EXISTS"
        " (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'txid' AND NOT a.attisdropped)"
        " ORDER BY c.relname"
    )
    return [row[0] for row in rows]


def _rows(connection, table: str) -> Iterator[tuple[str, int, dict[str, str | None]]]:
    """(id, transaction, column texts) of every row of a table."""
    columns = [
        row[0]
        for row in connection.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = %s",
            [table],
        )
        if row[0] not in NOT_SEALED
    ]
    key = "history_id" if "history_id" in columns else "id"
    texts = sql.SQL(", ").join(sql.SQL("{}::text").format(sql.Identifier(column)) for column in columns)
    query = sql.SQL("SELECT {} FROM {}").format(texts, sql.Identifier("public", table))
    at, tx = columns.index(key), columns.index("txid")
    with connection.cursor(name="rows") as cursor:
        cursor.itersize = BATCH
        for row in cursor.execute(query):
            yield row[at], int(row[tx] or 0), dict(zip(columns, row, strict=True))


def _buried(connection) -> set[tuple[str, bytes]]:
    return {(table, bytes(mark)) for table, mark in connection.execute("SELECT source, mark FROM audit_tombstone")}
