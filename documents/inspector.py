"""Runs alone, in a child process: looks inside one file and says on standard output whether it may be kept.

Not a module of the service: it is started with `python -I`, imports nothing of ours, and once its libraries are loaded
it may open no socket, start no process and write no file. It answers with one line of JSON, {"fault": code}, and after
it the cleaned copy where it made one.
"""

import json
import resource
import sys
import warnings
import zipfile
import zlib
from io import BytesIO

MOST_PARTS, MOST_UNPACKED, MOST_RATIO = 2_000, 200 * 1024 * 1024, 200
MOST_PIXELS, MOST_OBJECTS, MOST_PAGES = 40_000_000, 300_000, 2_000
DENIED = ("socket.", "subprocess.", "os.exec", "os.fork", "os.system", "os.posix_spawn", "shutil.", "urllib.")
ACTIONS = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/Rendition", "/Movie", "/Sound"}
RUNS = {"/JS", "/JavaScript", "/XFA", "/EmbeddedFiles", "/EF", "/RichMediaContent"}
FORBIDDEN_PARTS = ("vbaproject", "activex", "embeddings/", "oleobject", "macrosheets", "customui", "externallinks/")


class Fault(Exception):
    """What is wrong with the file, as a code."""


def limit(head: dict) -> None:
    """Let the kernel end this process where it goes too far."""
    most = head["megabytes"] * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (head["seconds"], head["seconds"] + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def refuse(event: str, args: tuple) -> None:
    """Raise where anything tries to reach out of this process."""
    if event.startswith(DENIED):
        raise PermissionError(event)
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        raise PermissionError("open")


def pdf(content: bytes) -> bytes:
    """A PDF that runs nothing, carries nothing and ends where it ends. Raises Fault."""
    import pikepdf

    sys.addaudithook(refuse)
    if content.rpartition(b"%%EOF")[2].strip(b"\x00\r\n \t") or zipfile.is_zipfile(BytesIO(content)):
        raise Fault("two kinds")
    try:
        document = pikepdf.open(BytesIO(content))
    except pikepdf.PasswordError:
        raise Fault("locked") from None
    except pikepdf.PdfError:
        raise Fault("damaged") from None
    if len(document.pages) > MOST_PAGES or len(document.objects) > MOST_OBJECTS:
        raise Fault("too large inside")
    for found in document.objects:
        _pdf_object(found, pikepdf)
    return b""


def _pdf_object(found, pikepdf, depth: int = 0) -> None:
    if depth > 30:
        raise Fault("too large inside")
    if isinstance(found, pikepdf.Array):
        parts = list(found)
    elif isinstance(found, (pikepdf.Dictionary, pikepdf.Stream)):
        keys = set(found.keys())
        if keys & RUNS or str(found.get("/S", "")) in ACTIONS or str(found.get("/Type", "")) == "/EmbeddedFile":
            raise Fault("runs something")
        parts = [found[key] for key in keys]
    else:
        return
    for part in parts:
        # What has a number of its own comes round by itself.
        if isinstance(part, pikepdf.Object) and not part.is_indirect:
            _pdf_object(part, pikepdf, depth + 1)


def picture(content: bytes) -> bytes:
    """The picture drawn again, without what a camera wrote beside it. Raises Fault."""
    from PIL import Image, ImageOps, JpegImagePlugin, PngImagePlugin  # noqa: F401

    sys.addaudithook(refuse)
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error")
    try:
        with Image.open(BytesIO(content), formats=["JPEG", "PNG"]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise Fault("too large inside")
            kind = image.format
            clean = ImageOps.exif_transpose(image)
            clean = clean.convert("RGB") if kind == "JPEG" else clean.convert("RGBA" if "A" in image.mode else "RGB")
            bare = Image.new(clean.mode, clean.size)
            bare.paste(clean)
            out = BytesIO()
            bare.save(out, format=kind, **({"quality": 90} if kind == "JPEG" else {}))
            return out.getvalue()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Fault("too large inside") from None
    except (OSError, SyntaxError, ValueError, Warning):
        raise Fault("damaged") from None


def office(content: bytes) -> bytes:
    """A document of Word or Excel without macros, embedded files or links that fetch. Raises Fault."""
    sys.addaudithook(refuse)
    if content[:4] != b"PK\x03\x04":
        raise Fault("two kinds")
    try:
        box = zipfile.ZipFile(BytesIO(content))
        parts = box.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise Fault("too large inside")
        for part in parts:
            _part(box, part)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError, zlib.error):
        raise Fault("damaged") from None
    return b""


def _part(box: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    name = part.filename.lower()
    if part.flag_bits & 1:
        raise Fault("locked")
    if (
        ".." in name.split("/")
        or name.startswith("/")
        or "\\" in name
        or (part.external_attr >> 16) & 0o170000 == 0o120000
    ):
        raise Fault("paths")
    if any(word in name for word in FORBIDDEN_PARTS) or name.endswith((".zip", ".exe", ".vbs")):
        raise Fault("runs something")
    if name.endswith(".bin") and not name.startswith(("xl/printersettings/", "word/printersettings/")):
        raise Fault("runs something")
    if part.file_size > MOST_RATIO * max(part.compress_size, 1000):
        raise Fault("too large inside")
    if not name.endswith((".xml", ".rels")):
        return
    with box.open(part) as file:
        text = file.read(part.file_size + 1)
    if len(text) > part.file_size:
        raise Fault("too large inside")
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise Fault("runs something")
    if name.endswith(".rels") and _fetches(text):
        raise Fault("fetches")
    if name == "[content_types].xml" and (b"macroEnabled" in text or b"vbaProject" in text):
        raise Fault("runs something")


def _fetches(relations: bytes) -> bool:
    """Whether a link to elsewhere is anything but one somebody clicks."""
    for one in relations.split(b"<Relationship ")[1:]:
        tag = one.partition(b">")[0]
        if b'TargetMode="External"' in tag and b"/hyperlink" not in tag:
            return True
    return False


def text(content: bytes) -> bytes:
    """Text that is text all through. Raises Fault."""
    sys.addaudithook(refuse)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        said = content.decode("utf-16", errors="replace")
    else:
        said = content.decode("utf-8", errors="replace")
    if "\x00" in said or zipfile.is_zipfile(BytesIO(content)):
        raise Fault("two kinds")
    return b""


def email(content: bytes) -> bytes:
    """A saved e-mail without attachments: those are added one by one, so that each is looked at. Raises Fault."""
    from email import message_from_bytes, policy

    sys.addaudithook(refuse)
    for count, part in enumerate(message_from_bytes(content, policy=policy.compat32).walk()):
        if count > MOST_PARTS:
            raise Fault("too large inside")
        if part.get_filename() or part.get_content_disposition() == "attachment":
            raise Fault("attachments")
    return b""


def outlook(content: bytes) -> bytes:
    """A saved Outlook e-mail without attachments. Raises Fault."""
    from oxmsg import Message

    sys.addaudithook(refuse)
    if "_VBA_PROJECT".encode("utf-16-le") in content:
        raise Fault("runs something")
    try:
        message = Message.load(BytesIO(content))
        many = message.attachment_count
    except Exception:
        raise Fault("damaged") from None
    if many:
        raise Fault("attachments")
    return b""


LOOKS = {
    "pdf": pdf, "jpeg": picture, "png": picture, "docx": office, "xlsx": office, "text": text, "eml": email,
    "msg": outlook,
}  # fmt: skip


def main() -> int:
    """Return 0; what was found stands in the answer."""
    head = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read(head["length"])
    limit(head)
    fault, clean = "", b""
    try:
        clean = LOOKS[head["kind"]](content)
    except Fault as found:
        fault = str(found)
    except (MemoryError, RecursionError):
        fault = "too large inside"
    sys.stdout.buffer.write(json.dumps({"fault": fault}).encode() + b"\n" + clean)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
