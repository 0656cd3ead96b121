"""The bill of materials that ``make sbom`` writes."""

import json
import re
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from scripts.sbom import make_bill
from tests.conftest import PROJECT

LISTED = re.compile(r"^(\S+)==(\S+)(?: ; (.*?))?((?: \\\n +--hash=\S+)+)$", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:(\w+)")


@pytest.fixture(scope="module")
def text() -> str:
    return make_bill()


@pytest.fixture(scope="module")
def bill(text: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(text)
    return read


def test_the_bill_follows_the_schema(text: str) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_the_bill_is_of_this_service(bill: dict[str, Any]) -> None:
    service = bill["metadata"]["component"]
    assert (service["name"], service["type"]) == ("meepraten", "application")


def test_every_pinned_package_is_listed_with_its_version_and_hashes(bill: dict[str, Any]) -> None:
    listed = (PROJECT / "requirements.txt").read_text()
    pinned = {
        (name, version, where and f"only where {where}", *sorted(HASH.findall(hashes)))
        for name, version, where, hashes in LISTED.findall(listed)
    }
    assert len(pinned) == len(re.findall(r"^\S+==", listed, re.MULTILINE))
    assert pinned == {
        (
            each["name"],
            each["version"],
            each.get("description", ""),
            *sorted(found["content"] for found in each["hashes"] if found["alg"] == "SHA-256"),
        )
        for each in bill["components"]
    }


def test_every_package_can_be_found_by_its_purl(bill: dict[str, Any]) -> None:
    for each in bill["components"]:
        assert each["purl"] == f"pkg:pypi/{each['name']}@{each['version']}"


def test_the_bill_is_the_same_each_time(text: str) -> None:
    assert make_bill() == text


def test_nothing_in_the_bill_tells_of_this_machine_or_of_where_to_download(text: str) -> None:
    assert str(PROJECT) not in text
    assert re.findall(r'"[^"]*(?:://|file:|/home/|/tmp/)[^"]*"', text) == [
        '"http://cyclonedx.org/schema/bom-1.6.schema.json"'
    ]
    assert "timestamp" not in text
    assert "serialNumber" not in text
