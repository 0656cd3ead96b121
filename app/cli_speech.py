"""``flask speech``: make the recordings, list the voices, check what was made."""

from flask.cli import AppGroup

speech_commands = AppGroup("speech", help="Make and check the recordings.")
