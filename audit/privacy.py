"""Kinds of personal data, as the privacy notice names them, and the declaration each record makes.

A record declares beside its fields what each one is:

    class Privacy:
        subject = "person"                 # lookup to the person it is about; "" is a person; None is about nobody
        retain = "R01"                     # key of the retention schedule, "with case", "reference" or LEDGER
        fields = {"worry": CASE_FILE}      # every concrete field but id and version
        disposal = {"contact": GOES_WITH}  # what happens to this row when the row it points at is disposed of
        marks = {"csa": ("child sexual abuse", {"is_csa": True})}   # what a hold may pick it by, with the field's value
        beside = {"key": ("contact", "key")}   # goes when the contact with the same value in that column goes
        stored = ("blob",)                     # columns that name files in the store; the files go with the row
        while_held = [("people_personname", "family")]   # goes when no row of that table holds its word any more
        area = ("outward", "since_on", "until_on")   # the district statistics count by, and when somebody lived there
        apart = "withdrawn_at"                 # goes by itself, out of its file, once erasure of it alone is owed
        alone = Alone(since="closed_at")       # outside any child's file: kept by a rule of its own, from that day

A key of the schedule in `retain` makes every file that holds such a row attract that rule (retention/reckoning.py).
"""

from dataclasses import dataclass

# The privacy notice's ordinary categories.
CONTACT_DETAILS = "contact details"
DATE_OF_BIRTH = "date of birth"
FAMILY = "family details"
CASE_FILE = "case file"
LIFESTYLE = "lifestyle and social circumstances"
# Its special categories.
HEALTH = "physical or mental health"
ETHNICITY = "racial or ethnic origin"
BELIEF = "religious or similar belief"
# What the notice leaves out and the law singles out.
CRIMINAL = "criminal offence data"
REFERRER = "who told us"
IDENTIFIER = "identifier"
# About people at work, and about nobody.
STAFF = "people at work"
OPERATIONAL = "codes, ids and times of work"
LAW = "law and reference"

PERSONAL = frozenset(
    {
        CONTACT_DETAILS,
        DATE_OF_BIRTH,
        FAMILY,
        CASE_FILE,
        LIFESTYLE,
        HEALTH,
        ETHNICITY,
        BELIEF,
        CRIMINAL,
        REFERRER,
        IDENTIFIER,
    }  # fmt: skip
)
CATEGORIES = PERSONAL | {STAFF, OPERATIONAL, LAW}

GOES_WITH = "goes with it"
BLOCKS = "blocks its disposal"
KEPT = "is kept"
# Of a record's `retain`: codes and ids only, which outlive what they tell of.
LEDGER = "outlives the case"
FATES = frozenset({GOES_WITH, BLOCKS, KEPT})


@dataclass(frozen=True)
class Alone:
    """How long a record is kept that hangs on no child's file: its own rule, counted from the day in `since`.

    rule: the key where it is not the record's `retain`. rules: a column, and the key for some of its values. said: the
    column it is called by. unless: a column that, once filled, says whose file it belongs to. together: rows with the
    same value in this column are one file. of: the column that names whose record it is, and goes by that id.
    """

    since: str
    rule: str = ""
    said: str = ""
    unless: str = ""
    together: str = ""
    rules: tuple[str, tuple[tuple[str, str], ...]] = ("", ())
    of: str = ""
