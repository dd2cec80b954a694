"""The one gate: what a page may load."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from guidegen.render.resources import Gate, Refused


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    root = tmp_path / "root"
    root.mkdir()
    Image.new("L", (4, 4)).save(root / "ok.png")
    (root / "notes.txt").write_text("inside", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("outside", encoding="utf-8")
    (root / "link.txt").symlink_to(tmp_path / "secret.txt")
    (root / "good-link.txt").symlink_to(root / "notes.txt")
    return Gate([root])


def test_files_inside_are_let_through(gate: Gate) -> None:
    root = gate.roots[0]
    assert gate.fetch((root / "notes.txt").as_uri())[0] == b"inside"
    assert gate.fetch((root / "good-link.txt").as_uri())[0] == b"inside"
    assert gate.fetch((root / "ok.png").as_uri())[1] == "image/png"
    assert gate.fetch("data:text/plain,hello")[0] == b"hello"
    assert gate.refused == []


@pytest.mark.parametrize(
    "address",
    [
        "file://{root}/../secret.txt",
        "file://{root}/%2e%2e/secret.txt",
        "file://{root}/link.txt",
        "file://localhost/etc/passwd",
        "file:///etc/passwd",
        "file:///dev/zero",
        "file://{root}",
        "file://{root}/nothing.png",
        "file://evil.example/etc/passwd",
        "http://127.0.0.1:9/x",
        "https://example.org/x.png",
        "ftp://example.org/x",
        "javascript:alert(1)",
        "//example.org/x",
        "data:image/png;base64,AAAA",
        "file://[",
        "\x00",
    ],
)
def test_everything_else_is_refused_by_name(gate: Gate, address: str) -> None:
    with pytest.raises(Refused):
        gate.fetch(address.format(root=gate.roots[0]))
    assert len(gate.refused) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFO on this system")
def test_a_pipe_does_not_hang(gate: Gate) -> None:
    os.mkfifo(gate.roots[0] / "pipe")
    with pytest.raises(Refused, match="not a regular file"):
        gate.fetch((gate.roots[0] / "pipe").as_uri())


def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded(gate: Gate) -> None:
    Image.new("1", (10_000, 10_000)).save(gate.roots[0] / "bomb.png")
    with pytest.raises(Refused, match="10000 × 10000 pixels"):
        gate.picture(gate.roots[0] / "bomb.png")


def test_a_file_that_is_no_picture_is_said(gate: Gate) -> None:
    with pytest.raises(Refused, match="not a picture"):
        gate.picture(gate.roots[0] / "notes.txt")


def test_a_picture_becomes_part_of_the_page(gate: Gate) -> None:
    assert gate.picture(gate.roots[0] / "ok.png").startswith("data:image/png;base64,")


@pytest.mark.parametrize(
    ("svg", "ratio"),
    [
        ('<svg viewBox="0 0 400 300"/>', 4 / 3),
        ('<?xml version="1.0"?><svg width="20mm" height="10mm" viewBox="0 0 1 1"/>', 2),
        ("<svg width='100%' height='100%' viewBox='0,0,10,20'/>", 0.5),
        ('<svg viewBox="0 0 9000 1"/>', 10),
    ],
)
def test_the_proportions_of_an_svg(tmp_path: Path, svg: str, ratio: float) -> None:
    (tmp_path / "a.svg").write_text(svg, encoding="utf-8")
    assert Gate([tmp_path]).proportion(tmp_path / "a.svg") == pytest.approx(ratio)


@pytest.mark.parametrize("svg", ["<svg/>", '<svg viewBox="0 0 0 5"/>', '<svg viewBox="a b"/>', "<p/>"])
def test_an_svg_without_a_size_is_refused_where_its_size_matters(tmp_path: Path, svg: str) -> None:
    (tmp_path / "a.svg").write_text(svg, encoding="utf-8")
    with pytest.raises(Refused, match="how wide and high"):
        Gate([tmp_path]).proportion(tmp_path / "a.svg")
