"""A rule compiled once: a page asks it ten times over, and building its SQL costs more than the database does."""

import re

from django.core.exceptions import EmptyResultSet, FullResultSet
from django.db import connections, models
from django.db.models.expressions import Expression
from django.db.models.sql.where import AND, WhereNode

# Django calls the tables of its subqueries U0, V1 and so on, unquoted. Ours get names it never gives, so that the text
# may stand at any depth.
ALIAS = re.compile(r'"[^"]*"|\b[T-Z]+\d+\b')


class Settled(Expression):
    """A condition whose SQL is known already, but for the name its table goes by in the query it stands in.

    pieces: the SQL, cut where that name belongs. params: what its placeholders stand for.
    """

    conditional = True
    output_field = models.BooleanField()

    def __init__(self, pieces: tuple[str, ...], params: tuple, alias: str):
        super().__init__()
        self.pieces, self.params, self.alias = pieces, params, alias

    def __repr__(self) -> str:
        """Say which table it is about; the values in it are nobody's to print."""
        return f"Settled({self.alias})"

    @property
    def identity(self):
        """What makes two of them equal."""
        return (type(self), self.pieces, self.params, self.alias)

    def relabeled_clone(self, change_map):
        """The same condition in a query that calls its table something else."""
        return Settled(self.pieces, self.params, change_map.get(self.alias, self.alias))

    def as_sql(self, compiler, connection):
        """The SQL and its parameters."""
        name = compiler.quote_name_unless_alias(self.alias)
        return f"({f'{name}.'.join(self.pieces)})", self.params


def settled(records: models.QuerySet) -> models.QuerySet:
    """The same records, their conditions compiled. A query that joins, or that is empty or whole, is left as it is."""
    query = records.query
    alias = query.get_initial_alias()
    if sum(map(bool, query.alias_refcount.values())) > 1:
        return records
    compiler = query.get_compiler(connection=connections[records.db])
    try:
        sql, params = compiler.compile(query.where)
    except (EmptyResultSet, FullResultSet):
        return records
    if not sql:
        return records
    named = ALIAS.sub(lambda found: found[0] if found[0].startswith('"') else f"rule_{found[0]}", sql)
    known = records.all()
    known.query.where = WhereNode()
    known.query.where.add(Settled(tuple(named.split(f'"{alias}".')), tuple(params), alias), AND)
    return known
