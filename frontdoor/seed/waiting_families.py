"""Families whose contacts wait to be searched for or screened. Invented, all of them."""

from frontdoor.seed.shapes import Approach, Family, Grown, Young

WAITING = (
    Family(
        "Quillmere", "17 Ropewalk",
        (Young("Inés", 4, "F"),),
        (Grown("Bethan", 27, "mother"), Grown("Rafael", 29, "father", family="Quillmere Ortega")),
        (
            Approach(
                "-1 08:55", "1B", "Heard through the wall most nights: a man shouting, a small child sobbing, then "
                "nothing. The child stands at the window in the day.", who="Moira Lindsell", as_="next-door neighbour",
                withheld=True,
            ),
        ),
        ethnicity="MOTH",
    ),
    Family(
        "Thistlebourne", "2 Chandler's Way",
        (Young("Bram", 12, "M"),),
        (Grown("Sorcha", 36, "mother"), Grown("Noel", 40, "step", family="Haddow")),
        (
            Approach("-150d 10:30", "2A", "Came in with a bruise on his arm; said it was football.",
                     ("prepare GREEN 2", "decide INFO_ADVICE", "close"), who="Mr Piers Anstey", as_="head of year"),
            Approach("-62d 15:10", "6", "Reported missing for five hours; came home himself.",
                     ("prepare GREEN 2", "decide NFA", "close"), who="PC Gethin Crail", as_="missing persons officer"),
            Approach(
                "-1 09:30", "3C", "He will not take his jumper off for the height check and says he is never alone at "
                "home with Noel.", who="Ruth Amblecote", as_="school nurse", said="I just stay in my room.",
            ),
        ),
        school="Hollin Bank Academy", worker="asha",
    ),
    Family(
        "Marlowe-Pitt", "Flat 1, 9 Weir Street",
        (Young("Suki", 7, "F"), Young("Theo", 7, "M")),
        (Grown("Jocasta", 33, "mother", family="Marlowe"), Grown("Desmond", 35, "father", family="Pitt", here=False)),
        (
            Approach(
                "-1 11:02", "3A", "The twins have missed three appointments; Theo's asthma inhaler was last collected in "
                "the spring.", who="Dr Yewande Holm", as_="GP", agency="Weir Street Surgery",
            ),
        ),
    ),
    Family(
        "Lăcătuș", "33 Furnace Lane",
        (Young("Luminița", 2, "F"), Young("Ionuț", 6, "M", upn_unknown="UN4")),
        (Grown("Florica", 23, "mother"), Grown("Gheorghe", 26, "father")),
        (
            Approach(
                "-1 14:20", "3B", "Eleven people in two rooms, no cooker. Luminița has not been weighed since arriving; "
                "the parents are warm with her and ask for help.", steps=("leave",), who="Farida Benn",
                as_="health visitor", agency="0 to 19 service",
            ),
        ),
        ethnicity="WROM", language="Romanian", interpreter="yes", religion="Pentecostal",
    ),
    Family(
        "", "Alma Street, number not known",
        (Young("", said="8", sex="M"),),
        (),
        (
            Approach(
                "-1 15:55", "9", "A boy of about eight in the same grey coat begs outside the arcade after dark, most "
                "evenings, with a much younger girl.", ("leave",), channel="phone", searched=False,
                place="Outside the arcade, Alma Street",
            ),
        ),
    ),
    Family(
        "Saltmarsh-Reeve", "60 Bessemer Road",
        (Young("Elio", 13, "M"),),
        (Grown("Petronella", 44, "grandparent"),),
        (
            Approach("-200d 12:00", "5C", "Moved here from another area with his grandmother under an order; plan sent over.",
                     ("prepare AMBER 3", "decide CIN_REFERRAL", "close", "ended"), who="Lyle Brocket",
                     as_="social worker", agency="Another authority"),
            Approach(
                "-1 16:48", "5C", "His old school says he writes to a friend that he sleeps in the park since his "
                "grandmother went to hospital.", who="Lyle Brocket", as_="social worker", agency="Another authority",
            ),
        ),
        ethnicity="MWBC", school="Hollin Bank Academy",
    ),
    Family(
        "Rahmani", "5 Canal Side",
        (Young("Zaynab", 9, "F"), Young("Idris", 6, "M"), Young("Maryam", 1, "F")),
        (Grown("Shabana", 31, "mother"), Grown("Tariq", 38, "father")),
        (
            Approach(
                "now-1:05", "2A", "Zaynab collects both little ones, cooks and does not come to clubs any more. Mother "
                "has not been seen at the gate since the baby.", steps=("leave",), who="Mrs Parveen Locke",
                as_="head teacher", agency="Canal Side Primary School", said="Ammi is tired so I am the mum now.",
            ),
        ),
        ethnicity="APKN", language="Urdu", interpreter="yes", religion="Muslim", school="Canal Side Primary School",
    ),
    Family(
        "Stonebrook", "14 Hob Green",
        (Young("Clover", 5, "F"),),
        (Grown("Anton", 32, "father", here=False), Grown("Leila", 30, "mother", family="Nassif")),
        (
            Approach("now-0:25", "1A", "Clover came back from her mother's with wet clothes and said a man she calls "
                     "Uncle was asleep in her bed.", who="Anton Stonebrook", as_="father", searched=False),
        ),
        ethnicity="MOTH",
    ),
    Family(
        "", "27 Pottery Road",
        (Young("Suryani", 15, "F"),),
        (Grown("Wulandari", 40, "mother"),),
        (
            Approach(
                "-1 13:10", "1C", "Rang from school by herself: she is to go abroad at Christmas to meet a man's family "
                "and has been told not to bring books.", ("@-1 14:00", "take", "screen", "@-1 14:35", "untold HBA_FM_FGM"),
                safe=("yes", "Until term ends; she asks that nobody rings home."), said="I want to do my exams.",
                sense="Possible forced marriage. Do not write or ring home.",
            ),
        ),
        ethnicity="AOTH", language="Indonesian", interpreter="no", religion="Muslim", school="Hollin Bank Academy",
    ),
    Family(
        "Oyelaran-Finch", "11 Quarry Bank",
        (Young("Adeola", 3, "M"),),
        (Grown("Temi", 28, "mother"), Grown("Morgan", 30, "partner", family="Finch", sex="F")),
        (
            Approach("-1 10:15", "10", "A letter without a name: the little boy is left in the car outside the betting "
                     "shop for an hour at a time.", ("leave",), channel="form"),
        ),
        ethnicity="MWBA",
    ),
    Family(
        "O'Farrelly", "Pitch 9, Meadow Lane site",
        (Young("Declan", 10, "M"), Young("Bridie", 8, "F")),
        (Grown("Kathleen", 31, "mother"), Grown("Martin", 35, "father", risk="Two loose dogs on the pitch; ring from the gate.")),
        (
            Approach("~1 22:40", "6", "Officers at the site for another matter found both children minding a baby alone "
                     "with a paraffin heater.", who="PC Bram Eccleston", as_="night patrol", channel="night",
                     entered="now-0:50", safe=("yes", "Aunt from the next pitch came over.")),
        ),
        ethnicity="WIRT", religion="Catholic",
    ),
    Family(
        "Munteanu", "4a Station Parade",
        (Young("Ilinca", 13, "F"),),
        (Grown("Doina", 37, "mother"), Grown("Sorin", 44, "step", family="Dragomir")),
        (
            Approach(
                "~1 23:35", "6", "Found at the bus station with two men in their twenties. She said they were cousins; "
                "they were not.", ("@now-0:35", "take", "screen", "rate AMBER"), who="PC Anwen Tarrow",
                as_="night patrol", channel="night", entered="now-0:45", safe=("yes", "Taken home to her mother."),
                sense="Out late with adult men she does not know; ask exploitation team what they hold.",
                why="Possible exploitation; home is safe for now.",
            ),
        ),
        ethnicity="WOTH", language="Romanian", interpreter="yes", worker="asha", school="Hollin Bank Academy",
    ),
)  # fmt: skip
