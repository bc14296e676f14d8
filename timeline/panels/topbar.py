"""The top bar: name, stories, search, adding, share, export, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from geo._html import attributes

if TYPE_CHECKING:
    from dash.development.base_component import Component


def topbar(*, adding: bool = False) -> Component:
    """Lay out the top bar; `assets/js/panels/topbar.mjs` gives it its behaviour.

    With `adding` there is a button to add an article, and one for what waits to be reviewed.
    """
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
            *(_adding() if adding else ()),
            _more(),
            html.Div(id="more-tools", className="more-tools", children=_tools()),
        ],
    )


def _tools() -> list[Component]:
    """Give what stands in the bar on a wide screen, and under "more" on a phone."""
    return [
        _button("stories", "i-story", "Stories", "Stories: follow a theme through time"),
        _button("share", "i-share", "Share", "Copy a link to this view"),
        _button("export-menu", "i-export", "Export", "Export a picture, slides or data"),
        html.Span(className="sep"),
        _button("theme", "i-theme", "", "Switch theme"),
    ]


def _more() -> Component:
    label = "More: stories, share, export, theme"
    return _button("more", "i-more", "", label, "btn icon only-phone")


def _adding() -> list[Component]:
    queue = html.Button(
        id="review-queue", type="button", className="btn line", disable_n_clicks=True, hidden=True
    )
    add = _button("add-article", "i-plus", "Add article", "Add article", "btn primary")
    return [queue, add]


def _button(id_: str, icon: str, words: str, label: str, classes: str = "") -> Component:
    return html.Button(
        html.Span(words, className="lbl") if words else None,
        id=id_,
        type="button",
        className=classes or ("btn" if words else "btn icon"),
        disable_n_clicks=True,
        title=label,
        **attributes(data_icon=icon, aria_label=label),
    )
