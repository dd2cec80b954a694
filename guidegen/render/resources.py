"""The one gate for what a page may load: `data:` URLs, and regular files under the workspace or the packaged templates.

Links are resolved first, so a link that leads out of the roots is outside. Nothing is fetched from the network
(WeasyPrint's attachments, images, style sheets and fonts all come through here; so do the pictures of a guide).
"""

from __future__ import annotations

import base64
import mimetypes
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

MAX_FILE_BYTES = 20 * 2**20
MAX_PIXELS = 25_000_000
_DATA_LIMIT = 40 * 2**20


class Refused(ValueError):
    """A resource that may not be loaded, or cannot be; the text says why, for a teacher."""


@dataclass
class Gate:
    """`roots`: the folders under which files may be read. `refused` gathers what was not let through, and why."""

    roots: Sequence[Path]
    refused: list[str] = field(default_factory=list)

    def open(self, file: Path) -> bytes:
        """The bytes of a file inside the roots. Raises Refused."""
        real = self.resolve(file)
        try:
            status = real.stat()
            if not stat.S_ISREG(status.st_mode):
                raise Refused(f"{file} is not a regular file")
            if status.st_size > MAX_FILE_BYTES:
                raise Refused(f"{file} is larger than {MAX_FILE_BYTES // 2**20} MiB")
            return real.read_bytes()
        except OSError as error:
            raise Refused(f"{file} cannot be read: {error.strerror}") from error

    def resolve(self, file: Path) -> Path:
        """The file after links. Outside comes before missing: nobody learns from us which files a computer has."""
        try:
            real = file.resolve()
        except (OSError, ValueError, RuntimeError) as error:
            raise Refused(f"{file} cannot be looked up") from error
        if not any(real.is_relative_to(root.resolve()) for root in self.roots):
            raise Refused(f"{file} is outside the workspace")
        if not real.exists():
            raise Refused(f"{file} is not there")
        return real

    def picture(self, file: Path) -> str:
        """A picture as a `data:` URL, its size checked before it is decoded. Raises Refused."""
        content = self.open(file)
        check_picture(content, str(file))
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        return f"data:{kind};base64,{base64.b64encode(content).decode()}"

    def proportion(self, file: Path) -> float:
        """A picture's width by its height, between 1:10 and 10:1. Raises Refused."""
        width, height = picture_size(self.open(file), str(file))
        return min(10.0, max(0.1, width / height))

    def fetch(self, url: str) -> tuple[bytes, str | None]:
        """The content of a URL and its MIME type. What is not let through is noted in `refused` and raises Refused."""
        try:
            return self._fetch(url)
        except Refused as refusal:
            self.refused.append(str(refusal))
            raise

    def _fetch(self, url: str) -> tuple[bytes, str | None]:
        try:
            parts = urlsplit(url)
        except ValueError as error:
            raise Refused(f"{_short(url)} is no address") from error
        if parts.scheme == "data":
            return _decode_data(url)
        if parts.scheme != "file":
            raise Refused(f"{_short(url)} is not loaded: guidegen fetches nothing from the network")
        if parts.netloc not in ("", "localhost"):
            raise Refused(f"{_short(url)} is on another machine")
        path = Path(unquote(parts.path))
        content = self.open(path)
        kind = mimetypes.guess_type(path.name)[0]
        if kind and kind.startswith("image/"):
            check_picture(content, str(path))
        return content, kind


def check_picture(content: bytes, name: str) -> None:
    """Refuse what is no picture, or has so many pixels that it would fill the memory. SVG has no pixels to count."""
    if content.lstrip()[:1] == b"<":
        return
    import warnings

    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content)) as image:
                width, height = image.size
                if width * height > MAX_PIXELS:
                    raise Refused(
                        f"{name} has {width} × {height} pixels; at most {MAX_PIXELS // 10**6} million are printed"
                    )
                image.verify()
    except (OSError, SyntaxError, Image.DecompressionBombError, ValueError) as error:
        if isinstance(error, Refused):
            raise
        raise Refused(f"{name} is not a picture that can be read (PNG, JPEG, GIF, WebP, SVG)") from error


_SVG_ROOT = re.compile(rb"<svg\b[^>]*>", re.IGNORECASE)
_SVG_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px|pt|mm|cm|in)?\s*")


def picture_size(content: bytes, name: str) -> tuple[float, float]:
    """Width and height in whatever unit the picture has. Raises Refused."""
    check_picture(content, name)
    if content.lstrip()[:1] == b"<":
        return _svg_size(content, name)
    from PIL import Image

    with Image.open(BytesIO(content)) as image:
        return image.size


def _svg_size(content: bytes, name: str) -> tuple[float, float]:
    root = _SVG_ROOT.search(content[:100_000])
    attributes = dict(
        re.findall(r"""\b(width|height|viewBox)\s*=\s*["']([^"']*)["']""", root[0].decode("latin-1") if root else "")
    )
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    sides = [_SVG_LENGTH.fullmatch(attributes.get(side, "")) for side in ("width", "height")]
    try:
        width, height = (float(side[1]) for side in sides if side) if all(sides) else (float(side) for side in box[2:4])
    except ValueError:
        width = height = 0.0
    if width <= 0 or height <= 0:
        raise Refused(f"{name} does not say how wide and high it is: its <svg> needs a viewBox")
    return width, height


def _decode_data(url: str) -> tuple[bytes, str | None]:
    from urllib.request import DataHandler, Request

    if len(url) > _DATA_LIMIT:
        raise Refused("a data: address is larger than 40 MB")
    try:
        response = DataHandler().data_open(Request(url))
    except (ValueError, OSError) as error:
        raise Refused(f"{_short(url)} cannot be decoded") from error
    content = response.read()
    kind = response.headers.get_content_type()
    if kind.startswith("image/"):
        check_picture(content, _short(url))
    return content, kind


def _short(url: str) -> str:
    return url if len(url) <= 80 else f"{url[:77]}…"
