"""Runs alone, in a child process: reads the words of one file, or draws one page of it, and writes what came of it.

Not a module of the service: it is started with `python -I`, imports nothing of ours, and once its libraries are loaded
it may open no socket, start no process and write no file. Asked for "words" it answers with one line of JSON: the
pages, each with its label, its text and where each word stands, in thousandths of the page. Asked for "draw" it answers
with one line of JSON and a JPEG: a page as a picture, black boxes burned into it where they were asked for.
"""

import json
import os
import resource
import sys
from io import BytesIO

MOST_LETTERS, MOST_PAGES, MOST_ROWS = 2_000_000, 500, 20_000
MOST_PIXELS = 40_000_000
THOUSAND = 1000
DENIED = ("socket.", "subprocess.", "os.exec", "os.fork", "os.system", "os.posix_spawn", "shutil.", "urllib.")
QUALITY = 80
IMAGE = 3  # FPDF_PAGEOBJ_IMAGE
A_PAGE_OF_WORDS = 4_000
GIVES_WAY = 10


def limit(head: dict) -> None:
    """Let the kernel end this process where it goes too far."""
    most = head["megabytes"] * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (head["seconds"], head["seconds"] + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Whoever waits for a page of the site comes first.
    os.nice(GIVES_WAY)


def refuse(event: str, args: tuple) -> None:
    """Raise where anything tries to reach out of this process."""
    if event.startswith(DENIED):
        raise PermissionError(event)
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        raise PermissionError("open")


def page(label: str, text: str, words: list | None = None, *, is_picture: bool = False) -> dict:
    """Return one page as it is answered."""
    return {"label": label, "text": text[:MOST_LETTERS], "words": words or [], "is_picture": is_picture}


def pdf(content: bytes) -> list[dict]:
    """The words of each page and where they stand; whether it holds a picture that may hold more."""
    import pypdfium2

    sys.addaudithook(refuse)
    document, found = pypdfium2.PdfDocument(content), []
    for number in range(min(len(document), MOST_PAGES)):
        one = document[number]
        text, words = _words_of(one)
        holds = next(one.get_objects(filter=[IMAGE], max_depth=3), None) is not None
        found.append(page(f"Page {number + 1}", text, words, is_picture=holds or not words))
    return found


def _words_of(one) -> tuple[str, list]:
    """The text of a PDF page, and each word as [start, end, left, top, width, height]."""
    from pypdfium2.raw import FPDFText_GetUnicode

    wide, high = one.get_size()
    held = one.get_textpage()
    letters = [chr(FPDFText_GetUnicode(held, at) or 32) for at in range(held.count_chars())]
    letters = [one if one.isprintable() or one == "\n" else " " for one in letters]
    text, words, start = "".join(letters), [], None
    for at in range(len(letters) + 1):
        is_gap = at == len(letters) or letters[at].isspace()
        if not is_gap and start is None:
            start = at
        if is_gap and start is not None:
            boxes = [held.get_charbox(place) for place in range(start, at)]
            left, low = min(box[0] for box in boxes), min(box[1] for box in boxes)
            right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
            words.append([start, at, *_share(left, high - top, right - left, top - low, wide, high)])
            start = None
    return text, words


def _share(left, top, width, height, wide, high) -> list[int]:
    return [
        round(THOUSAND * left / wide), round(THOUSAND * top / high), round(THOUSAND * width / wide),
        round(THOUSAND * height / high),
    ]  # fmt: skip


def picture(content: bytes) -> list[dict]:
    """A picture has one page, and no word that stands in it as text."""
    return [page("The picture", "", is_picture=True)]


def docx(content: bytes) -> list[dict]:
    """The paragraphs and tables of a Word document in order, its head and foot, in pages of a few thousand letters."""
    from docx import Document
    from docx.table import Table

    sys.addaudithook(refuse)
    document, lines = Document(BytesIO(content)), []
    for part in document.sections:
        lines += [one.text for held in (part.header, part.footer) for one in held.paragraphs]
    for one in document.iter_inner_content():
        if isinstance(one, Table):
            lines += [" | ".join(cell.text for cell in row.cells) for row in one.rows[:MOST_ROWS]]
        else:
            lines.append(one.text)
    return _parts(lines)


def xlsx(content: bytes) -> list[dict]:
    """The cells of each sheet, hidden sheets too: what is hidden is held all the same."""
    from openpyxl import load_workbook

    sys.addaudithook(refuse)
    lines = []
    for sheet in load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets:
        rows = sheet.iter_rows(values_only=True, max_row=MOST_ROWS)
        said = [" | ".join("" if cell is None else str(cell) for cell in row) for row in rows]
        title: str = sheet.title  # type: ignore[assignment]
        lines += [f"Sheet: {title}", *[line for line in said if line.strip(" |")]]
    return _parts(lines)


def text(content: bytes) -> list[dict]:
    """Plain text."""
    sys.addaudithook(refuse)
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return _parts(content.decode("utf-16" if wide else "utf-8", errors="replace").splitlines())


def eml(content: bytes) -> list[dict]:
    """A saved e-mail: who wrote to whom, when, about what, and its words."""
    from email import message_from_bytes, policy

    sys.addaudithook(refuse)
    message = message_from_bytes(content, policy=policy.default)
    body = message.get_body(preferencelist=("plain", "html"))
    words = body.get_content() if body is not None else ""
    if body is not None and body.get_content_type() == "text/html":
        words = _without_tags(words)
    heads = [f"{name}: {message[name]}" for name in ("From", "To", "Cc", "Date", "Subject") if message[name]]
    return _parts([*heads, "", *str(words).splitlines()])


def msg(content: bytes) -> list[dict]:
    """A saved Outlook e-mail."""
    from oxmsg import Message

    sys.addaudithook(refuse)
    message = Message.load(BytesIO(content))
    to = ", ".join(f"{one.name} {one.email_address}" for one in message.recipients)
    heads = [("From", message.sender), ("To", to), ("Date", message.sent_date), ("Subject", message.subject)]
    body = message.body or _without_tags(str(message.html_body or ""))
    return _parts([*[f"{name}: {said}" for name, said in heads if said], "", *body.splitlines()])


def _without_tags(words: str) -> str:
    from html.parser import HTMLParser

    kept: list[str] = []

    class Words(HTMLParser):
        """Keeps what is between the tags."""

        skips = 0

        def handle_starttag(self, tag, attrs):
            """Leave out what is no word of anybody's; break the line where a browser would."""
            self.skips += tag in {"script", "style", "head"}
            if tag in {"p", "br", "div", "tr", "li"}:
                kept.append("\n")

        def handle_endtag(self, tag):
            """The part that was left out ends."""
            self.skips -= tag in {"script", "style", "head"} and self.skips > 0

        def handle_data(self, data):
            """Words."""
            if not self.skips:
                kept.append(data)

    Words(convert_charrefs=True).feed(words)
    return "".join(kept)


def _parts(lines: list[str]) -> list[dict]:
    """Lines as pages of a few thousand letters, none cut inside a line unless the line is longer than a page."""
    found: list[str] = []
    held: list[str] = []
    size = 0
    for line in lines:
        for start in range(0, max(1, len(line)), A_PAGE_OF_WORDS):
            piece = line[start : start + A_PAGE_OF_WORDS]
            if size + len(piece) > A_PAGE_OF_WORDS and held:
                found.append("\n".join(held))
                held, size = [], 0
            held.append(piece)
            size += len(piece)
    found.append("\n".join(held))
    kept = [one.strip("\n") for one in found if one.strip()][:MOST_PAGES]
    many = len(kept) > 1
    return [page(f"Part {number}" if many else "Its words", one) for number, one in enumerate(kept, start=1)]


WORDS = {
    "pdf": pdf, "jpeg": picture, "png": picture, "docx": docx, "xlsx": xlsx, "text": text, "eml": eml, "msg": msg,
}  # fmt: skip


def draw(content: bytes, head: dict) -> bytes:
    """One page as a JPEG of its own making, with black boxes burned into it. Boxes are in thousandths of the page."""
    from PIL import Image, ImageDraw, JpegImagePlugin, PngImagePlugin  # noqa: F401

    if head["kind"] == "pdf":
        import pypdfium2

        sys.addaudithook(refuse)
        one = pypdfium2.PdfDocument(content)[head["page"] - 1]
        wide, high = one.get_size()
        dots = min(head["dots"], 72 * (MOST_PIXELS / max(1, wide * high)) ** 0.5)
        drawn = one.render(scale=dots / 72, may_draw_forms=False).to_pil().convert("RGB")
    else:
        sys.addaudithook(refuse)
        Image.MAX_IMAGE_PIXELS = MOST_PIXELS
        drawn = Image.open(BytesIO(content), formats=["JPEG", "PNG"]).convert("RGB")
        drawn.thumbnail((head["dots"] * 12, head["dots"] * 12))
    brush = ImageDraw.Draw(drawn)
    for left, top, width, height in head["boxes"]:
        corner = [left * drawn.width / THOUSAND, top * drawn.height / THOUSAND]
        brush.rectangle(
            [*corner, corner[0] + width * drawn.width / THOUSAND, corner[1] + height * drawn.height / THOUSAND],
            fill="black",
        )
    bare = Image.new("RGB", drawn.size)
    bare.paste(drawn)
    out = BytesIO()
    bare.save(out, format="JPEG", quality=QUALITY)
    return out.getvalue()


def main() -> int:
    """Return 0; what was found stands in the answer, and a fault in one word where nothing could be read."""
    head = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read(head["length"])
    limit(head)
    answer: dict = {"fault": ""}
    drawn = b""
    try:
        if head["do"] == "draw":
            drawn = draw(content, head)
        else:
            answer["pages"] = WORDS[head["kind"]](content)
    except (MemoryError, RecursionError):
        answer = {"fault": "too large inside"}
    except Exception as trouble:  # whatever a stranger's parser makes of a stranger's file
        answer = {"fault": type(trouble).__name__}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + drawn)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
