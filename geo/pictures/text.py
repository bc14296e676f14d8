"""Text: made harmless, measured, cut and wrapped; and the outlines of its letters."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from geo.pictures.fonts import EM, REPLACEMENT, Font, face, file_of, path_of, runs

if TYPE_CHECKING:
    import numpy.typing as npt

LONGEST, _WORDS_A_LINE = 2_000, 400
ASCENT, DESCENT, CAP = 0.93, 0.24, 0.73
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = "\u200c\u200d"
# Scripts whose letters change shape or run to the left need the shaping of the font library.
_SHAPED = ((0x0590, 0x08FF), (0x0900, 0x0DFF), (0xFB1D, 0xFEFC))


@lru_cache(maxsize=2_048)
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
    vertices, codes, x = [], [], 0.0
    for file, part in runs(text, font):
        if _needs_shaping(part):
            pieces = [(*_shaped(part, file), along(part, file, tracking))]
        else:
            glyphs = (_glyph(file, char) for char in part)
            pieces = [(points, kinds, advance + tracking) for points, kinds, advance in glyphs]
        for points, kinds, advance in pieces:
            if len(points):
                vertices.append(points + np.array([x, 0.0]))
                codes.append(kinds)
            x += advance
    if not vertices:
        return np.empty((0, 2)), np.empty(0, np.uint8)
    return np.concatenate(vertices), np.concatenate(codes)


@lru_cache(maxsize=1_024)
def along(part: str, file: str, tracking: float = 0.0) -> float:
    """Return how far a part of a text that one file draws leads on, in em; joined letters do less.

    `width` measures letters alone, and so is never less.
    """
    if not _needs_shaping(part):
        return sum(_glyph(file, char)[2] for char in part) + tracking * len(part)
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415
    from matplotlib.textpath import TextToPath  # noqa: PLC0415

    maker = TextToPath()
    prop = FontProperties(fname=file, size=maker.FONT_SCALE)
    return (
        float(maker.get_text_width_height_descent(part, prop, ismath=False)[0]) / maker.FONT_SCALE
    )


def _needs_shaping(text: str) -> bool:
    return any(low <= ord(char) <= high for char in text for low, high in _SHAPED)


def _shaped(text: str, file: str) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415
    from matplotlib.textpath import TextToPath  # noqa: PLC0415

    maker = TextToPath()
    vertices, codes = maker.get_text_path(FontProperties(fname=file), text)
    return np.asarray(vertices, float) / maker.FONT_SCALE, np.asarray(codes, np.uint8)


@lru_cache(maxsize=8_192)
def _advance(font: Font, char: str) -> float:
    file = file_of(font, char)
    return _glyph(file or path_of(font), char if file else REPLACEMENT)[2]


@lru_cache(maxsize=8_192)
def _glyph(file: str, char: str) -> tuple[npt.NDArray[Any], npt.NDArray[Any], float]:
    """Vertices, codes and advance of a character, all in em."""
    from matplotlib.ft2font import LoadFlags  # noqa: PLC0415

    opened = face(file)
    glyph = opened.load_char(ord(char), flags=LoadFlags.NO_HINTING)
    vertices, codes = opened.get_path()
    return vertices / EM, codes, glyph.linearHoriAdvance / 65536 / EM
