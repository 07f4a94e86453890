"""Every field is classified where it is born, every relation has its fate, every table has its wall."""

from django.apps import apps
from django.db import models

from access import wall
from audit import privacy
from audit.records import Record
from frontdoor.launch.prepare import APPS
from tests.architecture.source import told

NAMES = {value: name for name, value in vars(privacy).items() if name.isupper() and isinstance(value, str)}
NEVER = {"id", "version"}
# House rule 4: account tables, which sign-in reads before anyone is known, and the post's, which hold ids and codes.
OUTSIDE = {
    "access_user": "sign-in reads it before anyone is known",
    "signin_invitation": "read by the invited before anyone is known",
    "retention_unsettled": "ids of children whose date is worked out again; written by the database itself",
    "post_outbox": "ids and codes; the relay works it for everybody",
    "post_inbox": "ids of messages taken",
    "post_mail": "the demonstration's mailbox",
}


def records() -> list[type[Record]]:
    """Every kind of record in the service."""
    return [model for model in apps.get_models() if issubclass(model, Record)]


def concrete(model) -> list[models.Field]:
    """The fields a record must classify."""
    return [field for field in model._meta.concrete_fields if field.name not in NEVER]


def test_every_field_of_every_record_is_classified():
    faults = []
    for model in records():
        declared = getattr(getattr(model, "Privacy", None), "fields", {})
        missing = [field.name for field in concrete(model) if field.name not in declared]
        if missing:
            lines = "\n".join(f'            "{name}": ,' for name in missing)
            faults.append(f"{model.__module__}.{model.__name__}: add to Privacy.fields\n{lines}")
        faults += [
            f"{model.__name__}.Privacy names {name}, which is no field"
            for name in declared
            if name not in {field.name for field in concrete(model)}
        ]
        faults += [
            f"{model.__name__}.{name} has no known category"
            for name, category in declared.items()
            if category not in privacy.CATEGORIES
        ]
    assert not faults, told(
        faults, f"choose for each a category of audit/privacy.py: {', '.join(sorted(NAMES.values()))}."
    )


def test_every_relation_of_every_record_says_what_happens_on_disposal():
    faults = []
    for model in records():
        fates = getattr(getattr(model, "Privacy", None), "disposal", {})
        for field in concrete(model):
            if isinstance(field, models.ForeignKey) and fates.get(field.name) not in privacy.FATES:
                faults.append(
                    f'{model.__module__}.{model.__name__}: disposal = {{"{field.name}": GOES_WITH | BLOCKS | KEPT}}'
                )
    assert not faults, told(
        faults, "say in Privacy.disposal what becomes of this row when the row it points at is disposed of."
    )


def test_every_record_says_whom_it_is_about_and_how_long_it_is_kept():
    faults = [
        f"{model.__module__}.{model.__name__} lacks {name}"
        for model in records()
        for name in ("subject", "retain")
        if not hasattr(getattr(model, "Privacy", None), name)
    ]
    assert not faults, told(
        faults, 'add to Privacy: subject = "person" (a lookup, or None), retain = "R01" (domain.md 5.1).'
    )


def test_the_path_to_the_person_is_a_real_path():
    faults = []
    for model in records():
        path = getattr(model.Privacy, "subject", None)
        try:
            model.objects.filter(**{f"{path}__isnull": False}) if path else None
        except Exception as error:
            faults.append(f"{model.__name__}.Privacy.subject = “{path}”: {error}")
    assert not faults, told(faults, "write the lookup from this model to people.Person, as in child__person.")


def test_every_record_stands_on_one_side_of_the_wall():
    faults = [f"{model.__module__}.{model.__name__}" for model in records() if not hasattr(model, "Wall")]
    assert not faults, told(
        faults, 'declare class Wall: root, parent = "contact", loose, reference or scope (access/wall.py).'
    )
    assert {model._meta.db_table for model in records()} <= {table.name for table in wall.tables()}


def test_what_stands_outside_the_wall_is_named_with_its_reason():
    walled = {table.name for table in wall.tables()}
    faults = [
        f"{model.__module__}.{model.__name__} ({model._meta.db_table})"
        for model in apps.get_models()
        if model.__module__.split(".")[0] in APPS
        and model._meta.managed
        and model._meta.db_table not in walled | set(OUTSIDE)
    ]
    assert not faults, told(faults, "make it a Record with a Wall, or name it in OUTSIDE with the reason it may.")


def test_no_record_has_a_many_to_many():
    faults = [f"{model.__name__}.{field.name}" for model in records() for field in model._meta.local_many_to_many]
    assert not faults, told(faults, "make the join a Record of its own, or its history is lost.")


def test_records_protect_what_they_point_at():
    allowed = {models.PROTECT, models.RESTRICT}
    faults = [
        f"{model.__name__}.{field.name}"
        for model in records()
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and field.remote_field.on_delete not in allowed
    ]
    assert not faults, told(faults, "use on_delete=PROTECT: nothing about a child vanishes because something else did.")


def test_a_moment_and_its_person_are_both_set_or_neither():
    faults = []
    for model in records():
        names = {field.name for field in model._meta.concrete_fields}
        checks = " ".join(
            str(check.condition) for check in model._meta.constraints if isinstance(check, models.CheckConstraint)
        )
        for name in sorted(names):
            stem = name.removesuffix("_at")
            by = next((other for other in (f"{stem}_by", f"{stem}_by_id") if other in names), None)
            if not name.endswith("_at") or by is None or isinstance(model._meta.get_field(by), models.CharField):
                continue
            always = not model._meta.get_field(name).null and not model._meta.get_field(by).null
            if not always and not (name in checks and by in checks):
                faults.append(f"{model.__module__}.{model.__name__}: {name} and {by}")
    assert not faults, told(faults, "add a CheckConstraint: both null or neither.")


def test_columns_that_end_in_on_are_dates_and_in_at_are_moments():
    faults = []
    for model in records():
        for field in model._meta.concrete_fields:
            if field.name.endswith("_on") and type(field) is not models.DateField:
                faults.append(f"{model.__name__}.{field.name} is a {type(field).__name__}")
            if field.name.endswith("_at") and not isinstance(field, models.DateTimeField):
                faults.append(f"{model.__name__}.{field.name} is a {type(field).__name__}")
    assert not faults, told(faults, "dates end _on, moments _at, people _by.")
