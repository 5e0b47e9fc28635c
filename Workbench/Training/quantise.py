"""int8 weights: symmetric, one scale per output channel (per row for the word table)."""
import torch

# Everything that multiplies a vector in bulk; biases, norms, positions, shapes, U and W stay F32.
MATRICES = [f'enc.layers.{i}.{n}.weight' for i in range(6) for n in ('qkv', 'out', 'up', 'down')] + \
           [f'{n}.weight' for n in ('pos_head', 'ner_head.0', 'ner_head.2', 'arc_d', 'arc_h', 'rel_d', 'rel_h')]
TABLE = 'enc.word.weight'


def quantise(matrix):
    """[out, in] -> (int8 [out, in], scale [out]) with matrix ~ int8 * scale."""
    scale = matrix.abs().amax(1).clamp(min=1e-9) / 127
    return (matrix / scale[:, None]).round().clamp(-127, 127).to(torch.int8), scale


def rounded(matrix):
    """The matrix as the int8 file will give it back."""
    whole, scale = quantise(matrix)
    return whole.float() * scale[:, None]


def round_rows(x):
    """Dynamic quantisation of activations: each row to uint8 with its own scale and zero point.

    Symmetric int8 costs more: 99.3 % of words keep both tag and head, against 99.5 % (measured on the
    reference weights), because GELU and layer norms leave lopsided rows.
    """
    low, high = x.amin(-1, keepdim=True).clamp(max=0), x.amax(-1, keepdim=True).clamp(min=0)
    scale = (high - low).clamp(min=1e-9) / 255
    zero = (-low / scale).round()
    return (((x / scale).round() + zero).clamp(0, 255) - zero) * scale


def round_rows_evenly(x):
    """The symmetric alternative: each row to int8 by its largest magnitude."""
    scale = x.abs().amax(-1, keepdim=True).clamp(min=1e-9) / 127
    return (x / scale).round() * scale


def simulate(network, activations=round_rows):
    """Makes a float network compute what the int8 forward pass computes (rounding of both factors)."""
    state = network.state_dict()
    for name in [TABLE, *MATRICES]:
        state[name].copy_(rounded(state[name]))
    for name in MATRICES:
        layer = network.get_submodule(name.removesuffix('.weight'))
        layer.register_forward_pre_hook(lambda _, inputs: (activations(inputs[0]),))
    return network
