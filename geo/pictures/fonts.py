"""Which font file draws a letter: the DejaVu family, then whatever this machine has.

DejaVu comes with matplotlib, so a picture of Latin (with schwa and dotless i), Cyrillic, Greek,
Georgian, Armenian, Arabic and Hebrew looks the same everywhere. Other scripts, such as Chinese,
need a font of the machine. A letter that no font has is drawn as the replacement character, and
`lacking` names it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    from geo.pictures.marks import Family, Weight

REPLACEMENT = "\ufffd"
EM = 1000.0
# Fonts that have a box for every letter there is, and so would hide that none has it.
_EMPTY = ("lastresort", "adobeblank", "notdef", "fallbackpua")


class Font(NamedTuple):
    """One of the faces."""

    weight: Weight = "normal"
    italic: bool = False
    family: Family = "sans"

    @property
    def file(self) -> str:
        """Name of the font file."""
        family = "DejaVuSans" if self.family == "sans" else "DejaVuSerif"
        slant = "Oblique" if self.family == "sans" else "Italic"
        face = ("Bold" if self.weight == "bold" else "") + (slant if self.italic else "")
        return f"{family}{'-' * bool(face)}{face}.ttf"


def runs(text: str, font: Font) -> list[tuple[str, str]]:
    """Divide a text into (font file, part), each part drawn by one file.

    Letters that no font has are replaced. Spaces between letters of one file are in its part; those
    at the end of a part are one of their own, so that they follow it whichever way it runs.
    """
    files: list[str] = []
    letters: list[str] = []
    for char in text:
        file = file_of(font, char)
        if char == " " and files:
            file = files[-1]
        letters.append(char if file else REPLACEMENT)
        files.append(file or path_of(font))
    at = iter(letters)
    parts = [(file, "".join(next(at) for _ in group)) for file, group in groupby(files)]
    ends = [(file, part[len(part.rstrip(" ")) :]) for file, part in parts]
    bodies = [(file, part.rstrip(" ")) for file, part in parts]
    return [one for pair in zip(bodies, ends, strict=True) for one in pair if one[1]]


def lacking(texts: Iterable[str]) -> str:
    """Return the letters that no font has, each once, in the order of the alphabet."""
    return "".join(sorted(c for c in set().union(*texts) if file_of(Font(), c) is None))


@lru_cache(maxsize=8_192)
def file_of(font: Font, char: str) -> str | None:
    """Return the file that draws a letter in a face, the nearest to it that can; None if none."""
    code = ord(char)
    for face in _alike(font):
        if code in _letters(path_of(face)):
            return path_of(face)
    files, found = _machine()
    place = int(found[code]) if code < len(found) else 0
    return _emboldened(files[place - 1], code, font) if place else None


@cache
def path_of(font: Font) -> str:
    """Return the file of a face of the DejaVu family."""
    from matplotlib import get_data_path  # noqa: PLC0415

    return f"{get_data_path()}/fonts/ttf/{font.file}"


def face(file: str) -> Any:  # noqa: ANN401 - matplotlib's FT2Font, imported late
    """Open a file at `EM` pixels; each caller gets its own, as a face holds its last glyph."""
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    opened = FT2Font(file)
    opened.set_size(EM, 72)
    return opened


def _alike(font: Font) -> tuple[Font, ...]:
    """Return the faces of the family from the most to the least alike."""
    sans = font._replace(family="sans")
    return tuple(dict.fromkeys((font, sans, sans._replace(italic=False), Font())))


@lru_cache(maxsize=64)
def _letters(file: str) -> frozenset[int]:
    return frozenset(face(file).get_charmap())


def installed() -> list[str]:
    """List the font files of this machine."""
    from matplotlib.font_manager import findSystemFonts  # noqa: PLC0415

    return findSystemFonts()


@cache
def _machine() -> tuple[list[str], npt.NDArray[np.uint16]]:
    """Return the machine's fonts, plain ones first, and by letter the first that has it.

    The second counts from 1, 0 means that none has it. Read when the first letter is met that
    DejaVu lacks; three hundred fonts take half a second.
    """
    files = sorted(filter(_usable, installed()), key=_plainness)
    found = np.zeros(0x110000, np.uint16)
    for place, file in reversed(list(enumerate(files, 1))):
        found[_codes(file)] = place
    return files, found


def _usable(file: str) -> bool:
    return not Path(file).stem.lower().replace("-", "").startswith(_EMPTY)


def _plainness(file: str) -> tuple[bool, bool, bool, str]:
    name = Path(file).stem
    return "NotoSans" not in name, "Regular" not in name, "Mono" in name, file


def _codes(file: str) -> list[int]:
    """Return the letters that a file can draw as outlines; none for what is no such font."""
    from matplotlib.ft2font import FaceFlags  # noqa: PLC0415

    try:
        opened = face(file)
    except (OSError, RuntimeError):  # damaged, or of a kind that the library can't read
        return []
    return list(opened.get_charmap()) if FaceFlags.SCALABLE in opened.face_flags else []


@lru_cache(maxsize=1_024)
def _emboldened(file: str, code: int, font: Font) -> str:
    """Return the bold file of the same family where bold is asked for and it has the letter."""
    bold = file.replace("-Regular", "-Bold")
    if font.weight == "bold" and bold != file and bold in _machine()[0] and code in _letters(bold):
        return bold
    return file
