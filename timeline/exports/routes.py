"""The ways out, under `/export/`: a preview, an export with progress, and a view from a file."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args
from urllib.parse import quote

from flask import Blueprint, Response, request, send_file
from pydantic import ValidationError

from geo.pictures.metadata import read as read_stamp
from geo.pictures.scene import Include, InvalidPicture, Size, Theme
from timeline.exports.export import WRITERS, export, file_name
from timeline.exports.jobs import ExportJob, ExportJobs
from timeline.guard import RefusedError, body, guard, public_address, text_of, told
from timeline.stories import Story
from timeline.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from timeline.atlas import Atlas
    from timeline.exports.deck import Deck

LARGEST_FILE = 60_000_000
# What a person should know about a preview, percent-encoded, as headers are ASCII.
NOTICE = "X-Diplomatlas-Notice"
PREVIEW_WIDTH = 880
LONGEST_TITLE = 300
SHORTEST, LONGEST = 2, 120
# The kinds of slides, as `timeline.deck.Deck` has them: its libraries load with the first export.
DECKS = ("slide", "events", "periods")


@dataclass(frozen=True)
class Asked:
    """What a person chose in the export dialog; raises `RefusedError` for what can't be."""

    view: View
    suffix: str
    size: Size
    title: str | None
    theme: Theme | None
    include: Include
    deck: Deck
    seconds: float
    story: Story | None

    @classmethod
    def from_body(cls) -> Asked:
        """Read it from the request."""
        values = body()
        view, _ = View.from_query(text_of(values, "view"))
        suffix = f".{text_of(values, 'format') or 'png'}"
        theme, deck = text_of(values, "theme"), text_of(values, "deck") or "slide"
        left_out = values.get("without", [])
        known = {*Include.__dataclass_fields__}
        if suffix not in WRITERS or theme not in {"", *get_args(Theme)}:
            message = "this format or theme is not known"
            raise RefusedError(message)
        if deck not in DECKS or not isinstance(left_out, list):
            message = "this kind of slides is not known"
            raise RefusedError(message)
        return cls(
            view=view,
            suffix=suffix,
            size=_size(text_of(values, "size")),
            title=text_of(values, "title").strip()[:LONGEST_TITLE] or None,
            theme=theme or None,  # type: ignore[arg-type]
            include=Include(**{name: False for name in left_out if name in known}),
            deck=deck,  # type: ignore[arg-type]
            seconds=_seconds(values.get("seconds", 10)),
            story=_story(values.get("story")),
        )


def export_routes(atlas: Callable[[], Atlas], hosts: Iterable[str] = ()) -> Blueprint:
    """Give the routes; `atlas` gives the atlas as it is when asked."""
    routes = Blueprint("export", __name__, url_prefix="/export")
    names = frozenset({"localhost", *hosts})
    jobs = ExportJobs()
    routes.before_request(lambda: guard(names))
    routes.register_error_handler(Exception, told)

    @routes.post("/preview")
    def preview() -> Response:
        asked, now = Asked.from_body(), atlas()
        told: list[str] = []
        data = jobs.preview(lambda: _preview(now, asked, told.append))
        headers = {NOTICE: quote(" ".join(told))} if told else {}
        return Response(data, content_type="image/png", headers=headers)

    @routes.post("/start")
    def start() -> tuple[dict[str, Any], int]:
        asked, now, address = Asked.from_body(), atlas(), public_address()
        name = file_name(asked.view, asked.suffix, asked.story)
        return jobs.start(name, lambda job: _write(job, now, asked, address)).as_json(), 202

    @routes.post("/restore")
    def restore() -> dict[str, Any]:
        request.max_content_length = LARGEST_FILE
        file = request.files.get("file")
        data = b""
        if file:
            data = file.read()
            file.close()
        try:
            stamp = read_stamp(data)
        except InvalidPicture as error:
            # not a fault of the request: the page says it beside the file's name
            return {"error": str(error)}
        return {"view": stamp.query, "changed": not atlas().hash.startswith(stamp.hash)}

    _add_job_routes(routes, jobs)
    return routes


def _add_job_routes(routes: Blueprint, jobs: ExportJobs) -> None:
    def known(id_: str) -> ExportJob:
        job = jobs.get(id_)
        if job is None:
            message = "this export is not kept any more; export again"
            raise RefusedError(message, 404)
        return job

    @routes.get("/jobs/<id_>")
    def progress(id_: str) -> dict[str, Any]:
        return known(id_).as_json()

    @routes.post("/jobs/<id_>/cancel")
    def cancel(id_: str) -> dict[str, Any]:
        job = known(id_)
        job.cancelled.set()
        return job.as_json()

    @routes.get("/jobs/<id_>/file")
    def file(id_: str) -> Response:
        job = known(id_)
        if job.state != "done":
            message = "this export is not ready"
            raise RefusedError(message, 409)
        return send_file(job.path, as_attachment=True, download_name=job.name)


def _size(text: str) -> Size:
    try:
        return Size.parse(text) if text else Size()
    except InvalidPicture as error:
        raise RefusedError(str(error)) from None


def _seconds(value: object) -> float:
    if isinstance(value, int | float) and SHORTEST <= value <= LONGEST:
        return float(value)
    message = f"a film takes {SHORTEST} to {LONGEST} seconds"
    raise RefusedError(message)


def _story(value: object) -> Story | None:
    """Read the story that the page holds and wants as slides."""
    if value is None:
        return None
    try:
        return Story.model_validate(value)
    except ValidationError:
        message = "this is no story that can be told"
        raise RefusedError(message) from None


def _preview(atlas: Atlas, asked: Asked, notice: Callable[[str], None]) -> bytes:
    """Draw the picture small; its layout is that of the full size, since text scales with it."""
    height = max(1, round(PREVIEW_WIDTH * asked.size.height / asked.size.width))
    out = io.BytesIO()
    export(
        atlas,
        asked.view,
        out,
        format="png",
        size=Size(PREVIEW_WIDTH, height),
        title=asked.title,
        theme=asked.theme,
        include=asked.include,
        notice=notice,
    )
    return out.getvalue()


def _write(job: ExportJob, atlas: Atlas, asked: Asked, address: str) -> None:
    export(
        atlas,
        asked.view,
        job.path,
        size=asked.size,
        title=asked.title,
        theme=asked.theme,
        include=asked.include,
        deck=asked.deck,
        address=address,
        progress=job.progress,
        seconds=asked.seconds,
        story=asked.story,
        notice=job.tell,
    )
