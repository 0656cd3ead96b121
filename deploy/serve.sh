#!/bin/sh
# Serve the guide with granian: how "make run", systemd, the container, the tests and the bench start
# it. Options are granian's: deploy/serve.sh --port 8001. Why these: docs/operations.md.
set -eu
cd "$(dirname "$0")/.."
exec .venv/bin/granian --interface wsgi --workers "${WORKERS:-2}" --blocking-threads 8 \
  --respawn-failed-workers --workers-kill-timeout 5 "$@" "${SERVED_APP:-wsgi:app}"
