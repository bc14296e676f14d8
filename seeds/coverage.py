#!/usr/bin/env python3
"""Print what the starter atlas covers: events by year, type, country, corridor; sources; figures.

    python -m seeds.coverage [--atlas DIR]

The output is Markdown, as `docs/data.md` shows it. An event counts once for every country that
takes part or in which it took place. A reprint counts for the outlet that wrote the text: what
stands in brackets behind an outlet's name, as in "AFP (via Dawn)", is where it was read.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from geo import countries
from timeline.atlas import load
from timeline.event_types import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.atlas import Atlas
    from timeline.events import Source

SEEDS = Path(__file__).resolve().parent
MOST_COUNTRIES, MOST_OUTLETS = 30, 40
_VIA = re.compile(r" \(via [^)]*\)$")


def outlet(source: Source) -> str:
    """Return who wrote a source, without where it was read."""
    return _VIA.sub("", source.outlet)


def by_year(atlas: Atlas) -> Counter[str]:
    """Count events by the year they began in."""
    return Counter(str(event.date.earliest.year) for event in atlas.events if event.date.earliest)


def by_country(atlas: Atlas) -> Counter[str]:
    """Count events by every state that takes part or is the place."""
    return Counter(code for event in atlas.events for code in event.countries)


def by_outlet(atlas: Atlas) -> Counter[str]:
    """Count sources by outlet."""
    return Counter(outlet(source) for source in atlas.sources.values())


def by_language(atlas: Atlas) -> Counter[str]:
    """Count sources by language."""
    return Counter(source.language for source in atlas.sources.values())


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield the lines of a Markdown table, numbers to the right."""
    yield f"| {' | '.join(heads)} |"
    yield f"| {' | '.join(['---', *['---:'] * (len(heads) - 1)])} |"
    for row in rows:
        yield f"| {' | '.join(map(str, row))} |"
    yield ""


def years_and_types(atlas: Atlas) -> Iterator[str]:
    """Yield a table of years with a column a type."""
    found = Counter(
        (str(event.date.earliest.year), event.type) for event in atlas.events if event.date.earliest
    )
    totals = by_year(atlas)
    types = Counter(event.type for event in atlas.events)
    rows: list[list[object]] = [
        [year, totals[year], *(found[year, kind] or "" for kind in EVENT_TYPES)]
        for year in sorted(totals)
    ]
    rows.append(["all", len(atlas.events), *(types[kind] for kind in EVENT_TYPES)])
    return table(["Year", "Events", *(kind.label for kind in EVENT_TYPES.values())], rows)


def summary(atlas: Atlas) -> Iterator[str]:
    """Yield the totals."""
    cited = [atlas.sources_of(event) for event in atlas.events]
    several = sum(len({outlet(source) for source in sources}) > 1 for sources in cited)
    status = Counter(event.status for event in atlas.events)
    linked = sum(bool(event.follows) for event in atlas.events)
    placed = len(atlas.places)
    share = max(by_outlet(atlas).values()) / len(atlas.sources)
    facts = [
        ("Events", len(atlas.events)),
        ("of these planned when last reported", status["planned"]),
        ("of these with a place on the map", placed),
        ("of these that follow an earlier event", linked),
        ("of these with sources of two outlets or more", several),
        ("Sources", len(atlas.sources)),
        ("Outlets", len(by_outlet(atlas))),
        ("Largest share of one outlet", f"{share:.1%}"),
        ("Languages of sources", len(by_language(atlas))),
        ("Figures", len(atlas.figures)),
    ]
    return table(["What", "Count"], facts)


def report(atlas: Atlas) -> Iterator[str]:
    """Yield the lines of the report."""
    yield from ["### Totals", "", *summary(atlas)]
    yield from ["### Events by year and type", "", *years_and_types(atlas)]
    most = by_country(atlas).most_common()
    named = [(countries.name(code), count) for code, count in most]
    yield from [f"### Events by country, the first {MOST_COUNTRIES} of {len(named)}", ""]
    yield from table(["Country", "Events"], named[:MOST_COUNTRIES])
    lines = Counter(key for event in atlas.events for key in event.corridors)
    yield from ["### Events by corridor", "", *table(["Corridor", "Events"], lines.most_common())]
    outlets = by_outlet(atlas).most_common()
    shares = [(name, count, f"{count / len(atlas.sources):.1%}") for name, count in outlets]
    yield from [f"### Sources by outlet, the first {MOST_OUTLETS} of {len(outlets)}", ""]
    yield from table(["Outlet", "Sources", "Share"], shares[:MOST_OUTLETS])
    tongues = by_language(atlas).most_common()
    yield from ["### Sources by language", "", *table(["Language", "Sources"], tongues)]
    measures = Counter(figure.measure for figure in atlas.figures).most_common()
    yield from ["### Figures by measure", "", *table(["Measure", "Figures"], measures)]


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description="Print what an atlas covers, as Markdown.")
    parser.add_argument("--atlas", type=Path, default=SEEDS, metavar="DIR")
    print("\n".join(report(load(parser.parse_args().atlas))).rstrip())  # noqa: T201


if __name__ == "__main__":
    main()
