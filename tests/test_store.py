"""Every store keeps what it was given; DuckDB's also when the process is killed."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.stores import MemoryStore, candidate, event
from timeline.events import Event, Source
from timeline.records import Body, Change, Document, StoredCandidate
from timeline.store import DuckStore, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.store import EventStore

ROOT = Path(__file__).parents[1]


@pytest.fixture(params=["duckdb", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[EventStore]:
    """Give each of the stores, empty."""
    made: EventStore = (
        DuckStore(tmp_path / "a.duckdb") if request.param == "duckdb" else MemoryStore()
    )
    yield made
    made.close()


RECORDS = (
    Document("doc", "A title", "An outlet", "https://a.example/1", "2025-05-07", "en", "00", "now"),
    Body("doc", "The text"),
    Source(id="doc", title="A title", outlet="An outlet"),
    event(lat="1.5", lon="-2", note="n", follows="a;b", corridors="middle", people="A B (KAZ)"),
    event("x", date="XXXX-04-16", place="", country=""),
    candidate(),
)


def test_gives_back_what_was_put(store: EventStore) -> None:
    """Every kind of record comes back equal, alone and with the others of its kind."""
    store.apply(Change("all", RECORDS))
    for record in RECORDS:
        assert store.get(type(record), record.id) == record  # type: ignore[type-var]
    assert store.all(Event) == [RECORDS[3], RECORDS[4]]
    assert store.all(StoredCandidate) == [RECORDS[5]]


def test_empty(store: EventStore) -> None:
    """A new store holds nothing and has nothing to undo."""
    assert store.all(Event) == []
    assert store.get(Document, "doc") is None
    assert store.last() is None
    assert store.undo() is None


def test_put_replaces_in_place(store: EventStore) -> None:
    """Putting over an id keeps its place in the order; a new one goes to the end."""
    store.apply(Change("1", (Document("a", "A"), Document("b", "B"))))
    store.apply(Change("2", (Document("c", "C"), Document("a", "A2"))))
    assert [(one.id, one.title) for one in store.all(Document)] == [
        ("a", "A2"),
        ("b", "B"),
        ("c", "C"),
    ]


def test_last_of_two_with_one_id_counts(store: EventStore) -> None:
    """A change that puts an id twice leaves the second."""
    store.apply(Change("1", (Document("a", "A"), Document("a", "B"))))
    assert store.all(Document) == [Document("a", "B")]


def test_undo_takes_changes_back_one_by_one(store: EventStore) -> None:
    """What was put goes, what was replaced or dropped comes back, the last change first."""
    store.apply(Change("one", (Document("a", "A"), Body("a", "text"))))
    store.apply(Change("two", (Document("a", "A2"), Document("b", "B")), ((Body, "a"),)))
    assert store.last() == "two"
    assert store.undo() == "two"
    assert store.all(Document) == [Document("a", "A")]
    assert store.get(Body, "a") == Body("a", "text")
    assert store.undo() == "one"
    assert store.all(Document) == []
    assert store.undo() is None


def test_dropping_what_is_not_there(store: EventStore) -> None:
    """It is no fault, and can be undone."""
    store.apply(Change("none", (), ((Document, "a"),)))
    assert store.undo() == "none"
    assert store.all(Document) == []


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "'; DROP TABLE documents; --",
    "\u202eevil\u2066",
    "=cmd|'/c calc'!A1",
    "😀 \x00 \x1b[31m",
    "\n\r\t\u2028",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text(store: EventStore, text: str) -> None:
    """Whatever a text holds, it is only text."""
    store.apply(Change(text, (Document("a", text, text), Body("a", text * 1000))))
    assert store.get(Document, "a") == Document("a", text, text)
    assert store.get(Body, "a") == Body("a", text * 1000)
    assert store.last() == text


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_survives(store: EventStore, text: str) -> None:
    """Any text that is valid Unicode comes back as it was, undone or not."""
    store.apply(Change("put", (Body("a", text),)))
    assert store.get(Body, "a") == Body("a", text)
    store.apply(Change("over", (Body("a", "other"),)))
    store.undo()
    assert store.get(Body, "a") == Body("a", text)


def test_failed_change_leaves_nothing(tmp_path: Path) -> None:
    """When a part of a change fails, no part of it is kept, and the store works on."""
    store = DuckStore(tmp_path / "a.duckdb")
    broken = Document("b", object())  # type: ignore[arg-type]  # that is the point
    with pytest.raises(Exception, match=r".+"):
        store.apply(Change("half", (Body("a", "text"), broken)))
    assert store.get(Body, "a") is None
    assert store.last() is None
    store.apply(Change("whole", (Body("a", "text"),)))
    assert store.get(Body, "a") == Body("a", "text")
    store.close()


def test_survives_closing(tmp_path: Path) -> None:
    """A store that is opened again holds the same, the changes to undo too."""
    first = DuckStore(tmp_path / "deep" / "er" / "a.duckdb")
    first.apply(Change("all", RECORDS))
    first.close()
    again = DuckStore(tmp_path / "deep" / "er" / "a.duckdb")
    assert again.all(Event) == [RECORDS[3], RECORDS[4]]
    assert again.undo() == "all"
    assert again.all(Event) == []
    again.close()


_WRITER = """
import sys
from pathlib import Path
from timeline.records import Body, Change
from timeline.store import DuckStore
store = DuckStore(Path(sys.argv[1]))
number = 0
while True:
    store.apply(Change(str(number), (Body(f"b{number}", "x" * 2000),)))
    print(number, flush=True)
    number += 1
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a POSIX signal")
def test_acknowledged_writes_survive_a_kill(tmp_path: Path) -> None:
    """Each write that was acknowledged before SIGKILL is there afterwards, none is half there."""
    path = tmp_path / "a.duckdb"
    command = [sys.executable, "-c", _WRITER, str(path)]
    with subprocess.Popen(  # noqa: S603 - our own code
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        told = [int(writer.stdout.readline()) for _ in range(25)]
        writer.send_signal(signal.SIGKILL)
        told += [int(line) for line in writer.stdout.read().splitlines() if line]
    store = DuckStore(path)
    kept = store.all(Body)
    assert len(kept) >= len(told)
    assert all(len(body.text) == 2000 for body in kept)
    assert store.last() == str(len(kept) - 1)
    store.close()


_HOLDER = """
import sys
from pathlib import Path
from timeline.store import DuckStore
store = DuckStore(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_held_by_another_process(tmp_path: Path) -> None:
    """The one line says who holds the file and what to do."""
    path = tmp_path / "a.duckdb"
    command = [sys.executable, "-c", _HOLDER, str(path)]
    with subprocess.Popen(  # noqa: S603 - our own code
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StoreError, match=rf"in use by another .*process {holder.pid}.*--data"):
            DuckStore(path)
        holder.kill()
    DuckStore(path).close()


def test_foreign_file_is_refused(tmp_path: Path) -> None:
    """A file that is no store is named, and left as it is."""
    path = tmp_path / "a.duckdb"
    path.write_bytes(b"not a store" * 500)
    with pytest.raises(StoreError, match="is not a Diplomatlas store"):
        DuckStore(path)
    assert path.read_bytes() == b"not a store" * 500


def test_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A data folder below a file is told in one line."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="--data") as error:
        DuckStore(tmp_path / "file" / "a.duckdb")
    assert "\n" not in str(error.value)


def test_many_threads(tmp_path: Path) -> None:
    """Writes from several threads at once are all kept, each whole."""
    store = DuckStore(tmp_path / "a.duckdb")

    def write(worker: int) -> None:
        for number in range(10):
            id_ = f"{worker}-{number}"
            store.apply(Change(id_, (Body(id_, id_), Document(id_, id_))))
            assert store.get(Body, id_) == Body(id_, id_)

    threads = [threading.Thread(target=write, args=(worker,)) for worker in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {one.id for one in store.all(Body)} == {one.id for one in store.all(Document)}
    assert len(store.all(Body)) == 60
    store.close()


def test_log_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only so many changes are kept for undoing, the latest ones."""
    monkeypatch.setattr("timeline.store.LONGEST_LOG", 7)
    store = DuckStore(tmp_path / "a.duckdb")
    for number in range(12):
        store.apply(Change(str(number), (Body("a", str(number)),)))
    undone = 0
    while store.undo() is not None:
        undone += 1
    assert undone == 7
    assert store.get(Body, "a") == Body("a", "4")
    store.close()
