"""One set of name labels from five corpora: person, organisation, location, and NORP.

NORP (nationality, religion, political camp: OntoNotes' term) is annotated nowhere consistently.  It comes
from re3d's Nationality and, by rule, from `demonyms.txt`: a listed word that its corpus left outside every
name becomes NORP; a word that is also a language ("French") only with a sign that people are meant, else
it is taken out of the loss.  `labels.json` holds the table of classes.
"""
import collections
import json
import pathlib

from corpora import spans
from titles import TITLES, person

HERE = pathlib.Path(__file__).parent
TABLE = json.loads((HERE / 'labels.json').read_text(encoding='utf-8'))
LINKS = {'of', 'for', 'and', 'the', 'in', 'on', 'de', 'al', 'el', 'bin', '-', '&', "'s", "'", '.', 'to', 'van', 'von', 'der', 'du', 'la', ','}
ARTICLES = {'the', 'a', 'an', 'this', 'these', 'its', 'their', 'his', 'our', 'former', 'late', 'some', 'any', 'all'}
PRONOUNS = {'he', 'she', 'him', 'her', 'they', 'them', 'we', 'us', 'i', 'you', 'it', 'who', 'himself'}
COMPASS = {'North', 'South', 'East', 'West', 'Northern', 'Southern', 'Eastern', 'Western', 'Central', 'Sri', 'Middle', 'Latin', 'Saudi', 'Bosnian'}


def demonyms():
    """{word: also a language}."""
    text = [line for line in (HERE / 'demonyms.txt').read_text(encoding='utf-8').split('\n') if not line.startswith('#')]
    return {word.rstrip('*'): word.endswith('*') for word in ' '.join(text).split()}


DEMONYMS = demonyms()


def camp(sentence, i):
    """What a word outside every name is: 'NORP', None (undecided) or 'O'."""
    word = sentence.words[i]
    plural = word not in DEMONYMS and word.endswith('s') and word[:-1] in DEMONYMS
    if not plural and word not in DEMONYMS:
        return 'O'
    if plural or not DEMONYMS[word]:
        return 'NORP'
    if sentence.tags:
        return 'NORP' if sentence.tags[i] == 'ADJ' else None
    return None


def part_of_name(sentence, i):
    """True if the tree says that a listed word modifies a proper noun ("American Airlines")."""
    head = sentence.heads[i] if sentence.heads else 0
    return bool(head) and sentence.tags[head - 1] == 'PROPN' and sentence.relations[i] in ('compound', 'amod', 'flat')


def put(labels, start, end, kind):
    """Writes one span as B-, I-...; None for kind takes its words out of the loss."""
    for i in range(start, end):
        labels[i] = None if kind is None else ('I-' if i > start else 'B-') + kind


def tidy(words, start, end):
    """A description cut to its name: (start, end), or None if no name is left ("Iraqi security forces")."""
    while start < end and words[start].lower() in ARTICLES:
        start += 1
    inside = words[start:end]
    if len(inside) == 1 and inside[0].lower() in PRONOUNS:
        return None
    named = inside and all(w[:1].isupper() or w.lower() in LINKS or w[:1].isdigit() for w in inside)
    return (start, end) if named and inside[0][:1].isupper() else None


def office(words):
    """Labels for what stands before a person's name, or in its place: the rest may hold other names."""
    return ['O' if w.lower() in TITLES or w in DEMONYMS else None for w in words]


def unify(sentence, corpus):
    """Replaces the corpus' labels by ours; None stands where no loss is wanted."""
    table, words = TABLE['corpora'][corpus], sentence.words
    labels = ['O'] * len(words)
    found = list(spans(sentence.names))
    for start, end, kind in found:
        target = table[kind]
        if target == 'ignore':
            put(labels, start, end, None)
        elif target == 'camp':
            continue
        elif target != 'O':
            tidied = corpus in TABLE['tidy']
            kept = tidy(words, start, end) if tidied else (start, end)
            put(labels, start, end, None)
            if kept:
                name = person(words, *kept, anywhere=tidied) if target == 'PER' else kept[0]
                labels[start:kept[0]] = ['O'] * (kept[0] - start)
                before = kept[1] if name is None else name
                labels[kept[0]:before] = office(words[kept[0]:before])
                put(labels, before, kept[1], target)
            if kept == (start, end) and end == start + 1 and camp(sentence, start) == 'NORP' and target != 'NORP':
                labels[start] = None                   # re3d: "Iraqis" as an organisation
    sentence.names = camps(sentence, labels)
    return sentence


def relevant(sentence):
    """UNER's own labels for scoring: anything but PER, ORG and LOC is outside."""
    sentence.names = [label if label[2:] in TABLE['corpora']['uner'] else 'O' for label in sentence.names]
    return sentence


def recurring(sentences, times=3):
    """Takes words out of the loss that a corpus often names but here left out (re3d: "ISIL")."""
    count = collections.Counter(s.words[i] for s in sentences for i, label in enumerate(s.names)
                                if label in ('B-PER', 'B-ORG', 'B-LOC') and s.words[i][:1].isupper())
    for s in sentences:
        s.names = [None if label == 'O' and count[word] >= times else label for word, label in zip(s.words, s.names)]


def camps(sentence, labels):
    """Adds NORP by rule to the words that `labels` leaves outside every name."""
    labels = list(labels)
    for i, word in enumerate(sentence.words):
        if labels[i] != 'O':
            continue
        kind = camp(sentence, i)
        if kind != 'O' and sentence.tags and part_of_name(sentence, i):
            kind = None
        if kind is None:
            labels[i] = None
        elif kind == 'NORP':
            labels[i] = 'B-NORP'
            if i and sentence.words[i - 1] in COMPASS and labels[i - 1] in ('O', 'B-NORP'):
                labels[i - 1], labels[i] = 'B-NORP', 'I-NORP'
    return labels


def unlabelled(sentence):
    """For a treebank without names: NORP by rule, O for capitalised function words, else no loss."""
    plain = {'PRON', 'AUX', 'VERB', 'SCONJ', 'INTJ', 'DET', 'CCONJ', 'ADV'}
    labels = camps(sentence, ['O'] * len(sentence.words))
    named = [False, *(t == 'PROPN' for t in sentence.tags), False]
    for i, tag in enumerate(sentence.tags):
        alone = not (named[i] or named[i + 2])
        if labels[i] == 'O' and not (tag in plain and alone and sentence.words[i][:1].isupper()):
            labels[i] = None
    return labels
