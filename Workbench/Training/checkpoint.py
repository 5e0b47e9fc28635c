"""Float checkpoints: safetensors with the label lists in the header (a .json beside it will do too)."""
import json
import os
import pathlib

from safetensors import safe_open
from safetensors.torch import save_file

from network import Network


def write(network, vocabulary, path):
    """Replaces the file in one step, so that an interrupted run leaves the last whole one."""
    temporary = f'{path}.part'
    save_file({k: v.detach().contiguous() for k, v in network.state_dict().items()}, temporary, {'vocabulary': json.dumps(vocabulary)})
    os.replace(temporary, path)


def read(path):
    """(tensors, vocabulary)."""
    with safe_open(path, 'pt') as file:
        state = {k: file.get_tensor(k).float() for k in file.keys()}
        text = (file.metadata() or {}).get('vocabulary')
    return state, json.loads(text or (pathlib.Path(path).parent / 'vocab.json').read_text())


def load(path):
    """(network ready to predict, vocabulary)."""
    state, vocabulary = read(path)
    network = Network(*(len(vocabulary[k]) for k in ('pos', 'rel', 'ner')))
    network.load_state_dict(state)
    return network.eval(), vocabulary
