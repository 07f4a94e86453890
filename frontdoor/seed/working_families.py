"""Families the hub is working on: to decide, with agencies, and back from them. Invented, all of them."""

from frontdoor.seed.shapes import Approach, Family, Grown, Young

ENQUIRY = ("decide MASH_ENQUIRY", "enquiry")

WORKING = (
    Family(
        "Coldwater", "19 Assembly Row",
        (Young("Zeynep", 15, "F", health="Under the mental health team since spring."),),
        (Grown("Selma", 43, "mother", family="Demir"), Grown("Bryn", 46, "father")),
        (
            Approach(
                "-1 09:50", "3D", "She cancelled her last two sessions by text; the texts are not in her words. She had "
                "asked to talk about home.", ("@-1 11:00", "prepare AMBER 3", *ENQUIRY,
                "ask poa-duty education-mash", "@-1 12:10", "taken poa-duty"), who="Ottoline Frayne",
                as_="primary mental health worker", why="A disclosure was coming, and somebody answers for her.",
            ),
        ),
        ethnicity="MOTH", worker="asha", school="Hollin Bank Academy",
    ),
    Family(
        "Hollinshead", "Flat 22, Marl Court",
        (Young("Fitzroy", 10, "M"),),
        (Grown("Cleo", 35, "mother"), Grown("Winston", 66, "grandparent", here=False)),
        (
            Approach(
                "-1 10:40", "4", "Gas and electric off at the visit; one mattress; eviction is listed in nine days.",
                ("@-1 13:20", "prepare AMBER 3"), who="Jarvis Quaife", as_="housing officer",
                agency="Sandwell Council", why="Home conditions harmful now and about to be lost.",
            ),
        ),
        ethnicity="BCRB",
    ),
    Family(
        "Wickersley", "70 Nail Street",
        (Young("Ansel", 11, "M", disabilities=("AUT",)),),
        (Grown("Tamsin", 41, "mother"),),
        (
            Approach(
                "now-1:25", "2B", "Out of school since September; mother asks for help with his routines and says she "
                "cannot leave the house.", ("@now-0:50", "prepare GREEN 2"), who="Hal Merrow",
                as_="inclusion officer", why="Needs help that early help can give; mother has asked for it.",
            ),
        ),
    ),
    Family(
        "Greystone-Lunn", "6 Orchard Steps",
        (Young("Mabel", 3, "F"),),
        (Grown("Philippa", 38, "mother", family="Greystone"), Grown("Oren", 36, "father", family="Lunn")),
        (
            Approach(
                "-1 12:05", "3B", "Weight has crossed two lines since June and the parents do not agree on feeding.",
                ("@-1 13:40", "prepare GREEN 2", *ENQUIRY, "ask health-visiting swb-safeguarding", "@-1 15:20",
                 "taken swb-safeguarding", "nothing swb-safeguarding"), who="Farida Benn", as_="health visitor",
                why="Slow growth; no sign of danger; more to be known.",
            ),
        ),
        worker="asha",
    ),
    Family(
        "Penhallick", "1 Foundry Gate",
        (Young("Hector", 14, "M"), Young("Iris", 12, "F")),
        (Grown("Morwenna", 40, "mother"), Grown("Clem", 43, "father", here=False)),
        (
            Approach(
                "-1 15:30", "7", "Hector is to answer for a fire in a skip; the court officer notes Iris waited alone in "
                "the corridor from nine until four.", ("@now-1:50", "prepare GREEN 2/1"), who="Isolde Marchbank",
                as_="court officer", why="Supervision is thin; the family is willing.",
            ),
        ),
        school="Hollin Bank Academy",
    ),
    Family(
        "Tamblyn-Okoro", "15 Library Walk",
        (Young("Lowri", 7, "F"),),
        (Grown("Gwenno", 37, "mother", family="Tamblyn"), Grown("Emeka", 39, "father", family="Okoro")),
        (
            Approach(
                "-1 09:10", "1D", "At the library every day until it closes, reads, and is collected by an older sister. "
                "Clean, cheerful, hungry.", ("@-1 10:30", "prepare BLUE 1", "decide INFO_ADVICE"),
                who="Basil Tremayne", as_="librarian", why="Needs met; the library may offer the holiday club.",
            ),
        ),
        ethnicity="MWBA",
    ),
    Family(
        "Sandhar", "42 Temple Street",
        (Young("Amrit", 8, "M"), Young("Jasleen", 4, "F")),
        (Grown("Harpreet", 34, "mother", health="In touch with the perinatal team."), Grown("Gurdeep", 36, "father")),
        (
            Approach(
                "-2 14:30", "5A", "Adult team visiting grandfather: Harpreet said the children would be better without "
                "her. Grandmother sleeps in their room.", ("@-2 15:10", "prepare GREEN 3", *ENQUIRY,
                "ask bch-safeguarding schools-leads", "@-1 09:40", "taken bch-safeguarding", "held bch-safeguarding",
                "@-1 11:20", "taken schools-leads", "nothing schools-leads", "corrects schools-leads",
                "asks_leave bch-safeguarding schools-leads", "marks schools-leads", "recalls"), who="Pia Wendover",
                as_="adult social worker", found="Seen twice this month; a plan for the nights is agreed with the family.",
                safe=("yes", "Grandmother is with them day and night."), why="Mother unwell, and well held by the family.",
            ),
        ),
        ethnicity="AIND", language="Punjabi", interpreter="yes", religion="Sikh", worker="asha",
    ),
    Family(
        "Chaudhry", "88 Temple Street",
        (Young("Nazia", 13, "F"), Young("Bilal", 11, "M")),
        (Grown("Rukhsana", 36, "mother"), Grown("Javed", 41, "father", alleged=True, safe="no")),
        (
            Approach(
                "-2 09:20", "8", "At the women's group Rukhsana said Javed keeps her papers and that Nazia is not to go "
                "out after her birthday.", ("@-2 10:05", "prepare AMBER 3", *ENQUIRY,
                "ask police-mash schools-leads bcwa-duty housing-mash", "@-2 12:05", "taken police-mash",
                "nothing police-mash", "taken bcwa-duty", "refused bcwa-duty", "@-2 13:40", "chase schools-leads",
                "lapse schools-leads", "@-2 16:20", "without housing-mash"), who="Noreen Shale", as_="group leader",
                agency="Westmere Women's Centre", safe=("unknown", ""), why="Control, and a girl whose world is narrowing.",
            ),
        ),
        ethnicity="APKN", language="Mirpuri", interpreter="yes", religion="Muslim", school="Hollin Bank Academy",
    ),
    Family(
        "D'Souza-Penn", "31 Lock View",
        (Young("Rosalind", 6, "F"),),
        (Grown("Celia", 33, "mother", family="D'Souza"), Grown("Aubrey", 38, "father", family="Penn", here=False)),
        (
            Approach(
                "-1 11:40", "8", "The contact centre ended the visit: Rosalind hid under the table when her father came "
                "in and would not say why.", ("@-1 14:10", "prepare AMBER 3", *ENQUIRY), who="Fabian Crewe",
                as_="contact centre manager", why="Fear of a parent, not yet explained.",
            ),
        ),
        ethnicity="MWAS",
    ),
    Family(
        "Applegarth", "9 Mill Fold",
        (Young("Winnie", 5, "F"), Young("Ned", 2, "M")),
        (Grown("Jolene", 26, "mother"), Grown("Curtis", 28, "partner", family="Babbage")),
        (
            Approach(
                "-1 10:05", "5D", "Early help worker closing her plan: goals met, mother asks that somebody keeps an eye "
                "on the money.", ("@-1 11:15", "prepare GREEN 2", "decide EH_REFERRAL", "consents"), who="Sunil Garth",
                as_="early help worker", why="Needs that early help meets; the family asks for it.",
            ),
        ),
    ),
    Family(
        "Hollowfield", "Flat 4, 2 Bank Top",
        (Young("Kamil", 1, "M"),),
        (Grown("Ewelina", 22, "mother", family="Hollowfield Nowak"),),
        (
            Approach(
                "-1 13:25", "5B", "Licensing officer: Ewelina runs the bar alone with the cot in the cellar stairwell.",
                ("@-1 14:25", "prepare GREEN 1", "decide SIGNPOSTED", "escalated"), who="Gareth Oldacre", as_="licensing officer",
                why="Child care is the need; the family hub has a place.",
            ),
        ),
        ethnicity="WOTH", language="Polish",
    ),
    Family(
        "Fairweather", "12 Spindle Road",
        (Young("Effie", 0, "F"),),
        (Grown("Rowan", 32, "mother"), Grown("Ivo", 35, "father")),
        (
            Approach(
                "-1 09:20", "3F", "The hospice asks who supports the parents now that care ends at home. They live across "
                "the boundary since Sunday.", ("@-1 10:50", "prepare GREEN 2", "decide OTHER_LA", "passedto other_la Staffordshire_County_Council", "takenon", "familyletter"),
                who="Sister Ailbhe Moran", as_="hospice nurse", agency="Westmere Children's Hospice",
                why="The family lives in another area now; passed with their agreement.",
            ),
        ),
    ),
)  # fmt: skip
