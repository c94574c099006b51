"""Coding: ten articles and two bulletins, without a mouse."""

import time

from . import expect, expect_that, part
from .reading import code_article
from .texts import ARTICLES
from .watching import BULLETIN, check_bulletin, code_bulletin

# What a practised typist needs for one key, in seconds; the script's own seconds say how long the workbench takes.
STROKE = 0.2


@part
def ten_articles(day):
    """A coder codes ten articles by keyboard only: three actors each, spans, codes, variables of the item, finish and next."""
    strokes, seconds, done = 0, 0.0, []
    by_id = {article.id: article for article in ARTICLES}
    with day.office(articles=ARTICLES, people={"aigul": "coder"}) as office:
        seat = office.sit_down("aigul", language="ru")
        seat.open("/", "tr.active")
        seat.keys.press("Enter")
        while len(done) < len(ARTICLES):
            seat.see(".desk .text .cursor")
            article = by_id[seat.page.url.rsplit("/", 1)[1]]
            before, began = seat.keys.strokes, time.monotonic()
            code_article(seat, article)
            wait_for_next(seat, article)
            done.append(article.id)
            took = time.monotonic() - began
            made = seat.keys.strokes - before
            print(f"    {article.id}: {figures(made, took)}, {len(article.body)} characters, {article.layout}")
            strokes, seconds = strokes + made, seconds + took
        print(f"    ten articles: {figures(strokes, seconds)} at {STROKE} s a stroke")
        expect("articles that came", sorted(done), sorted(by_id))
        for article in ARTICLES:
            check_article(seat, article)
        check_export(office, ARTICLES)
        expect("errors in the page", seat.errors, [])


def figures(strokes, seconds):
    return f"{strokes} strokes, {seconds:.1f} s by script, {strokes * STROKE:.0f} s by hand"


def wait_for_next(seat, article):
    seat.page.wait_for_url(lambda url: not url.endswith(f"/code/{article.id}"))


def check_article(seat, article):
    """The server has exactly what was decided, in the order of entry."""
    item = seat.item(article.id)
    record = item["record"]
    expect(f"{article.id} is finished", item["finished"], True)
    expect(f"codes of {article.id}", record["codes"], {"format": article.format, "topic": article.topic})
    expect(f"actors of {article.id}", [one["actor"] for one in record["attributions"]], [one.actor for one in article.decisions])
    for found, decision in zip(record["attributions"], article.decisions):
        what = f"{article.id}, {decision.actor}"
        expect(f"{what}: passage", article.body[found["start"]:found["end"]], decision.passage)
        expect(f"{what}: mode", found["mode"], decision.mode)
        expect(f"{what}: tone", found["tone"], decision.tone)
        expect(f"{what}: evaluator", found["codes"], {"evaluator": decision.evaluator})
        expect(f"{what}: capacity", found["capacity"], decision.capacity or item["defaults"][decision.actor]["capacity"])


def check_export(office, articles):
    """So do the exported tables, row by row."""
    tables = office.exported()
    by_item = {row["item"]: row for row in tables["items"]}
    for article in articles:
        codes = [by_item[article.id][name] for name in ("format", "topic")]
        expect(f"exported format and topic of {article.id}", codes, [article.format, article.topic])
    found = sorted(
        (row["item"], int(row["start"]), int(row["end"]), row["actor"], row["mode"], row["tone"], row["evaluator"])
        for row in tables["attributions"])
    expected = sorted(
        (article.id, *article.span(one.passage), one.actor, one.mode, one.tone, one.evaluator)
        for article in articles for one in article.decisions)
    expect_that("the exported attributions are what was decided", found == expected, [one for one in found if one not in expected])


ITEMS = """item,kind,outlet,programme,start,length,format,title
tv-1,broadcast,khabar,Жаңалықтар,2023-03-01T20:00:00,0:05:00,news,Вечерний выпуск
tv-2,broadcast,qazaqstan,Жаңалықтар,2023-03-02T20:00:00,0:05:00,news,Кешкі шығарылым
"""


@part
def two_bulletins(day):
    """A coder codes a bulletin of five minutes with video, twelve segments, and another one by stopwatch, by keyboard only."""
    with day.office(items=ITEMS, media={"tv-1.mp4": day.film, "tv-1.vtt": day.transcript}, people={"aigul": "coder"}) as office:
        seat = office.sit_down("aigul")
        coded = {}
        for item, means in [("tv-1", "video"), ("tv-2", "stopwatch")]:
            seat.open_item(item)
            seat.see("video" if means == "video" else ".stopwatch")
            before, began = seat.keys.strokes, time.monotonic()
            code_bulletin(seat)
            seat.page.wait_for_url(lambda url: not url.endswith(item))
            took, made = time.monotonic() - began, seat.keys.strokes - before
            attributions, off = check_bulletin(seat, item)
            coded[item] = attributions
            print(f"    {item} ({means}): {figures(made, took)}; the farthest edge is {off:.0f} ms off")
        exported = office.exported()["attributions"]
        for item, attributions in coded.items():
            check_exported_times(exported, item, attributions)
        expect("errors in the page", seat.errors, [])


def check_exported_times(exported, item, attributions):
    rows = sorted((row for row in exported if row["item"] == item), key=lambda row: seconds(row["start"]))
    expect(f"exported segments of {item}", len(rows), len(BULLETIN))
    for row, one in zip(rows, attributions):
        expect(f"exported segment of {row['actor']}", [row["actor"], seconds(row["start"]), seconds(row["end"]), row["mode"], row["tone"]],
               [one["actor"], one["start"] / 1000, one["end"] / 1000, one["mode"], one["tone"]])


def seconds(text):
    """A time of an exported table: seconds, or hours, minutes and seconds."""
    total = 0.0
    for part_of_time in text.split(":"):
        total = total * 60 + float(part_of_time)
    return round(total, 3)
