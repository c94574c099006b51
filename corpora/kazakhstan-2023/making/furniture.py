"""What stands around an article on the made-up pages: heads, menus, boxes, comments, all of our own writing."""

import json
from html import escape

from making.naming import NAMES

NOTE = {
    "ru": "Сконструированная страница: текст придуман для проверки программы Qamtu, сайт его не публиковал.",
    "kk": "Құрастырылған бет: мәтін Qamtu бағдарламасын тексеру үшін ойдан шығарылған, сайт оны жарияламаған.",
}
WORDS = {
    "ru": dict(
        menu=["Главная", "Политика", "Экономика", "Общество", "Регионы", "Мир", "Спорт", "Мнения", "Видео"],
        related="Читайте также",
        popular="Популярное",
        comments="Комментарии",
        share="Поделиться",
        subscribe="Подпишитесь на нашу рассылку и первыми узнавайте о главном.",
        cookie="Мы используем файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с этим.",
        accept="Принять",
        ad="Реклама",
        advert="Квартиры от застройщика без первого взноса. Звоните прямо сейчас!",
        source="Источник",
        author="Автор",
        tags="Теги",
        paywall="Продолжение доступно подписчикам. Оформите подписку, чтобы прочитать материал целиком.",
        more="Следующая статья",
        hidden="Текст для служебного пользования: не показывать.",
        views="просмотров",
        search="Поиск по сайту",
        rights="Все права на придуманное принадлежат авторам коллекции.",
        login="Войти",
        all="Все новости",
        telegram="Читайте нас в Telegram",
    ),
    "kk": dict(
        menu=["Басты бет", "Саясат", "Экономика", "Қоғам", "Өңірлер", "Әлем", "Спорт", "Пікір", "Бейне"],
        related="Тағы оқыңыз",
        popular="Ең көп оқылған",
        comments="Пікірлер",
        share="Бөлісу",
        subscribe="Жаңалықтар таратылымына жазылып, бастысын бірінші болып біліңіз.",
        cookie="Біз cookie файлдарын қолданамыз. Сайтта қала отырып, сіз бұған келісесіз.",
        accept="Қабылдау",
        ad="Жарнама",
        advert="Құрылыс салушыдан бастапқы жарнасыз пәтерлер. Қазір қоңырау шалыңыз!",
        source="Дереккөз",
        author="Автор",
        tags="Тегтер",
        paywall="Жалғасы жазылушыларға ғана ашық. Материалды толық оқу үшін жазылыңыз.",
        more="Келесі мақала",
        hidden="Қызметтік мәтін: көрсетілмейді.",
        views="қаралым",
        search="Сайттан іздеу",
        rights="Ойдан шығарылғанға барлық құқық жинақ авторларына тиесілі.",
        login="Кіру",
        all="Барлық жаңалық",
        telegram="Telegram-дағы арнамыз",
    ),
}
SECTIONS = {
    "ru": {
        "campaign": "Выборы",
        "election-process": "Выборы",
        "economy": "Экономика",
        "foreign": "Мир",
        "regions": "Регионы",
    },
    "kk": {
        "campaign": "Сайлау",
        "election-process": "Сайлау",
        "economy": "Экономика",
        "foreign": "Әлем",
        "regions": "Өңірлер",
    },
}
# Surnames that say "example", "sample", "invented": nobody's.
AUTHORS = {
    "ru": ["Асель Примерова", "Данияр Образцов", "Марина Вымышлева", "Ержан Примеров", "Динара Образцова"],
    "kk": ["Әсел Мысалова", "Данияр Үлгібаев", "Мөлдір Үлгібаева", "Ержан Мысалов", "Динара Жобаева"],
}
AGENCIES = {"ru": ["Казинформ", "Интерфакс-Казахстан"], "kk": ["Қазақпарат"]}
MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(),
}
POPULAR = ["almaty-d1", "almaty-d2", "almaty-region-d1", "amanat-c1", "respublica-c3", "auyl-c1"]


def section(page):
    return SECTIONS[page.language].get(page.topic, {"ru": "Общество", "kk": "Қоғам"}[page.language])


def iso(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S+06:00")


def visible_date(page):
    """The date as a reader sees it."""
    moment, clock = page.published, page.published.strftime("%H:%M")
    month = MONTHS[page.language][moment.month - 1]
    if page.date == "relative":
        days = (page.captured.date() - moment.date()).days
        word = {"ru": ["Сегодня", "вчера"], "kk": ["Бүгін", "кеше"]}[page.language][days]
        return f"{word}, {clock}"
    if page.date == "numeric":
        return moment.strftime("%d.%m.%Y %H:%M")
    if page.date == "day":
        return f"{moment.day} {month} {moment.year}" + (" года" if page.language == "ru" else " жыл")
    if page.language == "ru" and page.number % 2:
        return f"{moment.day} {month} {moment.year} года, {clock}"
    return f"{moment.day} {month} {moment.year}, {clock}"


def time_element(page, css):
    text = visible_date(page)
    if page.date == "iso-time":
        return f'<time class="{css}" datetime="{iso(page.published)}">{text}</time>'
    return f'<span class="{css}">{text}</span>'


def article_data(page):
    """What the page says of itself in JSON-LD, right or wrong; nothing when it has none."""
    if not page.data.startswith("json-ld"):
        return ""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": page.title,
        "datePublished": iso(page.published),
        "inLanguage": page.language,
        "mainEntityOfPage": {"@type": "WebPage", "@id": page.canonical},
        "publisher": {"@type": "Organization", "name": page.site.name},
    }
    if page.authors:
        data["author"] = [{"@type": "Person", "name": name} for name in page.authors]
    if page.data == "json-ld-site-name":
        data["headline"] = page.site.name
    if page.data == "json-ld-other":
        other = page.related[0]
        data.update(headline=other.title, datePublished=iso(other.published))
        data["mainEntityOfPage"] = {"@type": "WebPage", "@id": other.canonical}
        data.pop("author", None)
    if page.data == "json-ld-graph":
        crumbs = {
            "@type": "BreadcrumbList",
            "itemListElement": [{"@type": "ListItem", "position": 1, "name": section(page)}],
        }
        data.pop("@context")
        data = {
            "@context": "https://schema.org",
            "@graph": [{"@type": "WebSite", "name": page.site.name}, crumbs, data],
        }
    if page.paywall:
        data["isAccessibleForFree"] = False
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>\n'


def head(page, style, extra=""):
    title = escape(page.title)
    lead = escape(page.blocks[0].text if page.blocks[0].kind == "lead" else page.title)
    lines = ["<head>"]
    if page.meta_charset:
        lines.append(f'<meta charset="{page.meta_charset}">')
    lines += [
        f"<title>{title} — {page.site.name}</title>",
        f'<meta name="description" content="{lead}">',
        f'<meta name="constructed" content="{NOTE[page.language]}">',
        f'<link rel="canonical" href="{page.canonical}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ]
    if page.data == "og" or page.data == "json-ld":
        lines += [
            '<meta property="og:type" content="article">',
            f'<meta property="og:title" content="{title}">',
            f'<meta property="og:url" content="{page.canonical}">',
            f'<meta property="og:site_name" content="{page.site.name}">',
        ]
    if page.data == "og":
        lines.append(f'<meta property="article:published_time" content="{iso(page.published)}">')
    return "\n".join(lines) + f"\n{extra}{article_data(page)}<style>{style}</style>\n</head>\n"


def links(items, css):
    return "".join(f'<li class="{css}"><a href="{each.canonical}">{escape(each.title)}</a></li>' for each in items)


def popular(page, css):
    """Headlines that name candidates and belong to other articles."""
    names = NAMES[page.language]
    end = {"ru": "ответил на вопросы горожан", "kk": "тұрғындардың сұрағына жауап берді"}[page.language]
    chosen = [POPULAR[(page.number + step) % len(POPULAR)] for step in range(4)]
    return "".join(f'<li class="{css}"><a href="#p{actor}">{names[actor].full} {end}</a></li>' for actor in chosen)


def comments(page, css):
    """Readers who name candidates: never coverage."""
    names = NAMES[page.language]
    texts = {
        "ru": [
            "{} обещает дорогу у нашего дома, посмотрим, что выйдет.",
            "А мне понравилось, как выступает {}, буду голосовать.",
        ],
        "kk": ["{} біздің көшеге жол салуға уәде берді, көрейік.", "Маған {} сөзі ұнады, дауыс беремін."],
    }[page.language]
    rows = []
    for step in range(3):
        actor = POPULAR[(page.number + step) % len(POPULAR)]
        reader = {"ru": "Читатель", "kk": "Оқырман"}[page.language]
        text = texts[step % 2].format(names[actor].full)
        rows.append(
            f'<div class="{css}"><b>{reader} {17 + step * 12}</b> <i>{10 + step}:{15 + step * 7}</i><p>{text}</p></div>'
        )
    return "".join(rows)


def byline(page):
    return ", ".join(page.authors)
