#!/bin/sh
# Print a Python that can make the environment: 3.11 or newer, with venv and ensurepip.
# PYTHON in the environment names the only one to try.
set -eu

suits() {
    "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

if [ -n "${PYTHON:-}" ]; then
    set -- "$PYTHON"
else
    set -- python3.13 python3.12 python3.11 python3 python
fi

for candidate in "$@"; do
    if suits "$candidate"; then
        command -v "$candidate"
        exit 0
    fi
done

echo "No Python 3.11 or newer with venv here${PYTHON:+ at $PYTHON}." \
    "Install one (Debian and Ubuntu: apt install python3 python3-venv)" \
    "or name it: make PYTHON=python3.12" >&2
exit 1
