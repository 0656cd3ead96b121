"""An app whose content is broken: it checks its texts, and does nothing else."""

import click
from flask import Flask
from flask.cli import AppGroup
from flask.ctx import AppContext

from app.cli.content import content_commands
from app.config import read_config
from app.guide.errors import ContentErrors


class _ContentCommands(AppGroup):
    """``flask content …``; every other command ends with the faults."""

    def __init__(self, refusal: str) -> None:
        super().__init__(commands={"content": content_commands})
        self.refusal = refusal

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        command = super().get_command(ctx, cmd_name)
        if command is None:
            raise SystemExit(self.refusal)
        return command


class UnpublishedGuide(Flask):
    """What stands in for the service on the command line while its content is broken."""

    def __init__(self, errors: ContentErrors) -> None:
        super().__init__(__name__, static_folder=None)
        self.config.update(read_config())
        self.refusal = refusal(errors)
        self.cli = _ContentCommands(self.refusal)

    def app_context(self) -> AppContext:
        """Return the context in which a command is looked for; refuse one for it to run in.

        :raises SystemExit: with the faults.
        """
        context = click.get_current_context(silent=True)
        if context is None or context.parent is not None:
            raise SystemExit(self.refusal)
        return super().app_context()


def refusal(errors: ContentErrors) -> str:
    """Return what an operator reads: every fault, how many, and which command says more."""
    count = len(errors.errors)
    return f"{errors}\nNothing is published: {count} to mend. 'make check' lists all there is."
