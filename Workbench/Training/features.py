"""What the network sees of a sentence: subword ids, the first subword of each word, casing classes.

The Swift program (`Language`) computes the same three arrays; `check.py` writes sentences with their
features so that a test there can compare.  Subwords follow the uncased rules of BERT (Devlin et al.,
2019): lower case, no accents, a cut at every punctuation mark, then greedy longest match.
"""
import unicodedata

MAX_PIECES = 12     # subwords kept of one word (URLs would fill the window otherwise)
MAX_PART = 100      # a longer run of letters becomes [UNK]
SHAPE_CLASSES = 12

# Typographic marks are read as their ASCII forms; the treebanks are mostly typed in ASCII.
PLAIN = str.maketrans({'“': '"', '”': '"', '‘': "'", '’': "'", '–': '-', '—': '-'})


def is_mark(char):
    """BERT's notion of punctuation: every ASCII symbol, and the Unicode P categories."""
    if char.isascii():
        return char.isprintable() and not char.isalnum() and char != ' '
    return unicodedata.category(char).startswith('P')


def parts(word):
    """The word in lower case without accents, cut at spaces and around every mark."""
    plain = unicodedata.normalize('NFD', word.translate(PLAIN).lower())
    run = ''
    for char in plain:
        if unicodedata.category(char) == 'Mn':
            continue
        if char.isspace() or is_mark(char):
            if run:
                yield run
            run = ''
            if not char.isspace():
                yield char
        else:
            run += char
    if run:
        yield run


class Subwords:
    """WordPiece over the vocabulary file of the base model; the line number is the id."""

    def __init__(self, vocabulary_path):
        with open(vocabulary_path, encoding='utf-8') as file:
            self.ids = {line.rstrip('\n'): number for number, line in enumerate(file)}
        self.unknown, self.start, self.end = (self.ids[t] for t in ('[UNK]', '[CLS]', '[SEP]'))
        self.seen = {}

    def _match(self, part):
        if len(part) > MAX_PART:
            return [self.unknown]
        found, begin = [], 0
        while begin < len(part):
            prefix = '##' if begin else ''
            for end in range(len(part), begin, -1):
                number = self.ids.get(prefix + part[begin:end])
                if number is not None:
                    break
            else:
                return [self.unknown]
            found.append(number)
            begin = end
        return found

    def word(self, word):
        """The ids of one word: at least one, at most MAX_PIECES."""
        if word not in self.seen:
            ids = [number for part in parts(word) for number in self._match(part)]
            self.seen[word] = ids[:MAX_PIECES] or [self.unknown]
        return self.seen[word]


def shape(word, opens_sentence):
    """The casing class, 1...11 (0 is padding and the root): what the uncased encoder cannot see.

    1 digits, 2 neither digits nor letters, 3 letters with digits, 4 lower, 5 lower and first in the
    sentence, 6 one capital, 7 one capital first, 8 ALL CAPITALS, 9 Capitalised, 10 Capitalised first,
    11 any other mixture.
    """
    digits = any(c.isdigit() for c in word)
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if digits else 2
    if digits:
        return 3
    if all(c.islower() for c in letters):
        return 4 + opens_sentence
    if not word[0].isupper():
        return 11
    if len(letters) == 1:
        return 6 + opens_sentence
    tail = letters[1:]
    if all(c.isupper() for c in tail):
        return 8
    if all(c.islower() for c in tail):
        return 9 + opens_sentence
    return 11


def encode(words, subwords):
    """(ids with [CLS] and [SEP], index of each word's first subword with 0 for the root, shapes)."""
    ids, first, shapes = [subwords.start], [0], [0]
    for position, word in enumerate(words):
        first.append(len(ids))
        ids += subwords.word(word)
        shapes.append(shape(word, position == 0))
    return ids + [subwords.end], first, shapes
