"""Stories: views in an order, each with a title and a sentence or two, from `stories.json`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from timeline._errors import DiplomatlasError
from timeline.view import View

if TYPE_CHECKING:
    from pathlib import Path

STORIES = "stories.json"
Text = Annotated[str, Field(min_length=1, max_length=600)]


class StoryError(DiplomatlasError):
    """A file of stories that can't be read; the message names the place."""


class Step(BaseModel):
    """One view of a story; `view` is a query as in a link, read without a notice."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Text
    text: Text
    view: Text

    @field_validator("view")
    @classmethod
    def _readable(cls, query: str) -> str:
        _, notices = View.from_query(query)
        if notices:
            message = notices[0]
            raise ValueError(message)
        return query

    def opened(self) -> View:
        """Give the view as a value."""
        return View.from_query(self.view)[0]


class Story(BaseModel):
    """A story and its steps."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern="^[a-z0-9-]{1,60}$")]
    title: Text
    about: Text
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=30)]


class Stories(BaseModel):
    """All stories of an atlas."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    stories: tuple[Story, ...] = ()

    def named(self, id_: str) -> Story:
        """Give the story with this id; raises `StoryError` that names those there are."""
        for story in self.stories:
            if story.id == id_:
                return story
        known = ", ".join(story.id for story in self.stories) or "none: the atlas has no stories"
        message = f"no story is called {id_[:60]!r}; there are {known}"
        raise StoryError(message)


def load_stories(folder: Path) -> Stories:
    """Read an atlas's stories, none when it has no such file; raises `StoryError`."""
    path = folder / STORIES
    if not path.is_file():
        return Stories()
    try:
        return Stories.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        message = f"{STORIES}, {place}: {first['msg']}"
        raise StoryError(message) from None
    except ValueError as error:
        message = f"{STORIES}: {error}"
        raise StoryError(message) from None
