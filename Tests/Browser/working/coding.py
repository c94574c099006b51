"""Coding: ten articles and two bulletins, without a mouse."""

import time

from . import expect, expect_that, part
from .reading import code_article
from .texts import ARTICLES

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
            print(f"    {article.id}: {made} strokes, {took:.1f} s by script, {made * STROKE:.0f} s by hand, {len(article.body)} characters, {article.layout}")
            strokes, seconds = strokes + made, seconds + took
        print(f"    ten articles: {strokes} strokes, {seconds:.1f} s by script, {strokes * STROKE:.0f} s by hand at {STROKE} s a stroke")
        expect("articles that came", sorted(done), sorted(by_id))
        for article in ARTICLES:
            check_article(seat, article)
        check_export(office, ARTICLES)
        expect("errors in the page", seat.errors, [])


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
        expect(f"exported format and topic of {article.id}", [by_item[article.id][name] for name in ("format", "topic")], [article.format, article.topic])
    found = sorted((row["item"], int(row["start"]), int(row["end"]), row["actor"], row["mode"], row["tone"], row["evaluator"]) for row in tables["attributions"])
    expected = sorted(
        (article.id, *article.span(one.passage), one.actor, one.mode, one.tone, one.evaluator)
        for article in articles for one in article.decisions)
    expect_that("the exported attributions are what was decided", found == expected, [one for one in found if one not in expected])
