#!/usr/bin/env bash
# Formats every Swift file in place, after .swift-format.
#
#   Scripts/format.sh           format
#   Scripts/format.sh --check   change nothing; fail where something is not formatted
set -euo pipefail
cd "$(dirname "$0")/.."

shopt -s nullglob
files=(Package.swift Sources Tests Workbench/*/Package.swift Workbench/*/Sources)

case "${1-}" in
  "") swift format format --in-place --parallel --recursive "${files[@]}" ;;
  --check) swift format lint --strict --parallel --recursive "${files[@]}" ;;
  *)
    echo "format.sh: unknown option $1 (only --check is known)" >&2
    exit 64
    ;;
esac
