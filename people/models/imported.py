"""Which line of whose list a person came in with, so that the same list brought twice brings nobody twice."""

from django.db import models

from audit.privacy import GOES_WITH, KEPT, OPERATIONAL
from audit.records import Record
from people.models.person import Person


class Imported(Record):
    """A person came in with a list, or was on record already when it came. `digest` stands for the line's content."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="imported")
    source = models.CharField("list", max_length=60)
    digest = models.CharField(max_length=64, editable=False)
    line = models.PositiveIntegerField("line")
    imported_at = models.DateTimeField("brought in")
    imported_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "source": OPERATIONAL, "digest": OPERATIONAL, "line": OPERATIONAL,
            "imported_at": OPERATIONAL, "imported_by": OPERATIONAL,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "imported_by": KEPT}

    class Wall:
        parent = "person"
        found = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "digest"], name="a_line_is_brought_in_once")]
