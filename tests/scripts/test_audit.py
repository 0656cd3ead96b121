"""What ``make audit`` makes of the words of its tools, which are recorded in ``audits``."""

import json
from pathlib import Path

import pytest

from scripts.audit import Verdict, npm_verdict, pip_verdict

AUDITS = Path(__file__).parent / "audits"


def recorded(name: str) -> str:
    return (AUDITS / name).read_text()


def test_a_list_without_known_vulnerabilities_is_clean() -> None:
    assert pip_verdict(0, recorded("pip-clean.json"), "") == Verdict(packages=2)
    assert npm_verdict(0, recorded("npm-clean.json"), "") == Verdict(packages=49)
    assert Verdict(packages=2).is_clean


def test_every_vulnerability_of_a_python_package_is_told() -> None:
    verdict = pip_verdict(1, recorded("pip-vulnerable.json"), "Found 2 known vulnerabilities")
    assert not verdict.is_clean
    assert verdict.found == (
        "flask 3.1.3: CVE-2099-0001, mended in 99.0",
        "jinja2 3.1.6: CVE-2099-0001, mended in 99.0",
    )
    assert str(verdict).startswith("2 vulnerabilities")


def test_every_vulnerability_of_a_node_package_is_told() -> None:
    verdict = npm_verdict(1, recorded("npm-vulnerable.json"), "")
    assert not verdict.is_clean
    address = "https://github.com/advisories/GHSA-aaaa-bbbb-cccc"
    assert verdict.found == (f"axe-core <99.0.0: high, A made up fault, {address}",)


def test_a_python_package_that_cannot_be_looked_up_means_that_nothing_was_audited() -> None:
    verdict = pip_verdict(1, "", recorded("pip-unreached.txt"))
    assert not verdict.is_clean
    assert str(verdict).startswith("could not audit: ")
    assert "babel: Dependency not found on PyPI" in verdict.reason


def test_a_registry_that_refuses_means_that_nothing_was_audited() -> None:
    verdict = npm_verdict(1, recorded("npm-unreached.json"), "npm error audit endpoint …")
    assert not verdict.is_clean
    assert str(verdict).startswith("could not audit: 405 Method Not Allowed")


@pytest.mark.parametrize("judge", [pip_verdict, npm_verdict])
@pytest.mark.parametrize("output", ["", "{}", "[]", "Traceback", '{"dependencies": []}'])
def test_silence_is_no_proof_even_where_the_tool_says_that_all_is_well(judge, output) -> None:  # type: ignore[no-untyped-def]
    assert not judge(0, output, "").is_clean
    assert judge(0, output, "first\nProxyError: refused\n\n").reason == "ProxyError: refused"


def test_a_failure_of_the_tool_is_never_clean() -> None:
    assert not pip_verdict(1, recorded("pip-clean.json"), "broke").is_clean
    assert not npm_verdict(1, recorded("npm-clean.json"), "broke").is_clean


def test_a_package_that_was_passed_over_means_that_not_all_was_audited() -> None:
    report = {"dependencies": [{"name": "flask", "version": "3.1.3", "vulns": []},
                               {"name": "ours", "skip_reason": "not found"}]}  # fmt: skip
    assert pip_verdict(0, json.dumps(report), "").reason == "ours: not found"
