"""What an uploaded file is and holds, said by somebody who read it, so that it can be told as an item. domain.md 2.9"""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from access.models import Agency
from audit.privacy import BLOCKS, CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from documents.models import StoredFile
from intake.models import Contact
from people.models import Person
from sharing import answers
from sharing.models.item import ACCURACY
from sharing.models.policy import CLASS_CHOICES
from sharing.models.request import somebody

REGIMES = [(one.value, words) for one, words in answers.REGIME_WORDS.items()]


class DescribedFile(Record):
    """One file of a contact: what it is called to others, every class it holds, whom it is about, who wrote it.

    `sha256` is of the copy people open, taken when it was described: what is sent must still be that.
    """

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="described_files")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="described")
    title = models.CharField("what it is", max_length=120)
    classes = ArrayField(models.CharField(max_length=20, choices=CLASS_CHOICES))
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    accuracy = models.CharField(max_length=12, choices=ACCURACY, blank=True)
    originator = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    regime = models.CharField("held by its originator under", max_length=10, choices=REGIMES, blank=True)
    may_pass = models.BooleanField("its originator lets it be passed on", default=False)
    sha256 = models.CharField("mark of what it holds", max_length=64)
    described_at = models.DateTimeField()
    described_by = somebody()

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "file": OPERATIONAL, "title": CASE_FILE, "classes": OPERATIONAL,
            "person": OPERATIONAL, "accuracy": OPERATIONAL, "originator": OPERATIONAL, "regime": OPERATIONAL,
            "may_pass": OPERATIONAL, "sha256": OPERATIONAL, "described_at": OPERATIONAL, "described_by": STAFF,
        }  # fmt: skip
        disposal = {
            "contact": GOES_WITH, "file": GOES_WITH, "person": BLOCKS, "originator": KEPT, "described_by": KEPT,
        }  # fmt: skip

    class Meta:
        ordering = ["described_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(classes=[]), name="a_file_described_holds_something")]

    def __str__(self) -> str:
        return self.title
