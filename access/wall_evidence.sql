-- What the seal is made of. Runs as history_keeper, which reads history and the trail and may log in nowhere; the
-- sealer gets marks and hashes, never a word of what they are of.

CREATE OR REPLACE FUNCTION wall.mark_of(id uuid) RETURNS bytea LANGUAGE sql IMMUTABLE
AS $wall$ SELECT substring(sha256('\x03'::bytea || uuid_send(id)) FOR 16) $wall$;

-- A row's columns as they are sealed: all but the two the keeper copies from the root, in order of name.
CREATE OR REPLACE FUNCTION wall.sealed_columns(source text) RETURNS text[] LANGUAGE sql STABLE
SET search_path = public, pg_catalog, pg_temp AS $wall$
  SELECT array_agg(attname::text ORDER BY attname::text COLLATE "C") FROM pg_attribute
  WHERE attrelid = source::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('root_queue', 'root_restricted')
$wall$;

-- One leaf for each row of the transactions from one number up to another: sha256(00 | name of the table | columns).
CREATE OR REPLACE FUNCTION wall.leaves(since bigint, below bigint)
RETURNS TABLE (source text, mark bytea, leaf bytea, tx bigint, key text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_catalog, pg_temp SET timezone = 'UTC' SET datestyle = 'ISO, YMD' SET bytea_output = 'hex'
SET extra_float_digits = 1 AS $wall$
DECLARE name text; said text; id text;
BEGIN
  FOREACH name IN ARRAY wall.sealed_tables() LOOP
    id := CASE WHEN EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = name::regclass AND attname = 'history_id')
      THEN 'history_id' ELSE 'id' END;
    SELECT string_agg(format('|| E''\n%1$s'' || coalesce(''='' || octet_length(t.%1$I::text) || '':'' || t.%1$I::text, ''-'')', c),
      ' ' ORDER BY n) INTO said FROM unnest(wall.sealed_columns(name)) WITH ORDINALITY AS u(c, n);
    RETURN QUERY EXECUTE format(
      'SELECT %1$L::text, wall.mark_of(t.%2$I), sha256(''\x00''::bytea || convert_to(%1$L %3$s, ''UTF8'')),'
      ' coalesce(t.txid, 0), t.%2$I::text FROM %1$I t WHERE (t.txid >= $1 AND t.txid < $2) OR ($1 = 0 AND t.txid IS NULL)',
      name, id, said) USING since, below;
  END LOOP;
END $wall$;
ALTER FUNCTION wall.leaves(bigint, bigint) OWNER TO history_keeper;
REVOKE ALL ON FUNCTION wall.leaves(bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wall.leaves(bigint, bigint) TO frontdoor_sealer;

-- The rows of one sealed table hashed anew over the columns a seal names, for whoever verifies: hashes, never a word.
CREATE OR REPLACE FUNCTION wall.hashed(source text, sealed text[])
RETURNS TABLE (mark bytea, leaf bytea, tx bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_catalog, pg_temp SET timezone = 'UTC' SET datestyle = 'ISO, YMD' SET bytea_output = 'hex'
SET extra_float_digits = 1 AS $wall$
DECLARE said text; id text;
BEGIN
  IF NOT wall.scope('trail') OR NOT source = ANY (wall.sealed_tables()) OR NOT sealed <@ wall.sealed_columns(source) THEN
    RETURN;
  END IF;
  id := CASE WHEN 'history_id' = ANY (wall.sealed_columns(source)) THEN 'history_id' ELSE 'id' END;
  SELECT string_agg(format('|| E''\n%1$s'' || coalesce(''='' || octet_length(t.%1$I::text) || '':'' || t.%1$I::text, ''-'')', c),
    ' ' ORDER BY n) INTO said FROM unnest(sealed) WITH ORDINALITY AS u(c, n);
  RETURN QUERY EXECUTE format(
    'SELECT wall.mark_of(t.%2$I), sha256(''\x00''::bytea || convert_to(%1$L %3$s, ''UTF8'')), coalesce(t.txid, 0) FROM %1$I t',
    source, id, said);
END $wall$;
ALTER FUNCTION wall.hashed(text, text[]) OWNER TO history_keeper;
REVOKE ALL ON FUNCTION wall.hashed(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wall.hashed(text, text[]) TO frontdoor_app, frontdoor_worker;
GRANT EXECUTE ON FUNCTION wall.scope(text) TO history_keeper;

-- The marks disposal left of one table, for whoever verifies.
CREATE OR REPLACE FUNCTION wall.buried(of_table text) RETURNS SETOF bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp
AS $wall$ SELECT mark FROM audit_tombstone WHERE source = of_table AND wall.scope('trail') $wall$;
ALTER FUNCTION wall.buried(text) OWNER TO history_keeper;
REVOKE ALL ON FUNCTION wall.buried(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wall.buried(text) TO frontdoor_app, frontdoor_worker;

-- What is disposed of leaves a mark, so that the seal still tells a lawful end from a quiet one.
CREATE OR REPLACE FUNCTION wall.bury() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  INSERT INTO audit_tombstone (id, source, mark, at, by_role, txid)
    VALUES (gen_random_uuid(), TG_TABLE_NAME, wall.mark_of(OLD.history_id), now(), session_user, pg_current_xact_id()::text::bigint);
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.bury() OWNER TO history_keeper;
REVOKE ALL ON FUNCTION wall.bury() FROM PUBLIC;

-- A set of rows goes in one statement, and leaves its marks in one.
CREATE OR REPLACE FUNCTION wall.bury_all() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
BEGIN
  INSERT INTO audit_tombstone (id, source, mark, at, by_role, txid)
    SELECT gen_random_uuid(), TG_TABLE_NAME, wall.mark_of(g.history_id), now(), session_user, pg_current_xact_id()::text::bigint
    FROM went g;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.bury_all() OWNER TO history_keeper;
REVOKE ALL ON FUNCTION wall.bury_all() FROM PUBLIC;
