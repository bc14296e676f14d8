"""The view and the data that a picture shows, written into it and read back.

A stamp is one line of plain ASCII, `diplomatlas view=… data=…`: the view as a URL query (which
leaves out `;`, brackets, quotes and spaces) and the SHA-256 of the atlas. It stands in an iTXt
chunk of a PNG, the metadata element of an SVG, the keywords of a PDF, and the description in the
core properties of a PPTX.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from dataclasses import dataclass

from geo.pictures.scene import InvalidPicture

KEYWORD = "Diplomatlas"
SOFTWARE = "Diplomatlas"
_STAMP = re.compile(rb"diplomatlas view=\?([A-Za-z0-9%=&,:._~+-]{0,4000}) data=([0-9a-f]{64})")
_PNG = b"\x89PNG\r\n\x1a\n"
_LARGEST_XML = 1_000_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """The query of the view, and the hash of the whole data in hex."""

    query: str
    hash: str

    def __str__(self) -> str:
        """Return the line that is written."""
        return f"diplomatlas view=?{self.query} data={self.hash}"


def read(data: bytes) -> Stamp:
    """Read the stamp of a picture; raises `InvalidPicture` when it has none."""
    found = _STAMP.search(_metadata(data))
    if found is None:
        message = (
            "this file has no Diplomatlas view in it; "
            "open a .png, .svg, .pdf or .pptx that was exported here and not saved by others since"
        )
        raise InvalidPicture(message)
    return Stamp(found[1].decode("ascii"), found[2].decode("ascii"))


def _metadata(data: bytes) -> bytes:
    """Return the part of a file where its stamp stands; empty for other files."""
    if data.startswith(_PNG):
        return _png_text(data)
    if data.startswith(b"PK"):
        return _core_properties(data)
    if data.startswith(b"%PDF-"):
        found = re.findall(rb"/Keywords\s*\(((?:[^()\\]|\\.)*)\)", data)
        return found[-1] if found else b""
    head = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"<") and b"<svg" in data[:4096]:
        inside = re.search(rb"<metadata[^>]*>(.{0,6000}?)</metadata>", data, re.DOTALL)
        return inside[1].replace(b"&amp;", b"&") if inside else b""
    return b""


def _png_text(data: bytes) -> bytes:
    """Return the text of the iTXt or tEXt chunk that has our keyword."""
    at = len(_PNG)
    while at + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        if kind in (b"iTXt", b"tEXt"):
            keyword, _, text = data[at + 8 : at + 8 + length].partition(b"\0")
            if keyword == KEYWORD.encode():
                return text
        at += 12 + length
    return b""


def _core_properties(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            part = package.getinfo("docProps/core.xml")
            if part.file_size > _LARGEST_XML:
                return b""
            return package.read(part).replace(b"&amp;", b"&")
    except (zipfile.BadZipFile, KeyError, RuntimeError, OSError, NotImplementedError):
        return b""
