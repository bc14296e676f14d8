"""Speed of extraction on one core, beside spaCy's recognition of names over the same texts.

The quickest of some rounds counts: the others tell of what else the machine was doing.

The peer is `en_core_web_sm` where somebody has installed it, else a model of the same shape that
is trained first (`small_model.py`); its line says which.
"""

from __future__ import annotations

import resource
import sys
import time
import timeit
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

ROUNDS = 4
DAY = date(2025, 4, 17)


def main() -> int:
    """Print documents a second, loading time and memory."""
    begun = time.perf_counter()
    from timeline.extract import extract  # noqa: PLC0415 - its loading is measured

    extract("Georgia met Armenia in Tbilisi on 1 May 2020.", DAY)
    loading = time.perf_counter() - begun
    from tests.golden import evaluate  # noqa: PLC0415 - its loading is not

    short = [text.text for text in evaluate.texts() if text.part != "shared"]
    sizes = [_joined(short, together) for together in (1, 4, 12)]
    print(f"loading           {loading:.2f} s")
    for texts in sizes:
        _speed("extraction", texts, lambda texts: [extract(text, DAY) for text in texts])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory            {memory:.0f} MB")
    _peer(sizes)
    return 0


def _joined(short: list[str], together: int) -> list[str]:
    """Make longer articles of so many short texts each."""
    return [
        "\n\n".join(short[first : first + together]) for first in range(0, len(short), together)
    ]


def _speed(what: str, texts: list[str], read: Callable[[list[str]], object]) -> None:
    seconds = min(timeit.repeat(lambda: read(texts), number=1, repeat=ROUNDS))
    letters = sum(map(len, texts)) / 1000
    size = letters / len(texts)
    print(
        f"{what:<17} {len(texts) / seconds:.0f} documents/s of {size:.1f} kB, "
        f"{letters / seconds:.0f} kB/s"
    )


def _peer(sizes: list[list[str]]) -> None:
    try:
        spacy = import_module("spacy")
    except ImportError:
        print("peer              skipped: spaCy is not installed (.ci/bench-requirements.txt)")
        return
    begun = time.perf_counter()
    if spacy.util.is_package("en_core_web_sm"):
        name, model = "en_core_web_sm", spacy.load("en_core_web_sm")
        ready = f"loading {time.perf_counter() - begun:.1f} s"
    else:
        name, model, ready = _trained(spacy)
    print(f"peer              spaCy {spacy.__version__}, {name}, {ready}")
    for texts in sizes:
        _speed("peer", texts, lambda texts: list(model.pipe(texts)))


def _trained(spacy: Any) -> tuple[str, Any, str]:  # noqa: ANN401 - it may be absent
    from geo._files import seeds  # noqa: PLC0415
    from tests.bench import small_model  # noqa: PLC0415
    from tests.golden import evaluate  # noqa: PLC0415
    from timeline import atlas  # noqa: PLC0415

    begun = time.perf_counter()
    known = [text.text for text in evaluate.texts() if text.part == "tune"]
    known += [event.summary for event in atlas.load(seeds()).events[::2] if event.summary]
    model = small_model.trained(spacy, known)
    seconds = time.perf_counter() - begun
    unseen = [text.text for text in evaluate.texts() if text.part == "unseen"]
    score = small_model.agreement(spacy, model, unseen)
    return (
        "a named-entity model of the small one's shape",
        model,
        f"trained here in {seconds:.0f} s, F1 of names {score:.2f} on unseen texts",
    )


if __name__ == "__main__":
    sys.exit(main())
