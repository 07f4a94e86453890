"""PDFs that must not leave, each bad in one way of security.md 6.1, made from a good one."""

import io
import re
import warnings
from collections.abc import Callable
from functools import partial

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

SECRET = "Gethin Osmond"
HEX = SECRET.encode("utf-16-be").hex()


def _changed(change, good: bytes) -> bytes:
    """Return the good PDF, changed by a function of the open file."""
    with warnings.catch_warnings(), pikepdf.open(io.BytesIO(good)) as file:
        change(file)
        out = io.BytesIO()
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        file.save(out, linearize=False, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _drawn(file, words: str, how: str = "", at: str = "100 100", size: int = 10) -> None:
    """Draw words on the first page in a plain font."""
    page = file.pages[0]
    plain = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    if Name.Font not in page.Resources:
        page.Resources.Font = Dictionary()
    page.Resources.Font.Fbad = file.make_indirect(plain)
    text = words.replace("(", r"\(").replace(")", r"\)")
    drawn = f"\nq BT /Fbad {size} Tf {how} {at} Td ({text}) Tj ET Q\n".encode()
    held = page.Contents
    parts = list(held) if isinstance(held, Array) else [held]
    page.Contents = file.make_stream(b"\n".join(part.read_bytes() for part in parts) + drawn)


def _box_over(file):
    _drawn(file, SECRET)
    page = file.pages[0]
    page.Contents = file.make_stream(page.Contents.read_bytes() + b"\n0 g 90 90 200 30 re f\n")


def _incremental(good: bytes) -> bytes:
    start = int(re.search(rb"startxref\s+(\d+)", good)[1])
    more = b"\n9999 0 obj\n<< /Old (x) >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 10000 /Prev %d >>\n" % start
    return good + more + b"startxref\n%d\n%%%%EOF\n" % len(good)


def _attached(file):
    file.attachments["list.txt"] = pikepdf.AttachedFileSpec(file, b"list", filename="list.txt")


def _annotated(kind: Name, **more):
    def change(file):
        note = Dictionary(Type=Name.Annot, Subtype=kind, Rect=Array([0, 0, 10, 10]), **more)
        file.pages[0].Annots = Array([file.make_indirect(note)])

    return change


def _root(**entries):
    def change(file):
        for name, value in entries.items():
            file.Root[Name("/" + name)] = value

    return change


def _page(**entries):
    def change(file):
        for name, value in entries.items():
            file.pages[0][Name("/" + name)] = value

    return change


def _info(name: str, value: str):
    def change(file):
        file.docinfo[Name("/" + name)] = value

    return change


def _bookmark(file):
    first = file.Root.Outlines.First
    first.Title = String(f"Call from {SECRET}")


def _alt(name: str):
    def change(file):
        file.Root.StructTreeRoot[Name("/" + name)] = String(SECRET)

    return change


def _image(file):
    picture = Stream(file, b"\x00" * 300)
    picture.stream_dict = Dictionary(
        Type=Name.XObject, Subtype=Name.Image, Width=10, Height=10, ColorSpace=Name.DeviceRGB, BitsPerComponent=8
    )
    file.pages[0].Resources.XObject = Dictionary(Im0=file.make_indirect(picture))


def _form(file):
    drawn = Stream(file, b"q Q")
    drawn.stream_dict = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]))
    file.pages[0].Resources.XObject = Dictionary(Fm0=file.make_indirect(drawn))


def _inline_image(file):
    page = file.pages[0]
    page.Contents = file.make_stream(page.Contents.read_bytes() + b"\nq BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q\n")


def _xmp(file):
    held = file.Root.Metadata.read_bytes().decode()
    held = held.replace(
        "</rdf:RDF>", '<rdf:Description rdf:about=""><dc:creator>x</dc:creator></rdf:Description></rdf:RDF>'
    )
    file.Root.Metadata = file.make_stream(held.encode(), {"/Type": Name.Metadata, "/Subtype": Name.XML})


def _orphan(good: bytes) -> bytes:
    """An object that nothing points at, written by hand: a writer would leave it out."""
    start = good.rindex(b"startxref")
    return good[:start] + b"\n8888 0 obj\n<< /Apart 1 >>\nendobj\n" + good[start:]


def _compressed_comment(file):
    page = file.pages[0]
    page.Contents = file.make_stream(page.Contents.read_bytes() + f"\n% {SECRET}\n".encode())


def _unused_string(file):
    file.Root.StructTreeRoot[Name("/Note")] = Dictionary(Words=String(SECRET))


def _later(file):
    _drawn(file, SECRET, at="5000 5000")


def bad() -> dict[str, tuple[Callable[[bytes], bytes], str]]:
    """Return each bad PDF by what is bad: what makes it from a good one, and the check that must find it."""
    text = "text_by_pypdf"
    drawn = {
        "black box over live text": _box_over,
        "white on white": lambda file: _drawn(file, SECRET, "1 1 1 rg"),
        "transparent text": lambda file: _drawn(file, SECRET, "/Gs0 gs"),
        "off the page": _later,
        "tiny letters": lambda file: _drawn(file, SECRET, size=1),
        "a telephone number": lambda file: _drawn(file, "01632 960 444"),
        "a number without spaces": lambda file: _drawn(file, "01632960444"),
        "an e-mail address": lambda file: _drawn(file, "g.osmond@example.org"),
        "an address": lambda file: _drawn(file, "77 Harrow Rise"),
        "initials with a name": lambda file: _drawn(file, "G. Osmond"),
        "turned round": lambda file: _drawn(file, "OSMOND, Gethin"),
        "written backwards": lambda file: _drawn(file, SECRET[::-1]),
        "a span taken out": lambda file: _drawn(file, "sweets in the garden"),
        "a line of an entry left out": lambda file: _drawn(file, "He shouted from the window twice."),
    }
    found = {name: (partial(_changed, change), text) for name, change in drawn.items()}
    made = {
        "text that is not drawn": (lambda file: _drawn(file, "words", "3 Tr"), "invisible"),
        "text that only clips": (lambda file: _drawn(file, "words", "7 Tr"), "invisible"),
        "author": (_info("Author", "x"), "properties"),
        "subject": (_info("Subject", "x"), "properties"),
        "keywords": (_info("Keywords", "x"), "properties"),
        "another title": (_info("Title", "Records of Wren"), "properties"),
        "XMP creator": (_xmp, "properties"),
        "bookmark": (_bookmark, "outline"),
        "alternative text": (_alt("Alt"), "other_words"),
        "actual text": (_alt("ActualText"), "other_words"),
        "comment in a stream": (_compressed_comment, "streams"),
        "string nobody shows": (_unused_string, "streams"),
        "attachment": (_attached, "attachments"),
        "sticky note": (_annotated(Name.Text, Contents=String("x")), "annotations"),
        "form field": (_annotated(Name.Widget), "annotations"),
        "highlight": (_annotated(Name.Highlight), "annotations"),
        "link that acts": (
            _annotated(Name.Link, A=Dictionary(S=Name.URI, URI=String("http://example.org"))), "actions"
        ),
        "JavaScript": (_root(OpenAction=Dictionary(S=Name.JavaScript, JS=String("x"))), "actions"),
        "form": (_root(AcroForm=Dictionary(Fields=Array([]))), "root_objects"),
        "layers": (_root(OCProperties=Dictionary(OCGs=Array([]))), "root_objects"),
        "thumbnail": (_page(Thumb=Array([])), "page_objects"),
        "an application's own data": (_page(PieceInfo=Dictionary()), "page_objects"),
        "cropped page": (_page(CropBox=Array([0, 0, 100, 100])), "page_objects"),
        "a picture": (_image, "images"),
        "a picture in the page itself": (_inline_image, "images"),
        "a drawn form": (_form, "images"),
        "not tagged": (lambda file: file.Root.__delitem__("/StructTreeRoot"), "tagged"),
        "no language": (lambda file: file.Root.__delitem__("/Lang"), "tagged"),
    }  # fmt: skip
    found |= {name: (partial(_changed, change), check) for name, (change, check) in made.items()}
    found["an older version inside"] = (_incremental, "one_revision")
    found["an object nothing points at"] = (_orphan, "reachable")
    found["bytes after the end"] = (lambda good: good + b"\nGethin", "one_revision")
    found["bytes before the start"] = (lambda good: b"junk\n" + good, "one_revision")
    return found
