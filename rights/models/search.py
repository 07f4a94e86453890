"""What was searched, what was found, who is in it, and what was decided about each passage (domain.md 4.4, 4.5)."""

from django.db import models
from django.db.models import F, Q

from audit.privacy import BLOCKS, CASE_FILE, FAMILY, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from people.models import Person
from rights import exemptions, parties
from rights.models.asked import LONGEST, somebody
from rights.models.pairs import both
from rights.models.request import SUBJECT, RightsRequest

CODES = exemptions.choices()


class Search(Record):
    """One source searched for the subject: with which terms, how many were found, what was left out and why."""

    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="searches")
    source = models.CharField(max_length=60)
    terms = models.JSONField(default=list, blank=True)
    left_out = models.CharField(max_length=300, blank=True)
    found = models.PositiveIntegerField(default=0)
    searched_at = models.DateTimeField()

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "source": OPERATIONAL, "terms": CASE_FILE, "left_out": OPERATIONAL,
            "found": OPERATIONAL, "searched_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"request": GOES_WITH}

    class Meta:
        ordering = ["source"]
        constraints = [models.UniqueConstraint(fields=["request", "source"], name="each_source_is_searched_once")]


class Item(Record):
    """One record found, as it stood: its passages are copied, so that a mark stands on a version that never changes."""

    RECORD, RECIPIENT, SOURCE, LOOK, DOCUMENT = "record", "recipient", "source", "look", "document"
    KEEP, WITHHOLD, WAIT = "keep", "withhold", "wait"
    SORTS = [(RECORD, "record"), (RECIPIENT, "who was told"), (SOURCE, "who told us"), (LOOK, "who looked"),
             (DOCUMENT, "document")]  # fmt: skip
    DECISIONS = [(KEEP, "Give it"), (WITHHOLD, "Leave the whole entry out"), (WAIT, "Waits for an opinion")]

    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="items")
    place = models.PositiveIntegerField()
    sort = models.CharField(max_length=10, choices=SORTS, default=RECORD)
    source = models.CharField(max_length=60)
    source_id = models.UUIDField()
    source_version = models.PositiveIntegerField(default=1)
    heading = models.CharField(max_length=200)
    on_day = models.DateField(null=True, blank=True)
    passages = models.JSONField("its passages: key, label, text")
    flags = models.JSONField("what it holds that needs care", default=list, blank=True)
    decision = models.CharField(max_length=10, choices=DECISIONS, blank=True)
    is_known = models.BooleanField("they have seen it already", default=False)
    code = models.CharField(max_length=12, choices=CODES, blank=True)
    reason = models.TextField(max_length=2000, blank=True)
    tested = models.JSONField("which parts of the test are met", default=list, blank=True)
    decided_by = somebody(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    held = models.JSONField("where its pages lie", default=dict, blank=True)
    with_pages = models.BooleanField("its pages are given as pictures too", default=False)
    released_in = models.PositiveSmallIntegerField("went out in release", null=True, blank=True)

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "place": OPERATIONAL, "sort": OPERATIONAL, "source": OPERATIONAL,
            "source_id": OPERATIONAL, "source_version": OPERATIONAL, "heading": CASE_FILE, "on_day": CASE_FILE,
            "passages": CASE_FILE, "flags": CASE_FILE, "is_known": CASE_FILE,
            "decision": CASE_FILE, "code": CASE_FILE, "reason": CASE_FILE, "tested": CASE_FILE, "decided_by": STAFF,
            "decided_at": OPERATIONAL, "held": OPERATIONAL, "with_pages": OPERATIONAL, "released_in": OPERATIONAL,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "decided_by": KEPT}

    class Meta:
        ordering = ["place"]
        constraints = [
            both("decided_at", "decided_by", "item_decided_at_and_by"),
            models.UniqueConstraint(fields=["request", "source", "source_id"], name="each_record_is_found_once"),
            models.CheckConstraint(
                condition=~Q(decision="withhold") | (~Q(code="") & ~Q(reason="")), name="what_is_left_out_says_why"
            ),
        ]


class Party(Record):
    """Somebody mentioned in what was found: how they stand to the subject, and every term they are known by."""

    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="parties")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    letter = models.CharField(max_length=3)
    name = models.CharField(max_length=200)
    standing = models.CharField(max_length=12, choices=parties.CHOICES)
    terms = models.JSONField("names, numbers and addresses", default=list, blank=True)
    known_to_asker = models.CharField("what the requester knows already, and how", max_length=300, blank=True)

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "person": OPERATIONAL, "letter": OPERATIONAL, "name": FAMILY, "standing": FAMILY,
            "terms": FAMILY, "known_to_asker": CASE_FILE,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "person": BLOCKS}

    class Meta:
        ordering = ["letter"]
        constraints = [models.UniqueConstraint(fields=["request", "letter"], name="one_letter_a_party")]


class Mark(Record):
    """A span of one passage: proposed, taken out, or kept. Redaction is data; the words themselves never change."""

    PROPOSED, TAKEN, KEPT = "proposed", "taken", "kept"
    STATES = [(PROPOSED, "proposed"), (TAKEN, "taken out"), (KEPT, "stays")]

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="marks")
    passage = models.CharField(max_length=60)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=STATES, default=PROPOSED)
    code = models.CharField(max_length=12, choices=CODES, blank=True)
    reason = models.TextField(max_length=2000, blank=True)
    tested = models.JSONField("which parts of the test are met", default=list, blank=True)
    party = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, blank=True, related_name="marks")
    decided_by = somebody(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Wall:
        parent = "item"

    class Privacy:
        subject = "item__request__subject"
        retain = "with case"
        fields = {
            "item": OPERATIONAL, "passage": OPERATIONAL, "start": OPERATIONAL, "end": OPERATIONAL,
            "state": OPERATIONAL, "code": CASE_FILE, "reason": CASE_FILE, "tested": CASE_FILE,
            "party": FAMILY, "decided_by": STAFF, "decided_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"item": GOES_WITH, "party": GOES_WITH, "decided_by": KEPT}

    class Meta:
        ordering = ["passage", "start"]
        constraints = [
            both("decided_at", "decided_by", "mark_decided_at_and_by"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="a_mark_has_a_length"),
            models.CheckConstraint(condition=~Q(state="taken") | ~Q(code=""), name="what_is_taken_out_has_its_code"),
            models.UniqueConstraint(fields=["item", "passage", "start", "end"], name="one_mark_a_span"),
        ]


class Box(Record):
    """A part of a page's picture taken out by hand: a face, handwriting, a stamp. In thousandths of the page."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="boxes")
    page = models.PositiveSmallIntegerField()
    left = models.PositiveSmallIntegerField()
    top = models.PositiveSmallIntegerField()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=12, choices=CODES)
    reason = models.TextField(max_length=2000)
    is_off = models.BooleanField("taken back", default=False)
    decided_by = somebody()
    decided_at = models.DateTimeField()

    class Wall:
        parent = "item"

    class Privacy:
        subject = "item__request__subject"
        retain = "with case"
        fields = {
            "item": OPERATIONAL, "page": OPERATIONAL, "left": OPERATIONAL, "top": OPERATIONAL, "width": OPERATIONAL,
            "height": OPERATIONAL, "code": CASE_FILE, "reason": CASE_FILE, "is_off": OPERATIONAL, "decided_by": STAFF,
            "decided_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"item": GOES_WITH, "decided_by": KEPT}

    class Meta:
        ordering = ["page", "top", "left"]
        constraints = [
            models.CheckConstraint(
                condition=Q(width__gt=0, height__gt=0, left__lt=1000, top__lt=1000), name="a_box_covers_something"
            )
        ]


class Opinion(Record):
    """What was asked of a professional, of the originator or of a lawyer about one item, and what they said."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="opinions")
    code = models.CharField(max_length=12, choices=CODES)
    asked_of = models.CharField("who was asked", max_length=200)
    asked_on = models.DateField()
    given_on = models.DateField(null=True, blank=True)
    says = models.CharField(max_length=10, choices=[("release", "may be given"), ("withhold", "must not be given")],
                            blank=True)  # fmt: skip
    words = models.TextField("what they said", max_length=LONGEST, blank=True)

    class Wall:
        parent = "item"

    class Privacy:
        subject = "item__request__subject"
        retain = "with case"
        fields = {
            "item": OPERATIONAL, "code": CASE_FILE, "asked_of": STAFF, "asked_on": OPERATIONAL,
            "given_on": OPERATIONAL, "says": CASE_FILE, "words": CASE_FILE,
        }  # fmt: skip
        disposal = {"item": GOES_WITH}

    class Meta:
        ordering = ["asked_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(given_on__isnull=True) | (~Q(says="") & ~Q(words="")), name="an_opinion_given_says_what"
            )
        ]
