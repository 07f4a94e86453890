"""How long things are kept, in the database: what a file is, what its date depends on, what goes with it, who may delete.

Everything is written out from the declarations beside the models (`Privacy` and `Wall`). The functions belong to
wall_keeper and answer with ids, dates and codes only, to whoever holds the scope "retention" and to the retention role.

A file is what a child's records are together: the children who share contacts, those contacts, and the requests that
hang on them. The retention role sees and deletes only what `wall.doomed()` names: ordered by one person, decided by
another, cooled off, held by nobody and settled.
"""

import re

from audit.privacy import GOES_WITH, KEPT, LEDGER

KEY = re.compile(r"R\d\d")
DOOMED = "((select wall.doomed())::uuid[])"
ASKS = "IF NOT (wall.scope('retention') OR session_user = 'frontdoor_retention') THEN RETURN NULL; END IF;"
# A person's dates; a root's moments. What the arithmetic of retention counts from.
PERSON_DATES = ("born_on", "expected_on", "died_on")
ROOT_MOMENTS = ("received_at", "closed_at")


def parts(tables, roots) -> dict[str, str]:
    """The parts of the wall that retention adds, by name. None while no root says whose file it is."""
    house = House(tables, roots)
    if not house.contact or not house.named("retention_disposedroot"):
        return {}
    return {
        "retention functions": FUNCTIONS.format(asks=ASKS, **house.words()),
        "retention rows": "\n".join(line for table in house.disposable for line in house.rights(table)),
        "retention beside": "\n".join(house.beside()),
        "retention unsettles": "\n".join(house.unsettling()),
    }


class House:
    """The tables behind the wall, as retention reads them."""

    def __init__(self, tables, roots):
        self.tables, self.roots = tables, roots
        self.live = [table for table in tables if not table.twin_of and table.shape not in {"grant", "trail"}]
        self.contact = next((root for root in roots.values() if "__" in (_privacy(root, "subject") or "")), None)
        self.disposable = [table for table in tables if table.shape not in {"grant", "trail"} and self.goes(table, "x")]

    def named(self, name: str):
        """The table of this name, or None."""
        return next((table for table in self.tables if table.name == name), None)

    @property
    def joined(self) -> tuple[str, str, str]:
        """The table that names the children of a contact, its column for the contact and that for the child."""
        relation, child = self.contact.model.Privacy.subject.split("__")
        related = self.contact.model._meta.get_field(relation)
        part = related.related_model
        return part._meta.db_table, related.field.column, part._meta.get_field(child).column

    @property
    def followers(self) -> list:
        """Roots that follow a contact: the requests about it."""
        return [root for root in self.roots.values() if root.parent == self.contact.name]

    def goes(self, table, ids: str) -> str:
        """The condition under which a row goes when the roots in `ids` do; empty for a table nothing goes from."""
        if _privacy(table, "retain") in {None, LEDGER}:
            return ""
        arms = []
        fields = {field.name: field for field in table.model._meta.concrete_fields}
        if table.is_rooted:
            is_root = table.shape == "root" and not table.twin_of
            arms.append(f"{table.name}.{'id' if is_root else 'root_id'} = ANY({ids})")
        elif "root_id" in fields:
            arms.append(f"{table.name}.root_id = ANY({ids})")
        arms += [f"{table.name}.{column} = ANY({ids})" for column in self.pointing(table, GOES_WITH)]
        for column, (kind, other) in (_privacy(table, "beside") or {}).items():
            root = self.roots[kind]
            arms.append(f"{table.name}.{column} IN (SELECT k.{other} FROM {root.name} k WHERE k.id = ANY({ids}))")
        return " OR ".join(arms)

    def pointing(self, table, fate: str) -> list[str]:
        """Columns of this fate that point at a root other than the row's own."""
        found = []
        for field in _live_model(table)._meta.concrete_fields:
            target = getattr(field, "related_model", None)
            is_root = target is not None and any(root.model is target for root in self.roots.values())
            is_own = table.shape == "parent" and table.parent_column == field.column and table.root_is_parent
            if is_root and not is_own and (_privacy(table, "disposal") or {}).get(field.name) == fate:
                found.append(field.column)
        return found

    def rights(self, table) -> list[str]:
        """What the retention role may do with a table: see and delete what is doomed, and let go of it."""
        name, condition = table.name, self.goes(table, DOOMED)
        kept = [] if table.twin_of else self.pointing(table, KEPT)
        sees = " OR ".join([condition, *(f"{name}.{column} = ANY({DOOMED})" for column in kept)])
        lines = [f"DROP POLICY IF EXISTS wall_doomed_{verb} ON {name};" for verb in ("see", "go", "let_go")]
        lines += [f"CREATE POLICY wall_doomed_see ON {name} FOR SELECT TO frontdoor_retention USING ({sees});",
                  f"CREATE POLICY wall_doomed_go ON {name} FOR DELETE TO frontdoor_retention USING ({condition});"]  # fmt: skip
        if kept:
            points = " OR ".join(f"{name}.{column} = ANY({DOOMED})" for column in kept)
            lines.append(
                f"CREATE POLICY wall_doomed_let_go ON {name} FOR UPDATE TO frontdoor_retention USING ({points}) WITH CHECK (true);"
            )
        return lines

    def beside(self) -> list[str]:
        """Rights on what stands outside the wall and goes too, and on words nobody holds any more."""
        lines = []
        for model in (*self.messages(), *self.through()):
            name = model._meta.db_table
            lines += [
                f"GRANT SELECT ON {name} TO wall_keeper;",
                f"GRANT SELECT, DELETE ON {name} TO frontdoor_retention;",
            ]
        for table in self.live:
            for name in (table.name, table.model.history.model._meta.db_table) if _privacy(table, "while_held") else ():
                lines += [f"GRANT SELECT, DELETE ON {name} TO wall_keeper;", f"DROP POLICY IF EXISTS wall_forgets ON {name};",
                          f"CREATE POLICY wall_forgets ON {name} TO wall_keeper USING (true) WITH CHECK (false);"]  # fmt: skip
        return lines

    def messages(self) -> list:
        """Models outside the wall whose rows tell of a record by its id."""
        return [model for model in _all_models() if getattr(model, "disposed_by", None)]

    def through(self) -> list:
        """Models outside the wall whose rows hang on such a message."""
        return [model for model in _all_models() if getattr(model, "disposed_through", None)]

    def words(self) -> dict[str, str]:
        """The pieces that the functions below are made of."""
        part, to_contact, to_child = self.joined
        person = self.roots["person"]
        moments = {field.name for field in self.contact.model._meta.concrete_fields}
        day = "(c.{0} AT TIME ZONE 'Europe/London')::date"
        return {
            "part": part, "to_contact": to_contact, "to_child": to_child, "person": person.name,
            "contact": self.contact.name, "contact_kind": self.contact.root,
            "follow": " ".join(f"UNION SELECT '{f.root}', f.id FROM {f.name} f WHERE f.{f.parent_column} = ANY(contacts)" for f in self.followers),
            "dates": ", ".join(f"'{name}', p.{name}" for name in PERSON_DATES),
            "moments": ", ".join(f"'{name.replace('_at', '_on')}', {day.format(name)}" for name in ROOT_MOMENTS if name in moments),
            "said": "c.reference" if "reference" in moments else "''",
            "rules": _union(self._rules()), "marks": _union(self._marks()),
            "marked": _union(self._marked()), "adults": _union(self._adults()), "held_up": " OR ".join(self._held_up()) or "false",
            "blocks": _union(self._blocks()), "counted": _union(self._counted()), "files": _union(self._files()),
            "ids": _union(self._ids()), "messages": _union(self._messages()),
            "forget": "\n  ".join(self._forget()) or "NULL;",
        }  # fmt: skip

    def _keyed(self):
        return [t for t in self.live if t.is_rooted and KEY.fullmatch(_privacy(t, "retain") or "")]

    def _rules(self) -> list[str]:
        return [f"SELECT DISTINCT '{_privacy(t, 'retain')}' AS rule, {_root_column(t)} AS root FROM {t.name} t"
                f" WHERE {_root_column(t)} = ANY(ids)" for t in self._keyed()]  # fmt: skip

    def _each_mark(self):
        for table in self.live:
            for mark, (_, wanted) in (_privacy(table, "marks") or {}).items() if table.is_rooted else ():
                yield table, mark, " AND ".join(f"t.{column} = {_literal(value)}" for column, value in wanted.items())

    def _marks(self) -> list[str]:
        return [f"SELECT '{mark}' AS mark FROM {t.name} t WHERE {_root_column(t)} = ANY(ids) AND {wanted}"
                for t, mark, wanted in self._each_mark()]  # fmt: skip

    def _marked(self) -> list[str]:
        return [f"SELECT {_root_column(t)} AS id, {_kind_column(t)} AS kind FROM {t.name} t WHERE {wanted} AND '{mark}' = ANY(wanted)"
                for t, mark, wanted in self._each_mark()]  # fmt: skip

    def _adults(self) -> list[str]:
        """Everybody the file names besides its children: those who may go with it."""
        person = self.roots["person"]
        found = []
        for table in self.live:
            for field in table.model._meta.concrete_fields:
                if getattr(field, "related_model", None) is person.model and table.is_rooted:
                    found.append(
                        f"SELECT t.{field.column} AS id FROM {table.name} t WHERE {_root_column(table)} = ANY(ids)"
                    )
                    if table.root == "person" and table.parent_column and field.column != table.parent_column:
                        found.append(
                            f"SELECT t.{table.parent_column} FROM {table.name} t WHERE t.{field.column} = ANY(ids)"
                        )
        return found

    def _held_up(self) -> list[str]:
        """Rows outside the file that point at a person: they keep that person here."""
        person = self.roots["person"]
        found = []
        for table in self.live:
            for field in table.model._meta.concrete_fields:
                if getattr(field, "related_model", None) is not person.model:
                    continue
                own = f" AND t.{table.parent_column} <> one.id" if table.parent_column == field.column else ""
                outside = f" AND NOT ({_root_column(table)} = ANY(ids || along))" if table.is_rooted else ""
                if (
                    own
                    and table.root_is_parent
                    and len(
                        [
                            f
                            for f in table.model._meta.concrete_fields
                            if getattr(f, "related_model", None) is person.model
                        ]
                    )
                    < 2
                ):
                    continue  # a part of the person itself
                found.append(f"EXISTS (SELECT 1 FROM {table.name} t WHERE t.{field.column} = one.id{own}{outside})")
        return found

    def _blocks(self) -> list[str]:
        """Rows outside what goes that forbid it."""
        from audit.privacy import BLOCKS

        return [f"SELECT '{t.model._meta.verbose_name}' AS thing FROM {t.name} t WHERE t.{column} = ANY(ids) AND NOT ({_root_column(t)} = ANY(ids))"
                for t in self.live if t.is_rooted for column in self.pointing(t, BLOCKS)]  # fmt: skip

    def _counted(self) -> list[str]:
        return [
            f"SELECT '{t.name}'::text AS place, count(*) AS rows FROM {t.name} WHERE {self.goes(t, 'ids')}"
            for t in self.disposable
        ]

    def _ids(self) -> list[str]:
        return [
            f"SELECT {t.name}.id FROM {t.name} WHERE {self.goes(t, 'ids')}" for t in self.disposable if not t.twin_of
        ]

    def _messages(self) -> list[str]:
        gone = "SELECT g.id FROM wall.ids_that_go(ids) g(id)"
        found = [f"SELECT '{m._meta.db_table}'::text AS place, count(*) AS rows FROM {m._meta.db_table} m WHERE m.{m.disposed_by} IN ({gone})"
                 for m in self.messages()]  # fmt: skip
        for model in self.through():
            column, message = model.disposed_through
            by = next(m.disposed_by for m in self.messages() if m._meta.db_table == message)
            found.append(
                f"SELECT '{model._meta.db_table}'::text, count(*) FROM {model._meta.db_table} m JOIN {message} o ON o.id = m.{column} WHERE o.{by} IN ({gone})"
            )
        return found

    def _files(self) -> list[str]:
        found = []
        for table in self.disposable:
            columns = _privacy(table, "stored") or ()
            found += [
                f"SELECT {table.name}.{column}::text AS path FROM {table.name} WHERE ({self.goes(table, 'ids')}) AND {table.name}.{column} <> ''"
                for column in columns
            ]
        return found

    def _forget(self) -> list[str]:
        lines = []
        for table in self.live:
            if _privacy(table, "while_held"):
                word = _privacy(table, "word")
                held = " AND ".join(
                    f"NOT EXISTS (SELECT 1 FROM {o} o WHERE o.{c} = t.{word})" for o, c in _privacy(table, "while_held")
                )
                twin = table.model.history.model._meta.db_table
                lines += [f"DELETE FROM {twin} t WHERE t.{word} = ANY(words) AND {held};",
                          f"DELETE FROM {table.name} t WHERE t.{word} = ANY(words) AND {held};"]  # fmt: skip
        return lines

    def unsettling(self) -> list[str]:
        """Triggers: what a date depends on changed, so the date is worked out again."""
        lines = [UNSETTLE.format(**self.words())]
        part, _, to_child = self.joined
        watched = {table.name: table for table in self._keyed()}
        watched |= {table.name: table for table, _, _ in self._each_mark()}
        extra = {
            "retention_retentionassignment",
            "retention_heldroot",
            "retention_keptlonger",
            part,
            self.roots["person"].name,
            self.contact.name,
        }
        watched |= {table.name: table for table in self.live if table.name in extra}
        for name, table in sorted(watched.items()):
            is_root = table.shape == "root"
            kind = f"'{table.root}'" if table.root else "''"
            child = f"'{to_child}'" if name == part else "''"
            lines.append(f"DROP TRIGGER IF EXISTS k_unsettle ON {name};")
            lines.append(
                f"CREATE TRIGGER k_unsettle AFTER INSERT OR UPDATE ON {name} FOR EACH ROW"
                f" EXECUTE FUNCTION wall.unsettle({kind}, '{'id' if is_root else 'root_id'}', {child});"
            )
        return lines


def _live_model(table):
    if not table.twin_of:
        return table.model
    return next(model for model in _all_models() if model._meta.db_table == table.twin_of)


def _all_models():
    from django.apps import apps

    return apps.get_models()


def _privacy(table, name: str):
    return getattr(getattr(_live_model(table), "Privacy", None), name, None)


def _root_column(table) -> str:
    return "t.id" if table.shape == "root" else "t.root_id"


def _kind_column(table) -> str:
    return f"'{table.root}'::text" if table.root else "t.root_kind::text"


def _literal(value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "'" + str(value).replace("'", "''") + "'"


def _union(selects: list[str]) -> str:
    return (
        "\n    UNION ALL ".join(selects)
        or "SELECT NULL::text AS rule, NULL::uuid AS root, NULL::text AS mark WHERE false"
    )


FUNCTIONS = """
CREATE OR REPLACE FUNCTION wall.doomed() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
  SELECT coalesce(array_agg(r.root_id), '{{}}') FROM retention_disposedroot r JOIN retention_disposal d ON d.id = r.disposal_id
  WHERE d.state IN ('executing', 'replaying') AND d.fate <> 'extend' AND d.decided_by_id <> d.proposed_by_id AND d.cool_until <= wall.at()
    AND session_user = 'frontdoor_retention'
    AND (d.state = 'replaying' OR NOT EXISTS (
      SELECT 1 FROM retention_disposedroot o WHERE o.disposal_id = d.id AND (
        EXISTS (SELECT 1 FROM retention_heldroot h JOIN retention_hold l ON l.id = h.hold_id WHERE h.root_id = o.root_id AND l.released_at IS NULL)
        OR EXISTS (SELECT 1 FROM retention_unsettled u WHERE u.person_id = o.root_id))))
$wall$;
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
    'assigned', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', a.rule_id, 'trigger', a.trigger, 'trigger_on', a.trigger_on, 'root', a.root_id, 'child', (SELECT m.{to_child} FROM {part} m WHERE m.id = a.record_id)) ORDER BY a.id), '[]')
      FROM retention_retentionassignment a WHERE a.root_id = ANY(ids)),
    'longer', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', l.rule_id, 'trigger_on', l.trigger_on, 'until_on', l.until_on, 'words', l.words, 'person', l.root_id) ORDER BY l.id), '[]')
      FROM retention_keptlonger l WHERE l.root_id = ANY(ids) AND l.ended_on IS NULL),
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
DECLARE children uuid[]; ids uuid[]; along uuid[]; fewer uuid[];
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
  ids := ids || along;
  RETURN jsonb_build_object(
    'roots', (SELECT jsonb_agg(jsonb_build_object('kind', f.kind, 'id', f.id, 'month', to_char(c.closed_at AT TIME ZONE 'Europe/London', 'YYYY-MM')) ORDER BY f.kind, f.id)
      FROM (SELECT * FROM wall.file_of(children) UNION SELECT 'person', a FROM unnest(along) a) f LEFT JOIN {contact} c ON c.id = f.id),
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
"""

UNSETTLE = """
GRANT SELECT, INSERT, DELETE ON retention_unsettled TO wall_keeper;
GRANT SELECT, DELETE ON retention_unsettled TO frontdoor_retention;
CREATE OR REPLACE FUNCTION wall.unsettle() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $wall$
DECLARE
  is_now jsonb := to_jsonb(NEW);
  was jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END;
  of_root uuid := (is_now ->> TG_ARGV[1])::uuid;
  kind text := coalesce(nullif(TG_ARGV[0], ''), is_now ->> 'root_kind');
  mine text[] := '{{version,root_queue,root_restricted,queue_id,stage,owner_id,rating,next_due_at,next_due_from,next_due_unit,next_due_why,repeat_count,repeat_why}}';
BEGIN
  IF TG_OP = 'UPDATE' AND was - mine = is_now - mine THEN RETURN NULL; END IF;
  IF kind = 'person' THEN
    INSERT INTO retention_unsettled (person_id) VALUES (of_root) ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO retention_unsettled (person_id)
    SELECT DISTINCT m.{to_child} FROM {part} m WHERE m.{to_contact} = of_root ON CONFLICT DO NOTHING;
  END IF;
  IF TG_ARGV[2] <> '' AND TG_OP = 'UPDATE' AND was ->> TG_ARGV[2] <> is_now ->> TG_ARGV[2] THEN
    INSERT INTO retention_unsettled (person_id) VALUES ((was ->> TG_ARGV[2])::uuid) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $wall$;
ALTER FUNCTION wall.unsettle() OWNER TO wall_keeper;
"""
