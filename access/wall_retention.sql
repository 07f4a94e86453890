-- What a file is, what its date depends on, what goes with it. Words in braces are written by access/wall_retention.py.
CREATE OR REPLACE FUNCTION wall.doomed() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  RETURN (SELECT coalesce(array_agg(r.root_id), '{{}}') FROM retention_disposedroot r JOIN retention_disposal d ON d.id = r.disposal_id
  WHERE d.state IN ('executing', 'replaying') AND d.fate <> 'extend' AND d.decided_by_id <> d.proposed_by_id AND d.cool_until <= wall.at()
    AND session_user = 'frontdoor_retention'
    AND (d.state = 'replaying' OR NOT EXISTS (
      SELECT 1 FROM retention_disposedroot o WHERE o.disposal_id = d.id AND (
        EXISTS (SELECT 1 FROM retention_heldroot h JOIN retention_hold l ON l.id = h.hold_id WHERE h.root_id = o.root_id AND l.released_at IS NULL)
        OR (o.root_kind IN ({part_kinds}) AND EXISTS (SELECT 1 FROM retention_heldroot h JOIN retention_hold l ON l.id = h.hold_id
          WHERE l.released_at IS NULL AND h.root_id IN (SELECT r.id FROM wall.around(o.root_id) r)))
        OR EXISTS (SELECT 1 FROM retention_unsettled u WHERE u.person_id = o.root_id)))));
END $wall$;
ALTER FUNCTION wall.doomed() OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.family(wanted uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE found uuid[] := ARRAY[wanted]; more uuid[];
BEGIN
  LOOP
    SELECT array_agg(DISTINCT b.{to_child}) INTO more FROM {part} a JOIN {part} b ON b.{to_contact} = a.{to_contact} WHERE a.{to_child} = ANY(found);
    EXIT WHEN more IS NULL OR more <@ found;
    found := ARRAY(SELECT DISTINCT x FROM unnest(found || more) x ORDER BY x);
  END LOOP;
  RETURN found;
END $wall$;
ALTER FUNCTION wall.family(uuid) OWNER TO wall_keeper;
REVOKE ALL ON FUNCTION wall.family(uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION wall.file_of(children uuid[]) RETURNS TABLE (kind text, id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
#variable_conflict use_column
DECLARE contacts uuid[];
BEGIN
  SELECT coalesce(array_agg(DISTINCT m.{to_contact}), '{{}}') INTO contacts FROM {part} m WHERE m.{to_child} = ANY(children);
  RETURN QUERY SELECT 'person'::text, c FROM unnest(children) c UNION SELECT '{contact_kind}', c FROM unnest(contacts) c {follow};
END $wall$;
ALTER FUNCTION wall.file_of(uuid[]) OWNER TO wall_keeper;
REVOKE ALL ON FUNCTION wall.file_of(uuid[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION wall.kept_facts(wanted uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE children uuid[]; ids uuid[];
BEGIN
  {asks}
  IF NOT EXISTS (SELECT 1 FROM {person} p WHERE p.id = wanted) THEN RETURN NULL; END IF;
  children := wall.family(wanted);
  SELECT array_agg(f.id) INTO ids FROM wall.file_of(children) f;
  RETURN jsonb_build_object(
    'children', (SELECT jsonb_agg(jsonb_build_object('id', p.id, {dates}) ORDER BY p.id) FROM {person} p WHERE p.id = ANY(children)),
    'contacts', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'said', {said}, {moments}) ORDER BY c.id), '[]') FROM {contact} c WHERE c.id = ANY(ids)),
    'rules', (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', r.rule, 'root', r.root) ORDER BY r.rule, r.root), '[]') FROM ({rules}) r),
    'marks', (SELECT coalesce(jsonb_agg(DISTINCT m.mark), '[]') FROM ({marks}) m),
    'assigned', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', a.rule_id, 'key', (SELECT r.key FROM retention_retentionrule r WHERE r.id = a.rule_id), 'trigger', a.trigger, 'trigger_on', a.trigger_on, 'root', a.root_id, 'child', (SELECT m.{to_child} FROM {part} m WHERE m.id = a.record_id)) ORDER BY a.id), '[]')
      FROM retention_retentionassignment a WHERE a.root_id = ANY(ids)),
    'longer', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', l.rule_id, 'trigger_on', l.trigger_on, 'until_on', l.until_on, 'words', l.words, 'person', l.root_id) ORDER BY l.id), '[]')
      FROM retention_keptlonger l WHERE l.root_id = ANY(ids) AND l.ended_on IS NULL),
    'owed', (SELECT coalesce(jsonb_agg(jsonb_build_object('ground', e.ground, 'reference', e.reference, 'owed_on', (e.recorded_at AT TIME ZONE 'Europe/London')::date) ORDER BY e.id), '[]')
      FROM retention_erasureowed e WHERE e.root_id = ANY(ids)),
    'holds', (SELECT coalesce(jsonb_agg(DISTINCT h.hold_id), '[]') FROM retention_heldroot h JOIN retention_hold l ON l.id = h.hold_id
      WHERE h.root_id = ANY(ids) AND l.released_at IS NULL),
    'joined', (SELECT coalesce(jsonb_agg(DISTINCT h.hold_id), '[]') FROM retention_heldroot h WHERE h.root_id = ANY(ids))
  );
END $wall$;
ALTER FUNCTION wall.kept_facts(uuid) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.holds_on(wanted uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  -- Whether something is held is no secret to whoever knows its id: it says no more than that it stays.
  IF NOT wall.known() THEN RETURN NULL; END IF;
  RETURN ARRAY(SELECT DISTINCT h.hold_id FROM retention_heldroot h JOIN retention_hold l ON l.id = h.hold_id
    WHERE l.released_at IS NULL AND (h.root_id = wanted OR h.root_id IN (
      SELECT f.id FROM {part} m, LATERAL wall.file_of(wall.family(m.{to_child})) f WHERE m.{to_contact} = wanted OR m.{to_child} = wanted)));
END $wall$;
ALTER FUNCTION wall.holds_on(uuid) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.marked(wanted text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  {asks}
  RETURN ARRAY(SELECT DISTINCT m.{to_child} FROM ({marked}) x JOIN {part} m ON m.{to_contact} = x.id OR m.{to_child} = x.id);
END $wall$;
ALTER FUNCTION wall.marked(text[]) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.disposal_reach(wanted uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE children uuid[]; ids uuid[]; along uuid[]; fewer uuid[]; closed jsonb := '[]';
BEGIN
  {asks}
  children := wall.family(wanted);
  SELECT array_agg(f.id) INTO ids FROM wall.file_of(children) f;
  SELECT coalesce(array_agg(DISTINCT a.id), '{{}}') INTO along FROM ({adults}) a WHERE a.id IS NOT NULL AND NOT a.id = ANY(ids);
  LOOP
    SELECT coalesce(array_agg(one.id), '{{}}') INTO fewer FROM unnest(along) AS one(id) WHERE NOT ({held_up});
    EXIT WHEN cardinality(fewer) = cardinality(along);
    along := fewer;
  END LOOP;
  IF EXISTS (SELECT 1 FROM retention_erasureowed e WHERE e.root_id = ANY(children)) THEN
    SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('kind', c.kind, 'id', c.id, 'month', NULL)), '[]') INTO closed FROM ({closed}) c;
  END IF;
  ids := ids || along || ARRAY(SELECT (c ->> 'id')::uuid FROM jsonb_array_elements(closed) c);
  RETURN jsonb_build_object(
    'roots', (SELECT jsonb_agg(jsonb_build_object('kind', f.kind, 'id', f.id, 'month', to_char(c.closed_at AT TIME ZONE 'Europe/London', 'YYYY-MM')) ORDER BY f.kind, f.id)
      FROM (SELECT * FROM wall.file_of(children) UNION SELECT 'person', a FROM unnest(along) a) f LEFT JOIN {contact} c ON c.id = f.id) || closed,
    'children', cardinality(children), 'adults', cardinality(along),
    'blocked', (SELECT coalesce(jsonb_agg(DISTINCT b.thing), '[]') FROM ({blocks}) b));
END $wall$;
ALTER FUNCTION wall.disposal_reach(uuid) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.ids_that_go(ids uuid[]) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN; END IF;
  RETURN QUERY {ids};
END $wall$;
ALTER FUNCTION wall.ids_that_go(uuid[]) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.rehearse(ids uuid[]) RETURNS TABLE (place text, rows bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN; END IF;
  RETURN QUERY SELECT x.place, x.rows FROM ({counted} UNION ALL {messages}) x WHERE x.rows > 0;
END $wall$;
ALTER FUNCTION wall.rehearse(uuid[]) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.files_that_go(ids uuid[]) RETURNS TABLE (path text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN; END IF;
  RETURN QUERY SELECT DISTINCT x.path FROM ({files}) x;
END $wall$;
ALTER FUNCTION wall.files_that_go(uuid[]) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.forget_words(words text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF session_user <> 'frontdoor_retention' THEN RAISE EXCEPTION 'only disposal forgets' USING ERRCODE = 'insufficient_privilege'; END IF;
  {forget}
END $wall$;
ALTER FUNCTION wall.forget_words(text[]) OWNER TO wall_keeper;

DROP FUNCTION IF EXISTS wall.counts(uuid[]);
CREATE FUNCTION wall.counts(ids uuid[]) RETURNS TABLE (quarter text, age text, source text, outcome text, area text, number bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN; END IF;
  RETURN QUERY {counts};
END $wall$;
ALTER FUNCTION wall.counts(uuid[]) OWNER TO wall_keeper;
