"""The top bar: name, search, share, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from geo._html import attributes

if TYPE_CHECKING:
    from dash.development.base_component import Component


def topbar() -> Component:
    """Lay out the top bar; `assets/js/panels/topbar.mjs` gives it its behaviour."""
    return html.Header(
        className="top",
        children=[
            html.A("Diplomatlas", href="?", className="wordmark", id="home"),
            html.Div(
                className="field search",
                role="search",
                children=[
                    html.I(**attributes(data_icon="i-search")),
                    html.Div(id="search-box"),
                    html.Kbd("/"),
                ],
            ),
            _button("share", "i-share", "Share", "Copy a link to this view"),
            html.Span(className="sep"),
            _button("theme", "i-theme", "", "Switch theme"),
        ],
    )


def _button(id_: str, icon: str, words: str, label: str) -> Component:
    return html.Button(
        html.Span(words, className="lbl") if words else None,
        id=id_,
        type="button",
        className="btn" if words else "btn icon",
        disable_n_clicks=True,
        title=label,
        **attributes(data_icon=icon, aria_label=label),
    )
