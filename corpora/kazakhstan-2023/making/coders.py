"""What is done to items after the first coding: second coders, adjudication, a program's suggestions."""

from making.sheet import attributions, between, chance, items, pick, span


def second_coders():
    """Every tenth item is coded twice, apart from each other; where the two differ in tone, somebody decides."""
    by_item = {}
    for row in attributions:
        by_item.setdefault(row["item"], []).append(row)
    added = []
    for index, item in enumerate(items):
        rows = by_item.get(item["item"], [])
        if index % 10 != 7 or not rows:
            continue
        first = rows[0]["coder"]
        second = f"coder-{1 + (int(first[-1]) + between(0, 2)) % 4}"
        # One tone per actor and item, so that no moment has two.
        changed = {
            row["actor"]: pick(["0", "1"]) for row in rows if row["tone"] in ("0", "1", "-1") and chance.random() < 0.12
        }
        copies = []
        for row in rows:
            copy = dict(row, coder=second, purpose="double", tone=changed.get(row["actor"], row["tone"]))
            if len(rows) > 2 and chance.random() < 0.03:
                continue
            if row["end"] != "":
                step = 1000 if row["timed"] else 12
                copy["end"] = max(row["start"] + step, row["end"] - between(0, 2) * step)
            if chance.random() < 0.04 and row["mode"] == "indirect":
                copy["mode"] = "image" if row["timed"] else "direct"
            copies.append(copy)
        added += copies
        if any(
            copy["tone"] != row["tone"]
            for copy in copies
            for row in rows
            if (copy["actor"], copy["start"]) == (row["actor"], row["start"])
        ):
            keep = rows if chance.random() < 0.6 else copies
            added += [dict(row, coder="adjudicator-1", purpose="adjudication") for row in keep]
    attributions.extend(added)


def machine(written):
    """Suggestions of a program, which no table counts: the first sentence about each of two actors of an article."""
    articles = [item for item in items if item["kind"] == "article"]
    for index, item in enumerate(articles):
        uncoded = item["topic"] == "other"
        if index % 17 and not uncoded:
            continue
        for actor, start, end in written[item["item"]].mentions[:2]:
            attributions.append(
                dict(
                    span(actor, start, end, capacity="unclear", tone="not-coded"),
                    item=item["item"],
                    coder="matcher-1",
                    purpose="machine",
                    timed=False,
                )
            )
