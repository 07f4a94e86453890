"""Who may read who told us, where they want their name kept from the family (domain.md "Read first" 5, 2.10 P7)."""

from dataclasses import replace

from audit.trail import Change, Entry
from intake import facts
from intake.codes import SOURCES
from intake.file import OnFile
from intake.models import Contact
from people.masks import WITHHELD

# The questions of a contact that say who told us.
COLUMNS = ("referrer_name", "referrer_role", "referrer_phone", "referrer_email", "referrer_relationship")
WHY_NOT = (
    "They want their name kept from the family, so it is shown to qualified social workers, managers and whoever took "
    "this on. Ask one of them, or the duty manager."
)


def is_covered(contact: Contact, user) -> bool:
    """Whether who told us is covered from this user: kept from the family, and neither qualified nor the owner."""
    return contact.withhold_identity and not (facts.who(user).is_qualified or contact.owner_id == user.pk)


def without(form, contact: Contact, user):
    """The form less the questions about who told us, where that is covered: nobody overwrites what is not shown."""
    for name in (*COLUMNS, "withhold_identity") if is_covered(contact, user) else ():
        form.fields.pop(name, None)
    return form


def covered(entry: Entry, contact: Contact, user) -> Entry:
    """A version of the contact, with who told us withheld where that is covered."""
    if not is_covered(contact, user):
        return entry
    shut = {str(field.verbose_name) for field in Contact._meta.concrete_fields if field.name in COLUMNS}
    changes = tuple(Change(one.field, WITHHELD, WITHHELD) if one.field in shut else one for one in entry.changes)
    return replace(entry, changes=changes)


def words(on_file: OnFile, user) -> str:
    """Who told us, as this user may read it (domain.md "Read first" 5)."""
    contact, agency = on_file.contact, on_file.agency_name
    source = SOURCES[contact.source].short
    if contact.withhold_identity:
        if is_covered(contact, user):
            return f"{source}, who wants their name kept from the family"
        return f"{', '.join(filter(None, [contact.referrer_name, agency or source]))}. DO NOT DISCLOSE to the family"
    return ", ".join(filter(None, [contact.referrer_name, agency or source]))
