"""Fine-tunes the encoder on tags, trees and names at once.

    python train.py --out model.safetensors                 # --epochs counts: the same run every time
    python train.py --out model.safetensors --minutes 60    # the clock counts: ends in time on any machine

The rate rises over the first twentieth and then falls in a straight line to nothing.  The checkpoint is
written every half epoch, so whoever stops the run keeps a model.
"""
import argparse
import pathlib
import random
import time

import torch
import torch.nn.functional as F

import base
import checked
import checkpoint
import material
from augment import vary
from decode import predict
from features import Subwords, encode
from network import Batch, Network
from quantise import rounded
from score import line, parse_scores

WARM, GIVE_UP_NORM = 0.05, 2.0
WEIGHTS = {'tags': 0.5, 'heads': 1.0, 'relations': 1.0, 'names': 1.0}


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--data', default='../../../shared/language')
    parser.add_argument('--out', required=True)
    parser.add_argument('--start', help='a checkpoint to go on from, instead of the base model')
    parser.add_argument('--epochs', type=float, default=5)
    parser.add_argument('--minutes', type=float, help='let the clock, not the epochs, drive the schedule')
    parser.add_argument('--rate', type=float, default=2e-4, help='of the encoder')
    parser.add_argument('--head-rate', type=float, default=2e-3)
    parser.add_argument('--subwords', type=int, default=1000, help='in one batch, padding included')
    parser.add_argument('--names-at', type=float, default=0, help='the part of the run after which EWT has its names')
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--bf16', action='store_true', help='autocast; pays only on processors that multiply bf16')
    return parser.parse_args()


class Progress:
    """How much of the run is done, from 0 to 1, and the factor of the rate."""

    def __init__(self, steps, minutes, begun):
        self.steps, self.minutes, self.step, self.begun = steps, minutes, 0, begun

    @property
    def done(self):
        return (time.monotonic() - self.begun) / 60 / self.minutes if self.minutes else self.step / self.steps

    def factor(self):
        done = self.done
        return min(done / WARM, (1 - done) / (1 - WARM), 1.0)


def shuffled(sentences, subwords, budget, dice):
    """Batches of (sentence, features) of like length, in random order, with fresh variations."""
    views = [vary(s, dice) for s in sentences]
    pairs = [(s, encode(s.words, subwords)) for s in views]
    pairs.sort(key=lambda p: len(p[1][0]) * dice.uniform(0.85, 1.15))
    batches, batch, longest = [], [], 0
    for pair in pairs:
        longest = max(longest, len(pair[1][0]))
        if batch and longest * (len(batch) + 1) > budget:
            batches.append(batch)
            batch, longest = [], len(pair[1][0])
        batch.append(pair)
    batches.append(batch)
    dice.shuffle(batches)
    return batches


def targets(sentences, width, index):
    """Flat positions in [B * width] and answers of each task; the root's column is skipped."""
    places, answers = {k: [] for k in WEIGHTS}, {k: [] for k in WEIGHTS}
    for row, s in enumerate(sentences):
        for task in WEIGHTS:
            for i, value in enumerate(getattr(s, task) or (), 1):
                if value is not None:
                    places[task].append(row * width + i)
                    answers[task].append(index[task][value] if task in index else value)
    return {k: torch.tensor(v, dtype=torch.long) for k, v in places.items()}, {k: torch.tensor(v, dtype=torch.long) for k, v in answers.items()}


def losses(network, batch, sentences, index):
    """The mean cross-entropy of each task over the words that have an answer."""
    tags, arcs, below, above, named = network(batch)
    width = batch.first.shape[1]
    place, answer = targets(sentences, width, index)
    found = {'tags': tags, 'heads': arcs, 'names': named}
    scores = {task: value.flatten(0, 1)[place[task]] for task, value in found.items()}
    at = place['heads']
    head = torch.div(at, width, rounding_mode='floor') * width + answer['heads']
    scores['relations'] = network.labels_of_pairs(below.flatten(0, 1)[at], above.flatten(0, 1)[head])
    return {k: F.cross_entropy(scores[k].float(), answer[k]) for k in WEIGHTS if len(answer[k])}


def optimiser(network, rate, head_rate):
    """AdamW; the word table stays as it is (already rounded to its int8 form)."""
    table = network.enc.word.weight
    table.requires_grad_(False)
    table.copy_(rounded(table))
    groups = {}
    for name, p in network.named_parameters():
        if p.requires_grad:
            groups.setdefault((rate if name.startswith('enc.') else head_rate, 0.01 if p.dim() > 1 else 0.0), []).append(p)
    return torch.optim.AdamW([{'params': v, 'lr': r, 'full': r, 'weight_decay': d} for (r, d), v in groups.items()], betas=(0.9, 0.98), fused=True)


def watch(network, vocabulary, bank, subwords):
    """Scores on a quarter of the development parts."""
    for genre, sentences in bank.items():
        part = sentences[::4]
        answers = predict(network, vocabulary, [encode(s.words, subwords) for s in part])
        print(line(f'    dev-{genre}', parse_scores(part, answers)), flush=True)


def main():
    o = options()
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    dice, subwords = random.Random(o.seed), Subwords(base.vocabulary_path())
    sentences, nameless = material.training(o.data)
    vocabulary = material.vocabulary(sentences)
    index = {task: {v: i for i, v in enumerate(vocabulary[k])} for task, k in (('tags', 'pos'), ('relations', 'rel'), ('names', 'ner'))}
    bank = material.trees(pathlib.Path(o.data), 'dev')
    network = Network(*(len(vocabulary[k]) for k in ('pos', 'rel', 'ner')))
    if o.start:
        state, theirs = checkpoint.read(o.start)
        if theirs != vocabulary:
            raise SystemExit(f'{o.start} was trained on other labels; start without it')
        network.load_state_dict(state)
    else:
        network.enc.load_base(base.weights())
    with torch.no_grad():
        optimise = optimiser(network, o.rate, o.head_rate)
    begun, named, epoch = time.monotonic(), False, 0
    batches = shuffled(sentences, subwords, o.subwords, dice)
    progress = Progress(len(batches) * o.epochs, o.minutes, begun)
    print(f'{len(sentences)} sentences, {sum(len(s.words) for s in sentences)} words, {len(batches)} batches an epoch', flush=True)
    while progress.done < 1:
        if not named and progress.done >= o.names_at:
            named = True
            print(f'    EWT has {checked.apply(nameless)} names from here on', flush=True)
            batches = shuffled(sentences, subwords, o.subwords, dice)
        epoch, tally, since = epoch + 1, {k: [0.0, 0] for k in WEIGHTS}, time.monotonic()
        network.train()
        for number, batch in enumerate(batches, 1):
            if progress.done >= 1:
                break
            for group in optimise.param_groups:
                group['lr'] = group['full'] * progress.factor()
            views, features = zip(*batch)
            with torch.autocast('cpu', torch.bfloat16, enabled=o.bf16):
                loss = losses(network, Batch(features), views, index)
            if not loss:
                continue
            optimise.zero_grad(set_to_none=True)
            sum(WEIGHTS[k] * v for k, v in loss.items()).backward()
            torch.nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], GIVE_UP_NORM)
            optimise.step()
            progress.step += 1
            for k, v in loss.items():
                tally[k][0] += float(v.detach())
                tally[k][1] += 1
            if progress.step % 100 == 0:
                means = ' '.join(f'{k} {a / max(1, n):.3f}' for k, (a, n) in tally.items())
                print(f'{time.strftime("%H:%M:%S")} epoch {epoch} batch {number} done {progress.done:.3f} | {means} | {number / (time.monotonic() - since):.2f} batches/s', flush=True)
            if number in (len(batches) // 2, len(batches)):
                checkpoint.write(network, vocabulary, o.out)
        checkpoint.write(network, vocabulary, o.out)
        watch(network, vocabulary, bank, subwords)
        batches = shuffled(sentences, subwords, o.subwords, dice)
    print(f'{progress.step} steps, {epoch} epochs begun, {(time.monotonic() - progress.begun) / 60:.1f} minutes', flush=True)


if __name__ == '__main__':
    main()
