"""Decides how each article's page looks, writes the pages, the archive and what extraction should find in them."""

import gzip
import json
import shutil
from collections import namedtuple
from datetime import datetime, timedelta
from types import SimpleNamespace

from making import odd_pages, warc
from making.furniture import AGENCIES, AUTHORS, WORDS, iso
from making.templates import TEMPLATES

Site = namedtuple("Site", "outlet name hosts path")
SITES = {
    "tengrinews": Site(
        "tengrinews", "tengrinews.kz", dict(ru="tengrinews.kz", kk="tengrinews.kz/kz"), "/constructed/{item}/"
    ),
    "zakon": Site(
        "zakon",
        "zakon.kz",
        dict(ru="www.zakon.kz", kk="kaz.zakon.kz", mobile="m.zakon.kz"),
        "/constructed/{item}.html",
    ),
    "vlast": Site("vlast", "vlast.kz", dict(ru="vlast.kz", kk="vlast.kz/kz"), "/{day}/constructed-{item}.html"),
    "kaztag": Site("kaztag", "kaztag.kz", dict(ru="kaztag.kz/ru", kk="kaztag.kz/kz"), "/constructed/?id={item}"),
    "orda": Site("orda", "orda.kz", dict(ru="orda.kz", kk="kz.orda.kz", amp="orda.kz/amp"), "/constructed-{item}/"),
    "ulysmedia": Site(
        "ulysmedia", "ulysmedia.kz", dict(ru="ulysmedia.kz", kk="ulysmedia.kz/kz"), "/constructed/{item}"
    ),
}
DATES = ["clock", "relative", "iso-time", "numeric", "clock", "day", "relative"]
DATA = ["json-ld", "none", "json-ld-other", "microdata", "og", "json-ld-site-name", "none", "json-ld-graph"]
AUTHORSHIP = ["person", "agency", "both", "person", "none"]
ENCODINGS = ["cp1251-header", "cp1251-meta", "utf-8", "cp1251-undeclared", "cp1251-wrong"]
# Codec, what the page's meta says, what the response's header says.
ENCODING = {
    "utf-8": ("utf-8", "utf-8", "text/html; charset=utf-8"),
    "utf-8-mark": ("utf-8-sig", None, "text/html"),
    "utf-8-wrong": ("utf-8", "windows-1251", "text/html"),
    "cp1251-header": ("cp1251", None, "text/html; charset=windows-1251"),
    "cp1251-meta": ("cp1251", "windows-1251", "text/html"),
    "cp1251-undeclared": ("cp1251", None, "text/html"),
    "cp1251-wrong": ("cp1251", "utf-8", "text/html; charset=utf-8"),
    "kz1048": ("kz1048", "kz-1048", "text/html"),
}
# Of each site so many articles lie in its folder, the first of every kind; the others are in the archive.
IN_FOLDER = 19
# Whether what a page says of itself, in a form programs read, holds the moment of publication.
STATED = {"json-ld", "microdata", "og", "json-ld-site-name", "json-ld-graph"}


def encoding_of(site, number, language):
    if site.outlet == "kaztag":
        if language == "kk":
            return "kz1048" if number % 2 else "utf-8"
        return ENCODINGS[number % len(ENCODINGS)]
    if site.outlet == "zakon" and language == "ru" and number % 4 == 1:
        return "cp1251-meta"
    if number == 6:
        return "utf-8-mark" if site.outlet in ("tengrinews", "orda") else "utf-8-wrong"
    return "utf-8"


def address(site, host, item, published):
    domain, _, folder = site.hosts[host].partition("/")
    path = site.path.format(item=item, day=published.strftime("%Y/%m/%d"))
    return f"https://{domain}{'/' + folder if folder else ''}{path}"


def plan(article, site, number):
    """What the page of the site's article number so-and-so shows."""
    item = article.item
    published = datetime.fromisoformat(item["published"])
    language = item["language"]
    date, data = DATES[number % len(DATES)], DATA[number % len(DATA)]
    who = AUTHORSHIP[number % len(AUTHORSHIP)]
    host = language
    # In the archive every page has its canonical address: by it the item is found, since no meta file names it.
    if language == "ru" and number < IN_FOLDER:
        if site.outlet == "zakon" and number % 5 == 2:
            host = "mobile"
        if site.outlet == "orda" and number % 4 == 1:
            host = "amp"
    if data == "microdata" and site.outlet not in ("tengrinews", "ulysmedia"):
        data = "none"
    if number == 9:
        date, data = "day", "none"
    elif date == "day" and data != "none":
        date = "clock"
    codec, meta, header = ENCODING[encoding_of(site, number, language)]
    if date == "relative":
        captured = published.replace(hour=23, minute=40, second=0)
        if number % 2 or captured <= published:
            captured = (published + timedelta(days=1)).replace(hour=9, minute=30, second=0)
    else:
        captured = published.replace(second=0) + timedelta(hours=3 + number % 30)
    page = SimpleNamespace(
        item=item["item"],
        site=site,
        number=number,
        title=article.title,
        blocks=article.blocks,
        body=article.body,
        form=article.form,
        topic=item["topic"],
        language=language,
        published=published,
        captured=captured,
        iso=iso(published),
        canonical=address(site, language, item["item"], published),
        url=address(site, host, item["item"], published),
        host=host,
        date=date,
        data=data,
        authors=[],
        agencies=[],
        codec=codec,
        meta_charset=meta,
        content_type=header,
        comments=number % 2 == 0,
        paywall=site.outlet in ("vlast", "ulysmedia") and number in (5, 11),
        below=None,
        related=[],
        views=180 + number * 37,
    )
    if who in ("person", "both"):
        page.authors = [AUTHORS[language][number % 5]]
        if number % 7 == 3:
            page.authors.append(AUTHORS[language][(number + 2) % 5])
    if who in ("agency", "both"):
        page.agencies = [AGENCIES[language][number % len(AGENCIES[language])]]
    return page


def stated_time(page):
    """The moment of publication as far as the page says it: with its zone, without, or the day alone."""
    if page.data in STATED or page.date == "iso-time":
        return page.iso
    if page.date == "day":
        return page.published.strftime("%Y-%m-%d")
    return page.published.strftime("%Y-%m-%dT%H:%M")


def truth(page, identifier, place):
    spans, position = [], 0
    for block in page.blocks:
        spans.append({"kind": block.kind, "start": position, "end": position + len(block.text)})
        position += len(block.text) + 1
    return {
        "id": identifier,
        "place": place,
        "url": page.url,
        "item": page.item,
        "title": page.title,
        "authors": page.authors,
        "agencies": page.agencies,
        "published": stated_time(page),
        "language": page.language,
        "outlet": page.site.outlet,
        "outcome": "paywalled" if page.paywall else "article",
        "body": page.body,
        "blocks": spans,
    }


def encoded(page):
    content = TEMPLATES[page.site.outlet](page).encode(page.codec, "xmlcharrefreplace")
    if page.codec == "cp1251" and page.number == 1:
        # A byte that windows-1251 does not define, in the page's foot: some readers lose all that follows.
        rights = WORDS[page.language]["rights"].encode("cp1251")
        content = content.replace(rights, rights[:4] + b"\x98" + rights[4:])
    return content


def line(value):
    return json.dumps(value, ensure_ascii=False) + "\n"


def write_pages(folder, articles):
    """Writes `folder` anew. The articles' addresses become those of their pages."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    pages = []
    for site in SITES.values():
        own = [article for article in articles.values() if article.item["outlet"] == site.outlet]
        planned = [plan(article, site, number) for number, article in enumerate(own)]
        for number, page in enumerate(planned):
            tongue = [other for other in planned if other.language == page.language and other is not page]
            page.related = [tongue[(number + step * 5) % len(tongue)] for step in range(1, 6)]
            if site.outlet == "vlast" and number % 4 == 2:
                page.below = page.related[2]
        pages += planned
    truths, archived_truths = [], []
    for page in pages:
        articles[page.item].item["url"] = page.canonical
        if page.number < IN_FOLDER:
            place = folder / page.site.outlet
            truths.append(truth(page, f"{page.site.outlet}/{page.item}", f"{page.site.outlet}/{page.item}.html"))
            write_capture(place, page.item, encoded(page), page.url, page.captured, page.content_type, page.item)
    for odd in odd_pages.odd_pages(pages):
        if odd.content_type is not None:
            write_capture(folder / odd.folder, odd.name, odd.content, odd.url, odd.captured, odd.content_type)
            truths.append(odd_pages.truth(odd))
    with open(folder / "archive.warc.gz", "wb") as file:
        archived = sorted(
            (page for page in pages if page.number >= IN_FOLDER), key=lambda page: (page.captured, page.item)
        )
        file.write(warc.information(archived[0].captured))
        for index, page in enumerate(archived):
            identifier = warc.record_id(page.url, page.item)
            body = encoded(page)
            transfer = "chunked" if index % 29 == 3 else "gzip" if index % 29 == 11 else "plain"
            file.write(warc.response(identifier, page.url, page.captured, body, page.content_type, transfer=transfer))
            archived_truths.append(truth(page, identifier, "archive.warc.gz"))
            if index == 40:
                again = page.captured + timedelta(hours=6)
                other = warc.record_id(page.url, page.item, "again")
                file.write(warc.revisit(other, page.url, again, body, identifier, page.captured, page.content_type))
        for odd in odd_pages.archived(pages):
            file.write(warc.response(odd.id, odd.url, odd.captured, odd.content, odd.header, status=odd.status))
            archived_truths.append(odd_pages.truth(odd))
    with open(folder / "truth.jsonl", "w", encoding="utf-8", newline="") as file:
        file.writelines(line(each) for each in truths)
    content = "".join(line(each) for each in archived_truths).encode("utf-8")
    (folder / "truth-archive.jsonl.gz").write_bytes(gzip.compress(content, compresslevel=9, mtime=0))


def write_capture(folder, name, content, url, captured, content_type, item=None):
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.html").write_bytes(content)
    meta = {"url": url, "captured": iso(captured), "content_type": content_type}
    if item:
        meta["item"] = item
    with open(folder / f"{name}.meta.json", "w", encoding="utf-8", newline="") as file:
        file.write(json.dumps(meta, ensure_ascii=False, indent=2) + "\n")
