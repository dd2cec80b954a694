"""What `guidegen check` of a large guide costs, as a multiple of loading the same file with ruamel.yaml.

python -m benchmarks.check_speed               500 questions, five pairs of runs in one process
python -m benchmarks.check_speed --profile     what takes the time
"""

from __future__ import annotations

import argparse
import cProfile
import itertools
import pstats
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from guidegen.build.checked import Checked, check_guide
from guidegen.build.workspace import GuideFile, Workspace
from guidegen.guide.dump import to_yaml
from tests.check.labelled_set import read_labelled


def questions(number: int) -> list[dict[str, Any]]:
    """Labelled items that load, taken in turn, each with an id and a quote of its own."""
    labelled = [entry.guide for entry in read_labelled("rules") if not entry.is_quiz]
    found = [guide["questions"][0] for guide in labelled if loads(guide)]
    chosen = itertools.islice(itertools.cycle(found), number)
    return [
        {**item, "id": f"item-{index}", "evidence": f"Sentence {index} says {words(index)}."}
        for index, item in enumerate(chosen)
    ]


def loads(guide: dict[str, Any]) -> bool:
    from guidegen.guide.load import load_guide

    return bool(guide.get("questions")) and load_guide(to_yaml(guide), "guide.yaml").guide is not None


def words(index: int) -> str:
    chance = random.Random(index)
    return " ".join(chance.choices(["the river", "a treaty", "the parliament", "some cells", "light", "the poem"], k=6))


def make_workspace(root: Path, number: int) -> tuple[Workspace, GuideFile]:
    folder = root / "content" / "large"
    folder.mkdir(parents=True)
    sentences = [f"Sentence {index} says {words(index)}." for index in range(number)]
    (folder / "article.md").write_text("\n\n".join(sentences), encoding="utf-8")
    guide = {
        "title": "A large guide",
        "language": "en",
        "sources": [{"id": "article", "path": "article.md"}],
        "questions": questions(number),
    }
    (folder / "guide.yaml").write_text(to_yaml(guide), encoding="utf-8")
    workspace = Workspace(root)
    return workspace, workspace.guides()[0]


def seconds(work: Any) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=500)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace, file = make_workspace(Path(folder), options.questions)
        text = file.path.read_text(encoding="utf-8")

        def check() -> Checked:
            return check_guide(workspace, file)

        def load() -> Any:
            return YAML().load(text)

        checked = check()
        assert checked.guide, checked.problems
        if options.profile:
            profile = cProfile.Profile()
            profile.runcall(check)
            pstats.Stats(profile).sort_stats("cumulative").print_stats(45)
            return
        ratios = [seconds(check) / seconds(load) for _ in range(options.pairs)]
        print(f"{options.questions} questions, {text.count(chr(10))} lines, {len(checked.problems)} problems")
        print(f"check / load with ruamel.yaml: median {statistics.median(ratios):.2f} of {sorted(ratios)}")


if __name__ == "__main__":
    main()
