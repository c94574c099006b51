"""Every main page: accessible in light and dark, quick, and photographed."""

import importlib.util
import statistics
import subprocess
import time
from pathlib import Path

import bench

from . import Unexpected, expect, part
from .coding import ITEMS
from .office import SHOTS
from .reading import give_codes, mark
from .supervising import finish, record_of_article, record_of_bulletin, second_bulletin, second_opinion
from .texts import ARTICLES
from .watching import BULLETIN

ARTICLE, OTHER = ARTICLES[0], ARTICLES[2]

# Who opens what, and what is there when the page is ready.
PAGES = {
    "queue": ("aigul", "/", "tr.active"),
    "article": ("aigul", f"/code/{OTHER.id}", ".desk .cursor"),
    "broadcast": ("aigul", "/code/tv-1", ".segments [role=option]"),
    "keys": ("aigul", "/keys", "main h1"),
    "account": ("aigul", "/account", "main h1"),
    "adjudication-list": ("erlan", "/adjudicate", "main table"),
    "adjudication": ("erlan", f"/adjudicate/{ARTICLE.id}", ".difference.current"),
    "adjudication-broadcast": ("erlan", "/adjudicate/tv-1", ".difference.current"),
    "work": ("erlan", "/progress", "main h1"),
    "tables": ("dana", "/tables", "main li"),
    "table": ("dana", "/tables/b1-web", "main table"),
    "origins": ("dana", "/tables/b1-web/0/0", "main table"),
    "items": ("dana", "/items?outlet=zakon&day=2023-02-20", "main table"),
    "look": ("dana", f"/look/{ARTICLE.id}", "main h1"),
    "look-broadcast": ("dana", "/look/tv-1", "main h1"),
    "agreement": ("dana", "/reliability", "main h1"),
    "incidents": ("dana", "/incidents", "main h1"),
    "people": ("zarina", "/people", "main table"),
    "codebook": ("zarina", "/codebook", "main h1"),
    "log": ("zarina", "/log", "main table"),
    "sign-in": (None, "/sign-in", "main form"),
}
SERIOUS = """async () => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    const shown = (node) => `${node.html.slice(0, 120)} ${node.any[0]?.message ?? ""}`;
    return violations.filter(({ impact }) => ["serious", "critical"].includes(impact))
        .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(shown).join(" | ")}`);
}"""
IN_KAZAKH = ["article", "broadcast", "adjudication", "work"]


def furnished(day):
    """An office with work done: one article and one bulletin coded twice, and one article begun."""
    return day.office(items=ITEMS, articles=ARTICLES[:3], media={"tv-1.mp4": day.film, "tv-1.vtt": day.transcript}, double=100)


def furnish(office):
    finish(office, "aigul", ARTICLE.id, record_of_article(ARTICLE))
    finish(office, "bolat", ARTICLE.id, record_of_article(second_opinion()))
    finish(office, "aigul", "tv-1", record_of_bulletin(BULLETIN))
    finish(office, "bolat", "tv-1", record_of_bulletin(second_bulletin()))
    seat = office.sit_down("aigul")
    seat.open_item(OTHER.id)
    seat.keys.use(OTHER.layout)
    for decision in OTHER.decisions[:2]:
        mark(seat, OTHER, decision)
        give_codes(seat, decision)
    seat.see_saved()


def seats(office, language="en", **options):
    """A browser for everybody who opens a page; nobody has the one that is not signed in."""
    people = {name: office.sit_down(name, language, **options) for name in ["aigul", "erlan", "dana", "zarina"]}
    stranger = office.sit_down("olga", language, **options)
    stranger.page.context.clear_cookies()
    return people | {None: stranger}


@part
def accessible_in_light_and_dark(day):
    """axe-core finds nothing serious or critical on any main page, in light and in dark, nor in the dialogs."""
    axe = axe_source()
    if axe is None:
        print("    skipped: axe-playwright-python, which brings axe-core, is not installed")
        return
    with furnished(day) as office:
        furnish(office)
        people = seats(office)
        for seat in people.values():
            seat.page.context.add_init_script(path=axe)
        found = []
        for name, (who, path, ready) in PAGES.items():
            people[who].open(path, ready)
            found += violations(people[who], name)
        for name, key in [("actor dialog", "Enter"), ("cheat sheet", "Shift+Slash"), ("note", "KeyM")]:
            people["aigul"].open_item(OTHER.id)
            people["aigul"].keys.press(key)
            people["aigul"].see("dialog")
            found += violations(people["aigul"], name)
        expect("serious or critical findings of axe", found, [])
        print(f"    {len(PAGES)} pages and 3 dialogs, each light and dark")


def axe_source():
    spec = importlib.util.find_spec("axe_playwright_python")
    return Path(spec.origin).parent / "axe.min.js" if spec else None


def violations(seat, name):
    found = []
    for scheme in ["light", "dark"]:
        seat.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        result = seat.page.evaluate(SERIOUS)
        found += [f"{name}, {scheme}: {one}" for one in result]
    return found


@part
def quick_to_start_and_to_open(day):
    """How long the server takes until it listens, and how long main pages take until they are ready; none is slow."""
    with furnished(day) as office:
        furnish(office)
        starts = [start_time(office) for _ in range(5)]
        print(f"    start to listening: median {statistics.median(starts) * 1000:.0f} ms of {', '.join(f'{one * 1000:.0f}' for one in starts)}")
        people = seats(office)
        times = {}
        for name, (who, path, ready) in PAGES.items():
            times[name] = statistics.median(open_time(people[who], path, ready) for _ in range(3))
        print("    pages until ready, ms: " + ", ".join(f"{name} {seconds * 1000:.0f}" for name, seconds in times.items()))
        slow = {name: round(seconds, 2) for name, seconds in times.items() if seconds > 2}
        expect("pages that take more than 2 s", slow, {})


def start_time(office):
    office.kill()
    began = time.monotonic()
    with open(office.log, "w") as log:
        office.process = subprocess.Popen(
            [bench.QAMTU, "serve", str(office.workspace), "--port", str(office.port), "--no-browser"], stdout=log, stderr=subprocess.STDOUT)
    while "listens at" not in office.log.read_text():
        if office.process.poll() is not None or time.monotonic() > began + 20:
            raise Unexpected("the server did not start: " + office.log.read_text())
        time.sleep(0.002)
    return time.monotonic() - began


def open_time(seat, path, ready):
    began = time.monotonic()
    seat.page.goto(seat.office.base + path, wait_until="commit")
    seat.see(ready)
    return time.monotonic() - began


@part
def photographed(day):
    """Every main page as it looks on a screen of 1280 by 720, some in Kazakh, for people to look at."""
    folder = SHOTS / "shots"
    folder.mkdir(parents=True, exist_ok=True)
    with furnished(day) as office:
        furnish(office)
        photograph(folder, seats(office), PAGES, "")
        day.leave()
        photograph(folder, seats(office, "kk"), IN_KAZAKH, "-kk")
        day.leave()
        photograph(folder, seats(office, color_scheme="dark"), ["article", "broadcast", "table"], "-dark")
        day.leave()
        photograph(folder, seats(office, "ru", viewport={"width": 834, "height": 1112}), ["article", "broadcast", "adjudication"], "-tablet")
    print(f"    {len(list(folder.glob('*.png')))} pictures in {folder}")


def photograph(folder, people, names, suffix):
    for name in names:
        who, path, ready = PAGES[name]
        people[who].open(path, ready)
        if name == "article":
            people[who].keys.press("KeyJ")
            people[who].page.wait_for_timeout(100)
        if name == "broadcast":
            people[who].keys.press("KeyJ", times=3)
            people[who].page.wait_for_timeout(1000)
        people[who].page.screenshot(path=folder / f"{name}{suffix}.png")
