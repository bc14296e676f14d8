"""An atlas as a web page in one file, to be opened from disk: the live page without its server.

The layout is that of `timeline.page`, the scripts and styles are those of `assets`, joined into
the file by `geo.pictures.webpage`. Inside are the events that pass the filters of the view, of all
times, so that the timeline has where to go; the view's window is where it opens.
"""

from __future__ import annotations

import base64
import html
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.map_panel import ATTRIBUTION, map_panel
from geo.pictures.webpage import SLOT, WebPage, bundle, render
from timeline._errors import DiplomatlasError
from timeline.event_types import EVENT_TYPES
from timeline.exports.captions import link_to
from timeline.page import index_page
from timeline.panels.details import details
from timeline.panels.timeline_row import timeline_row
from timeline.payload import Payload
from timeline.query import select
from timeline.server import assets_folder

if TYPE_CHECKING:
    from datetime import date

    from dash.development.base_component import Component

    from timeline.atlas import Atlas
    from timeline.exports.export import Request
    from timeline.view import View

MOST_EVENTS = 20_000
_STYLES = ("tokens", "base", "map", "details", "timeline")
_VOID = frozenset({"br", "hr", "img", "input"})
_NAMES = {"className": "class", "htmlFor": "for"}


def webpage(atlas: Atlas, view: View, *, today: date, title: str = "", link: str = "") -> str:
    """Return the page as HTML; raises `DiplomatlasError` when the view holds too many events."""
    inside = _inside(atlas, view)
    if len(inside.events) > MOST_EVENTS:
        message = (
            f"{len(inside.events):,} events are too many for one web page, which holds "
            f"{MOST_EVENTS:,}; choose types, actors or words first"
        )
        raise DiplomatlasError(message)
    assets = assets_folder()
    index = index_page(assets)
    styles = [(assets / "css" / f"{name}.css").read_text(encoding="utf-8") for name in _STYLES]
    styles.append(_between(index, "<style>", "</style>"))
    # beside this module, because Dash serves every style in the assets with the live page
    styles.append(Path(__file__).with_suffix(".css").read_text(encoding="utf-8"))
    sprite = f"<svg {_between(index, '<svg ', '</defs>')}</defs></svg>"
    heading = title or "Diplomatlas"
    return render(
        WebPage(
            title=heading if heading == "Diplomatlas" else f"{heading} · Diplomatlas",
            body=sprite + _body(heading, _about(inside, view, link)),
            styles="\n".join(styles),
            script=bundle(assets / "offline" / "main.mjs"),
            data=_data(Payload(inside, today), view),
            lang=view.lang,
        ),
    )


def write_html(request: Request) -> bytes:
    """Write the page of an export."""
    options = request.options
    text = webpage(
        *(request.atlas, request.view),
        today=options.today,
        title=options.title or "",
        link=link_to(request.view, options.address),
    )
    return text.encode()


def _inside(atlas: Atlas, view: View) -> Atlas:
    """Keep what passes the view's filters at any time; a country stays a choice of the reader."""
    ever = view.model_copy(
        update={"first": None, "last": None, "country": None, "mode": "window"},
    )
    events = tuple(select(atlas, ever))
    cited = {key for event in events for key in event.sources}
    cited |= {figure.source for figure in atlas.figures}
    sources = {key: source for key, source in atlas.sources.items() if key in cited}
    return replace(atlas, events=events, sources=sources)


def _data(payload: Payload, view: View) -> dict[str, Any]:
    """Everything that the live page would ask its server for."""
    states = sorted({code for figure in payload.atlas.figures for code in figure.actors})
    return {
        "tables": payload.tables(view.lang),
        "columns": base64.b64encode(payload.columns.data).decode(),
        "texts": [payload.text(i) for i in range(len(payload.events))],
        "figures": {code: payload.figures(code) for code in states},
        "query": view.to_query(),
    }


def _body(title: str, about: list[tuple[str, str]]) -> str:
    """Lay out the page: its bar, the map, the details and the timeline."""
    rows = "".join(f"<dt>{html.escape(name)}</dt><dd>{value}</dd>" for name, value in about)
    return (
        '<noscript><p class="noscript">This page draws its map with scripts; allow them for it.'
        "</p></noscript>"
        '<div class="page" id="page"><header class="offline-top">'
        f'<p class="offline-title" dir="auto" title="{html.escape(title)}">{html.escape(title)}</p>'
        f"{_types()}"
        '<details class="about"><summary class="btn">About</summary>'
        f"<div>{_types()}<dl>{rows}</dl></div></details>"
        '<button type="button" id="theme" class="btn icon" data-icon="i-theme" '
        'title="Switch theme" aria-label="Switch theme"></button></header>'
        f"{to_html(map_panel())}{to_html(details())}{to_html(timeline_row())}"
        '<div id="announcer" class="sr" aria-live="polite"></div></div>'
    )


def _types() -> str:
    """Write the key of the colours and glyphs."""
    mark = '<i class="badge t-{0}" aria-hidden="true"><svg viewBox="0 0 16 16">{1}</svg></i>'
    rows = (
        f"<li>{mark.format(kind.id, kind.glyph)}{html.escape(kind.label)}</li>"
        for kind in EVENT_TYPES.values()
    )
    return f'<ul class="offline-types" aria-label="Types of events">{"".join(rows)}</ul>'


def _about(atlas: Atlas, view: View, link: str) -> list[tuple[str, str]]:
    """Say what the file holds and where it is from; values are HTML."""
    query = view.to_query()
    address = html.escape(link or (f"?{query}" if query else "the whole atlas"))
    if link.startswith(("https://", "http://")):
        address = f'<a class="link" rel="noreferrer noopener" href="{address}">{address}</a>'
    events = sum(event.date.year_known for event in atlas.events)
    return [
        ("Holds", f"{events} dated events, {len(atlas.sources)} sources"),
        ("View", address),
        ("Data hash", html.escape(atlas.hash[:16])),
        ("Attribution", html.escape(ATTRIBUTION)),
        ("Made with", "Diplomatlas"),
    ]


def _between(text: str, start: str, end: str) -> str:
    return text.partition(start)[2].partition(end)[0]


def to_html(component: Component | str | float | list[Any] | None) -> str:
    """Write Dash's HTML components as HTML; the map's place is `SLOT`, listeners are dropped."""
    if component is None:
        return ""
    if isinstance(component, list):
        return "".join(map(to_html, component))
    if isinstance(component, str | int | float):
        return html.escape(str(component))
    node = component.to_plotly_json()  # type: ignore[no-untyped-call]
    if node["namespace"] != "dash_html_components":
        return SLOT
    tag = node["type"].lower()
    props = dict(node["props"])
    children = props.pop("children", None)
    attributes = "".join(_attribute(name, value) for name, value in props.items())
    return f"<{tag}{attributes}>" + ("" if tag in _VOID else f"{to_html(children)}</{tag}>")


def _attribute(name: str, value: Any) -> str:  # noqa: ANN401 - whatever a component takes
    if value is None or value is False or name.startswith(("disable_n", "n_clicks")):
        return ""
    if value is True:
        return f" {name.lower()}"
    if name == "style":
        value = ";".join(f"{key}:{item}" for key, item in value.items())
    return f' {_NAMES.get(name, name)}="{html.escape(str(value))}"'
