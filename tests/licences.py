"""docs/licences.md from what is installed: every library that guidegen needs at run time, and its licence.

`./dev python -m tests.licences` writes it; tests/test_licences.py fails on a licence of a new kind.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

PROJECT = Path(__file__).parent.parent
FILE = PROJECT / "docs" / "licences.md"
ALLOWED = (
    "MIT",
    "BSD",
    "ISC",
    "Apache",
    "PSF",
    "Python Software Foundation",
    "MPL",
    "OFL",
    "Unicode",
    "LGPL",
    "HPND",
    "MIT-CMU",
)

HEAD = """\
# Licences of what guidegen uses

Made from the installed libraries by `./dev python -m tests.licences`. All may be used and passed on freely; none of
them is under the GPL alone or the AGPL. (Pango, which WeasyPrint calls, is a separate library of the system, LGPL.)

| library | version | licence |
|---|---|---|
"""

TAIL = """
The word frequencies that come with wordfreq are data under CC BY-SA 4.0; guidegen looks words up and passes none
of them on. The English language model’s data files (en_core_web_sm 3.8.0, by Explosion) are under the MIT licence.

The fonts in `templates/fonts/` (Source Sans 3, Source Serif 4 and Source Code Pro by Adobe, Vazirmatn by Saber
Rastikerdar, Noto Sans Math by Google) are under the SIL Open Font License 1.1; its text is beside them. They are the
publishers' own files, unchanged (Vazirmatn and Noto Sans Math are those that Fontsource publishes). Formulas are drawn
as outlines of STIX Two Math, which comes with ziamath under the same licence.
"""


def needed(
    name: str = "guidegen", extras: frozenset[str] = frozenset(), seen: dict[str, Distribution] | None = None
) -> dict[str, Distribution]:
    """The libraries that a package (with some of its extras) needs at run time, and those that they need."""
    seen = {} if seen is None else seen
    for line in distribution(name).requires or ():
        requirement = Requirement(line)
        key = re.sub(r"[-_.]+", "-", requirement.name).lower()
        wanted = requirement.marker is None or any(
            requirement.marker.evaluate({"extra": extra}) for extra in {"", *extras}
        )
        if wanted and (key not in seen or requirement.extras):
            try:
                seen[key] = distribution(requirement.name)
            except PackageNotFoundError:  # for another system
                continue
            needed(requirement.name, frozenset(requirement.extras), seen)
    return seen


def licence(package: Distribution) -> str:
    """The expression that the package states, else its classifiers, else the short text of its field."""
    stated = package.metadata.get("License-Expression")
    if stated:
        return stated
    classifiers = [
        c.rpartition(":: ")[2] for c in package.metadata.get_all("Classifier") or () if c.startswith("License ::")
    ]
    if classifiers == ["Other/Proprietary License"]:  # says the form, where the licence itself says more
        files = [file for file in package.files or () if file.name in package.metadata.get_all("License-File", [])]
        return str(files[0].read_text()).split("\n")[0] if files else classifiers[0]
    return " or ".join(classifiers) or (package.metadata.get("License") or "unknown").split("\n")[0]


def page() -> str:
    rows = [f"| {name} | {package.version} | {licence(package)} |" for name, package in sorted(needed().items())]
    return HEAD + "\n".join(rows) + "\n" + TAIL


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
