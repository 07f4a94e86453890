-- Records outside any child's file. Words in braces are written by access/wall_alone.py.
CREATE OR REPLACE FUNCTION wall.alone(wanted uuid) RETURNS TABLE (kind text, id uuid, since date, said text, rule text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
#variable_conflict use_column
BEGIN
  RETURN QUERY {found};
END $wall$;
ALTER FUNCTION wall.alone(uuid) OWNER TO wall_keeper;
REVOKE ALL ON FUNCTION wall.alone(uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION wall.around(part uuid) RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
#variable_conflict use_column
BEGIN
  RETURN QUERY {around};
END $wall$;
ALTER FUNCTION wall.around(uuid) OWNER TO wall_keeper;
REVOKE ALL ON FUNCTION wall.around(uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION wall.kept_alone(wanted uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE ids uuid[];
BEGIN
  {asks}
  SELECT array_agg(a.id) INTO ids FROM wall.alone(wanted) a;
  IF ids IS NULL THEN RETURN NULL; END IF;
  RETURN jsonb_build_object(
    'kind', (SELECT min(a.kind) FROM wall.alone(wanted) a),
    'children', (SELECT jsonb_agg(jsonb_build_object('id', a.id) ORDER BY a.id) FROM wall.alone(wanted) a),
    'contacts', (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'said', a.said, 'closed_on', a.since) ORDER BY a.id) FROM wall.alone(wanted) a),
    'rules', (SELECT jsonb_agg(jsonb_build_object('rule', a.rule, 'root', a.id) ORDER BY a.rule, a.id) FROM wall.alone(wanted) a),
    'marks', '[]'::jsonb, 'assigned', '[]'::jsonb,
    'longer', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', l.rule_id, 'trigger_on', l.trigger_on, 'until_on', l.until_on, 'words', l.words, 'person', l.root_id) ORDER BY l.id), '[]')
      FROM retention_keptlonger l WHERE l.root_id = ANY(ids) AND l.ended_on IS NULL),
    'owed', (SELECT coalesce(jsonb_agg(jsonb_build_object('ground', e.ground, 'reference', e.reference, 'owed_on', (e.recorded_at AT TIME ZONE 'Europe/London')::date) ORDER BY e.id), '[]')
      FROM retention_erasureowed e WHERE e.root_id = ANY(ids)),
    'holds', (SELECT coalesce(jsonb_agg(DISTINCT h.hold_id), '[]') FROM retention_heldroot h JOIN retention_hold l ON l.id = h.hold_id
      WHERE (h.root_id = ANY(ids) OR h.root_id IN (SELECT r.id FROM wall.around(wanted) r)) AND l.released_at IS NULL),
    'joined', (SELECT coalesce(jsonb_agg(DISTINCT h.hold_id), '[]') FROM retention_heldroot h WHERE h.root_id = ANY(ids))
  );
END $wall$;
ALTER FUNCTION wall.kept_alone(uuid) OWNER TO wall_keeper;

CREATE OR REPLACE FUNCTION wall.alone_reach(wanted uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE ids uuid[];
BEGIN
  {asks}
  SELECT array_agg(a.id) INTO ids FROM wall.alone(wanted) a;
  IF ids IS NULL THEN RETURN NULL; END IF;
  RETURN jsonb_build_object(
    'roots', (SELECT jsonb_agg(jsonb_build_object('kind', a.kind, 'id', a.id, 'month', to_char(a.since, 'YYYY-MM')) ORDER BY a.id) FROM wall.alone(wanted) a),
    'children', 0, 'adults', 0, 'around', (SELECT coalesce(jsonb_agg(r.id), '[]') FROM wall.around(wanted) r),
    'blocked', (SELECT coalesce(jsonb_agg(DISTINCT b.thing), '[]') FROM ({blocks}) b));
END $wall$;
ALTER FUNCTION wall.alone_reach(uuid) OWNER TO wall_keeper;
