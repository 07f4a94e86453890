"""Families the hub must act on first: late, or due within hours. Invented, all of them."""

from frontdoor.seed.shapes import Approach, Family, Grown, Young

URGENT = (
    Family(
        "Brandlecroft", "22 Tollgate Close",
        (Young("Ottilie", 9, "F"),),
        (Grown("Marit", 34, "mother"), Grown("Kell", 37, "partner", family="Stoddery", alleged=True, safe="no")),
        (
            Approach(
                "now-5:20", "6", "Ottilie rang 999: Kell had her mother by the hair. Officers found Marit with a cut lip "
                "and Ottilie behind the wardrobe.", ("@now-4:42", "take", "rate RED", "protect", "policeheld", "@now-3:50", "told"),
                who="PC Anwen Tarrow", as_="response officer", urgent=True, said="I counted to a hundred and it didn't stop.",
                safe=("no", "Kell was arrested and is due for release today."), who_with="Mother, at a friend's",
                why="Assault on her mother in front of her today; he may be released within hours.",
            ),
        ),
        worker="mo",
    ),
    Family(
        "Pennywhistle", "3 Saltergate Mews",
        (Young("Kester", 11, "M"), Young("Juniper", 8, "F")),
        (Grown("Dilys", 39, "mother", health="Takes medicine for low mood."), Grown("Garrick", 41, "father", here=False)),
        (
            Approach(
                "-245d 09:40", "2A", "Both children late and hungry for three weeks; mother not answering calls.",
                ("prepare AMBER 3", "decide CIN_REFERRAL", "close", "ended"), who="Miss Honor Tilsley",
                as_="designated safeguarding lead", agency="Westmere Brook Primary School",
            ),
            Approach(
                "-2 11:20", "2A", "Juniper told her teacher there is nothing in the fridge and that Mum sleeps all day. "
                "Kester has missed nine days this half term.", ("@-2 13:05", "prepare AMBER 3"),
                who="Miss Honor Tilsley", as_="designated safeguarding lead", agency="Westmere Brook Primary School",
                said="We had crackers. I saved Kester half.", safe=("yes", "Aunt collects them from school this week."),
                sense="The same pattern as eight months ago, and younger child now carries it.",
                why="Neglect returning within a year of the last referral; mother's health is not known to us.",
            ),
        ),
        worker="asha",
    ),
    Family(
        "Oakenfell", "Flat 6, 40 Ironmonger Street",
        (Young("Tobenna", 14, "M", alias="Tobi"),),
        (
            Grown("Adaeze", 42, "mother"),
            Grown("Chidi", 45, "father", here=False, risk="Threatened a housing officer with a wheel brace in August. "
                  "Visit in pairs; ring before going."),
        ),
        (
            Approach(
                "now-4:02", "6", "Stopped at 06:10 on the ring road with an older man's phone and £400. Says he owes it "
                "to people who know where he lives.", ("@now-3:17", "prepare RED 3", "decide MASH_ENQUIRY", "enquiry",
                "ask police-mash education-mash", "taken education-mash"),
                who="PS Orrin Malby", as_="custody sergeant", safe=("no", "He will not say who is waiting for him."),
                who_with="Mother, at the police station",
                sense="Signs of criminal exploitation: money, a second phone, fear of naming anybody.",
                why="Exploited and in debt to adults who know his address.",
            ),
        ),
        ethnicity="BAFR", religion="Christian", school="Hollin Bank Academy",
    ),
    Family(
        "Larkhurst", "Room 12, Ferry House",
        (Young("", due=9),),
        (Grown("Shona", 19, "mother", health="Booked late, at 31 weeks."), Grown("Reece", 24, "partner", family="Undley",
         here=False, alleged=True, safe="no")),
        (
            Approach(
                "now-2:25", "3F", "Shona told the midwife Reece will take the baby from the ward. He is not on the "
                "hospital's list and has rung twice.", ("@now-1:48", "prepare RED 4", "decide MASH_ENQUIRY", "enquiry",
                "ask police-mash swb-midwife"),
                who="Neve Carraway", as_="community midwife", agency="Sandwell and West Birmingham NHS Trust",
                safe=("unknown", "She is on the ward until tomorrow."), who_with="On ward 4",
                place="Maternity ward 4",
                sense="Pre-birth risk from a man with a history of harm; the ward needs a plan today.",
                why="Baby due within days; a threat to take the child; history of violence.",
            ),
        ),
        worker="mo",
    ),
    Family(
        "Wróblewski", "51 Lantern Row",
        (Young("Kacper", 7, "M"), Young("Zofia", 5, "F", family="Wróblewska"), Young("", due=80)),
        (
            Grown("Agnieszka", 30, "mother", family="Wróblewska", safe="yes"),
            Grown("Marcin", 33, "father", alleged=True, safe="no"),
        ),
        (
            Approach(
                "-1 09:25", "6", "Neighbours rang: shouting, then a child crying on the stairs. Agnieszka, pregnant, said "
                "he pushed her and she is frightened for the baby.", ("@-1 10:10", "prepare AMBER 3",
                "decide MASH_ENQUIRY", "enquiry", "letter police-mash", "ask police-mash swb-midwife bcwa-duty",
                "guardian housing-mash", "refusal", "@-1 12:20",
                "taken police-mash", "@-1 13:15", "held police-mash", "taken bcwa-duty", "refused bcwa-duty", "news police-mash",
                "disagrees bcwa-duty", "ask poa-duty", "wrongplace poa-duty"),
                who="PC Lorne Hatherby", as_="response officer", said="Tata broke the door.",
                safe=("yes", "Father is staying with his brother until Monday."), who_with="Mother",
                found="Two earlier call-outs to this address in April and July; no charges.",
                sense="The third call-out this year and the first while she is pregnant.",
                why="Domestic abuse seen by both children, and a pregnancy.",
            ),
        ),
        ethnicity="WOTH", language="Polish", interpreter="yes", religion="Catholic",
    ),
    Family(
        "Dunmorrow", "8 Kiln Yard",
        (Young("Pearl", 16, "F"),),
        (Grown("Hester", 47, "mother"), Grown("Vaughan", 22, "partner", family="Sedley", here=False, alleged=True, safe="no")),
        (
            Approach(
                "now-2:50", "3E", "Brought in by a friend after taking tablets. She says Vaughan has pictures of her and "
                "asks for more.", ("@now-2:05", "prepare AMBER 3", "decide MASH_ENQUIRY", "enquiry",
                "ask police-mash probation-mash poa-duty", "taken probation-mash"),
                who="Dr Imelda Stace", as_="A&E registrar", agency="Sandwell and West Birmingham NHS Trust",
                said="If I block him he'll send them to everyone.", safe=("yes", "Admitted overnight."),
                who_with="Children's ward", place="Children's ward 2",
                sense="Self-harm, and an adult who holds pictures of a child.",
                why="Sexual exploitation by an adult; she is on the ward and safe for now.",
            ),
        ),
        worker="asha", school="Hollin Bank Academy",
    ),
)  # fmt: skip
