"""What Debian and Ubuntu leave out: python3-venv, and what PDFs are drawn with, and what reads scans."""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

from frontdoor.launch import say

PDF_LIBRARIES = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0")
PDF_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-dejavu-core")
READER = "tesseract"
READER_PACKAGES = ("tesseract-ocr", "tesseract-ocr-eng")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def venv_packages() -> tuple[str, ...]:
    """The packages that hold `venv` for the Python that is running."""
    return (f"python3.{sys.version_info.minor}-venv", "python3-venv")


def can_draw_pdf() -> bool:
    """Whether pango and a font are installed."""
    try:
        for name in PDF_LIBRARIES:
            ctypes.CDLL(name)
    except OSError:
        return False
    return any(next(Path(folder).expanduser().rglob("*.[to]tf"), None) for folder in FONT_FOLDERS)


def wish_for_pdf(tried: Path) -> None:
    """Installs what PDFs need where it may; otherwise says the one line and goes on.

    `tried` is a file that remembers a failed attempt, so that later starts stay quick.
    """
    if can_draw_pdf():
        return
    if not tried.exists():
        say.step("Installing pango and a font, which PDFs need …")
        if installed(*PDF_PACKAGES) and can_draw_pdf():
            return
        tried.touch()
    say.note(f"PDFs cannot be made until you run: {line_for(*PDF_PACKAGES)}. All else works.")


def wish_for_reading(tried: Path) -> None:
    """Installs what reads pictures of pages where it may; otherwise says the one line and goes on.

    `tried` is a file that remembers a failed attempt, so that later starts stay quick.
    """
    if shutil.which(READER):
        return
    if not tried.exists():
        say.step("Installing Tesseract, which reads scanned pages …")
        if installed(*READER_PACKAGES) and shutil.which(READER):
            return
        tried.touch()
    say.note(f"Scanned pages cannot be read until you run: {line_for(*READER_PACKAGES)}. All else works.")


def installed(*packages: str) -> bool:
    """Tries to install Debian packages without asking anything; returns whether it worked."""
    prefix = as_root()
    if prefix is None or not shutil.which("apt-get"):
        return False
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = [*prefix, "apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    for command in (install, [*prefix, "apt-get", "update", "-q"], install):
        try:
            done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
        except subprocess.TimeoutExpired:
            return False
        if command is install and done.returncode == 0:
            return True
    return False


def as_root() -> list[str] | None:
    """The words before a command that make it run as root; None where a password would be asked."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def line_for(*packages: str) -> str:
    """The line a person types to install these packages."""
    return f"{'' if os.geteuid() == 0 else 'sudo '}apt-get install -y {' '.join(packages)}"
