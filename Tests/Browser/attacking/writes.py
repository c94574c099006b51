"""Writing in somebody's name from elsewhere: forged requests, other hosts, wrong methods and types."""

import json

from . import attack, held, statuses
from .field import quoted

WRITES = [
    ("zarina", "/people/invite", {"name": "forged", "role": "administrator"}), ("zarina", "/people/role", {"name": "bolat", "role": "observer"}),
    ("zarina", "/people/close", {"name": "bolat"}), ("zarina", "/people/sessions", {"name": "bolat"}),
    ("zarina", "/codebook", {"text": "x", "do": "adopt"}), ("dana", "/incidents", {"name": "forged", "rule": "r", "day": "2023-03-01"}),
    ("dana", "/progress/assign", {"joining": "forged", "double": "0"}), ("aigul", "/account/token", {"name": "forged"}),
    ("aigul", "/account/token/end", {"digest": "x"}), ("aigul", "/account/session/end", {"digest": "x"}), ("aigul", "/sign-out", {}),
]


def forged(field, headers, token=""):
    """What all forms answer to a request with the session's cookie, these headers and this token."""
    answers = []
    for name, path, form in WRITES:
        fields = form | ({"csrf": token} if token else {})
        answers.append(field.clients[name].call("POST", path, form=fields, headers=headers, with_token=False)[0])
    held(not field.sql("SELECT 1 FROM account WHERE name = 'forged'"), "somebody was invited")
    return answers


@attack
def forms_without_token(field):
    """All forms with the cookie and no token: refused."""
    return statuses(forged(field, {}), {403})


@attack
def forms_with_a_token_of_another_session(field):
    """All forms with the token of olga's session, with an empty one, and one cut short: refused."""
    own = field.clients["olga"].token
    return statuses(forged(field, {}, own) + forged(field, {"X-Qamtu-Token": own}) + forged(field, {"X-Qamtu-Token": ""}), {403})


@attack
def json_writes_without_token(field):
    """Decisions, settings and imports with the cookie and no token: refused."""
    item = quoted(field.items("aigul")[0])
    body = {"id": "forged-000", "base": 0, "record": field.record()}
    calls = [
        ("aigul", "POST", f"/api/items/{item}/decisions"), ("aigul", "POST", f"/api/items/{item}/finish"),
        ("aigul", "PUT", "/api/settings"), ("dana", "POST", "/api/import/items"), ("erlan", "POST", f"/api/adjudications/{item}")]
    return statuses(
        [field.clients[name].call(method, path, body=body, with_token=False)[0] for name, method, path in calls], {403})


@attack
def forms_from_a_foreign_origin(field):
    """A form with the right token and the Origin of another page, of another port, of null, of a name that begins like ours: refused."""
    client, own = field.clients["aigul"], f"127.0.0.1:{field.port}"
    origins = [
        "https://evil.example", "null", "", f"http://{own}.evil.example", f"http://evil.example/{own}", "http://127.0.0.1:1",
        "http://127.0.0.1", "http://localhost", f"https://evil.example:{field.port}", f"http://{own}@evil.example", "file://"]
    answers = []
    for origin in origins:
        answers.append(client.call("POST", "/account/token", form={"name": "x"}, headers={"Origin": origin})[0])
    return statuses(answers, {403})


@attack
def forms_from_the_other_name_of_this_machine(field):
    """A form from localhost to 127.0.0.1 with the right token: another origin, refused."""
    return statuses(
        [field.clients["aigul"].call(
            "POST", "/account/token", form={"name": "x"}, headers={"Origin": f"http://localhost:{field.port}"})[0]], {403})


@attack
def forms_that_the_browser_calls_cross_site(field):
    """Sec-Fetch-Site cross-site or same-site, with the right token and without Origin: refused."""
    client = field.clients["aigul"]
    return statuses(
        [client.call("POST", "/account/token", form={"name": "x"}, headers={"Sec-Fetch-Site": site})[0]
         for site in ["cross-site", "same-site"]], {403})


@attack
def own_pages_may_write(field):
    """The own origin with the own token: done, or else the tests above say nothing."""
    headers = {"Origin": field.base, "Sec-Fetch-Site": "same-origin"}
    return statuses([field.clients["aigul"].call("POST", "/account/token", form={"name": "x"}, headers=headers)[0]], {200})


@attack
def forged_sign_in(field):
    """Another page signs somebody in under the attacker's account, or takes up an invitation, with a foreign Origin: refused."""
    link = field.invite("lured")
    form = {"name": "bolat", "password": "bolat has a long password", "again": "bolat has a long password"}
    answers = []
    for headers in [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://127.0.0.1"}]:
        answers += [field.stranger().call("POST", path, form=form, headers=headers)[0] for path in ["/sign-in", link]]
    return statuses(answers, {403})


@attack
def json_as_text(field):
    """A decision as text/plain, as a form, without a type, which a page elsewhere may send: refused."""
    item = quoted(field.items("aigul")[0])
    body = json.dumps({"id": "forged-001", "base": 0, "record": field.record()}).encode()
    answers = []
    for kind in ["text/plain", "text/plain; application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]:
        for with_token in [True, False]:
            answers.append(
                field.clients["aigul"].call(
                    "POST", f"/api/items/{item}/decisions", data=body, headers={"Content-Type": kind}, with_token=with_token)[0])
    return statuses(answers, {415, 403})


@attack
def get_that_writes(field):
    """Every form's address with GET or HEAD and the fields in the query: nothing is done."""
    before = field.sql("SELECT count(*) FROM done")[0]
    item = quoted(field.items("aigul")[0])
    answers = []
    for name, path, form in WRITES + [("aigul", f"/api/items/{item}/finish", {"id": "x"}), ("dana", "/api/import/items", {})]:
        query = "&".join(f"{key}={quoted(value)}" for key, value in form.items())
        for method in ["GET", "HEAD"]:
            answers.append(field.clients[name].call(method, f"{path}?{query}&csrf={field.clients[name].token}")[0])
    held(field.sql("SELECT count(*) FROM done")[0] == before, "something was done")
    return statuses(answers, {404, 405, 200})  # 200: the pages that show the forms


@attack
def methods_in_disguise(field):
    """GET that says in a header or field that it is a POST: still a GET."""
    before = field.sql("SELECT count(*) FROM token")[0]
    client = field.clients["aigul"]
    for header in ["X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"]:
        client.call("GET", "/account/token?name=x&_method=POST", headers={header: "POST"})
    held(field.sql("SELECT count(*) FROM token")[0] == before, "a token was made")
    return "nothing made"


@attack
def other_methods_on_pages(field):
    """TRACE, OPTIONS, PUT, DELETE, PATCH, CONNECT, PROPFIND and made-up methods on pages: refused, nothing of the request echoed, no CORS."""
    answers = []
    for method in ["TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "QAMTU", "POST"]:
        for path in ["/", "/tables", "/api/queue", "/media/tv-1.mp4", "/assets/app.css"]:
            answer = field.wire(field.head("dana", method, path, "X-Probe: echo-me\r\nOrigin: https://evil.example\r\nContent-Length: 0\r\n"))
            held(b"echo-me" not in answer and b"access-control" not in answer.lower(), f"{method} {path} is echoed, or allowed elsewhere")
            answers += field.codes_of(answer) or ["closed"]
    return statuses(answers, {400, 403, 404, 405, 501, "closed"})


@attack
def no_page_elsewhere_may_read(field):
    """Requests with a foreign Origin: no Access-Control header on any kind of answer."""
    for path in ["/", "/api/queue", "/api/settings", "/media/tv-1.mp4", "/assets/words/en.json", "/nowhere"]:
        _, _, headers = field.clients["aigul"].call("GET", path, headers={"Origin": "https://evil.example"})
        held(not [one for one in headers if one.lower().startswith("access-control")], path)
        held(headers["Cross-Origin-Resource-Policy"] == "same-origin", f"{path}: no Cross-Origin-Resource-Policy")
    return "none"


@attack
def rebound_hosts(field):
    """Hosts that were made to lead here: other names, suffixes, other ports, lists, none, in the target, twice: not answered."""
    own = f"127.0.0.1:{field.port}"
    hosts = [
        "evil.example", f"evil.example:{field.port}", f"{own}.evil.example", "127.0.0.1:1", f"{own}, evil", f"127.0.0.1.:{field.port}",
        "", f"0x7f.1:{field.port}", f"[::]:{field.port}", f"user@{own}", f"{own}/", f"localhost.evil:{field.port}", "127.0.0.1:99999999999"]
    answers = []
    for host in hosts:
        answer = field.wire(field.head("aigul", host=host or " "))
        held(b"qamtu-csrf" not in answer, f"{host} is answered")
        answers += field.codes_of(answer)
    raw = [
        f"GET /keys HTTP/1.1\r\nConnection: close\r\nCookie: qamtu={field.cookie('aigul')}\r\n\r\n",
        f"GET http://{own}/keys HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nCookie: qamtu={field.cookie('aigul')}\r\n\r\n",
        f"GET /keys HTTP/1.1\r\nHost: evil.example\r\nHost: {own}\r\nConnection: close\r\nCookie: qamtu={field.cookie('aigul')}\r\n\r\n",
        f"GET /keys HTTP/1.1\r\nHost: {own}\r\nHost: evil.example\r\nConnection: close\r\nCookie: qamtu={field.cookie('aigul')}\r\n\r\n"]
    for one in raw:
        answer = field.wire(one.encode())
        held(b"qamtu-csrf" not in answer, f"answered: {one[:60]!r}")
        answers += field.codes_of(answer)
    return statuses(answers, {400, 404, 421})


@attack
def invitation_links_with_a_forged_host(field):
    """The administrator's invitation is made with X-Forwarded-Host and Forwarded: the link leads to this server."""
    headers = {"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example", "X-Host": "evil.example"}
    _, text, _ = field.clients["zarina"].call("POST", "/people/invite", form={"name": "linked", "role": "coder"}, headers=headers)
    held("evil.example" not in text and f"{field.base}/invitation/" in text, "the link leads elsewhere")
    return "its own name"


@attack
def open_redirects(field):
    """next=//evil, /\\evil, https:, javascript:, line ends, tabs, @: after signing in only paths of this server."""
    field.newcomer("led")
    places = [
        "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "https:evil.example", "javascript:alert(1)",
        "%2f%2fevil.example", "/%2fevil.example/..", "/%0d%0aLocation:%20https://evil.example", "/%09/evil.example", "///evil.example",
        "/%5cevil.example", "%20//evil.example", "@evil.example", "data:text/html,x", "", "/\u2028//evil"]
    targets = []
    for place in places:
        at = place if "%" in place else quoted(place)
        _, text, _ = field.stranger().call("GET", f"/sign-in?next={at}")
        held("evil.example\" class" not in text or "next=%2F%2F" not in text, f"the form carries {place}")
        _, _, headers = field.stranger().call("POST", f"/sign-in?next={at}", form={"name": "led", "password": "led has a long password"})
        target = headers["Location"] or ""
        held(target.startswith("/") and target[1:2] not in ("/", "\\") and "\\" not in target, f"{place} → {target}")
        targets.append(target)
    held(all(set("\r\n\t ").isdisjoint(one) for one in targets), "white space")
    return f"{len(places)} places, {targets.count('/')} to /"
