#!/usr/bin/env python3
"""Checks dossiers against the contract.

    check-contract.py [--schema FILE] [--limit N] DOSSIER.json...

Each dossier is validated by the JSON Schema that the program ships, with the independent validator
`jsonschema` (PyPI), and then for what a schema cannot say: that the text of each piece of evidence
is what stands at its place, that none lies in boilerplate, an advert, a reader's comment or a
credit, that every id referred to exists, and that lists are sorted as stated.

Exit status: 0 all hold, 1 some do not, 2 a file or the validator could not be read.
"""
import argparse
import json
import sys
from pathlib import Path

SCHEMA = Path(__file__).resolve().parent.parent / "Sources/Resources/Schema/dossier.schema.json"
UNREAD = {"boilerplate", "advert", "comment", "credit"}
SORTED_BY_ID = ["stories", "passages", "actors", "commitments", "figures", "processes"]
SORTED_BY_TIME = {"articles": "published", "events": "time", "statements": "time"}
LISTS = [*SORTED_BY_TIME, *SORTED_BY_ID]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--schema", type=Path, default=SCHEMA, help="another schema")
    parser.add_argument("--limit", type=int, default=20, help="problems shown per dossier")
    parser.add_argument("dossiers", nargs="+", type=Path)
    options = parser.parse_args()
    validator = load_validator(options.schema)
    broken = False
    for path in options.dossiers:
        dossier = load(path)
        problems = schema_problems(validator, dossier)
        if not problems:
            # Below, every key may be taken to be there.
            problems = list(Integrity(dossier).problems())
        report(path, dossier, problems, options.limit)
        broken = broken or bool(problems)
    return 1 if broken else 0


def load(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        stop(f"{path}: {error}")


def load_validator(path):
    try:
        from jsonschema import Draft202012Validator, FormatChecker
    except ImportError:
        stop("the validator is missing: python3 -m pip install jsonschema")
    schema = load(path)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def stop(message):
    print(message, file=sys.stderr)
    sys.exit(2)


def report(path, dossier, problems, limit):
    if not problems:
        counts = ", ".join(f"{len(dossier[name])} {name}" for name in LISTS)
        print(f"{path}: holds ({counts})")
        return
    print(f"{path}: {len(problems)} problem{'' if len(problems) == 1 else 's'}")
    for problem in problems[:limit]:
        print(f"  {problem}")
    if len(problems) > limit:
        print(f"  and {len(problems) - limit} more")


def schema_problems(validator, dossier):
    errors = sorted(validator.iter_errors(dossier), key=lambda error: list(map(str, error.path)))
    return [f"{place(error.absolute_path)}: {short(error.message)}" for error in errors]


def place(path):
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".") or "(whole)"


def short(text, most=160):
    return text if len(text) <= most else text[: most - 1] + "…"


class Integrity:
    """What a schema cannot say of a dossier."""

    def __init__(self, dossier):
        self.dossier = dossier
        self.articles = {article["id"]: article for article in dossier["articles"]}
        self.ids = {name: {entry["id"] for entry in dossier[name]} for name in LISTS}

    def problems(self):
        yield from self.unique_ids()
        yield from self.orders()
        for article in self.dossier["articles"]:
            yield from self.segments(article)
        yield from self.references()
        yield from self.walk(self.dossier, [])

    def unique_ids(self):
        seen = {}
        for name in LISTS:
            for index, entry in enumerate(self.dossier[name]):
                if entry["id"] in seen:
                    yield f"{name}[{index}]: id {entry['id']} is also that of {seen[entry['id']]}"
                seen[entry["id"]] = f"{name}[{index}]"

    def orders(self):
        for name in SORTED_BY_ID:
            ids = [entry["id"] for entry in self.dossier[name]]
            if ids != sorted(ids):
                yield f"{name}: not sorted by id"
        for name, time in SORTED_BY_TIME.items():
            yield from self.time_order(name, time)

    def time_order(self, name, time):
        """Undated entries may stand at either end, together."""
        entries = self.dossier[name]
        undated = [entry[time]["start"] is None for entry in entries]
        if sum(one != other for one, other in zip(undated, undated[1:])) > 1:
            yield f"{name}: undated entries stand between dated ones"
        for index, (one, other) in enumerate(zip(entries, entries[1:])):
            starts = one[time]["start"], other[time]["start"]
            if None in starts and starts != (None, None):
                continue
            same = starts[0] == starts[1] and one[time]["end"] == other[time]["end"]
            if (None not in starts and starts[0] > starts[1]) or (same and one["id"] >= other["id"]):
                yield f"{name}[{index + 1}]: {other['id']} should stand before {one['id']}"

    def segments(self, article):
        position, size = 0, len(article["text"])
        for index, segment in enumerate(article["segments"]):
            if not position <= segment["start"] < segment["end"] <= size:
                yield (f"article {article['id']}: segments[{index}] {segment['start']}–{segment['end']}"
                       " overlaps, is out of order, empty or outside the text")
            position = segment["end"]
        if article["credits"] != sorted(article["credits"]):
            yield f"article {article['id']}: credits not sorted"

    def references(self):
        for entry, field, wanted, lists in self.links():
            known = set().union(*(self.ids[name] for name in lists))
            for reference in wanted:
                if reference is not None and reference not in known:
                    yield f"{entry}.{field}: {reference} is in none of: {', '.join(lists)}"

    def links(self):
        dossier = self.dossier
        for story in dossier["stories"]:
            yield story["id"], "articles", story["articles"], ["articles"]
            yield story["id"], "follows", [story["follows"]], ["stories"]
        for passage in dossier["passages"]:
            yield passage["id"], "articles", passage["articles"], ["articles"]
        for actor in dossier["actors"]:
            yield actor["id"], "possibly_same", actor["possibly_same"], ["actors"]
        for event in dossier["events"]:
            actors = [participant["actor"] for participant in event["participants"]]
            yield event["id"], "participants", actors, ["actors"]
            yield event["id"], "parts", event["parts"], ["events"]
        for statement in dossier["statements"]:
            people = [statement["speaker"], statement["on_behalf_of"], statement["addressee"]]
            yield statement["id"], "speaker, on_behalf_of, addressee", people, ["actors"]
            yield statement["id"], "about", statement["about"], ["actors", "events", "processes"]
        for commitment in dossier["commitments"]:
            yield commitment["id"], "by, to", commitment["by"] + commitment["to"], ["actors"]
            yield commitment["id"], "under", [commitment["under"]], ["events"]
        for figure in dossier["figures"]:
            yield figure["id"], "about", figure["about"], ["actors", "events"]
        for process in dossier["processes"]:
            people = process["parties"] + process["mediators"]
            yield process["id"], "parties, mediators", people, ["actors"]
            yield process["id"], "events", process["events"], ["events"]
            yield process["id"], "commitments", process["commitments"], ["commitments"]

    def walk(self, value, path):
        """Every piece of evidence and every count of sources, wherever it stands."""
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield from self.walk(item, path + [index])
            return
        if not isinstance(value, dict):
            return
        for key, item in value.items():
            here = path + [key]
            if key == "evidence":
                yield from self.evidence(item, here)
            elif key == "sources":
                yield from self.sources(item, value["evidence"], here)
            else:
                yield from self.walk(item, here)

    def evidence(self, pieces, path):
        keys = [(piece["article"], piece["start"], piece["end"]) for piece in pieces]
        # What a date was worked out from stands with the most telling first.
        by_weight = "published" in path
        if len(keys) != len(set(keys)):
            yield f"{place(path)}: told twice"
        elif not by_weight and keys != sorted(keys):
            yield f"{place(path)}: not sorted by article and place"
        # A dateline may stand in the credit line; facts may not.
        unread = UNREAD - {"credit"} if "published" in path else UNREAD
        for index, piece in enumerate(pieces):
            yield from self.piece(piece, unread, place(path + [index]))

    def piece(self, piece, unread, where):
        article = self.articles.get(piece["article"])
        if article is None:
            yield f"{where}: no article {piece['article']}"
            return
        start, end = piece["start"], piece["end"]
        if article["text"][start:end] != piece["text"] or start >= end:
            found = short(repr(article["text"][start:end]), 60)
            yield f"{where}: {piece['article']} {start}–{end} holds {found}, not {short(repr(piece['text']), 60)}"
        for segment in article["segments"]:
            if segment["kind"] in unread and segment["start"] < end and start < segment["end"]:
                yield f"{where}: {piece['article']} {start}–{end} lies in a segment of kind {segment['kind']}"

    def sources(self, sources, evidence, path):
        articles = sources["articles"]
        if articles != sorted(set(articles)):
            yield f"{place(path)}: articles not sorted"
        for article in articles:
            if article not in self.articles:
                yield f"{place(path)}: no article {article}"
        if sources["independent"] > len(articles):
            yield f"{place(path)}: more independent sources than articles"
        for article in {piece["article"] for piece in evidence} - set(articles):
            yield f"{place(path)}: {article} is in the evidence and not among the sources"


if __name__ == "__main__":
    sys.exit(main())
