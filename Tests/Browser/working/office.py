"""The bench with browsers in front of it, and what somebody who sits there sees."""

import contextlib
import csv
import json
import re
import shutil
from pathlib import Path

from bench import ROOT, Bench, qamtu
from playwright.sync_api import TimeoutError as TooLate

from . import Unexpected
from .keyboard import Keyboard

SHOTS = ROOT / "output" / "browser"
LAUNCH = {
    "executable_path": shutil.which("chromium") or shutil.which("chromium-browser"),
    "args": ["--no-sandbox", "--autoplay-policy=no-user-gesture-required", "--mute-audio"],
}
PATIENCE = 8000


class Day:
    """What all parts of the day share: the browser, the recording, and the pages that are open when something goes wrong."""

    def __init__(self, browser, film, transcript):
        self.browser = browser
        self.film = film
        self.transcript = transcript
        self.contexts = []
        self.part = ""
        self.photographs = []

    @contextlib.contextmanager
    def office(self, **made):
        with Office(self, **made) as office:
            yield office

    def photograph(self):
        """Keeps a picture of every open page."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        pages = [page for context in self.contexts for page in context.pages if not page.is_closed()]
        for number, page in enumerate(pages):
            path = SHOTS / f"failed-{self.part}-{number}.png"
            with contextlib.suppress(Exception):
                page.screenshot(path=path, timeout=5000)
                self.photographs.append(path)

    def leave(self):
        for context in self.contexts:
            with contextlib.suppress(Exception):
                context.close()
        self.contexts.clear()


class Office(Bench):
    """A workbench in which people sit at browsers."""

    def __init__(self, day, items=None, articles=(), media=None, **more):
        documents = "".join(json.dumps(article.document(), ensure_ascii=False) + "\n" for article in articles)
        super().__init__(items=items, documents=documents or None, media=media, **more)
        self.day = day

    def __exit__(self, kind, *more):
        if kind is not None:
            self.day.photograph()
        self.day.leave()
        self.kill()
        super().__exit__(kind, *more)

    def cookie(self, name):
        value = next(one.value for one in self.clients[name].cookies if one.name == "qamtu")
        return {"name": "qamtu", "value": value, "url": self.base, "httpOnly": True, "sameSite": "Strict"}

    def sit_down(self, name, language="en", reaction=0, **options):
        """A browser in which somebody is signed in, with one page."""
        status, answer, _ = self.clients[name].call(
            "PUT", "/api/settings", {"language": language, "keys": {"set": "qamtu", "own": {}}, "reaction": reaction})
        if status != 204:
            raise Unexpected(f"settings of {name}: {status} {answer}")
        context = self.day.browser.new_context(**{"viewport": {"width": 1280, "height": 720}} | options)
        context.set_default_timeout(PATIENCE)
        context.add_cookies([self.cookie(name)])
        self.day.contexts.append(context)
        return Seat(self, name, language, context.new_page())

    def exported(self):
        """The tables that `qamtu export` writes, as lists of rows by column."""
        folder = self.folder / "exported"
        shutil.rmtree(folder, ignore_errors=True)
        qamtu("export", self.workspace, folder)
        return {path.stem: list(csv.DictReader(path.open(encoding="utf-8"))) for path in Path(folder).glob("*.csv")}


class Seat:
    """Somebody at a page: looks at it, and has a keyboard."""

    def __init__(self, office, name, language, page):
        self.office = office
        self.name = name
        self.client = office.clients[name]
        self.page = page
        self.keys = Keyboard(page)
        self.errors = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        _, codebook = self.client.json("GET", f"/api/codebook?language={language}")
        self.variables = {one["label"]: one for one in codebook["variables"]}
        self.actors = {one["id"]: one["label"] for one in codebook["actors"]}

    def another_tab(self, language="en"):
        return Seat(self.office, self.name, language, self.page.context.new_page())

    def open(self, path, ready=None):
        self.page.goto(self.office.base + path)
        if ready:
            self.see(ready)

    def open_item(self, item):
        self.open(f"/code/{item}", ".desk")

    def see(self, selector, text=None):
        """Waits until something is on the page."""
        place = self.page.locator(selector, has_text=text) if text is not None else self.page.locator(selector)
        try:
            place.first.wait_for(state="visible")
        except TooLate:
            shown = self.page.locator(selector)
            found = shown.first.inner_text() if shown.count() else "nothing"
            raise Unexpected(f"{self.page.url}: expected {selector} {text or ''}, found {found!r}") from None

    def text(self, selector):
        """What stands there, or "" where nothing is."""
        return self.page.evaluate("selector => document.querySelector(selector)?.textContent ?? ''", selector)

    def see_saved(self):
        """Waits until all decisions are acknowledged."""
        self.see("#connection.saved")

    def item(self, item):
        """What the server has."""
        return self.client.json("GET", f"/api/items/{item}")[1]

    def history(self, item):
        return self.client.json("GET", f"/api/items/{item}/history")[1]["decisions"]

    # What the coder reads

    def cursor(self):
        """The passage under the cursor, and the block in which it begins."""
        return self.page.evaluate("""() => {
            const marked = [...document.querySelectorAll(".text .cursor")];
            const blocks = [...document.querySelectorAll(".text .block")];
            return { passage: marked.map((one) => one.textContent).join(""), block: blocks.indexOf(marked[0]?.closest(".block")) };
        }""")

    def asked(self):
        """The variable that takes the code keys, as in the codebook; None when nothing is asked."""
        return self.variables.get(self.text(".code-panel .variable.current h3"))

    def give(self, code):
        """Gives a code of the variable that is asked."""
        self.keys.give([one["id"] for one in self.asked()["codes"]].index(code))

    def choose_actor(self, letters, actor):
        """Types letters into the dialog that is open, goes down the list where the actor is not the first, and takes it."""
        self.see("dialog input[role=combobox]")
        self.keys.type(letters)
        for _ in range(12):
            if self.text("dialog [aria-selected=true] .option-label") == self.actors[actor]:
                self.keys.press("Enter")
                self.page.locator("dialog").wait_for(state="detached")
                return
            self.keys.press("ArrowDown")
        raise Unexpected(f"{letters!r} typed: expected {self.actors[actor]} in the list, found "
                         + re.sub(r"\s+", " ", self.text("dialog .options"))[:200])
