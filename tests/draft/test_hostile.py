"""Documents and places that are made to break a draft: one plain error, or a guide that `check` takes; never less."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from guidegen.build.checked import check_guide
from guidegen.build.drafting import DraftedGuide, draft_guide
from guidegen.build.limited import LimitedProcess, Limits
from guidegen.build.workspace import Workspace
from guidegen.errors import OutputError, Problem, SourceError, UsageError
from guidegen.inline import to_text

RIVER = (
    "The Nile is a river in Africa that flows north into the Mediterranean Sea. "
    "Egypt built the Aswan High Dam across the Nile between 1960 and 1970. "
    "Lake Victoria feeds the White Nile, the longest branch of the river."
)


def draft(workspace: Path, content: str, name: str = "nile.txt") -> DraftedGuide:
    (workspace / name).write_bytes(content.encode("utf-8", "surrogatepass"))
    return draft_guide(workspace, [workspace / name])


def errors(workspace: Path, done: DraftedGuide) -> list[Problem]:
    return [problem for problem in check_guide(Workspace(workspace), done.file).problems if problem.is_error]


@pytest.mark.parametrize(
    "text",
    [
        RIVER.replace("Nile", "Nile\ufeff\ufdd0\uffff"),
        RIVER.replace("Africa", "Africa\u202e\u2066"),
        RIVER.replace(". ", ".\u2028"),
        RIVER + "\n\nThe equation $E = mc^2$ was published by Albert Einstein in 1905.",
        "\n\n".join(f"The Aswan High Dam was opened by Egypt in {year}." for year in range(1960, 1970)),
    ],
    ids=["no-characters", "direction", "separators", "formula", "many-dates"],
)
def test_what_is_drafted_passes_the_check(workspace: Path, text: str) -> None:
    done = draft(workspace, text)
    assert done.guide.key_facts or done.guide.timeline
    assert errors(workspace, done) == []


def test_a_line_without_end_is_left_out_and_said(workspace: Path) -> None:
    done = draft(workspace, f"{'water,' * 50_000}\n\n{RIVER}")
    assert [entry.code for entry in done.drafted.material.ledger.apart] == ["too-long"]
    assert done.guide.key_facts


def test_a_list_of_words_is_refused_at_once(workspace: Path) -> None:
    with pytest.raises(SourceError, match="41,000 paragraphs"):
        draft(workspace, "\n\n".join(f"water{number}." for number in range(41_000)))


def test_a_language_without_spaces_is_called_by_its_name(workspace: Path) -> None:
    text = (
        "苏伊士运河是埃及的一条人工水道，连接地中海和红海。运河于1869年11月17日开通。英国于1875年购买了赫迪夫的股份。"
    )
    with pytest.raises(SourceError, match=r"no words for \(zh\)"):
        draft(workspace, "\n\n".join([text] * 8))


def test_what_was_taken_back_is_said(workspace: Path) -> None:
    done = draft(
        workspace, "\n\n".join(f"The Aswan High Dam was opened by Egypt in {year}." for year in range(1960, 1970))
    )
    assert "not-proved" in {code for _, code in done.drafted.material.ledger.refusals()}
    assert len(done.guide.timeline) == len(done.drafted.events) == 1


@pytest.mark.parametrize("title", ["The *Nile* and `water` for $HOME", "The Nile " * 4000])
def test_a_title_shows_as_it_stands(workspace: Path, title: str) -> None:
    done = draft(workspace, f"{title}\n{'=' * 9}\n\n{RIVER}")
    shown = to_text(done.guide.title)
    assert shown == title or len(shown) <= 200
    assert errors(workspace, done) == []


def test_a_name_as_long_as_the_disk_takes(workspace: Path) -> None:
    name = f"{'é' * 120}.html"
    done = draft(workspace, "".join(f"<p>{RIVER}</p>"), name)
    (copy,) = (path for path in done.written if path.suffix == ".html")
    assert copy.read_bytes() == (workspace / name).read_bytes()
    assert errors(workspace, done) == []


def test_a_name_that_no_guide_can_hold(workspace: Path) -> None:
    done = draft(workspace, RIVER, "the\nnile\udcff.txt")
    assert [path.name for path in done.written if path.suffix == ".txt"] == ["the_nile_.txt"]
    assert done.guide.title == "The nile"
    assert errors(workspace, done) == []


@pytest.mark.parametrize("name", ["guide.yaml", "guide.draft.yaml", "nile.txt"])
def test_a_folder_in_the_way_stops_all_of_it(workspace: Path, name: str) -> None:
    blocked = workspace / "content" / "nile" / name
    blocked.mkdir(parents=True)
    with pytest.raises((UsageError, OutputError)) as caught:
        draft(workspace, RIVER)
    assert caught.value.problems[0].fix
    assert [path.name for path in blocked.parent.iterdir()] == [name]


def test_nothing_is_left_where_it_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "nile.txt").write_text(RIVER, encoding="utf-8")
    (tmp_path / "content").write_text("a file", encoding="utf-8")
    with pytest.raises(OutputError):
        draft_guide(tmp_path, [tmp_path / "nile.txt"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "nile.txt"]


def test_a_link_does_not_lead_a_guide_out_of_the_workspace(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (workspace / "content" / "nile").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError):
        draft(workspace, RIVER)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("name", ["", "nile.txt", "a\0b.yaml", f"{'n' * 300}.yaml", "nile.txt/guide.yaml"])
def test_where_no_guide_can_be_written(workspace: Path, name: str) -> None:
    (workspace / "nile.txt").write_text(RIVER, encoding="utf-8")
    with pytest.raises((UsageError, OutputError)) as caught:
        draft_guide(workspace, [workspace / "nile.txt"], workspace / name)
    assert caught.value.problems[0].fix
    assert (workspace / "nile.txt").read_text(encoding="utf-8") == RIVER


def test_a_pipe_where_the_read_text_is_kept(workspace: Path) -> None:
    done = draft(workspace, f"<p>{RIVER}</p>", "nile.html")
    (kept,) = (path for path in done.written if path.name.endswith(".read.txt"))
    kept.unlink()
    os.mkfifo(kept)
    assert errors(workspace, done) == []


def test_no_folder_is_left_behind_by_a_limited_process(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    with LimitedProcess(_litter, Limits(seconds=5, mebibytes=1024)) as process:
        assert Path(process.ask("nile")).parent.parent == tmp_path / "temporary"
    assert list((tmp_path / "temporary").iterdir()) == []


def _litter(name: str) -> str:
    return tempfile.mkdtemp(prefix=name)


def test_links_in_a_circle_and_pipes(workspace: Path) -> None:
    os.symlink("circle.md", "circle.md")
    os.mkfifo("pipe.md")
    for name in ("circle.md", "pipe.md", "."):
        with pytest.raises(SourceError) as caught:
            draft_guide(workspace, [Path(name)])
        assert caught.value.problems[0].fix
