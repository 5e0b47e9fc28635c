"""From scores to answers: the best single-rooted tree and the best well-formed name labels."""
import numpy as np
import torch

from network import Batch

NEVER = -1e9


def climbs_to_root(heads):
    """True if exactly one word hangs on the root (0) and no word sits on a cycle."""
    if sum(h == 0 for h in heads[1:]) != 1:
        return False
    safe = {0}
    for word in range(1, len(heads)):
        path = []
        while word not in safe:
            if word in path:
                return False
            path.append(word)
            word = heads[word]
        safe.update(path)
    return True


def find_cycle(heads):
    """The members of one cycle of the head array (node 0 is the root), or None."""
    colour = [0] * len(heads)
    for start in range(1, len(heads)):
        node = start
        while node and not colour[node]:
            colour[node] = start
            node = heads[node]
        if node and colour[node] == start:
            cycle, turn = [node], heads[node]
            while turn != node:
                cycle.append(turn)
                turn = heads[turn]
            return cycle
    return None


def spanning(score):
    """Chu & Liu (1965), Edmonds (1967): the heads of the best tree under score[dependent, head]."""
    heads = [int(h) for h in score.argmax(1)]
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    outside = [i for i in range(len(heads)) if i not in set(cycle)]
    ring = np.array(cycle)
    kept = score[ring, [heads[c] for c in cycle]]
    small = np.full((len(outside) + 1,) * 2, NEVER)
    small[:-1, :-1] = score[np.ix_(outside, outside)]
    gain = score[np.ix_(ring, outside)] - kept[:, None]     # breaking the ring at c, hanging it on o
    small[-1, :-1] = gain.max(0) + kept.sum()
    small[:-1, -1] = score[np.ix_(outside, ring)].max(1)    # hanging o on the ring
    answer = spanning(small)
    for place, node in enumerate(outside[1:], 1):
        chosen = answer[place]
        heads[node] = outside[chosen] if chosen < len(outside) else cycle[int(score[node, ring].argmax())]
    entry = answer[-1]
    heads[cycle[int(gain[:, entry].argmax())]] = outside[entry]
    return heads


def tree(score, roots=3):
    """The greedy heads if they already form a tree, else the best over the likeliest roots."""
    greedy = score.argmax(1)
    greedy[0] = 0
    if climbs_to_root(list(greedy)):
        return [int(h) for h in greedy]
    score = np.where(np.isfinite(score), score, NEVER).astype(np.float64)
    best, best_value = None, -np.inf
    for root in [int(i) for i in score[:, 0].argsort()[::-1] if i][:roots]:
        rooted = score.copy()
        rooted[:, 0] = NEVER
        rooted[root, 0] = score[root, 0]
        np.fill_diagonal(rooted, NEVER)
        heads = spanning(rooted)
        value = sum(rooted[i, heads[i]] for i in range(1, len(heads)))
        if value > best_value:
            best, best_value = heads, value
    return best


def transitions(labels):
    """[before, after] costs: an I-X may only follow B-X or I-X; the last row is the sentence start."""
    table = np.zeros((len(labels) + 1, len(labels)))
    for row, before in enumerate([*labels, 'O']):
        for column, after in enumerate(labels):
            if after.startswith('I-') and before[2:] != after[2:]:
                table[row, column] = NEVER
    return table


def viterbi(scores, table):
    """The best sequence of label numbers for log probabilities [words, labels]."""
    total, back = scores[0] + table[-1], []
    for row in scores[1:]:
        ways = total[:, None] + table[:-1]
        back.append(ways.argmax(0))
        total = ways.max(0) + row
    path = [int(total.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def packs(features, budget):
    """Indices of sentences of like length, about `budget` padded subwords together."""
    pack, longest = [], 0
    for i in sorted(range(len(features)), key=lambda i: len(features[i][0])):
        longest = max(longest, len(features[i][0]))
        if pack and longest * (len(pack) + 1) > budget:
            yield pack
            pack, longest = [], len(features[i][0])
        pack.append(i)
    if pack:
        yield pack


@torch.inference_mode()
def predict(network, vocabulary, features, budget=1500):
    """(tags, heads, relations, names) of every sentence, in order."""
    tags, relations, labels = (vocabulary[k] for k in ('pos', 'rel', 'ner'))
    root, table, answers = relations.index('root'), transitions(labels), [None] * len(features)
    network.eval()
    for pack in packs(features, budget):
        tag, arcs, below, above, name = (t.float() for t in network(Batch([features[i] for i in pack])))
        heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
        sizes = [len(features[i][1]) for i in pack]
        for row, size in enumerate(sizes):
            heads[row, :size] = torch.tensor(tree(arcs[row, :size, :size].numpy()))
        relation = network.labels(below, above, heads)
        relation[..., root] = NEVER
        relation, tag = relation.argmax(-1), tag.argmax(-1)
        name = name.log_softmax(-1).numpy()
        for row, (i, size) in enumerate(zip(pack, sizes)):
            up = heads[row, 1:size].tolist()
            rel = [relations[r] if h else 'root' for r, h in zip(relation[row, 1:size].tolist(), up)]
            spans = viterbi(name[row, 1:size], table)
            answers[i] = ([tags[t] for t in tag[row, 1:size].tolist()], up, rel, [labels[n] for n in spans])
    return answers
