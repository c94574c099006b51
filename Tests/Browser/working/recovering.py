"""What may go wrong in eight hours: reloads, crashes, lost networks, a second tab, a laptop that sleeps. Nothing acknowledged is ever lost."""

import contextlib
import os
import signal
import subprocess
import time

from . import expect, expect_that, part
from .reading import give_codes, mark
from .supervising import finish, record_of_article
from .texts import ARTICLES

ARTICLE = ARTICLES[0]
DECISIONS_EACH = 4


def work(seat, count=len(ARTICLE.decisions), first=0):
    """Marks and codes some of the article's attributions; each is one decision to mark and three to code."""
    seat.keys.use(ARTICLE.layout)
    for decision in ARTICLE.decisions[first:first + count]:
        mark(seat, ARTICLE, decision)
        give_codes(seat, decision)


def actors(record):
    return [one["actor"] for one in record["attributions"]]


def labels(seat):
    return [one["label"] for one in seat.history(ARTICLE.id)]


def open_article(office, name="aigul"):
    seat = office.sit_down(name)
    seat.open_item(ARTICLE.id)
    return seat


@part
def reload_in_the_middle(day):
    """After a reload the draft is there, and everything can be undone and done again, with another reload between."""
    with day.office(articles=[ARTICLE], people={"aigul": "coder"}) as office:
        seat = open_article(office)
        work(seat)
        seat.see_saved()
        steps = len(ARTICLE.decisions) * DECISIONS_EACH
        expect("decisions on the server", len(labels(seat)), steps)
        full = seat.item(ARTICLE.id)["record"]
        seat.open_item(ARTICLE.id)
        expect("attributions on the page after a reload", seat.page.locator(".desk-side .attribution").count(), len(ARTICLE.decisions))
        half = steps // 2
        seat.keys.press("Ctrl+KeyZ", times=half)
        seat.see_saved()
        seat.open_item(ARTICLE.id)
        seat.keys.press("Ctrl+KeyZ", times=steps - half)
        wait_for_record(seat, "the record undone after a reload", lambda record: record["attributions"] == [])
        seat.open_item(ARTICLE.id)
        seat.keys.press("Ctrl+Shift+KeyZ", times=steps)
        wait_for_record(seat, "the record done again after a reload", lambda record: record == full)
        print(f"    {steps} decisions undone and done again over three reloads")
        expect("errors in the page", seat.errors, [])


def wait_for_record(seat, what, fits, seconds=10):
    """Waits until what the server has fits."""
    deadline = time.monotonic() + seconds
    while True:
        record = seat.item(ARTICLE.id)["record"]
        if fits(record):
            return
        expect_that(what, time.monotonic() < deadline, record)
        time.sleep(0.1)


@part
def server_killed(day):
    """The server is killed after an acknowledged decision, then in the middle of many: nothing is lost or doubled, the page goes on by itself."""
    with day.office(articles=[ARTICLE], people={"aigul": "coder"}) as office:
        seat = open_article(office)
        work(seat, 1)
        seat.see_saved()
        acknowledged = labels(seat)
        office.kill()
        office.start()
        expect("decisions after the first crash", labels(seat), acknowledged)
        work(seat, 1, first=1)
        seat.see_saved()
        decided = len(labels(seat))
        stream, confirmed = 40, watch_answers(seat)
        for number in range(stream // 2):
            seat.keys.press("Ctrl+KeyZ")
            seat.keys.press("Ctrl+Shift+KeyZ")
            if number == stream // 4:
                office.kill()
        seat.see("#connection.offline")
        expect_that("what waits is counted", any(digit.isdigit() for digit in seat.text("#connection")), seat.text("#connection"))
        before = len(confirmed)
        office.start()
        seat.page.locator("#connection.saved").wait_for(timeout=20000)
        decisions = seat.history(ARTICLE.id)
        expect("sequences are without gap or double", [one["sequence"] for one in decisions], list(range(1, len(decisions) + 1)))
        expect("decisions after the second crash", len(decisions), decided + stream)
        expected = ["undo: " if number % 2 == 0 else "redo: " for number in range(stream)]
        expect("their order", [one["label"][:6] for one in decisions[decided:]], expected)
        expect("the draft", actors(seat.item(ARTICLE.id)["record"]), [one.actor for one in ARTICLE.decisions[:2]])
        print(f"    {stream} decisions, {before} acknowledged before the crash, none lost, none doubled")
        expect("errors in the page", seat.errors, [])


def watch_answers(seat):
    confirmed = []
    seat.page.on("response", lambda response: confirmed.append(response.url) if "/decisions" in response.url and response.status == 200 else None)
    return confirmed


@part
def commands_beside_the_server(day):
    """Somebody runs `qamtu export` while people code: what is finished afterwards is kept, even when the server then crashes."""
    with day.office(articles=ARTICLES[:3], people={"aigul": "coder"}) as office:
        expect("exported attributions before", len(office.exported()["attributions"]), 0)
        finish_article(office, ARTICLES[0])
        expect("exported attributions after the first item", len(office.exported()["attributions"]), 3)
        finish_article(office, ARTICLES[1])
        finish_article(office, ARTICLES[2])
        office.kill()
        office.start()
        states = [office.clients["aigul"].json("GET", f"/api/items/{article.id}")[1]["finished"] for article in ARTICLES[:3]]
        expect("finished after the crash", states, [True, True, True])
        expect("exported attributions after the crash", len(office.exported()["attributions"]), 9)


def finish_article(office, article):
    finish(office, "aigul", article.id, record_of_article(article))


@part
def server_stops_with_pages_open(day):
    """Asked to stop, the server stops although pages listen to it."""
    with day.office(articles=[ARTICLE], people={"aigul": "coder"}) as office:
        open_article(office)
        began = time.monotonic()
        office.process.terminate()
        try:
            office.process.wait(5)
        except subprocess.TimeoutExpired:
            expect_that("the server has stopped 5 s after SIGTERM", False, "it still runs")
        print(f"    stopped after {time.monotonic() - began:.1f} s")


@part
def network_cut(day):
    """Without network coding goes on, what waits is said, and all of it is sent when the network is back."""
    with day.office(articles=[ARTICLE], people={"aigul": "coder"}) as office:
        seat = open_article(office)
        seat.page.context.set_offline(True)
        work(seat)
        seat.see("#connection.offline")
        waiting = seat.text("#connection")
        expect_that("twelve decisions wait", str(len(ARTICLE.decisions) * DECISIONS_EACH) in waiting, waiting)
        expect("what the server has meanwhile", seat.item(ARTICLE.id)["record"]["attributions"], [])
        seat.page.context.set_offline(False)
        seat.see_saved()
        expect("what the server has", actors(seat.item(ARTICLE.id)["record"]), [one.actor for one in ARTICLE.decisions])
        expect("decisions on the server", len(labels(seat)), len(ARTICLE.decisions) * DECISIONS_EACH)


@part
def reload_without_network(day):
    """Decisions that wait survive a reload, and are sent afterwards."""
    with day.office(articles=[ARTICLE], people={"aigul": "coder"}) as office:
        seat = open_article(office)
        seat.page.route("**/decisions", lambda route: route.abort())
        work(seat, 2)
        seat.see("#connection.offline")
        seat.open_item(ARTICLE.id)
        expect("attributions on the page after a reload", seat.page.locator(".desk-side .attribution").count(), 2)
        seat.page.unroute("**/decisions")
        seat.page.locator("#connection.saved").wait_for(timeout=20000)
        expect("what the server has", actors(seat.item(ARTICLE.id)["record"]), [one.actor for one in ARTICLE.decisions[:2]])


@part
def two_tabs(day):
    """Two tabs on one item: the second one follows; where both decided, both are shown and the chosen one is kept."""
    with day.office(articles=[ARTICLE], people={"aigul": "coder"}) as office:
        one = open_article(office)
        other = one.another_tab()
        other.open_item(ARTICLE.id)
        work(one, 1)
        one.see_saved()
        other.see(".desk-side .attribution")
        for choice, keys, kept in [("theirs", ["Tab", "Enter"], 2), ("mine", ["Enter"], 3)]:
            diverge(one, other, first=kept - 1)
            other.see("dialog mark")
            for key in keys:
                other.keys.press(key)
            other.page.locator("dialog").wait_for(state="detached")
            other.see_saved()
            found = actors(other.item(ARTICLE.id)["record"])
            last = ARTICLE.decisions[kept - 1 if choice == "theirs" else 0].actor
            expect(f"the record after keeping {choice}", found[-1], last)
        expect("errors in the pages", one.errors + other.errors, [])


def diverge(one, other, first):
    """Both tabs decide, the second one without network; then it is back."""
    other.page.route("**/decisions", lambda route: route.abort())
    other.page.bring_to_front()
    work(other, 1, first=0)
    other.see("#connection.offline")
    one.page.bring_to_front()
    work(one, 1, first=first)
    one.see_saved()
    other.page.bring_to_front()
    other.page.unroute("**/decisions")
    other.page.evaluate("dispatchEvent(new Event('online'))")


@contextlib.contextmanager
def asleep(browser):
    """Pages do nothing meanwhile: their processes are stopped, and go on afterwards."""
    session = browser.new_browser_cdp_session()
    processes = [one["id"] for one in session.send("SystemInfo.getProcessInfo")["processInfo"] if one["type"] == "renderer"]
    signal_all(processes, signal.SIGSTOP)
    try:
        yield
    finally:
        signal_all(processes, signal.SIGCONT)


def signal_all(processes, which):
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, which)


@part
def laptop_sleeps(day):
    """Pages are stopped with decisions that wait, the server starts anew meanwhile; awake, the page sends them and goes on."""
    with day.office(articles=[ARTICLE], people={"aigul": "coder"}) as office:
        seat = open_article(office)
        work(seat, 1)
        seat.see_saved()
        office.kill()
        work(seat, 1, first=1)
        seat.see("#connection.offline")
        with asleep(day.browser):
            office.start()
            time.sleep(3)
            expect("what the server has while the page sleeps", len(actors(seat.item(ARTICLE.id)["record"])), 1)
        seat.page.locator("#connection.saved").wait_for(timeout=20000)
        work(seat, 1, first=2)
        seat.see_saved()
        expect("what the server has", actors(seat.item(ARTICLE.id)["record"]), [one.actor for one in ARTICLE.decisions])
        expect("errors in the page", seat.errors, [])
