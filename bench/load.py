"""A caseload of any size, written straight into the tables as the superuser: only its shape matters here."""

import psycopg

OPEN_SHARE = 20  # one contact in twenty is open
PARTNER_REQUESTS = 1000
WORKER_CASES = 60
OWNED = 60  # open contacts that one contact officer has taken

# Triggers off: a million rows need no history to be counted. root_* columns are filled as the triggers would.
SQL = """
SET session_replication_role = replica;
CREATE TEMP TABLE given AS SELECT
  (SELECT id FROM access_team WHERE key = 'front-door') AS queue,
  (SELECT id FROM access_user WHERE email = 'dee@example.org') AS dee,
  (SELECT id FROM access_user WHERE email = 'otis@example.org') AS otis,
  (SELECT id FROM access_desk WHERE key = 'police-mash') AS desk,
  (SELECT group_id FROM access_desk WHERE key = 'police-mash') AS desk_group,
  (SELECT group_id FROM access_team WHERE key = 'front-door') AS team_group,
  (SELECT agency_id FROM access_desk WHERE key = 'police-mash') AS agency,
  (SELECT p.id FROM auth_permission p JOIN django_content_type c ON c.id = p.content_type_id
    WHERE p.codename = 'view_contact' AND c.model = 'contact') AS opens_contact,
  (SELECT p.id FROM auth_permission p JOIN django_content_type c ON c.id = p.content_type_id
    WHERE p.codename = 'view_informationrequest') AS opens_request;

{contacts}
{requests}
{decisions}

INSERT INTO intake_contactgroupgrant
  (permission_id, group_id, content_object_id, why, origin, granted_at, granted_by_id, until)
  SELECT opens_contact, team_group, c.id, 'received', 'bench', now(), dee, now() - interval '1 day'
  FROM intake_contact c, given WHERE c.queue_id IS NULL;
INSERT INTO intake_contactusergrant
  (permission_id, user_id, content_object_id, why, origin, granted_at, granted_by_id, until)
  SELECT opens_contact, otis, c.id, 'allocated', 'bench', now(), dee, NULL
  FROM (SELECT id FROM intake_contact WHERE queue_id IS NOT NULL ORDER BY id LIMIT {worker}) c, given;
INSERT INTO {request_group_grant}
  (permission_id, group_id, content_object_id, why, origin, granted_at, granted_by_id, until)
  SELECT opens_request, desk_group, r.id, 'asked', 'bench', now(), dee, NULL
  FROM (SELECT id FROM sharing_informationrequest ORDER BY id LIMIT {partner}) r, given;
SET session_replication_role = DEFAULT;
"""


def caseload(address: str, scale: int) -> None:
    """Write `scale` contacts, one in twenty open, a request on each, grants to the police desk and to one worker."""
    from sharing.models import RequestGroupGrant

    with psycopg.connect(address, autocommit=True) as connection:
        contacts = _rows(connection, "intake_contact", CONTACT, scale)
        requests = _rows(connection, "sharing_informationrequest", REQUEST, scale)
        decisions = _rows(connection, "sharing_sharingdecision", DECISION, scale)
        text = SQL.format(
            contacts=contacts, requests=requests, decisions=decisions, worker=WORKER_CASES, partner=PARTNER_REQUESTS,
            request_group_grant=RequestGroupGrant._meta.db_table,
        )  # fmt: skip
        connection.execute(text)
        connection.execute("VACUUM ANALYZE")


# What differs from row to row; every other column that may not be null gets an empty value of its type.
CONTACT = {
    "id": "gen_random_uuid()", "version": "1", "reference": "'B' || n", "idempotency_key": "gen_random_uuid()",
    "content_hash": "md5(n::text)", "received_at": "now() - n * interval '7 minutes'", "received_by_id": "given.dee",
    "source": "'6'", "channel": "'police'", "worry": "repeat('Shouting heard at the address. ', 15)",
    "queue_id": f"CASE WHEN n % {OPEN_SHARE} = 0 THEN given.queue END",
    "stage": f"CASE WHEN n % {OPEN_SHARE} = 0 THEN (ARRAY['new', 'to_screen', 'with_agencies', 'to_decide'])"
    f"[1 + n / {OPEN_SHARE} % 4] ELSE 'closed' END",
    "next_due_at": f"CASE WHEN n % {OPEN_SHARE} = 0 THEN now() + ((n % 7919) - 400) * interval '3 minutes' END",
    "safe_tonight": "'yes'",
    "owner_id": f"CASE WHEN n % {OPEN_SHARE} = 0 AND n <= {OPEN_SHARE * OWNED} THEN given.dee END",
}  # fmt: skip
REQUEST = {
    "id": "gen_random_uuid()", "version": "1", "reference": "'R' || c.reference", "contact_id": "c.id",
    "agency_id": "given.agency", "desk_id": "given.desk", "about": "'Domestic abuse, child of 6'",
    "purpose": "'To decide.'",
    "questions": "'Call-outs to this address.'", "needed_by": "c.received_at + interval '1 day'", "state": "'sent'",
    "asked_at": "c.received_at", "asked_by_id": "given.dee", "root_queue": "c.queue_id", "root_restricted": "false",
}  # fmt: skip
DECISION = {
    "id": "gen_random_uuid()", "version": "1", "contact_id": "c.id", "agency_id": "given.agency",
    "direction": "'OUT'", "decision": "'SHARE'", "pattern": "'ONE_OFF'", "purpose": "'To decide.'",
    "function": "'section_17'", "art6": "'6_1_e'",
    # A contact is closed within days, so the newest decisions are those on contacts still open.
    "decided_at": "c.received_at - CASE WHEN c.queue_id IS NULL THEN interval '1000 days' ELSE interval '0' END",
    "decided_by_id": "given.dee",
    "sent_at": "c.received_at", "root_id": "c.id", "root_queue": "c.queue_id", "root_restricted": "false",
}  # fmt: skip
EMPTY = {
    "boolean": "false",
    "text": "''",
    "character varying": "''",
    "jsonb": "'{}'::jsonb",
    "smallint": "1",
    "integer": "1",
}


def _rows(connection, table: str, given: dict[str, str], scale: int) -> str:
    found = connection.execute(
        "SELECT column_name, data_type, is_nullable FROM information_schema.columns WHERE table_name = %s", [table]
    ).fetchall()
    values = dict(given)
    for column, kind, nullable in found:
        if column not in values and nullable == "NO":
            values[column] = EMPTY[kind]
    source = f"generate_series(1, {scale}) n, given" if table == "intake_contact" else "intake_contact c, given"
    return f"INSERT INTO {table} ({', '.join(values)}) SELECT {', '.join(values.values())} FROM {source};"
