"""Fills card.template.md with the manifest, the log of training and the figures of evaluate.py.

    python card.py scores.json --log log.txt --out ../../Sources/Resources/English/MODEL_CARD.md

Weights made in several runs have several logs, first run first, and a `--history` that tells of them.
"""
import argparse
import json
import pathlib
import re

import checked
from manifest import MANIFEST
from names import TABLE

HERE = pathlib.Path(__file__).parent
ONE_RUN = 'One run from the base weights, rates 2e-4 (encoder) and 2e-3 (heads).'


def table(results):
    """The rows of the score table."""
    yield '| | UPOS | UAS | LAS | names: all | PER | ORG | LOC |'
    yield '|---|---|---|---|---|---|---|---|'
    for kind, title in (('float', 'float'), ('int8', 'int8')):
        for name, text in (('ewt', 'EWT test'), ('gum', 'GUM test'), ('uner', 'UNER test')):
            s = results[kind][name]
            cells = [f'{s[k]:.2f}' if k in s else '' for k in ('UPOS', 'UAS', 'LAS', 'all', 'PER', 'ORG', 'LOC')]
            yield f'| {text}, {title} | ' + ' | '.join(cells) + ' |'


def told(log):
    """What the log of one run says of its length."""
    words = re.search(r'(\d+) sentences, (\d+) words, (\d+) batches', log)
    end = re.search(r'(\d+) steps, (\d+) epochs begun, ([\d.]+) minutes', log)
    size = f'{int(words[1]):,} sentences, {int(words[2]):,} words'
    length = f'{int(end[1]):,} steps ({int(end[1]) / int(words[3]):.1f} epochs) in {float(end[3]):.0f} minutes on two cores, seed 1' if end else 'stopped early'
    return f'{size}; {length}'


def card(results, logs, history):
    training = '. Then '.join(told(log) for log in logs) + '.'
    corpora, base = MANIFEST['corpora'], MANIFEST['base']
    fields = {
        'name_labels': len(TABLE['names']), 'names': ', '.join(TABLE['names']),
        'corpora': '\n'.join(f'| [{c["name"]}]({c["source"]}) | {c["use"]} | {c["licence"]} |' for c in corpora),
        'credits': '\n'.join(f'- {c["name"]}: {c["credit"]}.' for c in corpora),
        'training': training, 'history': history, 'checked': f'{sum(map(len, checked.table().values())):,}', 'scores': '\n'.join(table(results)),
        'same': ', '.join(f'{k} for {v:.2f} %' for k, v in results['same'].items()),
        'arcs': ' · '.join(f'{k} {v:.0f}' for k, v in results['int8']['arcs of gum'].items()),
        'even': f'{results["same, symmetric activations"]["tags and heads"]:.2f}',
        'weaknesses': (HERE / 'weaknesses.md').read_text(encoding='utf-8').strip(),
        **{f'base_{k}': base[k] for k in ('name', 'licence', 'credit')},
    }
    return (HERE / 'card.template.md').read_text(encoding='utf-8').format(**fields)


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('scores', type=pathlib.Path)
    parser.add_argument('--log', type=pathlib.Path, required=True, nargs='+')
    parser.add_argument('--history', type=pathlib.Path, help='a paragraph on how the weights were made (default: in one run)')
    parser.add_argument('--out', type=pathlib.Path, required=True)
    o = parser.parse_args()
    history = o.history.read_text(encoding='utf-8').strip() if o.history else ONE_RUN
    o.out.write_text(card(json.loads(o.scores.read_text()), [p.read_text() for p in o.log], history), encoding='utf-8')
