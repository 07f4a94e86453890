"""The checks of the release gate on what a PDF is made of: its objects, its properties, its one revision. Pure."""

import re

from rights.gate_reading import Finding, Made, Protected, in_texts

TITLE = "Copy of records"
PROPERTIES = {"/Title", "/Producer"}
XMP = {"producer", "title", "part", "li", "alt", "rdf", "description", "xmpmeta", "xpacket", "format", "language"}
ROOT = {"/Type", "/Pages", "/Names", "/Metadata", "/MarkInfo", "/StructTreeRoot", "/Lang", "/ViewerPreferences",
        "/Outlines", "/Dests", "/PageLabels", "/Version", "/Extensions", "/PageLayout"}  # fmt: skip
PAGE = {"/Type", "/Parent", "/MediaBox", "/Contents", "/Resources", "/Annots", "/StructParents", "/Tabs", "/TrimBox",
        "/BleedBox", "/Group"}  # fmt: skip


def one_revision(made: Made, guarded: Protected) -> list[Finding]:
    """One end of file, one start, nothing before it and nothing after: no older version lies underneath."""
    content = made.content
    ends, starts = content.count(b"%%EOF"), len(re.findall(rb"startxref\s", content))
    wrong = []
    if ends != 1 or starts != 1 or re.search(rb"/Prev\s+\d", content):
        wrong.append("more than one revision")
    if not content.startswith(b"%PDF-") or content.rsplit(b"%%EOF", 1)[-1].strip():
        wrong.append("bytes before or after the file")
    return [Finding("one revision", what) for what in wrong]


def properties(made: Made, guarded: Protected) -> list[Finding]:
    """The title is the constant one and no other property is set, in either place where they stand."""
    found = [Finding("properties", str(name)) for name in made.file.docinfo if name not in PROPERTIES]
    if str(made.file.docinfo.get("/Title", "")) != TITLE:
        found.append(Finding("properties", "another title"))
    if not str(made.file.docinfo.get("/Producer", "")).startswith("WeasyPrint"):
        found.append(Finding("properties", "another producer"))
    xmp = made.file.Root.Metadata.read_bytes().decode(errors="replace") if "/Metadata" in made.file.Root else ""
    for name in set(re.findall(r"<(?:\w+:)?(\w+)", xmp)):
        if name.lower() not in XMP:
            found.append(Finding("properties", f"XMP {name}"))
    return found


def root_objects(made: Made, guarded: Protected) -> list[Finding]:
    """The root holds what a plain tagged document holds: no forms, layers, scripts or opening actions."""
    found = [Finding("objects of the root", str(name)) for name in made.file.Root if name not in ROOT]
    names = made.file.Root.get("/Names", {})
    return found + [Finding("objects of the root", f"Names {name}") for name in names if name != "/Dests"]


def attachments(made: Made, guarded: Protected) -> list[Finding]:
    """No file is inside the file."""
    wrong = [one for one in _dictionaries(made) if "/EF" in one or one.get("/Type") in {"/Filespec", "/EmbeddedFile"}]
    return [Finding("attachments", "a file inside") for _ in wrong[:1]]


def annotations(made: Made, guarded: Protected) -> list[Finding]:
    """Only links, to places in the document itself or to the few addresses it prints."""
    found = []
    for number, page in enumerate(made.file.pages, start=1):
        for one in page.get("/Annots", []):
            if one.get("/Subtype") != "/Link":
                found.append(Finding("annotations", str(one.get("/Subtype")), number))
            elif "/A" in one or {"/T", "/RC", "/NM", "/Popup"} & set(one.keys()):
                found.append(Finding("annotations", "a link that acts", number))
    return found


def actions(made: Made, guarded: Protected) -> list[Finding]:
    """Nothing acts when it is opened, read or clicked."""
    wrong = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/URI", "/GoToR", "/GoToE", "/Rendition"}
    found = []
    for one in _dictionaries(made):
        if one.get("/S") in wrong or {"/JS", "/AA", "/OpenAction", "/XFA"} & set(one.keys()):
            found.append(Finding("actions", str(one.get("/S", "an action"))))
    return found[:5]


def page_objects(made: Made, guarded: Protected) -> list[Finding]:
    """A page holds what a page holds: no thumbnail, no application's own data, no crop over what is there."""
    found = []
    for number, page in enumerate(made.file.pages, start=1):
        found += [Finding("objects of a page", str(name), number) for name in page.obj if name not in PAGE]
    return found


def images(made: Made, guarded: Protected) -> list[Finding]:
    """No image and no form drawn from elsewhere: a picture can hold words that no text search reads.

    In copies of documents a page holds plain pictures, each read by OCR; they carry nothing of the camera's.
    """
    found = []
    for number, page in enumerate(made.file.pages, start=1):
        drawn = page.get("/Resources", {}).get("/XObject", {})
        if any(not _may_be_drawn(one, made) for one in drawn.values()):
            found.append(Finding("images", "an image or a form", number))
        elif re.search(rb"\bBI\s", _contents(page)):
            found.append(Finding("images", "an inline image", number))
    return found


PICTURE = {"/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Filter", "/Length",
           "/Interpolate", "/DecodeParms"}  # fmt: skip


def _may_be_drawn(one, made: Made) -> bool:
    if not made.has_pictures or one.get("/Subtype") != "/Image" or set(one.keys()) - PICTURE:
        return False
    return not re.search(rb"\xff[\xe1-\xef]|\xff\xfe|Exif|<x:xmp", one.read_raw_bytes()[:4096])


def outline(made: Made, guarded: Protected) -> list[Finding]:
    """The bookmarks name nobody."""
    texts = [str(one["/Title"]) for one in _dictionaries(made) if "/Title" in one and "/Parent" in one]
    return in_texts("bookmarks", texts, guarded)


def other_words(made: Made, guarded: Protected) -> list[Finding]:
    """Alternative text, actual text, expansions and names in the tag tree name nobody."""
    texts = []
    for one in _dictionaries(made):
        texts += [str(one[name]) for name in ("/Alt", "/ActualText", "/E", "/T", "/Contents", "/TU") if name in one]
    marked = [
        str(text) for page in made.file.pages for text in re.findall(rb"/ActualText\s*\((.*?)\)", _contents(page))
    ]
    return in_texts("alternative text", texts + marked, guarded)


def streams(made: Made, guarded: Protected) -> list[Finding]:
    """Every stream and every string of the file, unpacked, reachable or not."""
    import pikepdf

    texts = []
    for one in made.file.objects:
        if isinstance(one, pikepdf.Stream) and not {"/Length1", "/Subtype"} & set(one.keys()) - {"/Type"}:
            texts.append(_readable(one))
        texts += _strings(one)
    return in_texts("streams and strings", texts, guarded)


def reachable(made: Made, guarded: Protected) -> list[Finding]:
    """No object stands apart from the document: what was replaced is gone."""
    import pikepdf

    seen: set = set()
    waiting = [made.file.Root, made.file.trailer.get("/Info")]
    while waiting:
        one = waiting.pop()
        if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream, pikepdf.Array)):
            key = one.objgen
            if key != (0, 0):
                if key in seen:
                    continue
                seen.add(key)
            waiting += list(one) if isinstance(one, pikepdf.Array) else list(one.values())
    plumbing = {"/XRef", "/ObjStm"}
    apart = [
        one for one in made.file.objects
        if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)) and one.objgen not in seen
        and one.get("/Type") not in plumbing
    ]  # fmt: skip
    known = {one.objgen for one in made.file.objects}
    written = {(int(one), int(two)) for one, two in re.findall(rb"(?:^|[\r\n])(\d{1,9}) (\d{1,5}) obj\b", made.content)}
    unlisted = written - known
    return [Finding("objects apart", f"{len(apart) + len(unlisted)} of them")] if apart or unlisted else []


def tagged(made: Made, guarded: Protected) -> list[Finding]:
    """Anybody can read it: tagged, titled, in a language, PDF/UA-1."""
    root, wrong = made.file.Root, []
    if not root.get("/MarkInfo", {}).get("/Marked") or "/StructTreeRoot" not in root:
        wrong.append("not tagged")
    if str(root.get("/Lang", "")) != "en-GB":
        wrong.append("no language")
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        wrong.append("does not show its title")
    if "/Metadata" not in root or b"pdfuaid" not in root.Metadata.read_bytes():
        wrong.append("not PDF/UA")
    return [Finding("readable by anybody", what) for what in wrong]


def invisible(made: Made, guarded: Protected) -> list[Finding]:
    """No text is drawn that is not seen: render mode 3, which holds the words of a scan."""
    return [
        Finding("invisible text", "text that is not drawn", number)
        for number, page in enumerate(made.file.pages, start=1)
        if re.search(rb"(?<![\d.])[37]\s+Tr\b", _contents(page))
    ]


def _dictionaries(made: Made) -> list:
    import pikepdf

    found, waiting = [], list(made.file.objects)
    while waiting:
        one = waiting.pop()
        inner = list(one) if isinstance(one, pikepdf.Array) else []
        if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
            found.append(one)
            inner = list(one.values())
        waiting += [part for part in inner if isinstance(part, pikepdf.Object) and not part.is_indirect]
    return found


def _contents(page) -> bytes:
    import pikepdf

    held = page.get("/Contents")
    parts = list(held) if isinstance(held, pikepdf.Array) else [held] if held is not None else []
    return b"\n".join(part.read_bytes() for part in parts)


def _readable(stream) -> str:
    raw = stream.read_bytes()
    return raw.decode("utf-16") if raw.startswith((b"\xfe\xff", b"\xff\xfe")) else raw.decode("latin-1")


def _strings(one) -> list[str]:
    import pikepdf

    if isinstance(one, pikepdf.String):
        return [str(one)]
    if isinstance(one, pikepdf.Array):
        return [text for part in one if not getattr(part, "is_indirect", False) for text in _strings(part)]
    if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
        values = [value for value in one.values() if not getattr(value, "is_indirect", False)]
        return [text for part in values for text in _strings(part)]
    return []
