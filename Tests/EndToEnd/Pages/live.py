#!/usr/bin/env python3
"""An author at work: notes are saved on the disk, and a real browser shows what comes of it.

  live.py [TOOL]                  a session with a small course; ends with 1 where something is amiss
  live.py --measure NOTES [TOOL]  from a save in the longest lesson to the screen, beside its budget

It needs Chromium; `.ci/setup test` installs it.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

from browser import Browser, Tab

ROOT = pathlib.Path(__file__).resolve().parents[3]
BUDGET = 100  # milliseconds from a save to the screen

LESSON = """---
title: A lesson
---

First words.

{paragraphs}

```experiment descent
id: fig-bowl
surface: quadratic
optimizers: [gd]
rate: 0.02
steps: 20
alt: A path runs down a bowl.
```

Last words.
"""
SLOW = """```experiment automata-learning
id: fig-slow
rules: [30, 90, 110, 150]
seeds: [11, 12, 13, 14, 15]
updates: 1500
show: [entropy]
alt: Points that fall to the right.
```
"""
PARAGRAPHS = "\n\n".join(
    f"Paragraph {number}. " + "Some words that fill the lines of a page. " * 8 for number in range(40))
COURSE = "title: A course\nurl: https://example.org/course/\n"


class Preview:
    """`fieldbook serve`, on any free port."""

    def __init__(self, tool, folder, *arguments):
        self.said = []
        self.process = subprocess.Popen(
            [tool, "serve", "--port", "0", *arguments], cwd=folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        address = threading.Event()

        def listen():
            for line in self.process.stderr:
                self.said.append(line.rstrip())
                if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                    self.address = found.group()
                    address.set()
            address.set()

        threading.Thread(target=listen, daemon=True).start()
        address.wait(60)
        if not hasattr(self, "address"):
            sys.exit("no preview: " + "\n".join(self.said))

    def builds(self):
        """How many builds have come to an end."""
        return sum(bool(re.search(r" in \d+ ms$", line)) for line in self.said)

    def close(self):
        self.process.terminate()
        self.process.wait(10)


def save(path, text):
    """Saves as editors do: beside the file, with a swap file about, then by rename."""
    swap = path.with_name(f".{path.name}.swp")
    draft = path.with_name(f".{path.name}.new")
    swap.write_text("swap", "utf-8")
    draft.write_text(text, "utf-8")
    draft.replace(path)
    swap.unlink()


class Session:
    """One author, one course, one open page."""

    def __init__(self, tool, browser, folder):
        self.folder, self.tool = folder, tool
        self.notes = folder / "notes"
        self.notes.mkdir()
        (self.notes / "course.yml").write_text(COURSE, "utf-8")
        (self.notes / "index.md").write_text("---\ntitle: Welcome\n---\n\nHello.\n", "utf-8")
        self.lesson = self.notes / "lesson.md"
        self.text = LESSON.format(paragraphs=PARAGRAPHS)
        self.lesson.write_text(self.text, "utf-8")
        self.preview = Preview(tool, folder)
        self.tab = Tab(browser)
        self.faults = 0

    def expect(self, what, condition, seconds=20):
        holds = condition if isinstance(condition, bool) else self.tab.wait_until(condition, seconds)
        print(f"  {'ok   ' if holds else 'FAULT'} {what}", flush=True)
        if not holds:
            self.faults += 1
            print("\n".join("        " + line for line in self.preview.said[-12:]))

    def edit(self, old, new):
        assert old in self.text, old
        self.text = self.text.replace(old, new, 1)
        save(self.lesson, self.text)

    def top(self, words):
        """Where on the screen the paragraph with `words` begins."""
        return self.tab.run(
            f"[...document.querySelectorAll('main p')].find((p) => p.textContent.includes({words!r}))"
            ".getBoundingClientRect().top")

    def run(self):
        tab = self.tab
        tab.view(1280)
        tab.go(self.preview.address + "course/lesson.html")
        self.expect("the page shows, below the course's path",
                    "document.querySelector('#fig-bowl svg path')", 100)
        tab.run("self.isSamePage = true")
        tab.run("[...document.querySelectorAll('main p')][20].scrollIntoView()")
        place, height = self.top("Paragraph 20."), tab.run("scrollY")
        builds = self.preview.builds()

        self.edit("Paragraph 21. Some", "Paragraph 21. Other")
        self.expect("an edit shows", "document.querySelector('main').textContent.includes('21. Other')")
        self.expect("and the page stays where it is", tab.run("scrollY") == height > 0)
        time.sleep(0.5)
        self.expect("after one build", self.preview.builds() == builds + 1)

        self.edit("First words.", "First words.\n\n" + "More words above. " * 200)
        self.expect("an edit above shows", "document.body.textContent.includes('More words above.')")
        tab.settle()
        self.expect("and what is being read does not move", abs(self.top("Paragraph 20.") - place) < 2)

        panel = "document.querySelector('fieldbook-preview').shadowRoot"
        line = self.text[:self.text.index("rate: 0.02")].count("\n") + 1
        self.edit("rate: 0.02", "raet: 0.02")
        self.expect("a mistake shows, with its file and line",
                    f"{panel}.textContent.includes('notes/lesson.md:{line}:')")
        self.expect("and the text that is wrong", f"{panel}.textContent.includes('raet: 0.02')")
        self.expect("and what was meant", f"{panel}.textContent.includes(\"did you mean 'rate'?\")")
        self.expect("over the last good page", "document.querySelector('#fig-bowl svg') !== null")
        tab.go(tab.run("location.href"))
        self.expect("also for a page that comes later", f"{panel}.querySelector('section')")
        tab.run("self.isSamePage = true")
        self.edit("raet: 0.02", "rate: 0.03")
        self.expect("it goes when it is mended", f"{panel}.querySelector('section') === null")
        self.expect("and the new figure shows",
                    "document.querySelector('#fig-bowl').closest('.result').textContent.includes('rate=0.03')")

        self.running(tab)

        (self.notes / "course.yml").write_text(
            COURSE + 'colours:\n  accent: ["#7a2145", "#ff9db5"]\n', "utf-8")
        self.expect("a colour of the course shows",
                    "getComputedStyle(document.querySelector('a')).color === 'rgb(122, 33, 69)'")
        self.expect("without loading the page again", "self.isSamePage === true")

        self.lesson.rename(self.notes / "renamed.md")
        self.expect("a note that is renamed leaves its page",
                    f"{panel}.textContent.includes('no longer part of the site')")
        (self.notes / "renamed.md").rename(self.lesson)
        self.expect("and comes back with its name", f"{panel}.querySelector('section') === null")

        (self.notes / "part").mkdir()
        (self.notes / "part" / "new.md").write_text(
            "---\ntitle: New\ndraft: true\n---\n\nA draft.\n", "utf-8")
        deadline = time.time() + 10
        while time.time() < deadline and not self.status("course/part/new.html") == 200:
            time.sleep(0.05)
        self.expect("a draft in a new folder has a page", self.status("course/part/new.html") == 200)
        self.expect("no page complains", not tab.complaints)
        for complaint in tab.complaints:
            print("        " + complaint)
        self.expect("the published site is not touched", not (self.folder / "site").exists())
        taken = subprocess.run(
            [self.tool, "serve", "--port", self.preview.address.split(":")[2].strip("/")],
            cwd=self.folder, capture_output=True, text=True)
        self.expect("a port that is taken is told",
                    taken.returncode == 69 and "is taken by another program" in taken.stderr)

    def running(self, tab):
        """Trials that take a while: their progress stands where their figure will stand."""
        tab.run("""self.shares = []; self.wasThere = [];
          self.looking = setInterval(() => {
            const bar = document.querySelector('#fig-slow progress');
            if (bar) shares.push(bar.value / bar.max);
            if (bar) wasThere.push(document.querySelector('#fig-bowl svg path') !== null);
          }, 10); 0""")
        self.edit("Last words.", SLOW + "\nLast words.")
        self.expect("a figure whose trials run shows how far they are",
                    "document.querySelector('#fig-slow progress')")
        self.expect("then it shows", "document.querySelector('#fig-slow svg path')"
                    " && !document.querySelector('#fig-slow progress')", 100)
        tab.run("clearInterval(looking)")
        shares = tab.run("shares")
        self.expect("more of them were done each time",
                    len(set(shares)) > 3 and shares == sorted(shares) and shares[-1] <= 1)
        self.expect("and the other figure was there all the while",
                    tab.run("wasThere.every((there) => there)"))
        master, terminal = os.openpty()
        subprocess.run(
            [self.tool, "run", "automata-learning", "rules=22,30,45,54,90,105,110,150",
             "seeds=7,8,9,10,11,12", "--cache", "other"],
            cwd=self.folder, stdout=subprocess.DEVNULL, stderr=terminal, check=True)
        os.close(terminal)
        said = os.read(master, 1 << 20).decode()
        self.expect("a terminal shows a bar that grows", len(set(re.findall("█+░*", said))) > 1)
        os.close(master)

    def status(self, path):
        try:
            return urllib.request.urlopen(self.preview.address + path, timeout=10).status
        except urllib.error.HTTPError as error:
            return error.code

    def close(self):
        self.preview.close()


WATCH = """self.seen = new Promise((done) => new MutationObserver((_, observer) => {
  if (!document.querySelector('main').textContent.includes(%r)) return;
  observer.disconnect();
  requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
}).observe(document.documentElement, {subtree: true, childList: true, characterData: true})); 0"""


def times(tab, note, text, count=15):
    """The milliseconds from each of some saves to the frame that shows it, the shortest first."""
    found = []
    for number in range(count):
        words = f"Measured {number} times."
        tab.run(WATCH % words)
        time.sleep(0.3)
        start = time.time() * 1000
        save(note, f"{text}\n\n{words}\n")
        found.append(tab.run("self.seen") - start)
    save(note, text)
    return sorted(found[1:])


def measure(tool, browser, notes, folder):
    """Measures saves in the longest lesson of a copy of `notes`, with the results that are kept."""
    shutil.copytree(notes, folder / "notes")
    kept = notes.parent / ".fieldbook"
    if kept.is_dir():
        shutil.copytree(kept, folder / ".fieldbook")
    note = max((folder / "notes").glob("*.md"), key=lambda path: path.stat().st_size)
    preview = Preview(tool, folder)
    tab = Tab(browser)
    tab.view(1280)
    tab.go(f"{preview.address}{note.stem}.html")
    if not tab.wait_until("document.querySelector('main svg')", 110):
        sys.exit("the lesson never showed: " + "\n".join(preview.said))
    deadline = time.time() + 600
    while preview.builds() < 1 and time.time() < deadline:
        time.sleep(0.1)
    found = times(tab, note, note.read_text("utf-8"))
    preview.close()
    return note.name, found


def report(name, found):
    median = statistics.median(found)
    verdict = "" if median <= BUDGET else "  (the fastest is within)" if found[0] <= BUDGET else "  MISSED"
    words = f"a save of {name}, to the screen"
    print(f"  {words:<52}{f'{median:.0f} ms':<22}{f'at most {BUDGET} ms':<22}"
          f"{median / BUDGET * 100:.0f} %{verdict}; {found[0]:.0f} to {found[-1]:.0f} ms")
    return found[0] <= BUDGET


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool", nargs="?", default=str(ROOT / ".build/release/fieldbook"))
    parser.add_argument("--measure", metavar="NOTES", type=pathlib.Path)
    options = parser.parse_args()
    tool = str(pathlib.Path(options.tool).resolve())
    browser = Browser()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="live-"))
    try:
        if options.measure:
            print("\npreview")
            sys.exit(0 if report(*measure(tool, browser, options.measure.resolve(), folder)) else 1)
        print("an author at work")
        session = Session(tool, browser, folder)
        try:
            session.run()
            if session.faults == 0:
                report("a long note", times(session.tab, session.lesson, session.text))
        finally:
            session.close()
        print(f"{session.faults} faults")
        sys.exit(1 if session.faults else 0)
    finally:
        browser.close()
        shutil.rmtree(folder, ignore_errors=True)


main()
