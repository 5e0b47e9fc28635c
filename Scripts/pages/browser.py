"""Drives Chromium over the DevTools protocol through two pipes: nothing but Python's own library."""
import base64
import json
import os
import select
import subprocess
import tempfile
import time
from pathlib import Path

NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
SHAPES = {"Tab": (9, "Tab"), "Enter": (13, "\r")}


class BrowserGone(Exception):
    pass


class Browser:
    """One process of Chromium, without a window and with a profile of its own."""

    def __init__(self, program):
        self.profile = tempfile.TemporaryDirectory(prefix="rapporteur-browser-")
        to_browser, self.outgoing = os.pipe()
        self.incoming, from_browser = os.pipe()
        # The protocol wants descriptors 3 and 4; a shell puts them there.
        command = f'exec "$0" "$@" 3<&{to_browser} 4>&{from_browser}'
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", command, program, "--headless=new", "--remote-debugging-pipe",
             "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-extensions", "--disable-background-networking", "--disable-sync",
             "--disable-component-update", "--disable-smooth-scrolling", "--mute-audio", "--hide-scrollbars",
             "--force-color-profile=srgb", f"--user-data-dir={self.profile.name}", "about:blank"],
            pass_fds=(to_browser, from_browser), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b""
        self.number = 0
        self.listeners = {}

    def call(self, method, parameters=None, session=None, limit=30):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters or {}}
        if session:
            message["sessionId"] = session
        os.write(self.outgoing, json.dumps(message).encode() + b"\0")
        number, end = self.number, time.monotonic() + limit
        while True:
            answer = self.receive(end - time.monotonic())
            if answer is None:
                raise TimeoutError(f"{method}: no answer in {limit} s")
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error'].get('message')}")
                return answer["result"]

    def receive(self, limit):
        """The next message; events are handed to their session first. None when time is up."""
        end = time.monotonic() + limit
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.incoming], [], [], max(0, end - time.monotonic()))
            if not ready:
                return None
            part = os.read(self.incoming, 1 << 20)
            if not part:
                raise BrowserGone("Chromium ended by itself")
            self.buffer += part
        line, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(line)
        if "method" in message:
            listener = self.listeners.get(message.get("sessionId"))
            if listener:
                listener(message["method"], message["params"])
        return message

    def pump(self, seconds):
        """Takes what comes for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.receive(end - time.monotonic())

    def page(self, base):
        target = self.call("Target.createTarget", {"url": "about:blank"})["targetId"]
        session = self.call(
            "Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        return Page(self, session, base)

    def close(self):
        try:
            self.call("Browser.close", limit=5)
        except (BrowserGone, TimeoutError, OSError):
            pass
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for descriptor in (self.outgoing, self.incoming):
            os.close(descriptor)
        try:
            self.profile.cleanup()
        except OSError:
            pass


class Page:
    """A tab, and all that went wrong in it."""

    def __init__(self, browser, session, base):
        self.browser, self.session, self.base = browser, session, base
        self.problems = []
        self.expected = set()
        self.weight = 0
        self.requests = {}
        self.status = None
        self.loaded = False
        browser.listeners[session] = self.heard
        for domain in ["Page", "Runtime", "Log", "Network", "DOM"]:
            self.call(f"{domain}.enable")
        self.call("Network.setCacheDisabled", {"cacheDisabled": True})
        # Asked to be told, and then called from hostile text: neither may ever happen.
        self.call("Page.addScriptToEvaluateOnNewDocument", {"source": (
            "document.addEventListener('securitypolicyviolation', e =>"
            " console.error('policy violated: ' + e.violatedDirective + ' ' + e.blockedURI));")})

    def call(self, method, parameters=None, limit=30):
        return self.browser.call(method, parameters, self.session, limit)

    def heard(self, method, event):
        if method == "Runtime.consoleAPICalled" and event["type"] in ("error", "warning", "assert"):
            words = " ".join(str(a.get("value", a.get("description"))) for a in event["args"])
            self.problems.append(f"console: {words}")
        elif method == "Runtime.exceptionThrown":
            self.problems.append(f"exception: {event['exceptionDetails'].get('text')}")
        elif method == "Log.entryAdded" and event["entry"]["level"] in ("error", "warning"):
            entry = event["entry"]
            if entry.get("url") not in self.expected:
                self.problems.append(f"{entry['source']}: {entry['text']} {entry.get('url', '')}")
        elif method == "Page.javascriptDialogOpening":
            self.problems.append(f"a dialogue opened: {event['message']}")
            self.number = self.browser.number + 1
            os.write(self.browser.outgoing, json.dumps(
                {"id": 1 << 30, "sessionId": self.session,
                 "method": "Page.handleJavaScriptDialog", "params": {"accept": False}}
            ).encode() + b"\0")
        elif method == "Network.requestWillBeSent":
            url = event["request"]["url"]
            self.requests[event["requestId"]] = url
            if not url.startswith((self.base, "data:", "blob:", "about:")):
                self.problems.append(f"asks elsewhere: {url}")
        elif method == "Network.responseReceived":
            url, status = event["response"]["url"], event["response"]["status"]
            if event["type"] == "Document":
                self.status = status
            if status >= 400 and url not in self.expected:
                self.problems.append(f"status {status}: {url}")
        elif method == "Network.loadingFinished":
            self.weight += int(event["encodedDataLength"])
        elif method == "Network.loadingFailed" and not event.get("canceled"):
            url = self.requests.get(event["requestId"], "")
            if not url.endswith("/events"):
                self.problems.append(f"failed: {event['errorText']} {url}")
        elif method == "Page.loadEventFired" or (
                method == "Page.frameNavigated" and event.get("type") == "BackForwardCacheRestore"):
            self.loaded = True

    def open(self, path, limit=30):
        url = path if "://" in path else self.base + path.lstrip("/")
        self.weight, self.loaded, self.status = 0, False, None
        answer = self.call("Page.navigate", {"url": url})
        if answer.get("errorText"):
            self.problems.append(f"cannot be opened: {answer['errorText']} {url}")
            return
        # A place on the page that is shown already is gone to without loading.
        if answer.get("loaderId"):
            self.wait(limit)

    def wait(self, limit=30):
        end = time.monotonic() + limit
        while not self.loaded:
            if self.browser.receive(max(0, end - time.monotonic())) is None:
                self.problems.append(f"does not finish loading in {limit} s")
                return
        self.browser.pump(0.02)

    def run(self, script):
        """The value of an expression, as JSON."""
        answer = self.call("Runtime.evaluate", {
            "expression": script, "returnByValue": True, "awaitPromise": True})
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def leave_by(self, script):
        """Runs a script that leads to another page, and waits for that."""
        self.weight, self.loaded = 0, False
        self.run(script)
        self.wait()

    def press(self, key, modifiers=0):
        code, text = SHAPES[key]
        for kind in ("rawKeyDown", "char" if key == "Enter" else None, "keyUp"):
            if kind:
                self.call("Input.dispatchKeyEvent", {
                    "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code,
                    "modifiers": modifiers, **({"text": text} if kind == "char" else {})})

    def size(self, width, height=900):
        self.call("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})

    def scheme(self, name):
        self.call("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": name}]})

    def picture(self, file):
        """What the window shows; the name's suffix is the format."""
        form = Path(file).suffix[1:]
        quality = {} if form == "png" else {"quality": 82}
        data = self.call("Page.captureScreenshot", {
            "format": form, "captureBeyondViewport": False, **quality})["data"]
        Path(file).write_bytes(base64.b64decode(data))
