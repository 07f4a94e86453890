"""A row about a person, a case or the law: it changes only when someone says who and why."""

from functools import cache
from uuid import UUID, uuid4

from django.db import connections, models, router, transaction
from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords

from audit import clock


class QuietWrite(TypeError):
    """Code tried to change a record without saying who and why."""


class Stale(Exception):
    """Somebody saved first. `theirs` is the record as it stands now, or None where it has gone."""

    def __init__(self, mine):
        super().__init__("Somebody else saved this first.")
        self.mine = mine

    @property
    def theirs(self):
        """The record as saved by the other person, fetched afresh."""
        return type(self.mine).objects.filter(pk=self.mine.pk).first()


def _quiet(*args, **kwargs):
    raise QuietWrite("Change records with write(by=, why=) or write_many(rows, by=, why=), so that history is kept.")


class RecordQuerySet(models.QuerySet):
    """Reads as usual; every way of writing that skips history raises QuietWrite."""

    update = delete = create = bulk_create = bulk_update = get_or_create = update_or_create = _quiet
    aupdate = adelete = acreate = abulk_create = abulk_update = aget_or_create = aupdate_or_create = _quiet


class Twin(models.Model):
    """What every history row has besides the fields it copies. The database sets `txid`."""

    txid = models.BigIntegerField(null=True, editable=False)

    class Meta:
        abstract = True


class HistoryOf(HistoryManager):
    """The library's manager, its class made once; the library makes it again at every save."""

    @classmethod
    @cache
    def from_queryset(cls, queryset_class, class_name=None):
        """As the library's."""
        return super().from_queryset(queryset_class, class_name)


def _history() -> HistoricalRecords:
    return HistoricalRecords(
        inherit=True,
        history_manager=HistoryOf,
        bases=(Twin,),
        history_id_field=models.UUIDField(default=uuid4),
        history_user_id_field=models.UUIDField(null=True),
        history_change_reason_field=models.TextField(),
        history_user_getter=lambda twin: twin.history_user_id,
        history_user_setter=_set_history_user,
    )


def _set_history_user(twin, user) -> None:
    twin.history_user_id = getattr(user, "pk", None)


class Record(models.Model):
    """A row that changes only through `write`. Its history twin keeps each version, who made it and why."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    history = _history()
    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    def write(self, *, by, why: str):
        """Check the fields, save, and keep the version before in history. Returns the record.

        by: the user (or robot) who acts; why: a sentence. Takes `self.version` as the version the change was made
        from. Raises ValidationError where a field is wrong and Stale where somebody saved first; both leave the
        transaction usable.
        """
        if not (why or "").strip():
            raise QuietWrite("Say why: write(by=, why='…').")
        if not connections[router.db_for_write(type(self))].in_atomic_block:
            raise QuietWrite("Write inside a transaction, so that the record and its history stand or fall together.")
        self._check()
        self._history_user, self._change_reason, self._history_date = by, why.strip(), clock.now()
        adding, before = self._state.adding, self.version
        self.version = 1 if adding else before + 1
        try:
            super().save(force_insert=adding, force_update=not adding)
        except Stale:
            self.version = before
            # Nothing was written; without this the page could not read the other version in the same transaction.
            transaction.set_rollback(False)
            raise
        except BaseException:
            self.version = before
            raise
        return self

    def _check(self):
        # Relations are the database's to check, and an empty column that may be null is no mistake.
        empty = {field.name for field in self._meta.fields if field.null and getattr(self, field.attname) is None}
        self.clean_fields(exclude=empty | {field.name for field in self._meta.fields if field.is_relation})
        self.clean()

    # The stubs declare the next Django's signature.
    def _do_update(self, base_qs, using, pk_val, values, update_fields, forced_update):  # type: ignore[override]
        if not base_qs.filter(pk=pk_val, version=self.version - 1)._update(values):
            raise Stale(self)
        return True

    save = delete = _quiet

    def refresh(self):
        """The record as it stands in the database now."""
        return type(self).objects.get(pk=self.pk)


def write_many(rows: list, *, by, why: str, batch: int = 1000) -> list:
    """Add many new rows of one model with their history twins, in bulk. Returns the rows.

    Raises ValidationError for the first row whose fields are wrong, and QuietWrite for rows already saved.
    """
    rows = list(rows)
    if not rows:
        return rows
    if not (why or "").strip() or any(not row._state.adding for row in rows):
        raise QuietWrite("write_many(rows, by=, why=) adds new rows only, and needs a reason.")
    for row in rows:
        row._check()
    model = type(rows[0])
    with transaction.atomic():
        models.QuerySet(model).bulk_create(rows, batch_size=batch)
        model.history.bulk_history_create(
            rows, batch_size=batch, default_user=by, default_change_reason=why.strip(), default_date=clock.now()
        )
    return rows


def root_of(record) -> tuple[str, UUID | None]:
    """The kind and id of the root (contact, person or request) this record hangs on; ("", None) for reference rows."""
    if (kind := getattr(record, "root_kind", None)) is not None:
        return kind, record.root_id
    wall = getattr(record, "Wall", None)
    if (root := getattr(wall, "root", None)) is not None:
        return root, record.pk
    if (parent := getattr(wall, "parent", None)) is not None:
        return root_of(getattr(record, parent))
    return "", None
