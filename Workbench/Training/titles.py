"""Offices and ranks before persons' names, and seats of government: what is never taught as a person.

    python titles.py        # checks the examples below
"""
import json
import pathlib

HERE = pathlib.Path(__file__).parent
TITLES = {w for line in (HERE / 'titles.txt').read_text(encoding='utf-8').split('\n') if not line.startswith('#') for w in line.split()}
PLACES = json.loads((HERE / 'places.json').read_text(encoding='utf-8'))
SEATS = {*PLACES['capitals'], *PLACES['further seats']}
PORTFOLIOS = {'state', 'defense', 'defence', 'staff'}       # "Secretary of State Ruiz"
OPEN = {'of', 'for', 'to', ',', '-'}                        # what follows is the office's field, of unknown length

EXAMPLES = [        # (words of a span, may other words stand before the title, the name inside or None)
    ('Gen. Ilse Moreau', False, 'Ilse Moreau'),
    ('Estonian Foreign Minister Tarmo Vaher', True, 'Tarmo Vaher'),
    ('Estonian Foreign Minister Tarmo Vaher', False, 'Estonian Foreign Minister Tarmo Vaher'),
    ('Deputy Secretary of State Ann Ruiz', True, 'Ann Ruiz'),
    ('Special Envoy for the Lake Region Ann Ruiz', True, None),
    ('Prime Minister', True, None),
    ('MR RUIZ', True, 'RUIZ'),
    ('Ann Major', False, 'Ann Major'),
    ('Islamabad', False, None),
    ('Ann Washington', False, 'Ann Washington'),
]


def behind_title(words, start, end, anywhere):
    """Where the name inside words[start:end] begins; `end` if none is left, or none that can be told.

    `anywhere`: the corpus marks persons with their offices, so other words may stand before the title.
    """
    place = start
    for i in range(start, end):
        if words[i].lower() in TITLES:
            place = i + 1
        elif not anywhere:
            break
    if place == start:
        return start
    if place + 1 < end and words[place].lower() == 'of' and words[place + 1].lower() in PORTFOLIOS:
        place += 2
    return end if place < end and words[place].lower() in OPEN else place


def seat(words, start, end):
    """True for a capital or another seat of government that stands alone."""
    return end == start + 1 and words[start] in SEATS


def person(words, start, end, anywhere=False):
    """Where the person's name inside the span begins, or None if there is no certain one."""
    place = behind_title(words, start, end, anywhere)
    return None if place == end or seat(words, place, end) else place


if __name__ == '__main__':
    for text, anywhere, wanted in EXAMPLES:
        words = text.split()
        place = person(words, 0, len(words), anywhere)
        assert (None if place is None else ' '.join(words[place:])) == wanted, (text, anywhere, place)
    print(f'{len(EXAMPLES)} examples hold')
