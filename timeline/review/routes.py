"""The routes of adding documents and reviewing what was found in them, under `/review/`.

Answers are JSON; a fault is `{"error": "one sentence"}`. What changes something is a POST that only
the page itself can send; see `timeline.guard`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from flask import Blueprint, request

from geo import countries
from timeline._errors import InvalidDate, InvalidRow
from timeline.events import source_from_row
from timeline.extract import extract
from timeline.guard import RefusedError, body, cell_of, guard, text_of, told
from timeline.intake.ingest import describe
from timeline.intake.jobs import Jobs
from timeline.intake.routes import STATED, add_routes
from timeline.places import find_places
from timeline.records import Document, StoredCandidate
from timeline.review.decisions import confirm_all, date_of, decide, edit
from timeline.review.payload import candidate_row, document_row, queue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.intake.fetch import Network
    from timeline.intake.ingest import Extract
    from timeline.live import LiveAtlas

_DOCUMENT, _CANDIDATE = "document", "candidate"


def review_routes(
    live: LiveAtlas,
    hosts: Iterable[str] = (),
    network: Network | None = None,
    extractor: Extract = extract,
) -> Blueprint:
    """Make the routes; `hosts` are names that the server goes by besides localhost."""
    routes = Blueprint("review", __name__, url_prefix="/review")
    names = frozenset({"localhost", *(host.lower() for host in hosts)})
    routes.before_request(partial(guard, names))
    routes.register_error_handler(Exception, told)
    add_routes(routes, Jobs(live, extractor), network)
    _queue_routes(routes, live, extractor)
    _decision_routes(routes, live)
    _help_routes(routes, live)
    return routes


def _queue_routes(routes: Blueprint, live: LiveAtlas, extractor: Extract) -> None:
    """Add what the page shows of the review."""

    @routes.get("/queue")
    def whole() -> dict[str, Any]:
        return queue(live)

    @routes.get("/documents/<id_>")
    def document(id_: str) -> dict[str, Any]:
        return _document(live, id_)

    @routes.post("/documents/<id_>")
    def describe_document(id_: str) -> dict[str, Any]:
        values = body()
        with live.held():
            old = live.record(Document, id_)
            if old is None:
                raise _gone(_DOCUMENT)
            new = {name: text_of(values, name).strip() for name in STATED if name in values}
            live.apply(describe(live, _described(old, new), extractor))
        return _document(live, id_)

    @routes.get("/candidates/<id_>")
    def candidate(id_: str) -> dict[str, Any]:
        return candidate_row(live, _candidate(live, id_))


def _document(live: LiveAtlas, id_: str) -> dict[str, Any]:
    found, text = live.record(Document, id_), live.text(id_)
    if found is None or text is None:
        raise _gone(_DOCUMENT)
    return document_row(live, found, text)


def _described(old: Document, new: Mapping[str, str]) -> Document:
    """Give a document other words; raises `InvalidRow` where they are no date or address."""
    values = {name: new.get(name, getattr(old, name)) for name in STATED}
    if values["published"]:
        values["published"] = date_of(values["published"]).text
    names = {"id": old.id, "date": values["published"], "note": ""}
    source_from_row({k: v for k, v in values.items() if k != "published"} | names)
    return Document(**values, id=old.id, sha256=old.sha256, added=old.added)


def _decision_routes(routes: Blueprint, live: LiveAtlas) -> None:
    """Add what a person decides; each answer is the queue as it is then."""

    @routes.post("/confirm")
    def confirm() -> dict[str, Any]:
        return _decided(live, "confirm")

    @routes.post("/merge")
    def merge() -> dict[str, Any]:
        return _decided(live, "merge")

    @routes.post("/reject")
    def reject() -> dict[str, Any]:
        return _decided(live, "reject")

    @routes.post("/confirm-all")
    def confirm_each() -> dict[str, Any]:
        return _decided(live, "confirm-all")

    @routes.post("/edit")
    def edit_one() -> dict[str, Any]:
        values = body()
        fields = values.get("fields")
        if not isinstance(fields, dict):
            message = "there is nothing to change"
            raise RefusedError(message)
        with live.held():
            one = _candidate(live, text_of(values, "id"))
            cells = {str(name): cell_of(value) for name, value in fields.items()}
            if "date" in cells:
                cells["date"] = _date(cells["date"], _published(live, one))
            live.apply(edit(one, cells))
        return queue(live)

    @routes.post("/undo")
    def undo() -> dict[str, Any]:
        label = live.undo()
        return queue(live) | {"undone": label}


def _decided(live: LiveAtlas, decision: str) -> dict[str, Any]:
    ids = body().get("ids")
    if not isinstance(ids, list):
        message = "name the candidates by their ids"
        raise RefusedError(message)
    with live.held():
        chosen = [_candidate(live, str(id_)) for id_ in dict.fromkeys(map(str, ids))]
        if decision == "confirm-all":
            live.apply(confirm_all(chosen))
        else:
            live.apply(decide(decision, chosen))  # type: ignore[arg-type]  # our own routes' names
    return queue(live)


def _help_routes(routes: Blueprint, live: LiveAtlas) -> None:
    """Add what the edit form asks while a person types."""

    @routes.get("/check-date")
    def check_date() -> dict[str, Any]:
        text = request.args.get("text", "")[:100]
        one = live.record(StoredCandidate, request.args.get("id", ""))
        try:
            when = date_of(text, _published(live, one) if one else None)
        except InvalidDate as error:  # an answer like any other while a person types
            return {"wrong": str(error)}
        return {"date": when.text, "words": when.in_words()}

    @routes.get("/places")
    def places() -> dict[str, Any]:
        query = request.args
        found = find_places(query.get("q", "")[:100], query.get("country", "")[:3])
        return {
            "places": [
                {
                    "name": place.name,
                    "country": place.country,
                    "where": countries.name(place.country),
                    "precision": place.precision,
                }
                for place in found
            ]
        }

    @routes.get("/actors")
    def actors() -> dict[str, Any]:
        rows = {code: countries.name(code) for code in countries.names()}
        rows |= {code: countries.actor_name(code) for code in countries.organisations()}
        listed = [{"code": code, "name": name} for code, name in rows.items()]
        return {"actors": sorted(listed, key=lambda row: row["name"])}


def _date(text: str, published: date | None) -> str:
    try:
        return date_of(text, published).text
    except InvalidDate as error:
        raise InvalidRow((("date", str(error)),)) from None


def _published(live: LiveAtlas, one: StoredCandidate) -> date | None:
    """Give the publication day of a candidate's first document."""
    found = [live.record(Document, id_) for id_ in one.event.sources]
    days = [document.published for document in found if document and document.published]
    try:
        return date.fromisoformat(days[0]) if days else None
    except ValueError:
        return None


def _candidate(live: LiveAtlas, id_: str) -> StoredCandidate:
    found = live.record(StoredCandidate, id_)
    if found is None:
        raise _gone(_CANDIDATE)
    if found.known and live.event(found.known) is None:  # what it was known by has been undone
        return replace(found, known="")
    return found


def _gone(what: str) -> RefusedError:
    return RefusedError(f"this {what} is not in the queue any more; reload the page", 404)
