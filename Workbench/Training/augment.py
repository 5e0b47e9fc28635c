"""Light changes to training sentences, so that headlines and careless casing do not derail the parser.

Place names are exchanged too, and now and then a person who acts is replaced by a country or a capital
("Ruiz said" by "Tunis said"), because the treebanks hardly ever name governments so.
"""
import dataclasses

from titles import PLACES

MOVED, GOVERNED = 0.15, 0.2
KINDS = [PLACES['countries'], PLACES['capitals']]
KIND_OF = {place: kind for kind in KINDS for place in kind}
STOPLESS, TITLE, UPPER, LOWER = 0.08, 0.03, 0.02, 0.03
SMALL = {'a', 'an', 'the', 'of', 'in', 'on', 'at', 'to', 'for', 'and', 'or', 'by', 'as', 'with', 'from'}


def without_stop(sentence):
    """The sentence without its final full stop, as headlines are; itself where something hangs on it."""
    last = len(sentence.words)
    if last < 4 or sentence.words[-1] != '.' or (sentence.heads and last in sentence.heads):
        return sentence
    return dataclasses.replace(sentence, **{k: v[:-1] for k, v in vars(sentence).items() if isinstance(v, list) and v})


def moved(sentence, dice):
    """Each country and capital that stands alone as a place is exchanged for another one."""
    words = list(sentence.words)
    for i in alone(sentence, 'B-LOC'):
        if words[i] in KIND_OF:
            words[i] = dice.choice(KIND_OF[words[i]])
    return dataclasses.replace(sentence, words=words)


def governed(sentence, dice):
    """Each person of one word that is the subject of a verb becomes a country or a capital."""
    words, names = list(sentence.words), list(sentence.names)
    for i in alone(sentence, 'B-PER'):
        head = sentence.heads[i]
        bare = not any(h == i + 1 for h in sentence.heads)
        if bare and sentence.relations[i] == 'nsubj' and sentence.tags[i] == 'PROPN' and sentence.tags[head - 1] == 'VERB' and words[i].istitle():
            words[i], names[i] = dice.choice(dice.choice(KINDS)), 'B-LOC'
    return dataclasses.replace(sentence, words=words, names=names)


def alone(sentence, label):
    """The positions of names of one word with this label."""
    names = [*sentence.names, None]
    return [i for i, name in enumerate(sentence.names) if name == label and not (names[i + 1] or 'O').startswith('I-')]


def recased(sentence, change):
    return dataclasses.replace(sentence, words=[change(w) for w in sentence.words])


def titled(word):
    return word if word.lower() in SMALL else word[:1].upper() + word[1:]


def vary(sentence, dice):
    """One training view of the sentence; `dice` is a seeded random.Random."""
    if sentence.heads and sentence.names:
        for chance, change in ((MOVED, moved), (GOVERNED, governed)):
            if dice.random() < chance:
                sentence = change(sentence, dice)
    if dice.random() < STOPLESS:
        sentence = without_stop(sentence)
    throw = dice.random()
    for chance, change in ((TITLE, titled), (UPPER, str.upper), (LOWER, str.lower)):
        if throw < chance:
            return recased(sentence, change)
        throw -= chance
    return sentence
