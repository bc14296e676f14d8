"""The ways in for documents, under `/review/`: pasted text, files, an address; and progress."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import request

from timeline.guard import RefusedError, body, text_of
from timeline.intake.fetch import fetch
from timeline.intake.ingest import Article
from timeline.intake.jobs import Work
from timeline.intake.reading import look, read
from timeline.review.decisions import date_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from flask import Blueprint
    from werkzeug.datastructures import FileStorage

    from timeline.intake.fetch import Network
    from timeline.intake.jobs import Jobs

LARGEST_FILES = 60_000_000
MOST_FILES = 200
STATED = ("title", "outlet", "url", "published", "language")
_LONGEST_NAME = 120


def add_routes(routes: Blueprint, jobs: Jobs, network: Network | None) -> None:
    """Add the ways in, and the progress of what is being read."""

    @routes.post("/add/text")
    def add_text() -> tuple[dict[str, Any], int]:
        values = body()
        text = text_of(values, "text")
        if not text.strip():
            message = "there is no text yet; paste the article"
            raise RefusedError(message)
        article = look(text)
        given = _given(values)
        work = Work("the text", lambda: [_with(article, given)])
        return jobs.start([work]).as_json(), 202

    @routes.post("/add/url")
    def add_url() -> tuple[dict[str, Any], int]:
        values = body()
        url = text_of(values, "url").strip()
        if not url.lower().startswith(("http://", "https://")):
            message = "this is no web address; it begins with http:// or https://"
            raise RefusedError(message)
        given = _given({name: values[name] for name in values if name != "url"})
        return jobs.start([_page_work(url, given, network)]).as_json(), 202

    @routes.post("/add/files")
    def add_files() -> tuple[dict[str, Any], int]:
        request.max_content_length = LARGEST_FILES
        files = request.files.getlist("files")
        if not 0 < len(files) <= MOST_FILES:
            message = f"choose from 1 to {MOST_FILES} files; for more use “diplomatlas add”"
            raise RefusedError(message)
        given = _given(request.form)
        return jobs.start([_file_work(file, given) for file in files]).as_json(), 202

    @routes.post("/look")
    def look_at() -> dict[str, str]:
        found = look(text_of(body(), "text"))
        return {name: getattr(found, name) for name in STATED}

    @routes.get("/jobs/<id_>")
    def progress(id_: str) -> dict[str, Any]:
        job = jobs.get(id_)
        if job is None:
            message = "this is not being read any more; what was added is in the queue"
            raise RefusedError(message, 404)
        return job.as_json()


def _file_work(file: FileStorage, given: Mapping[str, str]) -> Work:
    name = (file.filename or "file").replace("\\", "/").rpartition("/")[2][:_LONGEST_NAME]
    content = file.read()
    file.close()

    def articles() -> Iterable[Article | str]:
        for article in read(name, content):
            yield article if isinstance(article, str) else _with(article, given)

    return Work(name, articles)


def _page_work(url: str, given: Mapping[str, str], network: Network | None) -> Work:
    def articles() -> Iterable[Article | str]:
        got = fetch(url, network)
        for article in read(f"page{got.suffix}", got.content, got.charset):
            if isinstance(article, str):
                yield article
            else:
                yield _with(article, {"url": got.url} | dict(given))

    return Work(url[:_LONGEST_NAME], articles)


def _given(values: Mapping[str, Any]) -> dict[str, str]:
    """Give what a person stated of a document; the date is checked at once."""
    given = {name: text for name in STATED if (text := text_of(values, name).strip())}
    if "published" in given:
        given["published"] = date_of(given["published"]).text
    if given.get("url", "https://x").split(":")[0].lower() not in {"http", "https"}:
        message = "the address of the document begins with http:// or https://"
        raise RefusedError(message)
    return given


def _with(article: Article, given: Mapping[str, str]) -> Article:
    """Let what a person stated win over what was found."""
    values = {name: given.get(name) or getattr(article, name) for name in STATED}
    return Article(article.text, **values, loose=article.loose and "published" not in given)
