from __future__ import annotations

from tests.licences import ALLOWED, FILE, licence, needed


def test_every_library_is_under_a_licence_that_we_take() -> None:
    packages = needed()
    assert len(packages) > 15
    unknown = {
        name: licence(package)
        for name, package in packages.items()
        if not any(kind in licence(package) for kind in ALLOWED)
    }
    assert unknown == {}


def test_the_page_of_licences_names_every_library() -> None:
    written = FILE.read_text(encoding="utf-8")
    assert [name for name in needed() if f"| {name} |" not in written] == []
