"""The timeline row along the bottom of the page.

The server lays out the row and names its parts; `assets/js/timeline/` draws the plot and puts the
inputs that move with the window (mode, date boxes, handles) into the containers left empty here,
so that each element has one owner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

if TYPE_CHECKING:
    from dash.development.base_component import Component

SPEEDS = (
    ("week", "1 week/s"),
    ("month", "1 month/s"),
    ("quarter", "3 months/s"),
    ("year", "1 year/s"),
    ("event", "Event by event"),
)
PRESETS = (("month", "1 month"), ("year", "1 year"), ("all", "All"))


def _aria(**names: str) -> dict[str, Any]:
    """Return ARIA attributes: `_aria(label="Play")` is `aria-label="Play"`."""
    return {f"aria-{name}": value for name, value in names.items()}


def _icon_button(name: str, label: str, keys: str = "", classes: str = "btn icon") -> Component:
    """Return a button whose icon the page draws; `keys` tells the shortcut in its tooltip."""
    return html.Button(
        id=name,
        type="button",
        className=classes,
        title=f"{label} ({keys})" if keys else label,
        disable_n_clicks=True,
        **_aria(label=label),
    )


def _transport() -> Component:
    return html.Div(
        [
            _icon_button("step-back", "Previous event", "["),
            _icon_button("play", "Play", "Space", "play"),
            _icon_button("step-forward", "Next event", "]"),
        ],
        className="transport",
        role="group",
        **_aria(label="Move through time"),
    )


def _speed() -> Component:
    options = [html.Option(label, value=value) for value, label in SPEEDS]
    return html.Div(
        [html.Select(options, id="speed", disable_n_clicks=True, **_aria(label="Speed"))],
        className="speed",
    )


def _presets() -> Component:
    buttons = [
        html.Button(
            label,
            type="button",
            disable_n_clicks=True,
            **_aria(pressed="false") | {"data-preset": value},
        )
        for value, label in PRESETS
    ]
    return html.Div(
        buttons,
        id="presets",
        className="seg",
        role="group",
        **_aria(label="Length of the window"),
    )


def _tools() -> Component:
    """Everything beside the transport; a popover under "more" on a phone."""
    return html.Div(
        [
            _speed(),
            html.Div(
                id="mode",
                className="seg",
                role="radiogroup",
                disable_n_clicks=True,
                **_aria(label="Mode"),
            ),
            html.P(id="timeline-count", className="count", disable_n_clicks=True),
            html.Button(
                id="year-unknown",
                type="button",
                className="btn line",
                hidden=True,
                title="List the events whose year is not known",
                disable_n_clicks=True,
                **_aria(pressed="false"),
            ),
            _presets(),
            html.Div(
                [
                    _icon_button("time-zoom-out", "Zoom out in time", "-"),
                    _icon_button("time-zoom-in", "Zoom in in time", "+"),
                ],
                className="tzoom",
                role="group",
                **_aria(label="Zoom in time"),
            ),
        ],
        id="timeline-tools",
        className="tools",
        disable_n_clicks=True,
    )


def timeline_row() -> Component:
    """Lay out the row `#timeline`: a toolbar, the date boxes' strip and the plot.

    Returns:
        A section with the ids `step-back`, `play`, `step-forward`, `speed`, `mode`,
        `timeline-count`, `year-unknown`, `presets`, `time-zoom-out`, `time-zoom-in`,
        `timeline-more`, `timeline-dates` and `timeline-plot`. The page adds `window-from`,
        `window-to`, `handle-from`, `handle-to` and `brush` when it mounts.

    """
    return html.Section(
        [
            html.Div(
                [
                    _transport(),
                    _tools(),
                    html.Button(
                        id="timeline-more",
                        type="button",
                        className="btn icon more",
                        disable_n_clicks=True,
                        **_aria(
                            label="More about time", expanded="false", controls="timeline-tools"
                        ),
                    ),
                ],
                className="tbar",
            ),
            html.Div(id="timeline-dates", className="tdates", disable_n_clicks=True),
            html.Div(id="timeline-plot", className="tplot", disable_n_clicks=True),
        ],
        id="timeline",
        className="time",
        disable_n_clicks=True,
        **_aria(label="Timeline"),
    )
