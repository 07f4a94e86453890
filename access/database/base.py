"""PostgreSQL, told at the start of each transaction who is asking."""

import re
import time
from contextlib import suppress

import psycopg
from django.db.backends.postgresql import base

from access import identity

SET_CONTEXT = "SELECT set_config('frontdoor.who', %s, true)"


class OutsideTransaction(RuntimeError):
    """A table behind the wall was read or written outside a transaction, where nobody is known to be asking."""


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's backend; the context is a property of the transaction, so no pooled connection can carry it over."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Rollback tests have one BEGIN, before anyone is known; they switch this on.
        self.context_at_savepoints = False
        self.execute_wrappers.append(self._refuse_outside_transaction)

    def _set_autocommit(self, autocommit):
        super()._set_autocommit(autocommit)  # type: ignore[misc]  # undeclared in the stubs
        if autocommit:
            return
        try:
            self.tell_who_is_asking()
        except BaseException:
            # Django has not noted the transaction yet, so nobody else would end it.
            with suppress(psycopg.Error):
                self.connection.rollback()
                self.connection.autocommit = True
            raise

    def _savepoint(self, sid):
        super()._savepoint(sid)  # type: ignore[misc]  # undeclared in the stubs
        if self.context_at_savepoints:
            self.tell_who_is_asking()

    def tell_who_is_asking(self):
        """Send the signed context for this transaction; called at BEGIN."""
        standing = identity.asking()
        if standing is None and not self.context_at_savepoints:
            return
        pid = self.connection.info.backend_pid
        signed = "" if standing is None else identity.token(standing, pid, int(time.time()) + identity.TOKEN_LIVES_FOR)
        # Bound by the server, not written into the statement, where others could read it among the running ones.
        with self.wrap_database_errors, psycopg.Cursor(self.connection) as cursor:
            cursor.execute(SET_CONTEXT, [signed])

    def _refuse_outside_transaction(self, execute, sql, params, many, context):
        if not self.in_atomic_block and (table := _walled_table(sql)):
            raise OutsideTransaction(f"{table} is behind the wall: open a transaction, as somebody, and ask then.")
        return execute(sql, params, many, context)


_pattern: re.Pattern | None = None


def _walled_table(sql) -> str | None:
    """The first table behind the wall that a statement names, or None. Nothing is behind it before Django is ready."""
    global _pattern
    from django.apps import apps

    if not apps.models_ready:
        return None
    if _pattern is None:
        from access import wall

        names = sorted((table.name for table in wall.tables()), key=len, reverse=True)
        _pattern = re.compile(r"(?i)\b(" + "|".join(map(re.escape, names)) + r")\b") if names else re.compile(r"(?!)")
    found = _pattern.search(sql if isinstance(sql, str) else str(sql))
    return found.group(1) if found else None
