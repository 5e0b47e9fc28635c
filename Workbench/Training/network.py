"""The encoder (MiniLM-L6, Wang et al. 2020) and its heads: tags, a biaffine tree, names.

The tree follows Dozat & Manning (2017): arcs by a bilinear form over 256 dimensions, labels by one
129 x 129 form per relation.  Attribute names are the names of the tensors in the shipped file.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

from features import SHAPE_CLASSES

WIDTH, LAYERS, HEADS, INNER, WINDOW, WORDS = 384, 6, 12, 1536, 512, 30522
ARC, LABEL, SHAPE, NAME = 256, 128, 32, 128


class Block(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self, dropout):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.ln1, self.ln2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.dropout = dropout

    def forward(self, x, seen):
        batch, length, _ = x.shape
        q, k, v = (t.view(batch, length, HEADS, -1).transpose(1, 2) for t in self.qkv(x).chunk(3, -1))
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=seen)
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.ln1(x + F.dropout(mixed, self.dropout, self.training))
        return self.ln2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.word, self.pos = nn.Embedding(WORDS, WIDTH), nn.Embedding(WINDOW, WIDTH)
        self.ln = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Block(dropout) for _ in range(LAYERS))
        self.dropout = dropout

    def forward(self, ids, mask):
        x = self.ln(self.word(ids) + self.pos.weight[:ids.shape[1]])
        x = F.dropout(x, self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return x

    def load_base(self, tensors):
        """Takes the tensors of the published base model (names of Hugging Face's BertModel)."""
        tensors = {name.removeprefix('bert.'): value for name, value in tensors.items()}
        table = 'embeddings.'
        state = {'word.weight': tensors[table + 'word_embeddings.weight'],
                 'pos.weight': tensors[table + 'position_embeddings.weight'] + tensors[table + 'token_type_embeddings.weight'][0]}
        same = {'out': 'attention.output.dense', 'ln1': 'attention.output.LayerNorm',
                'up': 'intermediate.dense', 'down': 'output.dense', 'ln2': 'output.LayerNorm'}
        for kind in ('weight', 'bias'):
            state[f'ln.{kind}'] = tensors[f'{table}LayerNorm.{kind}']
            for i in range(LAYERS):
                theirs = f'encoder.layer.{i}.'
                state[f'layers.{i}.qkv.{kind}'] = torch.cat([tensors[f'{theirs}attention.self.{n}.{kind}'] for n in ('query', 'key', 'value')])
                for mine, name in same.items():
                    state[f'layers.{i}.{mine}.{kind}'] = tensors[f'{theirs}{name}.{kind}']
        self.load_state_dict(state)


class Network(nn.Module):
    def __init__(self, tags, relations, names, dropout=0.1, head_dropout=0.25):
        super().__init__()
        self.enc = Encoder(dropout)
        self.shape = nn.Embedding(SHAPE_CLASSES, SHAPE, padding_idx=0)
        wide = WIDTH + SHAPE
        self.pos_head = nn.Linear(wide, tags)
        self.ner_head = nn.Sequential(nn.Linear(wide, NAME), nn.GELU(), nn.Linear(NAME, names))
        self.arc_d, self.arc_h = nn.Linear(wide, ARC), nn.Linear(wide, ARC)
        self.rel_d, self.rel_h = nn.Linear(wide, LABEL), nn.Linear(wide, LABEL)
        self.U = nn.Parameter(nn.init.xavier_uniform_(torch.empty(ARC + 1, ARC)))
        self.W = nn.Parameter(torch.randn(relations, LABEL + 1, LABEL + 1) * 0.02)
        self.head_dropout = head_dropout

    def read(self, batch):
        """One vector for each word: its first subword's, with its casing behind."""
        x = self.enc(batch.ids, batch.seen)
        x = x.gather(1, batch.first[:, :, None].expand(-1, -1, WIDTH))
        return self._thin(torch.cat([x, self.shape(batch.shapes)], -1))

    def names(self, batch):
        return self.ner_head(self.read(batch))

    def forward(self, batch):
        """Scores: tags [B,N,tags], arcs [B,N dependent,N head], label vectors of both ends, names."""
        x = self.read(batch)
        dependent, head, below, above = (self._thin(F.gelu(f(x))) for f in (self.arc_d, self.arc_h, self.rel_d, self.rel_h))
        one = torch.ones_like(dependent[..., :1])
        arcs = torch.cat([dependent, one], -1) @ self.U @ head.transpose(1, 2) / 16
        itself = torch.eye(arcs.shape[1], dtype=torch.bool)
        arcs = arcs.masked_fill(itself | ~batch.words[:, None, :], float('-inf'))
        return self.pos_head(x), arcs, torch.cat([below, one], -1), torch.cat([above, one], -1), self.ner_head(x)

    def labels(self, below, above, heads):
        """Scores of every relation for the given arcs: [B,N,relations]."""
        above = above.gather(1, heads[:, :, None].expand(-1, -1, LABEL + 1))
        return self.labels_of_pairs(below.flatten(0, 1), above.flatten(0, 1)).view(*heads.shape, -1)

    def labels_of_pairs(self, below, above):
        """The same over a flat list of pairs [M,129], [M,129] -> [M,relations]."""
        left = below @ self.W.transpose(0, 1).reshape(LABEL + 1, -1)
        return (left.view(len(below), len(self.W), LABEL + 1) * above[:, None, :]).sum(-1)

    def _thin(self, x):
        return F.dropout(x, self.head_dropout, self.training)


class Batch:
    """Padded tensors of some sentences' features."""

    def __init__(self, features):
        def pad(rows):
            return nn.utils.rnn.pad_sequence([torch.tensor(r) for r in rows], batch_first=True)
        ids, first, shapes = zip(*features)
        self.ids, self.first, self.shapes = pad(ids), pad(first), pad(shapes)
        self.seen = pad([[True] * len(r) for r in ids])
        self.words = pad([[True] * len(r) for r in first])
