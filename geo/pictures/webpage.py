"""A web page in one file, by folium: map, data, styles and scripts inside, no request leaves it.

The one door to folium and to the Leaflet that a wheel brings. folium gives the map shell and the
outlines of the countries; what moves with time is drawn over it by the script that the caller
hands in. A content security policy by hash lets these scripts run and nothing else: no other
script, no handler in an attribute, no address outside the file.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from geo import countries

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SLOT = "<!--map-->"
_MAP: dict[str, Any] = {
    "zoom_start": 4,
    "minZoom": 2,
    "maxZoom": 10,
    "zoomSnap": 0.25,
    "wheelPxPerZoomLevel": 120,
}
# The outlines are cut at the Bering Strait, so that Russia, Fiji and Alaska each stay in one piece.
_BERING, _TURN = -168.9, 360
_MAP |= {"maxBounds": [[-75, _BERING], [84, _BERING + _TURN]], "maxBoundsViscosity": 0.8}
_OUTLINE = {"className": "country", "fillOpacity": 1, "weight": 0.7}

_IMPORT = re.compile(r'^import\s*\{([^}]*)\}\s*from\s*"([^"]+)";?[ \t]*$', re.MULTILINE)
_EXPORT = re.compile(r"^export (const|class|function|async function) (\w+)", re.MULTILINE)
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*/\*\*(?:[^*]|\*(?!/))*\*/[ \t]*\n", re.MULTILINE)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_PART = re.compile(r"<!--part:(\w+)-->")
_VIEWPORT = re.compile(r'<meta name="viewport"[^>]*>')


@dataclass(frozen=True, slots=True)
class WebPage:
    """What the page is made of, all of it trusted but `title` and `data`, which are escaped.

    `body` is HTML with `SLOT` where the map goes, `script` is JavaScript that finds the map as
    `map_atlas`, its countries as `geo_json_countries`, and `data` parsed from the element `#data`.
    """

    title: str
    body: str
    styles: str
    script: str
    data: Mapping[str, Any]
    lang: str = "en"


def render(page: WebPage) -> str:
    """Return the whole page as HTML; the same page gives the same text."""
    before, after = page.body.split(SLOT)
    parts = {
        "lang": html.escape(page.lang),
        "head": _head(page),
        "before": before,
        "after": f"{after}\n{_data_element(page.data)}",
        "script": f"<script>{_inline(page.script)}</script>",
    }
    # one pass, so that nothing which a part holds is taken for a slot or for a template
    return _sealed(_PART.sub(lambda match: parts[match[1]], _shell()))


@cache
def _shell() -> str:
    """Let folium draw the map and the outlines, with slots for all that differs between pages."""
    from branca.element import Element, MacroElement  # noqa: PLC0415 - slow to import
    from folium import GeoJson, Map  # noqa: PLC0415
    from jinja2 import Template  # noqa: PLC0415

    shell = Map((41, 52), tiles=None, zoom_control=False, attributionControl=False, **_MAP)
    shell._id = "atlas"  # noqa: SLF001 - else folium draws one by lot
    shell.default_js, shell.default_css = [], []
    outlines = GeoJson(_outlines(), style_function=lambda _: dict(_OUTLINE), control=False)
    outlines._id = "countries"  # noqa: SLF001
    outlines.add_to(shell)
    tail: Any = MacroElement()  # type: ignore[no-untyped-call]
    tail._template = Template("{% macro html(this, kwargs) %}<!--part:after-->{% endmacro %}")  # noqa: SLF001
    tail.add_to(shell)
    figure: Any = shell.get_root()
    figure.html.add_child(Element("<!--part:before-->"))
    text = _VIEWPORT.sub(_OWN_VIEWPORT, figure.render(), count=1)
    text = text.replace("<html>", '<html lang="<!--part:lang-->">', 1)
    text = text.replace("</head>", "<!--part:head-->\n</head>", 1)
    return text.replace("</html>", "<!--part:script-->\n</html>", 1)


_OWN_VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">'


def _head(page: WebPage) -> str:
    """Write title, styles and Leaflet, whose own images are never needed."""
    folder = _leaflet()
    script = (folder / "leaflet.js").read_text(encoding="utf-8")
    script = re.sub(r"//# sourceMappingURL=\S*", "", script)
    style = (folder / "leaflet.css").read_text(encoding="utf-8")
    style = re.sub(r"url\([^)]*\)", "none", style)
    return (
        f"<title>{html.escape(page.title)}</title>\n<style>{style}</style>\n"
        f"<style>{page.styles}</style>\n<script>{_inline(script)}</script>"
    )


def _leaflet() -> Path:
    """Return the folder of Leaflet's files, from the wheel xstatic-leaflet."""
    from pathlib import Path  # noqa: PLC0415

    from xstatic.pkg import leaflet  # noqa: PLC0415

    return Path(leaflet.BASE_DIR)


def _data_element(data: Mapping[str, Any]) -> str:
    """Embed data as JSON that no markup can end: every `<` is written as an escape."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="data">{text}</script>'


def _inline(script: str) -> str:
    """Make a script safe to stand inside its element."""
    return re.sub(r"<(?=/script|!--)", r"\\x3c", script, flags=re.IGNORECASE)


def _sealed(text: str) -> str:
    """Add the policy that lets the scripts of the page run, by their hash, and nothing else."""
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in _SCRIPT.findall(text)
    }
    policy = (
        f"default-src 'none'; script-src {' '.join(sorted(hashes))}; style-src 'unsafe-inline'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return text.replace("<head>", f'<head>\n<meta charset="utf-8">\n{meta}', 1)


def _outlines() -> dict[str, Any]:
    """Return the outlines with nothing but codes, cut at the Bering Strait, not at 180 degrees."""
    collection = json.loads(countries.outlines_path("50m").read_text(encoding="utf-8"))
    features = []
    for one in collection["features"]:
        shape = one["geometry"]
        parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        whole = {"type": "MultiPolygon", "coordinates": [_east_of_bering(part) for part in parts]}
        features.append({"type": "Feature", "id": one["id"], "properties": {}, "geometry": whole})
    return {"type": "FeatureCollection", "features": features}


def _east_of_bering(polygon: list[list[list[float]]]) -> list[list[list[float]]]:
    """Move a polygon that lies west of the strait around the globe."""
    if max(lon for lon, _ in polygon[0]) > _BERING:
        return polygon
    return [[[round(lon + _TURN, 3), lat] for lon, lat in ring] for ring in polygon]


def bundle(entry: Path) -> str:
    """Join a JavaScript module and all that it imports into one script, each in its own scope.

    Understands named imports and exports, as the project writes them; raises ValueError, naming
    the file, for any other form and for modules that import each other.
    """
    order: dict[Path, int] = {}
    parts: list[str] = []
    _join(entry.resolve(), (), order, parts)
    return '"use strict";\n' + "\n".join(parts)


def _join(path: Path, above: tuple[Path, ...], order: dict[Path, int], parts: list[str]) -> None:
    if path in above:
        message = f"{path.name} imports itself through {above[-1].name}"
        raise ValueError(message)
    text = path.read_text(encoding="utf-8")
    for _, target in _IMPORT.findall(text):
        if (imported := (path.parent / target).resolve()) not in order:
            _join(imported, (*above, path), order, parts)

    def scoped(match: re.Match[str]) -> str:
        names = re.sub(r"(\w+) as (\w+)", r"\1: \2", " ".join(match[1].split()))
        return f"const {{ {names} }} = $m{order[(path.parent / match[2]).resolve()]};"

    text = _COMMENT.sub("", _IMPORT.sub(scoped, text))
    exported = ", ".join(name for _, name in _EXPORT.findall(text))
    text = _EXPORT.sub(r"\1 \2", text)
    if left := _LEFT_OVER.search(text):
        message = f"{path.name}: can't bundle “{left[0][:60]}”"
        raise ValueError(message)
    order[path] = len(order)
    parts.append(f"const $m{order[path]} = (() => {{\n{text}\nreturn {{ {exported} }};\n}})();")
