"""Certificates as PDFs: printed by the disposer in a child process, kept encrypted in the store."""

import logging
from html import escape

from django.db import transaction

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
    facts = (
        ("Rule", f"{certificate.rule_key}, {certificate.record}".removeprefix(", ")),
        ("Closed", f"{certificate.closed_from} to {certificate.closed_to}"),
        ("Carried out", lists.moment(certificate.carried_out_at)),
        ("How", certificate.method),
        ("Proposed by", names.get(certificate.proposed_by_id, "somebody who has left")),
        ("Decided by", names.get(certificate.decided_by_id, "somebody who has left")),
        ("The Data Protection Officer advised", f"{certificate.advice}; {followed}"),
        ("Checkpoint of the trail before", certificate.trail_before or "none yet"),
        ("Digest of the ids", ", ".join(certificate.hashes)),
    )
    said = "".join(f"<tr><th scope='row'>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in facts)
    rows = "".join(
        f"<tr><th scope='row'>{escape(name)}</th><td>{number}</td><td>{twins}</td></tr>"
        for name, number, twins in display.counted(certificate.quantity)
    )
    return (
        f"<html lang='en-GB'><head><title>{TITLE}</title></head><body><h1>{TITLE} {escape(certificate.number)}</h1>"
        f"<table><caption>What it shows</caption>{said}</table><h2>What was destroyed</h2><table>"
        "<caption>Rows, by kind of record</caption><thead><tr><th scope='col'>Kind</th><th scope='col'>Rows</th>"
        f"<th scope='col'>Of their history</th></tr></thead><tbody>{rows}</tbody></table></body></html>"
    )
