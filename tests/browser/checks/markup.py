"""What the Nu checker says of HTML and CSS as they are sent."""

import json
import re
import subprocess
from pathlib import Path

from tests.browser.conftest import PROJECT

_CHECKER = PROJECT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_HIGHLIGHT = re.compile(r"::highlight\(\w+\)")
"""Of CSS Custom Highlight API, which the checker does not know yet."""


def nu_faults(folder: Path) -> list[str]:
    """Return the errors that the checker finds in the HTML and CSS files of a folder."""
    command = ["java", "-jar", str(_CHECKER), "--also-check-css", "--format", "json", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    return [
        f"{Path(each['url']).name}:{each.get('lastLine', 0)}: {each['message']}"
        for each in messages
        if each["type"] in {"error", "non-document-error"}
    ]


def readable(style: str) -> str:
    """Return a style sheet without what the checker does not know yet."""
    return _HIGHLIGHT.sub(".highlight", style)
