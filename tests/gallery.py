"""`./dev gallery`: docs/gallery.md, every handout of a sample guide as a picture, and the samples in other languages.

Everything is built by the program as a teacher would; what a handout is called and asks for comes from its template.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from guidegen.handout.catalogue import Handout, read_handouts
from guidegen.languages import load_language
from guidegen.resources import templates_folder
from tests.pictures import contact_sheet, pages

PROJECT = Path(__file__).parent.parent
PAGE = PROJECT / "docs" / "gallery.md"
PICTURES = PROJECT / "docs" / "gallery"
DPI = 70

SHOWN = "photosynthesis"
"""The sample on which handouts are shown, but those that need dates or a passage."""
OTHERS = {
    "timeline": "lithuania-1990",
    "timeline-blanks": "lithuania-1990",
    "cornell-notes": "lithuania-1990",
    "flashcards": "lithuania-1990",
    "reading-sheet": "lithuania-1990",
}

HEAD = """\
# Gallery

Every handout that guidegen prints, made from the samples in `content/` by `./dev gallery`: what students get, then
the teacher's key. Print any of them with

```sh
guidegen build photosynthesis --handout quiz,flashcards
```

or list them in the guide under `handouts:`.
"""


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    handouts = read_handouts([templates_folder()])
    parts = [HEAD]
    with tempfile.TemporaryDirectory() as folder:
        for name, handout in handouts.items():
            guide = OTHERS.get(name, SHOWN)
            build(Path(folder), guide, "--handout", name)
            parts.append(_of_handout(Path(folder) / guide, handout))
        parts += ["## Other subjects and languages\n", *_of_guides(Path(folder))]
        parts += ["## Themes\n", *_of_themes(Path(folder))]
    PAGE.write_text("\n".join(parts), encoding="utf-8")
    print(PAGE.relative_to(PROJECT), len(list(PICTURES.glob("*.png"))), "pictures")


def build(output: Path, guide: str, *arguments: str) -> None:
    command = [sys.executable, "-m", "guidegen", "build", guide, "-q", "--paper", "a4", "--output-dir", str(output)]
    subprocess.run([*command, *arguments], cwd=PROJECT, check=True)


def _of_handout(made: Path, handout: Handout) -> str:
    title = handout.shown_name(load_language("en"))
    files = [made / "student" / f"{handout.name}.pdf", made / "teacher" / f"{handout.name}-key.pdf"]
    files = [file for file in [*files, made / "teacher" / f"{handout.name}.pdf"] if file.exists()]
    shown = [page for file in files for page in pages(file, DPI)[:2]][:3]
    picture = save(shown, handout.name)
    return f"## {title}\n\n`--handout {handout.name}`\n\n![{title}]({picture})\n"


def _of_guides(folder: Path) -> list[str]:
    parts = []
    for file in sorted((PROJECT / "content").glob("*/guide.yaml")):
        guide = file.parent.name
        build(folder, guide, "--handout", "study-guide,quiz")
        shown = [
            page for name in ("study-guide", "quiz") for page in pages(folder / guide / "student" / f"{name}.pdf", DPI)
        ]
        picture = save(shown[:3], f"guide-{guide}")
        parts.append(f"**{guide}**\n\n![{guide}]({picture})\n")
    return parts


def _of_themes(folder: Path) -> list[str]:
    parts = []
    for theme in sorted(path.name for path in (templates_folder() / "themes").iterdir() if path.is_dir()):
        build(folder, SHOWN, "--handout", "study-guide,quiz", "--theme", theme)
        files = [folder / SHOWN / "student" / f"{name}.pdf" for name in ("study-guide", "quiz")]
        picture = save([pages(file, DPI)[0] for file in files], f"theme-{theme}")
        parts.append(f"**{theme}** (`--theme {theme}`)\n\n![{theme}]({picture})\n")
    return parts


def save(shown: list[Image.Image], name: str) -> str:
    """The pages side by side in a few greys, which is all that print has; the path as the page names it."""
    sheet = contact_sheet(shown, 3).quantize(8)
    sheet.save(PICTURES / f"{name}.png", optimize=True)
    return f"gallery/{name}.png"


if __name__ == "__main__":
    main()
