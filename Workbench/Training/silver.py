"""Names for EWT's training part, which has none by hand: the half-trained network reads it, the trees veto.

A span is kept if the network is sure of each word and the gold tree agrees that it is a whole proper
name; words that it is sure stand outside names become O; the rest stays out of the loss.
"""
import torch

from corpora import spans
from decode import packs, transitions, viterbi
from features import encode
from network import Batch
from titles import person

SURE = 0.9


def whole_name(sentence, start, end):
    """True if the span holds a proper noun and no neighbouring one of the same name is left out."""
    if 'PROPN' not in sentence.tags[start:end]:
        return False
    for i in (start - 1, end):
        if 0 <= i < len(sentence.words) and sentence.tags[i] == 'PROPN':
            head = sentence.heads[i] - 1
            joined = sentence.relations[i] in ('flat', 'compound') and start <= head < end
            inside = any(sentence.heads[j] - 1 == i and sentence.relations[j] in ('flat', 'compound') for j in range(start, end))
            if joined or inside:
                return False
    return True


@torch.inference_mode()
def relabel(network, vocabulary, sentences, subwords, budget=2000):
    """Writes names into the sentences; gives the number of names kept."""
    labels = vocabulary['ner']
    table, outside, kept = transitions(labels), labels.index('O'), 0
    network.eval()
    features = [encode(s.words, subwords) for s in sentences]
    for pack in packs(features, budget):
        scores = network.names(Batch([features[i] for i in pack])).float().log_softmax(-1)
        for row, i in enumerate(pack):
            s = sentences[i]
            mine = scores[row, 1:len(s.words) + 1]
            path = viterbi(mine.numpy(), table)
            chance = mine.exp()[range(len(path)), path].tolist()
            named = list(s.names)
            for j, number in enumerate(path):
                if named[j] is None and number == outside and chance[j] > SURE:
                    named[j] = 'O'
            for start, end, kind in spans([labels[n] for n in path]):
                free = all(label is None for label in s.names[start:end])
                if kind == 'PER' and person(s.words, start, end, anywhere=True) != start:
                    continue                            # an office or a seat of government inside
                if free and kind != 'NORP' and min(chance[start:end]) > SURE and whole_name(s, start, end):
                    named[start:end] = ['B-' + kind, *['I-' + kind] * (end - start - 1)]
                    kept += 1
            s.names = named
    network.train()
    return kept
