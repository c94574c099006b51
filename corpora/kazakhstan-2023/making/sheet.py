"""The two growing tables, items and attributions, and the dice."""

import random
from datetime import timedelta

from making.plan import CHANNELS, FIRST_DAY

chance = random.Random(20230319)
items, attributions = [], []
TITLES = {"ru": "Сконструированный материал", "kk": "Құрастырылған материал"}


def between(low, high):
    """A whole number from low to high, both included."""
    return low + int(chance.random() * (high - low + 1))


def pick(sequence):
    return sequence[int(chance.random() * len(sequence))]


def moment(value):
    return value.strftime("%Y-%m-%dT%H:%M:%S")


def offset(milliseconds):
    seconds, rest = divmod(milliseconds, 1000)
    text = f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return text + (f".{rest:03d}" if rest else "")


def day_of(number):
    return FIRST_DAY + timedelta(days=number)


def at(number, clock):
    hours, minutes = clock.split(":")[:2]
    seconds = float(clock.split(":")[2]) if clock.count(":") == 2 else 0
    return day_of(number) + timedelta(hours=int(hours), minutes=int(minutes), seconds=seconds)


def span(actor, start, end, mode="indirect", capacity="official", tone="0", evaluator=""):
    if evaluator == "" and tone in ("1", "-1"):
        evaluator = pick(["outlet", "outlet", "other-speaker"])
    return dict(
        actor=actor,
        start=start,
        end=end,
        mode=mode,
        capacity=capacity,
        tone=tone,
        evaluator=evaluator,
        gender="",
        measure="",
    )


def add_item(
    prefix,
    outlet,
    start,
    length,
    format,
    topic,
    spans,
    programme="",
    segment="other",
    live="recorded",
    election=True,
    language="ru",
):
    """Length and spans are milliseconds for television and characters for sites."""
    identifier = f"{prefix}-{len(items) + 1:04d}"
    timed = outlet in CHANNELS
    coder = f"coder-{1 + len(items) % 4}"
    title = f"{TITLES[language]} № {len(items) + 1}"
    row = dict(
        item=identifier,
        kind="broadcast" if timed else "article",
        outlet=outlet,
        programme=programme,
        format=format,
        topic=topic,
        segment=segment,
        live=live if timed else "",
        election="yes" if election else "no",
        title=title,
        language=language,
        sponsor="",
    )
    if timed:
        row.update(start=moment(start), end="", published="", url="")
        end = start + timedelta(milliseconds=length)
        if length % 1000:
            row["length"] = offset(length)
        else:
            row.update(end=moment(end), length="")
    else:
        row.update(start="", end="", published=moment(start), length=length)
        row["url"] = f"https://example.org/constructed/{outlet}/{len(items) + 1:04d}"
    items.append(row)
    for each in spans:
        attributions.append(dict(each, item=identifier, coder=coder, purpose="primary", timed=timed))
    return identifier
