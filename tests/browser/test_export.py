"""An export opened from a disk, without any server."""
