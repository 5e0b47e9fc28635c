#!/usr/bin/env python3
"""Makes the pictures that README and guide show, of the sample, in a real browser.

    guide-pictures.py [--chromium PROGRAM] RAPPORTEUR [FOLDER]

FOLDER is Documentation/pictures where none is given.

Exit status: 0 all are made, 1 a document shows one that is not made, 2 there is no Chromium or no
program.
"""
import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Scripts/pages"))
from browser import NAMES, Browser  # noqa: E402
from served import Server, make  # noqa: E402

SAMPLE = ROOT / "Samples/dayton"
DOCUMENTS = ("README.md", "Documentation/first-day.md")
# Name, address, width, height, scheme.
VIEWS = (
    ("overview", "/", 1280, 800, "light"),
    ("overview-phone", "/", 390, 800, "light"),
    ("timeline", "/timeline?from=1995-10-25&to=1996-01-31", 1280, 760, "dark"),
    ("network", "/network", 1280, 900, "light"),
)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chromium", help="another browser that speaks the DevTools protocol")
    parser.add_argument("rapporteur", type=Path)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "Documentation/pictures")
    options = parser.parse_args()
    chromium = options.chromium or next(filter(None, map(shutil.which, NAMES)), None)
    if not chromium or not options.rapporteur.is_file():
        print("guide-pictures: needs Chromium (Scripts/install.sh --browser) and the program "
              "(make build)", file=sys.stderr)
        return 2
    options.folder.mkdir(parents=True, exist_ok=True)
    take(chromium, str(options.rapporteur.resolve()), options.folder)
    missing = [name for name in shown() if not (options.folder / name).is_file()]
    for name in missing:
        print(f"guide-pictures: a document shows {name}, which is not made", file=sys.stderr)
    return 1 if missing else 0


def take(chromium, program, folder):
    browser = Browser(chromium)
    try:
        with tempfile.TemporaryDirectory(prefix="rapporteur-pictures-") as scratch:
            dossier = make(program, Path(scratch) / "talks.dossier", SAMPLE)
            with Server(program, dossier) as server:
                page = browser.page(server.url)
                for name, path, width, height, scheme in VIEWS:
                    show(page, width, height, scheme)
                    page.open(path)
                    page.picture(folder / f"{name}.webp")
                show(page, 1280, 800, "light")
                follow_a_line(page, folder)
                page.open("about:blank")
            picture_of_the_brief(browser, program, Path(scratch), folder)
    finally:
        browser.close()


def show(page, width, height, scheme):
    page.size(width, height)
    page.scheme(scheme)


def follow_a_line(page, folder):
    """The entry that most articles tell, and its words where they stand."""
    page.open("/timeline")
    entries = page.run(
        "[...new Set([...document.querySelectorAll('main a[href^=\"/entries/e\"]')]"
        ".map((a) => a.getAttribute('href')))]")
    counts = {}
    for entry in entries:
        page.open(entry)
        counts[entry] = page.run("document.querySelectorAll('blockquote').length")
    entry = max(sorted(counts), key=counts.get)
    page.open(entry)
    page.picture(folder / "entry.webp")
    page.leave_by("document.querySelector('blockquote a[href^=\"/articles/\"]').click()")
    page.picture(folder / "article.webp")


def picture_of_the_brief(browser, program, scratch, folder):
    brief = scratch / "brief.html"
    subprocess.run([program, "brief", SAMPLE, "--format", "html", "--out", brief], check=True)
    page = browser.page(f"{scratch.as_uri()}/")
    show(page, 1280, 800, "light")
    page.open("/brief.html")
    page.picture(folder / "brief.webp")


def shown():
    """The names of the pictures that documents show."""
    for document in DOCUMENTS:
        text = (ROOT / document).read_text(encoding="utf-8")
        yield from re.findall(r"pictures/([a-z-]+\.webp)", text)


if __name__ == "__main__":
    sys.exit(main())
