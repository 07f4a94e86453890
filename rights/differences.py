"""What a second request about the same person gives otherwise than the last release did.

Two releases laid beside each other tell what each of them left out, so each difference is looked at by somebody.
"""

from dataclasses import dataclass

from rights.models import Item, Pack, RightsRequest
from rights.payload import spans_of
from rights.redact import redacted

NEW, GONE, MORE, LESS, CHANGED = (
    "new since then", "given then, not now", "left out then, given now", "given then, left out now", "it was changed",
)  # fmt: skip


@dataclass(frozen=True)
class Difference:
    """One passage that reads otherwise: where it stands now, what differs, and both readings."""

    item: Item
    label: str
    what: str
    before: str
    now: str


def last_released(request: RightsRequest) -> RightsRequest | None:
    """Return the other request about the same person whose pack was released last, where there is one."""
    if request.subject_id is None:
        return None
    packs = Pack.objects.filter(request__subject=request.subject_id, state=Pack.RELEASED).exclude(request=request)
    last = packs.select_related("request").order_by("released_at").last()
    return last.request if last else None


def between(before: RightsRequest, now: RightsRequest) -> list[Difference]:
    """Return every passage that the release before gave otherwise than this request would now, in order of entries."""
    then = {
        (item.source, item.source_id): item
        for item in before.items.filter(released_in__isnull=False).prefetch_related("marks")
    }
    found: list[Difference] = []
    for item in now.items.prefetch_related("marks"):
        if not item.decision:
            continue
        found += _of_item(then.pop((item.source, item.source_id), None), item)
    return found + [
        Difference(item, "", GONE, reading, "") for item in then.values() if (reading := " ".join(_read(item).values()))
    ]


def _of_item(then: Item | None, item: Item) -> list[Difference]:
    was, now = _read(then) if then else {}, _read(item) if item.decision == Item.KEEP else {}
    labels = {one["key"]: one["label"] for one in item.passages}
    if then is None:
        return [Difference(item, "", NEW, "", " ".join(now.values()))] if now else []
    if not now:
        return [Difference(item, "", GONE, " ".join(was.values()), "")]
    return [
        Difference(item, labels[key], _what(then, item, key), was.get(key, ""), said)
        for key, said in now.items()
        if was.get(key, "") != said
    ]


def _read(item: Item) -> dict[str, str]:
    return {one["key"]: redacted(one["text"], spans_of(item, one["key"])) for one in item.passages}


def _what(then: Item, item: Item, key: str) -> str:
    texts = [next((one["text"] for one in held.passages if one["key"] == key), None) for held in (then, item)]
    if texts[0] != texts[1]:
        return NEW if texts[0] is None else CHANGED
    out_then, out_now = ({(span.start, span.end) for span in spans_of(held, key)} for held in (then, item))
    return MORE if out_then - out_now else LESS
