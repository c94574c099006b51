#!/usr/bin/env python3
"""Makes up the collection for codebooks/kazakhstan-2023.yaml.

Nothing that this script writes was measured. It imitates the ranges that an observation mission reported for the
election of 19 March 2023: for each outlet it keeps a list of target shares, and gives time or space to the actor that
is furthest behind its target, so that the shares come out near the targets while single items differ.

    python3 construct.py        writes the CSV files beside the script and the folder of pages

Only `Random.random()` is used, whose sequence is the same in every version of Python; running it again gives the same
bytes.
"""

import csv
from pathlib import Path

from making.articles import site, site_edges
from making.coders import machine, second_coders
from making.newscasts import television
from making.pages import write_pages
from making.plan import CHANNELS, SITES, SPELLINGS
from making.programmes import debates, television_formats
from making.records import airings, incidents, posts, recordings
from making.sheet import attributions, items, offset
from making.writer import write_articles

FOLDER = Path(__file__).resolve().parent


def write(name, fields, rows):
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def written_attributions():
    """The rows as a coder's sheet holds them: offsets as text, now and then a name in place of an id."""
    rank = {item["item"]: index for index, item in enumerate(items)}
    order = {"primary": 0, "double": 1, "adjudication": 2, "machine": 3}
    rows = sorted(attributions, key=lambda row: (rank[row["item"]], order[row["purpose"]]))
    for index, row in enumerate(rows):
        row = dict(row)
        if row["timed"]:
            row.update(start=offset(row["start"]), end=offset(row["end"]))
        if index % 23 == 0 and row["purpose"] == "primary":
            row["actor"] = SPELLINGS.get(row["actor"], row["actor"])
        if row["tone"] == "not-coded":
            row["tone"] = ""
        yield row


def main():
    for outlet, plan in CHANNELS.items():
        television(outlet, plan)
    television_formats()
    debate_rows = debates()
    for outlet, plan in SITES.items():
        site(outlet, plan)
    site_edges()
    articles = write_articles()
    second_coders()
    machine(articles)
    write_pages(FOLDER / "pages", articles)
    for index, item in enumerate(items):
        if index % 31 == 0:
            item["outlet"] = SPELLINGS.get(item["outlet"], item["outlet"])
    post_rows, snapshots = posts()
    write(
        "items.csv",
        [
            "item",
            "kind",
            "outlet",
            "programme",
            "start",
            "end",
            "published",
            "length",
            "format",
            "topic",
            "segment",
            "live",
            "election",
            "language",
            "title",
            "url",
        ],
        items,
    )
    write(
        "attributions.csv",
        [
            "item",
            "actor",
            "start",
            "end",
            "measure",
            "mode",
            "capacity",
            "tone",
            "gender",
            "evaluator",
            "coder",
            "purpose",
        ],
        written_attributions(),
    )
    write("recordings.csv", ["outlet", "start", "end", "gap_start", "gap_end", "reason"], recordings())
    write("airings.csv", ["outlet", "creative", "sponsor", "start", "length", "price"], airings())
    write("debates.csv", ["debate", "outlet", "contestant", "person", "role", "gender", "speech"], debate_rows)
    write("posts.csv", ["item", "account", "actor", "outlet", "published", "tone", "kind"], post_rows)
    write("engagement.csv", ["item", "age_hours", "likes", "comments", "shares", "views"], snapshots)
    write(
        "incidents.csv",
        ["incident", "rule", "platform", "day", "severity", "evidence", "referral", "outcome"],
        incidents(),
    )


if __name__ == "__main__":
    main()
