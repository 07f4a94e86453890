"""The rows of a sealed table as the database hashes them now. Hashes, never a word of what they are of."""

from collections.abc import Iterator

from django.db import connection

BATCH = 5_000


def rows(table: str, columns: list[str]) -> Iterator[tuple[bytes, bytes, int]]:
    """(mark, hash, transaction) of every row of this table over these columns; none without the scope "trail"."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT mark, leaf, tx FROM wall.hashed(%s, %s)", [table, columns])
        while part := cursor.fetchmany(BATCH):
            for mark, leaf, tx in part:
                yield bytes(mark), bytes(leaf), int(tx)


def buried(table: str) -> set[bytes]:
    """The marks disposal left of this table; none without the scope "trail"."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT wall.buried(%s)", [table])
        return {bytes(row[0]) for row in cursor.fetchall()}
