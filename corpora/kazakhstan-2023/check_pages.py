#!/usr/bin/env python3
"""Holds the pages to items.csv and attributions.csv. Shares no code with construct.py; needs PyYAML.

    python3 check_pages.py      ends with status 1 when a page and the tables disagree

For every article: its body is as long as the item says; each primary attribution begins and ends with a sentence and
names its actor, or lies within another attribution that does; the page's HTML, read with the standard library, holds
every block of the body in order. Every record of the archive has the digest that it states.
"""

import base64
import csv
import gzip
import hashlib
import html
import json
import re
import sys
import zlib
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parent
CODEBOOK = FOLDER.parent.parent / "codebooks" / "kazakhstan-2023.yaml"


def rows(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def spellings(actor, language):
    names, aliases = actor["name"], actor.get("aliases", {})
    return [names[language], *aliases.get(language, [])]


def names(text, spelling):
    """Whether the text holds every word of the spelling, whatever its ending."""
    # Of a made-up candidate the text may shorten the party before the colon.
    words = re.findall(r"\w+", spelling.split(":")[-1].lower())
    return all(word[: max(4, len(word) - 3)] in text.lower() for word in words)


def decoded(content, content_type):
    """The page's text; no reader of encodings, only what is needed for the three that occur."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        kazakh = b"kz-1048" in content[:2000] or "kz-1048" in content_type
        return content.decode("kz1048" if kazakh else "cp1251", "replace")


def plain(page):
    """All text of a page with white space folded."""
    page = re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.S)
    inline = re.sub(r"</?(a|b|strong|span|font|time|i)\b[^>]*>", "", page)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", inline)).split())


def records(content):
    """Type, address, fields and block of each record: one gzip member each."""
    while content:
        member = zlib.decompressobj(wbits=31)
        record = member.decompress(content) + member.flush()
        content = member.unused_data
        head, _, block = record.partition(b"\r\n\r\n")
        fields = dict(each.split(": ", 1) for each in head.decode("utf-8").split("\r\n")[1:])
        yield fields, block[: int(fields["Content-Length"])]


def payload(block):
    head, _, body = block.partition(b"\r\n\r\n")
    headers = dict(each.split(": ", 1) for each in head.decode("utf-8").split("\r\n")[1:])
    if headers.get("Transfer-Encoding") == "chunked":
        whole = b""
        while body:
            size, _, body = body.partition(b"\r\n")
            whole, body = whole + body[: int(size, 16)], body[int(size, 16) + 2 :]
        body = whole
    return headers, body


def problems():
    book = yaml.safe_load(CODEBOOK.read_text(encoding="utf-8"))
    actors = {actor["id"]: actor for actor in book["actors"]}
    identifiers = {
        each: actor["id"] for actor in actors.values() for code in ("en", "ru", "kk") for each in spellings(actor, code)
    }
    articles = {row["item"]: row for row in rows("items.csv") if row["kind"] == "article"}
    with open(FOLDER / "pages" / "truth.jsonl", encoding="utf-8") as file:
        truths = [json.loads(line) for line in file]
    truths += [
        json.loads(line) for line in gzip.open(FOLDER / "pages" / "truth-archive.jsonl.gz", "rt", encoding="utf-8")
    ]
    pages = {}
    for fields, block in records((FOLDER / "pages" / "archive.warc.gz").read_bytes()):
        if fields["WARC-Type"] != "response":
            continue
        headers, body = payload(block)
        if fields["WARC-Payload-Digest"] != "sha1:" + base64.b32encode(hashlib.sha1(body).digest()).decode("ascii"):
            yield f"{fields['WARC-Target-URI']}: the digest is not the body's"
        if headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        pages[fields["WARC-Record-ID"].strip("<>")] = (body, headers["Content-Type"])
    bodies = {}
    for truth in truths:
        identifier = truth["id"]
        if truth["place"].endswith(".html"):
            place = FOLDER / "pages" / truth["place"]
            meta = json.loads(place.with_suffix("").with_suffix(".meta.json").read_text(encoding="utf-8"))
            pages[identifier] = (place.read_bytes(), meta["content_type"])
            if (meta["url"], meta.get("item")) != (truth["url"], truth["item"]):
                yield f"{identifier}: the meta file names another page"
        if truth["item"]:
            bodies[truth["item"]] = truth["body"]
        if truth["outcome"] not in ("article", "paywalled"):
            continue
        if "\n".join(truth["body"][each["start"] : each["end"]] for each in truth["blocks"]) != truth["body"]:
            yield f"{identifier}: the blocks are not the body"
        text, position = plain(decoded(*pages[identifier])), 0
        for line in truth["body"].split("\n"):
            position = text.find(line, position)
            if position < 0:
                yield f"{identifier}: not in the page, or not in order: {line}"
                break
            position += len(line)
    if set(bodies) != set(articles):
        yield f"articles without a page or pages without an article: {sorted(set(bodies) ^ set(articles))[:5]}"
    spans = {}
    for row in rows("attributions.csv"):
        if row["item"] in articles and row["purpose"] == "primary" and row["start"]:
            actor = identifiers.get(row["actor"], row["actor"])
            spans.setdefault(row["item"], []).append((actor, int(row["start"]), int(row["end"])))
    for item, article in articles.items():
        body = bodies[item]
        if len(body) != int(article["length"]):
            yield f"{item}: {len(body)} characters, items.csv says {article['length']}"
        for actor, start, end in spans.get(item, []):
            whole = [(a, s, e) for a, s, e in spans[item] if a == actor and s <= start and end <= e]
            text = body[start:end]
            if start and body[start - 1] not in " \n" or not text[0].isupper() and text[0] != "«":
                yield f"{item}: {actor} begins within a sentence: {text[:60]}"
            if text[-1] != ".":
                yield f"{item}: {actor} ends within a sentence: {text[-60:]}"
            if not any(
                names(body[s:e], each) for _, s, e in whole for each in spellings(actors[actor], article["language"])
            ):
                yield f"{item}: {actor} is not named: {text}"


if __name__ == "__main__":
    found = list(problems())
    print("\n".join(found[:50]) or "Pages and tables agree.", file=sys.stderr)
    sys.exit(1 if found else 0)
