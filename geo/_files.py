"""Where the data files of the project are, in a checkout and when installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def seeds() -> Path:
    """Return the folder `seeds`: beside the package in a checkout, inside it when installed.

    Raises FileNotFoundError, naming both places, when neither is there.
    """
    package = Path(__file__).resolve().parent
    places = (package / "seeds", package.parent / "seeds")
    for folder in places:
        if folder.is_dir():
            return folder
    message = f"no folder of data files: looked for {places[0]} and {places[1]}"
    raise FileNotFoundError(message)
