"""What a large pack costs: 400 tagged pages in one child, a thousand as volumes, and the worklist meanwhile."""

import io
import resource
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date

from bench.measure import Ratio, side_by_side
from documents import engine
from rights import gate, pack
from rights.payload import Entry, Payload

SECONDS, MEGABYTES = 90, 700
ENTRIES_A_PAGE = 2.5
WORDS = "Wren came to school and said that she had slept well; her teacher wrote it down and rang nobody. "
TODAY = date(2026, 11, 23)


def payload(entries: int) -> Payload:
    """A payload of this many entries, two or three to a page."""
    held = [
        Entry(f"Note {number}", f"{1 + number % 28} March {2010 + number % 16}", "record",
              [("What happened", (WORDS * 8).strip()), ("What was done", (WORDS * 2).strip())])
        for number in range(entries)
    ]  # fmt: skip
    return Payload("RR-7K2M4C-4", "Wren Applebarrow", "Corinne Example", 1, held)


def of_pages(wanted: int) -> str:
    """One page of HTML that comes to about this many pages of paper, as one volume."""
    whole = payload(round(wanted * ENTRIES_A_PAGE))
    one = pack.Volume(1, 1, 1, whole.entries)
    return pack.volume_page(whole, one, TODAY)


def peak() -> float:
    """The most memory any child has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def holds(content: bytes) -> tuple[int, bool]:
    """How many pages a PDF has, and whether its tags and its outline are there."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as file:
        tagged = bool(file.Root.get("/MarkInfo", {}).get("/Marked")) and "/StructTreeRoot" in file.Root
        return len(file.pages), tagged and "/Outlines" in file.Root


def run(worklist: Callable[[], object] | None = None) -> Iterator[Ratio]:
    """Volumes first, since the most memory of a child only grows; then the 400 pages; then the worklist beside it."""
    whole = payload(round(1_030 * ENTRIES_A_PAGE))
    pages, sound, first = 0, True, 0.0
    for html in pack.pages(whole, TODAY):
        count, good = holds(engine.pdf(html, title=gate.TITLE))
        pages, sound, first = pages + count, sound and good, first or peak()
    yield Ratio(f"{pages} pages as volumes, memory over the first's", peak() / first, 1.2, first, peak())
    yield Ratio("  volumes without tags or outline", 0.0 if sound and pages >= 1000 else 1.0, 0.0, 0, 0)
    began = time.monotonic()
    count, good = holds(engine.pdf(of_pages(400), title=gate.TITLE))
    took = time.monotonic() - began
    yield Ratio(f"{count} tagged pages in one child, of {SECONDS} s", took / SECONDS, 1.0, SECONDS * 1e3, took * 1e3)
    yield Ratio(f"  its memory, of {MEGABYTES} MB", peak() / MEGABYTES, 1.0, MEGABYTES, peak())
    yield Ratio("  its tags and outline missing", 0.0 if good and count >= 400 else 1.0, 0.0, 0, 0)
    if worklist is not None:
        yield beside(worklist)


def beside(worklist: Callable[[], object]) -> Ratio:
    """The worklist while a pack is printed, against the worklist alone."""
    html, alone = of_pages(120), []
    for _ in range(45):
        began = time.perf_counter()
        worklist()
        alone.append(time.perf_counter() - began)
    printing = threading.Thread(target=engine.pdf, args=(html,), kwargs={"title": gate.TITLE})
    printing.start()
    time.sleep(2)
    line = side_by_side("worklist while a pack is printed", lambda: None, worklist, at_most=1.2, calls=31)
    printing.join()
    before = sorted(alone)[len(alone) // 2] * 1000
    return Ratio(line.name, line.measured_ms / before, 1.2, before, line.measured_ms)
