"""Nothing is written quietly: no code reaches round write(by=, why=)."""

import ast

from tests.architecture.source import chain, modules, told

ROUND_THE_RECORD = {
    "bulk_create",
    "bulk_update",
    "raw",
    "_base_manager",
    "save_base",
    "_raw_delete",
    "extra",
    "_update",
}
QUIET = {"update", "delete", "create", "get_or_create", "update_or_create"}
A_QUESTION = {"objects", "filter", "exclude", "all", "order_by", "visible", "_default_manager"}
SQL = {"cursor", "execute", "executemany", "copy"}
# Each with its reason. Nothing here holds personal data that a Record should hold.
MAY = {
    "audit.sealer.__main__": "asks the time, as the sealer",
    "audit.sealer.batches": "adds seals, which hold hashes, as the sealer",
    "audit.verifier.rows": "reads with SQL of its own, so that it trusts no code of ours; its connection only reads",
    "audit.verifier.verify": "reads with SQL of its own, so that it trusts no code of ours; its connection only reads",
    "audit.hashed": "asks the database for hashes of sealed rows",
    "audit.records": "is the one write",
    "audit.together": "reads what querysets compile to, several in one statement; row security holds as for each",
    "audit.trail": "adds to the trail, which only grows",
    "frontdoor.health": "asks the database whether it is there",
    "access.grants": "grants are guardian's models; each change is noted in the trail",
    "access.database.base": "tells the database who asks",
    "access.database.newborn": "asks an empty database whether it is one, and makes tables",
    "access.management.commands.make_roles": "makes the roles, as superuser",
    "access.management.commands.set_wall_key": "stores the wall's key, as owner",
}
MAY |= {
    "retention.settling": "asks the database for the ids and dates a file depends on; marks what is worked out again",
    "retention.holds": "asks the database whether something is held",
    "retention.reach": "asks the database what would go; counts only",
    "retention.acts.holding": "asks the database which files bear a mark",
    "retention.disposal.carrying_out": "is disposal: the one place that deletes, as the retention role",
    "sharing.acts.out_of_sight": "asks the database for the ids of past recipients nobody has told yet",
    "returns.counting": "asks the database for counts of kinds",
    "returns.indicators.reading": "asks the database for counts and times",
    "retention.disposal.clockwise": "asks the database the time",
    "retention.disposal.package": "reads what goes to the archive, as the retention role",
}
MAY_PREFIX = ("access.signin", "frontdoor.launch", "frontdoor.seed", "frontdoor.backups")


def test_no_code_reaches_round_the_one_write():
    faults = [
        f"{module.where(node)} uses .{fault}"
        for module in modules()
        if module.name not in MAY and not module.name.startswith(MAY_PREFIX)
        for node in ast.walk(module.tree)
        if (fault := quiet(node))
    ]
    assert not faults, told(
        faults, "set attributes and call record.write(by=, why=), or write_many(rows, by=, why=) for many new rows."
    )


def quiet(node: ast.AST) -> str | None:
    """The name of the quiet way this node writes, if it does."""
    if isinstance(node, ast.Attribute) and node.attr in ROUND_THE_RECORD:
        return node.attr
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        name, before = node.func.attr, chain(node.func.value)
        if name in QUIET and A_QUESTION & set(before):
            return f"{before[-1]}().{name}"
        if name in SQL and {"connection", "cursor", "connections"} & set(before):
            return name
    return None


def test_every_exception_is_still_needed():
    known = {module.name: module for module in modules()}
    faults = [
        f"{name}: {'does not exist' if name not in known else 'writes in no special way any more'}"
        for name in MAY
        if name not in known or not any(quiet(node) for node in ast.walk(known[name].tree))
    ]
    assert not faults, told(faults, "take the line out of MAY in this file.")


def test_views_and_tags_neither_fetch_nor_decide():
    faults = []
    for module in modules():
        if not module.is_a("views", "templatetags", "tags", "display"):
            continue
        for node in ast.walk(module.tree):
            named = getattr(node, "attr", None) or getattr(node, "id", None)
            if named in {"get_object_or_404", "get_list_or_404", "has_perm", "has_perms", "is_superuser", "is_staff"}:
                faults.append(f"{module.where(node)} uses {named}")
            if named == "objects" and module.is_a("views", "templatetags", "tags"):
                faults.append(f"{module.where(node)} uses .objects")
    assert not faults, told(faults, "the gate fetches: @requires(Action.X, on=Model), or ask visible(user, Action.X).")
