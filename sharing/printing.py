"""A packet for somebody without a sign-in, as pages to print: a cover sheet, then exactly what was frozen."""

from django.template.loader import render_to_string

from consent.models import ArticleSix, Condition, Gateway
from deadlines.words import moment_in_full
from documents.models import Document
from documents.prose import inline, plain
from sharing import display
from sharing.channels import CHANNEL_WORDS, Channel
from sharing.models import OutsidePacket


def pages(document: Document) -> str:
    """The packet as one volume: basis, handling, onward rule and whom to ask on its cover; then its content."""
    packet = OutsidePacket.objects.select_related("decision__agency", "frozen_by").get(pk=document.subject_id)
    decision, shown = packet.decision, display.packet_shown(packet.content)
    return render_to_string(
        "pdf/sharing_packet.html",
        {
            "title": document.title,
            "running": f"{packet.reference}. In confidence",
            "cover": [(term, inline(words)) for term, words in _cover(packet, decision, shown) if words],
            "facts": [(fact["term"], [inline(line) for line in fact["lines"]]) for fact in shown.facts],
            "enclosures": [(one["title"], one["what"], one["sha256"][:16]) for one in shown.documents],
            "passages": [(plain(one["text"]), one["quote"]) for one in shown.passages],
        },
    )


def _cover(packet: OutsidePacket, decision, shown) -> list[tuple[str, str]]:
    gateways = Gateway.objects.filter(key__in=decision.gateways).values_list("provision", flat=True)
    basis = ArticleSix.objects.filter(key=decision.art6).values_list("name", flat=True)
    conditions = Condition.objects.filter(key__in=[decision.art9, decision.art10]).values_list("name", flat=True)
    return [
        ("For", f"{packet.recipient}, {decision.agency.name}"),
        ("Where it goes", packet.address),
        ("By", CHANNEL_WORDS[Channel(decision.channel)]),
        ("Reference", packet.reference),
        ("Why you may have it", "; ".join([*gateways, *basis, *conditions])),
        ("What it is for", decision.purpose),
        ("What you may do with it", shown.handling),
        ("Passing it on", decision.onward_rule),
        ("How long", shown.delete_by),
        ("Whom to ask", ", ".join(filter(None, [shown.asker, shown.telephone]))),
        ("Frozen", f"{moment_in_full(packet.frozen_at)}, mark {packet.sha256[:16]}"),
    ]
