"""A story as slides: a cover, one map a step with what is told, the sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.pictures.slides import Cover, Slide
from timeline.citations import sources_of
from timeline.exports.captions import last_day, window_in_words
from timeline.exports.scene import build_scene
from timeline.query import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geo.pictures.scene import Cited, Scene
    from timeline.atlas import Atlas
    from timeline.events import Event
    from timeline.exports.scene import SceneOptions
    from timeline.stories import Step, Story

_EVENTS, _SOURCES, _LINE = 3_000, 3_000, 400


def story_slides(
    atlas: Atlas, story: Story, options: SceneOptions
) -> tuple[Cover, list[Slide], tuple[Cited, ...]]:
    """Lay out what a story tells, step by step; a source has one number through all of them."""
    told = [(step, _events(atlas, step)) for step in story.steps]
    every = {event.id: event for _, events in told for event in events}
    about = {key for step in story.steps for key in step.opened().corridors or ()}
    cited = tuple(sorted(every.values(), key=lambda event: not about & set(event.corridors)))
    sources, numbers = sources_of(atlas, cited)
    title, options = options.title, replace(options, title=None, cited=cited)
    slides = [
        Slide(_scene(atlas, step, options), _notes(step, events, sources, numbers))
        for step, events in told
    ]
    items = tuple((step.title, _window(atlas, step, options)) for step in story.steps)
    return Cover(title or story.title, story.about, items), slides, sources


def _events(atlas: Atlas, step: Step) -> list[Event]:
    """Give the events of a step, those about the corridors that it shows first."""
    view = step.opened()
    about = set(view.corridors or ())
    return sorted(select(atlas, view), key=lambda event: not about & set(event.corridors))


def _window(atlas: Atlas, step: Step, options: SceneOptions) -> str:
    view = step.opened()
    return window_in_words(atlas, view, last_day(atlas, view, options.today))


def _scene(atlas: Atlas, step: Step, options: SceneOptions) -> Scene:
    told = replace(options, title=step.title, story=("", step.text))
    scene = build_scene(atlas, step.opened(), told)
    return replace(scene, subtitle=f"{scene.window} · {scene.subtitle}")


def _notes(
    step: Step,
    events: Iterable[Event],
    sources: Iterable[Cited],
    numbers: Mapping[str, tuple[int, ...]],
) -> str:
    """Write what the speaker has at hand: the text, the events in view, and their sources."""
    lines, cites = [], dict.fromkeys(n for event in events for n in numbers[event.id])
    for event in events:
        cited = ", ".join(map(str, numbers[event.id]))
        lines.append(f"{event.date.in_words()}: {event.title}{f' [{cited}]' * bool(cited)}")
    full = [
        f"{one.number} {one.full}. {one.url}".rstrip() for one in sources if one.number in cites
    ]
    parts = [step.title, step.text]
    parts += ["", "Events in view", *_kept(lines, _EVENTS)] if lines else []
    parts += ["", "Sources", *_kept(full, _SOURCES)] if full else []
    return "\n".join(parts)


def _kept(lines: list[str], room: int) -> list[str]:
    """Keep as many lines as there is room for, and say how many more there are."""
    kept: list[str] = []
    for line in (line[:_LINE] for line in lines):
        room -= len(line)
        if room < 0:
            return [*kept, f"and {len(lines) - len(kept)} more"]
        kept.append(line)
    return kept
