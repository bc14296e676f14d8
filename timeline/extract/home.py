"""Whose press an article is: officials named without a state there are those of its own state.

"Foreign Minister X left for Tokyo", datelined Islamabad, tells of Pakistan's; so does an article
that names another known office holder without a state.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.dateline import Dateline
    from timeline.extract.mentions import Mention

_OFFICIAL = re.compile(
    r"\b(?:minister|premier|pm|fm|speaker|king|queen|emir|amir|sultan|chancellor)$"
    r"|\b(?:vice|deputy|first)[\s-]president$"
)
# Whose office holders the press of the whole world names without the state.
_HOSTS = frozenset({"BEL"})  # Brussels is the dateline of the European Union's press
_WORLD = frozenset({"USA", "RUS", "CHN", "ISR", "UKR", "GBR"})


def settle_home(
    people: Sequence[Mention], named: Sequence[Mention], line: Dateline | None
) -> list[Mention]:
    """Give officials of no known state the state of the article's press, when that is known."""
    home = _home(people, named, line)
    if not home:
        return list(people)
    names = {one.name for one in people if not one.code and _OFFICIAL.search(one.office)}
    names -= {one.name for one in people if one.code}
    return [
        replace(one, code=home) if not one.code and one.name in names else one for one in people
    ]


def _home(people: Sequence[Mention], named: Sequence[Mention], line: Dateline | None) -> str:
    """Return the state whose officials the article names without it, else the dateline's."""
    stated = {one.start for one in named if one.kind in {"state", "demonym", "org", "seat"}}
    silent: Counter[str] = Counter()
    met: set[str] = set()
    first = {one.code: one.start for one in reversed(named) if one.kind in {"state", "demonym"}}
    for one in people:
        if one.name and one.name not in met and one.code and one.office:
            met.add(one.name)
            said = any(at in stated for at in range(one.start, one.end))
            if not said and one.start < first.get(one.code, one.end):
                silent[one.code] += 1
    for code, _ in silent.most_common():
        if code not in _WORLD and ":" not in code:
            return code
    own = line is not None and line.place.kind == "seat" and line.place.code not in _HOSTS
    return line.place.code if line and own else ""
