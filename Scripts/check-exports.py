#!/usr/bin/env python3
"""Reads each export of a dossier with a reader that is not ours, and compares it with the dossier.

    check-exports.py PROGRAM DOSSIER.json…

Needs networkx, icalendar, followthemoney, feedparser (Scripts/install.sh --tests). Ends with 1 and
names what differs.
"""

import csv
import io
import json
import subprocess
import sys
from datetime import date, timedelta
from itertools import combinations

import feedparser
import icalendar
import networkx
from followthemoney import model

MOST_PARTIES = 40


def export(program, dossier, form, *options):
    """The bytes of an export."""
    return subprocess.run(
        [program, "export", dossier, "--as", form, *options], check=True, capture_output=True
    ).stdout


class Check:
    """One dossier against its exports."""

    def __init__(self, program, path):
        self.program, self.path = program, path
        with open(path, encoding="utf-8") as file:
            self.dossier = json.load(file)
        self.texts = {article["id"]: article["text"] for article in self.dossier["articles"]}
        self.flaws = []

    def expect(self, holds, what):
        if not holds:
            self.flaws.append(f"{self.path}: {what}")

    def bytes(self, form, *options):
        return export(self.program, self.path, form, *options)

    def happened(self):
        return [e for e in self.dossier["events"] if e["status"] in ("occurred", "ongoing")]

    def plover(self):
        records = [json.loads(line) for line in self.bytes("plover-json").decode().splitlines()]
        events = {event["id"]: event for event in self.happened()}
        self.expect([r["id"] for r in records] == list(events), "plover-json: other events")
        for record in records:
            event = events.get(record["id"])
            if not event:
                continue
            self.expect(record["event"] == [event["plover"]["type"]], f"plover: type {record['id']}")
            for info, words in zip(record["text_info"], record["event_text"]):
                text = self.texts[info["article"]][info["start"]:info["end"]]
                self.expect(text == words, f"plover: the words of {record['id']}")
        rows = list(csv.reader(io.StringIO(self.bytes("plover-csv").decode(), newline="")))
        self.expect(len({len(row) for row in rows}) == 1, "plover-csv: rows of unlike length")
        table = [dict(zip(rows[0], row)) for row in rows[1:]]
        self.expect([r["id"] for r in table] == list(events), "plover-csv: other events")
        for row, record in zip(table, records):
            names = ";".join(actor["entity_text"] for actor in record["actor"])
            shown = "'" + names if names[:1] in ("=", "+", "-", "@") else names
            self.expect(row["actor"] == shown, f"plover-csv: the actors of {row['id']}")
            places = [f"{i['article']}:{i['start']}-{i['end']}" for i in record["text_info"]]
            self.expect(row["evidence"].split(";") == places, f"plover-csv: evidence of {row['id']}")
            self.expect(row["comment"].lstrip("'") == record["comment"].lstrip("'"), "plover-csv: comment")
        for rows in (self.bytes("plover-csv", "--dyads", "--planned"),):
            for row in csv.DictReader(io.StringIO(rows.decode(), newline="")):
                self.expect(";" not in row["recipient_code"], f"dyads: {row['id']} has two recipients")

    def meetings(self):
        pairs = {}
        known = {actor["id"] for actor in self.dossier["actors"]}
        for event in self.happened():
            if event["type"] != "CONSULT":
                continue
            parties = {p["actor"] for p in event["participants"] if p["role"] != "member_of"}
            if len(parties) > MOST_PARTIES:
                continue
            for pair in combinations(sorted(parties), 2):
                if set(pair) <= known:
                    pairs.setdefault(pair, []).append(event["id"])
        return pairs

    def graphs(self):
        pairs = self.meetings()
        readers = {"gexf": networkx.read_gexf, "graphml": networkx.read_graphml}
        for form, reader in readers.items():
            graph = reader(io.BytesIO(self.bytes(form)))
            self.expect(not graph.is_directed(), f"{form}: directed")
            edges = {tuple(sorted(edge[:2])): edge[2] for edge in graph.edges(data=True)}
            self.expect(set(edges) == set(pairs), f"{form}: other edges")
            self.expect(set(graph.nodes) == {n for pair in pairs for n in pair}, f"{form}: other nodes")
            for pair, events in pairs.items():
                data = edges.get(pair, {})
                self.expect(float(data.get("weight", 0)) == len(events), f"{form}: weight of {pair}")
                self.expect(data.get("events", "").split() == events, f"{form}: events of {pair}")
            names = {actor["id"]: actor["name"] for actor in self.dossier["actors"]}
            for node, data in graph.nodes(data=True):
                name = data.get("label") or data.get("name")
                self.expect(bool(name) and name[:3] == names[node].strip()[:3], f"{form}: name of {node}")

    def calendar(self):
        calendar = icalendar.Calendar.from_ical(self.bytes("ical"))
        found = {str(e["UID"]).split("@")[0]: e for e in calendar.walk("VEVENT")}
        planned = {
            e["id"]: e["time"] for e in self.dossier["events"]
            if e["status"] in ("scheduled", "proposed", "cancelled") and e["time"]["start"]
        }
        due = {
            c["id"]: c["due"] for c in self.dossier["commitments"]
            if c["status"] in ("pending", "in_doubt", "extension_sought") and c["due"]["start"]
        }
        expected = {k: v for k, v in (planned | due).items() if v["end"]}
        self.expect(set(found) == set(expected), "ical: other entries")
        for key, entry in found.items():
            time = expected.get(key)
            if not time:
                continue
            self.expect(entry["DTSTART"].dt == date.fromisoformat(time["start"]), f"ical: start {key}")
            last = date.fromisoformat(time["end"]) + timedelta(days=1)
            self.expect(entry["DTEND"].dt == last, f"ical: end of {key}")
        for line in self.bytes("ical").split(b"\r\n"):
            self.expect(len(line) <= 75, "ical: a line longer than 75 bytes")

    def entities(self):
        seen = {}
        for line in self.bytes("ftm").decode().splitlines():
            data = json.loads(line)
            entity = model.get_proxy(data, cleaned=False)
            entity.schema.validate(data)
            self.expect(data["id"] not in seen, f"ftm: {data['id']} twice")
            seen[data["id"]] = entity
            for name, values in data["properties"].items():
                kept = entity.get(name)
                self.expect(len(kept) == len(values), f"ftm: {name} of {data['id']}: {values} -> {kept}")
        for entity in seen.values():
            for prop, value in entity.itervalues():
                if prop.type.name == "entity":
                    self.expect(value in seen, f"ftm: {entity.id} names {value}, which is not there")
        wanted = {f"rapporteur-{entry['id']}" for kind in ("articles", "actors", "events")
                  for entry in self.dossier[kind]}
        self.expect(wanted <= set(seen), "ftm: entries are missing")

    def annotations(self):
        collection = json.loads(self.bytes("annotations"))
        items = collection["first"]["items"]
        self.expect(collection["total"] == len(items), "annotations: total")
        pieces = [
            evidence for kind in ("events", "statements", "commitments")
            for entry in self.dossier[kind] for evidence in entry["evidence"]
        ]
        self.expect(len(items) == len(pieces), "annotations: other pieces of evidence")
        for item, piece in zip(items, pieces):
            place, quote = item["target"]["selector"]
            text = self.texts[piece["article"]]
            self.expect(text[place["start"]:place["end"]] == piece["text"], f"{item['id']}: position")
            whole = quote["prefix"] + quote["exact"] + quote["suffix"]
            self.expect(quote["exact"] == piece["text"] and whole in text, f"{item['id']}: quote")

    def feed(self):
        feed = feedparser.parse(self.bytes("rss"))
        self.expect(not feed.bozo, f"rss: {feed.get('bozo_exception')}")
        self.expect(feed.version == "rss20", f"rss: version {feed.version}")
        known = {e["id"] for kind in ("events", "statements", "commitments") for e in self.dossier[kind]}
        ids = [entry.id.removeprefix("rapporteur:") for entry in feed.entries]
        self.expect(set(ids) <= known and len(set(ids)) == len(ids), "rss: other entries")
        dates = [entry.published_parsed for entry in feed.entries]
        self.expect(all(dates) and dates == sorted(dates, reverse=True), "rss: dates")

    def documents(self):
        page = self.bytes("html").decode()
        self.expect("<script" not in page and "src=" not in page, "html: loads something")
        self.expect(json.loads(self.bytes("json")) == self.dossier, "json: another dossier")
        self.expect(len(self.bytes("markdown")) > 0, "markdown: empty")

    def run(self):
        for part in (self.plover, self.graphs, self.calendar, self.entities, self.annotations,
                     self.feed, self.documents):
            part()
        return self.flaws


def main():
    program, *paths = sys.argv[1:]
    flaws = [flaw for path in paths for flaw in Check(program, path).run()]
    for flaw in flaws:
        print(flaw, file=sys.stderr)
    print(f"exports: {len(paths)} dossiers, {len(flaws)} flaws")
    sys.exit(1 if flaws else 0)


if __name__ == "__main__":
    main()
