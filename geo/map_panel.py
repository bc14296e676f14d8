"""The map panel: the one door to dash-leaflet.

dash-leaflet gives the map shell and the outlines of the countries; everything that moves with time
is drawn over it by the modules in `assets/js/map`, which reach the map through `onEachCountry`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import dash_leaflet as dl
from dash import html

from geo._html import attributes
from geo.pictures.scene import HATCH_WORDS

if TYPE_CHECKING:
    from dash.development.base_component import Component

ATTRIBUTION = "Outlines Natural Earth · Cities GeoNames, CC BY 4.0 · Borders imply no position"
OUTLINES = "data/outlines/50m.geojson"
CENTRE = [41.0, 52.0]
# How far the map goes: a little beyond the antimeridian on both sides, and short of the poles.
BOUNDS = [[-70.0, -190.0], [84.0, 200.0]]


def map_panel() -> Component:
    """Lay out the map with its title, key, close-up and buttons; nothing depends on the atlas."""
    return html.Main(
        id="map",
        className="map",
        children=[
            _shell(),
            html.Div(
                className="map-title",
                children=[html.H1(id="map-title"), html.P(id="map-subtitle")],
            ),
            _zoom(),
            _tools(),
            _key(),
            html.Figure(
                id="inset",
                className="inset",
                hidden=True,
                children=[html.Figcaption(html.B(id="inset-name"))],
            ),
            html.Footer(
                className="foot",
                children=[
                    html.Div(
                        className="scale",
                        children=[html.I(id="scale-bar"), html.Span(id="scale-words")],
                    ),
                    html.Div(ATTRIBUTION, id="attribution", className="attr"),
                ],
            ),
        ],
        **attributes(aria_label="Map"),
    )


def _shell() -> Component:
    shell: Component = dl.MapContainer(
        id="leaflet",
        center=CENTRE,
        zoom=4,
        minZoom=2,
        maxZoom=10,
        zoomSnap=0.25,
        wheelPxPerZoomLevel=120,
        maxBounds=BOUNDS,
        maxBoundsViscosity=0.8,
        zoomControl=False,
        attributionControl=False,
        children=[
            dl.GeoJSON(
                id="countries",
                url=OUTLINES,
                style={"variable": "diplomatlas.countryStyle"},
                onEachFeature={"variable": "diplomatlas.onEachCountry"},
            ),
        ],
    )
    return shell


def _button(id_: str, icon: str, label: str) -> Component:
    return html.Button(
        id=id_,
        type="button",
        className="btn icon",
        disable_n_clicks=True,
        title=label,
        **attributes(data_icon=icon, aria_label=label),
    )


def _zoom() -> Component:
    return html.Div(
        className="zoom",
        children=[
            _button("zoom-in", "i-plus", "Zoom in"),
            _button("zoom-out", "i-minus", "Zoom out"),
            _button("zoom-fit", "i-fit", "Fit the map to the events"),
        ],
    )


def _tools() -> Component:
    return html.Div(
        className="map-tools",
        children=[
            html.Button(
                "Filters",
                id="filters-button",
                type="button",
                className="btn only-phone",
                disable_n_clicks=True,
                **attributes(data_icon="i-filter", aria_expanded="false", aria_controls="filters"),
            ),
            html.Button(
                "Key",
                id="key-button",
                type="button",
                className="btn",
                disable_n_clicks=True,
                **attributes(data_icon="i-key", aria_expanded="false", aria_controls="key"),
            ),
        ],
    )


def _key() -> Component:
    shades = zip(("0", "1–2", "3–5", "6+"), range(4), strict=True)
    ramp = [
        html.Span([html.I(style={"background": f"var(--land-{shade})"}), words])
        for words, shade in shades
    ]
    return html.Section(
        id="key",
        className="legend card",
        children=[
            html.Div(
                children=[
                    html.H2("Events per country"),
                    html.Div(ramp, className="ramp"),
                    _row("key-hatch", HATCH_WORDS),
                    html.H2("Events at a place"),
                    _row("key-places", "ring: types"),
                ],
            ),
            html.Div(
                children=[
                    html.H2(["Corridors on ", html.Span(id="key-day")]),
                    _row("key-line operational", "operational"),
                    _row("key-line construction", "under construction"),
                    _row("key-line agreed", "agreed or proposed"),
                    _row("key-line suspended", "suspended"),
                    html.H2("Visits"),
                    _row("key-arc", "from the capital"),
                    _row("key-arc unsure", "planned or not confirmed"),
                    html.P(
                        "Too many visits to draw: shorten the window to see their arcs.",
                        id="key-arcs",
                        hidden=True,
                    ),
                ],
            ),
        ],
        **attributes(aria_label="Key"),
    )


def _row(classes: str, words: str) -> Component:
    return html.Div(
        className="krow",
        children=[html.I(className=classes, **attributes(aria_hidden="true")), html.Span(words)],
    )
