"""Which roles there are, and how far the database lets each see. What they may do stands in access/permissions.toml.

Scopes are the coarse half of the decision, told to the database with who is asking:
rights       may read what people asked for about their own data
person       may be shown anybody as a search hit
staff        may see who has been given access, and who is on which team
grants       may give and end access
surnames     may ask the dictionary of surnames
trail        may read everybody's events and viewings
accounts     may change memberships
rota         may say who is on duty
opening      may let themselves into a case, by name and for some hours at most (through a request or incident)
looks        may read who looked, without what was done
links        may compare what staff declared with who is known
reference    may change law, agencies and teams
post         may carry messages
letterbox    may take out what the public's role put in
registers    may read the metadata of decisions, consents and grants, never what was told
incidents    may read and carry on every incident
retention    may see until when files are kept, by ids, dates and codes; may hold, propose and decide
"""

from django.db import models

from access import matrix
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
ALWAYS = frozenset({A.OPEN_OWN_ACCOUNT, A.OPEN_MY_WORK, A.REVIEW_ACCESS, A.AGREE_FACTOR})
CANNOT_WAIT = ALWAYS | {
    A.OPEN_HUB, A.OPEN_CONTACT, A.OPEN_CHILD, A.OPEN_PERSON, A.PROTECT_NOW, A.PROPOSE_DECISION, A.DECIDE_CONTACT,
    A.DECIDE_ENQUIRY, A.HOLD_DISCUSSION, A.EMERGENCY_SUMMARY, A.RECEIVE_CONTACT, A.SEE_RECEIPT,
}  # fmt: skip

# What each carries stands in access/permissions.toml. A robot acts through acts, never through pages: it carries none.
ROLES: dict[str, frozenset[A]] = matrix.actions_by_role(Role)

_FRONT_DOOR = frozenset({"staff", "grants", "person", "surnames"})
SCOPES: dict[str, frozenset[str]] = {
    Role.CONTACT_OFFICER: _FRONT_DOOR,
    Role.SOCIAL_WORKER: _FRONT_DOOR,
    Role.MASH_MANAGER: _FRONT_DOOR | {"rota", "looks"},
    Role.PARTNER_OFFICER: frozenset(),
    Role.GOVERNANCE: frozenset({"reference", "staff", "trail", "post", "incidents", "retention", "registers"}),
    Role.DPO: frozenset({"staff", "trail", "post", "incidents", "retention", "registers", "opening"}),
    Role.ASSET_OWNER: frozenset({"staff", "trail", "retention", "reference", "registers"}),
    Role.ADMINISTRATOR: frozenset({"staff", "accounts", "post"}),
    Role.RIGHTS_OFFICER: frozenset({"staff", "person", "rights"}),
    Role.RIGHTS_MANAGER: frozenset({"staff", "person", "rights"}),
    Role.GUARDIAN: frozenset({"staff"}),
    Role.LEGAL: frozenset({"staff"}),
    Role.ROBOT: frozenset(
        _FRONT_DOOR
        # What the work by timetable needs of each part of the service, a line a part.
        | {"post", "reference", "accounts", "retention"}
        | {"rights"}
    ),
}
# What one robot needs besides, for the one thing it is there for; no other has it.
ROBOTS_BESIDE: dict[str, frozenset[str]] = {
    # Watches the watchers, compares what staff declared, and tells past recipients whom whoever recalled may not see.
    "listkeeper": frozenset({"trail", "links", "recalls"}),
    "rights search": frozenset({"trail"}),  # finds everything about somebody, what was done included
    "keeper": frozenset({"trail"}),  # disposes of nothing while the clock stands before the trail's newest line
    "verifier": frozenset({"trail"}),  # holds every sealed row to its seal, by hashes
    "timetable": frozenset({"registers"}),  # sends the rounds of access review started in the console
    "printer": frozenset({"trail"}),  # prints the register of processing
    "letterbox": frozenset({"letterbox"}),  # takes in what the public wrote
}

STAFF_ROLES = frozenset({Role.CONTACT_OFFICER, Role.SOCIAL_WORKER, Role.MASH_MANAGER})
CONSOLE_ROLES = frozenset({Role.GOVERNANCE, Role.DPO, Role.ASSET_OWNER, Role.ADMINISTRATOR})
# Who reviews, advises, decides about what is kept or looks after accounts signs in with a passkey and nothing else.
PASSKEY_ONLY = CONSOLE_ROLES | {Role.MASH_MANAGER, Role.RIGHTS_MANAGER, Role.GUARDIAN}


def actions_of(roles) -> frozenset[A]:
    """Every action these roles carry together."""
    return frozenset().union(*(ROLES[role] for role in roles)) if roles else frozenset()


def scopes_of(roles) -> frozenset[str]:
    """Every scope these roles carry together."""
    return frozenset().union(*(SCOPES[role] for role in roles)) if roles else frozenset()
