"""Writes the shipped file: int8 matrices with their scales, the rest F32, in a safetensors container.

    python export.py CHECKPOINT --out FOLDER

A matrix NAME is stored as `NAME` I8 [out, in] and `NAME.scale` F32 [out].
"""
import argparse
import hashlib
import json
import pathlib
import shutil

import torch
from safetensors.torch import save_file

import base
import checkpoint
from quantise import MATRICES, TABLE, quantise

FORMAT = 'rapporteur.encoder/1'


def tensors(state):
    """The tensors of the shipped file from the float ones."""
    stored = {}
    for name, value in state.items():
        if name == TABLE or name in MATRICES:
            stored[name], stored[name + '.scale'] = quantise(value.float())
        else:
            stored[name] = value.float().contiguous()
    return stored


def export(state, vocabulary, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / 'encoder.safetensors'
    lists = {k: vocabulary[k] for k in ('pos', 'rel', 'ner')}
    save_file(tensors(state), path, {'format': FORMAT, 'vocabulary': json.dumps(lists)})
    path.chmod(0o644)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / 'encoder.sha256').write_text(digest + '\n')
    shutil.copyfile(base.vocabulary_path(), folder / 'wordpiece.txt')
    return path, digest


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('checkpoint')
    parser.add_argument('--out', required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    state, vocabulary = checkpoint.read(options.checkpoint)
    path, digest = export(state, vocabulary, options.out)
    print(f'{path}: {path.stat().st_size / 1e6:.2f} MB, sha256 {digest}')
