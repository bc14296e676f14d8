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
    host: Annotated[str, typer.Option(help="Address to listen on.")] = HOST,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = PORT,
) -> None:
    """Open the atlas as a page in the browser."""
    import waitress  # noqa: PLC0415 - other commands start without the server

    from timeline.atlas import load  # noqa: PLC0415
    from timeline.server import create_app  # noqa: PLC0415

    loaded = load(atlas or seeds())
    for fault in loaded.faults:
        typer.echo(f"set aside: {fault}", err=True)
    app = create_app(loaded)
    typer.echo(f"{len(loaded.events)} events. Open http://{host}:{port} (Ctrl+C stops)")
    try:
        waitress.serve(app.server, host=host, port=port, threads=THREADS, ident=None)
    except OSError as error:
        message = f"can't listen on {host}:{port} ({error.strerror}); choose another --port"
        raise DiplomatlasError(message) from error


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
