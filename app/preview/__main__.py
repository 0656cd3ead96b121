"""``python -m app.preview``: serve the guide while it is written; ``make preview`` starts it."""

import logging
import signal
import sys
from threading import Thread

import click
from werkzeug.serving import make_server

from app.config import ConfigError
from app.preview.gate import OWN_PATH, Gate
from app.preview.wiring import make_preview

HOST = "127.0.0.1"
_INSTALL = "the preview needs watchfiles, which is not installed: run 'make preview'"


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="0 takes a free one.")
def main(port: int) -> None:
    """Serve the guide while it is written, on this machine only. Ctrl+C ends it."""
    try:
        from app.preview.watcher import keep_watching, show
    except ImportError:
        raise click.ClickException(_INSTALL) from None
    try:
        preview = make_preview({"PUBLIC_ADDRESS": f"http://{HOST}:{port}"})
    except ConfigError as error:
        raise click.ClickException(str(error)) from None
    signal.signal(signal.SIGTERM, lambda *_signal: sys.exit())
    try:
        preview.start()
        show(preview.reloader, preview.checker)
        _serve(preview.gate, port)
        keep_watching(preview.reloader, preview.checker)
    finally:
        preview.stop()


def _serve(gate: Gate, port: int) -> None:
    """Serve in the background: a stream of events keeps a thread each as long as its page."""
    for name, level in (("werkzeug", logging.WARNING), ("watchfiles", logging.ERROR)):
        logging.getLogger(name).setLevel(level)
    server = make_server(HOST, port, gate, threaded=True)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://{HOST}:{server.server_port}"
    click.echo(f"The preview is at {address}/, all texts at {address}{OWN_PATH}texts")
    click.echo("It changes when you save a text. Ctrl+C ends it.")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
