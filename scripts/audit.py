"""Ask whether a package that we use is known to be unsafe.

Exits 0 only if every list was audited and nothing is known against it. A list that could not be
audited is a failure with its reason: silence is no proof of safety.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
PIP_AUDIT = (str(Path(sys.executable).with_name("pip-audit")), "--strict", "--require-hashes",
             "--disable-pip", "--progress-spinner=off", "--format=json")  # fmt: skip
NPM_AUDIT = ("npm", "audit", "--json", "--include=dev")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one audit.

    :param reason: why nothing was audited; empty where it was.
    :param found: a line for each vulnerability.
    """

    packages: int = 0
    found: tuple[str, ...] = ()
    reason: str = ""

    @property
    def is_clean(self) -> bool:
        return not self.reason and not self.found

    def __str__(self) -> str:
        if self.reason:
            return f"could not audit: {self.reason}"
        counted = f"{len(self.found)} vulnerabilities in {self.packages} packages"
        return "\n  ".join([counted, *self.found])


def pip_verdict(status: int, output: str, complaints: str) -> Verdict:
    """Return what pip-audit said."""
    packages = _read(output).get("dependencies", [])
    skipped = [f"{each['name']}: {each['skip_reason']}" for each in packages if "vulns" not in each]
    found = tuple(
        f"{each['name']} {each['version']}: {vulnerability['id']}, mended in "
        f"{', '.join(vulnerability['fix_versions']) or 'no version yet'}"
        for each in packages
        for vulnerability in each.get("vulns", ())
    )
    if not packages or skipped or (status and not found):
        return Verdict(reason="; ".join(skipped) or _last_line(complaints))
    return Verdict(len(packages), found)


def npm_verdict(status: int, output: str, complaints: str) -> Verdict:
    """Return what ``npm audit`` said."""
    report = _read(output)
    if "auditReportVersion" not in report:
        return Verdict(reason=report.get("message") or _last_line(complaints))
    found = tuple(
        line for each in report["vulnerabilities"].values() for line in _npm_advisories(each)
    )
    packages = report["metadata"]["dependencies"]["total"]
    if not packages or (status and not found):
        return Verdict(reason=_last_line(complaints))
    return Verdict(packages, found)


def _npm_advisories(package: dict[str, Any]) -> Iterator[str]:
    """Yield the advisories of a package itself; a text in ``via`` names another one's."""
    for via in package["via"]:
        if not isinstance(via, str):
            said = ", ".join((via["severity"], via["title"], via["url"]))
            yield f"{package['name']} {via['range']}: {said}"


def _read(output: str) -> dict[str, Any]:
    """Return the report, or nothing where the tool wrote none."""
    try:
        report = json.loads(output)
    except json.JSONDecodeError:
        return {}
    return report if isinstance(report, dict) else {}


def _last_line(complaints: str) -> str:
    lines = [line.strip() for line in complaints.splitlines() if line.strip()]
    return lines[-1] if lines else "the tool gave no reason"


def _run(*command: str) -> tuple[int, str, str]:
    try:
        done = subprocess.run(  # noqa: S603
            command, cwd=PROJECT, capture_output=True, text=True, check=False
        )
    except FileNotFoundError as error:
        return 1, "", f"{error.filename} is not on this machine"
    return done.returncode, done.stdout, done.stderr


def main() -> int:
    verdicts = []
    for name in ("requirements.txt", "requirements-dev.txt"):
        verdicts.append(pip_verdict(*_run(*PIP_AUDIT, "--requirement", name)))
        print(f"{name}: {verdicts[-1]}")
    verdicts.append(npm_verdict(*_run(*NPM_AUDIT)))
    print(f"package-lock.json: {verdicts[-1]}")
    return 0 if all(verdict.is_clean for verdict in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
