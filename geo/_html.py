"""Attributes of HTML elements that are not names in Python."""

from __future__ import annotations

from typing import Any


def attributes(**values: str | int) -> dict[str, Any]:
    """Spell `aria_label="Map"` as `{"aria-label": "Map"}`, for Dash's components.

    The values are of type Any because Dash's typed signatures know no wildcard attributes.
    """
    return {name.replace("_", "-"): value for name, value in values.items()}
