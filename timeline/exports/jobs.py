"""Exports asked for in the page, one after the other in the background; progress and cancel."""

from __future__ import annotations

import shutil
import tempfile
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from threading import Event as Flag
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal
from weakref import finalize

from timeline._errors import DiplomatlasError

if TYPE_CHECKING:
    from collections.abc import Callable

State = Literal["waiting", "running", "done", "failed", "cancelled"]
# Finished files are kept for the last few exports only.
_KEPT = 8
_UNKNOWN = "the export failed; try another format, or a smaller size"


class CancelledError(DiplomatlasError):
    """A person has cancelled the export."""


@dataclass(slots=True)
class ExportJob:
    """How far an export has come; `done` of `total` steps, both 0 until the writer tells.

    `notice` is what a person should know about the file.
    """

    id: str
    name: str
    path: Path
    state: State = "waiting"
    done: int = 0
    total: int = 0
    problem: str = ""
    notice: str = ""
    cancelled: Flag = field(default_factory=Flag)

    def progress(self, done: int, total: int) -> None:
        """Note how far it is; raises `CancelledError` when it is to stop."""
        self.done, self.total = done, total
        if self.cancelled.is_set():
            message = "cancelled"
            raise CancelledError(message)

    def tell(self, notice: str) -> None:
        """Note what a person should know about the file."""
        self.notice = notice

    def as_json(self) -> dict[str, Any]:
        """Give the form that the page polls."""
        return {
            "id": self.id,
            "name": self.name,
            "state": self.state,
            "done": self.done,
            "total": self.total,
            "problem": self.problem,
            "notice": self.notice,
        }


class ExportJobs:
    """Runs exports and previews in one thread, since drawing is work for one core at a time."""

    def __init__(self) -> None:
        """Begin with no job; files go to a temporary folder of this process."""
        self._lock = Lock()
        self._jobs: OrderedDict[str, ExportJob] = OrderedDict()
        self._folder = Path(tempfile.mkdtemp(prefix="diplomatlas-"))
        finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="export")

    def preview(self, draw: Callable[[], bytes]) -> bytes:
        """Draw in turn with the exports and wait for it."""
        return self._pool.submit(draw).result()

    def start(self, name: str, write: Callable[[ExportJob], None]) -> ExportJob:
        """Queue an export; `write` puts the file at the job's path."""
        id_ = token_hex(8)
        folder = self._folder / id_
        folder.mkdir()
        job = ExportJob(id_, name, folder / name)
        with self._lock:
            self._jobs[id_] = job
            while len(self._jobs) > _KEPT:
                _, old = self._jobs.popitem(last=False)
                old.cancelled.set()
                shutil.rmtree(old.path.parent, ignore_errors=True)
        self._pool.submit(self._run, job, write)
        return job

    def get(self, id_: str) -> ExportJob | None:
        """Give a job that is still kept."""
        with self._lock:
            return self._jobs.get(id_)

    @staticmethod
    def _run(job: ExportJob, write: Callable[[ExportJob], None]) -> None:
        if job.cancelled.is_set():
            job.state = "cancelled"
            return
        job.state = "running"
        try:
            write(job)
        except CancelledError:
            job.state = "cancelled"
        except DiplomatlasError as error:
            job.state, job.problem = "failed", str(error)
        except Exception:
            job.state, job.problem = "failed", _UNKNOWN
            raise
        else:
            job.state = "cancelled" if job.cancelled.is_set() else "done"
