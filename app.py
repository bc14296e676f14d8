"""The page's front door: settings, atlas, page, server.

`python app.py` serves the starter atlas on this computer, like `diplomatlas serve`.
"""

from __future__ import annotations

import sys

from timeline.cli import main

if __name__ == "__main__":
    sys.exit(main(["serve", *sys.argv[1:]]))
