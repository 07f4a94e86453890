"""A file somebody sent us: what it said it was, what it is, and whether it may be opened (security.md 5.2)."""

from django.db import models

from audit.privacy import CASE_FILE, GOES_WITH, IDENTIFIER, OPERATIONAL
from audit.records import Record


class State(models.TextChoices):
    """Where a file stands between arriving and being opened."""

    WAITING = "waiting", "being checked"
    HELD = "held", "not scanned"
    READY = "ready", "checked"
    REFUSED = "refused", "refused"


class StoredFile(Record):
    """One file on a contact, a person or a request. Its bytes lie encrypted outside the database.

    `blob` names the copy people open, `original_blob` the untouched one where the copy was made anew. Each copy has a
    key of its own, kept here wrapped in the service's file key, so that with this row its content is gone for good.
    """

    root_kind = models.CharField(max_length=10)
    root_id = models.UUIDField()
    name = models.CharField("what it is called", max_length=120)
    declared_type = models.CharField("what it was said to be", max_length=100, blank=True)
    kind = models.CharField("what it is", max_length=10, blank=True)
    size = models.PositiveIntegerField("bytes")
    seal = models.CharField("keyed hash of its content", max_length=64)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    why = models.CharField("what was found", max_length=200, blank=True)
    blob = models.CharField(max_length=64)
    blob_key = models.CharField(max_length=200)
    original_blob = models.CharField(max_length=64, blank=True)
    original_key = models.CharField(max_length=200, blank=True)
    added_by_id = models.UUIDField()
    added_at = models.DateTimeField()
    checked_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField("when its words were read", null=True)

    class Wall:
        loose = True

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "root_kind": OPERATIONAL, "root_id": OPERATIONAL, "name": CASE_FILE, "declared_type": OPERATIONAL,
            "kind": OPERATIONAL, "size": OPERATIONAL, "seal": IDENTIFIER, "state": OPERATIONAL, "why": OPERATIONAL,
            "blob": OPERATIONAL, "blob_key": OPERATIONAL, "original_blob": OPERATIONAL, "original_key": OPERATIONAL,
            "added_by_id": OPERATIONAL, "added_at": OPERATIONAL, "checked_at": OPERATIONAL,
            "read_at": OPERATIONAL,
        }  # fmt: skip
        disposal: dict = {}
        stored = ("blob", "original_blob")

    class Meta:
        indexes = [
            models.Index(fields=["root_id", "added_at"], name="stored_file_of"),
            models.Index(
                fields=["added_at"], name="stored_file_unchecked", condition=models.Q(state__in=["waiting", "held"])
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="a_file_is_in_a_known_state")
        ]

    @property
    def may_be_opened(self) -> bool:
        """Whether its content may leave: only what was checked and scanned."""
        return self.state == State.READY


class FilePage(Record):
    """One page of a file that was read: its words, where on the page each stands, and how they were had.

    `words` holds [start, end, left, top, width, height] of each word, the places in thousandths of the page, so that
    what is taken out of the text can be burned out of the picture.
    """

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="pages")
    root_kind = models.CharField(max_length=10)
    root_id = models.UUIDField()
    number = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=100)
    text = models.TextField("its words", blank=True)
    words = models.JSONField("where they stand", default=list, blank=True)
    how = models.CharField(max_length=10)

    class Wall:
        loose = True
        frozen = "written"

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "file": OPERATIONAL, "root_kind": OPERATIONAL, "root_id": OPERATIONAL, "number": OPERATIONAL,
            "label": CASE_FILE, "text": CASE_FILE, "words": OPERATIONAL, "how": OPERATIONAL,
        }  # fmt: skip
        disposal = {"file": GOES_WITH}

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="each_page_of_a_file_once")]
