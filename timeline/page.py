"""The page as a whole: one screen with a top bar, filters, the map, details and the timeline.

Only the frame is laid out here, once; what is in it is drawn by the modules in `assets/js`.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

import dash_mantine_components as dmc
from dash import html

from geo._html import attributes
from geo.map_panel import OUTLINES, map_panel
from timeline.event_types import EVENT_TYPES
from timeline.panels.details import details
from timeline.panels.filters import filters
from timeline.panels.timeline_row import timeline_row
from timeline.panels.topbar import topbar

if TYPE_CHECKING:
    from pathlib import Path

    from dash.development.base_component import Component

    from timeline.payload import Payload


def layout(payload: Payload, *, adding: bool = False) -> Component:
    """Lay the regions out; `payload` says which corridors and actors there are to choose from.

    With `adding` articles can be added.
    """
    page: Component = dmc.MantineProvider(
        forceColorScheme=None,
        theme={"fontFamily": "inherit", "primaryColor": "dark", "defaultRadius": 6},
        children=html.Div(
            className="page",
            id="page",
            children=[
                topbar(adding=adding),
                filters(payload),
                map_panel(),
                details(),
                timeline_row(),
                html.Div(id="notices", className="notices"),
                html.Div(id="announcer", className="sr", **attributes(aria_live="polite")),
            ],
        ),
    )
    return page


def index_page(assets: Path) -> str:
    """Return the HTML around the application, with the icons and the colours of event types."""
    text = (assets / "index.html").read_text(encoding="utf-8")
    return Template(text).safe_substitute(
        preloads=_preloads(assets), type_colours=_type_colours(), type_glyphs=_type_glyphs()
    )


def _preloads(assets: Path) -> str:
    """Have the browser fetch modules and data at once, not one after what asks for the next."""
    modules = sorted(path.relative_to(assets.parent) for path in (assets / "js").rglob("*.mjs"))
    links = [f'<link rel="modulepreload" href="{path.as_posix()}">' for path in modules]
    data = '<link rel="preload" as="fetch" crossorigin href="{}">'
    return "\n".join([*links, data.format("data/atlas.json"), data.format(OUTLINES)])


def _type_colours() -> str:
    kinds = EVENT_TYPES.values()
    light = "".join(f"--c-{kind.id}:{kind.light};" for kind in kinds)
    dark = "".join(f"--c-{kind.id}:{kind.dark};" for kind in kinds)
    classes = "".join(f".t-{kind.id}{{--c:var(--c-{kind.id})}}" for kind in kinds)
    return f":root{{{light}}}[data-theme=dark]{{{dark}}}{classes}"


def _type_glyphs() -> str:
    symbol = '<symbol id="g-{}" viewBox="0 0 16 16">{}</symbol>'
    return "\n".join(symbol.format(kind.id, kind.glyph) for kind in EVENT_TYPES.values())
