"""The command line, `diplomatlas`. A fault is told in one line, never as a traceback."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from geo._files import seeds
from timeline._errors import DiplomatlasError

if TYPE_CHECKING:
    from collections.abc import Sequence

HOST = "127.0.0.1"
PORT = 8050
THREADS = 8

AtlasOption = Annotated[
    Path | None,
    typer.Option("--atlas", metavar="DIR", help="Folder of the atlas; the starter atlas if none."),
]

DataOption = Annotated[
    Path | None,
    typer.Option(
        "--data", metavar="DIR", help="Folder for what you add; the system's data folder if none."
    ),
]

FilesArgument = Annotated[list[Path], typer.Argument(help="Files, or folders of them.")]

JsonOption = Annotated[
    bool, typer.Option("--json", help="One JSON line a document instead of a table.")
]

PublishedOption = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="Publication day, where a document does not state it."),
]

program = typer.Typer(
    name="diplomatlas",
    help="A map of who met whom, where and when, that a person scrubs through time.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@program.callback()
def _program() -> None:
    """Keep sub-commands even while there are few."""


@program.command()
def serve(
    atlas: AtlasOption = None,
    data: DataOption = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = HOST,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = PORT,
) -> None:
    """Open the atlas as a page in the browser."""
    import waitress  # noqa: PLC0415 - other commands start without the server

    from timeline.live import LiveAtlas  # noqa: PLC0415
    from timeline.server import create_app  # noqa: PLC0415
    from timeline.stories import load_stories  # noqa: PLC0415

    live = LiveAtlas(atlas or seeds(), data)
    for fault in live.base.faults:
        typer.echo(f"set aside: {fault}", err=True)
    app = create_app(live, hosts=[host], stories=load_stories(atlas or seeds()))
    typer.echo(f"{len(live.atlas.events)} events. Open http://{host}:{port} (Ctrl+C stops)")
    try:
        waitress.serve(app.server, host=host, port=port, threads=THREADS, ident=None)
    except OSError as error:
        message = f"can't listen on {host}:{port} ({error.strerror}); choose another --port"
        raise DiplomatlasError(message) from error
    finally:
        live.close()


@program.command()
def extract(
    files: FilesArgument,
    published: PublishedOption = None,
    as_json: JsonOption = False,  # noqa: FBT002 - typer gives it by name
    output: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write JSON lines there; what it holds is skipped."),
    ] = None,
) -> None:
    """Find the dated events in files and folders; nothing is stored."""
    from timeline.extract.commands import extract_files  # noqa: PLC0415

    extract_files(files, published, as_json=as_json, output=output)


@program.command()
def add(
    files: FilesArgument,
    atlas: AtlasOption = None,
    data: DataOption = None,
    published: PublishedOption = None,
) -> None:
    """Extract from files and folders, and store what is found as candidates to review."""
    from timeline.extract.commands import add_files, day_given  # noqa: PLC0415
    from timeline.intake.ingest import held, keep  # noqa: PLC0415
    from timeline.intake.reading import article_of  # noqa: PLC0415
    from timeline.live import LiveAtlas  # noqa: PLC0415

    day = day_given(published)
    live = LiveAtlas(atlas or seeds(), data)
    try:
        documents, candidates = add_files(
            files,
            lambda document, found: keep(live, article_of(document, day), found).candidates,
            published,
            known=lambda document: held(live, document.text) is not None,
        )
    finally:
        live.close()
    typer.echo(f"{_counted(documents, 'document')}, {_counted(candidates, 'candidate')} to review")


@program.command()
def export(  # noqa: PLR0913, PLR0917 - each is an option of the command
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file; its suffix is the format.")],
    atlas: AtlasOption = None,
    view: Annotated[
        str,
        typer.Option(metavar="QUERY|FILE", help="A link's query, or a picture made by export."),
    ] = "",
    size: Annotated[str, typer.Option(help="1920x1080, A4, …")] = "1920x1080",
    title: Annotated[str | None, typer.Option(help="Instead of the map's own title.")] = None,
    theme: Annotated[str | None, typer.Option(help="light, dark or print.")] = None,
    slides: Annotated[str, typer.Option(help="Of a .pptx: slide, events or periods.")] = "slide",
    story: Annotated[str | None, typer.Option(help="Slides of a story, by its id.")] = None,
    seconds: Annotated[float, typer.Option(help="Length of a film.")] = 10.0,
) -> None:
    """Export a view: .png .svg .pdf .pptx .html .gif .mp4 .csv .xlsx .geojson .parquet."""
    from timeline.exports.command import run  # noqa: PLC0415

    run(atlas or seeds(), out, view, size, title, theme, slides, seconds, story)


@program.command(name="import")
def import_(
    kind: Annotated[str, typer.Argument(metavar="csv|geojson|xlsx|parquet")],
    files: FilesArgument,
    atlas: AtlasOption = None,
    data: DataOption = None,
) -> None:
    """Take events from tables that were exported, or made in the same form."""
    from timeline.intake.import_command import run  # noqa: PLC0415

    run(kind, files, atlas or seeds(), data)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@program.command()
def check(atlas: AtlasOption = None) -> None:
    """Validate an atlas: every fault with its file, line and field."""
    from timeline.check import check as faults_of  # noqa: PLC0415

    faults = faults_of(atlas or seeds())
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        message = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        raise DiplomatlasError(message)
    typer.echo("no faults")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status is 0, 1 for a fault, 2 for a wrong call."""
    try:
        program(args=arguments, standalone_mode=False)
    except DiplomatlasError as error:
        typer.echo(f"diplomatlas: {error}", err=True)
        return 1
    except (typer.Abort, KeyboardInterrupt):
        return 130
    except Exception as error:
        # typer's own usage errors carry an exit status and print themselves
        show, status = getattr(error, "show", None), getattr(error, "exit_code", None)
        if status is None:
            raise
        if show:
            show(file=sys.stderr)
        return int(status)
    return 0
