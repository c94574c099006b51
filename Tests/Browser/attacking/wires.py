"""What goes over the wire: requests of two meanings, floods, slow clients; and what every answer has to say."""

import contextlib
import http.client
import re
import socket
import threading
import time

from . import attack, held, slow, statuses

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"


@attack
def requests_of_two_lengths(field):
    """Two Content-Length, length and chunks, chunks in disguise, bad lengths, with a second request inside: refused, the second is not answered."""
    inner = f"GET /keys HTTP/1.1\r\nHost: 127.0.0.1:{field.port}\r\nCookie: qamtu={field.cookie('aigul')}\r\n\r\n".encode()
    shapes = [
        "Content-Length: 0\r\nContent-Length: {n}", "Content-Length: {n}\r\nContent-Length: 0", "Content-Length: 0, {n}", "Content-Length: 0\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 0", "Transfer-Encoding : chunked\r\nContent-Length: 0", "Transfer-Encoding: xchunked\r\nContent-Length: 0",
        "Transfer-Encoding: chunked, identity", "Transfer-Encoding:\x0bchunked", "Content-Length: +0", "Content-Length: -1", "Content-Length: 0x0",
        "Content-Length: 99999999999999999999999", "Content-Length : 0", " Content-Length: 0", "X: 1\rContent-Length: 0", "Content-Length: \r\n 0"]
    answers = []
    for shape in shapes:
        head = f"POST /sign-out HTTP/1.1\r\nHost: 127.0.0.1:{field.port}\r\n" + shape.format(n=len(inner)) + "\r\n\r\n"
        answer = field.wire(head.encode("latin-1") + b"0\r\n\r\n" + inner, seconds=0.7)
        held(b"qamtu-csrf" not in answer, f"the second is answered: {shape!r}")
        answers += field.codes_of(answer) or ["closed"]
    return statuses(answers, {303, 400, 401, 501, "closed"})


@attack
def broken_requests(field):
    """Bad versions, methods, targets, line ends, NUL in headers, TLS and HTTP/2 openings, noise: 400, or closed; nothing of it sent back."""
    own = f"Host: 127.0.0.1:{field.port}\r\nConnection: close\r\n\r\n"
    lines = [
        "GET / HTTP/9.9\r\n", "GET /\r\n", "G\0T / HTTP/1.1\r\n", "GET  / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nX: a\0b\r\n", "GET / HTTP/1.1\r\n: x\r\n", "GET noslash HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nX y: z\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "CONNECT evil:443 HTTP/1.1\r\n", "GET * HTTP/1.1\r\n", "OPTIONS * HTTP/1.1\r\n", "GET /\u044f HTTP/1.1\r\n",
        "GET /a b HTTP/1.1\r\n", "get / HTTP/1.1\r\n", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc", "x" * 3000 + "\r\n", "\r\n\r\n\r\n"]
    answers = []
    for line in lines:
        answer = field.wire((line + own).encode(), seconds=0.7)
        held(b"qamtu-csrf" not in answer and b"fatal" not in answer.lower(), f"{line[:30]!r}: {answer[:80]}")
        answers += field.codes_of(answer) or ["closed"]
    held(field.clients["aigul"].call("GET", "/keys")[0] == 200, "the server is gone")
    return statuses(answers, {303, 400, 401, 404, 405, 421, 501, 505, "closed"})


@attack
def header_floods(field):
    """A header of 64 KB, 5,000 headers, a target of 64 KB, 2,000 cookies: refused, or closed."""
    floods = ["X-A: " + "a" * 65536 + "\r\n", "".join(f"X-{number}: a\r\n" for number in range(5000)), "Cookie: " + "; ".join(f"a{number}=b" for number in range(9000)) + "\r\n"]
    answers = [(field.codes_of(field.wire(field.head(extra=flood))) or ["closed"])[0] for flood in floods]
    answers.append((field.codes_of(field.wire(field.head(path="/" + "a" * 65536))) or ["closed"])[0])
    return statuses(answers, {400, 413, 414, 431, "closed"})


@attack
def slow_clients(field):
    """200 connections send a byte of a head, or of a body, now and then: others are served at once."""
    with contextlib.ExitStack() as stack:
        open_ones = []
        for number in range(200):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", field.port)))
            start = b"GET / HTTP/1.1\r\nHost: x\r\nX: " if number % 2 else field.head("aigul", "POST", "/people/invite", "Content-Length: 1000\r\n")
            connection.sendall(start)
            open_ones.append(connection)
        slowest = 0
        for _ in range(8):
            for connection in open_ones:
                with contextlib.suppress(OSError):
                    connection.send(b"a")
            began = time.monotonic()
            held(field.clients["bolat"].call("GET", "/api/queue")[0] == 200, "not served")
            slowest = max(slowest, time.monotonic() - began)
    held(slowest < 2, f"served after {slowest:.1f} s")
    return "served at once"


@attack
def streams_without_end(field):
    """A coder opens 150 streams of events and reads none: others are served and hear their own."""
    with contextlib.ExitStack() as stack:
        for _ in range(150):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", field.port)))
            connection.sendall(field.head("aigul", path="/api/events"))
        began = time.monotonic()
        for _ in range(5):
            held(field.clients["bolat"].call("GET", "/api/queue")[0] == 200, "not served")
        held(time.monotonic() - began < 3, "slow")
    return "served at once"


@attack
def head_of_a_stream(field):
    """HEAD of the stream of events: an answer without body that ends."""
    began = time.monotonic()
    answer = field.wire(field.head("aigul", "HEAD", "/api/events"), seconds=3)
    held(field.codes_of(answer) and time.monotonic() - began < 2.5, "it stays open")
    held(not answer.split(b"\r\n\r\n", 1)[1], "with a body")
    return str(field.codes_of(answer)[0])


@attack
def many_guesses_stop_the_desk(field):
    """Thirty strangers sign in at the same moment, each costing a hash: a coder's decision is still saved within seconds."""
    threads = [threading.Thread(target=lambda n=n: field.stranger().call("POST", "/sign-in", form={"name": f"flood-{n}", "password": "x"})) for n in range(30)]
    [one.start() for one in threads]
    began = time.monotonic()
    item = field.items("bolat")[0]
    status, _ = field.send("bolat", item, field.record())
    took = time.monotonic() - began
    [one.join() for one in threads]
    held(status == 200 and took < 3, f"{status} after {took:.1f} s")
    return "saved"


@attack
def headers_of_every_answer(field):
    """Pages, JSON, files, recordings, redirects, every error: policy, nosniff, referrer, frames and opener are always said."""
    probes = [
        ("aigul", "GET", "/keys", ""), ("aigul", "GET", "/api/queue", ""), ("aigul", "GET", "/assets/app.css", ""), ("aigul", "GET", "/media/tv-1.mp4", ""),
        ("aigul", "GET", "/media/tv-1.mp4", "Range: bytes=0-1\r\n"), ("aigul", "GET", "/media/tv-1.mp4", "Range: bytes=5000-\r\n"), ("aigul", "GET", f"/archived/{field.digest}", ""),
        ("aigul", "GET", "/nowhere", ""), ("aigul", "GET", "/api/nowhere", ""), ("aigul", "GET", "/people", ""), (None, "GET", "/keys", ""), (None, "GET", "/api/queue", ""),
        (None, "GET", "/sign-in", ""), ("aigul", "PUT", "/keys", "Content-Length: 0\r\n"), ("aigul", "GET", "/api/events", ""), ("dana", "GET", "/tables/b1-web/csv", ""),
        ("dana", "GET", "/reliability/page", ""), (None, "POST", "/sign-in", "Content-Length: 0\r\nOrigin: http://evil\r\n"), ("aigul", "HEAD", "/keys", ""), ("aigul", "GET", "/assets/nothing.js", ""),
        (None, "GET", "/invitation/none", ""), ("aigul", "GET", "/media/nothing.mp4", "")]
    for name, method, path, extra in probes:
        answer = field.wire(field.head(name, method, path, extra), seconds=2, until_closed=False)
        head = answer.split(b"\r\n\r\n")[0].decode("latin-1")
        fields = {line.split(":", 1)[0].lower(): line.split(":", 1)[1].strip() for line in head.split("\r\n")[1:]}
        policy = fields.get("content-security-policy", "")
        held(policy.startswith(POLICY) or policy.startswith("sandbox; default-src 'none'"), f"{method} {path}: policy {policy!r}")
        held("frame-ancestors" in policy and "unsafe-eval" not in policy and "*" not in policy, f"{path}: {policy}")
        for header, value in [("x-content-type-options", "nosniff"), ("referrer-policy", "same-origin"), ("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin")]:
            held(fields.get(header) == value, f"{method} {path}: {header} {fields.get(header)}")
        held("server" not in fields and "x-powered-by" not in fields, f"{path}: names its software")
    return f"{len(probes)} kinds of answers"


@attack
def pages_kept_by_caches(field):
    """Pages and JSON that only one person may see: never kept (no-store)."""
    for name, path in [("aigul", "/keys"), ("aigul", "/api/queue"), ("zarina", "/people"), ("dana", "/tables/b1-web/csv"), ("aigul", f"/archived/{field.digest}"), ("aigul", "/account")]:
        _, _, headers = field.clients[name].call("GET", path)
        held(headers["Cache-Control"] == "no-store", f"{path}: {headers['Cache-Control']}")
    _, _, headers = field.clients["aigul"].call("GET", "/media/tv-1.mp4")
    held("private" in headers["Cache-Control"], "recordings for everybody")
    return "no-store"


@attack
def answers_that_get_mixed_up(field):
    """Requests of two people in one connection, one behind the other: each is answered for the cookie that it carries."""
    connection = http.client.HTTPConnection("127.0.0.1", field.port)
    for name in ["aigul", "bolat", "aigul", "olga", "bolat"] * 3:
        connection.request("GET", "/account", headers={"Cookie": f"qamtu={field.cookie(name)}"})
        text = connection.getresponse().read().decode()
        held(f'qamtu-coder" content="{name}"' in text, f"{name} gets another's page")
    connection.request("GET", "/account")
    held(connection.getresponse().status == 303, "without a cookie somebody's page")
    connection.close()
    return "15 of 15"


@attack
def paths_in_error_pages(field):
    """The workspace's database is damaged, and a coder asks for the item: the error says nothing of where things lie."""
    item = field.item(["bolat"])
    field.send("bolat", item, field.record())
    field.sql("DROP TRIGGER decision_update")
    field.sql("UPDATE decision SET record = 'damaged' WHERE coder = 'bolat' AND item = ?", item)
    for path in [f"/api/items/{item}", f"/code/{item}", f"/api/items/{item}/history"]:
        status, text, headers = field.clients["bolat"].call("GET", path)
        held(status >= 500, f"{status}")
        for needle in [str(field.folder), "mission", ".sqlite", "Swift", "GRDB"]:
            held(needle not in text, f"{path} tells {needle}: {text[-300:]}")
        held(headers["Content-Security-Policy"], "no policy")
    held("damaged" in field.log.read_text(), "nobody is told: the log has nothing of it")
    return "500 without a path; the log has it"


@attack
def paths_in_findings(field):
    """An import and a codebook are refused: findings name the file, not the folder it was put in."""
    _, text, _ = field.clients["dana"].call("POST", "/api/import/items", data=b"{", headers={"Content-Type": "application/x-ndjson"})
    held("/tmp" not in text and str(field.folder) not in text, text[:300])
    _, text, _ = field.clients["zarina"].call("POST", "/codebook", form={"text": "codebook: x", "do": "check"})
    found = re.findall(r'class="notice error"[^>]*>([^<]*)', text)
    held(found and not any("/tmp" in one or str(field.folder) in one for one in found), f"{found[:1]}")
    return "names only"


@attack
def secrets_in_the_log(field):
    """Passwords, cookies, tokens, invitations of others, in what the server writes to its log and databases: digests at most."""
    link = field.invite("secret")
    client = field.stranger()
    client.call("POST", link, form={"password": "quite a secret password", "again": "quite a secret password"})
    client.call("POST", "/sign-in", form={"name": "secret", "password": "almost secret password"})
    cookie = next(one.value for one in client.cookies if one.name == "qamtu")
    client.learn_token()
    from .sessions import token_of
    token = token_of(client)
    log = field.log.read_bytes()
    stored = b"".join(one.read_bytes() for one in field.workspace.glob("work*.sqlite*"))
    for secret in ["quite a secret password", "almost secret password", cookie, token, link.rsplit("/", 1)[1]]:
        held(secret.encode() not in log, "in the log")
        held(secret.encode() not in stored, "in a database")
    return "digests only"


@attack
def other_users_of_the_machine(field):
    """Another user of the machine opens workbench.sqlite, where hashes and tokens of sessions are: only its owner may."""
    open_to_others = [one.name for one in field.workspace.glob("workbench.sqlite*") if one.stat().st_mode & 0o077]
    held(not open_to_others, f"{open_to_others} can be read by others")
    return "0600"


@slow
def all_file_handles_taken(field):
    """400 connections to a server that may open 120 files: when they are gone it serves as before."""
    with field.second_server(files=120) as (port, process), contextlib.ExitStack() as stack:
        for _ in range(400):
            with contextlib.suppress(OSError):
                stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=1)).sendall(b"GET / HTTP/1.1\r\n")
        time.sleep(2)
        stack.close()
        held(process.poll() is None, "it crashed")
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError, http.client.HTTPException):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
                connection.request("GET", "/sign-in")
                if connection.getresponse().status == 200:
                    return "serves again"
            time.sleep(0.3)
    held(False, "it does not serve any more")


@attack
def behind_a_proxy(field):
    """Behind a proxy for HTTPS: cookies for TLS only, HSTS, the proxy's origin alone may write, and each address is slowed down by itself."""
    with field.second_server("--behind-proxy", "--host", "office.lan") as (port, _):
        def sign_in(name, secret, address, origin="https://office.lan"):
            connection = http.client.HTTPConnection("127.0.0.1", port)
            headers = {"Origin": origin, "X-Forwarded-For": f"spoofed, {address}", "Content-Type": "application/x-www-form-urlencoded"}
            connection.request("POST", "/sign-in", f"name={name}&password={secret}", headers)
            answer = connection.getresponse()
            answer.read()
            return answer
        answer = sign_in("bolat", "bolat+has+a+long+password", "10.0.0.1")
        cookie = (answer.headers["Set-Cookie"] or "").lower()
        held(answer.status == 303 and "; secure" in cookie, f"{answer.status} {cookie}")
        held(answer.headers["Strict-Transport-Security"], "no HSTS")
        foreign = [sign_in("bolat", "x", "10.0.0.9", origin).status for origin in ["http://office.lan", "https://evil.lan", "https://office.lan:444", "null"]]
        tries = [sign_in(f"name-{number}", "x", "10.0.0.2").status for number in range(25)]
        held(tries.count(401) <= 20, f"{tries.count(401)} tries")
        held(sign_in("name-z", "x", "10.0.0.3").status == 401, "another address has to wait too")
    return "Secure, HSTS; " + statuses(foreign, {403})
