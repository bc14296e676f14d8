"""`make bench`: every benchmark beside this file, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    """Run all `bench_*.py`, or those whose names are given."""
    wanted = sys.argv[1:]
    status = 0
    for script in sorted(HERE.glob("bench_*.py")):
        if wanted and script.stem.removeprefix("bench_") not in wanted:
            continue
        print(f"\n== {script.stem.removeprefix('bench_')}", flush=True)
        module = f"bench.{script.stem}"
        status |= subprocess.run(
            [sys.executable, "-m", module], check=False, cwd=HERE.parent
        ).returncode
    return status


if __name__ == "__main__":
    sys.exit(main())
