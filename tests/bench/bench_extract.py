"""Speed of extraction on one core, beside spaCy's recognition of names over the same texts.

The peer is `en_core_web_sm` where somebody has installed it, else a model of the same shape that
is trained first (`small_model.py`); its line says which.
"""

from __future__ import annotations

import resource
import sys
import time
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

ROUNDS = 8
DAY = date(2025, 4, 17)


def main() -> int:
    """Print documents a second, loading time and memory."""
    begun = time.perf_counter()
    from timeline.extract import extract  # noqa: PLC0415 - its loading is measured

    extract("Georgia met Armenia in Tbilisi on 1 May 2020.", DAY)
    loading = time.perf_counter() - begun
    from tests.golden import evaluate  # noqa: PLC0415 - its loading is not

    texts = [text.text for text in evaluate.texts()]
    # Articles of the usual length, from the short texts.
    texts += ["\n\n".join(texts[first : first + 4]) for first in range(0, len(texts), 4)]
    begun = time.perf_counter()
    for _ in range(ROUNDS):
        for text in texts:
            extract(text, DAY)
    seconds = time.perf_counter() - begun
    count, letters = len(texts) * ROUNDS, sum(map(len, texts)) * ROUNDS
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"loading           {loading:.2f} s")
    print(
        f"extraction        {count / seconds:.0f} documents/s, {letters / seconds / 1000:.0f} kB/s"
    )
    print(f"memory            {memory:.0f} MB")
    _peer(texts)
    return 0


def _peer(texts: list[str]) -> None:
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
    begun = time.perf_counter()
    for document in model.pipe(texts):
        len(document.ents)
    seconds = time.perf_counter() - begun
    print(
        f"peer              spaCy {spacy.__version__}, {name}: "
        f"{len(texts) / seconds:.0f} documents/s, {ready}"
    )


def _trained(spacy: Any) -> tuple[str, Any, str]:  # noqa: ANN401 - it may be absent
    from tests.bench import small_model  # noqa: PLC0415
    from tests.golden import evaluate  # noqa: PLC0415

    begun = time.perf_counter()
    known = [text.text for text in evaluate.texts() if text.part == "tune"]
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
