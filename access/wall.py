"""The second wall: the decision as row-level security, written out from the declarations beside the models.

Each model behind the wall says in `class Wall` what it is:

    root = "contact"            a root (contact, person, request); grants hang on it.  follows = "contact": its queue and
                                restriction are copied from the row that foreign key names
    parent = "contact"          part of the row that foreign key names; who may open the root may open it.
                                frozen = "written": it never changes; frozen = "sent_at": not once that is filled.
                                found = True: a part of a person that a search, a warning, a review or the look for
                                siblings reads, so whoever may find people reads it; other parts, and all history, open
                                by a grant alone
    loose = True                has root_kind and root_id columns of its own. assigned = True: also open to the person_id,
                                the team_id's queue or the role it names
    trail = True                evidence: anyone known may add, governance reads all, others their own and their roots'
    own = "user"                belongs to that user; managed_by = "accounts": that scope may read and write it too;
                                private = True: colleagues do not read it; own_writes = True: its owner writes it as well
    scope = "surnames"          for identities that hold the scope; anyone_may_add = True: every known identity may add;
                                also = "opened_by": whoever stands in that column reads and carries on their own
    kept_by = "frontdoor_sealer"  that role alone adds to it; everybody known reads, nobody changes
    posted = "letterbox"        only the public's role adds to it, and reads none of it; that scope reads and marks it
    ties = "user"               beside parent = "person": a row closes its root to that user (access/wall_ties.py)
    names = "person"            beside parent = "contact": the person in that column is who the contact is about
    mine = "user"               one's own and nobody else's, without history; gone 72 hours after it was saved
    reference = True            law, agencies, calendars: known identities read, scope "reference" writes, and so does the
                                scope of managed_by

`parts()` turns them into policies and triggers; `manage.py make_walls` freezes them into a migration.
"""

from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import models

RUNTIME_ROLES = (
    "frontdoor_app", "frontdoor_worker", "frontdoor_sealer", "frontdoor_retention", "frontdoor_public",
)  # fmt: skip


@dataclass(frozen=True)
class Table:
    """A table behind the wall, or the history twin of one."""

    name: str
    shape: str  # root, parent, loose, trail, own, scope, reference, grant
    model: type[models.Model]
    twin_of: str | None = None
    root: str = ""  # the kind of root, where there is one kind
    parent: str = ""  # table of the parent
    parent_column: str = ""
    root_is_parent: bool = False  # the parent is the root itself
    own_column: str = ""
    scope: str = ""
    anyone_may_add: bool = False
    private: bool = False  # colleagues do not read it
    own_writes: bool = False  # whoever it belongs to writes it too
    has_queue: bool = False  # queue and restriction are columns of the model itself
    found: bool = True  # a scope that opens the root opens this too
    assigned: bool = False  # rows name a person, team or role, to whom they are open besides
    frozen: str = ""  # "written": a row never changes; a column's name: not once that is filled

    @property
    def is_rooted(self) -> bool:
        """Whether rows hang on a root, so that who may open the root may open them."""
        return self.shape in {"root", "parent", "loose"} or (self.shape == "trail" and self.names_root)

    @property
    def names_root(self) -> bool:
        """Whether each row says by itself what kind of root it hangs on."""
        return any(field.name == "root_kind" for field in self.model._meta.fields)

    @property
    def columns(self) -> dict[str, str]:
        """Names of the columns that hold a row's queue and restriction."""
        own = self.has_queue and not self.twin_of
        return {"queue": "queue_id" if own else "root_queue", "restricted": "restricted" if own else "root_restricted"}


class Undeclared(TypeError):
    """A model does not say which side of the wall it stands on."""


@cache
def tables() -> tuple[Table, ...]:
    """Every table behind the wall: live tables, their twins and the grant tables, in order of name."""
    found = []
    for model in apps.get_models():
        if hasattr(model, "Wall") and model._meta.managed and not _is_twin(model):
            live = _table(model)
            found.append(live)
            if hasattr(model, "history"):
                twin = model.history.model
                found.append(_twin(live, twin))
        elif is_grant(model):
            found.append(Table(model._meta.db_table, "grant", model))
    return tuple(sorted(found, key=lambda table: table.name))


def _is_twin(model) -> bool:
    return hasattr(model, "history_id") or any(f.name == "history_id" for f in model._meta.fields)


def _twin(live: Table, model) -> Table:
    # Finding somebody is no reason to read where they used to live.
    found = live.found and live.root != "person"
    return Table(**{**vars(live), "name": model._meta.db_table, "model": model, "twin_of": live.name, "found": found})


def is_grant(model) -> bool:
    """Whether rows of this model let somebody in."""
    return any(base.__name__ in {"UserGrant", "GroupGrant"} for base in model.__mro__) and not model._meta.abstract


def _table(model) -> Table:
    wall, name = model.Wall, model._meta.db_table
    if root := getattr(wall, "root", None):
        follows = getattr(wall, "follows", None)
        if follows:
            field = model._meta.get_field(follows)
            return Table(
                name, "root", model, root=root, parent=field.related_model._meta.db_table, parent_column=field.column
            )
        return Table(name, "root", model, root=root, has_queue=True)
    if parent := getattr(wall, "parent", None):
        field = model._meta.get_field(parent)
        above = field.related_model if field.related_model is not model else model
        return Table(
            name, "parent", model, root=_root_kind(above), parent=above._meta.db_table, parent_column=field.column,
            root_is_parent=hasattr(above.Wall, "root"), frozen=getattr(wall, "frozen", ""),
            found=_root_kind(above) != "person" or getattr(wall, "found", False),
        )  # fmt: skip
    if own := getattr(wall, "own", None):
        return Table(
            name, "own", model, own_column=model._meta.get_field(own).column, scope=getattr(wall, "managed_by", ""),
            private=getattr(wall, "private", False), own_writes=getattr(wall, "own_writes", False),
        )  # fmt: skip
    if keeper := getattr(wall, "kept_by", None):
        return Table(name, "kept", model, scope=keeper)
    if reader := getattr(wall, "posted", None):
        return Table(name, "posted", model, scope=reader)
    for shape in ("loose", "trail", "reference"):
        if getattr(wall, shape, False):
            manages = getattr(wall, "managed_by", "")
            return Table(name, shape, model, assigned=getattr(wall, "assigned", False), scope=manages)
    if mine := getattr(wall, "mine", None):
        return Table(name, "mine", model, own_column=model._meta.get_field(mine).column)
    if scope := getattr(wall, "scope", None):
        also = getattr(wall, "also", "")
        return Table(
            name, "scope", model, scope=scope, anyone_may_add=getattr(wall, "anyone_may_add", False),
            own_column=model._meta.get_field(also).column if also else "",
        )  # fmt: skip
    raise Undeclared(
        f"{model.__name__}.Wall says none of root, parent, loose, trail, own, scope, kept_by, posted, reference (see wall.py)."
    )


def _root_kind(model) -> str:
    wall = model.Wall
    if root := getattr(wall, "root", None):
        return root
    return _root_kind(model._meta.get_field(wall.parent).related_model)


def roots() -> dict[str, Table]:
    """The table of each kind of root."""
    return {table.root: table for table in tables() if table.shape == "root" and not table.twin_of}


def parts() -> dict[str, str]:
    """The whole wall as SQL, in named parts, in the order they run. Each may be run again over an older one."""
    from access import (
        wall_evidence,
        wall_indicators,
        wall_policies,
        wall_posted,
        wall_recalls,
        wall_registers,
        wall_retention,
        wall_sql,
        wall_ties,
        wall_triggers,
    )

    found = {"what all share": wall_sql.COMMON, "ties": wall_ties.functions(tables(), roots())}
    for table in tables():
        special = {
            "kept": wall_evidence.of_kept,
            "posted": wall_posted.of_posted,
            "mine": wall_posted.of_mine,
        }.get(table.shape)
        found[f"table {table.name}"] = special(table) if special else wall_sql.of_table(table, wall_policies.of(table))
    found |= wall_triggers.parts(tables(), roots())
    found |= wall_retention.parts(tables(), roots())
    found["indicators"] = wall_indicators.part(tables())
    found["recalls"] = wall_recalls.part(tables())
    found["registers"] = wall_registers.part(tables())
    found["evidence"] = wall_evidence.part(tables())
    found |= {"outside": wall_sql.outside(_outside()), "gone": wall_sql.GONE}
    return {name: text.strip() + "\n" for name, text in found.items() if text.strip()}


def _outside() -> list[str]:
    """Tables outside the wall, by name: accounts, sessions and sign-in, which must be read before anyone is known."""
    walled = {table.name for table in tables()}
    found = {model._meta.db_table for model in apps.get_models(include_auto_created=True) if model._meta.managed}
    return sorted(found - walled)
