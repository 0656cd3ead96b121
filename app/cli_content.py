"""``flask content …``: check the guide."""

from flask.cli import AppGroup

content_commands = AppGroup("content", help="Check the texts of the guide.")
