"""Write ``docs/wcag.md``, or hold it against the tests: ``python -m tests.wcag [OPTION]``.

With ``--table``: exit 1 if the table is out of date. With ``--check``: also if a test in it did not
run and pass in the run of the tests just before.
"""

import contextlib
import io
import sys
from pathlib import Path

import pytest

from tests.wcag.criteria import criteria
from tests.wcag.evidence import Evidence, Held, read_run
from tests.wcag.table import not_run, problems, render

TABLE = Path(__file__).resolve().parents[2] / "docs" / "wcag.md"


def main(asked: str) -> int:
    """Return the exit code.

    :param asked: ``--table``, ``--check``, or nothing to write the table.
    """
    tests = collected()
    found = problems(criteria(), tests)
    text = render(criteria(), tests)
    if not asked:
        TABLE.write_text(text, encoding="utf-8")
    else:
        if not TABLE.exists() or TABLE.read_text(encoding="utf-8") != text:
            found.append("docs/wcag.md is out of date: run 'make wcag'")
        found += not_run(tests, read_run()) if asked == "--check" else []
    for line in found:
        print(line, file=sys.stderr)
    if not found:
        print(f"docs/wcag.md: {len(criteria())} criteria, {len(tests)} tests")
    return 1 if found else 0


def collected() -> dict[str, Held]:
    """Return every marked test that there is; none of them is run.

    :raises SystemExit: with what pytest says, if it cannot collect them.
    """
    evidence, said = Evidence(), io.StringIO()
    with contextlib.redirect_stdout(said):
        ended = pytest.main(["--collect-only", "-q"], plugins=[evidence])
    if ended != pytest.ExitCode.OK:
        raise SystemExit(said.getvalue())
    return evidence.tests


if __name__ == "__main__":
    sys.exit(main("".join(sys.argv[1:2])))
