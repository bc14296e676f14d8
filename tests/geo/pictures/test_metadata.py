"""The stamp of a picture."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.pictures.metadata import Stamp, read
from geo.pictures.scene import InvalidPicture

HASH = "0123456789abcdef" * 4


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"%PDF-1.4", b"<svg"]),
)
def test_any_bytes_are_refused_in_one_line(data: bytes, head: bytes) -> None:
    """A file that is no picture of ours gives one clear line, whatever is in it."""
    with pytest.raises(InvalidPicture) as caught:
        read(head + data)
    assert "\n" not in str(caught.value)


def test_stamp_elsewhere_in_a_file_does_not_count() -> None:
    """A text that merely looks like a stamp is not one."""
    stamp = str(Stamp("from=2025-01-01", HASH)).encode()
    for data in (stamp, b"%PDF-1.4 " + stamp, b"<svg><text>" + stamp + b"</text></svg>"):
        with pytest.raises(InvalidPicture):
            read(data)


def test_a_huge_part_of_a_package_is_not_read() -> None:
    """A package that would unpack to more than a megabyte of properties is left alone."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("docProps/core.xml", b"x" * 5_000_000 + str(Stamp("", HASH)).encode())
    with pytest.raises(InvalidPicture):
        read(out.getvalue())
