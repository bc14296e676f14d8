"""Adding documents and reviewing candidates over HTTP, as the page does it."""

from __future__ import annotations

import io
import time
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask

from tests.stores import event
from timeline.events import event_to_row
from timeline.extract import Candidate, Evidence
from timeline.guard import LARGEST_BODY
from timeline.live import LiveAtlas
from timeline.review.routes import review_routes

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from werkzeug.test import TestResponse

TEXT = "😀 On 6 May 2025 the president of Uzbekistan visited Astana. On 9 May KAZ and GEO signed."
EVENTS = (
    "id,type,date,title,place,country,actors,people,status,corridors,follows,summary,sources\n"
    "known,signing,2025-05-09,Kazakhstan and Georgia sign,Tbilisi,GEO,"
    "KAZ:signatory;GEO:signatory,,happened,,,,s\n"
)
SOURCES = "id,title,outlet,date,url,language,note\ns,S,Outlet,2025-06-01,https://a.example,en,\n"


def fake(text: str, published: date | None) -> list[Candidate]:
    """Find a visit where a text says so, and a signing; the year is that of the publication."""
    out = []
    if "visited" in text:
        at = text.index("6 May")
        out.append(
            Candidate(
                type="visit",
                date="2025-05-06" if published or "2025" in text else "XXXX-05-06",
                place="Astana",
                country="KAZ",
                actors=(("KAZ", "host"), ("UZB", "visitor")),
                people=(),
                title="Visit to Astana",
                status="happened",
                evidence=(Evidence("date", "6 May", at, at + 5),),
                confidence=0.9,
            )
        )
    if "signed" in text:
        out.append(
            Candidate(
                type="signing",
                date="2025-05-09",
                place="Tbilisi",
                country="GEO",
                actors=(("KAZ", "signatory"), ("GEO", "signatory")),
                people=(),
                title="A signing",
                status="happened",
                evidence=(),
                confidence=0.6,
            )
        )
    return out


class Client:
    """Sends what the page would send."""

    def __init__(self, live: LiveAtlas) -> None:
        """Put the routes into a bare server."""
        self.live = live
        app = Flask(__name__)
        app.register_blueprint(review_routes(live, ["atlas.example"], NoNetwork(), fake))
        self.http = app.test_client()

    def post(self, path: str, body: Any = None, **options: Any) -> TestResponse:  # noqa: ANN401
        """Post JSON with the page's own header."""
        headers = {"X-Diplomatlas": "1", "Origin": "http://localhost"}
        return self.http.post(
            f"/review/{path}", json=body if body is not None else {}, headers=headers, **options
        )

    def get(self, path: str) -> Any:  # noqa: ANN401
        """Get JSON."""
        return self.http.get(f"/review/{path}").get_json()

    def finish(self, answer: TestResponse) -> Any:  # noqa: ANN401
        """Poll a job until it is done."""
        assert answer.status_code == 202, answer.get_json()
        for _ in range(1000):
            job = self.get(f"jobs/{answer.get_json()['id']}")
            if job["state"] in {"done", "failed"}:
                return job
            time.sleep(0.01)
        pytest.fail("the job did not end")

    def add(self, text: str = TEXT, **given: str) -> Any:  # noqa: ANN401
        """Add a text and give the document with its candidates."""
        job = self.finish(self.post("add/text", {"text": text} | given))
        return self.get(f"documents/{job['added'][0]['document']}")


class NoNetwork:
    """A network where no name is known."""

    def resolve(self, host: str, port: int) -> list[str]:
        """Know none but an inner one."""
        del port
        if host == "inside.example":
            return ["10.0.0.1"]
        raise OSError

    def connect(self, address: str, port: int, timeout: float) -> socket.socket:
        """Never get so far."""
        raise AssertionError((address, port, timeout))


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    """Give a client of a small atlas with an empty store."""
    (tmp_path / "events.csv").write_text(EVENTS)
    (tmp_path / "sources.csv").write_text(SOURCES)
    live = LiveAtlas(tmp_path, tmp_path / "data")
    yield Client(live)
    live.close()


def test_text_becomes_candidates(client: Client) -> None:
    """A pasted text is stored with its candidates, which wait and are on the map as candidates."""
    before = client.live.payload.key
    document = client.add(title="A title", outlet="Agency", published="20 May 2025")
    assert (document["title"], document["published"]) == ("A title", "2025-05-20")
    visit, signing = document["candidates"]
    assert visit["status"] == "waiting"
    assert visit["cells"]["actors"] == "KAZ:host;UZB:visitor"
    assert visit["at"]
    assert signing["known"]["id"] == "known"
    assert client.live.payload.key != before
    assert client.live.atlas.by_id[visit["id"]].candidate
    assert client.get("queue")["waiting"] == 2


def test_spans_count_as_a_browser_does(client: Client) -> None:
    """A span after an emoji is one further in UTF-16 than in Python."""
    document = client.add()
    (span,) = document["candidates"][0]["evidence"]
    units = document["text"].encode("utf-16-le")
    assert units[2 * span["start"] : 2 * span["end"]].decode("utf-16-le") == "6 May"


def test_same_text_twice(client: Client) -> None:
    """The second time it is recognised and nothing is added."""
    client.add()
    job = client.finish(client.post("add/text", {"text": TEXT}))
    assert [one["new"] for one in job["added"]] == [False]
    assert client.get("queue")["waiting"] == 2


def test_another_document_of_the_same_event(client: Client) -> None:
    """The waiting candidate gains a source and keeps what contradicts; there is no twin."""
    client.add()
    client.add("Also: the guest visited Astana on 6 May, 2025.")
    queue = client.get("queue")
    assert queue["waiting"] == 2
    (visit,) = [
        one
        for one in client.get(f"documents/{queue['documents'][0]['id']}")["candidates"]
        if one["type"] == "visit"
    ]
    assert len(visit["sources"]) == 2


def test_confirm_and_undo(client: Client) -> None:
    """A confirmed event is in the atlas with its source, and undoing makes it wait again."""
    visit = client.add()["candidates"][0]
    queue = client.post("confirm", {"ids": [visit["id"]]}).get_json()
    event_ = client.live.atlas.by_id[visit["id"]]
    assert not event_.candidate
    assert client.live.atlas.sources_of(event_)
    assert queue["waiting"] == 1
    assert queue["undo"] == "Confirmed “Visit to Astana”"
    assert client.post("undo").get_json()["undone"] == "Confirmed “Visit to Astana”"
    assert client.live.atlas.by_id[visit["id"]].candidate


def test_merge_gives_a_source(client: Client) -> None:
    """What the atlas knows gains the document as a source, and no twin."""
    document = client.add()
    signing = document["candidates"][1]
    assert client.post("merge", {"ids": [signing["id"]]}).status_code == 200
    assert [*client.live.atlas.by_id["known"].sources] == ["s", document["id"]]
    assert signing["id"] not in client.live.atlas.by_id
    client.post("undo")
    assert [*client.live.atlas.by_id["known"].sources] == ["s"]


def test_reject(client: Client) -> None:
    """A rejected candidate leaves the map and can't be judged again before it is undone."""
    visit = client.add()["candidates"][0]
    client.post("reject", {"ids": [visit["id"]]})
    assert visit["id"] not in client.live.atlas.by_id
    again = client.post("confirm", {"ids": [visit["id"]]})
    assert again.status_code == 422
    assert "rejected already" in again.get_json()["error"]


def test_confirm_all_is_one_change(client: Client) -> None:
    """New ones are confirmed, known ones merged, and one undo takes all of it back."""
    ids = [one["id"] for one in client.add()["candidates"]]
    assert client.post("confirm-all", {"ids": ids}).get_json()["waiting"] == 0
    assert len(client.live.atlas.by_id["known"].sources) == 2
    assert client.post("undo").get_json()["waiting"] == 2


def test_edit(client: Client) -> None:
    """A person corrects the fields; the date may be in words; the place moves on the map."""
    visit = client.add(published="2025-05-20")["candidates"][0]
    fields = {
        "date": "7 May 2025",
        "title": "State visit",
        "place": "Baku",
        "country": "AZE",
        "actors": "AZE:host;UZB:visitor;org:OTS:participant",
    }
    assert client.post("edit", {"id": visit["id"], "fields": fields}).status_code == 200
    event_ = client.live.atlas.by_id[visit["id"]]
    assert (event_.date.text, event_.title, event_.candidate) == ("2025-05-07", "State visit", True)
    assert client.live.atlas.places[visit["id"]].name == "Baku"


def test_edit_of_a_confirmed_event(client: Client) -> None:
    """It is corrected in the atlas as well."""
    visit = client.add()["candidates"][0]
    client.post("confirm", {"ids": [visit["id"]]})
    client.post("edit", {"id": visit["id"], "fields": {"title": "Corrected"}})
    event_ = client.live.atlas.by_id[visit["id"]]
    assert (event_.title, event_.candidate) == ("Corrected", False)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"date": "some day"}, "date"),
        ({"date": "31 April 2025"}, "date"),
        ({"title": "  "}, "title"),
        ({"type": "war"}, "type"),
        ({"country": "XYZ"}, "country"),
        ({"actors": "KAZ:host"}, "actors"),
        ({"actors": ""}, "actors"),
        ({"actors": "KAZ:host;nobody:visitor"}, "actors"),
        ({"id": "other"}, "id"),
        ({"sources": "s"}, "sources"),
    ],
)
def test_wrong_edits(client: Client, fields: dict[str, str], field: str) -> None:
    """Each is told with its field, and nothing changes."""
    visit = client.add()["candidates"][0]
    before = client.live.payload.key
    answer = client.post("edit", {"id": visit["id"], "fields": fields})
    assert answer.status_code == 422
    assert field in answer.get_json()["problems"]
    assert client.live.payload.key == before


def test_publication_date_reads_the_text_again(client: Client) -> None:
    """Given later, it settles the year of what waits, and leaves what was judged."""
    document = client.add("The guest visited on 6 May. And they signed.")
    assert document["candidates"][0]["cells"]["date"] == "XXXX-05-06"
    client.post("confirm", {"ids": [document["candidates"][1]["id"]]})
    answer = client.post(f"documents/{document['id']}", {"published": "20 May 2025"})
    found = {one["type"]: one for one in answer.get_json()["candidates"] if one["type"] == "visit"}
    assert found["visit"]["cells"]["date"] == "2025-05-06"
    assert not client.live.atlas.by_id[document["candidates"][1]["id"]].candidate
    assert client.live.atlas.sources[document["id"]].date is not None


def test_files(client: Client) -> None:
    """Several files go in one by one; one that can't be read is named and the others are kept."""
    files = [
        (io.BytesIO(TEXT.encode()), "one.txt"),
        (io.BytesIO(b"\x7fELF"), "../../two.exe"),
        (io.BytesIO(b"They visited on 6 May 2025"), "three.md"),
    ]
    answer = client.http.post(
        "/review/add/files", data={"files": files}, headers={"X-Diplomatlas": "1"}
    )
    job = client.finish(answer)
    assert (job["state"], job["done"], job["total"], job["documents"]) == ("done", 3, 3, 2)
    assert len(job["problems"]) == 1
    assert job["problems"][0].startswith("two.exe: ")


@pytest.mark.parametrize(
    ("path", "body", "words"),
    [
        ("add/text", {"text": "  "}, "no text"),
        ("add/text", {"text": 5}, "not a text"),
        ("add/text", {"text": "x", "published": "soon"}, "not a date"),
        ("add/text", {"text": "x", "url": "javascript:alert(1)"}, "http"),
        ("add/text", [], "not JSON"),
        ("add/url", {"url": "file:///etc/passwd"}, "web address"),
        ("confirm", {"ids": "all"}, "ids"),
        ("confirm", {"ids": []}, "nothing to review"),
        ("confirm", {"ids": ["gone"]}, "not in the queue"),
        ("edit", {"id": "gone", "fields": {"title": "x"}}, "not in the queue"),
        ("edit", {"id": "gone"}, "nothing to change"),
        ("documents/gone", {"title": "x"}, "not in the queue"),
    ],
)
def test_wrong_requests(client: Client, path: str, body: Any, words: str) -> None:  # noqa: ANN401
    """Each is one sentence that says what is wrong."""
    answer = client.post(path, body)
    assert 400 <= answer.status_code < 500
    assert words in answer.get_json()["error"]
    assert "\n" not in answer.get_json()["error"]


@pytest.mark.parametrize("url", ["http://inside.example/", "http://nowhere.example/"])
def test_address_that_cannot_be_read(client: Client, url: str) -> None:
    """The job fails with the reason."""
    job = client.finish(client.post("add/url", {"url": url}))
    assert job["state"] == "failed"
    assert "example" in job["problems"][0]


def test_too_large(client: Client) -> None:
    """A text beyond the limit is refused before it is read."""
    answer = client.post("add/text", {"text": "x" * (LARGEST_BODY + 1)})
    assert answer.status_code == 413
    assert "too large" in answer.get_json()["error"]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Diplomatlas": "2"},
        {"X-Diplomatlas": "1", "Origin": "https://evil.example"},
        {"X-Diplomatlas": "1", "Origin": "null"},
        {"X-Diplomatlas": "1", "Origin": "http://localhost:9"},
        {"X-Diplomatlas": "1", "Host": "evil.example"},
        {"X-Diplomatlas": "1", "Host": "evil.example", "Origin": "http://evil.example"},
    ],
)
def test_other_sites_are_refused(client: Client, headers: dict[str, str]) -> None:
    """Without the page's header, from another origin, or under a foreign name nothing changes."""
    document = client.add()
    ids = [document["candidates"][0]["id"]]
    answer = client.http.post("/review/confirm", json={"ids": ids}, headers=headers)
    assert answer.status_code == 403
    assert client.get("queue")["waiting"] == 2


def test_foreign_name_reads_nothing(client: Client) -> None:
    """A name pointed at this server from outside gets no document either."""
    answer = client.http.get("/review/queue", headers={"Host": "evil.example"})
    assert answer.status_code == 403


def test_own_names(client: Client) -> None:
    """Addresses, localhost and the name given at the start are the server's own."""
    for host in ("127.0.0.1:8050", "[::1]:8050", "localhost:8050", "atlas.example", "10.0.0.5"):
        assert client.http.get("/review/queue", headers={"Host": host}).status_code == 200


def test_help_for_editing(client: Client) -> None:
    """Dates are checked, places and actors offered."""
    assert client.get("check-date?text=May+2025") == {"date": "2025-05", "words": "May 2025"}
    assert "not a date" in client.get("check-date?text=soon")["wrong"]
    places = client.get("places?q=Ganja")["places"]
    assert (places[0]["name"], places[0]["country"]) == ("Ganja", "AZE")
    assert client.get("places?q=")["places"] == []
    codes = {row["code"] for row in client.get("actors")["actors"]}
    assert {"AZE", "org:OTS"} <= codes


def test_hostile_article(client: Client) -> None:
    """Markup, control characters and formulas pass as text and harm nothing."""
    text = "<script>alert(1)</script>\x00\u202e They visited on 6 May 2025. =cmd()"
    document = client.add(text, title="<img src=x onerror=alert(1)>")
    assert document["text"].startswith("<script>alert(1)</script>\ufffd")
    assert client.post("confirm-all", {"ids": [c["id"] for c in document["candidates"]]})


def test_event_row_is_whole(client: Client) -> None:
    """The cells that the edit form gets are those of the event's row."""
    visit = client.add()["candidates"][0]
    assert set(visit["cells"]) == set(event_to_row(event()))
