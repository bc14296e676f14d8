"""The ways out: a preview, an export with its progress, cancelling, and a view from a file."""

from __future__ import annotations

import io
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from pptx import Presentation

from timeline.atlas import load
from timeline.exports.jobs import ExportJobs
from timeline.server import create_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from timeline.exports.jobs import ExportJob

SEEDS = Path(__file__).parents[2] / "seeds"
OURS = {"X-Diplomatlas": "1"}
APRIL = "from=2023-04-01&to=2023-04-30"
STORY: dict[str, Any] = {
    "id": "april",
    "title": "An April",
    "about": "A spring",
    "steps": [{"title": "A visit", "text": "To Astana.", "view": APRIL}],
}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Ask the page of the starter atlas."""
    client: FlaskClient = create_app(load(SEEDS)).server.test_client()
    return client


def ask(client: FlaskClient, path: str, **values: object) -> Any:  # noqa: ANN401 - a test response
    """Post as the page does."""
    return client.post(f"/export/{path}", json={"view": APRIL} | values, headers=OURS)


def finished(client: FlaskClient, job: dict[str, Any]) -> dict[str, Any]:
    """Poll a job until it is over."""
    while job["state"] in {"waiting", "running"}:
        time.sleep(0.05)
        job = client.get(f"/export/jobs/{job['id']}").get_json()
    return job


def test_a_preview_is_small_and_of_the_asked_shape(client: FlaskClient) -> None:
    """A square export is previewed as a square."""
    answer = ask(client, "preview", format="png", size="1080x1080")
    assert answer.status_code == 200
    assert Image.open(io.BytesIO(answer.data)).size == (880, 880)


def test_an_export_gives_the_file_with_a_telling_name(client: FlaskClient) -> None:
    """The job ends with a picture of the size asked for, named after its view."""
    job = finished(client, ask(client, "start", format="png", size="1600x1200").get_json())
    assert job["state"] == "done", job["problem"]
    with client.get(f"/export/jobs/{job['id']}/file") as answer:
        assert "diplomatlas_2023-04.png" in answer.headers["Content-Disposition"]
        assert Image.open(io.BytesIO(answer.data)).size == (1600, 1200)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("http://localhost:8050", ""),
        ("http://127.0.0.1:8050", ""),
        ("http://192.168.1.5:8050", "http://192.168.1.5:8050/"),
    ],
)
def test_the_link_leads_somewhere(client: FlaskClient, address: str, shown: str) -> None:
    """A file's link names the server, but not a person's own machine, which nobody else reaches."""
    asked = client.post(
        "/export/start", json={"view": APRIL, "format": "svg"}, headers=OURS, base_url=address
    )
    job = asked.get_json()
    while job["state"] in {"waiting", "running"}:
        time.sleep(0.05)
        job = client.get(f"/export/jobs/{job['id']}", base_url=address).get_json()
    with client.get(f"/export/jobs/{job['id']}/file", base_url=address) as answer:
        words = answer.get_data(as_text=True)
    assert f">{shown}?{APRIL.replace('&', '&amp;')}" in words
    assert ("8050" in words) == bool(shown)


def test_a_story_is_exported_as_slides(client: FlaskClient) -> None:
    """The page sends the story that it holds; the file is named after it."""
    job = finished(client, ask(client, "start", format="pptx", story=STORY).get_json())
    assert job["state"] == "done", job["problem"]
    assert (job["done"], job["total"]) == (1, 1)
    with client.get(f"/export/jobs/{job['id']}/file") as answer:
        assert "diplomatlas_story_april.pptx" in answer.headers["Content-Disposition"]
        assert len(Presentation(io.BytesIO(answer.data)).slides) >= 3


def test_a_story_is_no_picture(client: FlaskClient) -> None:
    """The job fails in one line."""
    job = finished(client, ask(client, "start", format="png", story=STORY).get_json())
    assert (job["state"], "use .pptx" in job["problem"]) == ("failed", True)


def test_a_picture_restores_its_view(client: FlaskClient) -> None:
    """The file that was exported gives back the query it was made from, unchanged data said."""
    job = finished(client, ask(client, "start", format="png").get_json())
    with client.get(f"/export/jobs/{job['id']}/file") as answer:
        data = answer.data
    answer = client.post(
        "/export/restore", data={"file": (io.BytesIO(data), "a.png")}, headers=OURS
    )
    assert answer.get_json() == {"view": APRIL, "changed": False}


@pytest.mark.parametrize(
    "values",
    [
        {"format": "exe"},
        {"format": "../png"},
        {"theme": "neon"},
        {"deck": "../../x"},
        {"size": "9x9"},
        {"size": "99999x99999"},
        {"without": "key"},
        {"title": ["<b>"]},
        {"story": "april", "format": "pptx"},
        {"story": {"id": "../x", "title": "a", "about": "a", "steps": []}, "format": "pptx"},
        {"story": STORY | {"steps": STORY["steps"] * 31}, "format": "pptx"},
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    client: FlaskClient, values: dict[str, object]
) -> None:
    """A broken choice gets a message and no job."""
    answer = ask(client, "start", **values)
    assert answer.status_code in {400, 422}
    assert "\n" not in answer.get_json()["error"]


def test_other_sites_are_refused(client: FlaskClient) -> None:
    """Without the page's own header nothing is drawn."""
    assert client.post("/export/preview", json={"view": APRIL}).status_code == 403


def test_an_unknown_job_and_a_foreign_file_are_told(client: FlaskClient) -> None:
    """Neither gives a traceback."""
    assert client.get("/export/jobs/nothing").status_code == 404
    answer = client.post(
        "/export/restore", data={"file": (io.BytesIO(b"\x89PNG no"), "a.png")}, headers=OURS
    )
    assert answer.get_json().keys() == {"error"}


def test_cancelling_stops_the_writer() -> None:
    """A writer that reports its progress is stopped at the next report."""
    jobs = ExportJobs()
    told: list[int] = []

    def write(job: ExportJob) -> None:
        for step in range(1000):
            told.append(step)
            job.progress(step, 1000)
            if step == 3:
                job.cancelled.set()

    job = jobs.start("a.png", write)
    jobs.preview(lambda: b"")
    assert job.state == "cancelled"
    assert told == [0, 1, 2, 3, 4]


def test_a_broken_writer_fails_in_one_line() -> None:
    """What is no fault of the user's is told without its inside."""
    jobs = ExportJobs()

    def write(job: ExportJob) -> None:
        message = f"secret {job.path}"
        raise ValueError(message)

    job = jobs.start("a.png", write)
    jobs.preview(lambda: b"")
    assert job.state == "failed"
    assert "secret" not in job.problem
