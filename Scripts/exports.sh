#!/usr/bin/env bash
# Runs check-exports.py with a Python that has the readers: the system's, or the one that install.sh
# made.
#
#   Scripts/exports.sh PROGRAM DOSSIER.json...
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=python3
"$python" -c 'import feedparser, followthemoney, icalendar, networkx' 2>/dev/null ||
  python=$here/../.venv-contract/bin/python
"$python" -c 'import feedparser, followthemoney, icalendar, networkx' 2>/dev/null || {
  echo "exports.sh: SKIPPED, nothing was checked: no Python with the readers; run Scripts/install.sh --tests" >&2
  exit 0
}
exec "$python" "$here/check-exports.py" "$@"
