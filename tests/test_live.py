"""The atlas that grows: a folder that is only read, and what the store lays over it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geo._files import seeds
from tests.stores import MemoryStore, candidate, event
from timeline.cli import main
from timeline.events import Event, Source
from timeline.live import LiveAtlas, data_folder
from timeline.payload import FLAGS
from timeline.records import Change, Document, StoredCandidate
from timeline.review.decisions import confirm_all, decide

if TYPE_CHECKING:
    from collections.abc import Iterator

EVENTS = (
    "id,type,date,title,place,country,actors,people,status,corridors,follows,summary,sources\n"
    "known,visit,2025-05-06,A visit,Astana,KAZ,KAZ:host;UZB:visitor,,happened,,,,s\n"
)
SOURCES = "id,title,outlet,date,url,language,note\ns,S,Outlet,2025-06-01,https://a.example,en,\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a small atlas."""
    (tmp_path / "events.csv").write_text(EVENTS)
    (tmp_path / "sources.csv").write_text(SOURCES)
    return tmp_path


@pytest.fixture
def live(folder: Path) -> Iterator[LiveAtlas]:
    """Give it with an empty store."""
    made = LiveAtlas(folder, store=MemoryStore())
    yield made
    made.close()


def test_nothing_added(live: LiveAtlas) -> None:
    """The atlas is that of the folder, its hash too."""
    assert live.atlas.events == live.base.events
    assert live.payload.key == live.base.hash[:16]


def test_candidate_is_on_the_map_as_one(live: LiveAtlas) -> None:
    """It has its place and the flag that draws it dashed; the key changes."""
    before = live.payload
    live.apply(Change("add", (candidate("new", date="2025-07-01"), Source(id="doc", title="D"))))
    payload = live.payload
    assert payload.key != before.key
    assert live.atlas.places["new"].name == "Astana"
    assert payload.columns.arrays["flags"][payload.index["new"]] & FLAGS["candidate"]
    assert payload.text(payload.index["new"])["sources"][0]["title"] == "D"
    assert live.payload_of(before.key) is before, "a page may still ask for what it had"
    assert live.payload_of("other") is None


def test_confirmed_event(live: LiveAtlas) -> None:
    """It loses the flag; undoing gives the former key back."""
    one = candidate("new", date="2025-07-01")
    live.apply(Change("add", (one,)))
    waiting = live.payload.key
    live.apply(decide("confirm", [one]))
    assert not live.atlas.by_id["new"].candidate
    assert live.payload.key != waiting
    assert live.undo() == "Confirmed “Visit of the president to Astana”"
    assert live.payload.key == waiting
    assert live.undo() == "add"
    assert live.payload.key == live.base.hash[:16]
    assert live.undo() is None


def test_known_candidate_has_no_twin_on_the_map(live: LiveAtlas) -> None:
    """What the atlas knows is drawn once; when it goes, the candidate is drawn instead."""
    put = candidate("new")
    live.apply(Change("event", (event("own"),)))
    live.apply(Change("add", (StoredCandidate(put.event, known="own"),)))
    assert "new" not in live.atlas.by_id
    live.apply(Change("gone", (), ((Event, "own"),)))
    assert "new" in live.atlas.by_id


def test_merged_sources(live: LiveAtlas) -> None:
    """An event of the folder gains the sources of what was merged into it; the file stays."""
    one = StoredCandidate(candidate("new").event, known="known")
    live.apply(Change("add", (one, Source(id="doc", title="D"))))
    before = live.payload.key
    live.apply(confirm_all([one]))
    known = live.atlas.by_id["known"]
    assert [source.id for source in live.atlas.sources_of(known)] == ["s", "doc"]
    assert live.payload.key != before
    assert live.base.by_id["known"].sources == ("s",)


def test_own_event_wins_over_the_folder(live: LiveAtlas) -> None:
    """An event that the store has under the same id is the one that is shown."""
    live.apply(Change("own", (event("known", title="Corrected"),)))
    assert [one.title for one in live.atlas.events] == ["Corrected"]


def test_reopened(folder: Path, tmp_path: Path) -> None:
    """What was confirmed is there the next time, with the same key."""
    first = LiveAtlas(folder, tmp_path / "data")
    one = candidate("new", date="2025-07-01")
    first.apply(Change("add", (one, Document("doc", "D"))))
    first.apply(decide("confirm", [one]))
    key = first.payload.key
    first.close()
    again = LiveAtlas(folder, tmp_path / "data")
    assert again.payload.key == key
    assert again.records(Document) == [Document("doc", "D")]
    again.close()


def test_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each atlas has its own folder below the system's; that of the package is `starter`."""
    name = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_DATA_HOME"
    monkeypatch.setenv(name, str(tmp_path))
    assert data_folder(seeds()) == tmp_path / "diplomatlas" / "starter"
    one, two = data_folder(tmp_path / "a b"), data_folder(tmp_path / "x" / "a b")
    assert one != two
    assert one.parent == tmp_path / "diplomatlas"
    assert one.name.startswith("a-b-")


ARTICLE = (
    "Kazakh President Kassym-Jomart Tokayev visited Tashkent on 6 May 2025 and met with "
    "Uzbek President Shavkat Mirziyoyev."
)


def test_add_from_the_command_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Documents are stored as candidates once; a second run finds nothing new."""
    (tmp_path / "text.txt").write_text(ARTICLE)
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    command = ["add", str(tmp_path / "text.txt"), str(tmp_path / "broken.pdf")]
    options = ["--atlas", str(folder), "--data", str(tmp_path / "data")]
    assert main([*command, *options]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("1 document, ")
    assert "skipped: broken.pdf" in err
    live = LiveAtlas(folder, tmp_path / "data")
    waiting = live.records(StoredCandidate)
    live.close()
    assert {one.status for one in waiting} == {"waiting"}
    assert any(one.event.type == "visit" for one in waiting)
    assert main([*command, *options]) == 0
    assert capsys.readouterr().out.startswith("0 documents, 0 candidates")


def test_store_in_use(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command says in one line that another process holds the store."""
    code = (
        "import sys; from pathlib import Path; from timeline.store import DuckStore;"
        "s = DuckStore(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(  # noqa: S603 - our own code
        [sys.executable, "-c", code, str(tmp_path / "data" / "atlas.duckdb")],
        cwd=Path(__file__).parents[1],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        (tmp_path / "text.txt").write_text(ARTICLE)
        command = ["add", str(tmp_path / "text.txt"), "--atlas", str(folder)]
        assert main([*command, "--data", str(tmp_path / "data")]) == 1
        holder.kill()
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert "in use by another Diplomatlas" in line
