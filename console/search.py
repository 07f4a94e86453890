"""Looking for a reference: what was typed stays on the server, under a random id."""

from uuid import UUID, uuid4

from post import outbox

KEPT = 10
PLACE = "console_searches"


def records_of(reference: str) -> list[UUID]:
    """The records whose messages carry this reference, however it was typed; or the record with this id."""
    tidy = "".join(reference.split()).upper()
    try:
        return [UUID(tidy)]
    except ValueError:
        return outbox.records_called(tidy)


def keep(session, reference: str, records: list[UUID]) -> str:
    """Remembers a search in the session and returns the random id that may stand in an address."""
    found = uuid4().hex
    kept = list(session.get(PLACE, {}).items())[-(KEPT - 1) :]
    session[PLACE] = dict([*kept, (found, {"reference": reference, "records": [str(record) for record in records]})])
    return found


def recall(session, found: str) -> tuple[str, list[UUID]]:
    """What was typed and what it found; empty for an id that is not this session's."""
    kept = session.get(PLACE, {}).get(found)
    return (kept["reference"], [UUID(record) for record in kept["records"]]) if kept else ("", [])
