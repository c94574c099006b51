"""The second coder, who must not see the first one's work; and the adjudicator, whose decisions the analyst's tables follow."""

import csv
import dataclasses
import io
import uuid

from . import expect, expect_that, part
from .coding import ITEMS
from .reading import code_article
from .texts import ARTICLES
from .watching import BULLETIN

ARTICLE = ARTICLES[0]
SHORTER = "За каждой строкой стоит расчёт», — сказал председатель партии Ерлан Кошанов."
NOTE = "Только для руководителя смены"
EVERYWHERE = [
    "/", f"/code/{ARTICLE.id}", "/code/tv-1", "/keys", "/account", "/progress", "/tables", "/adjudicate", f"/adjudicate/{ARTICLE.id}",
    f"/look/{ARTICLE.id}", "/reliability", f"/api/adjudications/{ARTICLE.id}", f"/api/items/{ARTICLE.id}/history",
]


def second_opinion():
    """The article as somebody else codes it: another tone, a shorter passage, one actor overlooked, another format."""
    first, second, _ = ARTICLE.decisions
    changed = [dataclasses.replace(first, tone="0"), dataclasses.replace(second, passage=SHORTER)]
    return dataclasses.replace(ARTICLE, decisions=changed, format="analysis")


@part
def second_coder_is_blind(day):
    """A second coder codes while the first goes on: nothing of the first coder's is in anything that the browser receives."""
    with day.office(items=ITEMS, articles=[ARTICLE], double=100) as office:
        first, second = office.sit_down("aigul"), office.sit_down("bolat")
        received = listen(second)
        first.open_item(ARTICLE.id)
        second.open("/", "tr.active")
        write_note(first, NOTE)
        code_article(first, ARTICLE)
        first.page.wait_for_url(lambda url: not url.endswith(ARTICLE.id))
        second.open_item(ARTICLE.id)
        expect("what the second coder finds", second.item(ARTICLE.id)["record"]["attributions"], [])
        code_article(second, second_opinion())
        second.page.wait_for_url(lambda url: not url.endswith(ARTICLE.id))
        for path in EVERYWHERE:
            second.page.goto(office.base + path)
            second.page.wait_for_load_state("load")
        theirs = first.item(ARTICLE.id)["record"]
        traces = ["aigul", NOTE, *(one["id"] for one in theirs["attributions"])]
        expect_that("answers were received", len(received) > 40, len(received))
        found = [(address, trace) for address, text in received for trace in traces if trace in text]
        expect("traces of the first coder", found, [])
        print(f"    {len(received)} answers and events received, none holds the first coder's name, note or ids")


def listen(seat):
    """Everything that a browser receives from now on: addresses and texts, and events."""
    received = []

    def pass_on(route):
        if route.request.url.endswith("/api/events"):
            route.continue_()
            return
        response = route.fetch(max_redirects=0)
        received.append((route.request.url, response.text()))
        route.fulfill(response=response)

    seat.page.route("**/*", pass_on)
    seat.keys.session.send("Network.enable")
    seat.keys.session.on("Network.eventSourceMessageReceived", lambda event: received.append(("event", str(event))))
    return received


def write_note(seat, text):
    seat.keys.use("russian")
    seat.keys.press("KeyM")
    seat.see("dialog textarea")
    seat.keys.type(text)
    seat.keys.press("Ctrl+Enter")
    seat.page.locator("dialog").wait_for(state="detached")


@part
def adjudication_reaches_the_tables(day):
    """An adjudicator decides differences by keyboard; the analyst's tables follow to the character and to the second."""
    with day.office(items=ITEMS, articles=[ARTICLE], double=100) as office:
        other = second_opinion()
        finish(office, "aigul", ARTICLE.id, record_of_article(ARTICLE))
        finish(office, "bolat", ARTICLE.id, record_of_article(other))
        finish(office, "aigul", "tv-1", record_of_bulletin(BULLETIN))
        finish(office, "bolat", "tv-1", record_of_bulletin(second_bulletin()))
        characters = {"aigul": sizes(ARTICLE), "bolat": sizes(other)}
        before = (site_amount(office), channel_amount(office))
        expect_that("before, the sites' table is one coder's", before[0] in [sum(one.values()) for one in characters.values()], before[0])

        seat = office.sit_down("erlan")
        strokes = decide(seat, ARTICLE.id, {"Format": 0, "Tone": 2, "Passage": 1, "Coded": 0}, 4)
        strokes += decide(seat, "tv-1", {"Tone": 0, "Passage": 1, "Coded": 0}, 3)

        decided = characters["aigul"] | {"amanat-leader": characters["bolat"]["amanat-leader"]}
        expect("characters on sites", site_amount(office), sum(decided.values()))
        expect("characters of Amanat", party_amount(office), decided["amanat"] + decided["amanat-leader"])
        seconds = sum(one.end - one.start for one in BULLETIN) - 5
        expect("seconds on Khabar", channel_amount(office), seconds)
        tones = [row["tone"] for row in office.exported()["attributions"] if row["actor"] == "amanat" and row["item"] == ARTICLE.id]
        expect("tone of Amanat as decided", tones, ["-1"])
        print(f"    {strokes} strokes for seven differences; "
              f"sites {before[0]} → {sum(decided.values())} characters, Khabar {before[1]:g} → {seconds:g} s")
        expect("errors in the page", seat.errors, [])


def second_bulletin():
    """Another coder's: one segment ends earlier, one has another tone, one is missing."""
    changed = []
    for one in BULLETIN:
        if one.actor == "government":
            changed.append(dataclasses.replace(one, end=36))
        elif one.actor == "auyl":
            changed.append(dataclasses.replace(one, tone="+1"))
        elif one.actor != "respublica":
            changed.append(one)
    return changed


def attribution(number, actor, start, end, one):
    return {
        "id": f"made{number}", "actor": actor, "start": start, "end": end, "mode": one.mode, "capacity": "party", "tone": one.tone, "gender": None,
        "codes": {"evaluator": one.evaluator}, "note": "", "suggestion": None,
    }


def record(format, attributions):
    return {"codes": {"format": format}, "note": "", "isUncodable": False, "reviewed": {}, "attributions": attributions}


def record_of_article(article):
    return record(article.format, [attribution(number, one.actor, *article.span(one.passage), one) for number, one in enumerate(article.decisions)])


def record_of_bulletin(segments):
    return record("news", [attribution(number, one.actor, int(one.start * 1000), int(one.end * 1000), one) for number, one in enumerate(segments)])


def finish(office, name, item, made):
    base = office.clients[name].json("GET", f"/api/items/{item}")[1]["sequence"]
    status, answer = office.clients[name].json("POST", f"/api/items/{item}/finish", {"id": str(uuid.uuid4()), "base": base, "record": made})
    expect(f"{name} finishes {item}", (status, answer.get("findings")), (200, None))


def decide(seat, item, choices, count):
    """Decides each difference by the key of the choice; `choices` by the name of the variable."""
    seat.open(f"/adjudicate/{item}", ".difference.current")
    expect(f"differences of {item}", seat.page.locator(".difference").count(), count)
    before = seat.keys.strokes
    for _ in range(count):
        heading = seat.text(".difference.current h2")
        seat.keys.give(choices[heading.rsplit(": ", 1)[-1]])
    expect("differences left open", seat.page.locator(".difference .pill.warning").count(), 0)
    seat.keys.press("Ctrl+Enter")
    seat.page.wait_for_url(lambda url: not url.endswith(item))
    return seat.keys.strokes - before


def sizes(article):
    spans = [(one.actor, article.span(one.passage)) for one in article.decisions]
    return {actor: end - start for actor, (start, end) in spans}


def table_amount(office, table, measure="amount_characters", **where):
    """The amount in the one row of the analyst's table that fits."""
    _, text, _ = office.clients["dana"].call("GET", f"/tables/{table}/csv")
    rows = [row for row in csv.DictReader(io.StringIO(text)) if all(row.get(name) == value for name, value in where.items())]
    expect(f"rows of {table} with {where}", len(rows), 1)
    return int(rows[0][measure] or 0)


def site_amount(office):
    return table_amount(office, "b1-web", **{"row:outlet": "zakon"})


def party_amount(office):
    return table_amount(office, "w3a", **{"panel:outlet": "zakon", "row:actor": "amanat"})


def channel_amount(office):
    return table_amount(office, "b1-tv", "amount_ms", **{"row:outlet": "khabar"}) / 1000
