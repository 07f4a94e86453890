"""One request by one person about one person, its clock and the proofs seen (domain.md 4.1 to 4.3)."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.grants import GroupGrant, UserGrant
from access.models import Team
from audit.privacy import BLOCKS, CASE_FILE, CONTACT_DETAILS, FAMILY, GOES_WITH, KEPT, OPERATIONAL, STAFF, Alone
from audit.records import Record
from people.models import Person
from rights import codes
from rights.models.asked import LONGEST, Asked, somebody
from rights.workflow import CHOICES, State

ANSWERS = codes.choices(codes.YES_NO_UNKNOWN)
SUBJECT = "request__subject"


class RightsRequest(Record):
    """What one person asked about one person. The root that everything found and decided for it hangs on."""

    reference = models.CharField(max_length=14, unique=True)
    asked = models.ForeignKey(Asked, on_delete=models.PROTECT, null=True, blank=True, related_name="requests")
    kind = models.CharField(max_length=14, choices=codes.choices(codes.KINDS))
    state = models.CharField(max_length=16, choices=CHOICES, default=State.LOGGED.value)
    received_on = models.DateField()
    subject = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    requester = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    requester_name = models.CharField("who asks", max_length=200)
    relation = models.CharField(max_length=10, choices=codes.choices(codes.RELATIONS))
    wish = models.TextField("what they want", max_length=LONGEST, blank=True)
    identity_doubt = models.BooleanField("we doubt who is asking", default=False)
    competent = models.CharField("the child understands", max_length=3, choices=ANSWERS, blank=True)
    competence_note = models.TextField("what makes you think so", max_length=2000, blank=True)
    child_agrees = models.CharField("the child agrees", max_length=3, choices=ANSWERS, blank=True)
    childs_view = models.TextField("what the child says", max_length=2000, blank=True)
    lives_with = models.CharField("lives with the one who asks", max_length=3, choices=ANSWERS, blank=True)
    safety_check = models.TextField("safety check", max_length=2000, blank=True)
    keep_from = models.CharField("who must not be told of this", max_length=300, blank=True)
    support = models.CharField("interpreter, advocate or other help", max_length=300, blank=True)
    is_care_leaver = models.BooleanField("in care, or was", default=False)
    support_offered = models.CharField("support offered", max_length=300, blank=True)
    reply_how = models.CharField(max_length=8, choices=codes.choices(codes.REPLIES), blank=True)
    reply_to = models.TextField("where the answer goes", max_length=500, blank=True)
    reply_checked = models.CharField("how that address was checked", max_length=300, blank=True)
    extended_why = models.TextField("why it takes longer", max_length=2000, blank=True)
    extended_on = models.DateField("told of that on", null=True, blank=True)
    acknowledged_on = models.DateField("told that we have it", null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    notice_by = models.DateField(null=True, blank=True)
    internal_on = models.DateField(null=True, blank=True)
    due_why = models.CharField(max_length=500, blank=True)
    outcome = models.CharField(max_length=300, blank=True)
    outcome_words = models.TextField("the answer", max_length=LONGEST, blank=True)
    advice = models.TextField("what the Data Protection Officer advised", max_length=5000, blank=True)
    advice_by = somebody(null=True, blank=True)
    advice_followed = models.CharField(max_length=3, choices=ANSWERS, blank=True)
    advice_why = models.CharField("why it was not followed", max_length=500, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    owner = somebody(null=True, blank=True)
    queue = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    restricted = models.BooleanField(default=False)
    lent = models.JSONField("restricted records opened for its search", default=list, blank=True)

    root_kind = "rights"

    class Wall:
        root = "rights"

    class Privacy:
        subject = "subject"
        retain = "R11"
        fields = {
            "reference": OPERATIONAL, "asked": OPERATIONAL, "kind": OPERATIONAL, "state": OPERATIONAL,
            "received_on": OPERATIONAL, "subject": OPERATIONAL, "requester": FAMILY, "requester_name": CONTACT_DETAILS,
            "relation": FAMILY, "wish": CASE_FILE, "identity_doubt": CASE_FILE, "competent": CASE_FILE,
            "competence_note": CASE_FILE, "child_agrees": CASE_FILE, "childs_view": CASE_FILE, "lives_with": FAMILY,
            "safety_check": CASE_FILE, "keep_from": FAMILY, "support": CASE_FILE, "is_care_leaver": CASE_FILE,
            "support_offered": CASE_FILE, "reply_how": OPERATIONAL, "reply_to": CONTACT_DETAILS,
            "reply_checked": CASE_FILE, "extended_why": CASE_FILE, "extended_on": OPERATIONAL,
            "acknowledged_on": OPERATIONAL, "due_on": OPERATIONAL,
            "notice_by": OPERATIONAL, "internal_on": OPERATIONAL, "due_why": OPERATIONAL, "outcome": CASE_FILE,
            "outcome_words": CASE_FILE, "advice": CASE_FILE, "advice_by": STAFF, "advice_followed": OPERATIONAL,
            "advice_why": CASE_FILE, "closed_at": OPERATIONAL, "owner": STAFF, "queue": OPERATIONAL,
            "restricted": OPERATIONAL, "lent": OPERATIONAL,
        }  # fmt: skip
        disposal = {
            "asked": GOES_WITH, "subject": BLOCKS, "requester": BLOCKS, "advice_by": KEPT, "owner": KEPT, "queue": KEPT,
        }  # fmt: skip
        alone = Alone(since="closed_at", said="reference", together="asked", rules=("kind", (("complaint", "R12"),)))

    class Meta:
        ordering = ["due_on", "received_on"]
        indexes = [models.Index(fields=["queue", "state", "due_on"], name="rights_queue")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[s.value for s in State]), name="rights_state_is_known"),
            models.CheckConstraint(
                condition=Q(extended_on__isnull=True) | ~Q(extended_why=""), name="an_extension_says_why"
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def root_id(self):
        """A rights request is its own root."""
        return self.pk

    @property
    def whom(self) -> Person:
        """The person it is about. Raises TypeError while nobody has said."""
        if self.subject is None:
            raise TypeError("Nobody has said yet whom this request is about.")
        return self.subject

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("rights:opened", args=[self.pk])


class RightsUserGrant(UserGrant):
    """A person may open this rights request."""

    content_object = models.ForeignKey(RightsRequest, on_delete=models.CASCADE, related_name="user_grants")


class RightsGroupGrant(GroupGrant):
    """A team may open this rights request."""

    content_object = models.ForeignKey(RightsRequest, on_delete=models.CASCADE, related_name="group_grants")


class Wait(Record):
    """Something was asked of the requester: proof, which restarts the clock, or what they mean, which pauses it."""

    PROOF, CLARIFICATION = "proof", "clarification"

    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="waits")
    kind = models.CharField(max_length=14, choices=[(PROOF, "proof"), (CLARIFICATION, "what they mean")])
    words = models.TextField("what was asked", max_length=2000)
    asked_on = models.DateField()
    came_on = models.DateField(null=True, blank=True)
    came = models.TextField("what came", max_length=2000, blank=True)

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "kind": OPERATIONAL, "words": CASE_FILE, "asked_on": OPERATIONAL,
            "came_on": OPERATIONAL, "came": CASE_FILE,
        }  # fmt: skip
        disposal = {"request": GOES_WITH}

    class Meta:
        ordering = ["asked_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(came_on__isnull=True) | Q(came_on__gte=models.F("asked_on")),
                name="nothing_comes_before_it_is_asked_for",
            ),
            models.UniqueConstraint(
                fields=["request", "kind"], condition=Q(came_on=None), name="one_wait_of_a_kind_at_a_time"
            ),
        ]


class Proof(Record):
    """What was seen of who they are, or of their right to ask, by whom. Copies are not kept."""

    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="proofs")
    what = models.CharField(max_length=10, choices=[("identity", "who they are"), ("authority", "their right to ask")])
    evidence = models.CharField("what was seen", max_length=300)
    seen_on = models.DateField()
    seen_by = somebody()
    is_enough = models.BooleanField("this is enough", default=True)

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "what": OPERATIONAL, "evidence": FAMILY, "seen_on": OPERATIONAL, "seen_by": STAFF,
            "is_enough": OPERATIONAL,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "seen_by": KEPT}
