#!/usr/bin/env bash
# Make the recordings of the Dutch guide that the tests bring along.
set -euo pipefail
cd "$(dirname "$0")/.."
export MEEPRATEN_CONTENT_FOLDER=tests/guides/dutch/content
export MEEPRATEN_RECORDINGS_FOLDER=build/test-recordings
.venv/bin/flask --app wsgi speech build
