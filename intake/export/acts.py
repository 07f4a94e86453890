"""Making the package of a case: the receipt and the mark are kept, the content leaves and is not kept here."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from intake import naming
from intake.export import package
from intake.models import CaseExport, ContactChild
from people.drawing import under_a_reference


@transaction.atomic
def export(child: ContactChild, *, system: str, why: str, by, at: datetime) -> tuple[CaseExport, bytes]:
    """Make the package of one child's case for LCS or EHM; the receipt and its content.

    Raises Refused before the child is decided, ValidationError without a reason.
    """
    if not why.strip():
        raise ValidationError({"why": "Say what the package is for."})
    if not child.outcome:
        raise Refused(f"Decide for {naming.first_name(child.person)} first: a package carries out a decision.")

    def write(receipt: str) -> tuple[CaseExport, bytes]:
        content = package.bytes_of(package.of(child, system=system, receipt=receipt, at=at))
        kept = CaseExport(
            child=child, system=system, receipt=receipt, schema=package.SCHEMA, sha256=package.mark(content),
            size=len(content), why=why.strip(), exported_at=at, exported_by=by,
        )  # fmt: skip
        return kept.write(by=by, why=f"exported for {system}"), content

    kept, content = under_a_reference(write, column="receipt")
    trail.note(by, "case.exported", on=child, at=at, system=system, receipt=kept.receipt, size=kept.size)
    return kept, content
