"""Adding documents in the background, one job after the other, with progress to ask for.

A job lives in memory only; what it has added so far is in the store, whatever happens to it.
"""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from secrets import token_hex
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal

from timeline._errors import DiplomatlasError
from timeline.extract import extract
from timeline.extract.documents import UnreadableDocument
from timeline.intake.ingest import add

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from timeline.intake.ingest import Added, Article, Extract
    from timeline.live import LiveAtlas

State = Literal["waiting", "running", "done", "failed"]
_KEPT = 50
_MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Work:
    """One thing to read: its name for a person, and its articles, or why one can't be read."""

    name: str
    read: Callable[[], Iterable[Article | str]]


@dataclass(slots=True)
class Job:
    """How far a job has come; `done` and `total` count things to read, a corpus being one each."""

    id: str
    total: int
    state: State = "waiting"
    done: int = 0
    reading: str = ""
    added: list[Added] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Give the form that the page polls."""
        return {
            "id": self.id,
            "state": self.state,
            "done": self.done,
            "total": self.total,
            "reading": self.reading,
            "added": [
                {"document": a.document, "title": a.title, "new": a.new, "candidates": a.candidates}
                for a in self.added[-_KEPT:]
            ],
            "documents": len(self.added),
            "candidates": sum(one.candidates for one in self.added),
            "problems": self.problems,
        }


class Jobs:
    """Runs jobs, one at a time, each in its turn."""

    def __init__(self, live: LiveAtlas, extractor: Extract = extract) -> None:
        """Begin with no job; the thread starts with the first."""
        self._live = live
        self._extractor = extractor
        self._lock = Lock()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="add")

    def start(self, work: Sequence[Work]) -> Job:
        """Queue the reading of documents; the answer is kept up to date while it runs."""
        job = Job(token_hex(8), len(work))
        with self._lock:
            self._jobs[job.id] = job
            while len(self._jobs) > _KEPT:
                self._jobs.popitem(last=False)
        self._pool.submit(self._run, job, work)
        return job

    def get(self, id_: str) -> Job | None:
        """Give a job by its id, None when it is not known (any more)."""
        with self._lock:
            return self._jobs.get(id_)

    def close(self) -> None:
        """Let the running document finish and start no other."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, job: Job, work: Sequence[Work]) -> None:
        job.state = "running"
        for item in work:
            job.reading = item.name
            try:
                for article in item.read():
                    if isinstance(article, str):
                        self._note(job, article)
                    else:
                        job.added.append(add(self._live, article, self._extractor))
            except UnreadableDocument as error:  # names the file itself
                self._note(job, str(error))
            except (DiplomatlasError, OSError) as error:
                self._note(job, f"{item.name}: {error}")
            except Exception:  # noqa: BLE001 - one bad document must not stop the others
                self._note(job, f"{item.name}: could not be read; paste its text instead")
            job.done += 1
        job.reading = ""
        job.state = "failed" if job.problems and not job.added else "done"

    def _note(self, job: Job, problem: str) -> None:
        if len(job.problems) < _MOST_PROBLEMS:
            job.problems.append(problem)
