"""A save with its history, against a plain save of the same columns."""

from collections.abc import Iterator

from django.db import connection, models, transaction

from access.identity import act_as
from bench.measure import Ratio, side_by_side
from intake.models import Contact
from tests import cast


def _plain_model() -> type[models.Model]:
    """The contact's columns in a table without history, triggers or walls."""

    class Meta:
        managed = False
        db_table = "bench_plain"
        app_label = "intake"

    fields = {}
    for field in Contact._meta.concrete_fields:
        plain = models.UUIDField(null=True, db_column=field.column) if field.is_relation else field.clone()
        fields[field.name] = plain
    return type("PlainContact", (models.Model,), {"__module__": "bench.saving", "Meta": Meta, **fields})


def run(owner) -> Iterator[Ratio]:
    """One column changed and saved, each in a transaction of its own, by the same role."""
    columns = ", ".join(f.column for f in Contact._meta.concrete_fields)
    owner.execute(
        f"CREATE TABLE bench_plain AS SELECT {columns} FROM intake_contact WHERE queue_id IS NOT NULL LIMIT 200"
    )
    owner.execute(
        "ALTER TABLE bench_plain ADD PRIMARY KEY (id); GRANT ALL ON bench_plain TO frontdoor_app; ANALYZE bench_plain"
    )
    plain_model, dee = _plain_model(), cast.member("dee")
    with act_as(dee):
        with transaction.atomic():
            contact = Contact.objects.filter(queue__isnull=False).first()
            plain = plain_model._base_manager.first()

        def plainly():
            with transaction.atomic():
                plain.place = "At school" if plain.place != "At school" else "At home"
                plain.save(force_update=True)

        def with_history():
            with transaction.atomic():
                contact.place = "At school" if contact.place != "At school" else "At home"
                contact.write(by=dee, why="measured")

        yield side_by_side("save with history, own transaction", plainly, with_history, at_most=2.2, calls=101)
    connection.close()
