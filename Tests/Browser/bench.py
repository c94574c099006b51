"""A workbench for tests: a workspace made anew, served on a free port, with people who have taken up their invitations."""

import http.cookiejar
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QAMTU = os.environ.get("QAMTU", str(ROOT / ".build" / "debug" / "qamtu"))
CODEBOOK = ROOT / "codebooks" / "kazakhstan-2023.yaml"
PEOPLE = {
    "aigul": "coder",
    "bolat": "coder",
    "erlan": "adjudicator",
    "dana": "analyst",
    "olga": "observer",
}


def password(name):
    return f"{name} has a long password"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def qamtu(*arguments):
    """Runs the command line; a failure shows what it said."""
    done = subprocess.run([QAMTU, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"qamtu {' '.join(map(str, arguments))}: {done.returncode}\n{done.stderr}")
    return done.stdout


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments):
        return None


class Client:
    """A browser without a page: keeps cookies, follows nothing, and sends the token of its session."""

    def __init__(self, base):
        self.base = base
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies), NoRedirect)
        self.token = ""

    def call(self, method, path, body=None, form=None, headers=None, data=None, with_token=True):
        """Returns status, text and headers."""
        headers = dict(headers or {})
        if body is not None:
            data = json.dumps(body).encode()
            headers.setdefault("Content-Type", "application/json")
        if form is not None:
            data = urllib.parse.urlencode(form, doseq=True).encode()
        if self.token and with_token:
            headers.setdefault("X-Qamtu-Token", self.token)
        request = urllib.request.Request(self.base + path, data=data, method=method, headers=headers)
        try:
            answer = self.opener.open(request, timeout=30)
            return answer.status, answer.read().decode("utf-8", "replace"), answer.headers
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8", "replace"), error.headers

    def json(self, method, path, body=None):
        """Returns status and value."""
        status, text, _ = self.call(method, path, body)
        return status, json.loads(text) if text else None

    def accept(self, path, name):
        status, text, _ = self.call("POST", path, form={"password": password(name), "again": password(name)})
        assert status == 303, (status, text)
        self.learn_token()

    def sign_in(self, name, secret=None):
        status, _, _ = self.call("POST", "/sign-in", form={"name": name, "password": secret or password(name)})
        if status == 303:
            self.learn_token()
        return status

    def learn_token(self):
        _, text, _ = self.call("GET", "/keys")
        found = re.search(r'qamtu-csrf" content="(\w+)"', text)
        self.token = found.group(1) if found else ""


class Bench:
    """Makes the workspace and serves it; `with Bench(items=…, documents=…) as bench:`."""

    def __init__(self, items=None, documents=None, media=None, double=0, people=PEOPLE):
        self.folder = Path(tempfile.mkdtemp(prefix="qamtu-bench-"))
        self.workspace = self.folder / "mission"
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.log = self.folder / "serve.log"
        qamtu("init", self.workspace, "--codebook", CODEBOOK)
        for name, text in [("items.csv", items), ("documents.ndjson", documents)]:
            if text:
                (self.folder / name).write_text(text, encoding="utf-8")
                qamtu("import", self.workspace, self.folder / name)
        if media:
            (self.workspace / "media").mkdir()
            for name, source in media.items():
                shutil.copy(source, self.workspace / "media" / name)
        coders = [name for name, role in people.items() if role == "coder"]
        if coders and (items or documents):
            qamtu("assign", self.workspace, "--coder", *coders, "--double", double)
        self.people = people
        self.clients = {}

    def __enter__(self):
        self.start()
        invitation = re.findall(r"/invitation/\w+", self.log.read_text())[-1]
        administrator = Client(self.base)
        administrator.accept(invitation, "zarina")
        self.clients["zarina"] = administrator
        for name, role in self.people.items():
            status, text, _ = administrator.call("POST", "/people/invite", form={"name": name, "role": role})
            assert status == 200, (status, text)
            client = Client(self.base)
            client.accept(re.search(r"/invitation/\w+", text).group(0), name)
            self.clients[name] = client
        return self

    def __exit__(self, *exception):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self):
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [QAMTU, "serve", str(self.workspace), "--port", str(self.port), "--no-browser", "--administrator", "zarina"],
                stdout=log, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            if "listens at" in self.log.read_text():
                return
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.02)
        raise AssertionError("the server did not start: " + self.log.read_text())

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def kill(self):
        """As a power cut ends it."""
        self.process.kill()
        self.process.wait()
