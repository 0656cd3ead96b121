"""The service as static files, for any web server, for a static host, or for a disk."""


class ExportError(Exception):
    """Why no export was made, and what to do; what was there before is as it was."""
