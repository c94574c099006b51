#!/usr/bin/env python3
"""Works out every table of codebooks/kazakhstan-2023.yaml from the CSV files and writes expected.csv.

It shares no code with Qamtu and none with construct.py: it is a second reading of Documentation/codebook.md and
Documentation/corpus.md, and the tests compare the two. It ends with status 1 when a range that the collection is to
imitate is missed. Needs PyYAML.

    python3 check.py            writes expected.csv and prints the ranges

The rules, as they are read here:

- One record per item: the adjudicated one if there is one, else the primary coder's. Doubles and machine suggestions do
  not count.
- An item is inside a window when it begins in it, and then counts to its end; a share of the window itself clips
  instead. It is inside a period when its first local day is.
- Filters keep attributions (or items) before anything is added up, in the numerator and in the denominator.
- An attribution goes to its actor after the roll-up on the day of the item; what a person does in official capacity
  stays the person's. Within one item an actor's spans are
  united; a moment in two modes counts for the stronger one. Different actors are added. A typed measure is added to
  the spans.
- `subjects` choose the rows and `contestants` the denominator by the actor after the roll-up; `class` by the coded
  person. What the roll-up leaves with a person of a party, because it is done in official capacity, is no contestant's:
  it enters neither `contestants_of` nor the denominator `contestants`.
"""

import csv
import sys
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parent
CODEBOOK = FOLDER.parent.parent / "codebooks" / "kazakhstan-2023.yaml"
LOCAL = timezone(timedelta(hours=6))
MODES = ["direct", "indirect", "image", "logo"]
UNITS = {"airtime": {"broadcast"}, "characters": {"article"}, "posts": {"post"}, "engagement": {"post"}}


def read(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def moment(text):
    value = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return value.astimezone(LOCAL) if value.tzinfo else value.replace(tzinfo=LOCAL)


def milliseconds(text):
    parts = text.split(":")
    seconds = sum(Decimal(part) * 60**power for power, part in enumerate(reversed(parts)))
    return int(seconds * 1000)


def length(value):
    return int(value / timedelta(milliseconds=1))


def holds(days, day):
    return days.get("from", date.min) <= day < days.get("to", date.max)


class Book:
    def __init__(self, data):
        self.data = data
        self.actors = {actor["id"]: actor for actor in data["actors"]}
        self.outlets = {outlet["id"]: outlet for outlet in data["outlets"]}
        self.political = {each["id"] for each in data["classes"] if each["political"]}
        self.periods = {period["id"]: period for period in data["calendar"]}
        self.spellings = {}
        for kind, things in (("actor", data["actors"]), ("outlet", data["outlets"])):
            for thing in things:
                name, aliases = thing["name"], thing.get("aliases", [])
                names = list(name.values()) if isinstance(name, dict) else [name]
                names += sum(aliases.values(), []) if isinstance(aliases, dict) else aliases
                for spelling in [thing["id"], *names]:
                    self.spellings[kind, spelling] = thing["id"]

    def class_on(self, actor, day):
        record = self.actors[actor]
        for change in record.get("class_changes", []):
            if holds(change, day):
                return change["class"]
        return record["class"]

    def races(self, actor, day):
        return {each["race"] for each in self.actors[actor].get("contests", []) if holds(each, day)}

    def rolled(self, row, day, rule):
        actor = row["actor"]
        if rule == "party" and row.get("capacity") != "official":
            for relation in self.actors[actor].get("relations", []):
                if relation["kind"] in ("member", "candidate-of") and holds(relation, day):
                    return relation["of"]
        return actor

    def stands_in(self, row, day, rule):
        """The races in which the attribution is a contestant's: none for what the roll-up withholds from the party."""
        actor = self.rolled(row, day, rule)
        withheld = row.get("capacity") == "official" and self.rolled({"actor": actor}, day, rule) != actor
        return set() if withheld else self.races(actor, day)


class Item:
    def __init__(self, identifier, kind, outlet, start, codes, book):
        self.id, self.kind, self.outlet, self.start, self.codes = identifier, kind, outlet, start, codes
        self.day = start.date()
        self.medium = book.outlets[outlet]["medium"]
        self.rows = []


def load(book):
    items = {}
    for row in read("items.csv"):
        start = moment(row["start"] or row["published"])
        items[row["item"]] = Item(row["item"], row["kind"], book.spellings["outlet", row["outlet"]], start, row, book)
    records = defaultdict(lambda: defaultdict(list))
    for row in read("attributions.csv"):
        records[row["item"]][row["purpose"]].append(row)
    for identifier, sets in records.items():
        item = items[identifier]
        timed = item.kind == "broadcast"
        for row in sets.get("adjudication") or sets.get("primary") or []:
            actor = book.spellings["actor", row["actor"]]
            number = milliseconds if timed else int
            span = (number(row["start"]), number(row["end"])) if row["start"] else None
            item.rows.append(
                dict(
                    actor=actor,
                    span=span,
                    amount=0 if span else number(row["measure"]),
                    mode=row["mode"],
                    capacity=row["capacity"],
                    tone={"1": "+1", "": "not-coded"}.get(row["tone"], row["tone"]),
                    gender=row["gender"] or book.actors[actor].get("gender", "not-applicable"),
                )
            )
    for index, row in enumerate(read("airings.csv")):
        item = Item(
            f"airing {index}",
            "broadcast",
            book.spellings["outlet", row["outlet"]],
            moment(row["start"]),
            {"format": "paid-ad"},
            book,
        )
        item.rows.append(
            dict(
                actor=row["sponsor"],
                span=(0, milliseconds(row["length"])),
                amount=0,
                mode="direct",
                capacity="party",
                tone="not-applicable",
                gender="not-applicable",
            )
        )
        items[item.id] = item
    snapshots = defaultdict(list)
    for row in read("engagement.csv"):
        snapshots[row["item"]].append(row)
    for row in read("posts.csv"):
        item = Item(row["item"], "post", row["outlet"], moment(row["published"]), {}, book)
        early = [each for each in snapshots[row["item"]] if int(each["age_hours"]) <= 72]
        best = max(early, key=lambda each: int(each["age_hours"]), default=None)
        engagement = sum(int(best[key] or 0) for key in ("likes", "comments", "shares")) if best else 0
        item.rows.append(
            dict(
                actor=row["actor"],
                span=None,
                amount=engagement,
                mode="direct",
                capacity="party",
                tone={"1": "+1"}.get(row["tone"], row["tone"]),
                gender=book.actors[row["actor"]].get("gender", "not-applicable"),
            )
        )
        items[item.id] = item
    return list(items.values())


def windows(book, outlet, name, first, last):
    for window in book.outlets[outlet].get("windows", []):
        if window["id"] != name:
            continue
        day = first
        while day < last:
            if holds(window["valid"], day):
                midnight = datetime.combine(day, datetime.min.time(), LOCAL)
                start, end = (
                    midnight + timedelta(milliseconds=milliseconds(window[key] + ":00")) for key in ("from", "to")
                )
                yield start, end
            day += timedelta(days=1)


class Table:
    """The figures of one table: amounts per panel and row, and a denominator per panel."""

    def __init__(self, spec, book, items):
        self.spec, self.book = spec, book
        self.rule = spec.get("roll_up", "none")
        self.panels, self.rows = spec.get("panels", ["outlet"]), spec.get("rows", ["actor"])
        self.amounts, self.bottoms, self.entered = defaultdict(int), defaultdict(int), set()
        self.clips = spec["denominator"] == "window"
        period = book.periods[spec["period"]]
        self.first, self.last = period["from"], period["to"]
        for item in items:
            if item.kind in UNITS[spec["measure"]] and holds(period, item.day):
                self.add(item)
        if self.clips:
            self.add_windows()

    def value(self, dimension, item, row):
        actor = self.book.rolled(row, item.day, self.rule)
        if dimension in ("outlet", "medium"):
            return getattr(item, dimension)
        if dimension == "actor":
            return actor
        if dimension == "class":
            return self.book.class_on(actor, item.day)
        if dimension == "candidacy":
            return "candidate" if self.book.races(actor, item.day) else "not-candidate"
        return row[dimension] if dimension in row else item.codes.get(dimension, "")

    def passes(self, item, row):
        for dimension, codes in self.spec.get("filter", {}).items():
            excluding = isinstance(codes, dict)
            codes = codes["not"] if excluding else codes
            codes = codes if isinstance(codes, list) else [codes]
            if (self.value(dimension, item, row) in codes) == excluding:
                return False
        return True

    def is_subject(self, item, row):
        wanted = self.spec.get("subjects", {})
        actor = self.book.rolled(row, item.day, self.rule)
        record, races = self.book.actors[actor], self.book.races(actor, item.day)
        tests = dict(
            actors=lambda value: actor in value,
            kinds=lambda value: record["kind"] in value,
            gender=lambda value: row["gender"] in value,
            classes=lambda value: self.book.class_on(actor, item.day) in value,
            contestants_of=lambda value: value in self.book.stands_in(row, item.day, self.rule),
            candidates=lambda value: value == bool(races),
        )
        return all(tests[name](value) for name, value in wanted.items())

    def in_denominator(self, item, row):
        rule = self.spec["denominator"]
        if isinstance(rule, dict) and "contestants" in rule:
            return rule["contestants"] in self.book.stands_in(row, item.day, self.rule)
        if isinstance(rule, dict):
            return (
                self.book.class_on(row["actor"], item.day) in rule["class"]
                and self.book.actors[row["actor"]]["kind"] == "person"
            )
        return rule == "political-actors" and self.book.class_on(row["actor"], item.day) in self.book.political

    def limits(self, item):
        """The part of the item that counts, in milliseconds from its start, or None for an item outside the window."""
        if "window" not in self.spec or item.kind != "broadcast":
            return (0, sys.maxsize)
        for start, end in windows(
            self.book, item.outlet, self.spec["window"], self.first - timedelta(days=1), self.last
        ):
            if self.clips:
                low, high = length(start - item.start), length(end - item.start)
                if high > 0:
                    return (max(0, low), high)
            elif start <= item.start < end:
                return (0, sys.maxsize)
        return None

    def parts(self, item, rows):
        """What each row of an item adds, after each actor's spans are united in favour of the stronger mode."""
        limits = self.limits(item)
        if limits is None:
            return
        measure = self.spec["measure"]
        by_actor = defaultdict(list)
        for row in rows:
            by_actor[self.book.rolled(row, item.day, self.rule)].append(row)
        for group in by_actor.values():
            if measure == "posts":
                yield group[0], 1
                continue
            taken = []
            for row in sorted(group, key=lambda row: MODES.index(row["mode"])):
                if row["span"] is None:
                    yield row, row["amount"]
                    continue
                free = [(max(row["span"][0], limits[0]), min(row["span"][1], limits[1]))]
                for low, high in taken:
                    free = [piece for a, b in free for piece in ((a, min(b, low)), (max(a, high), b))]
                    free = [(a, b) for a, b in free if a < b]
                free = [(a, b) for a, b in free if a < b]
                taken += free
                if free:
                    yield row, sum(b - a for a, b in free)

    def add(self, item):
        rows = [row for row in item.rows if self.passes(item, row)]
        for row, amount in self.parts(item, [row for row in rows if self.is_subject(item, row)]):
            panel = "/".join(self.value(name, item, row) for name in self.panels)
            self.amounts[panel, "/".join(self.value(name, item, row) for name in self.rows)] += amount
            self.entered.add(panel)
        for row, amount in self.parts(item, [row for row in rows if self.in_denominator(item, row)]):
            panel = "/".join(self.value(name, item, row) for name in self.panels)
            self.bottoms[panel] += amount
            self.entered.add(panel)

    def add_windows(self):
        gaps = [
            (row["outlet"], moment(row["gap_start"]), moment(row["gap_end"]))
            for row in read("recordings.csv")
            if row["gap_start"]
        ]
        for outlet in self.book.outlets:
            for start, end in windows(self.book, outlet, self.spec["window"], self.first, self.last):
                lost = sum(
                    length(max(timedelta(0), min(end, high) - max(start, low)))
                    for name, low, high in gaps
                    if name == outlet
                )
                self.bottoms[outlet] += length(end - start) - lost

    def lines(self):
        """Panel, row, numerator, denominator; contestants and chosen actors without coverage are zero rows."""
        panels = self.all_panels()
        chosen = self.spec.get("subjects", {})
        kept = [actor for actor in self.book.actors if self.keeps_zero(actor, chosen)] if self.rows == ["actor"] else []
        for panel in panels:
            rows = {row for each, row in self.amounts if each == panel} | set(kept)
            for row in sorted(rows):
                yield panel, row, self.amounts.get((panel, row), 0), self.bottoms.get(panel, 0)

    def all_panels(self):
        if self.panels == []:
            return [""]
        if self.panels != ["outlet"]:
            return sorted(self.entered)
        media = {"airtime": "tv", "characters": "web"}[self.spec["measure"]]
        codes = self.spec.get("filter", {}).get("outlet")
        outlets = [outlet for outlet, record in self.book.outlets.items() if record["medium"] == media]
        if isinstance(codes, dict):
            return [outlet for outlet in outlets if outlet not in codes["not"]]
        return [outlet for outlet in outlets if codes is None or outlet in codes]

    def keeps_zero(self, actor, chosen):
        if "actors" in chosen:
            return actor in chosen["actors"]
        if self.book.actors[actor]["kind"] not in chosen.get("kinds", [self.book.actors[actor]["kind"]]):
            return False
        days = [self.first + timedelta(days=each) for each in range((self.last - self.first).days)]
        if "contestants_of" in chosen:
            return any(chosen["contestants_of"] in self.book.races(actor, day) for day in days)
        return False

    def shares(self):
        """The shares that enter the table's statement, as exact fractions by panel and row."""
        statement = self.spec["statement"]
        result, chosen = {}, defaultdict(list)
        for panel, row, top, bottom in self.lines():
            if panel in statement.get("panels", [panel]) and row in statement.get("rows", [row]) and bottom > 0:
                chosen[panel].append((row, Fraction(top, bottom)))
        for panel, pairs in chosen.items():
            if statement.get("together"):
                result[panel, "together"] = sum(share for _, share in pairs)
            else:
                result.update({(panel, row): share for row, share in pairs})
        return result


def percent(share, decimals):
    exact = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


# The ranges that the collection imitates, as printed: lowest and highest.
RANGES = {"b3": ("6", "10"), "b6": ("3", "14"), "w2a": ("11", "28"), "w2b": ("2", "5"), "w2c": ("0", "2")}
# The order of the first rows of a ranking.
RANKINGS = {
    "a2": ["amanat", "jsdp", "respublica"],
    "o1": ["instagram", "facebook", "youtube"],
    "o2-frequency": ["respublica", "amanat"],
    "o2-engagement": ["respublica", "amanat"],
}


def missed(tables):
    """What did not come out, in words."""
    for name, wanted in RANGES.items():
        shares = tables[name].shares().values()
        found = tuple(str(percent(end(shares), 0)) for end in (min, max))
        if found != wanted:
            yield f"{name}: {found}, not {wanted}"
    outside = [
        key for key, share in tables["b3"].shares().items() if not Fraction(6, 100) <= share <= Fraction(10, 100)
    ]
    if outside:
        yield f"b3: outside 6.0 to 10.0 %: {outside}"
    for name, wanted in RANKINGS.items():
        ranked = sorted(tables[name].lines(), key=lambda line: -line[2])
        if [line[1] for line in ranked[: len(wanted)]] != wanted:
            yield f"{name}: order {[line[1] for line in ranked]}"
    if {percent(share, 0) for share in tables["w3a"].shares().values()} != {Decimal(4)}:
        yield "w3a: not 4 on both sites"
    if {percent(share, 0) for share in tables["w3b"].shares().values()} != {Decimal(1)}:
        yield "w3b: not about 1 for each"
    if tables["b4-contestants"].bottoms.get("jibek-joly", 0) or tables["b6"].bottoms.get("jibek-joly", 0):
        yield "Jibek Joly covers a contestant"
    if tables["b4"].shares() != {("jibek-joly", "not-candidate"): Fraction(1)}:
        yield "b4: Jibek Joly shows more than members who do not stand"
    if min(tables["w1"].shares().values()) < Fraction(2, 5) or max(tables["b3-districts"].shares().values()) > Fraction(
        3, 100
    ):
        yield "w1 or b3-districts"
    incidents = read("incidents.csv")
    if len(incidents) != 150:
        yield f"w4: {len(incidents)} incidents"


def main():
    book = Book(yaml.safe_load(CODEBOOK.read_text(encoding="utf-8")))
    items = load(book)
    tables = {spec["id"]: Table(spec, book, items) for spec in book.data["tables"]}
    with open(FOLDER / "expected.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["statement", "outlet", "row", "numerator", "denominator"])
        for name, table in tables.items():
            writer.writerows((name, *line) for line in table.lines())
    for name, table in tables.items():
        statement = table.spec.get("statement", {})
        if statement.get("kind") == "range":
            shares = table.shares()
            low, high = (end(shares, key=shares.get) for end in (min, max))
            print(
                f"{name}: {percent(shares[low], 2)} % ({' '.join(low)}) to {percent(shares[high], 2)} % ({' '.join(high)})"
            )
        elif statement:
            ranked = sorted(table.lines(), key=lambda line: -line[2])
            print(f"{name}: " + ", ".join(f"{line[1]} {line[2]}" for line in ranked[:4]))
    problems = list(missed(tables))
    print("\n".join(problems) or "All ranges come out.", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
