#!/usr/bin/env bash
# Runs check-contract.py with a Python that has the validator: the system's, or the one that
# install.sh made.
#
#   Scripts/contract.sh DOSSIER.json...
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=python3
"$python" -c 'from jsonschema import Draft202012Validator' 2>/dev/null ||
  python=$here/../.venv-contract/bin/python
[ -x "$(command -v "$python")" ] || {
  echo "contract.sh: no Python with jsonschema; run Scripts/install.sh --tests" >&2
  exit 2
}
exec "$python" "$here/check-contract.py" "$@"
