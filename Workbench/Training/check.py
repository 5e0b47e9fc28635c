"""Writes sentences with their features and the float model's answers, for the tests of the Swift port.

    python check.py CHECKPOINT --data ../../../shared/language --out check.json
"""
import argparse
import json
import pathlib

import torch

import base
import checkpoint
import corpora
from decode import predict
from features import Subwords, encode


def examples(network, vocabulary, sentences):
    subwords = Subwords(base.vocabulary_path())
    features = [encode(s.words, subwords) for s in sentences]
    answers = predict(network, vocabulary, features, budget=1)      # one sentence at a time
    for s, (ids, first, shapes), (tags, heads, relations, names) in zip(sentences, features, answers):
        yield {'words': s.words, 'ids': ids, 'first': first, 'shapes': shapes,
               'upos': tags, 'heads': heads, 'rels': relations, 'ner': names}


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('checkpoint')
    parser.add_argument('--data', default='../../../shared/language')
    parser.add_argument('--out', default='check.json')
    parser.add_argument('--count', type=int, default=30)
    options = parser.parse_args()
    torch.set_num_threads(1)
    treebank = pathlib.Path(options.data) / 'treebank'
    half = options.count // 2
    sentences = [s for genre in ('ewt', 'gum') for s in
                 [s for s in corpora.treebank(treebank / f'dev-{genre}.conllu.gz') if 4 <= len(s.words) <= 60][:half * 20:20]]
    network, vocabulary = checkpoint.load(options.checkpoint)
    pathlib.Path(options.out).write_text(json.dumps(list(examples(network, vocabulary, sentences)), ensure_ascii=False, indent=1) + '\n')
