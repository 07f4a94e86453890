"""Which role carries which actions, and how far the database lets it see. Read by the code, printed in the docs.

Scopes are the coarse half of the decision, told to the database with who is asking:
rights       may read what people asked for about their own data
person       may be shown anybody as a search hit
staff        may see who has been given access, and who is on which team
grants       may give and end access
surnames     may ask the dictionary of surnames
trail        may read everybody's events and viewings
accounts     may change memberships
rota         may say who is on duty
looks        may read who looked, without what was done
links        may compare what staff declared with who is known
reference    may change law, agencies and teams
post         may carry messages
registers    may read the metadata of decisions, consents and grants, never what was told
incidents    may read and carry on every incident
retention    may see until when files are kept, by ids, dates and codes; may hold, propose and decide
"""

from django.db import models

from access.actions import Action as A


class Role(models.TextChoices):
    """What somebody works as."""

    CONTACT_OFFICER = "contact_officer", "contact officer"
    SOCIAL_WORKER = "social_worker", "social worker"
    MASH_MANAGER = "mash_manager", "MASH manager"
    PARTNER_OFFICER = "partner_officer", "partner agency officer"
    GOVERNANCE = "governance", "information governance"
    DPO = "dpo", "Data Protection Officer"
    ASSET_OWNER = "asset_owner", "information asset owner"
    ADMINISTRATOR = "administrator", "administrator"
    RIGHTS_OFFICER = "rights_officer", "rights officer"
    RIGHTS_MANAGER = "rights_manager", "rights manager"
    GUARDIAN = "caldicott_guardian", "Caldicott Guardian"
    LEGAL = "legal_adviser", "legal adviser"
    ROBOT = "robot", "robot"


# What is left of a lapsed account, and what cannot wait for its training (see access/ends.py).
ALWAYS = frozenset({A.OPEN_OWN_ACCOUNT, A.OPEN_MY_WORK, A.REVIEW_ACCESS})
CANNOT_WAIT = ALWAYS | {
    A.OPEN_HUB, A.OPEN_CONTACT, A.OPEN_CHILD, A.OPEN_PERSON, A.PROTECT_NOW, A.PROPOSE_DECISION, A.DECIDE_CONTACT,
    A.DECIDE_ENQUIRY, A.EMERGENCY_SUMMARY, A.RECEIVE_CONTACT, A.SEE_RECEIPT,
}  # fmt: skip

EVERYBODY = frozenset({A.OPEN_OWN_ACCOUNT, A.REVIEW_ACCESS})

# What need to know asks of whoever works on cases, and of their managers besides.
KNOWS = frozenset({A.EMERGENCY_SUMMARY, A.DECLARE_LINK, A.KEEP_LIST, A.SETTLE_MATCH, A.SEE_RECEIPT, A.COMPARE_PEOPLE})
GUARDS = frozenset({A.SEE_LOOKERS, A.KEEP_ROTA, A.SEE_TO_TIE, A.RESTRICT_PERSON, A.JOIN_PEOPLE, A.PART_PEOPLE})
WATCHES = frozenset({A.SETTLE_QUERY})

# What asking a family asks of whoever works on cases.
ASKS = frozenset({A.RECORD_CONSENT, A.OPEN_CONSENT, A.TAKE_BACK_CONSENT, A.END_AGREEMENT})

# What deciding to tell asks of whoever works on cases, and of those who keep the agreements.
TELLS = frozenset({A.SEE_AGREEMENTS, A.OPEN_AGREEMENT})
ASKED_TO_AGREE = frozenset({A.SEE_APPROVALS, A.DECIDE_APPROVAL})
TELLS_NOW = TELLS | {
    A.TELL_NOW, A.WRITE_UP, A.OPEN_DECISION, A.COMPLETE_DECISION, A.RING_DESK, A.SEE_APPROVAL, A.HAND_OVER,
}  # fmt: skip
TELLS_FULLY = TELLS_NOW | {A.TELL_OUTSIDE, A.CORRECT_DECISION}
AGREES = TELLS | {A.KEEP_AGREEMENTS, A.RENEW_AGREEMENT}

# The console's registers, for whoever advises, governs or owns what is kept.
READS = frozenset({
    A.OPEN_TODAY, A.OPEN_REGISTERS, A.EXPORT_REGISTER, A.AGREE_EXPORT, A.FETCH_EXPORT, A.READ_SHARING_REGISTER,
    A.READ_CONSENT_REGISTER, A.READ_AGREEMENT_REGISTER, A.READ_TOLD_REGISTER, A.READ_GRANT_REGISTER,
    A.READ_RIGHTS_REGISTER, A.READ_DISPOSAL_REGISTER, A.READ_HOLD_REGISTER, A.READ_INCIDENT_REGISTER,
    A.READ_REVIEW_REGISTER, A.READ_LOOK_REGISTER, A.READ_EXPORT_REGISTER, A.READ_SIGNIN_REGISTER, A.READ_RULE_REGISTER,
})  # fmt: skip

OFFICER = EVERYBODY | KNOWS | ASKS | TELLS_NOW | {
    A.OPEN_HUB, A.OPEN_MY_WORK, A.FIND_PERSON, A.OPEN_PERSON, A.OPEN_WITH_REASON, A.CHANGE_PERSON, A.RECEIVE_CONTACT,
    A.CONTINUE_DRAFT, A.OPEN_CONTACT, A.OPEN_CHILD, A.PROPOSE_DECISION, A.ADD_TO_CONTACT, A.TAKE_CONTACT,
    A.PROTECT_NOW, A.OPEN_REQUEST, A.SEE_SHARED, A.OPEN_INCIDENT, A.SEE_INCIDENT,
    A.TAKE_DOCUMENT, A.LOG_ASKED,
    A.TAKE_BACK_REQUEST, A.SETTLE_MARKER, A.OPEN_FILE, A.READ_LEDGER, A.SEE_MAP,
}  # fmt: skip
WORKER = OFFICER | TELLS_FULLY | {
    A.SCREEN_CONTACT, A.RATE_CONTACT, A.DECIDE_CONTACT, A.OPEN_ENQUIRY, A.ASK_AGENCY, A.CHASE_REQUEST,
    A.REFUSE_TO_SHARE, A.TELL_OUTCOME, A.RECALL_SHARED,
}  # fmt: skip
MANAGER = WORKER | GUARDS | ASKED_TO_AGREE | {
    A.REVIEW_DISCLOSURE,
    A.REVIEW_OPENING, A.REVIEW_REPEAT, A.DECIDE_ENQUIRY, A.CLOSE_CONTACT, A.OVERRIDE_REQUEST,
    A.ANSWER_DISAGREEMENT, A.OPEN_HELD_FILE, A.EXPORT_LEDGER,
}  # fmt: skip

RIGHTS = EVERYBODY | {
    A.LOG_ASKED, A.SEE_RIGHTS, A.SETTLE_ASKED, A.OPEN_RIGHTS, A.WORK_RIGHTS, A.REVIEW_RIGHTS, A.CHECK_RIGHTS,
    A.TAKE_DOCUMENT, A.FIND_PERSON,
}  # fmt: skip

KEEPING = frozenset({A.SEE_RETENTION, A.OPEN_DISPOSAL, A.SEE_STATISTICS})

ROLES: dict[str, frozenset[A]] = {
    Role.CONTACT_OFFICER: OFFICER,
    Role.SOCIAL_WORKER: WORKER,
    Role.MASH_MANAGER: MANAGER,
    Role.RIGHTS_OFFICER: RIGHTS,
    Role.RIGHTS_MANAGER: RIGHTS | {A.DECIDE_RIGHTS},
    Role.PARTNER_OFFICER: EVERYBODY | {A.OPEN_INBOX, A.ANSWER_REQUEST},
    Role.GOVERNANCE: EVERYBODY
    | READS
    | WATCHES
    | AGREES
    | KEEPING
    | {A.SEE_NOTICES, A.KEEP_NOTICE}
    | {A.LENGTHEN_FILE, A.PROPOSE_DISPOSAL, A.PLACE_HOLD, A.RELEASE_HOLD}
    | {A.LOG_ASKED, A.READ_TRAIL, A.WATCH_MESSAGES, A.OPEN_INCIDENT, A.SEE_INCIDENT, A.DECIDE_INCIDENT},
    Role.DPO: EVERYBODY
    | READS
    | WATCHES
    | TELLS
    | KEEPING
    | {A.SEE_NOTICES}
    | {A.ADVISE_DISPOSAL}
    | {A.LOG_ASKED, A.READ_TRAIL, A.WATCH_MESSAGES, A.OPEN_INCIDENT, A.SEE_INCIDENT, A.ADVISE_ON_INCIDENT},
    Role.ASSET_OWNER: EVERYBODY
    | READS
    | TELLS
    | KEEPING
    | {
        A.READ_TRAIL,
        A.LENGTHEN_FILE,
        A.DECIDE_DISPOSAL,
        A.PLACE_HOLD,
        A.RELEASE_HOLD,
        A.CHANGE_SCHEDULE,
        A.RELEASE_STATISTICS,
    },  # fmt: skip
    Role.ADMINISTRATOR: EVERYBODY | {A.MANAGE_MEMBERS, A.INVITE_PEOPLE, A.WATCH_MESSAGES},
    Role.GUARDIAN: EVERYBODY | ASKED_TO_AGREE,
    Role.LEGAL: EVERYBODY | ASKED_TO_AGREE,
    # A robot acts through acts, never through pages, so it carries no action.
    Role.ROBOT: frozenset(),
}

_FRONT_DOOR = frozenset({"staff", "grants", "person", "surnames"})
SCOPES: dict[str, frozenset[str]] = {
    Role.CONTACT_OFFICER: _FRONT_DOOR,
    Role.SOCIAL_WORKER: _FRONT_DOOR,
    Role.MASH_MANAGER: _FRONT_DOOR | {"rota", "looks"},
    Role.PARTNER_OFFICER: frozenset(),
    Role.GOVERNANCE: frozenset({"reference", "staff", "trail", "post", "incidents", "retention", "registers"}),
    Role.DPO: frozenset({"staff", "trail", "post", "incidents", "retention", "registers"}),
    Role.ASSET_OWNER: frozenset({"staff", "trail", "retention", "reference", "registers"}),
    Role.ADMINISTRATOR: frozenset({"staff", "accounts", "post"}),
    Role.RIGHTS_OFFICER: frozenset({"staff", "person", "rights"}),
    Role.RIGHTS_MANAGER: frozenset({"staff", "person", "rights"}),
    Role.GUARDIAN: frozenset({"staff"}),
    Role.LEGAL: frozenset({"staff"}),
    Role.ROBOT: frozenset(
        _FRONT_DOOR
        # What a robot needs of each part of the service, a line a part.
        | {"post", "reference", "accounts", "retention"}
        | {"rota", "links"}
        | {"rights", "trail"}
    ),
}

STAFF_ROLES = frozenset({Role.CONTACT_OFFICER, Role.SOCIAL_WORKER, Role.MASH_MANAGER})
CONSOLE_ROLES = frozenset({Role.GOVERNANCE, Role.DPO, Role.ASSET_OWNER, Role.ADMINISTRATOR})


def actions_of(roles) -> frozenset[A]:
    """Every action these roles carry together."""
    return frozenset().union(*(ROLES[role] for role in roles)) if roles else frozenset()


def scopes_of(roles) -> frozenset[str]:
    """Every scope these roles carry together."""
    return frozenset().union(*(SCOPES[role] for role in roles)) if roles else frozenset()
