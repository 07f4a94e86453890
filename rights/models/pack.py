"""What leaves: the pack as made, who checked those very bytes, who released them, and what the gate found."""

from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, CONTACT_DETAILS, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from rights import codes
from rights.models.asked import somebody
from rights.models.pairs import both
from rights.models.request import SUBJECT, RightsRequest


class Pack(Record):
    """One release of one request. Any change of a decision or a byte voids it, and a new one is made."""

    MAKING, MADE, STOPPED, CHECKED, RELEASED, VOID = "making", "made", "stopped", "checked", "released", "void"
    STATES = [(MAKING, "being made"), (MADE, "made, to be checked"), (STOPPED, "stopped by the gate"),
              (CHECKED, "checked"), (RELEASED, "released"), (VOID, "void")]  # fmt: skip

    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="packs")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=8, choices=STATES, default=MAKING)
    decisions_sha256 = models.CharField("hash of what was decided", max_length=64)
    sha256 = models.CharField("hash of every byte that leaves", max_length=64, blank=True)
    volumes = models.PositiveSmallIntegerField(default=0)
    prepared_by = somebody()
    prepared_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True, blank=True)
    checked_by = somebody(null=True, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    released_by = somebody(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    how = models.CharField(max_length=8, choices=codes.choices(codes.REPLIES), blank=True)
    to = models.TextField("whom it went to", max_length=500, blank=True)
    code_hash = models.CharField(max_length=128, blank=True)
    collect_until = models.DateTimeField(null=True, blank=True)
    collected_at = models.DateTimeField(null=True, blank=True)
    why_void = models.CharField(max_length=300, blank=True)

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "number": OPERATIONAL, "state": OPERATIONAL, "decisions_sha256": OPERATIONAL,
            "sha256": OPERATIONAL, "volumes": OPERATIONAL, "prepared_by": STAFF, "prepared_at": OPERATIONAL,
            "made_at": OPERATIONAL, "checked_by": STAFF, "checked_at": OPERATIONAL, "released_by": STAFF,
            "released_at": OPERATIONAL, "how": OPERATIONAL, "to": CONTACT_DETAILS, "code_hash": OPERATIONAL,
            "collect_until": OPERATIONAL, "collected_at": OPERATIONAL, "why_void": OPERATIONAL,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "prepared_by": KEPT, "checked_by": KEPT, "released_by": KEPT}

    class Meta:
        ordering = ["number"]
        constraints = [
            both("checked_at", "checked_by", "pack_checked_at_and_by"),
            both("released_at", "released_by", "pack_released_at_and_by"),
            models.UniqueConstraint(fields=["request", "number"], name="packs_are_numbered"),
            models.CheckConstraint(
                condition=Q(checked_by__isnull=True) | ~Q(checked_by=models.F("prepared_by")),
                name="two_people_make_and_check_a_pack",
            ),
        ]


class PackFile(Record):
    """One file of a pack: its form, its volume, its hash. The bytes lie encrypted outside the database."""

    FORMS = [("letter", "letter"), ("pdf", "PDF"), ("large", "large print"), ("html", "web page"), ("json", "data"),
             ("copy", "pages of documents"), ("locked", "locked copy")]  # fmt: skip

    pack = models.ForeignKey(Pack, on_delete=models.PROTECT, related_name="files")
    form = models.CharField(max_length=6, choices=FORMS)
    volume = models.PositiveSmallIntegerField(default=1)
    pages = models.PositiveIntegerField(default=0)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    blob = models.CharField(max_length=64)
    blob_key = models.CharField(max_length=200)

    class Wall:
        parent = "pack"
        frozen = "written"

    class Privacy:
        subject = "pack__request__subject"
        retain = "with case"
        fields = dict.fromkeys(("pack", "form", "volume", "pages", "size", "sha256", "blob", "blob_key"), OPERATIONAL)
        disposal = {"pack": GOES_WITH}

    class Meta:
        ordering = ["form", "volume"]
        constraints = [models.UniqueConstraint(fields=["pack", "form", "volume"], name="each_file_of_a_pack_once")]


class Survivor(Record):
    """Something the gate found in a file that leaves, and which check. Two people clear it, or it is redacted."""

    pack = models.ForeignKey(Pack, on_delete=models.PROTECT, related_name="survivors")
    form = models.CharField(max_length=6, choices=PackFile.FORMS)
    volume = models.PositiveSmallIntegerField()
    page = models.PositiveIntegerField(null=True, blank=True)
    check_name = models.CharField("which check found it", max_length=40)
    what = models.CharField("what was found", max_length=300)
    may_be_cleared = models.BooleanField(default=True)
    cleared_by = somebody(null=True, blank=True)
    cleared_why = models.CharField(max_length=500, blank=True)
    second_by = somebody(null=True, blank=True)

    class Wall:
        parent = "pack"

    class Privacy:
        subject = "pack__request__subject"
        retain = "with case"
        fields = {
            "pack": OPERATIONAL, "form": OPERATIONAL, "volume": OPERATIONAL, "page": OPERATIONAL,
            "check_name": OPERATIONAL, "what": CASE_FILE, "may_be_cleared": OPERATIONAL, "cleared_by": STAFF,
            "cleared_why": CASE_FILE, "second_by": STAFF,
        }  # fmt: skip
        disposal = {"pack": GOES_WITH, "cleared_by": KEPT, "second_by": KEPT}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(second_by__isnull=True) | ~Q(second_by=models.F("cleared_by")),
                name="two_people_clear_what_the_gate_found",
            )
        ]

    @property
    def is_clear(self) -> bool:
        """Whether two people have said why it may stay."""
        return self.second_by_id is not None
