"""Load a guide of many small files, in a process of its own: ``growth.py FOLDER``."""

import json
import sys
import time
from pathlib import Path

from app.guide.library import load_library


def main(folder: str) -> None:
    """Print seconds and memory (kB) of loading the guide in the folder."""
    before = _memory()
    start = time.process_time()
    library = load_library(Path(folder))
    seconds = time.process_time() - start
    documents = sum(1 for _ in library.documents())
    print(json.dumps({"files": documents, "seconds": seconds, "kilobytes": _memory() - before}))


def _memory() -> int:
    """Return the kilobytes that this process holds. Source: proc(5), Linux."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0])


if __name__ == "__main__":
    main(sys.argv[1])
