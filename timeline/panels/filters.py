"""The filters on the left: types, actors, corridors, what else to show, and words to find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dash_mantine_components as dmc
from dash import Input, html

from geo import countries
from geo._html import attributes
from timeline.event_types import EVENT_TYPES

if TYPE_CHECKING:
    from dash import Dash
    from dash.development.base_component import Component

    from timeline.payload import Payload

ALSO = (
    ("planned", "Planned"),
    ("candidates", "Candidates"),
    ("unknown", "Year unknown"),
)


def filters(payload: Payload) -> Component:
    """Lay out the filters; `payload` gives the actors and the corridors to choose from."""
    return html.Aside(
        id="filters",
        className="rail",
        children=[
            html.Div(className="rail-fold", children=_folded()),
            html.Div(
                className="rail-full",
                children=[
                    html.Header(
                        [html.H2("Filters"), _button("fold", "i-fold", "Fold filters")],
                    ),
                    html.Div(id="words-box", className="field"),
                    _group("Type", [_type(id_) for id_ in EVENT_TYPES]),
                    _group("Taking part together", [_actors(payload)]),
                    *([_group("Corridors", lines)] if (lines := _corridors(payload)) else []),
                    _group("Also show", [_switch(*row) for row in ALSO]),
                    html.Button(
                        "Clear all filters",
                        id="clear-filters",
                        type="button",
                        className="btn line",
                        disable_n_clicks=True,
                        hidden=True,
                    ),
                ],
            ),
        ],
        **attributes(aria_label="Filters"),
    )


def connect(app: Dash) -> None:
    """Hand the chosen actors to the view, in the browser; the rest is done by `filters.mjs`."""
    app.clientside_callback(  # type: ignore[no-untyped-call]  # Dash leaves it untyped
        "actors => window.diplomatlas.chooseActors(actors ?? [])",
        Input("filter-actors", "value"),
        prevent_initial_call=True,
    )


def _folded() -> list[Component]:
    badges = [
        html.Span(className=f"badge t-{id_}", **attributes(data_glyph=id_)) for id_ in EVENT_TYPES
    ]
    return [_button("unfold", "i-unfold", "Open filters"), html.Hr(), *badges]


def _button(id_: str, icon: str, label: str) -> Component:
    return html.Button(
        id=id_,
        type="button",
        className="btn icon",
        disable_n_clicks=True,
        title=label,
        **attributes(data_icon=icon, aria_label=label, aria_controls="filters"),
    )


def _group(title: str, children: list[Component]) -> Component:
    return html.Fieldset([html.Legend(title), *children])


def _type(id_: str) -> Component:
    return html.Label(
        className=f"check t-{id_}",
        **attributes(data_type=id_),
        children=[
            html.Span(className="box-input", **attributes(data_check=id_)),
            html.Span(className="badge", **attributes(data_glyph=id_)),
            html.Span(EVENT_TYPES[id_].label),
            html.Span(className="n"),
        ],
    )


def _actors(payload: Payload) -> Component:
    options = sorted(
        ({"value": code, "label": countries.actor_name(code)} for code in payload.actors),
        key=lambda option: option["label"],
    )
    select: Component = dmc.MultiSelect(
        id="filter-actors",
        data=options,
        value=[],  # without one the field takes each drawing for a new value, and forgets a choice
        placeholder="Any state or organisation",
        searchable=True,
        clearable=True,
        hidePickedOptions=True,
        selectFirstOptionOnChange=True,
        limit=60,
        size="xs",
        nothingFoundMessage="None in this atlas",
        comboboxProps={"withinPortal": True, "zIndex": 1200, "shadow": "md"},
        rightSectionWidth=26,
        attributes={"input": {"aria-label": "States or organisations that all take part"}},
    )
    return select


def _corridors(payload: Payload) -> list[Component]:
    lines = payload.atlas.corridors
    rows = lines.corridors if lines else ()
    return [
        html.Label(
            className="corr",
            children=[
                html.Span(className="box-input", **attributes(data_corridor=corridor.id)),
                html.Span(className="box", **attributes(data_icon="i-check")),
                html.Span(corridor.short, title=corridor.name),
            ],
        )
        for corridor in rows
    ]


def _switch(id_: str, words: str) -> Component:
    return html.Label(
        className="check sw",
        **attributes(data_also=id_),
        children=[
            html.Span(words),
            html.Span(className="n"),
            html.Span(className="box-input", **attributes(data_switch=id_)),
            html.Span(className="switch"),
        ],
    )
