"""The release gate looks at pages as a reader does: drawn, and read again by Tesseract. Pure.

Every page that holds a picture is read, its barcodes and QR codes too, and a sample of the others. Where no program
reads pictures the gate says so and stops: what nobody read is never called clean.
"""

import io

from documents import ocr
from rights.gate_reading import Finding, Made, Protected, in_pages

CHECK, CODES = "pictures, by OCR", "barcodes and QR codes"
ONE_IN = 25
DOTS, DOTS_OF_CODES = 150, 200
LONGEST = 200
NOT_READ = "not read: no program on this machine reads pictures"


def pictures_by_ocr(made: Made, guarded: Protected) -> list[Finding]:
    """Every page that holds a picture, and a sample of the others, read by Tesseract."""
    held = pages_with_pictures(made)
    wanted = sorted({*held, *sample(len(made.file.pages))})
    if not ocr.is_there():
        # A sample that was not read is let go by two people; a picture nobody read is let go by nobody.
        return [Finding(CHECK, NOT_READ, number, may_be_cleared=number not in held) for number in wanted]
    texts = dict.fromkeys(range(1, len(made.file.pages) + 1), "")
    unread = []
    for number in wanted:
        try:
            texts[number] = ocr.read(drawn(made, number)).text
        except ocr.NotRead as trouble:
            unread.append(Finding(CHECK, f"not read: {trouble}", number, may_be_cleared=number not in held))
    return in_pages(CHECK, [texts[number] for number in sorted(texts)], guarded) + unread


def codes_in_pictures(made: Made, guarded: Protected) -> list[Finding]:
    """Every barcode and QR code on a page that holds a picture, with what it says: no eye reads one.

    Whatever it says stops the pack, a name or a number: it is covered, or let go by two people.
    """
    import zxingcpp

    found = []
    for number in sorted(pages_with_pictures(made)):
        for code in zxingcpp.read_barcodes(_picture(made, number, DOTS_OF_CODES)):
            said = " ".join(code.text.split())[:LONGEST]
            found.append(Finding(CODES, f"a code that says: {said}", number, may_be_cleared=True))
    return found


def sample(pages: int) -> list[int]:
    """Return the numbers of the pages that are read whatever they hold: the first, and one in so many after it."""
    return list(range(1, pages + 1, ONE_IN))


def pages_with_pictures(made: Made) -> set[int]:
    """Return the numbers of the pages that draw a picture."""
    found = set()
    for number, page in enumerate(made.file.pages, start=1):
        drawn_there = page.get("/Resources", {}).get("/XObject", {})
        if any(one.get("/Subtype") == "/Image" for one in drawn_there.values()):
            found.add(number)
    return found


def drawn(made: Made, number: int) -> bytes:
    """Return one page as a PNG, as a reader's program would draw it."""
    out = io.BytesIO()
    _picture(made, number, DOTS).save(out, "PNG")
    return out.getvalue()


def _picture(made: Made, number: int, dots: int):
    """One page drawn in greys, at this many dots to the inch."""
    import pypdfium2

    document = pypdfium2.PdfDocument(made.content)
    try:
        return document[number - 1].render(scale=dots / 72, grayscale=True).to_pil()
    finally:
        document.close()
