"""The call log: every attempt to reach somebody by telephone, owned by a contact, a person's case or a request."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, CONTACT_DETAILS, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from intake.calls.codes import Came, Verified, Voicemail


class Call(Record):
    """One attempt: whom, on which number, who answered, what was said, and how we know it was them."""

    root_kind = models.CharField(max_length=10)
    root_id = models.UUIDField()
    whom = models.CharField("who was rung, or who rang", max_length=160)
    number = models.CharField("number", max_length=40, blank=True)
    came = models.CharField("what came of it", max_length=12, choices=Came.choices())
    spoke_to = models.CharField("who was spoken to", max_length=160, blank=True)
    voicemail = models.CharField("is a message safe", max_length=8, choices=Voicemail.choices(), blank=True)
    said = models.TextField("what was said", max_length=20_000, blank=True)
    verified = models.CharField("how we know it was them", max_length=10, choices=Verified.choices(), blank=True)
    number_from = models.CharField("where the number comes from", max_length=160, blank=True)
    called_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        loose = True

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "root_kind": OPERATIONAL, "root_id": OPERATIONAL, "whom": CASE_FILE, "number": CONTACT_DETAILS,
            "came": CASE_FILE, "spoke_to": CASE_FILE, "voicemail": CASE_FILE, "said": CASE_FILE,
            "verified": OPERATIONAL, "number_from": OPERATIONAL, "called_at": OPERATIONAL,
            "recorded_at": OPERATIONAL, "recorded_by": STAFF,
        }  # fmt: skip
        disposal = {"recorded_by": KEPT}

    class Meta:
        ordering = ["-called_at"]
        indexes = [models.Index(fields=["root_id", "called_at"], name="call_of")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(came=Came.SPOKE) | (~Q(spoke_to="") & ~Q(said="")), name="who_spoke_and_what_was_said"
            )
        ]

    def __str__(self) -> str:
        return f"call, {self.came}"
