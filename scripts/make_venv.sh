#!/usr/bin/env bash
# Make a virtual environment and install pinned packages: make_venv.sh PYTHON FOLDER REQUIREMENTS
set -euo pipefail
python=$1 folder=$2 requirements=$3
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Meepraten needs Python 3.11 or newer, and '$python' is not. Try: make run PYTHON=python3.12" >&2
  exit 1
fi
if [ ! -x "$folder/bin/python" ]; then
  echo "Making $folder …"
  if ! "$python" -m venv "$folder"; then
    echo "Python cannot make a virtual environment. On Debian or Ubuntu: apt install python3-venv" >&2
    exit 1
  fi
fi
echo "Installing what the service needs …"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$requirements"
