"""The invented people one can be in a demonstration, and what each may do."""

from access.roles import Role

FRONT_DOOR = "front-door"


def _one(key: str, name: str, title: str, may: str, *, code: str = "", team: str = "", desk: str = "", **more) -> dict:
    return {
        "key": key, "name": name, "email": f"{key}@example.org", "role": title, "title": title, "may": may,
        "code": code, "team": team, "desk": desk, **more,
    }  # fmt: skip


CAST: list[dict] = [
    _one("dee", "Dee Harkaway", "contact officer", "searches first, receives contacts and takes them on.",
         code=Role.CONTACT_OFFICER, team=FRONT_DOOR),
    _one("sol", "Sol Quayle", "social worker", "screens, rates, sets the level and decides at the front desk.",
         code=Role.SOCIAL_WORKER, team=FRONT_DOOR, registration_no="SW900112"),
    _one("asha", "Asha Merriden", "social worker", "the same, and has cases of her own.",
         code=Role.SOCIAL_WORKER, team=FRONT_DOOR, registration_no="SW900127"),
    _one("mo", "Mo Brightwell", "MASH manager", "opens the enquiry, asks agencies, decides for each child, closes.",
         code=Role.MASH_MANAGER, team=FRONT_DOOR, registration_no="SW900054", telephone="01632 960 110"),
    _one("pat", "Pat Limewood", "West Midlands Police, MASH desk", "sees the desk's requests and nothing else.",
         code=Role.PARTNER_OFFICER, desk="police-mash"),
    _one("hana", "Hana Sorrel", "Sandwell and West Birmingham NHS Trust, named midwife", "the same, for the trust.",
         code=Role.PARTNER_OFFICER, desk="swb-midwife"),
    _one("bel", "Bel Carrow", "Black Country Women's Aid, duty desk", "the same, for Women's Aid.",
         code=Role.PARTNER_OFFICER, desk="bcwa-duty"),
    _one("ida", "Ida Fenwick", "information governance", "reads the trail: who did, who looked, who was refused.",
         code=Role.GOVERNANCE, team="governance"),
    _one("vi", "Vi Ashgrove", "Data Protection Officer", "reads the trail and advises; decides nothing.",
         code=Role.DPO, team="governance"),
    _one("petra", "Petra Lowdell", "administrator", "says who belongs where; sees no child.",
         code=Role.ADMINISTRATOR),
    _one("noor", "Noor Tallis", "belongs to no team", "signs in and finds nothing to open."),
]  # fmt: skip
