"""Each family's story, played through the acts by the cast, step by step up to where it has got."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction

from access.identity import act_as
from audit.records import write_many
from deadlines.calendar import london_day
from deadlines.words import LONDON
from frontdoor.seed import asking, people_of
from frontdoor.seed.families import Family
from intake import acts, facts
from intake.models import Answer, Contact, ContactChild
from intake.received import Child, Received
from intake.workflow import State
from people import acts as people
from people.models import CaseStanding
from people.references import reference_of

LEVELS = {"RED": "4", "AMBER": "3", "GREEN": "2", "BLUE": "1", "": "2"}
STEP = timedelta(minutes=7)
STEPS = 14
FRESH = 12  # hours: a contact this new stands at its own time of day
FRIDAY = 4
PHONE = "01632 960 102"
# Which stories go through screening, and which further.
SCREENED = {"screening", "proposed"}
ENQUIRIES = {"spoc", "asked", "back", "mash-decided"}
STRATEGIES = {"strategy": None, "s47": (State.S47,), "icpc": (State.S47, State.ICPC), "cin": (State.S47, State.CIN)}
UNTOUCHED = {"new", "triaged", "open", "protection"}


@dataclass
class Play:
    """One contact being played: whose turn it is, and when."""

    family: Family
    number: int
    cast: dict
    start: datetime
    until: datetime
    step: int = 0
    person_ids: tuple = ()

    def turn(self) -> datetime:
        """The moment of the next step: a few minutes on, and never after the given moment."""
        self.step += 1
        return min(self.start + STEP * self.step, self.start + (self.until - self.start) * self.step / STEPS)

    @property
    def worker(self):
        """The qualified person whose work it is."""
        return self.cast[self.family.owner if self.family.owner in {"sol", "asha", "mo"} else "sol"]

    def does(self, key: str, act, *args, **words):
        """Somebody does something, in a transaction of its own, as in the office."""
        user = self.cast[key] if isinstance(key, str) else key
        at = self.turn()
        with act_as(user, at), transaction.atomic():
            return act(*args, by=user, at=at, **words)


def play(family: Family, number: int, cast: dict, until: datetime, people_ids: tuple = ()) -> tuple:
    """Play one family's contact. Returns who its children are. `people_ids` are children known already."""
    game = Play(family, number, cast, _begun(family, until), until)
    contact = game.does("dee", _receive, game, people_ids)
    if family.story == "protection":
        child = _children(game, contact)[0]
        game.does("dee", acts.protect, child, action="Ambulance and police are with the child.", police_told=True)
    elif family.story not in UNTOUCHED:
        _on_with_it(game, contact)
    if family.owner in {"sol", "asha", "mo"}:
        game.does(family.owner, acts.take_it, contact)
    return game.person_ids


def _begun(family: Family, until: datetime) -> datetime:
    """When the contact came: so many hours ago, moved into the hub's hours unless it is fresh or came by night."""
    start = until - timedelta(hours=family.hours)
    if family.hours < FRESH or family.channel == "night":
        return start
    local = start.astimezone(LONDON)
    while local.weekday() > FRIDAY:
        local -= timedelta(days=1)
    return local.replace(hour=9 + local.hour % 8)


def _receive(game: Play, people_ids: tuple, *, by, at: datetime) -> Contact:
    family, number = game.family, game.number
    typed = people_of.children(family, number, london_day(game.until))
    if people_ids:
        typed = tuple(Child(person_id=person_id) for person_id in people_ids)
    elif family.more == "open":
        typed = (_with_open_case(game, typed[0], by=by, at=at),)
    name, _, role = family.referrer.partition(", ")
    contact = acts.receive(
        Received(
            key=uuid5(NAMESPACE_URL, f"front door seed {number}"), reference=reference_of(number), source=family.source,
            received_at=at, channel=family.channel, children=typed, worry=family.worry, place=family.home,
            who_with=family.mother, safe_tonight="no" if family.rating == "RED" else "yes",
            safe_why="Said by who told us.", referrer_name="" if family.source == "9" else name, referrer_role=role,
            referrer_phone="" if family.source in {"9", "10"} else f"01632 960 {200 + number:03d}",
            withhold_identity=family.more == "withhold", searched=family.story != "new",
            is_urgent=family.story == "protection",
        ),
        by=by, at=at,
    ).contact  # fmt: skip
    if family.owner == "":
        contact.owner = None
        contact.write(by=by, why="waits for somebody to take it")
    game.person_ids = tuple(ContactChild.objects.filter(contact=contact).order_by("place").values_list("person_id", flat=True))
    if not people_ids:
        rows = list(ContactChild.objects.filter(contact=contact).select_related("person", "mother").order_by("place"))
        people_of.describe(rows, family, number, london_day(game.until), by=by, at=at)
    if family.said:
        child = ContactChild.objects.filter(contact=contact).order_by("place").first()
        acts.add_statement(contact, kind="child", child=child, text=family.said, said_by="to who told us", by=by, at=at)
    return contact


def _with_open_case(game: Play, typed: Child, *, by, at: datetime) -> Child:
    person = people.register(
        given=typed.given, family=typed.family, born_on=typed.born_on, sex=typed.sex, by=by, at=at, why=people_of.WHY
    )
    people.stand(
        person, state=CaseStanding.OPEN, since=date(at.year, 1, 5), owner=game.cast["asha"],
        words="Child in need plan since January", by=by, at=at, why=people_of.WHY,
    )  # fmt: skip
    return Child(person_id=person.pk)


def _on_with_it(game: Play, contact: Contact) -> None:
    family, story = game.family, game.family.story
    game.does(game.worker, acts.screen, contact, words=f"Read with what is on record. {family.worry}")
    game.does(game.worker, acts.rate, contact, rating=family.rating or "GREEN", rationale="By what is known so far.")
    if story in SCREENED:
        if story == "proposed":
            child = _children(game, contact)[0]
            game.does("dee", acts.propose, child, outcome="EH_REFERRAL", rationale="A family who would use the help.")
        return
    game.does(game.worker, _ready, contact, level="4" if family.outcome == "STRATEGY_S47" else LEVELS[family.rating])
    for child in _children(game, contact):
        game.does(game.worker, acts.decide_child, child, outcome=family.outcome, rationale=f"{family.worry} {WHY_SO[family.outcome]}")
    if story in ENQUIRIES and story != "spoc":
        _enquire(game, contact)
    elif story in STRATEGIES:
        _discuss(game, contact)
    elif story.endswith("-closed"):
        _close(game, contact)


WHY_SO = {
    "NFA": "Nothing further is needed.", "INFO_ADVICE": "Advice is enough.", "SIGNPOSTED": "Another service fits.",
    "EH_REFERRAL": "The family wants help.", "MASH_ENQUIRY": "We need to know what others hold before choosing.",
    "CIN_REFERRAL": "The needs are complex.", "STRATEGY_S47": "Significant harm is likely.",
    "OTHER_LA": "They live elsewhere now.", "DUPLICATE": "The same worry, received twice.",
}  # fmt: skip


def _ready(contact: Contact, *, level: str, by, at: datetime) -> None:
    """Everything a decision needs: told, levels, and no question left open."""
    acts.record_told(contact, told=True, who="Mother, by the social worker, on the telephone", by=by, at=at)
    for child in ContactChild.objects.filter(contact=contact).select_related("contact", "person"):
        acts.set_threshold(child, level=level, rationale="By what was seen and said.", by=by, at=at)
    children = {str(child.pk): child for child in ContactChild.objects.filter(contact=contact)}
    answers = [
        Answer(
            contact=contact, child=children[line.child.id] if line.child else None, question=line.question.key,
            state="not_known" if place % 3 else "given", text="" if place % 3 else "Asked and noted.", answered_at=at, answered_by=by,
        )
        for place, line in enumerate(facts.still_to_ask(facts.on_file(contact))) if line.open
    ]  # fmt: skip
    write_many(answers, by=by, why="asked on the telephone")


def _enquire(game: Play, contact: Contact) -> None:
    game.does("mo", acts.open_enquiry, contact, purpose="To know what others hold before choosing section 17 or 47.")
    requests = game.does("mo", asking.ask, contact, family=game.family)
    asking.answers(game, requests, back=game.family.story in {"back", "mash-decided"})
    if game.family.story == "mash-decided":
        for child in _children(game, contact):
            game.does("mo", acts.decide_child, child, outcome="CIN_REFERRAL", rationale="What came back shows complex need.")


def _discuss(game: Play, contact: Contact) -> None:
    for child in _children(game, contact):
        game.does("mo", acts.call_strategy_discussion, child, police=True, health=True, why_not="")
        for to in STRATEGIES[game.family.story] or ():
            game.does("mo", acts.record_strategy_outcome, child, to=to, why="Agreed by police, health and social care.")


def _close(game: Play, contact: Contact) -> None:
    game.does("mo", acts.record_feedback, contact, told=True, how="phone", phone=PHONE)
    for child in _children(game, contact):
        game.does("mo", acts.close, child, why="Nothing is left to do at the front door.")


def _children(game: Play, contact: Contact) -> list[ContactChild]:
    with act_as(game.cast["mo"], game.until), transaction.atomic():
        rows = ContactChild.objects.filter(contact=contact).select_related("contact", "person").order_by("place")
        return list(rows)
