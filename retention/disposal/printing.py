"""Certificates as PDFs: printed by the disposer in a child process, kept encrypted in the store."""

import logging

from django.db import transaction
from django.template.loader import render_to_string

from deadlines.words import moment_in_full
from documents import engine, store
from retention import display, lists
from retention.models import DisposalCertificate

log = logging.getLogger("frontdoor.disposal")
TITLE = "Certificate of disposal"
AT_ONCE = 20


def print_certificates(*, by) -> int:
    """Print every certificate that has no PDF yet. Where the machine cannot print, the page is there all the same."""
    with transaction.atomic():
        waiting = list(DisposalCertificate.objects.filter(pdf_blob="").select_related("disposal")[:AT_ONCE])
    number = 0
    for certificate in waiting:
        try:
            with transaction.atomic():
                html = _html(certificate)
            made = engine.pdf(html, title=TITLE)
        except (engine.EngineMissing, engine.TooMuch, engine.EngineFailed) as trouble:
            log.warning("certificate %s is not printed: %s", certificate.number, trouble)
            return number
        with transaction.atomic():
            certificate.pdf_blob, certificate.pdf_key = store.put(made)
            certificate.write(by=by, why="printed")
        number += 1
    return number


def _html(certificate: DisposalCertificate) -> str:
    names = lists.names([certificate.proposed_by_id, certificate.decided_by_id])
    followed = "followed" if certificate.followed else "not followed"
    span = " to ".join(dict.fromkeys(filter(None, (certificate.closed_from, certificate.closed_to))))
    facts = (
        ("Rule", f"{certificate.rule_key}, {certificate.record}".removeprefix(", ")),
        ("Closed", span or "Not known"),
        ("Carried out", moment_in_full(certificate.carried_out_at)),
        ("How", certificate.method),
        ("Proposed by", names.get(certificate.proposed_by_id, display.LEFT)),
        ("Decided by", names.get(certificate.decided_by_id, display.LEFT)),
        ("The Data Protection Officer advised", f"{certificate.disposal.get_advice_display()}; {followed}"),
        ("Checkpoint of the trail before", certificate.trail_before or "Nothing was sealed yet"),
        ("Checkpoint of the trail after", certificate.trail_after or "The next the sealer makes"),
        ("Digest of the ids", ", ".join(certificate.hashes)),
    )
    rows = display.counted(certificate.quantity)
    return render_to_string(
        "pdf/certificate.html",
        {
            "title": TITLE, "running": f"{TITLE} {certificate.number}", "number": certificate.number, "facts": facts,
            "rows": rows, "total": sum(live + twins for _, live, twins in rows),
        },
    )  # fmt: skip
