"""Which rows of a table each policy opens, as SQL conditions over what the signed context says of the asker."""

from access.wall import Table, is_grant, roots

# Which condition opens a root to a role's scope. A contact and its requests stand in a team's queue.
QUEUED = "({queue} = ANY ((select wall.queues())::uuid[]) AND NOT {restricted})"
FOUND = "((select wall.scope('person')) AND NOT {restricted})"
# Whoever opens a case through a request or an incident lets in themselves, and not for long (domain.md 2.10 P8).
OR_ONESELF = (
    " OR ((select wall.scope('opening')) AND user_id = (select wall.person_id())"
    " AND until <= (select wall.at()) + interval '4 hours')"
)
ASSIGNED = (
    "person_id = (select wall.person_id()) OR (person_id IS NULL AND (team_id = ANY ((select wall.queues())::uuid[])"
    " OR ('is:' || role) = ANY ((select wall.scopes())::text[])))"
)
SCOPE_OF_ROOT = {"contact": QUEUED, "request": QUEUED, "person": FOUND, "rights": QUEUED, "form": QUEUED}


def _grant_tables(root: str) -> list[tuple[str, str]]:
    """(table, principal condition) of the grants on this kind of root."""
    model = roots()[root].model
    found = []
    for relation in model._meta.related_objects:
        if relation.field.name == "content_object" and is_grant(relation.related_model):
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
    for kind in sorted(roots()):
        opens = f"{_scoped(table, kind)}{_granted(kind, column, table.columns['restricted'])}"
        arms.append(f"(root_kind = '{kind}' AND ({opens}))")
    return " OR ".join([ASSIGNED, *arms] if table.assigned else arms) or "false"


def _scoped(table: Table, kind: str) -> str:
    # Being shown a person as a search hit is no reason to read who did what about them, or the rest of their file.
    if kind == "person" and (table.shape == "trail" or not table.found):
        return ""
    return f"{SCOPE_OF_ROOT[kind].format(**table.columns)} OR "


def of(table: Table) -> list[tuple[str, str]]:
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
            else f"(select wall.scope('trail')) OR (select wall.scope('looks')) OR {by_me}"
        )
        return [("SELECT", f"USING ({read})"), ("INSERT", f"WITH CHECK ({known})")]
    if table.shape == "grant":
        return _grant_policies(table)
    if table.shape == "reference":
        scopes = [scope for scope in ("reference", table.scope) if scope]
        return [("SELECT", f"USING ({known})"), *_written(" OR ".join(f"(select wall.scope('{s}'))" for s in scopes))]
    if table.shape == "own":
        mine = f"{table.own_column} = (select wall.person_id())"
        manage = f"(select wall.scope('{table.scope}'))" if table.scope else "false"
        read = f"{mine} OR {manage}"
        if table.scope and not table.private:
            read += " OR (select wall.scope('staff'))"
        if table.own_writes:
            return [("SELECT", f"USING ({read})"), *_written(f"{mine} OR {manage}")]
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
    return [("SELECT", read), *_written(f"(select wall.scope('grants')){OR_ONESELF if 'user' in names else ''}")]
