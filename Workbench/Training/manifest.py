"""Refuses to train on anything but the files that manifest.json names.

    python manifest.py --data FOLDER
"""
import argparse
import hashlib
import json
import pathlib
import sys

import base

MANIFEST = json.loads((pathlib.Path(__file__).parent / 'manifest.json').read_text(encoding='utf-8'))


def faults(folder, files):
    """One line for each file that is missing or altered."""
    for name, wanted in files.items():
        path = pathlib.Path(folder) / name
        if not path.is_file():
            yield f'{path} is missing'
        elif hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            yield f'{path} is not the file of the manifest: its SHA-256 differs'


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--data', default='../../../shared/language')
    folder = parser.parse_args().data
    found = [f for corpus in MANIFEST['corpora'] for f in faults(folder, corpus['files'])]
    found += faults(base.folder(), MANIFEST['base']['files'])
    if found:
        sys.exit('\n'.join(found) + '\nSee "source" in manifest.json for where each corpus comes from.')
    print(f'{sum(len(c["files"]) for c in MANIFEST["corpora"])} corpus files and the base model are those of the manifest')
