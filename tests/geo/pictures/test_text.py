"""Text in pictures."""

from __future__ import annotations

import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.pictures.fonts import Font
from geo.pictures.text import clean, cut, outline, width, wrap

FACES = [Font(), Font("bold"), Font(italic=True), Font("bold", family="serif")]


@given(st.text(max_size=300))
def test_clean_is_harmless(text: str) -> None:
    """No control character, no mark that turns direction, no half of a surrogate, one line."""
    kinds = {unicodedata.category(c) for c in clean(text) if c not in "\u200c\u200d"}
    assert not kinds & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert clean(clean(text)) == clean(text)


def test_clean_keeps_what_is_said() -> None:
    """Letters of any script, tags, quotes, formulas and dollars are text like any other."""
    text = "Xankəndi <b>“$x$”</b> =cmd() Тбилиси თბილისი 北京 پاکستان"
    assert clean(text) == text
    assert clean("\u202eBaku\u0007\n\tAstana\u2066") == "Baku Astana"
    assert clean("x" * 5_000, 100) == "x" * 99 + "…"


@given(st.text(alphabet=st.characters(codec="latin-1"), max_size=80), st.floats(10, 300))
def test_cut_fits(text: str, limit: float) -> None:
    """A cut text is never wider than asked for."""
    assert width(cut(clean(text), limit, 8), 8) <= limit + 1e-6


@given(st.text(alphabet="ab c,", max_size=300), st.floats(30, 200), st.integers(1, 6))
def test_wrap_fits(text: str, limit: float, most: int) -> None:
    """Lines are at most as many and as wide as asked for, and lose no word before the last."""
    text = clean(text)
    lines = wrap(text, limit, 8, most=most)
    assert len(lines) <= most
    assert all(width(line, 8) <= limit + 1e-6 for line in lines)
    if not lines[-1].endswith("…"):
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("font", FACES)
@pytest.mark.parametrize("text", ["Baku", "Ağr\u0131, Xankəndi", "Тбилиси", "თბილისი", "پاکستان"])
def test_measured_as_drawn(text: str, font: Font) -> None:
    """The measured width holds what is drawn, so that boxes of labels are true."""
    vertices, codes = outline(text, font)
    assert len(vertices) == len(codes) > 0
    assert np.ptp(vertices[:, 0]) <= width(text, 1.0, font) + 0.16
