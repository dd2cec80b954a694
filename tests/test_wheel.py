"""The wheel holds all that guidegen needs: built from the sdist, installed elsewhere, it prints a guide."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    arguments = [str(part) for part in command]
    done = subprocess.run(
        arguments, cwd=cwd, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{arguments} in {cwd} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    run(sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", folder, cwd=ROOT)
    (made,) = folder.glob("guidegen-*.tar.gz")
    return made


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the source distribution, as pip does where there is no wheel; so both are tested."""
    folder = tmp_path_factory.mktemp("wheel")
    pip_wheel = (sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index")
    run(*pip_wheel, "--wheel-dir", folder, sdist, cwd=folder)
    (made,) = folder.glob("guidegen-*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with this wheel and the libraries of ours, but without our editable guidegen.

    A path in a .pth file is searched, but the .pth files found there are not read; the editable install is one of them.
    """
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False, symlinks=True)
    scripts = folder / "bin"
    packages = Path(run(scripts / "python", "-c", "import site; print(site.getsitepackages()[0])", cwd=folder).strip())
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "libraries.pth").write_text("".join(f"{path}\n" for path in sorted(libraries)), encoding="utf-8")
    pip_install = (sys.executable, "-m", "pip", "--python", scripts / "python", "install", "--no-deps", "--no-index")
    run(*pip_install, "--ignore-installed", wheel, cwd=folder)
    return scripts


def test_sdist_holds_no_output_and_no_environment(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        top = {Path(name).parts[1] for name in archive.getnames()}
    assert {"guidegen", "templates", "tests", "LICENSE", "README.md", "pyproject.toml"} <= top
    assert not {".git", ".venv"} & top


def test_wheel_holds_package_and_templates_whole(wheel: Path) -> None:
    expected = {
        prefix + path.relative_to(ROOT / folder).as_posix()
        for folder, prefix in (("guidegen", "guidegen/"), ("templates", "guidegen/templates/"))
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert any(name.endswith(".woff2") for name in expected)
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if not name.partition("/")[0].endswith(".dist-info")}
    assert held == expected


def test_installed_wheel_prints_a_guide(installed: Path, tmp_path: Path) -> None:
    imported = run(installed / "python", "-c", "import guidegen; print(guidegen.__file__)", cwd=tmp_path).strip()
    assert Path(imported).is_relative_to(installed.parent)

    run(installed / "guidegen", "init", cwd=tmp_path)
    run(installed / "guidegen", "build", "--format", "pdf", cwd=tmp_path)
    made = {path.relative_to(path.parent.parent).as_posix(): path for path in (tmp_path / "output").rglob("*.pdf")}
    assert set(made) == {
        "student/study-guide.pdf",
        "student/quiz.pdf",
        "teacher/study-guide-key.pdf",
        "teacher/quiz-key.pdf",
    }
    for path in made.values():
        assert path.read_bytes().startswith(b"%PDF-"), path
