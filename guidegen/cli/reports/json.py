"""JSON of our own: the guides checked, and their problems."""

from __future__ import annotations

import json
from collections.abc import Sequence

from guidegen.build.checked import Checked
from guidegen.cli.show import as_data


def _report(checked: Sequence[Checked]) -> str:
    problems = [as_data(problem) for guide in checked for problem in guide.problems]
    found = {"guides": [guide.file.label for guide in checked], "problems": problems}
    return json.dumps(found, ensure_ascii=False, indent=2)


REPORT = _report
