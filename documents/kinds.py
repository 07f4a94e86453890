"""The kinds of file that are taken, and whether a file's name, what it was said to be and its first bytes agree.

Agreement is a filter, not a verdict: a file of two kinds at once passes it. What is inside is looked at apart.
"""

import zipfile
from dataclasses import dataclass
from io import BytesIO

from documents.names import ending

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What a browser says where it does not know.
UNSAID = {"", "application/octet-stream"}


@dataclass(frozen=True)
class Kind:
    """One kind of file: its key, its word, its endings, what browsers call it."""

    key: str
    word: str
    endings: frozenset[str]
    types: frozenset[str]


def _kind(key, word, endings, types) -> Kind:
    return Kind(key, word, frozenset(endings.split()), frozenset(types.split()))


KINDS = {
    kind.key: kind
    for kind in (
        _kind("pdf", "PDF", "pdf", "application/pdf application/x-pdf"),
        _kind("jpeg", "photograph (JPEG)", "jpg jpeg", "image/jpeg image/pjpeg"),
        _kind("png", "picture (PNG)", "png", "image/png"),
        _kind("text", "plain text", "txt", "text/plain"),
        _kind("docx", "Word document", "docx", f"{WORD} application/zip"),
        _kind("xlsx", "Excel workbook", "xlsx", f"{SHEET} application/zip"),
        _kind("eml", "e-mail", "eml", "message/rfc822 text/plain"),
        _kind("msg", "Outlook e-mail", "msg", "application/vnd.ms-outlook"),
    )
}
ENDINGS = tuple(sorted(ending for kind in KINDS.values() for ending in kind.endings))
# What looks harmless in a name and runs when it is opened.
INNER = frozenset(
    ["exe", "com", "scr", "bat", "cmd", "js", "jse", "vbs", "vbe", "wsf", "hta", "lnk", "msi", "ps1", "jar"]
    + ["html", "htm", "svg", "iso"]
)
TAKEN = "PDF, JPEG, PNG, plain text, Word (docx), Excel (xlsx) and saved e-mails (eml, msg)"


def why_not(name: str, declared: str, content: bytes) -> str:
    """Why this file is not taken, as a sentence; empty where its name, declared and sniffed kinds agree."""
    kind = of_name(name)
    if kind is None or _hides_another(name):
        return f"This kind of file is not taken. Send {TAKEN}. A photograph from an iPhone (HEIC) can be saved as JPEG."
    if not content:
        return "The file is empty. Choose it again."
    said = declared.partition(";")[0].strip().lower()
    if said not in UNSAID | kind.types:
        return f"The file is called a {kind.word} and was sent as something else. Save it again as a {kind.word}."
    if sniffed(content) != kind.key:
        return f"The file is called a {kind.word}, but that is not what is in it. Open it, save it again and send that."
    return ""


def of_name(name: str) -> Kind | None:
    """The kind a name says, or None for one that is not taken."""
    said = ending(name)
    return next((kind for kind in KINDS.values() if said in kind.endings), None)


def _hides_another(name: str) -> bool:
    return bool(INNER & {part.strip().lower() for part in name.split(".")[1:-1]})


def sniffed(content: bytes) -> str:
    """The kind its bytes begin like; empty for none of ours."""
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"PK\x03\x04"):
        return _office(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "msg" if "__properties_version1.0".encode("utf-16-le") in content else ""
    return _written(content)


def _office(content: bytes) -> str:
    try:
        inside = set(zipfile.ZipFile(BytesIO(content)).namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return ""
    if "[Content_Types].xml" not in inside:
        return ""
    return "docx" if "word/document.xml" in inside else "xlsx" if "xl/workbook.xml" in inside else ""


def _written(content: bytes) -> str:
    head = content[:4096]
    if b"\x00" in head or head.lstrip()[:1] == b"<" or head.startswith((b"MZ", b"#!", b"{\\rtf")):
        return ""
    lines = head.replace(b"\r\n", b"\n").split(b"\n\n")[0].split(b"\n")
    headers = {line.partition(b":")[0].strip().lower() for line in lines if b":" in line and not line.startswith(b" ")}
    return "eml" if {b"from", b"date"} <= headers or {b"received", b"from"} <= headers else "text"
