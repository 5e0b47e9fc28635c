"""Scores on gold tokens: tags, attachments (with the full label), exact names."""
import collections

from corpora import spans

# The relations from which the program reads who did what, to whom, with whom, and said what.
FACTS = ('nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'ccomp', 'xcomp', 'advcl', 'acl:relcl', 'conj', 'appos', 'parataxis')


def parse_scores(sentences, answers):
    """Percentages UPOS, UAS, LAS."""
    right = collections.Counter()
    for s, (tags, heads, relations, _) in zip(sentences, answers):
        for i in range(len(s.words)):
            right['words'] += 1
            right['UPOS'] += tags[i] == s.tags[i]
            right['UAS'] += heads[i] == s.heads[i]
            right['LAS'] += heads[i] == s.heads[i] and relations[i] == s.relations[i]
    return {k: 100 * right[k] / right['words'] for k in ('UPOS', 'UAS', 'LAS')}


def f1(right, found, gold):
    return 200 * right / max(1, found + gold)


def name_scores(gold, found, classes=('PER', 'ORG', 'LOC')):
    """F1, precision, recall over all classes and F1 of each, for lists of label sequences."""
    tally = collections.defaultdict(lambda: [0, 0, 0])
    for mine, theirs in zip(gold, found):
        a, b = ({s for s in spans(x) if s[2] in classes} for x in (mine, theirs))
        for column, chosen in enumerate((a & b, b, a)):
            for _, _, kind in chosen:
                tally[kind][column] += 1
                tally['all'][column] += 1
    right, predicted, true = tally['all']
    return {'all': f1(right, predicted, true), 'P': 100 * right / max(1, predicted), 'R': 100 * right / max(1, true),
            **{k: f1(*tally[k]) for k in classes}}


def relation_scores(sentences, answers, chosen=FACTS):
    """F1 of labelled arcs, relation by relation."""
    tally = collections.defaultdict(lambda: [0, 0, 0])
    for s, (_, heads, relations, _) in zip(sentences, answers):
        for head, relation, true_head, true in zip(heads, relations, s.heads, s.relations):
            tally[true][0] += head == true_head and relation == true
            tally[relation][1] += 1
            tally[true][2] += 1
    return {k: f1(*tally[k]) for k in chosen}


def line(title, scores):
    return title + ' ' + ' '.join(f'{k} {v:.2f}' for k, v in scores.items())
