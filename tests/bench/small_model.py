"""A small spaCy model for named entities, trained on the spot, as the peer of the extraction.

The makers' own small model is on no package registry, so a pipeline of its shape is trained: hashed
features of six attributes 96 wide, four convolutions over neighbours, a transition-based recogniser
with 64 hidden units, which is the named-entity half of `en_core_web_sm` 3.x. Speed depends on the
shape, not on what it was taught; it learns the states and organisations of the texts given.
"""

from __future__ import annotations

import random
from importlib import import_module
from typing import Any

_WIDTH = 96
_ATTRIBUTES = {
    "NORM": 5000,
    "PREFIX": 1000,
    "SUFFIX": 2500,
    "SHAPE": 2500,
    "SPACY": 50,
    "IS_SPACE": 50,
}
_LABELS = {"state": "GPE", "seat": "GPE", "demonym": "NORP", "org": "ORG"}
_EPOCHS = 5
_BATCH = 16
_FEATURES = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": _WIDTH,
        "attrs": list(_ATTRIBUTES),
        "rows": list(_ATTRIBUTES.values()),
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": _WIDTH,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
_RECOGNISER = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "tok2vec": _FEATURES,
}


def trained(spacy: Any, texts: list[str]) -> Any:  # noqa: ANN401 - spaCy is of `make bench` only
    """Train the recogniser on the names that a ruler of ours marks in `texts`."""
    example = import_module("spacy.training").Example
    ruler = _ruler(spacy)
    model = spacy.blank("en")
    model.add_pipe("ner", config={"model": _RECOGNISER})
    examples = [example(model.make_doc(text), ruler(text)) for text in texts]
    model.initialize(lambda: examples)
    order = random.Random(1)  # noqa: S311 - an order, not a secret
    for _ in range(_EPOCHS):
        order.shuffle(examples)
        for first in range(0, len(examples), _BATCH):
            model.update(examples[first : first + _BATCH], drop=0.1)
    return model


def agreement(spacy: Any, model: Any, texts: list[str]) -> float:  # noqa: ANN401
    """F1 of the model's names against the ruler's, in texts that it was not trained on."""
    example = import_module("spacy.training").Example
    ruler = _ruler(spacy)
    examples = [example(model.make_doc(text), ruler(text)) for text in texts]
    return float(model.evaluate(examples)["ents_f"])


def _ruler(spacy: Any) -> Any:  # noqa: ANN401
    from timeline.extract.who.names import names  # noqa: PLC0415

    model = spacy.blank("en")
    ruler = model.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns(
        [
            {"label": _LABELS[one.kind], "pattern": name}
            for name, one in names().items()
            if one.kind in _LABELS
        ]
    )
    return model
