"""Light changes to training sentences, so that headlines and careless casing do not derail the parser."""
import dataclasses

STOPLESS, TITLE, UPPER, LOWER = 0.08, 0.03, 0.02, 0.03
SMALL = {'a', 'an', 'the', 'of', 'in', 'on', 'at', 'to', 'for', 'and', 'or', 'by', 'as', 'with', 'from'}


def without_stop(sentence):
    """The sentence without its final full stop, as headlines are; itself where something hangs on it."""
    last = len(sentence.words)
    if last < 4 or sentence.words[-1] != '.' or (sentence.heads and last in sentence.heads):
        return sentence
    return dataclasses.replace(sentence, **{k: v[:-1] for k, v in vars(sentence).items() if v})


def recased(sentence, change):
    return dataclasses.replace(sentence, words=[change(w) for w in sentence.words])


def titled(word):
    return word if word.lower() in SMALL else word[:1].upper() + word[1:]


def vary(sentence, dice):
    """One training view of the sentence; `dice` is a seeded random.Random."""
    if dice.random() < STOPLESS:
        sentence = without_stop(sentence)
    throw = dice.random()
    for chance, change in ((TITLE, titled), (UPPER, str.upper), (LOWER, str.lower)):
        if throw < chance:
            return recased(sentence, change)
        throw -= chance
    return sentence
