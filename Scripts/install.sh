#!/usr/bin/env bash
# Installs what this machine lacks, and nothing where nothing is missing.
#
#   Scripts/install.sh           what building and running need
#   Scripts/install.sh --tests   and what the tests need: for Python a validator of JSON Schema and
#                                readers of the forms that a dossier is exported in
#   Scripts/install.sh --browser only what looking at the pages needs: Chromium and Python
#
# System packages come from apt (Debian 12, as root or through sudo). Swift itself is not installed:
# https://www.swift.org/install
set -euo pipefail
cd "$(dirname "$0")/.."

needed_swift=6.1
with_tests=false
with_browser=false
case "${1-}" in
  "") ;;
  --tests) with_tests=true ;;
  --browser) with_browser=true ;;
  *)
    echo "install.sh: unknown option $1 (only --tests and --browser are known)" >&2
    exit 64
    ;;
esac

say() { echo "install: $*"; }
stop() {
  echo "install: $*" >&2
  exit 1
}

check_swift() {
  local version
  command -v swift >/dev/null || stop "Swift is missing. Install Swift $needed_swift or newer from https://www.swift.org/install and put it on the PATH."
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] || stop "'swift --version' tells no version. Install Swift $needed_swift or newer from https://www.swift.org/install."
  [ "$(printf '%s\n' "$needed_swift" "$version" | sort -V | head -n 1)" = "$needed_swift" ] ||
    stop "Swift $version is too old. Install $needed_swift or newer from https://www.swift.org/install."
}

missing_packages() {
  command -v git >/dev/null || echo git
  command -v pkg-config >/dev/null || echo pkg-config
  # Without pkg-config this cannot be told; apt leaves alone what is there.
  pkg-config --exists libxml-2.0 2>/dev/null || echo libxml2-dev
  pkg-config --exists sqlite3 2>/dev/null || echo libsqlite3-dev
  pkg-config --exists libcurl 2>/dev/null || echo libcurl4-openssl-dev
  pkg-config --exists zlib 2>/dev/null || echo zlib1g-dev
  if $with_tests; then
    command -v python3 >/dev/null || echo python3
    command -v man >/dev/null || command -v groff >/dev/null || echo groff
    # Only where a virtual environment will have to be made.
    has_validator python3 || has_validator "$venv/bin/python" || missing_for_environment
  fi
}

missing_for_environment() {
  python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
}

# followthemoney stands on pyicu, which PyPI has as source only: pip compiles it.
missing_for_readers() {
  missing_for_environment
  python3 -c 'import sysconfig, os; os.stat(sysconfig.get_path("include") + "/Python.h")' \
    2>/dev/null || echo python3-dev
  pkg-config --exists icu-i18n 2>/dev/null || echo libicu-dev
  command -v c++ >/dev/null || echo g++
}

install_packages() {
  local as_root=()
  command -v apt-get >/dev/null || stop "missing: $*. Install them by your system's means (named here as Debian does) and try again."
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || stop "missing: $*. Run as root: apt-get install $*"
    as_root=(sudo)
  fi
  say "installing $*"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@"
}

venv=.venv-contract
has_validator() { "$1" -c 'from jsonschema import Draft202012Validator' 2>/dev/null; }
has_readers() { "$1" -c 'import feedparser, followthemoney, icalendar, networkx' 2>/dev/null; }

from_pypi() { "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@"; }

make_environment() {
  if [ -x "$venv/bin/python" ]; then return; fi
  say "making $venv"
  python3 -m venv --clear "$venv"
}

install_validator() {
  if has_validator python3 || has_validator "$venv/bin/python"; then return; fi
  make_environment
  from_pypi 'jsonschema>=4.17'
}

# Without them Scripts/exports.sh says what it did not look at; everything else is tested.
install_readers() {
  if has_readers python3 || has_readers "$venv/bin/python"; then return; fi
  local missing
  mapfile -t missing < <(missing_for_readers)
  if [ "${#missing[@]}" -gt 0 ]; then install_packages "${missing[@]}"; fi
  make_environment
  say "networkx, icalendar, followthemoney, feedparser from PyPI"
  from_pypi 'networkx>=3' 'icalendar>=6' 'followthemoney>=4' 'feedparser>=6'
}

missing_for_browser() {
  command -v python3 >/dev/null || echo python3
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null ||
    command -v google-chrome-stable >/dev/null || command -v google-chrome >/dev/null ||
    echo chromium
}

if $with_browser; then
  mapfile -t missing < <(missing_for_browser)
  if [ "${#missing[@]}" -gt 0 ]; then install_packages "${missing[@]}"; fi
  exit 0
fi

check_swift
mapfile -t missing < <(missing_packages)
if [ "${#missing[@]}" -gt 0 ]; then install_packages "${missing[@]}"; fi
if $with_tests; then
  install_validator
  (install_readers) || say "readers of exported forms cannot be had here; go on without them"
fi
