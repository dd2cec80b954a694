"""What a printed page must be, measured on the page itself: on layout, PDF, and pictures from a bad copier."""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Callable, Collection, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from guidegen.guide.model import Guide, SourceEntry
from guidegen.handout.catalogue import Handout, read_handouts
from guidegen.handout.grounds import Grounds, Proof
from guidegen.handout.sheet import Printing, make_sheets
from guidegen.languages import load_language
from guidegen.readers.markdown import read as read_markdown
from guidegen.render import style
from guidegen.render.environment import FolderLoader
from guidegen.render.render import Job, _fill, render
from guidegen.render.resources import Gate
from guidegen.resources import templates_folder
from tests.specimens import ITEMS_FOLDER, STATEMENTS, guide_file, specimen_guide

PT = 0.75  # points in a CSS pixel
MM = 25.4 / 96
HANDOUTS = read_handouts([templates_folder()])
GUIDES = {
    "a4": specimen_guide(),
    "letter": specimen_guide(),
    "arabic": guide_file("languages/arabic.yaml"),
    "german": guide_file("languages/german.yaml"),
}
"""What is printed, by paper; the guides in other languages are on A4."""


def audiences(handout: Handout) -> tuple[str, ...]:
    """Those for whom there is a sheet of it, where the guide has something for it."""
    if handout.audience == "teacher":
        return ("teacher",)
    return ("student", "teacher") if handout.key else ("student",)


IN_ALL_LANGUAGES = ("study-guide", "quiz", "flashcards", "exit-ticket", "reading-sheet", "teachers-edition")
SHEETS = [
    (name, audience, paper)
    for name, handout in HANDOUTS.items()
    for audience in audiences(handout)
    for paper in GUIDES
    if paper in ("a4", "letter") or name in IN_ALL_LANGUAGES
]


EACH_SHEET = [
    # One process makes a sheet once for all tests of it (--dist loadgroup).
    pytest.param(name, id="-".join(name), marks=pytest.mark.xdist_group("-".join(name)))
    for name in SHEETS
]

ARTICLE = read_markdown(
    b"""# Around the Sun

Eight **planets** travel around the Sun. *The four inner ones* are small and of rock.

## The giants

- Jupiter
- Saturn
  - with its rings

| Planet | Moons |
|---|---|
| Mars | 2 |

> They stand on its other side.

```
for planet in planets:
    print(planet)
```

Far outside is a belt of small bodies of ice.[^1]

[^1]: Astronomers found the first of them in 1930.
""",
    "article.md",
    "article",
)


def jobs(guide: Guide, paper: str = "a4", only: Collection[str] = HANDOUTS) -> dict[tuple[str, str], Job]:
    """The sheets of some handouts, by handout and audience."""
    paper = "letter" if paper == "letter" else "a4"
    words = load_language(guide.language)
    here = ITEMS_FOLDER
    guide = guide.model_copy(update={"sources": (SourceEntry(id="article", path="article.md", author="Ana Ruiz"),)})
    proofs = [Proof("words", "¶ 3"), Proof("more words", "¶ 12")]
    statements = [*guide.key_facts, *guide.timeline, *guide.key_terms, *guide.people_and_places, *guide.questions]
    grounds = Grounds({statement.id: proofs for statement in statements}, documents=[ARTICLE])
    return {
        (sheet.handout.name, sheet.audience): Job(
            "x", sheet.handout.template, sheet.data, words.tree, here, (here,), (templates_folder(),), ("pdf",)
        )
        for handout in HANDOUTS.values()
        if handout.name in only
        for sheet in make_sheets(guide, "x", handout, words, Printing(paper), grounds)  # type: ignore[arg-type]
    }


def layout(job: Job) -> Any:
    """The laid-out document, to measure boxes on (the library's own, which has no public name)."""
    from weasyprint import CSS, HTML

    fonts, sheets = _styles(job.templates, job.theme, job.data["direction"])
    own = CSS(string=style.sheet_rules(job.data, job.words), font_config=fonts)
    page = _fill(job, Gate([*job.roots, *job.templates]))
    return HTML(string=page).render(stylesheets=[*sheets, own], font_config=fonts)


@cache
def _styles(templates: tuple[Path, ...], theme: str, direction: str) -> tuple[Any, list[Any]]:
    """Fonts and style sheets, which take seconds to load. (Without the fonts all words would be wider.)"""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    files = style.files(FolderLoader(templates), theme)
    texts = [style.mirrored(file.read_text(encoding="utf-8"), direction) for file in files]
    return fonts, [
        CSS(string=text, base_url=file.as_uri(), font_config=fonts) for text, file in zip(texts, files, strict=True)
    ]


class Made(dict[tuple[str, str, str], Any]):
    """Sheets by name (handout, audience, paper), each made when it is first asked for."""

    def __init__(self, make: Callable[[Job, str], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, name: tuple[str, str, str]) -> Any:
        self[name] = self._make(all_jobs(name[2])[name[:2]], "-".join(name))
        return self[name]


@cache
def all_jobs(paper: str) -> dict[tuple[str, str], Job]:
    return jobs(GUIDES[paper], paper)


@pytest.fixture(scope="module")
def documents() -> Made:
    return Made(lambda job, _: layout(job))


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("pdfs")

    def printed(job: Job, name: str) -> Path:
        done = render(job)
        assert not done.problems, done.problems
        assert not done.missing_glyphs
        file = folder / f"{name}.pdf"
        file.write_bytes(done.files["pdf"])
        return file

    return Made(printed)


def boxes(page: Any) -> Iterator[Any]:
    """Every box of a page, also those that are placed outside of the flow."""
    return page._page_box.descendants(placeholders=True)  # type: ignore[no-any-return]


def texts(document: Any) -> Iterator[tuple[int, Any]]:
    """Every box of text with its page's index."""
    for index, page in enumerate(document.pages):
        for box in boxes(page):
            if type(box).__name__ == "TextBox" and box.text.strip():
                yield index, box


def tag(box: Any) -> str:
    return str(box.element_tag)


# --- On the layout ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", EACH_SHEET)
def test_type_is_large_enough_and_pure_black(name: tuple[str, str, str], documents: Made) -> None:
    sizes: dict[float, int] = {}
    for _, box in texts(documents[name]):
        size = round(box.style["font_size"] * PT, 2)
        if not tag(box).startswith(("sub", "sup")):
            if tag(box) != "None":  # running texts are no body
                sizes[size] = sizes.get(size, 0) + len(box.text)
            assert size >= 8.5, (size, box.text)
        colour = box.style["color"]
        assert tuple(colour.to("srgb").coordinates) == (0, 0, 0), box.text
        assert colour.alpha == 1
    body = max(sizes, key=lambda size: sizes[size])
    assert body >= 11


@pytest.mark.parametrize("name", EACH_SHEET)
def test_no_rule_is_too_fine_and_nothing_has_a_tint(name: tuple[str, str, str], documents: Made) -> None:
    for page in documents[name].pages:
        for box in boxes(page):
            for side in ("top", "right", "bottom", "left"):
                if box.style[f"border_{side}_style"] not in ("none", "hidden"):
                    width = box.style[f"border_{side}_width"] * PT
                    assert width == 0 or width >= 0.5, (tag(box), width)
            background = box.style["background_color"]
            if background != "currentcolor" and background.alpha:
                shade = tuple(background.to("srgb").coordinates)
                assert shade in ((0, 0, 0), (1, 1, 1)), (tag(box), shade)


@pytest.mark.parametrize("name", EACH_SHEET)
def test_nothing_stands_in_the_margin(name: tuple[str, str, str], documents: Made) -> None:
    for index, box in texts(documents[name]):
        page = documents[name].pages[index]
        assert box.position_x * MM >= 12, box.text
        assert (box.position_x + box.width) * MM <= page.width * MM - 11.5, box.text


@pytest.mark.parametrize("name", EACH_SHEET)
def test_no_words_stand_over_others(name: tuple[str, str, str], documents: Made) -> None:
    """Long words and instructions wrap; they do not run into what stands beside them."""
    placed: dict[int, list[Any]] = {}
    for page, box in texts(documents[name]):
        for other in placed.setdefault(page, []):
            across = min(box.position_x + box.width, other.position_x + other.width) - max(
                box.position_x, other.position_x
            )
            low, high = baseline(box), baseline(other)
            assert across < 1 or abs(low - high) > 0.45 * min(size(box), size(other)), (box.text, other.text)
        placed[page].append(box)


def baseline(box: Any) -> float:
    return float(box.position_y + box.baseline)


def size(box: Any) -> float:
    return float(box.style["font_size"])


def test_arabic_sheets_are_mirrored(documents: Made) -> None:
    """Numbers at the right, points and page number at the left, columns of options from the right."""
    document = documents["quiz", "student", "arabic"]
    middle = document.pages[0].width / 2
    on_first = [box for page, box in texts(document) if page == 0]
    numbers = [box for box in on_first if box.element is not None and box.element.get("class") == "number"]
    assert numbers
    assert all(box.position_x > middle for box in numbers)
    points = [box for box in on_first if box.element is not None and box.element.get("class") == "mark"]
    assert all(box.position_x < middle / 2 for box in points)
    page_number = next(box for box in on_first if box.text.startswith("صفحة"))
    assert page_number.position_x < middle / 2
    letters = [box for box in on_first if box.element is not None and box.element.get("class") == "letter"]
    assert [box.text for box in letters[:4]] == ["أ", "ب", "ج", "د"]
    assert [box.position_x for box in letters[:4]] == sorted((box.position_x for box in letters[:4]), reverse=True)


def test_arabic_words_come_out_in_reading_order(pdfs: Made) -> None:
    text = subprocess.run(
        ["pdftotext", str(pdfs["study-guide", "student", "arabic"]), "-"], capture_output=True, text=True, check=True
    ).stdout
    plain = re.sub("[\u202a-\u202e\u200e\u200f]", "", text)
    for words in ("دورة الماء في الطبيعة", "الخط الزمني", "H2O", "مارس"):
        assert words in plain
    assert re.search(r"بين\s+−3\s°C", plain)


@pytest.mark.parametrize(("grade", "height"), [("8", 9), ("3", 11), (None, 9)])
def test_answer_lines_are_wide_enough_apart(grade: str | None, height: float) -> None:
    guide = specimen_guide("short-answer").model_copy(update={"grade": int(grade) if grade else None})
    document = layout(jobs(guide)["quiz", "student"])
    lines = [
        box.position_y + box.height
        for page in document.pages
        for box in boxes(page)
        if box.element is not None and "line" in (box.element.get("class") or "").split()
    ]
    assert len(lines) == 3 + 6 + 1  # 2 points, 4 points, and one line asked for
    gaps = [(below - above) * MM for above, below in pairwise(lines) if 0 < below - above < 60]
    assert gaps
    assert min(gaps) >= height - 0.01


def heading_last(document: Any) -> list[str]:
    """Headings after which nothing stands on their page."""
    stranded = []
    for index in range(len(document.pages)):
        on_page = [box for page, box in texts(document) if page == index and not tag(box).startswith("@")]
        in_flow = [box for box in on_page if 15 < box.position_y * MM < document.pages[index].height * MM - 15]
        if in_flow:
            last = max(in_flow, key=lambda box: box.position_y)
            if re.match(r"h[1-6]", tag(last)):
                stranded.append(last.text)
    return stranded


def items_by_page(document: Any) -> dict[str, set[int]]:
    """For each question's number the pages on which its box stands."""
    found: dict[str, set[int]] = {}
    for index, page in enumerate(document.pages):
        for anchor in page.anchors:
            if match := re.fullmatch(r"item-(\d+)(-end)?", anchor):
                found.setdefault(match[1], set()).add(index)
    return found


def random_guide(chance: random.Random) -> Guide:
    """A guide of any size whose words are of any length, as teachers' are."""

    def words(low: int, high: int) -> str:
        lengths = [1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 11, 14, 22]
        return " ".join(
            "".join(chance.choices("aeiournstlmd", k=chance.choice(lengths))) for _ in range(chance.randint(low, high))
        )

    def question(number: int) -> dict[str, Any]:
        common = {"id": f"q{number}", "evidence": "own", "points": str(chance.choice([1, 1, 2, 3, 6]))}
        match chance.choice(["single-choice", "true-false", "short-answer", "cloze"]):
            case "single-choice":
                span = chance.choice([(1, 1), (1, 3), (3, 12), (10, 30)])
                options = [{"text": f"{words(*span)} {n}"} for n in range(chance.randint(2, 6))] + [
                    {"key": words(*span)}
                ]
                return {**common, "type": "single-choice", "stem": words(4, 30), "options": options}
            case "true-false":
                wants = {"correct_the_statement": "true", "correction": words(3, 9)} if chance.random() < 0.4 else {}
                return {**common, "type": "true-false", "statement": words(4, 25), "answer": "false", **wants}
            case "short-answer":
                return {**common, "type": "short-answer", "stem": words(4, 40), "answer": words(1, 20)}
            case _:
                text = " ".join(f"{words(2, 9)} [[{words(1, 2)}]]" for _ in range(chance.randint(1, 9))) + "."
                bank = {"word_bank": "true"} if chance.random() < 0.5 else {}
                return {**common, "type": "cloze", "text": text, **bank}

    def entries(section: str, most: int) -> list[dict[str, str]]:
        makers = {
            "key_facts": lambda: {"text": words(4, 35)},
            "timeline": lambda: {
                "date": chance.choice(["1990-03-11", "1940/1990", "1860~", "0476"]),
                "event": words(2, 20),
            },
            "key_terms": lambda: {"term": words(1, 3), "definition": words(3, 25)},
            "people_and_places": lambda: {"name": words(1, 3), "kind": "place", "about": words(3, 20)},
        }
        return [
            {"id": f"{section}-{n}", "evidence": "own", **makers[section]()} for n in range(chance.randint(0, most))
        ]

    return Guide.model_validate(
        {
            "title": words(1, 16),
            "subtitle": words(1, 16),
            "grade": chance.choice(["2", "8"]),
            "objectives": [words(4, 16) for _ in range(chance.randint(0, 5))],
            **{
                section: entries(section, most)
                for section, most in (("key_facts", 14), ("timeline", 10), ("key_terms", 12))
            },
            "people_and_places": entries("people_and_places", 6),
            "questions": [question(number) for number in range(chance.randint(1, 25))],
        }
    )


@pytest.mark.parametrize("seed", [*range(4), *(pytest.param(seed, marks=pytest.mark.sweep) for seed in range(4, 40))])
def test_no_question_is_split_and_no_heading_is_left_behind_whatever_the_content(seed: int) -> None:
    guide = random_guide(random.Random(seed))
    others = sorted(set(HANDOUTS) - {"study-guide", "quiz"})
    only = {"study-guide", "quiz", others[seed % len(others)]}  # each seed another of the others
    for name, job in jobs(guide, random.Random(seed).choice(["a4", "letter"]), only).items():
        document = layout(job)
        assert heading_last(document) == [], name
        if name[1] == "student":
            pages = items_by_page(document)
            assert len(pages) == job.data["questions"]
            assert {number: found for number, found in pages.items() if len(found) > 1} == {}
            numbers = [
                int(number)
                for index in range(len(document.pages))
                for number, found in pages.items()
                if found == {index}
            ]
            assert numbers == sorted(numbers)


def test_an_item_taller_than_a_page_splits_between_its_parts_with_a_warning() -> None:
    tall = {
        "id": "tall",
        "type": "short-answer",
        "stem": "Tell all that you know.",
        "answer": "x",
        "lines": "40",
        "evidence": "own",
    }
    short = {"id": "short", "type": "short-answer", "stem": "And one more.", "answer": "x", "evidence": "own"}
    guide = Guide.model_validate({**STATEMENTS, "questions": [short, tall]})
    job = jobs(guide)["quiz", "student"]
    done = render(job)
    assert [(problem.code, problem.severity.value) for problem in done.problems] == [("split-item", "warning")]
    assert "question 2" in done.problems[0].message
    document = layout(job)
    lines = [
        box
        for page in document.pages
        for box in boxes(page)
        if box.element is not None and box.element.get("class") == "line"
    ]
    assert len(lines) == 43
    assert all(box.height * MM >= 8 for box in lines)


# --- On the PDF ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", EACH_SHEET)
def test_the_pdf_is_sound_tagged_and_named(name: tuple[str, str, str], pdfs: Made) -> None:
    file = pdfs[name]
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "WARNING" not in checked.stdout + checked.stderr
    told = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True)
    assert told.stderr == ""
    assert re.search(r"Tagged:\s+yes", told.stdout)
    with pikepdf.open(file) as pdf:
        assert str(pdf.Root.Lang) == GUIDES[name[2]].language
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.docinfo.Title).startswith(GUIDES[name[2]].title)
        with pdf.open_outline() as outline:
            assert outline.root
        for page in pdf.pages:
            assert (float(page.mediabox[2]) == pytest.approx(595, abs=1)) is (name[2] != "letter")
        assert pdf.get_warnings() == []


@pytest.mark.parametrize("name", EACH_SHEET)
def test_fonts_are_ours_and_embedded_as_subsets(name: tuple[str, str, str], pdfs: Made) -> None:
    listed = subprocess.run(
        ["pdffonts", str(pdfs[name])], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert listed
    for line in listed:
        assert re.match(r"[A-Z]{6}\+(Source-?(Sans|Serif|Code)|Noto-?Sans-?Math|Vazirmatn)", line), line
        assert line.split()[-5:-2] == ["yes", "yes", "yes"], line


def test_the_text_comes_out_in_reading_order(pdfs: Made) -> None:
    text = subprocess.run(
        ["pdftotext", str(pdfs["quiz", "student", "a4"]), "-"], capture_output=True, text=True, check=True
    ).stdout
    words = " ".join(text.split())
    wanted = [
        "The solar system",
        "Name",
        "Class",
        "Date",
        "Score",
        "Multiple choice",
        "Which planet",
        "A",
        "B",
        "C",
        "D",
        "True or false",
    ]
    at = -1
    for word in wanted:
        at = words.index(word, at + 1)
    for page in text.split("\f")[:-1]:
        assert re.search(r"Page \d of \d", page)


def test_the_structure_names_headings_lists_and_tables(pdfs: Made) -> None:
    tree = subprocess.run(
        ["pdfinfo", "-struct", str(pdfs["study-guide", "student", "a4"])], capture_output=True, text=True, check=True
    ).stdout
    for kind in ("H1", "H2", "H3", "L ", "LI", "P"):
        assert re.search(rf"^\s+{kind}", tree, re.MULTILINE), kind
    key = subprocess.run(
        ["pdfinfo", "-struct", str(pdfs["quiz", "teacher", "a4"])], capture_output=True, text=True, check=True
    ).stdout
    assert "TH" in key


# --- On a bad copier -------------------------------------------------------------------------------------------------


def copied(page: Image.Image) -> Image.Image:
    """As a worn copier gives it back: out of focus by a pixel, black or white, nothing between. Ink is white here."""
    return ImageChops.invert(page.filter(ImageFilter.GaussianBlur(1)).point(lambda grey: 255 if grey > 160 else 0))


def lost(page: Image.Image) -> tuple[float, bool]:
    """The share of the ink that the copy has lost (beyond a pixel's edge), and whether a whole stroke went with it."""
    ink = ImageChops.invert(page.point(lambda grey: 255 if grey > 200 else 0))
    gone = ImageChops.subtract(ink, copied(page).filter(ImageFilter.MaxFilter(3)))
    share = gone.histogram()[255] / max(1, ink.histogram()[255])
    return share, gone.filter(ImageFilter.MinFilter(3)).getbbox() is not None


def pictures(file: Path, folder: Path) -> list[Image.Image]:
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", str(file), str(folder / file.stem)], check=True)
    return [Image.open(picture).convert("L") for picture in sorted(folder.glob(f"{file.stem}-*.png"))]


def _long_run(name: tuple[str, str, str]) -> list[pytest.MarkDecorator]:
    """Every kind of sheet is copied on A4 each time; German and Arabic words in the long run, but for one kind."""
    often = name[2] == "a4" or name[:2] == ("study-guide", "student")
    return [] if often else [pytest.mark.sweep]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, id="-".join(name), marks=[pytest.mark.xdist_group("-".join(name)), *_long_run(name)])
        for name in SHEETS
        if name[2] != "letter"
    ],
)
def test_every_page_survives_a_bad_copier(name: tuple[str, str, str], pdfs: Made, tmp_path: Path) -> None:
    for page in pictures(pdfs[name], tmp_path):
        share, stroke = lost(page)
        assert share < 0.002
        assert not stroke


def test_the_copier_test_can_fail() -> None:
    hairline = Image.new("L", (400, 100), 255)
    ImageDraw.Draw(hairline).line((20, 50, 380, 50), fill=150)
    assert lost(hairline)[0] > 0.5
    tint = Image.new("L", (400, 100), 255)
    ImageDraw.Draw(tint).rectangle((20, 20, 380, 80), fill=190)
    assert lost(tint)[1]
