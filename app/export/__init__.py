"""The service as static files, for any web server, for a static host, or for a disk."""
