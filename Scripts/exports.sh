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
[ -x "$(command -v "$python")" ] || {
  echo "exports.sh: no Python with the readers; run Scripts/install.sh --tests" >&2
  exit 2
}
exec "$python" "$here/check-exports.py" "$@"
