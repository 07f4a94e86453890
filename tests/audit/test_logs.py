"""Log lines carry ids, never names, never what somebody typed, and one line each."""

import logging
from io import StringIO

import pytest
from django.db import DatabaseError, connection, transaction

from audit.logs import WithoutPersonalData

NAME = "Wren Ashdown"


@pytest.fixture
def written():
    """(a logger, what it wrote), through the filter the service uses."""
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(WithoutPersonalData())
    logger = logging.Logger("test")
    logger.addHandler(handler)
    return logger, stream


def _raise(error):
    raise error


@pytest.mark.parametrize(
    "error",
    [
        ValueError(f"invalid literal: {NAME!r}"),
        ValueError(f"“{NAME}” value has an invalid date format."),
        KeyError(NAME),
        DatabaseError(f'invalid input syntax for type uuid: "{NAME}"'),
        DatabaseError(f"duplicate key\nDETAIL:  Key (name)=({NAME}) already exists."),
        DatabaseError(f"LINE 1: SELECT '{NAME}'"),
    ],
)
def test_what_an_error_quotes_is_cut(written, error):
    logger, stream = written
    try:
        try:
            _raise(error)
        except Exception as first:
            raise RuntimeError("while saving") from first
    except RuntimeError:
        logger.exception("a page failed")
    line = stream.getvalue()
    assert NAME not in line and "Wren" not in line
    assert "RuntimeError: while saving" in line and type(error).__name__ in line and "_raise" in line
    assert line.count("\n") == 2


def test_a_real_error_of_the_database_names_nobody(db, written):
    logger, stream = written
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        try:
            cursor.execute("SELECT %s::uuid", [NAME])
        except DatabaseError:
            logger.exception("failed")
            raise
    assert "Wren" not in stream.getvalue() and "failed" in stream.getvalue()


@pytest.mark.parametrize("mark", ["\n", "\r", "\x1b[31m", "\x85", "\u2028", "\u202e", "\x9b"])
def test_no_value_fakes_or_disguises_a_line(written, mark):
    logger, stream = written
    logger.error("host %s refused", f"a{mark}2026-11-23 ERROR forged")
    line = stream.getvalue()
    assert line.count("\n") == 1 and (mark == "\n" or mark not in line)


def test_a_line_that_cannot_be_written_out_stops_nothing(written):
    logger, stream = written
    logger.error("%d of %d", "one")
    assert "could not be written out" in stream.getvalue()
