"""An atlas of a dozen events whose content tests can rely on; corridors are the project's."""

# ruff: noqa: E501 - rows of a table

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from geo._files import seeds
from timeline.atlas import load

if TYPE_CHECKING:
    from timeline.atlas import Atlas

EVENTS = """\
id,type,date,title,place,country,actors,people,status,corridors,follows,summary,sources,note
recognition,other,1991-12-12,Pakistan recognises Azerbaijan,,PAK,PAK:participant;AZE:participant,,happened,,,,s1,
line,opening,2019-11-19,Start of a cable,Aktau,KAZ,KAZ:host;AZE:participant,,happened,,,,s2,
declaration,signing,2022-06-27,Declaration,Baku,AZE,AZE:signatory;KAZ:signatory,,happened,,,,s2,
roadmap,signing,2022-11-25,Roadmap,Aktau,KAZ,KAZ:signatory;AZE:signatory,,happened,middle,,,s2,
mission,signing,2023-04-05,Trade mission signs contracts,Baku,AZE,KAZ:signatory;AZE:signatory,,happened,,,Contracts.,s3,
session,commission_session,2023-04-07,19th session,Baku,AZE,AZE:host;KAZ:participant,Ilham Aliyev (AZE),happened,middle,,The 19th session.,s3;s4,
visit,visit,2023-04-10,Official visit to Kazakhstan,Astana,KAZ,AZE:visitor;KAZ:host,,happened,middle,,,s4,
talks,meeting,2023-04-10,Talks in Astana,Astana,KAZ,KAZ:host;AZE:participant,,happened,,,,s4,
foundation,visit,2024-12-13,Visit to Kigali,Kigali,RWA,AZE:visitor;RWA:host,,happened,,,,s5,
consultations,consultation,2025-01,Political consultations,,,AZE:participant;RWA:participant,,happened,,,,s5,
commission,commission_session,2025-04-16,10th session,Baku,AZE,AZE:chair;CHN:chair,,happened,btk,,,s5,
state-visit,visit,2025-04-22/2025-04-24,State visit to China,Beijing,CHN,AZE:visitor;CHN:host,,happened,,,,s6,
in-force,other,2025-07-16,Agreement enters into force,,,AZE:participant;CHN:participant,,happened,,,,s6,
buses,opening,2025-09-24,First buses,Sumgayit,AZE,AZE:host;CHN:participant,,happened,,,,s6,
plant,opening,2027,Plant planned,Sumgayit,AZE,AZE:host;CHN:participant,,planned,,,,s6,
"""
SOURCES = "id,title,outlet,date,url,language,note\n" + "".join(
    f"s{n},Article {n},The Gazette,2025-04-2{n},https://example.org/{n},en,\n" for n in range(1, 7)
)


@cache
def small() -> Atlas:
    """Return the atlas, read from files as any other."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "events.csv").write_text(EVENTS, encoding="utf-8")
        (folder / "sources.csv").write_text(SOURCES, encoding="utf-8")
        shutil.copy(seeds() / "corridors.geojson", folder)
        return load(folder)
