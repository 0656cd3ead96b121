#!/usr/bin/env bash
# Install what the tests need, then run lint, types and every test.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }

scripts/install_test_tools.sh

say "Python packages and message catalogues"
make --no-print-directory .venv/installed-dev messages

say "Lint"
.venv/bin/ruff check .
.venv/bin/ruff format --check .

say "Types, the table of criteria and texts"
.venv/bin/mypy & types=$! # keeps one core busy: the texts are checked on the other
.venv/bin/python -m tests.wcag --table
.venv/bin/flask --app wsgi content check
wait "$types"

# Every recording of the first language, and a share of those of all languages: the texts of all are
# checked above, and 'make run' makes them all.
say "Recordings"
first=$(.venv/bin/python -c '
from pathlib import Path
from app.guide.site import load_site
print(load_site(Path("content/site.yaml")).locales[0])')
for selection in --locale="$first" --shard=1/8; do
  .venv/bin/flask --app wsgi speech build "$selection"
  .venv/bin/flask --app wsgi speech verify "$selection"
done
scripts/test_recordings.sh

say "Tests"
rm -rf build/wcag
.venv/bin/python -m pytest -n 2 -m "not orca"

say "What a screen reader says"
.venv/bin/python -m pytest -m orca

say "What holds each criterion of WCAG"
.venv/bin/python -m tests.wcag --check
