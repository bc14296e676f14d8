"""Text: made harmless, measured, cut and wrapped; and the outlines of its letters.

Fonts are the DejaVu family that comes with matplotlib, so a picture looks the same everywhere.
It has Latin with schwa and dotless i, Cyrillic, Georgian, Armenian, Greek, Arabic and Hebrew.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from geo.pictures.marks import Family, Weight

LONGEST, _WORDS_A_LINE = 2_000, 400
ASCENT, DESCENT, CAP = 0.93, 0.24, 0.73
_EM = 1000.0
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = "\u200c\u200d"
# Scripts whose letters change shape or run to the left need the shaping of the font library.
_SHAPED = ((0x0590, 0x08FF), (0x0900, 0x0DFF), (0xFB1D, 0xFEFC))


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


def clean(text: str, longest: int = LONGEST) -> str:
    """Return one line that is safe in any format.

    Control characters, marks that turn the direction of text, and halves of surrogates go; runs of
    white space become one space; what is longer than `longest` ends in an ellipsis.
    """
    seen = text[: 4 * longest].replace("\u2028", " ").replace("\u2029", " ")
    kept = "".join(
        char
        if char in _JOINERS or unicodedata.category(char) not in _UNSEEN
        else " " * char.isspace()
        for char in seen
    )
    line = " ".join(unicodedata.normalize("NFC", kept).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def width(text: str, size: float, font: Font = Font(), tracking: float = 0.0) -> float:  # noqa: B008
    """Return how wide a text is at a size, in the unit of the size; never less than drawn."""
    return sum(_advance(font, char) for char in text) * size + tracking * size * len(text)


def cut(text: str, limit: float, size: float, font: Font = Font()) -> str:  # noqa: B008
    """Return the text, ended by an ellipsis where it would be wider than `limit`."""
    if width(text, size, font) <= limit:
        return text
    room = limit / size - _advance(font, "…")
    for place, char in enumerate(text):
        room -= _advance(font, char)
        if room < 0:
            return f"{text[:place].rstrip(' ,;:.')}…"
    return text


def wrap(text: str, limit: float, size: float, font: Font = Font(), most: int = 99) -> list[str]:  # noqa: B008
    """Break a text into at most `most` lines, the last one cut; long words are broken too."""
    lines: list[str] = []
    words = text.split(" ")
    space = width(" ", size, font)
    while words:
        if len(lines) == most - 1:
            lines.append(cut(" ".join(words[:_WORDS_A_LINE]), limit, size, font))
            break
        taken, filled = 1, width(words[0], size, font)
        while taken < len(words):
            filled += space + width(words[taken], size, font)
            if filled > limit:
                break
            taken += 1
        line, words = " ".join(words[:taken]), words[taken:]
        if width(line, size, font) > limit:
            head = _fitting(line, limit, size, font)
            words.insert(0, line[head:])
            line = line[:head]
        lines.append(line)
    return lines


def _fitting(word: str, limit: float, size: float, font: Font) -> int:
    room = limit / size
    for place, char in enumerate(word):
        room -= _advance(font, char)
        if room < 0:
            return max(1, place)
    return len(word)


@lru_cache(maxsize=4_096)
def outline(
    text: str, font: Font, tracking: float = 0.0
) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """Return vertices and matplotlib path codes of a text, one em high, base line at 0.

    Characters without a glyph are drawn as the replacement character.
    """
    if any(low <= ord(char) <= high for char in text for low, high in _SHAPED):
        return _shaped(text, font)
    vertices, codes, x = [], [], 0.0
    for char in text:
        points, kinds, advance = _glyph(font, char)
        if len(points):
            vertices.append(points + np.array([x, 0.0]))
            codes.append(kinds)
        x += advance + tracking
    if not vertices:
        return np.empty((0, 2)), np.empty(0, np.uint8)
    return np.concatenate(vertices), np.concatenate(codes)


def drawable(text: str, font: Font) -> str:
    """Replace what the font has no glyph for, so that a renderer needs no other font."""
    return "".join(char if _has(font, char) else "\ufffd" for char in text)


def _shaped(text: str, font: Font) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415
    from matplotlib.textpath import TextToPath  # noqa: PLC0415

    maker = TextToPath()
    prop = FontProperties(fname=path_of(font))
    vertices, codes = maker.get_text_path(prop, drawable(text, font))
    return np.asarray(vertices, float) / maker.FONT_SCALE, np.asarray(codes, np.uint8)


@cache
def path_of(font: Font) -> str:
    """Return the file of a face."""
    from matplotlib import get_data_path  # noqa: PLC0415

    return f"{get_data_path()}/fonts/ttf/{font.file}"


def _face(font: Font) -> Any:  # noqa: ANN401 - matplotlib's FT2Font, imported late
    """Open a face; each caller gets its own, because a face holds the glyph loaded last."""
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    face = FT2Font(path_of(font))
    face.set_size(_EM, 72)
    return face


@cache
def _letters(font: Font) -> frozenset[int]:
    return frozenset(_face(font).get_charmap())


def _has(font: Font, char: str) -> bool:
    return ord(char) in _letters(font)


def _advance(font: Font, char: str) -> float:
    return _glyph(font, char)[2]


@lru_cache(maxsize=8_192)
def _glyph(font: Font, char: str) -> tuple[npt.NDArray[Any], npt.NDArray[Any], float]:
    """Vertices, codes and advance of a character, all in em."""
    from matplotlib.ft2font import LoadFlags  # noqa: PLC0415

    face = _face(font)
    glyph = face.load_char(ord(char if _has(font, char) else "\ufffd"), flags=LoadFlags.NO_HINTING)
    vertices, codes = face.get_path()
    return vertices / _EM, codes, glyph.linearHoriAdvance / 65536 / _EM
