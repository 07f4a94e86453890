"""The invented families: who they are, how the worry came, and how far it has got.

Each is written in the shortest form that tells the story; `playing.py` plays it through the acts. `hours` is how long
before the given moment the contact came.
"""

from typing import NamedTuple


class Family(NamedTuple):
    """One family and one contact about it. Children are "Given:age:sex", or "due:days" for one not yet born."""

    name: str
    children: str
    mother: str
    home: str
    source: str
    channel: str
    hours: float
    story: str
    rating: str = ""
    outcome: str = ""
    owner: str = "dee"
    referrer: str = ""
    worry: str = ""
    said: str = ""
    more: str = ""


F = Family
WORK = (
    F("Brindlecombe", "Ottoline:9:F", "Maud", "3 Tanpit Lane, Westmere", "6", "police", 5, "strategy", "RED",
      "STRATEGY_S47", "mo", "DC Ivo Penhale", "A burn on the back of the hand that does not fit what was said.",
      "It was the iron but I did not touch it."),
    F("Pennyfarrow", "Kit:11:M Juno:8:F", "Isolde", "17 Ferrier Street, Westmere", "2A", "form", 98, "screening", "AMBER",
      owner="dee", referrer="Corin Marsh, head teacher", worry="Both children hungry and unwashed for three weeks.",
      said="There is no gas at ours.", more="again"),
    F("Oakenshaw", "Tobenna:14:M", "Adaeze", "22 Kiln Court, Westmere", "6", "police", 3.2, "referral", "RED",
      "STRATEGY_S47", "sol", "PC Lorne Hatherby", "Found with two older men and three telephones, 70 miles from home.",
      "They look after me.", "risk"),
    F("Larkmoor", "due:10", "Sunniva", "8 Bellwether Close, Westmere", "3D", "phone", 1.7, "asked", "RED",
      "MASH_ENQUIRY", "mo", "Tamsin Orrell, midwife", "Unbooked pregnancy; an earlier child lives with relatives."),
    F("Quillfeather", "Ines:4:F", "Perpetua", "41 Maltings Row, Westmere", "1B", "phone", 49, "triaged", "",
      owner="dee", referrer="Hattie Vance", worry="A small child crying alone in the evenings.", more="withhold"),
    F("Thistlewick", "Bram:12:M", "Odette", "5 Cinder Hill, Westmere", "3C", "email", 48, "triaged", "",
      owner="mo", referrer="Fern Ackroyd, school nurse", worry="Weight loss, and says he makes his own meals.",
      more="third"),
    F("Applebarrow", "Wren:14/3/2020:F", "Carys", "9 Lantern Row, Westmere", "2A", "form", 3430, "assessment-closed",
      "GREEN", "CIN_REFERRAL", "asha", "Corin Marsh, head teacher", "Tired at school; a bedtime plan was agreed.",
      "I do not sleep when they shout.", "applebarrow"),
    F("Marlpit", "Suki:7:F Theo:5:M", "Linnea", "60 Sorrel Way, Westmere", "3A", "email", 46, "triaged", "", owner="dee",
      referrer="Dr Anwen Pryce", worry="Missed appointments; mother low since the spring."),
    F("Coldharbour", "Zaynab:15:F", "Farida", "12 Foundry Walk, Westmere", "3F", "phone", 47, "asked", "AMBER",
      "MASH_ENQUIRY", "asha", "Rhian Cole, CAMHS", "Self-harm, and fear of going home after school.",
      "I cannot say it there."),
    F("Hollowell", "Fitz:10:M", "Briony", "Flat 4, Weir House, Westmere", "4", "email", 50, "back", "AMBER",
      "MASH_ENQUIRY", "sol", "Jude Fairhall, housing officer", "No working heating; adults shouting through the wall."),
    F("Ravensdown", "Marnie:2:F", "Elspeth", "33 Quarry Bank, Westmere", "3B", "phone", 44, "triaged", "", owner="",
      referrer="Isla Trevor, health visitor", worry="Not gaining weight and three visits missed."),
    F("", "?:8:U", "", "", "9", "phone", 43, "new", "", owner="",
      worry="A child of about eight out alone on Canal Street after ten, three nights running.", more="unknown"),
    F("Saltmarsh", "Elio:13:M", "Renata", "2 Chandler Yard, Westmere", "5C", "email", 41, "triaged", "", owner="dee",
      referrer="Oakshire duty desk", worry="Moved here last month; a plan was open there.", more="again"),
    F("Dunmallow", "Pearl:16:F", "Greta", "19 Kestrel Rise, Westmere", "3E", "phone", 20, "asked", "AMBER",
      "MASH_ENQUIRY", "asha", "Ned Calloway, A&E sister", "Alcohol, alone, would not say where she had been."),
    F("Eastlow", "Rafi:9:M Noor:6:F Hana:1:F", "Samira", "7 Loom Street, Westmere", "2A", "form", 1.1, "triaged", "",
      owner="", referrer="Bryn Astley, pastoral lead", worry="Sleeping in one room since the ceiling came down."),
    F("Stonebeck", "Clover:5:F", "Wilma", "28 Drovers End, Westmere", "1A", "phone", 0.6, "triaged", "", owner="dee",
      referrer="Ivor Stonebeck", worry="Says she is left with neighbours for days."),
    F("Wickerby", "Ansel:11:M", "Petronel", "15 Hazel Grove, Westmere", "2A", "form", 28, "asked", "GREEN",
      "MASH_ENQUIRY", "sol", "Corin Marsh, head teacher", "School absence since his brother moved out."),
    F("Greystoke-Lunn", "Mabel:3:F", "Tabitha", "6 Arden Mews, Westmere", "3B", "email", 27, "asked", "GREEN",
      "MASH_ENQUIRY", "asha", "Isla Trevor, health visitor", "Speech delay, debts, and a move every few months."),
    F("Penhallow", "Hector:14:M Iris:12:F", "Morwenna", "44 Priory Road, Westmere", "7", "email", 22, "screening",
      "GREEN", owner="sol", referrer="Youth justice duty", worry="Brother in trouble with police; sister missing school."),
    F("Tamblyn", "Lowri:7:F", "Nerys", "10 Sexton Lane, Westmere", "8", "person", 30, "advice", "BLUE", "INFO_ADVICE",
      "dee", "Westmere library", "Comes alone after school and stays until closing."),
)
REST = (
    F("Ashdown", "Piers:8:M", "Cordelia", "51 Tollgate, Westmere", "6", "police", 70, "nfa", "BLUE", "NFA", "sol",
      "PC Dilys Mund", "Lost at the market and found within minutes."),
    F("Bexcombe", "Lior:6:M Tova:4:F", "Dinah", "14 Pound Lane, Westmere", "5A", "email", 90, "early-help", "GREEN",
      "EH_REFERRAL", "asha", "Adult social care duty", "Mother recovering from an operation, no other help."),
    F("Carrowmere", "Niamh:10:F", "Aoife", "29 Boatman Row, Westmere", "5D", "form", 95, "assessment", "AMBER",
      "CIN_REFERRAL", "sol", "Early help, Tollgate", "Plan not working: three weeks without school."),
    F("Denbrook", "Oscar:12:M", "Hermia", "3 Ropewalk, Westmere", "2B", "email", 110, "s47", "RED", "STRATEGY_S47", "mo",
      "Education welfare", "Marks on both arms, seen at swimming.", "Dad gets cross when I am slow."),
    F("Ellerby", "Sunny:13:F", "Jessamy", "18 Vicarage Hill, Westmere", "1C", "phone", 26, "screening", "AMBER",
      owner="asha", referrer="Sunny herself", worry="Rang from school: does not want to go home tonight.",
      said="Can somebody come before three."),
    F("Fallowfield", "Jory:1:M", "Demelza", "Flat 2, Osier House, Westmere", "3E", "phone", 2.2, "protection", "RED",
      owner="mo", referrer="Ned Calloway, A&E sister", worry="A broken arm in a baby who does not yet crawl."),
    F("Garrowby", "Ada:15:F", "Thora", "2 Signal Cottages, Westmere", "7", "email", 140, "other-la", "AMBER",
      "OTHER_LA", "sol", "Oakshire probation", "Moved to Oakshire with her father last week."),
    F("Hartsease", "Merit:9:F", "Vashti", "36 Almond Street, Westmere", "6", "police", 9, "open", "", owner="dee",
      referrer="PC Lorne Hatherby", worry="Ran from a placement visit; found safe.", more="open"),
    F("Inglenook", "Bodhi:5:M", "Saffron", "12 Mill Fold, Westmere", "1D", "email", 160, "duplicate", "", "DUPLICATE",
      "dee", "A councillor's office", "The same letter as the school sent."),
    F("Jessop-Vane", "Ludo:7:M", "Elfrida", "5 Pear Tree Yard, Westmere", "5B", "email", 170, "signposted", "BLUE",
      "SIGNPOSTED", "asha", "Council tax office", "Family asks for help with rent."),
    F("Kilbracken", "Roisin:16:F", "Maeve", "77 Station Road, Westmere", "10", "form", 60, "new", "", owner="",
      worry="An unsigned form: older boyfriend, new telephone, not home at weekends."),
    F("Lovelock", "Ezra:3:M", "Ottilie", "9 Cobbler's Row, Westmere", "3B", "phone", 190, "icpc", "RED", "STRATEGY_S47",
      "mo", "Isla Trevor, health visitor", "Bruises on the back at two visits."),
    F("Merriweather", "Flora:11:F", "Ginevra", "20 Orchard End, Westmere", "3D", "email", 200, "cin", "AMBER",
      "STRATEGY_S47", "mo", "Practice nurse", "Caring for three younger children and her mother."),
    F("Northgate", "Kofi:8:M Ama:6:F", "Efua", "13 Tanner Street, Westmere", "2A", "form", 700, "nfa-closed", "BLUE",
      "NFA", "sol", "Corin Marsh, head teacher", "A quarrel at the gate, settled the same day."),
    F("Ormerod", "Silas:10:M", "Honor", "40 Weavers Row, Westmere", "6", "police", 900, "help-closed", "GREEN",
      "EH_REFERRAL", "asha", "PC Dilys Mund", "Parents parting; a call-out without injury."),
    F("Pellinore", "Blythe:6:F", "Averil", "1 Castle Mound, Westmere", "1B", "phone", 1100, "signposted-closed", "BLUE",
      "SIGNPOSTED", "dee", "A neighbour", "Noise, and a child up late."),
    F("Quennell", "Rory:4:M", "Sabra", "63 Lower Mere, Westmere", "3A", "email", 1500, "assessment-closed", "AMBER",
      "CIN_REFERRAL", "sol", "Dr Anwen Pryce", "Missed reviews for a long illness."),
    F("Rosethorn", "Imogen:12:F", "Viola", "24 Bellfield, Westmere", "4", "email", 120, "mash-decided", "AMBER",
      "MASH_ENQUIRY", "sol", "Jude Fairhall, housing officer", "Notice to leave served; no school place."),
    F("Sandringway", "due:140", "Calista", "16 Heron Court, Westmere", "3D", "phone", 55, "spoc", "AMBER",
      "MASH_ENQUIRY", "asha", "Tamsin Orrell, midwife", "Late booking; afraid of her partner."),
    F("Teasdale", "Noa:2:F", "Bettany", "8 Smithy Lane, Westmere", "6", "night", 14, "triaged", "", owner="",
      referrer="Night desk sergeant", worry="Found in the hall in a nappy at one in the morning."),
    F("Underhay", "Caspian:14:M", "Rosalind", "31 Watermill, Westmere", "2A", "form", 35, "proposed", "GREEN",
      owner="dee", referrer="Bryn Astley, pastoral lead", worry="Sleeping in class; works nights with an uncle."),
)
FAMILIES = WORK + REST
