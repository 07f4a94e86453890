"""Families for whom something was decided: accepted, in discussion, open, or closed. Invented, all of them."""

from frontdoor.seed.shapes import Approach, Family, Grown, Young

STRATEGY = ("decide STRATEGY_S47",)

DECIDED = (
    Family(
        "Ashgreave", "24 Lantern Row",
        (Young("Tansy", 6, "F"),),
        (
            Grown("Corinne", 29, "mother"), Grown("Joss", 31, "father", here=False),
            Grown("Dell", 33, "partner", family="Marwick", safe="unknown", risk="Refused to let a repairs worker leave in "
                  "March and punched the door. Do not visit alone."),
        ),
        (
            Approach(
                "-160d 10:05", "2A", "Tansy was collected late four times and cried when Dell came instead of her mother.",
                ("prepare AMBER 3", "decide CIN_REFERRAL", "close", "ended"), who="Mrs Edith Rowlands",
                as_="designated safeguarding lead", agency="Westmere Brook Primary School",
                said="I don't like it when he's the one.", why="A new adult at home whom the child fears.",
            ),
        ),
    ),
    Family(
        "Rebin", "The Beeches, Hob Green",
        (Young("Rebin", 16, "M", family="", upn_unknown="UN2", alias="Rêbîn"),),
        (),
        (
            Approach(
                "-3 16:10", "7", "Arrived in a lorry, alone. Says he is sixteen; no papers. Kurdish Sorani.",
                ("@-2 09:10", "prepare AMBER 3", "decide CIN_REFERRAL"), who="Marguerite Toft",
                as_="immigration officer", place="Police station, then The Beeches", who_with="Emergency carers",
                why="An unaccompanied child: accommodated today, and to be assessed.",
            ),
        ),
        ethnicity="OOTH", language="Kurdish Sorani", interpreter="yes", religion="Muslim", school="",
    ),
    Family(
        "Thornbury-Vale", "7 Arkwright Terrace",
        (Young("Callum", 9, "M"),),
        (Grown("Stacey", 31, "mother"),),
        (
            Approach("-300d 11:00", "3C", "Callum soils himself at school and asks not to be sent home.",
                     ("prepare AMBER 3", "decide CIN_REFERRAL", "close", "allocate"), who="Ruth Amblecote",
                     as_="school nurse"),
            Approach("-1 15:05", "6", "Stacey reported that somebody put a brick through the window while Callum slept.",
                     who="PC Gethin Crail", as_="response officer"),
        ),
    ),
    Family(
        "Warsame", "66 Bessemer Road",
        (Young("Hodan", 12, "F"), Young("Ayaan", 10, "F")),
        (Grown("Sagal", 35, "mother", family="Ali"), Grown("Liban", 40, "father")),
        (
            Approach(
                "now-1:40", "2A", "Hodan told a friend that a cutter is coming at half term and that it is her sister's "
                "turn too.", ("@now-1:05", "prepare RED 4", *STRATEGY), who="Mrs Parveen Locke", as_="head teacher",
                said="They said it doesn't hurt if you don't move.", safe=("yes", "Both at school until half past three."),
                why="Risk of FGM to both, with a date.",
            ),
        ),
        ethnicity="BAFR", language="Somali", interpreter="yes", religion="Muslim", worker="asha",
    ),
    Family(
        "Kettleborough", "3 Dyer's Court",
        (Young("Perpetua", 2, "F"),),
        (Grown("Maxine", 24, "mother"), Grown("Shay", 27, "partner", family="Frobisher", alleged=True, safe="no")),
        (
            Approach(
                "now-2:45", "3E", "A spiral break of the upper arm in a child who does not yet run; two accounts of it.",
                ("@now-2:10", "prepare RED 4", *STRATEGY, "@now-1:20", "strategy", "minutes"), who="Dr Imelda Stace",
                as_="A&E registrar", safe=("yes", "Kept on the ward."), why="An injury the accounts do not explain.",
            ),
        ),
    ),
    Family(
        "Horvát", "29 Furnace Lane",
        (Young("Dušan", 8, "M"),),
        (Grown("Žaneta", 28, "mother", family="Horvátová"), Grown("Milan", 30, "father", alleged=True)),
        (
            Approach(
                "-2 13:15", "2A", "Marks of a belt on both legs, seen at swimming.", ("@-2 13:50", "prepare RED 4",
                *STRATEGY, "@-2 14:30", "strategy", "@-2 16:00", "agree s47"), who="Mrs Parveen Locke",
                as_="head teacher", said="Apa had the belt because I broke the phone.", why="Injury with an object, disclosed.",
            ),
        ),
        ethnicity="WROM", language="Slovak", interpreter="yes", worker="asha",
    ),
    Family(
        "Underhay", "18 Chapel Bank",
        (Young("Linnet", 4, "F"), Young("Wilf", 2, "M")),
        (Grown("Kayleigh", 25, "mother"), Grown("Ross", 45, "grandparent", alleged=True, safe="no")),
        (
            Approach(
                "-8 11:30", "3B", "Wilf's burn is in the shape of a lighter; Linnet says who holds it.",
                ("@-8 12:05", "prepare RED 4", *STRATEGY, "@-8 13:00", "strategy", "minutes", "@-8 15:00", "agree s47",
                 "@-4 11:00", "agree icpc"), who="Farida Benn", as_="health visitor", why="A burn made on purpose.",
                said="Grandad does the clicky.",
            ),
        ),
    ),
    Family(
        "Ellerby", "5 Tenter Fields",
        (Young("Juno", 14, "F"),),
        (Grown("Martha", 39, "mother"),),
        (
            Approach(
                "-9 14:00", "2A", "Says a man she met in a game waits at the school gate.", ("@-9 14:40", "prepare RED 4",
                *STRATEGY, "@-9 15:10", "strategy", "@-8 09:30", "agree s47", "@-5 12:00", "agree cin"),
                who="Mr Piers Anstey", as_="head of year", why="An adult met online, now in person.",
            ),
        ),
        school="Hollin Bank Academy", worker="asha",
    ),
    Family(
        "Rosewarne", "30 Lock View",
        (Young("Silas", 6, "M"),),
        (Grown("Demelza", 34, "mother"), Grown("Jago", 35, "father")),
        (
            Approach("-1 11:55", "1B", "The boy is outside in his pyjamas before school.", ("@-1 13:00",
                     "prepare BLUE 1", "decide NFA"), who="Constance Beddow", as_="childminder",
                     why="He feeds the hens; the parents can see him. School has no worry."),
            Approach("-1 12:10", "1B", "The boy is outside in his pyjamas before school.", ("@-1 13:10",
                     "prepare BLUE 1", "decide DUPLICATE", "close"), who="Constance Beddow", as_="childminder",
                     channel="form", why="The same call, also sent as a form."),
        ),
    ),
    Family(
        "Vickers-Adeyemi", "21 Quarry Bank",
        (Young("Solomon", 9, "M"), Young("Ruth", 7, "F"), Young("Esther", 3, "F")),
        (Grown("Folake", 36, "mother", family="Adeyemi"), Grown("Ian", 42, "father", family="Vickers", alleged=True)),
        (
            Approach(
                "-35d 10:00", "6", "Ian drove with the three of them after drinking; Solomon was in the front.",
                ("prepare AMBER 3/2/2", "decide MASH_ENQUIRY", "enquiry", "ask police-mash schools-leads", "later 120",
                 "taken police-mash", "held police-mash", "taken schools-leads", "notours schools-leads", "later 60",
                 "decide CIN_REFERRAL/EH_REFERRAL/NFA", "close"), who="PC Lorne Hatherby", as_="roads policing",
                found="Charged with driving over the limit; court next month.",
                why="Harm to the oldest; the younger ones are less touched by it.",
            ),
        ),
        ethnicity="MWBA", religion="Christian",
    ),
    Family(
        "Merrivale", "13 Hob Green",
        (Young("Otto", 10, "M"),),
        (Grown("Isla", 37, "mother"),),
        (
            Approach("-120d 09:15", "1A", "His aunt worries that he is alone on Saturdays while Isla works.",
                     ("prepare GREEN 2", "decide EH_REFERRAL", "close"), who="Hazel Merrivale", as_="aunt",
                     why="Help with child care is wanted."),
        ),
    ),
    Family(
        "Blackwood-Singh", "50 Temple Street",
        (Young("Kirat", 5, "F"),),
        (Grown("Manjit", 30, "mother", family="Singh"), Grown("Luke", 32, "father", family="Blackwood")),
        (
            Approach("-420d 10:00", "2A", "Kirat came to nursery with a handprint on her thigh.",
                     ("prepare AMBER 3", "decide CIN_REFERRAL", "close", "ended"), who="Miss Honor Tilsley",
                     as_="designated safeguarding lead", why="A mark, and an account that changed."),
            Approach("-28d 14:40", "9", "The little girl screams every night.", ("prepare GREEN 1", "decide NFA", "close"),
                     channel="phone", why="Night terrors; the GP and school know, and the family is open."),
        ),
        ethnicity="MWAS", religion="Sikh",
    ),
)  # fmt: skip
