"""What could be told of a contact, thing by thing, each with its class. Nothing is told by being offered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from deadlines.words import long_day
from intake.codes import SOURCES
from intake.models.strategy import ItemKind
from people import codes
from sharing.answered import answered
from sharing.enclosed import documents
from sharing.file import File, Member
from sharing.minimisation import Class
from sharing.packet import IDENTITY, Offer

VICTIM, SAFE, NHS_NUMBER, UPN = "victim", "safe contact", "NHS number", "UPN"
RISK = "risk"
DUE = "Baby due"
OTHER_NAME = "Also known as"
# A shorter first line ("12 Bay") would be found where nobody's address stands.
ADDRESS_LINE = 6
ACCURACY = {"fact": "fact", "opinion": "opinion", "reported": "unverified", "child": "quote", "family": "quote"}
KNOWN_BY = {
    "fact": "Seen or known",
    "opinion": "Opinion",
    "reported": "Reported by someone else",
    "child": "",
    "family": "The family’s own account",
}


def of_file(file: File, risk: str = "") -> list[Offer]:
    """Every offer on a file, in the order a packet reads: people, where, how to reach them, risk, words, the rest.

    risk: the sentences written for this agency, which are an item of their own.
    """
    people = [replace(offer, standing=member.standing) for member in file.members for offer in _of_person(member, file)]
    order = {Class.ID: 0, Class.IDENTIFIER: 1, Class.CONTACT: 2, Class.LOCATION: 3}
    facts = sorted((one for one in people if one.term), key=lambda one: order.get(one.class_, 4))
    return [
        *facts,
        *_place(file),
        _risk(risk),
        *_words(file),
        *_minutes(file),
        *answered(file.findings),
        *documents(file),
        *_who_told(file),
    ]


def _risk(text: str) -> Offer:
    return Offer(RISK, Class.RISK, "Risk, in a few sentences", tuple(text.strip().splitlines()))


def _of_person(member: Member, file: File) -> Iterator[Offer]:
    if member.person.expected_on is not None:
        yield _expected(member, member.person.expected_on)
        return
    yield _identity(member, file)
    yield from _other_names(member, file)
    yield from _numbers(member)
    yield from _homes(member, file)
    yield from _reaches(member)
    yield from _sensitive(member)


def _expected(member: Member, expected_on: date) -> Offer:
    due = long_day(expected_on)
    return Offer(
        f"due:{member.person.pk}",
        Class.ID,
        f"Expected date, {due}",
        (due,),
        DUE,
        person_id=str(member.person.pk),
        of_pregnancy=True,
    )


def _identity(member: Member, file: File) -> Offer:
    born = (
        long_day(member.person.born_on) if member.person.born_on else member.person.age_said or "birth date not known"
    )
    return Offer(
        f"{IDENTITY}{member.person.pk}",
        Class.ID,
        f"{member.name}: name and birth date",
        (f"{member.name}, {born}",),
        member.standing,
        person_id=str(member.person.pk),
        marks=_victim(member),
        of_pregnancy=_is_pregnant(member, file),
    )


def _is_pregnant(member: Member, file: File) -> bool:
    return file.unborn is not None and file.mother is not None and member.person.pk == file.mother.person.pk


def _other_names(member: Member, file: File) -> Iterator[Offer]:
    """Each alias and former name by itself: who asks says which of them the agency is told."""
    for name in member.other_names:
        kind = codes.NAME_KINDS[name.kind]
        yield Offer(
            f"alias:{name.pk}",
            Class.ID,
            f"{member.name}: {kind} {name.in_full}",
            (f"{name.in_full} ({kind})",),
            OTHER_NAME,
            person_id=str(member.person.pk),
            marks=_victim(member),
            of_pregnancy=_is_pregnant(member, file),
            who=member.name,
        )


def _victim(member: Member) -> frozenset[str]:
    """An adult who is not said to have caused harm: whom a domestic abuse service may be told of."""
    return frozenset() if member.is_child or member.alleged else frozenset({VICTIM})


def _numbers(member: Member) -> Iterator[Offer]:
    words = {"nhs": ("NHS no.", NHS_NUMBER), "upn": ("UPN", UPN)}
    for number in member.numbers:
        if number.kind in words:
            term, mark = words[number.kind]
            value = (
                f"{number.value[:3]} {number.value[3:6]} {number.value[6:]}" if number.kind == "nhs" else number.value
            )
            yield Offer(
                f"number:{number.pk}",
                Class.IDENTIFIER,
                f"{member.name}: {mark}",
                (value,),
                term,
                person_id=str(member.person.pk),
                marks=frozenset({mark}),
                of_pregnancy=member.standing == "Mother" and number.kind == "nhs",
            )


def _homes(member: Member, file: File) -> Iterator[Offer]:
    for home in member.homes:
        if not home.lines and not home.postcode:
            continue
        until = home.until_on
        past = until is not None and until <= file.on
        since = f", since {long_day(home.since_on)}" if home.since_on and not past else ""
        which = f", {home.in_one_line}" if past else since
        term = "Earlier address" if past else "Home" if home.kind == "home" else "Staying"
        yield Offer(
            f"home:{home.pk}",
            Class.LOCATION if home.do_not_disclose else Class.CONTACT,
            f"{member.name}: {term.lower()}{which}",
            (home.in_one_line,),
            term,
            person_id=str(member.person.pk),
            who=member.name,
            hide=_address(home) if home.do_not_disclose else (),
            since=since or (f", until {long_day(until)}" if until is not None and past else ""),
        )


def _address(home) -> tuple[str, ...]:
    """Every way an address that is kept back may stand in somebody's words: whole, its first line, its postcode."""
    first = (home.lines or "").split("\n")[0]
    return (home.in_one_line, first if len(first) >= ADDRESS_LINE else "", home.postcode or "")


def _reaches(member: Member) -> Iterator[Offer]:
    for reach in member.reaches:
        is_safe = reach.safe_to_call == "yes"
        times = f", {reach.best_time}" if reach.best_time else ""
        yield Offer(
            f"reach:{reach.pk}",
            Class.CONTACT,
            f"{member.name}: {'safe telephone' if is_safe else reach.get_kind_display()}",
            (f"{reach.in_words}{times}",),
            "Ring" if is_safe else "Telephone, not known to be safe",
            person_id=str(member.person.pk),
            marks=frozenset({SAFE}) & ({SAFE} if is_safe and not member.alleged else set()),
        )


def _sensitive(member: Member) -> Iterator[Offer]:
    person, key = member.person, str(member.person.pk)
    if person.health or [one for one in person.disabilities if one != codes.NO_DISABILITY]:
        disabilities = [codes.DISABILITY[one] for one in person.disabilities]
        known = "; ".join([*disabilities, *filter(None, [person.health])])
        kind = Class.SC_HEALTH if member.is_child else Class.SC_HEALTH_ADULT
        yield Offer(
            f"health:{key}", kind, f"{member.name}: health", (f"{member.name}: {known}",), "Health", person_id=key
        )
    if person.ethnicity not in ("NOBT", "REFU"):
        words = codes.ETHNICITY[person.ethnicity]
        label = f"{member.name}: ethnic origin"
        yield Offer(
            f"ethnic:{key}", Class.SC_ETHNIC, label, (f"{member.name}: {words}",), "Ethnic origin", person_id=key
        )
    if person.religion:
        label = f"{member.name}: religion"
        belief = (f"{member.name}: {person.religion}",)
        yield Offer(f"belief:{key}", Class.SC_BELIEF, label, belief, "Religion", person_id=key)
    yield from _known_by_others(member, key)


def _known_by_others(member: Member, key: str) -> Iterator[Offer]:
    if member.involved:
        lines = tuple(f"{member.name}: {one.get_kind_display()}, {one.organisation}" for one in member.involved)
        yield Offer(
            f"involved:{key}", Class.AGENCY, f"{member.name}: who else is involved", lines, "Involved", person_id=key
        )
    if member.alleged:
        label = f"{member.name}: said to have caused harm"
        yield Offer(f"alleged:{key}", Class.CRIM, label, (member.name,), "Said to have caused harm", person_id=key)


def _place(file: File) -> Iterator[Offer]:
    if file.contact.place:
        yield Offer("place", Class.LOCATION, "Where they are now", (file.contact.place,), "Where they are now")


def _words(file: File) -> Iterator[Offer]:
    if file.contact.worry:
        yield Offer("worry", Class.NARR, "What happened, in full", tuple(file.contact.worry.splitlines()))
    for said in file.statements:
        lead = KNOWN_BY[said.kind]
        text = said.text if said.kind == "child" else f"{lead}: {said.text}"
        by = f", {said.said_by}" if said.said_by else ""
        label = f"A child's words{by}" if said.kind == "child" else f"{lead}{by}"
        child = str(said.child.person_id) if said.child else ""
        yield Offer(
            f"said:{said.pk}",
            Class.NARR,
            label[:200],
            (text,),
            is_quote=said.kind == "child",
            person_id=child,
            accuracy=ACCURACY[said.kind],
        )


def _minutes(file: File) -> Iterator[Offer]:
    """Each item of the minutes of a strategy discussion by itself: it is released to each agency by itself."""
    for item in file.minutes:
        kind = ItemKind(item.kind)
        child = str(item.child.person_id) if item.child else ""
        yield Offer(
            f"minute:{item.pk}",
            Class(item.information),
            f"Strategy discussion, item {item.number}: {kind.mid}",
            (f"{kind.label}: {item.text}",) if kind != ItemKind.CHILD else (item.text,),
            is_quote=kind == ItemKind.CHILD,
            person_id=child,
            accuracy="quote" if kind == ItemKind.CHILD else "fact" if kind == ItemKind.FACT else "opinion",
        )


def _who_told(file: File) -> Iterator[Offer]:
    contact, source = file.contact, SOURCES[file.contact.source]
    name = contact.referrer_name or contact.referrer_agency_name
    if source.private or contact.withhold_identity:
        if name:
            hide = (name, contact.referrer_phone, contact.referrer_email)
            label = "Who told us: a private person"
            yield Offer("referrer", Class.REFERRER, label, (name,), "Who told us", hide=hide)
    else:
        agency = contact.referrer_agency_name or source.label
        yield Offer("referrer", Class.AGENCY, f"Who told us: {agency}", (agency,), "Who told us")
