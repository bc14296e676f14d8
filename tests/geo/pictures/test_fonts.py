"""Which font draws a letter, and what is told when none does."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import matplotlib as mpl
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.pictures import fonts, text
from geo.pictures.fonts import REPLACEMENT, Font, file_of, installed, lacking, runs
from geo.pictures.text import outline, width
from tests.small_atlas import small
from timeline.exports.export import export
from timeline.exports.routes import NOTICE
from timeline.server import create_app
from timeline.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator

FACES = [Font(), Font("bold"), Font(italic=True), Font("bold", family="serif")]
OWN = Path(mpl.get_data_path()) / "fonts" / "ttf"
MACHINE = OWN / "STIXGeneral.ttf"  # stands for a font of the machine
HAN = "北京"


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Give the list of a machine's fonts, empty at first."""
    files: list[str] = []
    caches = [fonts._machine, fonts.file_of, text._advance, text.outline]  # noqa: SLF001
    monkeypatch.setattr(fonts, "installed", lambda: files)
    for one in caches:
        one.cache_clear()
    yield files
    monkeypatch.undo()
    for one in caches:
        one.cache_clear()


@pytest.mark.parametrize("font", FACES)
@pytest.mark.parametrize(
    "word", ["Ağr\u0131, Xankəndi", "Тбилиси", "თბილისი", "Երևան", "پاکستان", "Ελλάδα"]
)
@pytest.mark.usefixtures("machine")
def test_scripts_of_the_region_need_no_font_of_the_machine(word: str, font: Font) -> None:
    """In every face, all letters have a glyph of the family that comes with the project."""
    assert lacking([word]) == ""
    assert REPLACEMENT not in "".join(part for _, part in runs(word, font))
    assert all(Path(file).name.startswith("DejaVu") for file, _ in runs(word, font))


@pytest.mark.usefixtures("machine")
def test_a_letter_without_glyph_is_replaced_and_named() -> None:
    """What no font has is shown as the replacement character, and can be told."""
    assert "".join(part for _, part in runs("北京 Baku", Font())) == "\ufffd\ufffd Baku"
    assert lacking(["Baku 京", "北 Astana"]) == "京北"
    assert len(outline("北京", Font())[0])


def test_a_font_of_the_machine_draws_what_ours_lacks(machine: list[str]) -> None:
    """Only the letters that the family lacks are drawn by another font, with its widths."""
    rare = next(c for c in map(chr, sorted(fonts._letters(str(MACHINE)))) if _only_there(c))  # noqa: SLF001
    fonts._machine.cache_clear()  # noqa: SLF001
    machine += [str(OWN / "none.ttf"), str(MACHINE)]
    fonts.file_of.cache_clear()
    text._advance.cache_clear()  # noqa: SLF001
    parts = runs(f"Baku {rare} Aktau", Font())
    assert [(Path(file).name, part) for file, part in parts if part.strip()] == [
        ("DejaVuSans.ttf", "Baku"),
        ("STIXGeneral.ttf", rare),
        ("DejaVuSans.ttf", "Aktau"),
    ]
    assert lacking([rare]) == ""
    vertices, _ = outline(f"{rare}{rare}", Font())
    assert 0 < np.ptp(vertices[:, 0]) <= width(f"{rare}{rare}", 1.0) + 0.5


def _only_there(char: str) -> bool:
    return char.isprintable() and file_of(Font(), char) is None


@given(st.text(max_size=60), st.sampled_from(FACES))
def test_runs_lose_nothing(word: str, font: Font) -> None:
    """Letter by letter, the parts are the text, or the replacement character."""
    drawn = "".join(part for _, part in runs(word, font))
    assert len(drawn) == len(word)
    assert all(a in (b, REPLACEMENT) for a, b in zip(drawn, word, strict=True))


@pytest.mark.parametrize("kind", ["png", "pdf", "mp4", "gif"])
@pytest.mark.usefixtures("machine")
def test_who_exports_is_told(kind: str) -> None:
    """One sentence with the letters and the way out, for each format that draws letters itself."""
    told: list[str] = []
    view = View.from_query("from=2025-04-01&to=2025-04-30")[0]
    for title in (HAN, "Baku"):
        choices = {"title": title, "size": "640x480", "seconds": 2.0, "notice": told.append}
        export(small(), view, io.BytesIO(), format=kind, **choices)  # type: ignore[arg-type]
    assert len(told) == 1
    assert all(letter in told[0] for letter in HAN)
    assert "install" in told[0]


@pytest.mark.parametrize("kind", ["svg", "pptx", "html", "csv", "xlsx", "geojson", "parquet"])
@pytest.mark.usefixtures("machine")
def test_texts_that_stay_texts_need_no_font(kind: str) -> None:
    """What a reader's own program draws is not told."""
    told: list[str] = []
    view = View.from_query("from=2025-04-01&to=2025-04-30")[0]
    export(small(), view, io.BytesIO(), format=kind, title=HAN, notice=told.append)
    assert told == []


@pytest.mark.usefixtures("machine")
def test_the_page_is_told_with_the_preview_and_the_file() -> None:
    """The preview's header and the job carry the sentence, and are silent where all is drawn."""
    client = create_app(small()).server.test_client()
    ours = {"X-Diplomatlas": "1"}
    asked = {"view": "from=2025-04-01&to=2025-04-30", "format": "png", "size": "640x480"}
    answer = client.post("/export/preview", json=asked | {"title": HAN}, headers=ours)
    assert HAN[1] in unquote(answer.headers[NOTICE])
    assert NOTICE not in client.post("/export/preview", json=asked, headers=ours).headers
    job = client.post("/export/start", json=asked | {"title": HAN}, headers=ours).get_json()
    client.post("/export/preview", json=asked, headers=ours)  # waits for its turn after the job
    job = client.get(f"/export/jobs/{job['id']}").get_json()
    assert (job["state"], HAN[1] in job["notice"]) == ("done", True)


def test_chinese_is_drawn_where_there_is_a_font() -> None:
    """With a font of the machine, the ink of two letters differs and none is a box."""
    if not any("CJK" in name or "Fallback" in name or "wqy" in name for name in installed()):
        pytest.skip("no Chinese font on this machine")
    assert lacking([HAN]) == ""
    one, other = outline(HAN[0], Font())[0], outline(HAN[1], Font())[0]
    assert len(one) != len(other)
