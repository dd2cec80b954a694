"""What reading printed keys back costs, as a share of printing them: all samples, quiz and study guide.

python -m benchmarks.proof_cost
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from guidegen.build import run
from guidegen.build.settings import Settings
from guidegen.build.sheets import Request
from guidegen.build.workspace import Workspace

PROJECT = Path(__file__).parent.parent
PAIRS = 3


def seconds(output: Path, is_provable: Callable[..., bool]) -> float:
    """Printing all samples, where `is_provable` decides whether keys are read back."""
    workspace = Workspace(PROJECT)
    room: Any = run
    before, room.is_provable = room.is_provable, is_provable
    try:
        begun = time.perf_counter()
        run.build(workspace, workspace.guides(), Request(output=output), Settings())
        return time.perf_counter() - begun
    finally:
        room.is_provable = before


def main() -> None:
    proving = run.is_provable
    with tempfile.TemporaryDirectory() as folder:
        ratios = [seconds(Path(folder), proving) / seconds(Path(folder), lambda sheets: False) for _ in range(PAIRS)]
    print(f"with keys read back / without: median {statistics.median(ratios):.3f} of {sorted(ratios)}")


if __name__ == "__main__":
    main()
