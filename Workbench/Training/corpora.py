"""Reads the corpora: CoNLL-U (gzipped or not) and column files of names."""
import dataclasses
import gzip
import re


@dataclasses.dataclass
class Sentence:
    words: list
    tags: list = None
    heads: list = None
    relations: list = None
    names: list = None      # labels of the corpus, later those of the model; None in a list: no loss there
    id: str = None          # sent_id of a treebank


def lines(path):
    opener = gzip.open if str(path).endswith('.gz') else open
    with opener(path, 'rt', encoding='utf-8') as file:
        yield from (line.rstrip('\n') for line in file)
    yield ''


def blocks(path, comments=True):
    """The lines of each sentence, comments left out."""
    block = []
    for line in lines(path):
        if not line.strip():
            if block:
                yield block
            block = []
        elif not (comments and line.startswith('#')):
            block.append(line)


def treebank(path):
    """Sentences with tags, trees and, where MISC carries NER= on every word, names."""
    for block in blocks(path, comments=False):
        marks = [line for line in block if line.startswith('# sent_id = ')]
        rows = [line.split('\t') for line in block if not line.startswith('#')]
        rows = [row for row in rows if row[0].isdigit()]
        found = [re.match(r'NER=([^|]+)', row[9]) for row in rows]
        yield Sentence([r[1] for r in rows], [r[3] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows],
                       [m.group(1) for m in found] if all(found) else None,
                       marks[0].split(' = ')[1] if marks else None)


def columns(path, word=0, label=-1, separator=None, comments=False):
    """Sentences with words and name labels from two columns of a file."""
    for block in blocks(path, comments):
        rows = [line.split(separator) for line in block]
        yield Sentence([r[word] for r in rows], names=[r[label] for r in rows])


def spans(labels):
    """(first, behind the last, class) of each name; an I- that continues nothing opens one."""
    start = kind = None
    for i, label in enumerate([*labels, 'O']):
        if label and label.startswith('I-') and label[2:] == kind:
            continue
        if kind is not None:
            yield start, i, kind
        start, kind = (None, None) if not label or label == 'O' else (i, label[2:])


def like_ud(sentence):
    """Cuts and joins the words of a name corpus as the treebanks do: "two - day", "'s", "6,000"."""
    words, labels = [], []

    def add(word, label):
        words.append(word)
        labels.append(label)

    for word, label in zip(sentence.words, sentence.names):
        before = words[-1] if words else ''
        if before in ("'", '’') and word in ('s', 're', 've', 'll'):
            words[-1] += word
        elif len(words) > 1 and before == ',' and words[-2].isdigit() and word.isdigit() and len(word) == 3:
            words[-2:] = [words[-2] + ',' + word]
            labels.pop()
        else:
            pieces = re.split(r'(?<=[^\W_])(-)(?=[^\W_])', word) if '/' not in word and '@' not in word else [word]
            add(pieces[0], label)
            for piece in pieces[1:]:
                add(piece, 'I-' + label[2:] if label != 'O' else 'O')
    return Sentence(words, names=labels)
