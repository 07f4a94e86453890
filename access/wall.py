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
    own = "user"                belongs to that user; managed_by = "accounts": that scope may read and write it too
    scope = "surnames"          for identities that hold the scope; anyone_may_add = True: every known identity may add;
                                also = "opened_by": whoever stands in that column reads and carries on their own
    kept_by = "frontdoor_sealer"  that role alone adds to it; everybody known reads, nobody changes
    reference = True            law, agencies, calendars: known identities read, scope "reference" writes

`parts()` turns them into policies and triggers; `manage.py make_walls` freezes what changed into a migration.
"""

from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import models

RUNTIME_ROLES = ("frontdoor_app", "frontdoor_worker", "frontdoor_sealer", "frontdoor_retention")
# Which condition opens a root to a role's scope. A contact and its requests stand in a team's queue.
QUEUED = "({queue} = ANY ((select wall.queues())::uuid[]) AND NOT {restricted})"
FOUND = "((select wall.scope('person')) AND NOT {restricted})"
ASSIGNED = (
    "person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[])"
    " OR ('is:' || role) = ANY ((select wall.scopes())::text[])))"
)
SCOPE_OF_ROOT = {"contact": QUEUED, "request": QUEUED, "person": FOUND}


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
        elif _is_grant(model):
            found.append(Table(model._meta.db_table, "grant", model))
    return tuple(sorted(found, key=lambda table: table.name))


def _is_twin(model) -> bool:
    return hasattr(model, "history_id") or any(f.name == "history_id" for f in model._meta.fields)


def _twin(live: Table, model) -> Table:
    # Finding somebody is no reason to read where they used to live.
    found = live.found and live.root != "person"
    return Table(**{**vars(live), "name": model._meta.db_table, "model": model, "twin_of": live.name, "found": found})


def _is_grant(model) -> bool:
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
            name, "own", model, own_column=model._meta.get_field(own).column, scope=getattr(wall, "managed_by", "")
        )
    if keeper := getattr(wall, "kept_by", None):
        return Table(name, "kept", model, scope=keeper)
    for shape in ("loose", "trail", "reference"):
        if getattr(wall, shape, False):
            return Table(name, shape, model, assigned=getattr(wall, "assigned", False))
    if scope := getattr(wall, "scope", None):
        also = getattr(wall, "also", "")
        return Table(
            name, "scope", model, scope=scope, anyone_may_add=getattr(wall, "anyone_may_add", False),
            own_column=model._meta.get_field(also).column if also else "",
        )  # fmt: skip
    raise Undeclared(
        f"{model.__name__}.Wall says none of root, parent, loose, trail, own, scope, kept_by, reference (see wall.py)."
    )


def _root_kind(model) -> str:
    wall = model.Wall
    if root := getattr(wall, "root", None):
        return root
    return _root_kind(model._meta.get_field(wall.parent).related_model)


def _roots() -> dict[str, Table]:
    return {table.root: table for table in tables() if table.shape == "root" and not table.twin_of}


def _grant_tables(root: str) -> list[tuple[str, str]]:
    """(table, principal condition) of the grants on this kind of root."""
    model = _roots()[root].model
    found = []
    for relation in model._meta.related_objects:
        if relation.field.name == "content_object" and _is_grant(relation.related_model):
            table = relation.related_model._meta.db_table
            names = {field.name for field in relation.related_model._meta.fields}
            who = (
                "g.user_id = (select wall.person_id())"
                if "user" in names
                else "g.group_id = ANY ((select wall.groups())::int[])"
            )
            found.append((table, who))
    return sorted(found)


def _granted(root: str, column: str, restricted: str) -> str:
    """Live grants on the root named by this column, for the one who asks.

    What is restricted is opened by name only: a team's grant does not reach it, a desk's reaches the request sent to it.
    """
    arms = []
    for table, who in _grant_tables(root):
        live = (
            f"EXISTS (SELECT 1 FROM {table} g WHERE g.content_object_id = {column} AND {who}"
            f" AND (g.until IS NULL OR g.until > (select wall.at())))"
        )
        if "group_id" in who:
            desk = " OR NOT (select wall.scope('person'))" if root == "request" else ""
            live = f"({live} AND (NOT {restricted}{desk}))"
        arms.append(live)
    return " OR ".join(arms) or "false"


def _opens(table: Table) -> str:
    """The condition under which a row of a root, a part or a loose table is open to the one who asks."""
    column = f"{table.name}.root_id"
    if table.shape in {"root", "parent"}:
        if table.shape == "root" and not table.twin_of:
            column = f"{table.name}.id"
        return f"{_scoped(table, table.root)}{_granted(table.root, column, table.columns['restricted'])}"
    arms = []
    for kind in sorted(_roots()):
        opens = f"{_scoped(table, kind)}{_granted(kind, column, table.columns['restricted'])}"
        arms.append(f"(root_kind = '{kind}' AND ({opens}))")
    return " OR ".join([ASSIGNED, *arms] if table.assigned else arms) or "false"


def _scoped(table: Table, kind: str) -> str:
    # Being shown a person as a search hit is no reason to read who did what about them, or the rest of their file.
    if kind == "person" and (table.shape == "trail" or not table.found):
        return ""
    return f"{SCOPE_OF_ROOT[kind].format(**table.columns)} OR "


def _policies(table: Table) -> list[tuple[str, str]]:
    """(command, clause) of each policy of a table. What is added is added in one's own name."""
    found = _by_shape(table)
    names = {field.name for field in table.model._meta.fields}
    author = "history_user_id" if table.twin_of else "by_id" if "by_id" in names else ""
    if not author:
        return found
    mine = f"{author} = (select wall.person_id())"
    return [
        (command, f"WITH CHECK (({clause.removeprefix('WITH CHECK ')}) AND {mine})" if command == "INSERT" else clause)
        for command, clause in found
    ]


def _by_shape(table: Table) -> list[tuple[str, str]]:
    known, by_me = "(select wall.known())", "by_id = (select wall.person_id())"
    if table.shape == "trail":
        read = (
            f"(select wall.scope('trail')) OR {by_me} OR {_opens(table)}"
            if table.is_rooted
            else f"(select wall.scope('trail')) OR {by_me}"
        )
        return [("SELECT", f"USING ({read})"), ("INSERT", f"WITH CHECK ({known})")]
    if table.shape == "grant":
        return _grant_policies(table)
    if table.shape == "reference":
        return [("SELECT", f"USING ({known})"), *_written("(select wall.scope('reference'))")]
    if table.shape == "own":
        mine = f"{table.own_column} = (select wall.person_id())"
        manage = f"(select wall.scope('{table.scope}'))" if table.scope else "false"
        read = f"{mine} OR {manage}" + (" OR (select wall.scope('staff'))" if table.scope else "")
        # Who manages memberships never changes their own.
        return [("SELECT", f"USING ({read})"), *_written(f"{manage} AND NOT {mine}" if table.scope else mine)]
    if table.shape == "scope":
        holds = f"(select wall.scope('{table.scope}'))"
        add = known if table.anyone_may_add else holds
        if table.own_column:
            holds = f"{holds} OR {table.own_column} = (select wall.person_id())"
        return [
            ("SELECT", f"USING ({holds})"),
            ("INSERT", f"WITH CHECK ({add})"),
            ("UPDATE", f"USING ({holds}) WITH CHECK ({holds})"),
        ]
    opens = _opens(table)
    if table.found:
        return [("SELECT", f"USING ({opens})"), *_written(opens)]
    # A newcomer's file is written before anyone is granted it.
    added = f"{opens} OR {FOUND.format(**table.columns)}"
    return [
        ("SELECT", f"USING ({opens})"),
        ("INSERT", f"WITH CHECK ({added})"),
        ("UPDATE", f"USING ({opens}) WITH CHECK ({opens})"),
    ]


def _written(condition: str) -> list[tuple[str, str]]:
    return [("INSERT", f"WITH CHECK ({condition})"), ("UPDATE", f"USING ({condition}) WITH CHECK ({condition})")]


def _grant_policies(table: Table) -> list[tuple[str, str]]:
    # A grant's own policy refers to no record: a policy that looked through the record would look back through the grant.
    names = {field.name for field in table.model._meta.fields}
    mine = (
        "user_id = (select wall.person_id())" if "user" in names else "group_id = ANY ((select wall.groups())::int[])"
    )
    read = f"USING ({mine} OR (select wall.scope('staff')))"
    return [("SELECT", read), *_written("(select wall.scope('grants'))")]


def parts() -> dict[str, str]:
    """The whole wall as SQL, in named parts, in the order they run. Each may be run again over an older one."""
    from access import wall_evidence, wall_retention, wall_sql, wall_triggers

    found = {"what all share": wall_sql.COMMON}
    for table in tables():
        of_table = wall_evidence.of_kept(table) if table.shape == "kept" else wall_sql.of_table(table, _policies(table))
        found[f"table {table.name}"] = of_table
    found |= wall_triggers.parts(tables(), _roots())
    found |= wall_retention.parts(tables(), _roots())
    found["evidence"] = wall_evidence.part(tables())
    found |= {"outside": wall_sql.outside(_outside()), "gone": wall_sql.GONE}
    return {name: text.strip() + "\n" for name, text in found.items() if text.strip()}


def _outside() -> list[str]:
    """Tables outside the wall, by name: accounts, sessions and sign-in, which must be read before anyone is known."""
    walled = {table.name for table in tables()}
    found = {model._meta.db_table for model in apps.get_models(include_auto_created=True) if model._meta.managed}
    return sorted(found - walled)
