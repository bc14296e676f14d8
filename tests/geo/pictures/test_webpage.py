"""The exported web page as text: whole, sealed, escaped, and its scripts joined rightly."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from geo.pictures.webpage import SLOT, WebPage, bundle, render

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = "</script><script>alert(1)</script><!--part:script-->{% endraw %}{{ 7*7 }}"


def page(**change: object) -> WebPage:
    """Make a page with one thing changed."""
    fields: dict[str, object] = {
        "title": "Title",
        "body": f"<main>{SLOT}</main>",
        "styles": "",
        "script": "go(1 < 2);",
        "data": {"a": 1},
    }
    return WebPage(**(fields | change))  # type: ignore[arg-type]


def data_of(text: str) -> object:
    """Read what is embedded, as the page does."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_nothing_points_outside_of_the_file() -> None:
    """No element names an address that a browser would fetch."""
    text = render(page())
    assert not re.search(r"<(?:link|script|img|iframe)\b[^>]*(?:src|href)=", text)
    styles = "".join(re.findall(r"<style>(.*?)</style>", text, re.DOTALL))
    assert "leaflet" in styles
    assert not re.search(r"url\(|@import", styles)
    assert "sourceMappingURL" not in text


def test_the_same_page_gives_the_same_text() -> None:
    """Nothing is drawn by lot, so a file can be compared with an earlier one."""
    assert render(page()) == render(page())


def test_the_map_stands_where_its_slot_is() -> None:
    """The body of the caller goes around folium's map, the script after it."""
    text = render(page(script="last()"))
    places = [text.index(part) for part in ("<main>", 'id="map_atlas"', "</main>", "last()")]
    assert places == sorted(places)


def test_hostile_data_stays_data() -> None:
    """Tags, template signs and slots in the data neither run nor are filled."""
    text = render(page(data={"title": HOSTILE}, title=HOSTILE))
    assert data_of(text) == {"title": HOSTILE}
    assert "<script>alert" not in text
    assert "{{ 7*7 }}" in text


def test_a_script_cannot_end_its_element() -> None:
    """A closing tag inside of a string of the script is written otherwise."""
    assert 'say("\\x3c/script>")' in render(page(script='say("</script>")'))


def test_every_script_is_named_by_the_policy_and_nothing_else_may_run() -> None:
    """The policy has the hash of each script in the page, and allows no address."""
    text = render(page())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    for script in re.findall(r"<script>(.*?)</script>", text, re.DOTALL):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none'; ")
    assert "unsafe-inline" not in policy[1].partition("script-src")[2].partition(";")[0]


def test_a_phone_may_zoom() -> None:
    """Folium forbids to enlarge the page; this one does not."""
    text = render(page())
    assert text.count('name="viewport"') == 1
    assert "user-scalable" not in text


def test_russia_is_in_one_piece() -> None:
    """What lies between 180 degrees and the Bering Strait stands east of it."""
    outlines = re.search(r"countries_add\((\{.*?\})\);", render(page()), re.DOTALL)
    assert outlines is not None
    features = {one["id"]: one for one in json.loads(outlines[1])["features"]}
    lons = [
        lon
        for polygon in features["RUS"]["geometry"]["coordinates"]
        for ring in polygon
        for lon, _ in ring
    ]
    assert min(lons) > 0
    assert max(lons) > 189


@pytest.mark.skipif(not shutil.which("node"), reason="needs node to run what was bundled")
def test_modules_keep_their_scopes(tmp_path: Path) -> None:
    """Two modules may use one name inside; renamed imports and constants work."""
    (tmp_path / "a.mjs").write_text("/** A.\n */\nconst x = 1;\nexport const one = () => x;\n")
    (tmp_path / "b.mjs").write_text(
        'import { one as first } from "./a.mjs";\nconst x = 2;\n'
        "export class Both {\n  sum() { return first() + x; }\n}\n",
    )
    (tmp_path / "main.mjs").write_text(
        'import { one } from "./a.mjs";\nimport {\n  Both,\n} from "./b.mjs";\n'
        "console.log(new Both().sum() + one());\n",
    )
    node = str(shutil.which("node"))
    script = bundle(tmp_path / "main.mjs")
    run = subprocess.run([node, "-e", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout == "4\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('import * as a from "./a.mjs";', "can't bundle"),
        ("export default 1;", "can't bundle"),
        ('import { a } from "./main.mjs";', "imports itself"),
    ],
)
def test_what_cannot_be_bundled_is_refused(text: str, reason: str, tmp_path: Path) -> None:
    """A form of import or export that is not understood is an error, never left out."""
    (tmp_path / "main.mjs").write_text(text)
    with pytest.raises(ValueError, match=reason):
        bundle(tmp_path / "main.mjs")
