"""Names for EWT's training part, which has none by hand in its treebank: `checked-names.tsv`.

Each line is a sentence by its sent_id and the names that stand in it, as "PER 3-4" (words from 1, both
included), by the conventions of UNER; how they were made stands in `checked-names.md`. A sentence that is
listed has these names and no other; one without a proper noun has none.
"""
import pathlib

import names

HERE = pathlib.Path(__file__).parent


def table(path=HERE / 'checked-names.tsv'):
    """{sent_id: [(first, behind the last, class)]}."""
    found = {}
    for line in path.read_text(encoding='utf-8').splitlines():
        sentence, *spans = line.split('\t')
        found[sentence] = []
        for span in spans:
            kind, _, place = span.partition(' ')
            first, _, last = place.partition('-')
            found[sentence].append((int(first) - 1, int(last or first), kind))
    return found


def apply(sentences):
    """Writes the names into the sentences of EWT; gives how many names there are."""
    known, kept = table(), 0
    for s in sentences:
        if s.id not in known and 'PROPN' in s.tags:
            continue
        labels = ['O'] * len(s.words)
        for start, end, kind in known.get(s.id, ()):
            labels[start:end] = ['B-' + kind, *['I-' + kind] * (end - start - 1)]
            kept += 1
        s.names = names.camps(s, labels)
    return kept
