"""The gallery: every component and every state of a page, with invented people. Mounted in the demonstration only."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

from django.shortcuts import render

from access.gate import anyone
from govuk import fields
from govuk.forms import Form
from govuk.shapes import Clock, Difference, Identity, Kin, Reason, Tab, Task, clock_until

AT = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
BASES = {"": "base.html", "partner": "base_partner.html", "console": "base_console.html"}
DESK = SimpleNamespace(agency=SimpleNamespace(name="Fernhill Police"))
WHO = SimpleNamespace(display_name="Perrin Vale", job_title="contact officer", is_authenticated=True, standing=DESK)
YES_NO = [("yes", "Yes"), ("no", "No")]
HELD = [
    ("held", "We hold something", "Write each finding by itself"),
    ("nothing", "Nothing held", "You will say which systems, people and dates you searched"),
    ("refused", "We hold something and will not share it", "You will choose one of the lawful reasons"),
]
SWATCHES = [
    ("ink", "#17212b"), ("soft", "#4a545c"), ("control", "#6b757c"), ("line", "#d9d7cf"), ("wash", "#f5f4f0"),
    ("door", "#0b5563"), ("plum", "#6a2c68"), ("red", "#a3161f"), ("amber", "#f6b93b"), ("green", "#1c6b3a"),
    ("blue", "#24509a"), ("focus", "#ffcb3d"),
]  # fmt: skip


class Questions(Form):
    """One of every kind of question."""

    first_names = fields.TextInput("First names")
    born = fields.DateInput("Date of birth", hint="Like 14/3/2020 or 14 Mar 2020")
    received = fields.DateTimeInput("Received", required=False)
    telephone = fields.Telephone("Telephone", required=False)
    agency = fields.Select("Agency", choices=[("police", "Fernhill Police"), ("school", "Brook Lane Primary")])
    worry = fields.TextArea("What happened?", hint="In the caller’s words.", max_length=2000, show_limit=True)
    safe = fields.Radios("Are they safe tonight?", choices=[*YES_NO, ("unknown", "Nobody knows")], inline=True)
    told = fields.Radios("Was a parent told?", choices=YES_NO)
    why_not = fields.TextArea("Why were they not told?", rows=2)
    held = fields.Radios("What do you hold?", choices=HELD)
    harms = fields.Checkboxes("What is feared?", choices=[("hit", "Being hit"), ("left", "Being left alone")])
    keep_name = fields.Boolean("Wants their name kept from the family")
    keep_why = fields.TextInput("What would follow if it were known")
    due = fields.DateParts("Expected date", hint="For example, 27 3 2027", required=False)
    children = fields.WholeNumber("How many children", required=False)
    papers = fields.MultiFile("Papers", hint="PDF, up to 10 MB each", kinds=["pdf"], required=False)

    reveal = {"told": {"no": ["why_not"]}, "keep_name": {"yes": ["keep_why"]}}


WRONG = {
    "first_names": "Ode\u202ette",
    "born": "31/2/2019",
    "worry": "Odette came to school without a coat.",
    "told": "no",
    "due_day": "27",
}


def bar() -> Identity:
    """The identity bar of a child who does not exist."""
    return Identity(
        name="Odette Fernsby",
        about="7 years, girl",
        rating="amber",
        flags=[("Risk to workers", "danger"), "Re-referral: last 2 Apr 2026"],
        facts=[
            ("Born", "3 June 2019"),
            ("NHS no.", "999 028 4416"),
            ("Home", "2 Kiln Yard, Brookmere (school, 19 Nov)"),
            ("Safe to write", "No"),
            ("School", "Brook Lane Primary"),
            ("Worker", "Isolde Marchbank"),
        ],
        kin=[
            Kin("Odette", "this child", current=True),
            Kin("Rufus Fernsby", "brother, 4", "#rufus"),
            Kin("Linnet Fernsby", "mother, PR", "#linnet"),
            Kin("Jory Passmore", "partner. Do not contact", "#jory", danger=True),
            Kin("Edda Fernsby", "grandmother, near by", "#edda"),
        ],
        family_url="#family",
    )


def rows() -> list[dict]:
    """Six lines of a worklist: late, soon, today and later."""
    clocks = [
        clock_until(AT - timedelta(minutes=38), AT),
        clock_until(AT + timedelta(minutes=51), AT, share=0.2),
        clock_until(AT + timedelta(hours=2, minutes=20), AT, share=0.6),
        clock_until(AT + timedelta(hours=13, minutes=47), AT, share=0.4),
        clock_until(AT + timedelta(days=2, hours=13), AT, share=0.8),
        clock_until(None, AT),
    ]
    lines = [
        ("red", "Alaric Summerly, 9", [], "Police", "Record what was agreed", "RED: 4 hours from 10:52",
         "Isolde Marchbank"),
        ("red", "Baby Tansley, due 2 Dec", [], "Midwife", "Ring police: not opened", "RED: 4 hours from 12:21", "You"),
        ("amber", "Odette and Rufus Fernsby, 7, 4", [("Risk to workers", "danger")], "School", "Trust yet to answer",
         "AMBER: end of next working day", "You"),
        ("", "Unknown child, about 8", [("3rd in 12 months", "")], "Anonymous", "Find out who this is",
         "1 working day from Thu 16:48", ""),
        ("green", "Hester and Piers Lockyer, 14, 12", [], "Youth justice", "Decide", "GREEN: 3 working days", "You"),
        ("blue", "Marigold Tarn, 7", [], "Library", "Advice letter to send", "BLUE: advice only", "Isolde Marchbank"),
    ]  # fmt: skip
    keys = ("rating", "name", "flags", "source", "step", "why", "owner")
    breaks = {1, 3, 4}
    return [
        {**dict(zip(keys, line, strict=True)), "clock": shown, "thick": number in breaks}
        for number, (line, shown) in enumerate(zip(lines, clocks, strict=True))
    ]


def parts() -> dict:
    """What every other component is shown with."""
    return {
        "bar": bar(),
        "rows": rows(),
        "tabs": [
            Tab("By deadline", "#", 140, True),
            Tab("New", "#", 9),
            Tab("To decide", "#", 12),
            Tab("Night", "#", 0),
        ],
        "met": clock_until(AT, AT, met_at=AT - timedelta(minutes=79)),
        "running": Clock("13 h 47", 0.45),
        "late": Clock("38 min late", state="late"),
        "reasons": [
            Reason("The hospital has not answered.", [("Chase them", "#chase"), ("say why you go on without", "#on")]),
            "Rufus has no level yet.",
        ],
        "done": ["Police answered, 09:20", "Odette: level 3, with reasons"],
        "happened": [
            ("in", "Police answered: held", AT - timedelta(hours=2), "One call-out to this address in August."),
            ("out", "Two agencies asked", AT - timedelta(hours=20), "By Isolde Marchbank."),
            ("decision", "Decision: enquiry, level 3", AT - timedelta(hours=21), "“We need to know what others hold.”"),
            ("contact", "Contact: school", datetime(2025, 6, 2, 10, 15, tzinfo=UTC), "Came without a coat, again."),
        ],
        "alike": [
            ("same", "Same date of birth"),
            ("near", "Family name sounds the same"),
            ("not", "Different address"),
        ],
        "tasks": [
            Task("What each child said", "#", "Odette’s noted"),
            Task("Language and interpreter", "#", "To ask"),
            Task("Strategy discussion", "", "not called", "Opens once the level is set"),
        ],
        "differences": [Difference("where", "Where are they now", "At home with Edda", "At school until 15:15")],
        "refusals": {
            "columns": ["When", "Who asked", "Why not", "Lines|num"],
            "rows": [["20 Nov 17:40", "Fernhill Police", "A private person who asked not to be named.", 1]],
        },
        "left_out": ["School and attendance: not needed for these questions", "July contact: advice only"],
        "swatches": SWATCHES,
        "year": [(date(2026, 4, 2), "School"), (date(2026, 11, 6), "Nurse"), (date(2026, 11, 20), "Police")],
        "today": AT.date(),
        "bars": [("6(1)(c) obligation", 148), ("6(1)(e) public task", 222), ("6(1)(d) vital", 2)],
    }


@anyone
def gallery(request):
    """Every component and state. `?as=partner` and `?as=console` show the other two mastheads."""
    view_as = request.GET.get("as", "")
    navigation = [
        {"label": "Hub", "url": "/design", "current": True},
        {"label": "My work", "url": "#work", "current": False},
        {"label": "Find a child", "url": "#find", "current": False},
        {"label": "Receive", "url": "#receive", "current": False},
    ]
    wrong = Questions(WRONG, auto_id="wrong_%s")
    frame = {"navigation": navigation, "who": WHO, "at": AT, "demo": True, "sealed": None}
    context = {"base": BASES.get(view_as, "base.html"), **frame}
    return render(request, "govuk/design.html", {**context, **parts(), "form": Questions(), "wrong": wrong})
