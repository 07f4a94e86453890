"""Proposals for tests: lawful as they come, overridden by keyword."""

from dataclasses import replace
from datetime import date

from access.bodies import Body, Column
from sharing.first_law import first_law
from sharing.minimisation import Class
from sharing.proposal import Item, Party, Proposal

LAW = first_law()
FRIDAY = date(2026, 11, 20)
TRUST = Party("the Trust", Body.TRUST, Column.SOCIAL_CARE)
POLICE = Party("West Midlands Police", Body.POLICE, Column.POLICE)
ACUTE = Party("the acute trust", Body.NHS, Column.HEALTH)
WOMENS_AID = Party("Women's Aid", Body.COMMISSIONED, Column.DOMESTIC_ABUSE)
SCHOOL = Party("Millrace Primary", Body.SCHOOL, Column.EDUCATION)
CHARITY = Party("an uncommissioned charity", Body.CHARITY, Column.VOLUNTARY)
DWP = Party("DWP", Body.DWP, Column.DWP)
DFE = Party("DfE", Body.GOVERNMENT, Column.DFE)


def an_item(class_: Class, **changes) -> Item:
    """An item of this class, with nothing said about why it is needed."""
    return replace(Item(key=class_.value.lower(), class_=class_, label=f"An item of {class_.value}"), **changes)


def a_proposal(**changes) -> Proposal:
    """Asking police on 20 November, as part of section 47 enquiries, with who it is about."""
    proposal = Proposal(
        giver=TRUST,
        taker=POLICE,
        on=FRIDAY,
        function="section_47",
        purpose="To decide by Monday whether Wren needs section 17 or section 47.",
        necessity="Mother's account is partial and the partner is missing.",
        less_intrusive="Asking mother alone: partner may hear.",
        family_told="Mother told 17:10. Mr Rooke not told: may raise risk.",
        gateways=("CA04_16LA",),
        art6=("6_1_c",),
        items=(an_item(Class.ID),),
        who="Mo Brightwell",
    )
    return replace(proposal, **changes)
