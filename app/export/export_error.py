"""What keeps an export from being made."""


class ExportError(Exception):
    """Why no export was made, and what to do; what was there before is as it was."""
