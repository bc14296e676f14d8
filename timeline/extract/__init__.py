"""From text to candidate events: who met whom, where and when, with the spans that say so.

No trained model and no network: a gazetteer of names, a grammar of dates, triggers, and rules
that join them inside and across sentences.
"""

from timeline.extract.candidate import Candidate, Disagreement, Evidence
from timeline.extract.engine import extract
from timeline.extract.merge import match_known, merge

__all__ = ["Candidate", "Disagreement", "Evidence", "extract", "match_known", "merge"]
