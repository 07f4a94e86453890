"""What hangs on what, by ids alone, so that a register's lines about one child are found in every register."""

from django.db import models

from access.wall_registers import Source, table_name


class Belonging(models.Model):
    """One record that hangs on another: a child's contact, a contact's request, a file's disposal. Ids and no more."""

    id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=10)
    part_id = models.UUIDField()
    whole_id = models.UUIDField(null=True)

    class Meta:
        managed = False
        db_table = table_name("belonging")
        verbose_name = "what hangs on what"

    class View:
        sources = [
            Source("intake.ContactChild", {"kind": "'contact'", "part_id": "t.contact_id", "whole_id": "t.person_id"}),
            Source("sharing.InformationRequest", {"kind": "'request'", "part_id": "t.id", "whole_id": "t.contact_id"}),
            Source("rights.RightsRequest", {"kind": "'rights'", "part_id": "t.id", "whole_id": "t.subject_id"}),
            Source(
                "retention.DisposedRoot", {"kind": "'disposal'", "part_id": "t.disposal_id", "whole_id": "t.root_id"}
            ),
            Source("retention.HeldRoot", {"kind": "'hold'", "part_id": "t.hold_id", "whole_id": "t.root_id"}),
            Source("access.Incident", {"kind": "'incident'", "part_id": "t.id", "whole_id": "t.root_id"}),
        ]
