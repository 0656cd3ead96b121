"""Write what the service runs with as a CycloneDX bill of materials: ``sbom.py FILE``.

The same ``requirements.txt`` gives the same bytes. It lists every package for every platform; a
description says where one is for some only. The hashes are those of all files of a package, and the
addresses that they are fetched from are left out: a package is named by its purl.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

PROJECT = Path(__file__).resolve().parent.parent
COMMAND = (str(Path(sys.executable).with_name("cyclonedx-py")), "requirements", "requirements.txt",
           "--pyproject=pyproject.toml", "--output-reproducible", "--no-validate",
           "--spec-version=1.6")  # fmt: skip


class BillError(Exception):
    """A bill of materials that breaks the schema of CycloneDX."""


def make_bill() -> str:
    """Return the bill as JSON.

    :raises BillError: if it is not valid.

    Source: CycloneDX 1.6.
    """
    bill = json.loads(subprocess.check_output(COMMAND, cwd=PROJECT, stderr=subprocess.DEVNULL))  # noqa: S603
    for component in bill["components"]:
        _tidy(component)
    for tool in bill["metadata"]["tools"]["components"]:
        tool.pop("externalReferences", None)
    text = json.dumps(bill, indent=1, sort_keys=True) + "\n"
    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise BillError(str(fault))
    return text


def _tidy(component: dict[str, Any]) -> None:
    """Give a package its own hashes, and instead of its line of the list what the line says."""
    references = component.pop("externalReferences", [])
    component["hashes"] = [found for each in references for found in each.get("hashes", ())]
    _package, _semicolon, where = component.pop("description").partition(" ; ")
    if where:
        component["description"] = f"only where {where.partition(' --hash')[0].strip()}"


def main(file: str) -> None:
    """Write the bill, and say how much is in it."""
    text = make_bill()
    path = PROJECT / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    print(f"{file}: {len(json.loads(text)['components'])} packages")


if __name__ == "__main__":
    main(sys.argv[1])
