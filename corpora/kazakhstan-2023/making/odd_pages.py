"""Pages that are no article of a monitored outlet: counted as captured, never as coverage."""

from collections import namedtuple
from html import escape

from making import warc
from making.furniture import NOTE, WORDS, comments, iso, links, popular
from making.templates import TEMPLATES

Odd = namedtuple(
    "Odd", "id folder name url captured content content_type header status outlet language outcome article"
)
STYLE = "<style>body{font:16px Arial;margin:40px;color:#333}.note{background:#fff3c4}</style>"


def constructed(language):
    return f'<meta name="constructed" content="{NOTE[language]}">'


def document(title, body, language="ru"):
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta'
        f' charset="utf-8"><title>{title}</title>{constructed(language)}{STYLE}</head>\n<body><div'
        f' class="note">{NOTE[language]}</div>\n{body}\n</body></html>\n'
    ).encode("utf-8")


def menu(language):
    return "<nav>" + " ".join(f'<a href="/{i}">{each}</a>' for i, each in enumerate(WORDS[language]["menu"])) + "</nav>"


def odd(
    name, page, content, outcome, path, folder=None, content_type="text/html; charset=utf-8", host=None, article=None
):
    folder = folder or page.site.outlet
    url = f"https://{host or page.site.name}{path}"
    outlet = None if host else page.site.outlet
    language = None if article is None else article.language
    return Odd(
        f"{folder}/{name}",
        folder,
        name,
        url,
        page.captured,
        content,
        content_type,
        None,
        None,
        outlet,
        language,
        outcome,
        article,
    )


def listing(page, pages, language):
    own = [each for each in pages if each.site is page.site and each.language == language][:24]
    cards = "".join(
        '<div class="card"><h3><a'
        f' href="{each.canonical}">{escape(each.title)}</a></h3><p>{escape(each.blocks[0].text[:90])}…</p>'
        f"<span>{each.published:%d.%m.%Y %H:%M}</span></div>\n"
        for each in own
    )
    return document(
        f"{WORDS[language]['all']} — {page.site.name}",
        f"{menu(language)}<h1>{WORDS[language]['all']}</h1>{cards}",
        language,
    )


def odd_pages(pages):
    """The odd pages that lie in folders."""
    first = {}
    for page in pages:
        first.setdefault((page.site.outlet, page.language), page)
    tengri, zakon, vlast = first["tengrinews", "ru"], first["zakon", "ru"], first["vlast", "ru"]
    kaztag, orda, ulys = first["kaztag", "ru"], first["orda", "ru"], first["ulysmedia", "ru"]
    whole = TEMPLATES["ulysmedia"](ulys).encode("utf-8")
    middle = whole.index(b"<p><span>", whole.index(b'u-entry"')) + 400
    gone = (
        f"{menu('ru')}<h1>404</h1><p>Страница не найдена. Возможно, она была удалена или адрес набран с ошибкой.</p>"
        f"<h3>{WORDS['ru']['popular']}</h3><ul>{popular(zakon, 'li')}</ul>"
    )
    robot = (
        "<h1>Проверка безопасности</h1><p>Подтвердите, что вы не робот, чтобы продолжить.</p>"
        '<form><div class="captcha-box"></div><input type="checkbox"> Я не робот <button>Продолжить</button></form>'
    )
    script = (
        '<div id="app"></div><noscript>Для работы сайта включите'
        ' JavaScript.</noscript><script>window.state={"story":null}</script>'
    )
    form = (
        f"{menu('ru')}<h1>Обратная связь</h1><form><label>Имя <input></label><label>Почта"
        " <input></label><label>Сообщение <textarea></textarea></label><button>Отправить</button></form><p>Редакция"
        " отвечает по будням.</p>"
    )
    talk = f"{menu('ru')}<h1>{WORDS['ru']['comments']}</h1>{comments(vlast, 'c')}"
    stranger = Stranger(orda)
    return [
        odd("front-page", tengri, listing(tengri, pages, "ru"), "listing", "/"),
        odd("tag-kk", first["zakon", "kk"], listing(zakon, pages, "kk"), "listing", "/constructed/tag/sailau/"),
        odd("search", orda, listing(orda, pages, "ru"), "listing", "/constructed/search/?q=constructed"),
        odd("not-found", zakon, document("404 — zakon.kz", gone), "error-page", "/constructed/gone.html"),
        odd("captcha", vlast, document("Проверка — vlast.kz", robot), "blocked", "/constructed/check/"),
        odd("empty", kaztag, b"", "empty", "/ru/constructed/?id=empty"),
        odd("blank", kaztag, b" \r\n\t\n ", "empty", "/ru/constructed/?id=blank"),
        odd("cut-off", ulys, whole[:middle], "cut-off", "/constructed/cut-off"),
        odd("scripted", orda, document("orda.kz", script), "scripted", "/constructed-app/"),
        odd("contact", ulys, document("Обратная связь — ulysmedia.kz", form), "other-page", "/constructed/contact"),
        odd("comments", vlast, document("Комментарии — vlast.kz", talk), "other-page", "/constructed/comments/"),
        odd(
            "blog",
            orda,
            stranger.html().encode("utf-8"),
            "article",
            "/constructed/blog/first",
            folder="unknown",
            host="blog.example.org",
            article=stranger.page,
        ),
    ]


class Stranger:
    """An article on a site that nobody monitors: the text of another page under a plain layout."""

    def __init__(self, page):
        self.page = page

    def html(self):
        body = "".join(f"<p>{escape(block.text, quote=False)}</p>\n" for block in self.page.blocks)
        return (
            '<!DOCTYPE html>\n<html lang="ru"><head><meta'
            f' charset="utf-8"><title>{escape(self.page.title)}</title>{constructed("ru")}{STYLE}</head><body>'
            f'<p class="note">{NOTE["ru"]}</p>\n<article><h1>{escape(self.page.title)}</h1>'
            "<time"
            f' datetime="{iso(self.page.published)}">{self.page.published:%d.%m.%Y %H:%M}</time>\n{body}</article>'
            f"</body></html>\n"
        )


def archived(pages):
    """The odd records of the archive: an error with its status, a refusal, a document that is no page."""
    page = pages[-1]
    gone = document("404", f"{menu('ru')}<h1>404</h1><p>Такой страницы нет.</p>")
    refused = document("403", "<h1>403</h1><p>Доступ ограничен. Слишком много запросов с вашего адреса.</p>")
    paper = b"%PDF-1.4\n% constructed, nothing inside\n%%EOF\n"
    rows = [
        (
            "https://zakon.kz/constructed/missing.html",
            gone,
            "text/html; charset=utf-8",
            "404 Not Found",
            "zakon",
            "error-page",
        ),
        (
            "https://vlast.kz/constructed/refused.html",
            refused,
            "text/html; charset=utf-8",
            "403 Forbidden",
            "vlast",
            "blocked",
        ),
        ("https://orda.kz/constructed/paper.pdf", paper, "application/pdf", "200 OK", "orda", "not-html"),
    ]
    return [
        Odd(
            warc.record_id(url, "odd"),
            None,
            None,
            url,
            page.captured,
            content,
            None,
            header,
            status,
            outlet,
            None,
            outcome,
            None,
        )
        for url, content, header, status, outlet, outcome in rows
    ]


def truth(each):
    row = {
        "id": each.id,
        "place": f"{each.folder}/{each.name}.html" if each.folder else "archive.warc.gz",
        "url": each.url,
        "item": None,
        "title": "",
        "authors": [],
        "agencies": [],
        "published": None,
        "language": each.language,
        "outlet": each.outlet,
        "outcome": each.outcome,
        "body": "",
        "blocks": [],
    }
    if each.article:
        position = 0
        for index, block in enumerate(each.article.blocks):
            row["blocks"].append({"kind": "paragraph", "start": position, "end": position + len(block.text)})
            position += len(block.text) + 1
        row.update(title=each.article.title, published=each.article.iso, body=each.article.body)
    return row
