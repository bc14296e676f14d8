"""A story as a deck: its cover, a native map a step with what is told, and the sources."""

from __future__ import annotations

import io
import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from geo._files import seeds
from geo.pictures.metadata import read
from geo.pictures.slides import MOST_SOURCES
from tests.small_atlas import small
from tests.synthetic_atlas import synthetic
from timeline.cli import main
from timeline.exports.export import ExportError, export, file_name
from timeline.stories import Stories, Story, StoryError
from timeline.view import View

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.atlas import Atlas

TODAY = date(2026, 3, 1)
STORY = Story.model_validate(
    {
        "id": "april",
        "title": "An April",
        "about": "What happened in a spring",
        "steps": [
            {
                "title": "A session <b>",
                "text": "The commission met in Baku. =cmd()",
                "view": "from=2023-04-01&to=2023-04-08&corridors=middle&bbox=40,35,75,55",
            },
            {
                "title": "A visit",
                "text": "Then came a visit to Astana.",
                "view": "from=2023-04-09&to=2023-04-30&event=visit",
            },
            {"title": "Before", "text": "Nothing yet.", "view": "from=1950-01-01&to=1950-12-31"},
        ],
    }
)
LONG = Story.model_validate(
    {
        "id": "long",
        "title": "T" * 600,
        "about": "a" * 600,
        "steps": [{"title": "t" * 600, "text": "word " * 119, "view": "from=2024-01-01"}] * 30,
    }
)


def _deck(story: Story, atlas: Atlas | None = None, **choices: Any) -> Any:  # noqa: ANN401
    out = io.BytesIO()
    export(atlas or small(), View(), out, format="pptx", story=story, today=TODAY, **choices)
    out.seek(0)
    return Presentation(out)


def _texts(slide: Any) -> list[str]:  # noqa: ANN401
    found = []
    for shape in slide.shapes:
        parts = shape.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP else [shape]
        found += [part.text_frame.text for part in parts if part.has_text_frame]
    return found


def test_a_story_is_a_cover_a_slide_a_step_and_its_sources() -> None:
    """Titles in their order; a step's text is text beside a map of native shapes."""
    slides = list(_deck(STORY).slides)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles == ["An April", "A session <b>", "A visit", "Before", "Sources"]
    cover = " ".join(_texts(slides[0]))
    assert "What happened in a spring" in cover
    assert "9 to 30 April 2023" in cover
    for slide in slides[1:4]:
        groups = {one.name: one for one in slide.shapes if one.shape_type == MSO_SHAPE_TYPE.GROUP}
        assert any(one.name == "Kazakhstan" for one in groups["Countries"].shapes)
        assert not [one for one in slide.shapes if one.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert "The commission met in Baku. =cmd()" in " ".join(_texts(slides[1]))
    assert "1 to 8 April 2023 · 2 events" in " ".join(_texts(slides[1]))
    assert not any("No event in this window" in text for text in _texts(slides[3]))


def test_the_speaker_has_the_text_the_events_and_their_sources() -> None:
    """Notes cite sources by the numbers of the closing slide, corridor events first."""
    slides = list(_deck(STORY).slides)
    notes = slides[1].notes_slide.notes_text_frame.text.splitlines()
    assert notes[:2] == ["A session <b>", "The commission met in Baku. =cmd()"]
    assert notes[4] == "7 April 2023: 19th session [1, 2]"
    assert notes[5] == "5 April 2023: Trade mission signs contracts [1]"
    assert "2 Article 4. The Gazette, 24 April 2025. https://example.org/4" in notes
    assert "10 April 2023: Talks in Astana [2]" in slides[2].notes_slide.notes_text_frame.text
    last = " ".join(_texts(slides[-1]))
    assert "1  Article 3" in last
    assert "2  Article 4" in last
    assert "Article 5" not in last


def test_the_file_restores_where_the_story_begins() -> None:
    """The stamp is the first step's view; the name says which story it is."""
    out = io.BytesIO()
    export(small(), View(), out, format="pptx", story=STORY, today=TODAY)
    assert read(out.getvalue()).query == STORY.steps[0].view
    assert file_name(View(), ".pptx", STORY) == "diplomatlas_story_april.pptx"


def test_choices_hold_for_a_story_too() -> None:
    """A title of one's own is the cover's, the theme and the shape of slides are as asked."""
    deck = _deck(STORY, title="For the minister", theme="dark", size="1600x1200")
    assert deck.slides[0].shapes.title.text_frame.text == "For the minister"
    assert deck.slides[1].shapes.title.text_frame.text == "A session <b>"
    assert str(deck.slides[0].background.fill.fore_color.rgb) == "141B21"
    assert (deck.slide_width, deck.slide_height) == (9_144_000, 6_858_000)


def test_many_sources_are_counted_not_piled_up() -> None:
    """The closing slides hold so many sources that a deck stays one; the rest is told."""
    atlas = synthetic(160)
    sources = {
        f"s{n}": atlas.sources["source-1"].model_copy(update={"id": f"s{n}"}) for n in range(160)
    }
    events = tuple(
        event.model_copy(update={"sources": (f"s{n}",)}) for n, event in enumerate(atlas.events)
    )
    from dataclasses import replace  # noqa: PLC0415

    story = Story.model_validate(
        {
            "id": "a",
            "title": "A",
            "about": "a",
            "steps": [{"title": "a", "text": "a", "view": "from=2000-01-01"}],
        }
    )
    slides = list(_deck(story, replace(atlas, events=events, sources=sources)).slides)
    assert [slide.shapes.title.text_frame.text for slide in slides[2:]] == ["Sources"] * 3
    assert f"and {160 - MOST_SOURCES} more" in " ".join(_texts(slides[-1]))


def test_a_long_story_stays_on_its_slides() -> None:
    """The longest texts that a story may have are cut to the slide, and thirty steps listed."""
    deck = _deck(LONG)
    assert len(deck.slides) == 32
    for slide in list(deck.slides)[:2]:
        for shape in slide.shapes:
            assert shape.left >= -20_000
            assert shape.left + shape.width <= deck.slide_width + 20_000
            assert shape.top + shape.height <= deck.slide_height + 20_000


def test_progress_and_a_stop() -> None:
    """Each slide is told; what the callback raises stops the export."""
    told: list[tuple[int, int]] = []
    _deck(STORY, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _deck(STORY, progress=stop)


def test_other_formats_tell_no_story() -> None:
    """One line that names the format to use."""
    with pytest.raises(ExportError, match=r"use \.pptx"):
        export(small(), View(), io.BytesIO(), format="png", story=STORY)


def test_an_unknown_story_is_told_with_those_there_are() -> None:
    """So that the right id can be read off."""
    with pytest.raises(StoryError, match="there are april, long"):
        Stories(stories=(STORY, LONG)).named("may")
    with pytest.raises(StoryError, match="no stories"):
        Stories().named("may")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of an atlas with two stories."""
    from tests.small_atlas import EVENTS, SOURCES  # noqa: PLC0415

    (tmp_path / "events.csv").write_text(EVENTS, encoding="utf-8")
    (tmp_path / "sources.csv").write_text(SOURCES, encoding="utf-8")
    shutil.copy(seeds() / "corridors.geojson", tmp_path)
    stories = Stories(stories=(STORY, LONG))
    (tmp_path / "stories.json").write_text(stories.model_dump_json(), encoding="utf-8")
    return tmp_path


def test_the_command_line_writes_the_same_deck(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`diplomatlas export OUT.pptx --story ID`."""
    out = folder / "a.pptx"
    assert main(["export", str(out), "--atlas", str(folder), "--story", "april"]) == 0
    assert capsys.readouterr().out.strip() == str(out)
    assert len(Presentation(str(out)).slides) == 5


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.pptx", "--story", "may"], "there are april, long"),
        (["a.png", "--story", "april"], "use .pptx"),
        (["a.pptx", "--story", "april", "--view", "country=AZE"], "leave --view out"),
    ],
)
def test_the_command_line_refuses_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    """What can't be is told with the way out, and no file appears."""
    out = folder / arguments[0]
    assert main(["export", str(out), *arguments[1:], "--atlas", str(folder)]) == 1
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1
    assert not out.exists()
