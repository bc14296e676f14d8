"""timeline.stories: the starter atlas's stories, and what a broken file says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.atlas import load
from timeline.query import select
from timeline.stories import StoryError, load_stories
from timeline.view import View

SEEDS = Path(__file__).parents[1] / "seeds"


def test_every_step_shows_something_that_the_atlas_holds() -> None:
    """No step leads to an empty map, an unknown event or an unknown corridor."""
    atlas = load(SEEDS)
    stories = load_stories(SEEDS).stories
    assert len(stories) >= 3
    known = {c.id for c in atlas.corridors.corridors} if atlas.corridors else set()
    for story in stories:
        for step in story.steps:
            view, notices = View.from_query(step.view)
            assert not notices, (story.id, step.title)
            assert select(atlas, view) or "lines" in step.title, (story.id, step.title)
            assert view.event is None or view.event in atlas.by_id, (story.id, step.title)
            assert set(view.corridors or ()) <= known


def test_an_atlas_without_stories_has_none(tmp_path: Path) -> None:
    """The file is optional."""
    assert load_stories(tmp_path).stories == ()


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        json.dumps({"stories": [{"id": "A B"}]}),
        json.dumps(
            {
                "stories": [
                    {
                        "id": "a",
                        "title": "a",
                        "about": "a",
                        "steps": [{"title": "a", "text": "a", "view": "colour=red"}],
                    }
                ]
            }
        ),
    ],
)
def test_a_broken_file_is_told_in_one_line(tmp_path: Path, content: str) -> None:
    """The message names the file and the place."""
    (tmp_path / "stories.json").write_text(content, encoding="utf-8")
    with pytest.raises(StoryError, match=r"stories\.json") as caught:
        load_stories(tmp_path)
    assert "\n" not in str(caught.value)
