#!/usr/bin/env python3
"""Looks at the pages of `rapporteur serve` in a real browser, and says what is wrong with them.

    check-pages.py [--screenshots FOLDER] [--articles FOLDER] [--chromium PROGRAM] RAPPORTEUR

Dossiers are made of the sample, of the articles of --articles, and of a hundred kinds of hostile
articles, and each is served. Then:

  every kind of page   opens without an error, a violated policy or a request to another server; has
                       names, landmarks, headings in order, a contrast of 4.5 in light and dark; and
                       fits a width of 390 points
  the keyboard         reaches every link and control, and shows where it is
  the way to the words leads from the overview over an entry to its words, marked as they are quoted,
                       and back
  hostile articles     run nothing, ask for nothing elsewhere, open no dialogue
  what is new          is told while another process adds
  a decision           is taken, and taken back
  the overview         is painted within 300 ms and weighs at most 200 kB

Exit status: 0 all holds, 1 something does not, 2 there is no Chromium or no program.
"""
import argparse
import json
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote, urlsplit

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "pages"))
import hostile  # noqa: E402
from browser import NAMES, Browser  # noqa: E402
from served import Server, make  # noqa: E402

AUDIT = (HERE / "pages/audit.js").read_text(encoding="utf-8")
PAINT_LIMIT = 300
WEIGHT_LIMIT = 200_000
WIDTHS = (1280, 390)
# Pages of one kind that are looked at.
OF_A_KIND = 2
FOCUSABLE = """[...document.querySelectorAll(
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
  .filter((e) => !e.disabled && e.tabIndex >= 0 && e.getClientRects().length > 0
    && getComputedStyle(e).visibility === 'visible')"""


def main():
    options = parse()
    program = str(options.rapporteur.resolve())
    chromium = options.chromium or next(filter(None, map(shutil.which, NAMES)), None)
    if not chromium:
        stop("there is no Chromium here; Scripts/install.sh --browser installs it")
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    report = Report()
    with tempfile.TemporaryDirectory(prefix="rapporteur-pages-") as folder:
        folder = Path(folder)
        bad = folder / "hostile"
        bad.mkdir()
        hostile.write(bad)
        browser = Browser(chromium)
        try:
            sample = make(program, folder / "sample.dossier", HERE.parent / "Samples/dayton")
            with Server(program, sample) as server:
                look(browser, server, report, "sample", options.screenshots)
                tell_news(browser, server, report, bad / "page.html")
                decide(browser, server, report)
                part(browser, server, report)
            if options.articles:
                dossier = make(program, folder / "articles.dossier", options.articles)
                with Server(program, dossier) as server:
                    look(browser, server, report, "articles", options.screenshots)
            dossier = make(program, folder / "hostile.dossier", bad)
            with Server(program, dossier) as server:
                resist(browser, server, report)
        finally:
            browser.close()
    return report.end()


def parse():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--screenshots", type=Path, help="a folder for pictures of the pages")
    parser.add_argument("--articles", type=Path, help="a folder of articles to look at as well")
    parser.add_argument("--chromium", help="another browser that speaks the DevTools protocol")
    parser.add_argument("rapporteur", type=Path)
    options = parser.parse_args()
    if not options.rapporteur.is_file():
        stop(f"there is no program {options.rapporteur}; make it: make build")
    return options


def stop(words):
    print(f"check-pages: {words}", file=sys.stderr)
    sys.exit(2)


class Report:
    def __init__(self):
        self.passed, self.failed, self.seen = 0, 0, set()

    def check(self, holds, words):
        if holds:
            self.passed += 1
        elif words not in self.seen:
            self.seen.add(words)
            self.failed += 1
            print(f"  WRONG: {words}", flush=True)

    def none(self, problems, where):
        for problem in problems:
            self.check(False, f"{where}: {problem}")
        self.passed += not problems

    def say(self, words):
        print(f"check-pages: {words}", flush=True)

    def end(self):
        self.say(f"{self.passed} checks hold, {self.failed} do not")
        return 1 if self.failed else 0


def kind(path):
    """Which pages are made alike: the room, and whether it is the list or one of its things."""
    parts = urlsplit(path).path.strip("/").split("/")
    names = sorted(re.findall(r"(?:^|&)([a-z]+)=", urlsplit(path).query))
    thing = re.match(r"[a-z]+", parts[1])[0][:1] if len(parts) > 1 else ""
    return "/".join([parts[0], thing, *names])


def links(page):
    found = page.run(
        "[...document.querySelectorAll('a[href]')]"
        ".map((a) => new URL(a.getAttribute('href'), document.baseURI).href)")
    return [url[len(page.base) - 1:].split("#")[0] for url in found if url.startswith(page.base)]


def pages(page, of_a_kind, most=80):
    """Walks over the links from the start, some of each kind."""
    waiting, known, kinds = ["/"], {"/"}, {}
    while waiting and most:
        path = waiting.pop(0)
        most -= 1
        page.problems.clear()
        page.open(path)
        yield path
        for link in links(page):
            if link in known:
                continue
            known.add(link)
            name = kind(link)
            if kinds.get(name, 0) < of_a_kind:
                kinds[name] = kinds.get(name, 0) + 1
                waiting.append(link)


def look(browser, server, report, name, screenshots):
    report.say(f"pages of the {name}")
    page = browser.page(server.url)
    pictured = set()
    for path in pages(page, OF_A_KIND):
        where = f"{name} {path}"
        report.check(page.status == 200, f"{where}: status {page.status}")
        for width in WIDTHS:
            page.size(width)
            for scheme in ("light", "dark"):
                page.scheme(scheme)
                report.none(page.run(AUDIT), f"{where} at {width}, {scheme}")
                room = kind(path).split("/")[:2]
                if screenshots and (*room, width, scheme) not in pictured:
                    pictured.add((*room, width, scheme))
                    title = "-".join(filter(None, [name, room[0] or "overview", room[1]]))
                    page.picture(screenshots / f"{title}-{width}-{scheme}.png")
        page.size(WIDTHS[0])
        page.scheme("light")
        report.none(unnamed(page), where)
        report.none(page.problems, where)
    report.say(f"the keyboard, on the {name}")
    for path in ["/", *one_of_each(page)]:
        page.open(path)
        report.none(tab_through(page), f"{name} {path}")
    read_words(page, server, report, name)
    measure(page, report, name)
    page.open("about:blank")


def one_of_each(page):
    page.open("/")
    entry = page.run("document.querySelector('a[href^=\"/entries/\"]')?.getAttribute('href')")
    yield from ["/timeline", "/search?q=talks"]
    if entry:
        page.open(entry)
        article = page.run("document.querySelector('a[href^=\"/articles/\"]')?.getAttribute('href')")
        yield entry
        if article:
            yield article.split("#")[0]


def unnamed(page):
    """Links and controls that a screen reader has no words for."""
    wanted = {"link", "button", "textbox", "searchbox", "combobox", "checkbox", "radio", "slider",
              "spinbutton", "DisclosureTriangle", "Date", "listbox"}
    nodes = page.call("Accessibility.getFullAXTree")["nodes"]
    return [
        f"a {node['role']['value']} has no name" for node in nodes
        if not node.get("ignored") and node.get("role", {}).get("value") in wanted
        and not node.get("name", {}).get("value", "").strip()]


def tab_through(page, most=600):
    """Presses Tab until the page is left; each thing has to be met, and to show that it was."""
    total = page.run(f"(window.checked = {FOCUSABLE}).length")
    problems, met = [], set()
    page.run("document.activeElement.blur(), scrollTo(0, 0)")
    # A field of a date has four stops.
    stops = page.run("document.querySelectorAll('input[type=date]').length") * 4
    for _ in range(min(total, most) + stops + 2):
        page.press("Tab")
        at = page.run("""(() => {
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const style = getComputedStyle(at);
          const box = at.getBoundingClientRect();
          return {
            number: window.checked.indexOf(at), name: at.outerHTML.slice(0, 80),
            seen: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
              || style.boxShadow !== 'none') && box.bottom > 0 && box.top < innerHeight
              && box.right > 0 && box.left < innerWidth,
          };
        })()""")
        if at is None:
            continue
        if at["number"] in met and len(met) >= min(total, most):
            break
        met.add(at["number"])
        if not at["seen"]:
            problems.append(f"does not show the focus on {at['name']}")
    if len(met) < min(total, most):
        lost = page.run(f"""window.checked.map((e, i) => [i, e.outerHTML.slice(0, 80)])
          .filter(([i]) => !{json.dumps(sorted(met))}.includes(i)).slice(0, 3).map(([, e]) => e)""")
        problems.append(f"Tab reaches {len(met)} of {total}; not {lost}")
    return problems


def read_words(page, server, report, name):
    """From the overview over an entry to its words, as they are quoted, and back."""
    page.open("/")
    page.problems.clear()
    entries = page.run(
        "[...new Set([...document.querySelectorAll('main a[href^=\"/entries/\"]')]"
        ".map((a) => a.getAttribute('href')))].slice(0, 6)")
    report.check(entries, f"{name}: the overview leads to no entry")
    walked = 0
    for entry in entries or []:
        shown = subprocess.run(
            [server.program, "show", server.dossier, entry.split("/")[-1], "--json"],
            capture_output=True, text=True)
        evidence = json.loads(shown.stdout)["evidence"] if shown.returncode == 0 else []
        # Some pieces, from the longest on: every way is the same.
        for piece in sorted(evidence, key=lambda e: -len(e["text"]))[:2]:
            spot = f"#e-{piece['start']}-{piece['end']}"
            page.open(entry)
            link = page.run(
                "[...document.querySelectorAll('blockquote a[href^=\"/articles/\"]')]"
                f".map((a) => a.getAttribute('href')).find((h) => h.endsWith({json.dumps(spot)})"
                f" && h.includes({json.dumps(piece['article'])}))")
            where = f"{name} {entry} {piece['article']}{spot}"
            report.check(link, f"{where}: the entry’s page does not lead to its words")
            if not link:
                continue
            quoted = page.run(
                f"[...document.querySelectorAll('blockquote')].find((q) =>"
                f" q.querySelector('a').getAttribute('href') === {json.dumps(link)})"
                ".querySelector('mark').textContent")
            report.check(flat(quoted) == flat(piece["text"]), f"{where}: quoted as “{quoted}”")
            page.leave_by(f"document.querySelector('a[href={json.dumps(link)}]').click()")
            marked = page.run(
                "[...document.querySelectorAll('mark.aim')].map((m) => m.textContent).join('')")
            report.check(
                flat(marked) == flat(piece["text"]),
                f"{where}: “{marked}” is marked instead of “{piece['text']}”")
            seen = page.run(
                "(() => { const b = document.querySelector('mark.aim')?.getBoundingClientRect();"
                " return !!b && b.top >= 0 && b.top < innerHeight })()")
            report.check(seen, f"{where}: the marked words are out of sight")
            back = page.run(
                f"!!document.querySelector('a[href={json.dumps(entry)}]')")
            report.check(back, f"{where}: the article does not lead back to the entry")
            page.leave_by("history.back()")
            report.check(
                page.run("location.pathname") == entry, f"{where}: back leads elsewhere")
            walked += 1
    report.check(walked, f"{name}: no way to the words could be walked")
    report.say(f"{walked} ways from the overview to the words and back, on the {name}")
    report.none(page.problems, name)


def flat(text):
    return " ".join((text or "").split())


def measure(page, report, name):
    """The best of some loads: other work on this machine is not the page's fault."""
    paints, weights = [], []
    for _ in range(5):
        page.open("/")
        page.browser.pump(0.2)
        paints.append(page.run(
            "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 1e9"))
        weights.append(page.weight)
    report.say(f"overview of the {name}: painted after {min(paints):.0f} ms, {max(weights)} bytes")
    report.check(
        min(paints) <= PAINT_LIMIT, f"{name}: the overview is painted after {min(paints):.0f} ms")
    report.check(max(weights) <= WEIGHT_LIMIT, f"{name}: the overview weighs {max(weights)} bytes")


def tell_news(browser, server, report, article):
    report.say("what is new, while another process adds")
    page = browser.page(server.url)
    page.open("/")
    browser.pump(1)
    before = page.run("document.querySelector('main').innerHTML")
    subprocess.run(
        [server.program, "add", server.dossier, article, "--quiet"], check=True, capture_output=True)
    text = ""
    for _ in range(40):
        browser.pump(0.25)
        text = page.run("document.getElementById('tidings')?.textContent ?? ''")
        if "entr" in text and "to follow" not in text:
            break
    report.check(re.match(r"\d+ new entr(y|ies): show", text), f"news are told as “{text}”")
    report.check(
        page.run("document.querySelector('main').innerHTML") == before, "news move the page")
    report.check(
        page.run("document.getElementById('tidings').matches('[role=status]')"),
        "news are not told to a screen reader")
    report.none(page.run(AUDIT), "the overview with news")
    page.leave_by("document.querySelector('#tidings a').click()")
    report.none(page.problems, "news")
    page.open("about:blank")


def decide(browser, server, report):
    report.say("a decision, and its undoing")
    page = browser.page(server.url)
    entry = None
    page.open("/timeline")
    for path in dict.fromkeys(links(page)):
        if re.match(r"/entries/e", path):
            entry = path
            break
    report.check(entry, "the timeline leads to no event")
    if not entry:
        return
    page.open(entry)
    report.check(page.run("!!document.querySelector('button[value=reject]')"), "no event can be left out")
    page.leave_by("document.querySelector('button[value=reject]').click()")
    said = page.run("document.querySelector('main').innerText")
    report.check("Left out" in said, f"a decision is answered with “{flat(said)}”")
    report.none(page.problems, "a decision")
    gone = page.base + entry.lstrip("/")
    page.expected.add(gone)
    page.open(entry)
    report.check(page.status == 404, f"an event that was left out is still there ({page.status})")
    page.expected.discard(gone)
    page.open("/entries/" + next(p.split("/")[-1] for p in other_entries(page, entry)))
    page.problems.clear()
    page.leave_by("document.querySelector('button[value=undo]').click()")
    report.none(page.problems, "taking a decision back")
    page.open(entry)
    report.check(page.status == 200, f"a decision that was taken back still holds ({page.status})")
    page.open("about:blank")


def part(browser, server, report):
    report.say("an entry, parted by one of its articles")
    page = browser.page(server.url)
    page.open("/timeline")
    entries = [p for p in dict.fromkeys(links(page)) if re.match(r"/entries/e", p)]
    pieces = "document.querySelectorAll('blockquote').length"
    for entry in entries:
        page.open(entry)
        if page.run("!!document.querySelector('select[name=article]')"):
            break
    else:
        report.check(False, "no event of several articles can be parted")
        return
    told = page.run(pieces)
    page.problems.clear()
    page.leave_by("document.querySelector('select[name=article]').form.querySelector('button').click()")
    report.none(page.problems, "parting an entry")
    page.open("/timeline")
    now = [p for p in dict.fromkeys(links(page)) if re.match(r"/entries/e", p)]
    report.check(len(now) == len(entries) + 1, f"parting an entry makes {len(now)} of {len(entries)}")
    page.open(now[0])
    page.leave_by("document.querySelector('button[value=undo]').click()")
    page.problems.clear()
    page.open(entry)
    report.check(
        page.status == 200 and page.run(pieces) == told, "an entry that was put together again differs")
    page.open("about:blank")


def other_entries(page, entry):
    page.open("/timeline")
    return [p for p in links(page) if re.match(r"/entries/e", p) and p != entry]


def resist(browser, server, report):
    report.say("hostile articles")
    page = browser.page(server.url)
    opened = 0
    # All articles, and some pages of every other kind.
    paths = list(pages(page, 3))
    for number in range(1, 9):
        page.open(f"/articles?page={number}" if number > 1 else "/articles")
        paths += [p for p in links(page) if re.match(r"/articles/", p)]
    paths = list(dict.fromkeys(paths))
    asked = [f"/search?q={quote(kind)[:900]}" for kind in hostile.kinds()[::5]]
    asked += [f"/timeline?from={quote(kind)[:200]}" for kind in hostile.ATTRIBUTES[:6]]
    asked += [f"/{quote(kind, safe='')[:200]}" for kind in hostile.ATTRIBUTES[:6]]
    for path in [*paths, *asked]:
        page.problems.clear()
        page.expected.add(page.base + path.lstrip("/"))
        page.open(path)
        opened += 1
        where = f"hostile {path[:120]}"
        report.check(page.status in (200, 400, 404), f"{where}: status {page.status}")
        report.check(page.run("typeof window.hacked") == "undefined", f"{where}: a script ran")
        report.none(
            [p for p in page.problems if not p.startswith("network: Failed to load resource")], where)
        strange = page.run(
            "[...document.querySelectorAll('main *')].filter((e) => ["
            "'SCRIPT', 'STYLE', 'IFRAME', 'OBJECT', 'EMBED', 'IMG', 'BASE', 'META', 'LINK', 'VIDEO',"
            " 'AUDIO', 'MARQUEE', 'TEMPLATE', 'PORTAL', 'MATH', 'FRAME', 'AREA']"
            ".includes(e.tagName.toUpperCase())).map((e) => e.outerHTML.slice(0, 80))")
        report.none([f"holds {e}" for e in strange], where)
        wrong = [p for p in page.run(AUDIT) if "contrast" not in p]
        report.none(wrong, where)
    report.say(f"{opened} pages of hostile articles opened")
    page.open("about:blank")




if __name__ == "__main__":
    sys.exit(main())
