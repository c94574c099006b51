"""The workspace that is attacked: pages and names that mean harm, and people of every role with items still to code."""

import contextlib
import hashlib
import json
import re
import resource
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

import bench
from bench import Bench, Client, qamtu

RLO = "\u202e"
TITLE = f"=1+1 <script>pwned=1</script> <img src=x onerror=pwned=1> \" ' {RLO}gpj.exe"
BODY = "AMANAT said </script><script>pwned=1</script> \u2028 <svg onload=pwned=1> " + "and went on. " * 20
FORMULAS = ['=HYPERLINK("http://evil","x")', "+1+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(1)", "\t=1+1", "<b onmouseover=pwned=1>"]
OUTLETS = ["tengrinews", "zakon", "vlast", "kaztag", "orda", "ulysmedia"]

# Several are made at the same moment, and the codebook of a bench is a global.
MAKING = threading.Lock()


def quoted(text):
    return urllib.parse.quote(text, safe="")


def captured(evil):
    """A captured page that tries everything a page can: scripts, refresh, forms, pictures, frames, styles, hints."""
    return f"""<!doctype html><html><head><title>captured</title>
<meta http-equiv="refresh" content="0;url={evil}/refresh"><base href="{evil}/base/">
<link rel="stylesheet" href="{evil}/style.css"><link rel="prefetch" href="{evil}/prefetch"><link rel="icon" href="{evil}/icon">
<style>@import url({evil}/import.css); body {{ background: url({evil}/background) }} @font-face {{ font-family: x; src: url({evil}/font) }} p {{ font-family: x }}</style>
<script src="{evil}/script.js"></script><script>document.title = "pwned"; fetch("{evil}/fetch")</script></head>
<body onload="document.title='pwned'"><p>text</p>
<img src="{evil}/image" onerror="document.title='pwned'"><iframe src="{evil}/frame"></iframe>
<object data="{evil}/object"></object><embed src="{evil}/embed"><video src="{evil}/video" poster="{evil}/poster" autoplay></video>
<svg><image href="{evil}/svg"/><script>document.title = "pwned"</script></svg>
<form action="{evil}/form" method="post"><input name="a"><button id="send">send</button></form>
<a id="js" href="javascript:document.title='pwned'">js</a>
</body></html>"""


class Field(Bench):
    """A bench whose data mean harm; aigul, bolat, erlan (adjudicator) and dana (analyst) all have items to code, half of them twice."""

    def __init__(self, evil="http://127.0.0.1:9"):
        with MAKING, tempfile.TemporaryDirectory() as folder:
            codebook, plain = Path(folder) / "kazakhstan-2023.yaml", bench.CODEBOOK
            codebook.write_text(self.rename(plain.read_text(encoding="utf-8")), encoding="utf-8")
            bench.CODEBOOK = codebook
            try:
                super().__init__()
            finally:
                bench.CODEBOOK = plain
        page = captured(evil).encode()
        self.digest = hashlib.sha256(page).hexdigest()
        (self.workspace / "evidence" / self.digest).write_bytes(page)
        lines = [json.dumps(self.document(number, self.digest), ensure_ascii=False) for number in range(1, 25)]
        self.take("documents.ndjson", "\n".join(lines))
        self.take(
            "items.csv",
            "item,kind,outlet,programme,start,length,format,title\n"
            f'tv-1,broadcast,khabar,"<i onclick=pwned=1>{RLO}",2023-03-01T20:00:00,0:05:00,news,"{TITLE.replace(chr(34), chr(34) * 2)}"\n')
        qamtu("assign", self.workspace, "--coder", "aigul", "bolat", "erlan", "dana", "--double", 50)
        self.make_media()
        self.known = None

    @staticmethod
    def document(number, digest):
        day = "2023-03-18" if number % 2 else "2023-03-01"
        return {
            "id": f"art-{number:02}", "outcome": "article", "title": f"{TITLE} {number}", "body": BODY + str(number),
            "published": f"{day}T10:{number:02}:00+06:00", "date": day, "language": "ru",
            "outlet": OUTLETS[number // 2 % len(OUTLETS)], "url": "javascript:document.title='pwned'",
            "characters": len(BODY + str(number)), "blocks": [{"kind": "paragraph\"><script>", "start": 0, "end": 10}],
            "warnings": [], "captured": "2023-03-20T10:00:00Z",
            "digest": digest}

    def take(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        qamtu("import", self.workspace, self.folder / name)

    def make_media(self):
        """A recording of 1000 bytes, a hidden one, a link out of the folder, and what is no recording."""
        folder = self.workspace / "media"
        folder.mkdir()
        (folder / "tv-1.mp4").write_bytes(bytes(number % 251 for number in range(1000)))
        (folder / ".hidden.mp4").write_bytes(b"secret")
        (folder / "notes.txt").write_bytes(b"secret")
        (folder / "empty.mp4").write_bytes(b"")
        (self.folder / "outside.mp4").write_bytes(b"secret outside")
        (folder / "link.mp4").symlink_to(self.folder / "outside.mp4")
        (folder / "base.mp4").symlink_to(self.workspace / "workbench.sqlite")
        (folder / "folder.mp4").mkdir()

    @staticmethod
    def rename(text):
        """The codebook with outlets whose names mean harm."""
        names = dict(zip(OUTLETS, FORMULAS))
        lines = text.replace("Monitored sites: space", "<script>pwned=1</script>Monitored sites: space").split("\n")
        for place, line in enumerate(lines):
            found = re.match(r"  - id: (\w+)$", line)
            if found and found.group(1) in names and lines[place + 1].startswith("    name:"):
                lines[place + 1] = "    name: " + json.dumps(names[found.group(1)])
        return "\n".join(lines)

    # Who has what

    def items(self, name):
        _, queue = self.clients[name].json("GET", "/api/queue")
        return [one["item"] for batch in queue["batches"] for one in batch["items"]]

    def owners(self):
        """By item who has it."""
        owners = {}
        for name in ["aigul", "bolat", "erlan", "dana"]:
            for item in self.items(name):
                owners.setdefault(item, []).append(name)
        return owners

    def item(self, having=(), lacking=(), kind="art", silent=False):
        """An item that some have and others do not."""
        for item, names in sorted(self.owners().items()):
            if set(having) <= set(names) and not set(lacking) & set(names) and item.startswith(kind):
                if not silent or int(item.split("-")[1]) % 2:
                    return item
        raise AssertionError(f"no item of {having} without {lacking}")

    # Coding

    def codebook(self):
        if not self.known:
            self.known = self.clients["aigul"].json("GET", "/api/codebook?language=en")[1]
        return self.known

    @staticmethod
    def attribution(number=1, **changes):
        one = {
            "id": f"a{number}", "actor": "amanat-c1", "start": 0, "end": 20, "mode": "direct", "capacity": "candidate",
            "tone": "0", "gender": None, "codes": {}, "note": "", "suggestion": None}
        return one | changes

    @staticmethod
    def record(*attributions, **changes):
        return {"codes": {}, "note": "", "isUncodable": False, "attributions": list(attributions), "reviewed": {}} | changes

    def send(self, name, item, record, base=None, verb="decisions", **changes):
        """A decision; returns status and answer."""
        client = self.clients[name]
        if base is None:
            base = client.json("GET", f"/api/items/{quoted(item)}")[1]["sequence"]
        self.count = getattr(self, "count", 0) + 1
        body = {"id": f"decision-{self.count:06}", "base": base, "label": "x", "record": record} | changes
        return client.json("POST", f"/api/items/{quoted(item)}/{verb}", body)

    def finish(self, name, item, record):
        """Finishes an item, with the first code of whatever else is asked."""
        first = {one["id"]: one["codes"][0]["id"] for one in self.codebook()["variables"]}
        for _ in range(4):
            status, answer = self.send(name, item, record, verb="finish")
            if status != 422:
                return status, answer
            for finding in answer["findings"]:
                *place, variable = finding["field"].split(".")
                if place == ["codes"]:
                    record["codes"][variable] = first[variable]
                elif place[-1:] == ["codes"]:
                    record["attributions"][int(re.search(r"\d+", place[0]).group())]["codes"][variable] = first[variable]
        raise AssertionError(answer)

    # Beside the pages

    @contextlib.contextmanager
    def second_server(self, *options, files=None):
        """The same workspace served once more, in another way; gives the port."""
        port = bench.free_port()
        limit = (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))) if files else None
        with open(self.folder / "second.log", "w") as log:
            process = subprocess.Popen(
                [bench.QAMTU, "serve", str(self.workspace), "--port", str(port), "--no-browser", *options],
                stdout=log, stderr=subprocess.STDOUT, preexec_fn=limit)
        try:
            deadline = time.monotonic() + 20
            while "listens at" not in (self.folder / "second.log").read_text():
                assert process.poll() is None and time.monotonic() < deadline, "the second server did not start"
                time.sleep(0.05)
            yield port, process
        finally:
            process.kill()
            process.wait()

    def sql(self, statement, *arguments):
        """Changes the workbench's database while nobody looks."""
        with sqlite3.connect(self.workspace / "workbench.sqlite", timeout=10) as database:
            rows = database.execute(statement, arguments).fetchall()
        database.close()
        return rows

    def stranger(self):
        return Client(self.base)

    def cookie(self, name):
        return next(one.value for one in self.clients[name].cookies if one.name == "qamtu")

    def invite(self, name, role="coder"):
        """An invitation's path."""
        status, text, _ = self.clients["zarina"].call("POST", "/people/invite", form={"name": name, "role": role})
        assert status == 200, text
        return re.search(r"/invitation/\w+", text).group(0)

    def newcomer(self, name, role="coder"):
        client = self.stranger()
        client.accept(self.invite(name, role), name)
        self.clients[name] = client
        return client

    def wire(self, data, seconds=3.0, until_closed=True):
        """Sends bytes as they are; returns what came back until the end, or until the time is over."""
        answer = b""
        with socket.create_connection(("127.0.0.1", self.port), timeout=seconds) as connection:
            connection.settimeout(seconds)
            deadline = time.monotonic() + seconds
            try:
                connection.sendall(data)
                while time.monotonic() < deadline:
                    part = connection.recv(65536)
                    if not part:
                        break
                    answer += part
                    if not until_closed and b"\r\n\r\n" in answer:
                        break
            except (TimeoutError, ConnectionError, BrokenPipeError):
                pass
        return answer

    def head(self, name=None, method="GET", path="/keys", extra="", host=None):
        """The head of a request, with the session of somebody."""
        lines = [f"{method} {path} HTTP/1.1", f"Host: {host or f'127.0.0.1:{self.port}'}", "Connection: close"]
        if name:
            lines.append(f"Cookie: qamtu={self.cookie(name)}")
            lines.append(f"X-Qamtu-Token: {self.clients[name].token}")
        return ("\r\n".join(lines) + "\r\n" + extra + "\r\n").encode()

    def codes_of(self, answer):
        return [int(one) for one in re.findall(rb"HTTP/1\.1 (\d+)", answer)]
