"""Invented children in households, and the slips their records suffer, from a seed. For tests and `make bench`.

Not tuned to the matcher: it imports nothing of it, and its slips are those forms, telephones and keyboards make, each
with a share written down beside it. A record is written twice, and each writing suffers its slips independently.

* Households have one to four children (twins in one of thirty), one family name or two, one address, one telephone.
* Family names are drawn by Zipf's law from a hundred common and twenty thousand rarer ones; first names likewise.
* NHS numbers begin 999, telephones are of Ofcom's invented ranges.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

words = str.split
GIVEN = words(
    """
    Olivia Amelia Isla Ava Lily Ivy Freya Florence Willow Isabella Grace Evie Sophie Emily Charlotte Harper
    Ella Maryam Aisha Fatima Zainab Khadija Hafsa Safa Inaya Anaya Simran Jasleen Harleen Priya Ananya Diya
    Meera Zofia Maja Hanna Julia Lena Oliwia Nadia Andreea Ioana Elena Rada Esmeralda Florica Mei Xin Yan Ling
    Chidera Amara Adaeze Zuri Nia Abena Hodan Ayaan Noah Oliver George Arthur Leo Harry Oscar Archie Henry
    Theo Freddie Jack Charlie Alfie Thomas William James Joshua Muhammad Mohammed Ibrahim Yusuf Adam Ahmed
    Hamza Bilal Zayn Arjun Rohan Aarav Gurpreet Harpreet Manjit Ranjit Dilan Jakub Antoni Jan Szymon Filip
    Kacper Mateusz Andrei Matei Luca Stefan Ionut Marius Wei Jun Hao Chen Kwame Kofi Tunde Emeka Obi Abdi Liam
    Noel Rhys Dylan Owen Callum Kieran Jayden Kayden Brayden Ethan Nathan Ryan Logan Mason Riley Tyler Finley
    Toby Elizabeth Katherine Margaret Alexander Benjamin Christopher Daniel Edward Joseph Matthew Michael
    Nicholas Robert Samuel
    """
)
COMMON = words(
    """
    Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White
    Roberts Green Hall Wood Jackson Clarke Patel Khan Singh Kaur Begum Hussain Ahmed Ali Mahmood Akhtar Iqbal
    Shah Malik Hussein Mohamed Chowdhury Miah Rahman Uddin Nowak Kowalski Kowalska Wisniewski Wojcik Kaminska
    Lewandowski Popescu Ionescu Radu Dumitru Stoica Ciobanu Lakatos Horvath Balog Novak Novakova Ivanov
    Ivanova Petrov Chen Wang Li Zhang Nguyen Tran Okafor Adeyemi Mensah Osei O'Neill O'Brien McDonald
    Macdonald D'Souza Fernandes Fitzgerald Murphy Kelly Ryan Doyle Byrne Hughes Edwards Lewis
    """
)
ONSETS = words("b br c ch cl d dr f fl g gr h j k l m n p pr r s sh st t th tr v w wh")
MIDDLES = words("a ai al an ar e ea el en er i il in ir o oo ol on or u ul un ur")
ENDS = words(
    "bank bert bridge burn by combe cote croft dale den field ford gate ham hurst ley low man mere ner ridge "
    "son stone ton well worth"
)
STREETS = words("Lantern Mill Cooper Station Chapel Forge Canal Orchard Meadow Foundry Church Albert Victoria Hill")
WAYS = words("Road Street Row Lane Avenue Close Terrace Grove")
SHORT = {
    "Elizabeth": "Liz", "Katherine": "Kate", "Margaret": "Maggie", "Alexander": "Alex", "Benjamin": "Ben",
    "Christopher": "Chris", "Daniel": "Dan", "Edward": "Ted", "Joseph": "Joe", "Matthew": "Matt", "Michael": "Mike",
    "Nicholas": "Nick", "Robert": "Bob", "Samuel": "Sam", "Thomas": "Tom", "William": "Bill", "James": "Jim",
    "Muhammad": "Mohamed", "Mohammed": "Mohammad", "Isabella": "Bella", "Charlotte": "Lottie", "Joshua": "Josh",
}  # fmt: skip
BESIDE = {"a": "sq", "e": "wr", "i": "uo", "o": "ip", "n": "bm", "r": "et", "s": "ad", "t": "ry", "l": "k", "m": "n"}
HEARD = (
    ("ph", "f"),
    ("ck", "k"),
    ("ie", "y"),
    ("th", "t"),
    ("ee", "ea"),
    ("oo", "u"),
    ("c", "k"),
    ("s", "z"),
    ("y", "i"),
)


@dataclass(frozen=True)
class Child:
    """One child as somebody wrote them down; `person` is who they truly are, `house` whose home it is."""

    person: int
    house: int
    given: str
    family: str
    born_on: date | None
    sex: str
    nhs: str
    address: str
    postcode: str
    phone: str


def children(count: int, seed: int) -> list[Child]:
    """Return this many children in their households, the same for the same seed."""
    random, found = Random(seed), []
    house = 0
    while len(found) < count:
        house += 1
        found += _household(random, house, len(found))
    return found[:count]


def _household(random: Random, house: int, first: int) -> list[Child]:
    family = _family_name(random)
    street = f"{random.choice(STREETS)} {random.choice(WAYS)}"
    postcode = (
        f"{random.choice(['B', 'WS', 'DY', 'WV'])}{random.randint(1, 79)} {random.randint(1, 9)}{_letters(random)}"
    )
    address, phone = f"{random.randint(1, 180)} {street}", f"07700 900{random.randint(0, 999):03}"
    born = date(2008, 1, 1) + timedelta(days=random.randrange(18 * 365))
    found: list[Child] = []
    for number in range(random.choices([1, 2, 3, 4], [35, 40, 18, 7])[0]):
        twin = bool(found) and random.random() < 0.035
        if not twin:
            born += timedelta(days=random.randint(330, 1500) if found else 0)
        name = _given_name(random, {one.given for one in found})
        child = Child(
            first + number, house, name, family, born, random.choice("FM"), nhs(first + number), address, postcode,
            phone,
        )  # fmt: skip
        found.append(child)
    return found


def _given_name(random: Random, taken: set[str]) -> str:
    while True:
        name = GIVEN[min(int(random.paretovariate(0.45)) - 1, 10**6) % len(GIVEN)]
        if name not in taken:
            return name if random.random() < 0.75 else f"{name} {random.choice(GIVEN)}"


def _family_name(random: Random) -> str:
    if random.random() < 0.35:
        return random.choice(COMMON)
    made = (random.choice(ONSETS) + random.choice(MIDDLES) + random.choice(ENDS)).capitalize()
    return f"{made}-{random.choice(COMMON)}" if random.random() < 0.06 else made


def _letters(random: Random) -> str:
    return "".join(random.choice("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))


def nhs(number: int) -> str:
    """Return the invented NHS number of a child: it begins 999, and its last digit fits."""
    while True:
        body = f"999{number % 1_000_000:06}"
        rest = 11 - sum((10 - place) * int(digit) for place, digit in enumerate(body)) % 11
        if rest != 10:
            return body + str(rest % 11)
        number = number * 7 + 500_009


def written_again(child: Child, random: Random, share: float = 1.0) -> Child:
    """Return the child as another office wrote them down; `share` makes every slip more or less frequent."""
    for chance, slip in SLIPS:
        if random.random() < chance * share:
            child = slip(child, random)
    return child


def typo(word: str, random: Random) -> str:
    """Return a word with one slip of the finger: a letter left out, doubled, swapped, or its neighbour hit."""
    if len(word) < 3:
        return word
    at, how = random.randrange(1, len(word)), random.randrange(4)
    if how == 0:
        return word[:at] + word[at + 1 :]
    if how == 1:
        return word[:at] + word[at] + word[at:]
    if how == 2:
        return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    return word[:at] + random.choice(BESIDE.get(word[at].lower(), "e")) + word[at + 1 :]


def misheard(word: str, random: Random) -> str:
    """Return a word as somebody wrote it who only heard it."""
    swaps = [(was, now) for was, now in HEARD if was in word.lower()[1:]]
    if not swaps:
        return word
    was, now = random.choice(swaps)
    return word[0] + word[1:].replace(was, now, 1)


def digit_off(day: date, random: Random) -> date:
    """Return a date with one of its digits wrong, and still a date."""
    while True:
        text = list(day.isoformat())
        text[random.choice([3, 5, 6, 8, 9])] = str(random.randrange(10))
        try:
            if (other := date.fromisoformat("".join(text))) != day:
                return other
        except ValueError:
            continue


def swapped(day: date) -> date:
    """Return a date with day and month the other way round, where that is one."""
    return date(day.year, day.day, day.month) if day.day <= 12 else day


def _day(child: Child, change) -> Child:
    return replace(child, born_on=change(child.born_on)) if child.born_on else child


# How often each slip happens to one writing of a record.
SLIPS = (
    (0.06, lambda child, random: replace(child, family=typo(child.family, random))),
    (0.06, lambda child, random: replace(child, given=typo(child.given, random))),
    (0.04, lambda child, random: replace(child, family=misheard(child.family, random))),
    (0.04, lambda child, random: replace(child, given=misheard(child.given, random))),
    (0.05, lambda child, random: replace(child, given=SHORT.get(child.given, child.given))),
    (0.12, lambda child, random: replace(child, given=child.given.split()[0])),
    (0.03, lambda child, random: replace(child, given=child.given[:1])),
    (0.03, lambda child, random: replace(child, family=_family_name(random))),
    (0.02, lambda child, random: replace(child, family=child.family.split("-")[-1])),
    (0.02, lambda child, random: replace(child, given=child.family, family=child.given)),
    (0.04, lambda child, random: _day(child, lambda day: digit_off(day, random))),
    (0.02, lambda child, random: _day(child, swapped)),
    (0.05, lambda child, random: replace(child, born_on=None)),
    (0.12, lambda child, random: replace(child, address=f"{random.randint(1, 180)} Kiln Row", postcode="B64 5AA")),
    (0.10, lambda child, random: replace(child, postcode="", address="")),
    (0.02, lambda child, random: replace(child, postcode=typo(child.postcode, random))),
    (0.20, lambda child, random: replace(child, phone="")),
    (0.12, lambda child, random: replace(child, phone=f"07700 900{random.randint(0, 999):03}")),
    (0.25, lambda child, random: replace(child, nhs="")),
    (0.01, lambda child, random: replace(child, nhs=nhs(random.randrange(10**6)))),
    (0.03, lambda child, random: replace(child, sex="")),
)  # fmt: skip


def siblings_numbers(records: list[Child], random: Random, share: float = 0.02) -> Iterator[Child]:
    """Yield the records, of which some carry the number of a brother or sister: the mother gave the wrong one."""
    homes: dict[int, list[Child]] = {}
    for one in records:
        homes.setdefault(one.house, []).append(one)
    for one in records:
        others = [other.nhs for other in homes[one.house] if other.person != one.person and other.nhs]
        yield replace(one, nhs=random.choice(others)) if others and random.random() < share else one
