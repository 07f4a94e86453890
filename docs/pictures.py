"""Trims the pictures the browser journeys took to the first screen, and to few colours, for the README."""

import sys
from pathlib import Path

from PIL import Image

WIDTH, HEIGHT, COLOURS = 1280, 960, 96


def trim(folder: Path) -> None:
    """Rewrites every picture in the folder in place."""
    for path in sorted(folder.glob("*.png")):
        with Image.open(path) as picture:
            first = picture.convert("RGB").crop((0, 0, picture.width, min(picture.height, HEIGHT)))
        first.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
        print(f"{path}: {first.width} × {first.height}, {path.stat().st_size // 1024} kB")


if __name__ == "__main__":
    trim(Path(sys.argv[1]))
