"""How long things are kept, in the database: what a file is, what its date depends on, what goes with it, who may delete.

Everything is written out from the declarations beside the models (`Privacy` and `Wall`). The functions belong to
wall_keeper and answer with ids, dates and codes only, to whoever holds the scope "retention" and to the retention role.

A file is what a child's records are together: the children who share contacts, those contacts, and the requests that
hang on them. The retention role sees and deletes only what `wall.doomed()` names: ordered by one person, decided by
another, cooled off, held by nobody and settled.
"""

from typing import Any

from audit.privacy import GOES_WITH, KEPT, LEDGER

DOOMED = "((select wall.doomed())::uuid[])"


def parts(tables, roots) -> dict[str, str]:
    """The parts of the wall that retention adds, by name. None while no root says whose file it is."""
    from access import wall_alone, wall_ending, wall_facts

    house = House(tables, roots)
    if not house.contact or not house.named("retention_disposedroot"):
        return {}
    return {
        "retention functions": wall_facts.functions(house),
        "retention alone": wall_alone.functions(house, wall_facts.ASKS),
        "retention ending": wall_ending.part(house),
        "retention rows": "\n".join(line for table in house.disposable for line in house.rights(table)),
        "retention beside": "\n".join(house.beside()),
        "retention unsettles": wall_facts.unsettling(house),
    }


def house() -> "House":
    """The tables behind the wall as they are declared now."""
    from access import wall

    return House(wall.tables(), wall.roots())


class House:
    """The tables behind the wall, as retention reads them."""

    def __init__(self, tables, roots):
        self.tables, self.roots = tables, roots
        self.live = [table for table in tables if not table.twin_of and table.shape not in {"grant", "trail"}]
        # The root that itself names its children; others reach a child through it.
        self.contact: Any = next((r for r in roots.values() if (privacy(r, "subject") or "").count("__") == 1), None)
        self.alone = [table for table in self.live if privacy(table, "alone")]
        self.apart = [table for table in self.live if privacy(table, "apart")]
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
        if privacy(table, "retain") in {None, LEDGER}:
            return ""
        arms = []
        fields = {field.name: field for field in table.model._meta.concrete_fields}
        if table.is_rooted:
            is_root = table.shape == "root" and not table.twin_of
            arms.append(f"{table.name}.{'id' if is_root else 'root_id'} = ANY({ids})")
        elif "root_id" in fields:
            arms.append(f"{table.name}.root_id = ANY({ids})")
        if privacy(table, "apart") or (privacy(table, "alone") and not table.is_rooted):
            arms.append(f"{table.name}.id = ANY({ids})")
        arms += [f"{table.name}.{column} = ANY({ids})" for column in self.pointing(table, GOES_WITH)]
        for column, (kind, other) in (privacy(table, "beside") or {}).items():
            root = self.roots[kind]
            arms.append(f"{table.name}.{column} IN (SELECT k.{other} FROM {root.name} k WHERE k.id = ANY({ids}))")
        return " OR ".join(arms)

    def pointing(self, table, fate: str) -> list[str]:
        """Columns of this fate that point at a root other than the row's own, or at a record that stands alone."""
        found = []
        for field in live_model(table)._meta.concrete_fields:
            target = getattr(field, "related_model", None)
            is_root = target is not None and any(root.model is target for root in self.roots.values())
            if fate == GOES_WITH or (fate == KEPT and target is live_model(table)):
                is_root = is_root or any(one.model is target for one in (*self.alone, *self.apart))
            if fate == GOES_WITH:
                is_root = is_root or (target is not None and target in self.people)
            is_own = table.shape == "parent" and table.parent_column == field.column and table.root_is_parent
            if is_root and not is_own and (privacy(table, "disposal") or {}).get(field.name) == fate:
                found.append(field.column)
        return found

    @property
    def people(self) -> set:
        """Models of whoever a record that stands alone is about: what is theirs goes when that record does."""
        told = [(table, privacy(table, "alone").of) for table in self.alone]
        return {table.model._meta.get_field(of).related_model for table, of in told if of}

    def rights(self, table) -> list[str]:
        """What the retention role may do with a table: see and delete what is doomed, and let go of it."""
        name, condition = table.name, self.goes(table, DOOMED)
        kept = [] if table.twin_of else self.pointing(table, KEPT)
        sees = " OR ".join([condition, *(f"{name}.{column} = ANY({DOOMED})" for column in kept)])
        lines = [f"DROP POLICY IF EXISTS wall_doomed_{verb} ON {name};" for verb in ("see", "go", "let_go", "count")]
        if table.twin_of and not table.is_rooted:
            lines += [
                f"GRANT SELECT ON {name} TO wall_keeper;",
                f"CREATE POLICY wall_doomed_count ON {name} FOR SELECT TO wall_keeper USING (true);",
            ]
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
        # It acts as a robot, whose account it must find; it may make none.
        lines = ["GRANT SELECT ON access_user TO frontdoor_retention;"]
        for model in (*self.messages(), *self.through()):
            name = model._meta.db_table
            lines += [
                f"GRANT SELECT ON {name} TO wall_keeper;",
                f"GRANT SELECT, DELETE ON {name} TO frontdoor_retention;",
            ]
        for table in self.live:
            for name in (table.name, table.model.history.model._meta.db_table) if privacy(table, "while_held") else ():
                lines += [f"GRANT SELECT, DELETE ON {name} TO wall_keeper;", f"DROP POLICY IF EXISTS wall_forgets ON {name};",
                          f"CREATE POLICY wall_forgets ON {name} TO wall_keeper USING (true) WITH CHECK (false);"]  # fmt: skip
        return lines

    def messages(self) -> list:
        """Models outside the wall whose rows tell of a record by its id."""
        return [model for model in all_models() if getattr(model, "disposed_by", None)]

    def through(self) -> list:
        """Models outside the wall whose rows hang on such a message."""
        return [model for model in all_models() if getattr(model, "disposed_through", None)]

    def deletions(self) -> list[tuple[str, str]]:
        """(table, statement) for everything that goes with the roots in %(ids)s, in an order that holds."""
        standing = {"scope": 0, "own": 0, "reference": 0, "loose": 2, "parent": 3, "root": 5}
        ordered = sorted(self.disposable, key=lambda t: (standing[t.shape] if not t.twin_of else 1, t.name))
        # What goes beside a root goes first; foreign keys are looked at when all of it is gone.
        return [(t.name, f"DELETE FROM {t.name} WHERE {self.goes(t, '%(ids)s')}") for t in ordered]

    def lettings_go(self) -> list[str]:
        """Statements by which rows that stay let go of the roots in %(ids)s."""
        return [
            f"UPDATE {t.name} SET {column} = NULL WHERE {column} = ANY(%(ids)s)"
            for t in self.disposable if not t.twin_of for column in self.pointing(t, KEPT)
        ]  # fmt: skip

    def forgettings(self) -> list[str]:
        """Statements that delete the messages about the records in %(gone)s, what hangs on a message first."""
        found = []
        for model in self.through():
            column, message = model.disposed_through
            by = next(m.disposed_by for m in self.messages() if m._meta.db_table == message)
            found.append(
                f"DELETE FROM {model._meta.db_table} m USING {message} o WHERE o.id = m.{column} AND o.{by} = ANY(%(gone)s)"
            )
        return found + [
            f"DELETE FROM {m._meta.db_table} WHERE {m.disposed_by} = ANY(%(gone)s)" for m in self.messages()
        ]

    def wording(self) -> list[str]:
        """Questions for the words that may be held by nobody once the roots in %(ids)s are gone."""
        held = {pair for table in self.live for pair in privacy(table, "while_held") or ()}
        return [f"SELECT DISTINCT {column} FROM {other} WHERE root_id = ANY(%(ids)s)" for other, column in sorted(held)]


def live_model(table):
    """The model of a table, or of the table whose history it keeps."""
    if not table.twin_of:
        return table.model
    return next(model for model in all_models() if model._meta.db_table == table.twin_of)


def all_models():
    """Every model there is."""
    from django.apps import apps

    return apps.get_models()


def privacy(table, name: str):
    """What a table's model declares under this name in its Privacy; None where nothing."""
    return getattr(getattr(live_model(table), "Privacy", None), name, None)
