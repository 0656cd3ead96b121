"""``flask new …``: begin a topic or a guide. ``flask rename-topic``: give one another name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from flask import current_app
from flask.cli import AppGroup, with_appcontext

from app.guide.changed_files import changed_together
from app.guide.errors import ContentErrors
from app.guide.language_tags import is_language_tag
from app.guide.library import load_library
from app.guide.new_guide import NewGuideError, new_guide, owner_of
from app.guide.new_topic import new_topic
from app.guide.topic_renaming import renamed_topic

new_commands = AppGroup("new", help="Begin a topic or a guide.")


@new_commands.command("topic")
@click.argument("name")
@click.option("--title", required=True, help="As readers see it.")
@with_appcontext
def topic_command(name: str, title: str) -> None:
    """Write both levels of a topic, with hints to write over, and add it to site.yaml."""
    folder = Path(current_app.config["CONTENT_FOLDER"])
    with _telling_faults():
        texts = new_topic(folder, name, title)
        _write(texts, folder)
    click.echo("Write over each line that begins with □; 'make check' says which are left.")


@new_commands.command("guide")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--locale", default="nl", show_default=True, help="Language of the guide.")
@click.option("--name", help="Of the service.")
@click.option("--organisation", help="Whose it is.")
@click.option("--email", help="Where readers can ask.")
@click.option("--website", help="Of the organisation: https://…")
def guide_command(folder: Path, locale: str, **owner: str | None) -> None:
    """Begin a guide of its own in DIR: an introduction, and the pages about the service."""
    if not is_language_tag(locale):
        raise click.ClickException(f"'{locale}' is no language: write a tag, such as nl")
    with _telling_faults():
        texts = new_guide(folder, locale, owner_of(locale, **owner))
        _write(texts, folder)
    click.echo(f"Serve it: MEEPRATEN_CONTENT_FOLDER={folder.resolve()} make run")


@click.command("rename-topic")
@click.argument("old")
@click.argument("new")
@with_appcontext
def rename_command(old: str, new: str) -> None:
    """Give a topic another name: its folder, links to it, and a redirect from its old address."""
    with _telling_faults(), renamed_topic(Path(current_app.config["CONTENT_FOLDER"]), old, new):
        click.echo(f"'{old}' is called '{new}' now; its old address leads there.")


def _write(texts: dict[Path, str], folder: Path) -> None:
    """Write files, if the guide is whole with them."""
    with changed_together(texts):
        load_library(folder)
    for path in texts:
        click.echo(f"wrote {path.relative_to(folder)}")


@contextmanager
def _telling_faults() -> Iterator[None]:
    """Say in plain words why nothing was changed."""
    try:
        yield
    except (ContentErrors, NewGuideError) as fault:
        raise click.ClickException(str(fault)) from None
    except OSError as error:
        message = f"nothing was changed: {error.filename or 'a file'} ({error.strerror})"
        raise click.ClickException(message) from None
