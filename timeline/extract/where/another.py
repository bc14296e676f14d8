"""The other place of an opening: "an embassy in X on …, and one in Y on …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.extract.skeleton import Skeleton
    from timeline.extract.what.draft import Draft

_ANOTHER = re.compile(
    r"[^.;]{0,60}?(?:,|\sand)\s+(?:one|another|others)\s+in\s+<[SCK](?P<place>\d+)>"
    r"(?:\s+on\s+<D(?P<day>\d+)>)?"
)


def further(skeleton: Skeleton, draft: Draft) -> Iterator[Draft]:
    """Yield the other opening of "an embassy in X on …, and one in Y on …"."""
    match = _ANOTHER.match(skeleton.text, draft.end) if draft.type == "opening" else None
    if match is None:
        return
    mark = skeleton.marks[int(match["place"])]
    day = skeleton.marks[int(match["day"])] if match["day"] else draft.date
    kept = [one for one in draft.actors if one.end <= draft.order]
    spot = None if mark.letter == "S" else mark
    yield replace(draft, actors=kept, place=spot, country=mark.code, date=day)
