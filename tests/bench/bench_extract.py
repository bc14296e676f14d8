"""Speed of extraction on one core, beside a pass of spaCy over the same texts.

The peer is `en_core_web_sm` where somebody has installed it. No package registry carries that model
from its makers, so `make bench` measures `spacy.blank("en")` with a sentencizer and a ruler of the
same names of states and organisations, and its line says so; another says so when spaCy is absent.
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
        name = f"spaCy {spacy.__version__}, en_core_web_sm"
        model = spacy.load("en_core_web_sm")
    else:
        name = f"spaCy {spacy.__version__}, blank with a ruler of our names, no trained model"
        model = _ruled(spacy)
    loading = time.perf_counter() - begun
    begun = time.perf_counter()
    for document in model.pipe(texts):
        len(document.ents)
    seconds = time.perf_counter() - begun
    print(
        f"peer              {name}: {len(texts) / seconds:.0f} documents/s, loading {loading:.1f} s"
    )


def _ruled(spacy: Any) -> Any:  # noqa: ANN401 - it may be absent
    from timeline.extract.names import names  # noqa: PLC0415

    model = spacy.blank("en")
    model.add_pipe("sentencizer")
    ruler = model.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": one.kind, "pattern": name} for name, one in names().items()])
    return model


if __name__ == "__main__":
    sys.exit(main())
