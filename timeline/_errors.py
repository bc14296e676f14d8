"""What can go wrong, in one tree; every message is one line that names the way out.

- `DiplomatlasError`
    - `InvalidDate` (also a `ValueError`): text that is no date this project can show
    - `InvalidRow` (also a `ValueError`): a row of a table, with a fault for each bad field
    - `InvalidAtlas`: a folder that can't be read as an atlas at all
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something wrong in an atlas: where it stands, and in one line what and what to do.

    `line` is the physical line of the file, the header being 1, where the record starts; 0 when the
    fault is of the file as a whole. `field` may be empty when the record as a whole is meant.
    """

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        """`events.csv, line 3, date: …`, the form that every command prints."""
        parts = (self.file, f"line {self.line}" if self.line else "", self.field)
        return f"{', '.join(part for part in parts if part)}: {self.message}"


class DiplomatlasError(Exception):
    """Any fault that is told to a user in one line, never as a traceback."""


class InvalidDate(DiplomatlasError, ValueError):  # noqa: N818 - reads as what it says
    """A text that is not a date in EDTF, or one that can't be put on a timeline."""


class InvalidRow(DiplomatlasError, ValueError):  # noqa: N818
    """A table row that is set aside; `problems` holds (field, message) pairs."""

    def __init__(self, problems: tuple[tuple[str, str], ...]) -> None:
        """Keep the pairs; the message joins them."""
        super().__init__("; ".join(f"{field}: {message}" for field, message in problems))
        self.problems = problems


class InvalidAtlas(DiplomatlasError):  # noqa: N818
    """A folder or a file of it that can't be read at all; `fault` says where and why."""

    def __init__(self, fault: Fault) -> None:
        """Keep the fault; the message is its one line."""
        super().__init__(str(fault))
        self.fault = fault
