#!/usr/bin/env bash
# Kills `rapporteur add` with -9 at random moments and looks whether anything was lost or doubled.
#
#   Scripts/kill-adds.sh [KILLS [ARTICLES]]     (200 kills, 600 articles)
#
# RAPPORTEUR_BINARY names the program; RANDOM_SEED repeats a run. Wants sqlite3 and python3.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${RAPPORTEUR_BINARY:-.build/release/rapporteur}
kills=${1:-200} count=${2:-600}
RANDOM=${RANDOM_SEED:-1}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

python3 - "$count" >"$folder/articles.jsonl" <<'PYTHON'
import json, sys
places = ["Bergen", "Suva", "Tartu", "Cork", "Faro"]
for number in range(int(sys.argv[1])):
    place, day = places[number % 5], f"2022-04-{number % 28 + 1:02}"
    print(json.dumps({
        "url": f"https://post.example/{number}", "outlet": f"Post {number % 7}", "published": day,
        "title": f"Talks in {place}, round {number}",
        "text": f"Norwegian Foreign Minister Ingrid Solheim met Chilean President Tomas Arce in "
                f"{place} on Monday. It was round number {number}, Solheim said."}))
PYTHON

"$program" new "$folder/whole.dossier"
began=$(date +%s%N)
"$program" add "$folder/whole.dossier" "$folder/articles.jsonl" --quiet --now 2022-05-01
length=$((($(date +%s%N) - began) / 1000000))
"$program" new "$folder/killed.dossier"

held() { sqlite3 "$1" 'SELECT id FROM article ORDER BY id'; }

fresh=0 before=0
for ((kill = 1; kill <= kills; kill++)); do
  # Once all articles are kept only the entries are left to make: begin again with a new file.
  if [ "$before" -eq "$count" ] && [ $((kill % 8)) -eq 0 ]; then
    "$program" brief "$folder/killed.dossier" --format json --out "$folder/killed.json"
    "$program" brief "$folder/whole.dossier" --format json --out "$folder/whole.json"
    cmp "$folder/killed.json" "$folder/whole.json"
    rm -f "$folder"/killed.dossier*
    "$program" new "$folder/killed.dossier"
    fresh=$((fresh + 1)) before=0
    : >"$folder/before"
  fi
  "$program" add "$folder/killed.dossier" "$folder/articles.jsonl" --quiet --now 2022-05-01 \
    >/dev/null 2>&1 &
  process=$!
  sleep "$(printf '%d.%03d' $((RANDOM % length / 1000)) $((RANDOM % 1000)))"
  kill -9 "$process" 2>/dev/null || true
  wait "$process" 2>/dev/null || true
  held "$folder/killed.dossier" >"$folder/after"
  test -z "$(uniq -d "$folder/after")" || { echo "an article stands twice" >&2; exit 1; }
  touch "$folder/before"
  test -z "$(comm -23 "$folder/before" "$folder/after")" || { echo "an article is lost" >&2; exit 1; }
  test "$(sqlite3 "$folder/killed.dossier" 'PRAGMA integrity_check')" = ok
  cp "$folder/after" "$folder/before"
  before=$(wc -l <"$folder/after")
  if [ $((kill % 20)) -eq 0 ]; then echo "$kill kills, $before of $count articles, $fresh files done"; fi
done
"$program" add "$folder/killed.dossier" "$folder/articles.jsonl" --quiet --now 2022-05-01
"$program" brief "$folder/killed.dossier" --format json --out "$folder/killed.json"
"$program" brief "$folder/whole.dossier" --format json --out "$folder/whole.json"
cmp "$folder/killed.json" "$folder/whole.json"
echo "$kills kills: nothing lost, nothing doubled, $((fresh + 1)) dossiers equal to the uninterrupted one"
