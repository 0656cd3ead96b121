"""``flask speech …``: make the recordings, check them, list the voices, say a sentence."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypedDict, Unpack

import click
from flask import current_app
from flask.cli import AppGroup

from app.guide.errors import ContentErrors
from app.guide.library import Library
from app.guide.model import Level
from app.speech import SpeechError
from app.speech.build import BuildOptions, BuildReport, Selection, build
from app.speech.engines.registry import ENGINES, start_engine
from app.speech.lexicon import load_lexicons
from app.speech.manifest import Recording
from app.speech.script import ScriptWriter
from app.speech.verify import verify

speech_commands = AppGroup("speech", help="Make and check the recordings.")


class ShardType(click.ParamType[tuple[int, int]]):
    """``2/5``: the second of five shares."""

    name = "i/N"

    def convert(self, value: Any, param: Any, ctx: Any) -> tuple[int, int]:
        if isinstance(value, tuple):
            return value
        number, _, count = value.partition("/")
        if number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count):
            return int(number), int(count)
        message = f"'{value}' is no share: write 1/4 for the first of four"
        raise click.BadParameter(message, ctx, param)


LEVEL = click.Choice(Level, case_sensitive=False)


class _Asked(TypedDict):
    """The options that select documents."""

    topic: str | None
    locale: str | None
    level: Level | None
    shard: tuple[int, int]


@contextmanager
def _one_sentence() -> Iterator[None]:
    """End the command with exit code 1 and the sentence of the error."""
    try:
        yield
    except (SpeechError, ContentErrors) as error:
        raise click.ClickException(str(error)) from error


def _library() -> Library:
    library: Library = current_app.extensions["library"]
    return library


def _folder() -> Path:
    return Path(current_app.config["RECORDINGS_FOLDER"])


def _processors() -> int:
    return os.cpu_count() or 1


def _selecting(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that select documents."""
    for option in (
        click.option("--topic", help="Only this topic."),
        click.option("--locale", help="Only this locale, such as nl."),
        click.option("--level", type=LEVEL, help="Only this level."),
        click.option("--shard", type=ShardType(), default=(1, 1), help="2/5: the second of 5."),
    ):
        command = option(command)
    return command


@speech_commands.command("build")
@_selecting
@click.option("--jobs", type=click.IntRange(1), default=_processors, help="How many at one time.")
@click.option("--force", is_flag=True, help="Speak again what is there already.")
@click.option("--prune", is_flag=True, help="Remove recordings that no page uses any more.")
def build_command(*, jobs: int, force: bool, prune: bool, **asked: Unpack[_Asked]) -> None:
    """Make the recordings that are missing."""
    selection = Selection(**asked)
    if not any(map(selection.matches, _library().recorded_outlines())):
        raise click.ClickException("no text has this topic, locale and level: see site.yaml")
    with _one_sentence(), _Progress() as progress:
        options = BuildOptions(jobs, force, prune, progress.start, progress.made)
        report = build(_library(), _folder(), selection, options)
    _print(report)
    if report.errors:
        raise SystemExit(1)


class _Progress:
    """A bar on a terminal, a line for each recording elsewhere."""

    def __init__(self) -> None:
        self.stack = ExitStack()
        self.bar: Any = None

    def __enter__(self) -> "_Progress":
        return self

    def __exit__(self, *error: object) -> None:
        self.stack.close()

    def start(self, count: int) -> None:
        if count and sys.stdout.isatty():
            self.bar = self.stack.enter_context(click.progressbar(length=count))

    def made(self, recording: Recording) -> None:
        if self.bar is not None:
            self.bar.update(1)
        else:
            seconds = recording.duration_ms / 1000
            click.echo(f"{recording.audio} ({seconds:.0f} s, {recording.size_bytes // 1000} kB)")


def _print(report: BuildReport) -> None:
    """Print the errors, what else an operator should know, and one line that sums it up."""
    for error in report.errors:
        click.echo(f"Error: {error}", err=True)
    for locale in report.voiceless:
        click.echo(f"{locale}: no voice speaks this language; its pages say that there is no audio")
    for name in report.pruned:
        click.echo(f"removed {name}")
    recordings = report.made + report.kept
    seconds = sum(recording.duration_ms for recording in recordings) / 1000
    click.echo(f"made {len(report.made)}, kept {len(report.kept)}, {seconds:.0f} seconds of audio")


@speech_commands.command("voices")
def voices_command() -> None:
    """List the voices of each engine, by language."""
    chosen: dict[tuple[str, str | None], list[str]] = {}
    for locale, choice in _library().site.voices.items():
        chosen.setdefault((choice.engine, choice.voice), []).append(locale)
    with _one_sentence():
        for engine in ENGINES:
            for voice in start_engine(engine).voices():
                locales = ", ".join(chosen.get((engine, voice.id), ()))
                used = f"  (speaks {locales})" if locales else ""
                click.echo(f"{voice.language:12} {engine:8} {voice.id:24} {voice.name}{used}")


@speech_commands.command("say")
@click.argument("sentence")
@click.option("--locale", help="Such as nl; that of the guide if left out.")
@click.option("--level", type=LEVEL, default=Level.SIMPLE, help="Whose pace: the simple one's.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write a WAV file.")
def say_command(sentence: str, locale: str | None, level: Level, out: Path | None) -> None:
    """Print what the voice is given for a sentence, and its sounds in IPA."""
    from app.speech.rehearsal import rehearse, sentence_of, sounds, write_wav

    site = _library().site
    with _one_sentence():
        writer = ScriptWriter(site, load_lexicons(_library().folder, site.voices))
        script = rehearse(sentence_of(sentence), locale or site.locales[0], level, writer)
        for utterance in script.utterances:
            click.echo(f"{utterance.engine} {utterance.voice}: {utterance.spoken.text}")
            click.echo(f"/{sounds(utterance)}/")
        if out:
            write_wav(script, out)


@speech_commands.command("verify")
@_selecting
def verify_command(**asked: Unpack[_Asked]) -> None:
    """Check that every recording is there, whole, and says what its page says."""
    with _one_sentence():
        faults = verify(_library(), _folder(), Selection(**asked))
    for fault in faults:
        click.echo(f"Error: {fault}", err=True)
    if faults:
        raise SystemExit(1)
    click.echo("every recording is right")
