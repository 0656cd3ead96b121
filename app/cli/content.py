"""``flask content …``: check the guide."""

from pathlib import Path

import click
from flask.cli import AppGroup, ScriptInfo

from app.config import read_config
from app.guide.errors import ContentErrors

content_commands = AppGroup("content", help="Check the texts of the guide.")


@content_commands.command("check", with_appcontext=False)
@click.option(
    "--format", "output_format", type=click.Choice(["text", "json", "github"]), default="text"
)
@click.option("--explain", is_flag=True, help="Say why each rule is there, and who says so.")
@click.option(
    "--summary", is_flag=True, help="Show the figures of all texts and what is set aside."
)
@click.pass_context
def check(context: click.Context, output_format: str, *, explain: bool, summary: bool) -> None:
    """Check structure and language. The exit code is 1 when something must be mended."""
    # Imported here: serving pages needs none of the rules.
    from app.plain_language.check import check_content
    from app.plain_language.report import FORMATS, relative_to

    found = check_content(_content_folder(context), with_figures=summary)
    report = relative_to(found, Path.cwd())
    for line in FORMATS[output_format](report, explain=explain, summary=summary):
        click.echo(line)
    context.exit(1 if report.has_errors else 0)


def _content_folder(context: click.Context) -> Path:
    """Return the application's folder, or the setting where the content keeps it from starting."""
    try:
        return Path(context.ensure_object(ScriptInfo).load_app().config["CONTENT_FOLDER"])
    except ContentErrors:
        return Path(str(read_config()["CONTENT_FOLDER"]))
