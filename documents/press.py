"""Runs alone, in a child process: reads one page on standard input and writes one PDF on standard output.

Not a module of the service: it is started with `python -I`, imports nothing of ours, and after its libraries are loaded
it may open no socket, start no process and read no file but fonts and libraries. Codes it ends with: 0 made, 3 the text
library is missing, 4 too much.
"""

import json
import os
import resource
import sys

MISSING, TOO_MUCH = 3, 4
GIVES_WAY = 10
DENIED = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.system",
    "os.posix_spawn",
    "shutil.",
    "ftplib.",
    "urllib.",
)
READABLE = ("/usr/", "/etc/fonts", "/var/cache/fontconfig", "/lib", "/opt/", sys.prefix, sys.base_prefix)


def read() -> tuple[dict, list[bytes]]:
    """Return what to do, and the parts: page, styles, then each asset."""
    head = json.loads(sys.stdin.buffer.readline())
    return head, [sys.stdin.buffer.read(length) for length in head["lengths"]]


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
    if event == "open" and isinstance(args[0], str):
        writes = isinstance(args[1], str) and set(args[1]) & set("wax+")
        if writes or not args[0].startswith(READABLE):
            raise PermissionError("open")


def main() -> int:
    """Return the code to end with."""
    head, (page, styles, *assets) = read()
    limit(head)
    try:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import URLFetcher, URLFetcherResponse
    except (ImportError, OSError):
        return MISSING
    known = dict(zip(head["assets"], assets, strict=True))

    class InMemory(URLFetcher):
        """Gives the assets it was handed, by name. Everything else is refused, whatever its scheme."""

        def fetch(self, url, headers=None):
            """Return the asset of this name, or raise."""
            scheme, _, name = url.partition(":")
            if scheme != "asset" or name not in known:
                raise ValueError("not an asset of this document")
            return URLFetcherResponse(url, known[name])

    sys.addaudithook(refuse)
    fetcher, fonts = InMemory(), FontConfiguration()
    try:
        sheet = CSS(string=styles.decode(), url_fetcher=fetcher, font_config=fonts)
        html = HTML(string=page.decode(), url_fetcher=fetcher, base_url=None)
        document = html.render(stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1")
        plain(document.metadata, head["title"])
        made = document.write_pdf(pdf_variant="pdf/ua-1")
    except (MemoryError, RecursionError):
        return TOO_MUCH
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()
    return 0


def plain(metadata, title: str) -> None:
    """Leave nothing in the properties but the title and the language."""
    for name, value in vars(metadata).items():
        empty: object = [] if isinstance(value, list) else {} if isinstance(value, dict) else None
        setattr(metadata, name, empty)
    metadata.title, metadata.lang = title, "en-GB"


if __name__ == "__main__":
    sys.exit(main())
