"""A corridor file with a fault is refused in one line that names the feature and the field."""

import json
from pathlib import Path

import pytest

from geo.corridor_file import CorridorError, load


def write(folder: Path, change: str, value: object) -> Path:
    """Write a small corridor file with one member, given by its path, set to a value."""
    data: dict[str, object] = {
        "type": "FeatureCollection",
        "corridors": [
            {"id": "c", "name": "C", "short": "C", "about": "C", "names": [], "sources": []}
        ],
        "features": [
            _feature({"id": "a", "kind": "station"}, "Point", [0, 0]),
            _feature({"id": "b", "kind": "station"}, "Point", [1, 1]),
            _feature({"id": "s", "kind": "segment"}, "LineString", [[0, 0], [1, 1]]),
        ],
    }
    target: object = data
    *path, last = [int(step) if step.isdigit() else step for step in change.split(".")]
    for step in path:
        target = target[step]  # type: ignore[index]
    target[last] = value  # type: ignore[index]
    file = folder / "corridors.geojson"
    file.write_text(json.dumps(data), encoding="utf-8")
    return file


def _feature(own: dict[str, str], geometry: str, coordinates: list[object]) -> dict[str, object]:
    status = {"date": "2014", "status": "operational", "source": "x", "note": ""}
    common = {"name": "N", "corridors": ["c"], "type": "station", "country": "AZE", "rank": 1}
    line = {"mode": "rail", "from": "a", "to": "b", "order": 1, "length_km": 1, "countries": []}
    rest = {"length_source": "x", "statuses": [status]}
    return {
        "properties": common | line | rest | own,
        "geometry": {"type": geometry, "coordinates": coordinates},
    }


def test_the_small_file_is_good(tmp_path: Path) -> None:
    """What the following tests break is whole before."""
    assert len(load(write(tmp_path, "name", "x")).segments) == 1


@pytest.mark.parametrize(
    ("change", "value", "message"),
    [
        ("corridors", None, "corridors: should be a list"),
        ("features.2.properties.mode", "air", "segment s, mode: should be one of rail"),
        ("features.2.properties.from", "z", "segment s, from: there is no z"),
        ("features.2.properties.corridors", ["z"], "segment s, corridors: there is no z"),
        ("features.2.properties.statuses", [], "segment s, statuses: should be one or more"),
        ("features.2.properties.statuses.0.date", "soon", "statuses 1, date: 'soon' is not"),
        ("features.2.properties.statuses.0.status", "done", "statuses 1, status: should be one"),
        ("features.2.properties.length_km", "9", "segment s, length_km: should be a number"),
        ("features.2.geometry.coordinates", [[0, 0]], "segment s, geometry, coordinates"),
        ("features.2.geometry.coordinates", [[0, 0], [0, 91]], "longitude and latitude"),
        ("features.1.properties.id", "a", "the id a is used twice"),
        ("features.1.properties.rank", 4, "station b, rank: should be 1, 2 or 3"),
        ("features.1.properties.name", "", "station b, name: should be a text"),
        ("features.1", 7, "features 2"),
        ("corridors.0.sources", [1], "sources: should be a list of texts"),
    ],
)
def test_a_fault_is_told_in_one_line(
    tmp_path: Path, change: str, value: object, message: str
) -> None:
    """The message names the file, the feature and the field, on one line."""
    file = write(tmp_path, change, value)
    with pytest.raises(CorridorError) as caught:
        load(file)
    text = str(caught.value)
    assert text.startswith(f"{file}: ")
    assert message in text
    assert "\n" not in text


def test_statuses_out_of_order_are_a_fault(tmp_path: Path) -> None:
    """Statuses come in time order."""
    rows = [
        {"date": day, "status": "agreed", "source": "x", "note": ""} for day in ("2014", "2013")
    ]
    with pytest.raises(CorridorError, match="in time order"):
        load(write(tmp_path, "features.2.properties.statuses", rows))


def test_a_file_that_is_not_there_or_not_json(tmp_path: Path) -> None:
    """Both are told in one line with the path."""
    with pytest.raises(CorridorError, match="no such file"):
        load(tmp_path / "none.geojson")
    broken = tmp_path / "broken.geojson"
    broken.write_text("{\n nonsense", encoding="utf-8")
    with pytest.raises(CorridorError, match="line 2: not JSON"):
        load(broken)
