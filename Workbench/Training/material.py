"""What is trained on and what is held out, from the folder that manifest.json describes.

UNER's test part and the test parts of both treebanks are read by evaluate.py alone.
"""
import pathlib

import corpora
import names

LONGEST = 150       # words; a few longer lists are left out of training


def uner(data, part):
    return list(corpora.columns(data / f'ner/uner-{part}.iob2', 1, 2, '\t', comments=True))


def trees(data, part):
    return {genre: list(corpora.treebank(data / f'treebank/{part}-{genre}.conllu.gz')) for genre in ('ewt', 'gum')}


def named(data):
    """(corpus, sentences with names alone)."""
    yield 'uner', uner(data, 'dev')
    yield 'politics', [s for part in ('train', 'dev') for s in corpora.columns(data / f'ner/politics-{part}.txt')]
    yield 'wikigold', list(corpora.columns(data / 'ner/wikigold.conll'))
    yield 're3d', [s for path in sorted((data / 'ner/re3d').glob('*.conll')) for s in corpora.columns(path, separator='\t')]


def training(data):
    """(all sentences with the model's labels, those of EWT that have no human names)."""
    data, sentences = pathlib.Path(data), []
    bank = trees(data, 'train')
    for s in bank['ewt']:
        s.names = names.unlabelled(s)
    sentences += bank['ewt'] + [names.unify(s, 'gum') for s in bank['gum']]
    for corpus, found in named(data):
        if corpus != 'uner':
            found = [corpora.like_ud(s) for s in found]
        found = [names.unify(s, corpus) for s in found]
        if corpus in names.TABLE['tidy']:
            names.recurring(found)
        sentences += found * names.TABLE['repeat'].get(corpus, 1)
    sentences = [s for s in sentences if len(s.words) <= LONGEST]
    return sentences, [s for s in bank['ewt'] if len(s.words) <= LONGEST]


def vocabulary(sentences):
    """Tags and relations of the training trees in alphabetical order, name labels as the table says."""
    treed = [s for s in sentences if s.tags]
    return {'pos': sorted({t for s in treed for t in s.tags}),
            'rel': sorted({r for s in treed for r in s.relations}), 'ner': names.TABLE['names']}
