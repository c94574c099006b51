"""Keys on a Russian keyboard: the same physical keys do the same, whatever letters they type."""

from . import expect, expect_that, part
from .coding import ITEMS
from .reading import go_to
from .recovering import actors, wait_for_record
from .texts import ARTICLES
from .watching import go_to as go_to_time

ARTICLE = ARTICLES[0]


@part
def russian_keyboard(day):
    """The main actions work on a Russian keyboard, and are shown with the letters that it types."""
    with day.office(items=ITEMS, articles=[ARTICLE], people={"aigul": "coder"}) as office:
        seat = office.sit_down("aigul", language="ru")
        seat.keys.use("russian")
        walk_the_queue(seat)
        code_the_article(seat)
        code_the_bulletin(seat)
        expect("errors in the page", seat.errors, [])


def walk_the_queue(seat):
    seat.open("/", "tr.active")
    first = seat.text("tr.active a")
    seat.keys.press("KeyJ")
    expect_that("о (J) goes down the queue", seat.text("tr.active a") != first)
    seat.keys.press("KeyK")
    expect("к (K) goes up again", seat.text("tr.active a"), first)


def code_the_article(seat):
    item = ARTICLE.id
    seat.open_item(item)
    first, second, third = ARTICLE.decisions
    seat.keys.press("KeyG")
    expect("п (G) takes the paragraph", seat.cursor()["passage"], ARTICLE.paragraphs[0])
    seat.keys.press("KeyG", times=2)
    go_to(seat, ARTICLE, first.passage)
    seat.keys.press("Enter")
    seat.choose_actor("ам", "amanat")
    seat.see(".code-panel h2", seat.actors["amanat"])
    seat.keys.give(1)
    seat.keys.give(2)
    seat.keys.press("KeyB")
    seat.choose_actor("ау", "auyl")
    record_is(seat, "и (B) marks the same passage", lambda record: actors(record) == ["amanat", "auyl"])
    seat.keys.press("KeyS")
    seat.choose_actor("то", "president")
    record_is(seat, "ы (S) changes the actor", lambda record: actors(record) == ["amanat", "president"])
    seat.keys.press("KeyF")
    seat.keys.press("ArrowRight")
    seat.keys.press("Escape")
    record_is(seat, "а (F) moves the end", lambda record: record["attributions"][1]["end"] > record["attributions"][0]["end"])
    seat.keys.press("KeyK")
    expect("л (K) takes the attribution before", seat.text(".attribution[aria-current=true] strong, .attribution[aria-current=true]")[:6], "Amanat")
    seat.keys.press("Shift+KeyM")
    seat.see("dialog textarea")
    seat.keys.type("проверить")
    seat.keys.press("Ctrl+Enter")
    record_is(seat, "Shift+ь (M) notes", lambda record: record["attributions"][0]["note"] == "проверить")
    seat.keys.press("Backspace")
    record_is(seat, "Backspace removes", lambda record: actors(record) == ["president"])
    seat.keys.press("Ctrl+KeyZ")
    record_is(seat, "Ctrl+я (Z) takes it back", lambda record: actors(record) == ["amanat", "president"])
    seat.keys.press("Ctrl+Shift+KeyZ")
    record_is(seat, "Ctrl+Shift+я (Z) does it again", lambda record: actors(record) == ["president"])
    seat.keys.press("Shift+KeyI")
    expect("Shift+ш (I) asks about the item", seat.asked()["id"], "format")
    seat.keys.press("KeyD")
    seat.see("dialog .definitions")
    seat.keys.press("Escape")
    seat.page.locator("dialog").wait_for(state="detached")
    seat.keys.press("Shift+Slash")
    seat.see("dialog .key-table")
    shown = seat.text("dialog .key-table")
    seat.keys.press("Escape")
    expect_that("the cheat sheet shows Russian letters", "Ctrl+Я" in shown, shown[:300])
    record_is(seat, "the codes that were given", lambda record: record["attributions"][0]["mode"] == "indirect")


def record_is(seat, what, fits):
    wait_for_record(seat, what, fits)


def code_the_bulletin(seat):
    seat.open_item("tv-1")
    go_to_time(seat, 10)
    seat.keys.press("Slash")
    seat.choose_actor("то", "president")
    go_to_time(seat, 20)
    seat.keys.press("Digit1")
    segment = ("president", 10000, 20000)
    item_is(seat, "a segment by . (/) and 1", [segment])
    seat.keys.press("KeyF")
    seat.keys.press("ArrowRight")
    seat.keys.press("Escape")
    item_is(seat, "а (F) and → move the start by a second", [("president", 11000, 20000)])
    go_to_time(seat, 15)
    seat.keys.press("Backslash")
    item_is(seat, "\\ splits", [("president", 11000, 15000), ("president", 15000, 20000)])
    seat.keys.press("KeyZ")
    seat.give("direct")
    seat.keys.press("KeyZ")
    seat.keys.press("KeyV")
    expect_that("м (V) changes the way of marking", seat.text(".quick-bar .mode") != "", seat.text(".quick-bar .mode"))


def item_is(seat, what, segments):
    seat.see_saved()
    found = [(one["actor"], one["start"], one["end"]) for one in seat.item("tv-1")["record"]["attributions"]]
    expect(what, sorted(found), segments)
