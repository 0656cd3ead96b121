"""``flask export DIR``: the whole service as static files."""

from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from app.export import ExportError
from app.export.folder import replacing
from app.export.service import Answer, Service
from app.export.writer import write_files
from app.pages.addresses import all_addresses
from app.pages.error import server_error_page

_ROOT = "http://localhost"  # whatever the path of the public address


@click.command("export")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--count/--no-count", default=True, help="Whether to say what the check finds.")
@with_appcontext
def export_command(folder: Path, *, count: bool) -> None:
    """Write the whole service as static files, for any web server or a disk.

    DIR is new, empty, or an earlier export, which is replaced in one step at the end.
    """
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001
    try:
        with replacing(folder) as part:
            written = write_files(part, running_service(app))
    except ExportError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{written} addresses in {folder}")
    if count:
        # Imported here: an export needs none of the rules.
        from app.cli.whole_check import count_findings

        click.echo(count_findings(app.config))


def running_service(app: Flask) -> Service:
    """Return what an export asks of an app."""
    client = app.test_client()

    def ask(path: str) -> Answer:
        with client.get(path, base_url=_ROOT) as response:
            return Answer(
                response.status_code,
                response.headers["Content-Type"],
                response.get_data(),
                response.headers.get("Location", ""),
                response.headers.get("Cache-Control", ""),
            )

    def page_for_server_error(locale: str) -> str:
        with app.test_request_context():
            return server_error_page(locale)

    with app.test_request_context(base_url=_ROOT):
        addresses = all_addresses()
    return Service(
        addresses,
        app.config["PUBLIC_ADDRESS"],
        app.extensions["response_headers"],
        ask,
        page_for_server_error,
        app.jinja_env.get_template("redirect.html").render,
    )
