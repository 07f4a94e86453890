-- Counts and times of the front door between two moments. It answers whoever may find people or read the registers,
-- with numbers alone: who may be shown small ones is decided by the page.
CREATE OR REPLACE FUNCTION wall.indicators(since timestamptz, below timestamptz) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE found jsonb;
BEGIN
  IF NOT (wall.scope('person') OR wall.scope('registers')) THEN RETURN NULL; END IF;
  WITH came AS (
    SELECT c.source, c.repeat_count, c.repeat_limit, c.is_rereferral, extract(hour FROM c.received_at AT TIME ZONE 'Europe/London')::int AS hour
    FROM intake_contact c WHERE c.received_at >= since AND c.received_at < below
  ), clocks AS (
    SELECT d.kind, d.rule_key, d.due_at, d.met_at, d.starts_at FROM deadlines_deadline d
    WHERE d.kind IN ('first decision', 'enquiry') AND d.stopped_at IS NULL AND d.starts_at >= since AND d.starts_at < below
  ), asked AS (
    SELECT a.short_name, r.asked_at, r.settled_at, r.needed_by FROM sharing_informationrequest r
    JOIN access_agency a ON a.id = r.agency_id WHERE r.asked_at >= since AND r.asked_at < below
  )
  SELECT jsonb_build_object(
    'contacts', (SELECT count(*) FROM came),
    'repeats', (SELECT count(*) FROM came WHERE repeat_count >= repeat_limit),
    'rereferrals', (SELECT count(*) FROM came WHERE is_rereferral),
    'sources', (SELECT coalesce(jsonb_object_agg(source, n), '{}') FROM (SELECT source, count(*) AS n FROM came GROUP BY 1) x),
    'hours', (SELECT coalesce(jsonb_object_agg(hour, n), '{}') FROM (SELECT hour, count(*) AS n FROM came GROUP BY 1) x),
    'first', (SELECT jsonb_build_object('all', count(*), 'met', count(*) FILTER (WHERE met_at <= due_at))
      FROM clocks WHERE kind = 'first decision' AND (met_at IS NOT NULL OR due_at < below)),
    'ratings', (SELECT coalesce(jsonb_agg(x), '[]') FROM (
      SELECT rule_key AS rating, count(*) AS n, count(*) FILTER (WHERE met_at <= due_at) AS met,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM met_at - starts_at)) AS median,
        percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM met_at - starts_at)) AS ninetieth
      FROM clocks WHERE kind = 'enquiry' AND met_at IS NOT NULL GROUP BY 1) x),
    'agencies', (SELECT coalesce(jsonb_agg(x ORDER BY x.n DESC), '[]') FROM (
      SELECT short_name AS agency, count(*) AS n, count(*) FILTER (WHERE coalesce(settled_at, below) > needed_by) AS late,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM settled_at - asked_at)) AS median,
        percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM settled_at - asked_at)) AS ninetieth
      FROM asked GROUP BY 1) x),
    'outcomes', (SELECT coalesce(jsonb_object_agg(outcome, n), '{}') FROM (
      SELECT outcome, count(*) AS n FROM intake_decision
      WHERE NOT is_proposal AND taken_back_at IS NULL AND decided_at >= since AND decided_at < below GROUP BY 1) x)
  ) INTO found;
  RETURN found;
END $wall$;
ALTER FUNCTION wall.indicators(timestamptz, timestamptz) OWNER TO wall_keeper;
