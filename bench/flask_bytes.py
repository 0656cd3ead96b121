"""The least that Flask can do: it returns the bytes of one file, at every path."""

import os
from pathlib import Path

from flask import Flask

_BODY = Path(os.environ["BENCH_BODY"]).read_bytes()
_HEADERS = {"Content-Type": os.environ["BENCH_TYPE"]}

app = Flask(__name__, static_folder=None)


@app.get("/<path:_path>")
def page(_path: str) -> tuple[bytes, dict[str, str]]:
    return _BODY, _HEADERS
