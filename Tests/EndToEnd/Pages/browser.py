"""One headless Chromium, driven over its debugging pipe, and a server for a folder."""

import functools
import http.server
import json
import os
import queue
import shutil
import subprocess
import tempfile
import threading
import urllib.parse

# What a page tells of itself from its first moment: how much its layout has shifted.
OBSERVE = """
self.pageShift = {sum: 0, nodes: []};
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    self.pageShift.sum += entry.value;
    for (const source of entry.sources || []) {
      if (source.node && source.node.localName) self.pageShift.nodes.push(source.node.localName);
    }
  }
}).observe({type: "layout-shift", buffered: true});
"""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below a path, as a host of static sites does."""

    protocol_version = "HTTP/1.1"
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".webmanifest": "application/manifest+json",
        ".woff2": "font/woff2",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
    }

    def log_message(self, *_):
        pass

    def translate_path(self, path):
        path = urllib.parse.urlsplit(path).path
        base = self.server.base
        return super().translate_path("/" + path[len(base):] if path.startswith(base) else "/nothing-here")


class Server(http.server.ThreadingHTTPServer):
    """A folder on loopback."""

    daemon_threads = True

    def __init__(self, root, base="/"):
        super().__init__(("127.0.0.1", 0), functools.partial(Handler, directory=str(root)))
        self.base = base
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_address[1]}{self.base}"

    def handle_error(self, *_):
        pass  # A browser that drops a connection is not news.


class Browser:
    """A headless Chromium that can reach nothing but loopback."""

    def __init__(self, program="chromium"):
        self.profile = tempfile.mkdtemp(prefix="pages-")
        to_browser, self.writer = os.pipe()
        self.reader, from_browser = os.pipe()
        arguments = [
            program, "--headless", "--remote-debugging-pipe", f"--user-data-dir={self.profile}",
            "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
            "--force-color-profile=srgb", "--hide-scrollbars", "--proxy-server=127.0.0.1:9",
            "--proxy-bypass-list=127.0.0.1",
        ]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")  # Chromium refuses to start as root with it.

        def connect():
            # The browser reads from descriptor 3 and writes to 4, which may be taken by the pipes.
            a, b = os.dup(to_browser), os.dup(from_browser)
            os.dup2(a, 3)
            os.dup2(b, 4)

        self.process = subprocess.Popen(
            arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, close_fds=False, preexec_fn=connect)
        os.close(to_browser)
        os.close(from_browser)
        self.number = 0
        self.lock = threading.Lock()
        self.answers = {}
        self.listeners = {}
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        rest = b""
        while data := os.read(self.reader, 1 << 20):
            *messages, rest = (rest + data).split(b"\0")
            for message in map(json.loads, messages):
                if "id" in message:
                    self.answers.pop(message["id"]).put(message)
                elif listener := self.listeners.get(message.get("sessionId")):
                    listener(message["method"], message["params"])
        for answer in list(self.answers.values()):
            answer.put({"error": {"message": "the browser has gone"}})

    def ask(self, method, session=None, **parameters):
        answer = queue.Queue()
        with self.lock:
            self.number += 1
            self.answers[self.number] = answer
            message = {"id": self.number, "method": method, "params": parameters}
            if session:
                message["sessionId"] = session
            data = json.dumps(message).encode() + b"\0"
            while data:
                data = data[os.write(self.writer, data):]
        reply = answer.get(timeout=120)
        if "error" in reply:
            raise RuntimeError(f"{method}: {reply['error']['message']}")
        return reply["result"]

    def close(self):
        try:
            self.ask("Browser.close")
            self.process.wait(10)
        except Exception:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)


class Tab:
    """One window of the browser; it notes what a page complains of and asks for."""

    def __init__(self, browser):
        self.browser = browser
        target = browser.ask("Target.createTarget", url="about:blank", newWindow=True)["targetId"]
        self.session = browser.ask(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        browser.listeners[self.session] = self.note
        self.complaints, self.requests, self.failures = [], {}, []
        self.loaded = threading.Event()
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")
        self.ask("Page.addScriptToEvaluateOnNewDocument", source=OBSERVE)
        self.ask("Emulation.setFocusEmulationEnabled", enabled=True)

    def ask(self, method, **parameters):
        return self.browser.ask(method, self.session, **parameters)

    def note(self, method, event):
        if method == "Runtime.consoleAPICalled" and event["type"] in ("error", "warning", "assert"):
            words = [str(a.get("value", a.get("description", ""))) for a in event["args"]]
            self.complaints.append(" ".join(words))
        elif method == "Runtime.exceptionThrown":
            details = event["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description", details["text"]))
        elif method == "Log.entryAdded":
            entry = event["entry"]
            if entry["level"] in ("error", "warning") and entry["source"] != "network":
                self.complaints.append(entry["text"])
        elif method == "Network.requestWillBeSent":
            self.requests[event["requestId"]] = event["request"]["url"]
        elif method == "Network.responseReceived":
            if event["response"]["status"] >= 400:
                self.failures.append(f"{event['response']['status']} {event['response']['url']}")
        elif method == "Network.loadingFailed" and not event.get("canceled"):
            self.failures.append(f"{event['errorText']} {self.requests.get(event['requestId'])}")
        elif method == "Page.loadEventFired":
            self.loaded.set()

    def view(self, width, height=900, dark=False):
        self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
            mobile=width < 600)
        theme = "dark" if dark else "light"
        self.ask("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": theme},
            {"name": "prefers-reduced-motion", "value": "reduce"}])

    def go(self, address):
        self.complaints, self.requests, self.failures = [], {}, []
        self.loaded.clear()
        self.ask("Page.navigate", url=address)
        if not self.loaded.wait(30):
            self.complaints.append("the page did not load in 30 s")

    def settle(self):
        """Waits for fonts and for two frames to be drawn."""
        self.run(
            "document.fonts.ready.then(() => new Promise((done) => "
            "requestAnimationFrame(() => requestAnimationFrame(done))))")

    def run(self, script):
        reply = self.ask(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in reply:
            raise RuntimeError(reply["exceptionDetails"]["exception"].get("description"))
        return reply["result"].get("value")

    def press(self, key):
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        code = {"Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "Tab": 9}.get(key, 0)
        self.ask(
            "Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", key=key, text=text,
            windowsVirtualKeyCode=code)
        self.ask("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def wait_until(self, condition, seconds=10):
        """Whether `condition` becomes true."""
        return self.run(
            f"new Promise((done) => {{ const end = performance.now() + {seconds * 1000};"
            f"(function look() {{ if ({condition}) done(true);"
            "else if (performance.now() > end) done(false); else setTimeout(look, 20); })(); })")
