"""Scores a float checkpoint on the test parts, and the shipped int8 file against it.

    python evaluate.py model.safetensors [--shipped ../../Sources/Resources/English/encoder.safetensors] [--json scores.json]

Gold tokens; UNER's test part, which nothing was trained on, gives the names.
"""
import argparse
import json
import pathlib

import torch

import base
import checkpoint
import material
import names
import quantise
import shipped
from decode import predict
from features import Subwords, encode
from score import line, name_scores, parse_scores, relation_scores


def answers_of(model, sets, subwords):
    """Answers of every set; a sentence that stands in two (UNER is EWT) is read once."""
    network, vocabulary = model
    texts = list(dict.fromkeys(tuple(s.words) for v in sets.values() for s in v))
    known = dict(zip(texts, predict(network, vocabulary, [encode(t, subwords) for t in texts])))
    return {k: [known[tuple(s.words)] for s in v] for k, v in sets.items()}


def scores_of(sets, answers):
    found = {k: parse_scores(sets[k], answers[k]) for k in ('ewt', 'gum')}
    found['arcs of gum'] = relation_scores(sets['gum'], answers['gum'])
    found['uner'] = name_scores([s.names for s in sets['uner']], [a[3] for a in answers['uner']])
    return found


def agreement(one, other):
    """Percentage of words with the same tag, head and so on under two models."""
    pairs = [(a, b) for k in one for a, b in zip(one[k], other[k])]
    words = sum(len(a[0]) for a, _ in pairs)
    same = {kind: sum(x == y for a, b in pairs for x, y in zip(a[i], b[i])) for i, kind in enumerate(('tags', 'heads', 'relations', 'names'))}
    same['tags and heads'] = sum(t == u and h == g for a, b in pairs for t, u, h, g in zip(a[0], b[0], a[1], b[1]))
    return {k: 100 * v / words for k, v in same.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('checkpoint')
    parser.add_argument('--shipped')
    parser.add_argument('--data', default='../../../shared/language', type=pathlib.Path)
    parser.add_argument('--json', help='write the figures here, for card.py')
    parser.add_argument('--threads', type=int, default=2)
    o = parser.parse_args()
    torch.set_num_threads(o.threads)
    subwords = Subwords(base.vocabulary_path())
    uner = [names.relevant(s) for s in material.uner(o.data, 'test')]
    sets = {**material.trees(o.data, 'test'), 'uner': uner}
    whole = answers_of(checkpoint.load(o.checkpoint), sets, subwords)
    results = {'float': scores_of(sets, whole)}
    if o.shipped:
        rounded = answers_of(shipped.load(o.shipped), sets, subwords)
        even = answers_of(shipped.load(o.shipped, quantise.round_rows_evenly), sets, subwords)
        results |= {'int8': scores_of(sets, rounded), 'same': agreement(whole, rounded), 'same, symmetric activations': agreement(whole, even)}
    for kind in ('float', 'int8'):
        for name, scores in results.get(kind, {}).items():
            print(line(f'{kind:5} {name:4}', scores))
    for kind in [k for k in results if k.startswith('same')]:
        print(line(f'int8 as float, % of words, {kind}:', results[kind]))
    if o.json:
        pathlib.Path(o.json).write_text(json.dumps(results, indent=1) + '\n')


if __name__ == '__main__':
    main()
