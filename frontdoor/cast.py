"""The cast of the demonstration: invented people, where each works and what each may do. Plain data: the launcher
prints it before Django is ready."""

CAST = [
    {
        "name": "Dee Harkaway", "email": "dee@example.org", "title": "contact officer", "place": "front-door",
        "role": "contact officer", "code": "contact_officer",
        "may": "searches first, receives contacts, asks what is still to ask",
    },
    {
        "name": "Sol Quayle", "email": "sol@example.org", "title": "social worker", "place": "front-door",
        "role": "social worker", "code": "social_worker", "registration_no": "SW100001",
        "may": "screens, sets the threshold, rates, decides at the front desk",
    },
    {
        "name": "Asha Merriden", "email": "asha@example.org", "title": "social worker", "place": "front-door",
        "role": "social worker", "code": "social_worker", "registration_no": "SW100002",
        "may": "the same, for the other half of the queue",
    },
    {
        "name": "Mo Brightwell", "email": "mo@example.org", "title": "MASH manager", "place": "front-door",
        "role": "MASH manager", "code": "mash_manager", "registration_no": "SW100003",
        "may": "opens enquiries, asks agencies, decides for each child, closes",
    },
    {
        "name": "Pat Limewood", "email": "pat@example.org", "title": "MASH desk", "place": "police-mash",
        "role": "West Midlands Police", "code": "partner_officer",
        "may": "sees what police were asked and answers it; nothing else",
    },
    {
        "name": "Hana Sorrel", "email": "hana@example.org", "title": "named midwife", "place": "swb-midwife",
        "role": "Sandwell and West Birmingham NHS Trust", "code": "partner_officer",
        "may": "the same, for maternity",
    },
    {
        "name": "Bel Carrow", "email": "bel@example.org", "title": "duty adviser", "place": "bcwa-duty",
        "role": "Black Country Women's Aid", "code": "partner_officer",
        "may": "the same, for the domestic abuse service",
    },
    {
        "name": "Remi Oakhurst", "email": "remi@example.org", "title": "information rights officer", "place": "rights",
        "role": "rights officer", "code": "rights_officer",
        "may": "takes up requests for people's own data, searches, reads, decides what is left out",
    },
    {
        "name": "Tove Landry", "email": "tove@example.org", "title": "information rights officer", "place": "rights",
        "role": "rights officer", "code": "rights_officer",
        "may": "the same; checks what Remi prepared",
    },
    {
        "name": "Wyn Castell", "email": "wyn@example.org", "title": "rights manager", "place": "rights",
        "role": "rights manager", "code": "rights_manager",
        "may": "decides and releases; nothing leaves without two others",
    },
    {
        "name": "Ida Fenwick", "email": "ida@example.org", "title": "information governance lead", "place": "",
        "role": "information governance", "code": "governance",
        "may": "reads who did, who looked, who was refused, when and why",
    },
    {
        "name": "Vi Ashgrove", "email": "vi@example.org", "title": "Data Protection Officer", "place": "",
        "role": "Data Protection Officer", "code": "dpo",
        "may": "reads the trail and advises; opens no case",
    },
    {
        "name": "Iona Thursby", "email": "iona@example.org", "title": "head of service", "place": "",
        "role": "information asset owner", "code": "asset_owner",
        "may": "decides how long records are kept, and what becomes of them; opens no case",
    },
    {
        "name": "Petra Lowdell", "email": "petra@example.org", "title": "administrator", "place": "",
        "role": "administrator", "code": "administrator",
        "may": "invites people and says who belongs where; sees no child",
    },
    {
        "name": "Noor Tallis", "email": "noor@example.org", "title": "new starter", "place": "",
        "role": "nowhere yet", "code": "",
        "may": "nothing, until somebody gives them a place",
    },
]  # fmt: skip
