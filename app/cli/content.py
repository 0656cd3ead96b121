"""``flask content …``: check the guide, and translate it."""

from collections.abc import Mapping
from pathlib import Path

import click
from flask.cli import AppGroup, ScriptInfo

from app.config import read_config
from app.guide.errors import ContentErrors
from app.guide.library import load_library
from app.guide.new_language import new_files

Settings = Mapping[str, object]

OUTPUT_FORMATS = ("text", "json", "github", "gitlab")
"""Those of ``app.plain_language.report``, which is read only for a check."""

_TO_TRANSLATE = {"missing-variant", "stale-variant", "missing-term", "left-in-original"}

content_commands = AppGroup("content", help="Check the texts of the guide, and translate them.")


@content_commands.command("check", with_appcontext=False)
@click.option("--format", "output_format", type=click.Choice(OUTPUT_FORMATS), default="text")
@click.option("--explain", is_flag=True, help="Say why each rule is there, and who says so.")
@click.option(
    "--summary", is_flag=True, help="Show the figures of all texts and what is set aside."
)
@click.option("--count", is_flag=True, help="Say only how many findings there are; exit with 0.")
@click.pass_context
def check(
    context: click.Context, output_format: str, *, explain: bool, summary: bool, count: bool
) -> None:
    """Check all that is published. The exit code is 1 when something must be mended."""
    # Imported here: serving pages needs none of the rules.
    from app.cli.whole_check import check_everything, count_findings
    from app.plain_language.report import FORMATS

    settings = _settings(context)
    if count:
        click.echo(count_findings(settings))
        return
    report = check_everything(settings, with_figures=summary)
    for line in FORMATS[output_format](report, explain=explain, summary=summary):
        click.echo(line)
    context.exit(1 if report.has_errors else 0)


@content_commands.command("stale", with_appcontext=False)
@click.pass_context
def stale(context: click.Context) -> None:
    """List what is to be translated, or translated again. The exit code is 1 if there is any."""
    from app.cli.whole_check import interface_findings
    from app.plain_language.check import check_content
    from app.plain_language.findings import INTERFACE
    from app.plain_language.report import relative_to

    settings = _settings(context)
    report = check_content(Path(str(settings["CONTENT_FOLDER"])))
    report = relative_to(report.with_findings(*interface_findings(settings)), Path.cwd())
    to_do = [each for each in report.findings if each.rule in {*_TO_TRANSLATE, INTERFACE}]
    for finding in to_do:
        click.echo(str(finding))
    click.echo(f"{len(to_do)} to translate.")
    context.exit(1 if to_do else 0)


@content_commands.command("begin-language", with_appcontext=False)
@click.argument("locale")
@click.pass_context
def begin_language(context: click.Context, locale: str) -> None:
    """Write the files of a language that stands in site.yaml: copies, to be translated."""
    try:
        library = load_library(Path(str(_settings(context)["CONTENT_FOLDER"])))
    except ContentErrors as found:
        raise click.ClickException(str(found)) from None
    first, *others = library.site.locales
    if locale not in others:
        message = f"'{locale}' is no translation in site.yaml: add it behind '{first}' in 'locales'"
        raise click.ClickException(message)
    for path, text in new_files(library, locale):
        path.write_text(text, encoding="utf-8")
        click.echo(f"wrote {path.relative_to(library.folder)}")
    click.echo("Translate them; 'flask content check' says what is left.")


def _settings(context: click.Context) -> Settings:
    """Return the settings of the application, also where the content keeps it from starting."""
    try:
        return context.ensure_object(ScriptInfo).load_app().config
    except ContentErrors:
        return read_config()
