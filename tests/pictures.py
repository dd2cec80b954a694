"""`./dev pictures`: every sheet of every guide in content/, and the specimens, as contact sheets to look at.

They go to output/pictures/; `./dev pictures --docs` also renews the pictures that the README shows.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageOps

from guidegen.guide.dump import dump_guide
from tests.specimens import specimen_guide

PROJECT = Path(__file__).parent.parent
PICTURES = PROJECT / "output" / "pictures"
README_PAGES = {
    "study-guide": "student/study-guide.pdf",
    "quiz": "student/quiz.pdf",
    "quiz-key": "teacher/quiz-key.pdf",
}


def pages(pdf: Path, dpi: int) -> list[Image.Image]:
    """The pages of a PDF as grey pictures."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", "-png", str(pdf), f"{folder}/p"], check=True)
        return [Image.open(file).convert("L").copy() for file in sorted(Path(folder).glob("p*.png"))]


def contact_sheet(pictures: list[Image.Image], columns: int) -> Image.Image:
    framed = [ImageOps.expand(picture, 2, 120) for picture in pictures]
    columns = min(columns, len(framed))
    width, height = max(picture.width for picture in framed), max(picture.height for picture in framed)
    sheet = Image.new("L", (columns * width, -(-len(framed) // columns) * height), 255)
    for index, picture in enumerate(framed):
        sheet.paste(picture, (index % columns * width, index // columns * height))
    return sheet


def build(content: Path, output: Path, paper: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "guidegen", "build", "-q", "--paper", paper, "--output-dir", str(output)],
        cwd=content,
        check=True,
    )


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        specimens = Path(folder) / "content" / "specimens" / "guide.yaml"
        specimens.parent.mkdir(parents=True)
        specimens.write_text(dump_guide(specimen_guide()), encoding="utf-8")
        for paper in ("a4", "letter"):
            made = Path(folder) / paper
            build(PROJECT, made, paper)
            build(Path(folder), made, paper)
            for guide in sorted(made.iterdir()):
                pictures = [page for pdf in sorted(guide.rglob("*.pdf")) for page in pages(pdf, 60)]
                target = PICTURES / f"{guide.name}-{paper}.png"
                contact_sheet(pictures, 4).save(target)
                print(target.relative_to(PROJECT), len(pictures), "pages")
        if "--docs" in sys.argv:
            for name, pdf in README_PAGES.items():
                picture = contact_sheet(pages(Path(folder) / "a4" / "lithuania-1990" / pdf, 75), 2)
                picture.save(PROJECT / "docs" / "pictures" / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
