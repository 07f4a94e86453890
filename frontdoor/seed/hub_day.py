"""A day of the hub: police notices of last night, a call back, what a court asks, who is away, a number confirmed."""

from datetime import timedelta

from django.db import transaction

from access.identity import act_as
from audit import clock
from audit.records import write_many
from frontdoor.seed.cast import Cast
from frontdoor.seed.days import Days
from frontdoor.seed.numbers import contact_reference, key_of
from intake import acts
from intake.acts.family import team_of
from intake.calls import acts as calls
from intake.calls.rules import Told
from intake.models import Contact, DailyList, DailyNotice
from intake.received import Child, Received
from intake.workload import acts as workload
from people import acts as people
from people.models import ContactDetail
from sharing.incoming import acts as asked

WHY = "the caseload of the demonstration"
# References of their own, after those of every family and of the restricted child.
RESERVED = 960
ELEVEN = timedelta(hours=11)
# Given name, family name, sex, years old, what police say, where, their grade, safe tonight.
NOTICES = (
    ("Perran", "Dunmoor", "M", 5, "She said he held her by the throat. Perran was at the table.", "31 Kiln Lane", "high", "no"),
    ("Sabine", "Orrock", "F", 10, "Raised voices and a door kicked. Sabine was asleep.", "8 Weavers Court", "standard", "yes"),
    ("Levi", "Thackwell", "M", 13, "A neighbour heard shouting. Nobody was hurt.", "50 Bridge Road", "medium", "yes"),
)  # fmt: skip


def spend(cast: Cast, days: Days) -> None:
    """Write all of it as whoever would have, this morning."""
    at = days.present - timedelta(minutes=40)
    clock.hold_at(at)
    with act_as(cast["dee"], at), transaction.atomic():
        _notices(cast["dee"], days, at)
        _a_court_asks(cast["dee"], at)
    with act_as(cast["sol"], at), transaction.atomic():
        _a_call(cast["sol"], at)
    with act_as(cast["mo"], at), transaction.atomic():
        workload.be_away(
            cast["asha"], from_at=at + timedelta(days=3), until_at=at + timedelta(days=5), cover=cast["sol"],
            by=cast["mo"], at=at, why=WHY,
        )  # fmt: skip
    clock.hold_at(days.present)


def _notices(dee, days: Days, at) -> None:
    listed = DailyList(team=team_of(dee), brought_by=dee, brought_at=at, taken=len(NOTICES), wrong=1)
    listed.faults = [{"line": 5, "column": "the whole line", "what": "The file ends in the middle of this line, after "
                      "cell 2.", "how": "Export the list again: it was cut off."}]  # fmt: skip
    listed.write(by=dee, why="a batch of notices")
    rows = []
    for number, (given, family, sex, years, worry, place, grade, safe) in enumerate(NOTICES):
        child = Child(given=given, family=family, sex=sex, born_on=days.born(years, RESERVED + number))
        typed = Received(
            key=key_of(f"{family}, last night"), reference=contact_reference(RESERVED + number),
            received_at=at - ELEVEN + timedelta(minutes=20 * number), source="6", channel="police", children=(child,),
            worry=worry, place=f"{place}, Westmere", safe_tonight=safe, referrer_name="PC Hale Morrow", searched=True,
        )  # fmt: skip
        contact = acts.receive(typed, by=dee, at=at).contact
        rows.append(DailyNotice(contact=contact, daily_list=listed, line=number + 2, grade=grade))
    write_many(rows, by=dee, why="notices of a batch")


def _a_court_asks(dee, at) -> None:
    asked.write_down(
        {
            "asker": "court", "organisation": "The family court at Westmere", "name": "A clerk of the court",
            "came_by": "letter", "asked_at": at - timedelta(hours=1), "given": "Sabine", "family": "Orrock",
            "what": "What do you hold about this child since January?", "power": "An order under section 7",
            "purpose": "A hearing on where she lives.", "number_given": "01632 960 355",
        },
        by=dee, at=at,
    )  # fmt: skip


def _a_call(sol, at) -> None:
    contact = Contact.objects.filter(owner=sol, closed_at=None).order_by("received_at").first()
    if contact is None:
        return
    said = Told(
        whom="The school", number="01632 960 402", came="spoke", spoke_to="The designated lead", verified="call_back",
        said="In school today and well. Nobody has collected late this term.", number_from="The school’s own website",
        called_at=at - timedelta(minutes=15),
    )  # fmt: skip
    calls.log(said, on=contact, by=sol, at=at)
    family = contact.children.values("person__relationships__other")
    number = ContactDetail.objects.filter(person__in=family, ended_on=None).first()
    if number is not None:
        people.confirm(number, with_whom="Mother, by telephone", by=sol, at=at)
