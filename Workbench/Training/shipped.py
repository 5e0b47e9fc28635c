"""Reads the shipped int8 file back as a float network that computes what the int8 program computes."""
import json

import torch
from safetensors import safe_open

import quantise
from network import Network


def load(path, activations=quantise.round_rows):
    """(network with dequantised weights and rounded activations, vocabulary)."""
    state = {}
    with safe_open(path, 'pt') as file:
        vocabulary = json.loads(file.metadata()['vocabulary'])
        for name in file.keys():
            if name.endswith('.scale'):
                continue
            value = file.get_tensor(name)
            if value.dtype == torch.int8:
                value = value.float() * file.get_tensor(name + '.scale')[:, None]
            state[name] = value
    network = Network(*(len(vocabulary[k]) for k in ('pos', 'rel', 'ner')))
    network.load_state_dict(state)
    return quantise.simulate(network, activations).eval(), vocabulary
