"""The commands over files, folders and corpora: skipping, resuming, all cores."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from timeline._errors import DiplomatlasError
from timeline.extract.commands import add_files, day_given, extract_files
from timeline.extract.corpus import documents, find_files, run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from timeline.extract import Candidate
    from timeline.extract.documents import Document

STORY = "Malta and Libya signed a pact in Valletta on {} May 2021."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with good files, a bad one, and a corpus with a bad line."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.txt").write_text(STORY.format(3), encoding="utf-8")
    (tmp_path / "inner" / "b.md").write_text(STORY.format(4), encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(b"junk")
    (tmp_path / "ignored.csv").write_text("a,b", encoding="utf-8")
    lines = [json.dumps({"id": f"n{n}", "text": STORY.format(n)}) for n in range(10, 20)]
    (tmp_path / "news.jsonl").write_text("\n".join([*lines, "{bad"]), encoding="utf-8")
    return tmp_path


def test_files_of_folders_are_found(folder: Path) -> None:
    """A folder gives its readable files, sorted; a file that is missing is an error."""
    found = [path.name for path in find_files([folder, folder / "a.txt"])]
    assert found == ["a.txt", "c.pdf", "b.md", "news.jsonl"]
    with pytest.raises(DiplomatlasError, match="no such file"):
        find_files([folder / "missing.txt"])


def test_every_document_gives_a_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON lines follow the contract; what can't be read is reported and skipped."""
    faults = extract_files([folder], "2021-06-01", as_json=True, workers=1)
    captured = capsys.readouterr()
    lines = [json.loads(line) for line in captured.out.splitlines()]
    assert faults == 2
    assert [line["id"] for line in lines][:2] == ["a.txt", "b.md"]
    assert len(lines) == 12
    assert lines[0]["published"] == "2021-06-01"
    assert [event["date"] for event in lines[0]["events"]] == ["2021-05-03"]
    assert "c.pdf: is a broken PDF" in captured.err
    assert "news.jsonl, line 11" in captured.err


def test_text_form_is_for_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json each event is a line that can be read."""
    extract_files([folder / "a.txt"], None)
    assert "Malta and Libya sign a pact in Valletta" in capsys.readouterr().out


def test_interrupted_run_goes_on(folder: Path) -> None:
    """Documents in the output file are skipped; a line that was torn off is done again."""
    out = folder / "out.ndjson"
    extract_files([folder / "a.txt", folder / "news.jsonl"], None, output=out, workers=1)
    whole = out.read_bytes()
    out.write_bytes(whole[: len(whole) - 40])
    extract_files([folder / "a.txt", folder / "news.jsonl"], None, output=out, workers=1)
    assert out.read_bytes() == whole


def test_all_cores_give_the_same(folder: Path) -> None:
    """Several processes give the same results in the same order as one."""
    files = find_files([folder])
    alone = list(run(documents(files), workers=1))
    together = list(run(documents(files), workers=2))
    assert [(one.document.id, one.candidates) for one in together] == [
        (one.document.id, one.candidates) for one in alone
    ]


def test_adding_skips_what_is_known(folder: Path) -> None:
    """Adding stores each new document once with its candidates."""
    stored: dict[str, int] = {}

    def save(document: Document, candidates: Sequence[Candidate]) -> int:
        stored[document.id] = len(candidates)
        return len(candidates)

    read, new = add_files([folder], save, workers=1, known=lambda one: one.id == "a.txt")
    assert (read, new) == (11, 11)
    assert "a.txt" not in stored


@pytest.mark.parametrize("text", ["2021", "2021-13-01", "tomorrow"])
def test_given_day_must_be_a_day(text: str) -> None:
    """`--published` takes a day, and says so otherwise."""
    with pytest.raises(DiplomatlasError, match="--published"):
        day_given(text)
