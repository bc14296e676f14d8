"""The details on the right; `assets/js/panels/details.mjs` draws what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from geo._html import attributes

if TYPE_CHECKING:
    from dash.development.base_component import Component


def details() -> Component:
    """Lay out the empty panel: its grip (a sheet on a phone), its head and its body."""
    return html.Section(
        id="details",
        className="panel",
        children=[
            html.Button(
                id="grip",
                type="button",
                className="grip",
                disable_n_clicks=True,
                **attributes(aria_label="Make the list larger or smaller"),
            ),
            html.Header(id="details-head", className="phead"),
            html.Div(id="details-body"),
        ],
        **attributes(aria_label="Details"),
    )
