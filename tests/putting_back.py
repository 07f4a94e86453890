"""Puts a committed database back as it was: only the tables a test wrote to, from a copy kept in memory."""

import psycopg
from psycopg import sql

TABLES = """
SELECT format('%I.%I', n.nspname, c.relname),
  string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '')
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relkind = 'r' AND n.nspname IN ('public', 'wall') AND a.attnum > 0 AND NOT a.attisdropped
GROUP BY 1 ORDER BY 1
"""
NUMBERED = """
SELECT format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),
  pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relkind = 'r' AND n.nspname IN ('public', 'wall') AND a.attnum > 0 AND NOT a.attisdropped
  AND pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) IS NOT NULL
"""
# A fresh copy may count from further back than the rows that are put into it.
COUNT_ON = "SELECT setval('{counter}', greatest(last_value, (SELECT max({column}) FROM {table}), 1)) FROM {counter}"
# One statement for every table: how many rows it has, and how many of them are newer than what is remembered.
COUNTED = "SELECT {name}, count(*), count(*) FILTER (WHERE xmin::text::bigint > {since}) FROM {table}"


class Remembered:
    """Every row of a database at one moment. Rows written later are told by the transaction that wrote them."""

    def __init__(self, address: str):
        self.address = address
        with psycopg.connect(address) as connection:
            self.columns: dict[str, str] = dict(connection.execute(TABLES).fetchall())
            self.numbered = {table: (column, counter) for table, column, counter in connection.execute(NUMBERED)}
            self.rows = {table: _copied(connection, table, columns) for table, columns in self.columns.items()}
            now = _transaction(connection)
            self.since = dict.fromkeys(self.columns, now)
            self.counts = {table: total for table, total, _ in self._counted(connection)}

    def put_back(self) -> list[str]:
        """Empties and refills the tables that were written to; returns their names."""
        with psycopg.connect(self.address) as connection:
            # No triggers and no foreign keys: the rows are those that stood together before.
            connection.execute("SET session_replication_role = replica; SET lock_timeout = '5s'")
            changed = [t for t, total, newer in self._counted(connection) if newer or total != self.counts[t]]
            for table in changed:
                connection.execute(f"DELETE FROM {table}")
                with connection.cursor().copy(f"COPY {table} ({self.columns[table]}) FROM STDIN") as copy:
                    copy.write(self.rows[table])
                if table in self.numbered:
                    column, counter = self.numbered[table]
                    connection.execute(COUNT_ON.format(counter=counter, column=column, table=table))
            now = _transaction(connection)
        self.since |= dict.fromkeys(changed, now)
        return changed

    def _counted(self, connection) -> list[tuple[str, int, int]]:
        questions = [
            sql.SQL(COUNTED).format(name=sql.Literal(table), since=sql.Literal(since), table=sql.SQL(table))
            for table, since in self.since.items()
        ]
        return connection.execute(sql.SQL(" UNION ALL ").join(questions)).fetchall()


def _copied(connection, table: str, columns: str) -> bytes:
    with connection.cursor().copy(f"COPY {table} ({columns}) TO STDOUT") as copy:
        return b"".join(bytes(part) for part in copy)


def _transaction(connection) -> int:
    return connection.execute("SELECT pg_current_xact_id()::text::bigint").fetchone()[0]
