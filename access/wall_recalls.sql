-- Who was told something that was withdrawn or corrected since a moment, and has no notice of it yet: UK GDPR Article 19
-- leaves nobody out, whoever may see them. It answers the holder of the scope "recalls" alone, with ids.
CREATE OR REPLACE FUNCTION wall.recalls_left(since timestamptz)
RETURNS TABLE (recall uuid, recall_root uuid, decision uuid, decision_root uuid, request uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  IF NOT wall.scope('recalls') THEN RETURN; END IF;
  RETURN QUERY
    SELECT DISTINCT r.id, r.contact_id, d.id, d.contact_id, d.request_id
    FROM sharing_recall r
    CROSS JOIN LATERAL jsonb_array_elements_text(r.keys) AS k(key)
    JOIN sharing_sharingitem i ON i.key = k.key
    JOIN sharing_sharingdecision d ON d.id = i.decision_id
    WHERE r.opened_at >= since AND d.decision IN ('SHARE', 'SHARE_PART') AND d.sent_at <= r.opened_at
      AND NOT EXISTS (SELECT 1 FROM sharing_recallnotice n WHERE n.recall_id = r.id AND n.request_id = d.request_id)
      AND NOT EXISTS (SELECT 1 FROM sharing_recallbyhand h WHERE h.recall_id = r.id AND h.decision_id = d.id)
    LIMIT 200;
END $wall$;
ALTER FUNCTION wall.recalls_left(timestamptz) OWNER TO wall_keeper;
