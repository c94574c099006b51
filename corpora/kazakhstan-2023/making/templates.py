"""Six ways to lay out an article, one for each site; none of them is the site's own.

Each takes a page and returns its HTML. They differ as news sites differ: in their words for classes, in nesting, in
what marks a paragraph, in where the boxes stand.
"""

from html import escape

from making.furniture import NOTE, WORDS, byline, comments, head, links, popular, section, time_element, visible_date

PICTURE = "data:image/gif;base64,R0lGODlhAQABAIAAAMzMzAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="
RESET = (
    "body{margin:0;font:16px/1.5"
    " Arial,sans-serif;color:#222}a{color:#1a4f8b;text-decoration:none}ul{list-style:none;padding:0}"
)


def marked_up(page, block):
    """The block's text with a link or a stressed word in some pages, and broken into lines in others."""
    words = escape(block.text, quote=False).split(" ")
    if block.kind in ("paragraph", "lead") and len(words) > 4:
        if page.number % 3 == 1:
            words[2] = f'<a href="#w{page.number}">{words[2]}</a>'
        if page.number % 5 == 2:
            words[0] = f"<strong>{words[0]}</strong>"
    if page.number % 4 != 3:
        return " ".join(words)
    return "".join(word + ("\n      " if index % 12 == 11 else " ") for index, word in enumerate(words)).rstrip()


def blocks(page, marks, picture=None):
    """The article's blocks; `marks` gives the opening and closing of each kind, `paragraph` is taken for the rest."""
    picture = picture or f'<img src="{PICTURE}" width="640" height="300" alt="">'
    html, listed = [], False
    for block in page.blocks:
        text = marked_up(page, block)
        if (block.kind == "list-item") != listed:
            html.append("</ul>" if listed else "<ul class='points'>")
            listed = not listed
        if block.kind == "caption":
            html.append(f"<figure>{picture}<figcaption>{text}</figcaption></figure>")
        elif block.kind == "list-item":
            html.append(f"<li>{text}</li>")
        elif block.kind == "heading":
            html.append(f"<h2>{text}</h2>")
        elif block.kind == "quote":
            html.append(f"<blockquote><p>{text}</p></blockquote>")
        elif block.kind == "embed":
            kind = "instagram-media" if page.number % 2 else "telegram-post"
            html.append(f'<blockquote class="{kind}" data-post="constructed/{page.number}"><p>{text}</p></blockquote>')
        else:
            before, after = marks.get(block.kind, marks["paragraph"])
            html.append(before + text + after)
    if listed:
        html.append("</ul>")
    return html


def note(page, css):
    return f'<div class="{css}">{NOTE[page.language]}</div>'


def cookie(page, css):
    words = WORDS[page.language]
    return f'<div class="{css}" role="dialog"><span>{words["cookie"]}</span> <button>{words["accept"]}</button></div>'


def tengrinews(page):
    """Modern and semantic: main, article, section; boxes between the paragraphs; comments below."""
    words = WORDS[page.language]
    style = (
        RESET + ".tp-top{background:#12344d;color:#fff;padding:14px 40px;font-size:24px}.tp-top"
        " a{color:#cfe3f2;font-size:14px;margin-left:18px}.tp-grid{display:flex;max-width:1180px;margin:24px"
        " auto;gap:40px}.tp-main{flex:3}.tp-side{flex:1;font-size:14px}.tp-ttl{font:700 32px/1.2"
        " Georgia,serif}.tp-sub{font-size:19px;font-weight:600}.tp-meta{color:#888;font-size:13px}"
        ".tp-inset{border-left:4px"
        " solid #12344d;background:#f3f6f8;padding:8px 16px;margin:16px 0}.tp-inset li{margin:6px"
        " 0}figcaption{font-size:13px;color:#666}.tp-note{background:#fff3c4;padding:8px"
        " 40px;font-size:13px}.tp-ck{position:fixed;bottom:0;background:#222;color:#fff;padding:10px;width:100%}"
        "blockquote{border-left:3px"
        " solid #999;margin:0;padding-left:16px;font-style:italic}"
    )
    marks = {
        "paragraph": ("<p>", "</p>"),
        "lead": ('<div class="tp-sub"><p>', "</p></div>"),
        "live-entry": ('<div class="tp-clock"><b>', "</b></div>"),
    }
    body = blocks(page, marks)
    inset = (
        "<aside"
        f' class="tp-inset"><strong>{words["related"]}:</strong><ul>{links(page.related[:2], "tp-inset__i")}</ul>'
        f"</aside>"
    )
    body.insert(min(4, len(body)), inset)
    body.insert(
        min(7, len(body)), f'<div class="tp-adv"><small>{words["ad"]}</small><a href="#a">{words["advert"]}</a></div>'
    )
    if page.comments:
        talk = (
            f'<section class="tp-talk" id="comments"><h3>{words["comments"]}'
            f' (3)</h3>{comments(page, "tp-talk__one")}</section>'
        )
    else:
        talk = ""
    micro = ' itemscope itemtype="https://schema.org/NewsArticle"' if page.data == "microdata" else ""
    stamp = time_element(page, "tp-meta__t")
    if micro:
        stamp = f'<meta itemprop="datePublished" content="{page.iso}">' + stamp
    who = f'<span class="tp-meta__a">{byline(page)}</span>' if page.authors else ""
    source = f'<span class="tp-meta__s">{words["source"]}: {", ".join(page.agencies)}</span>' if page.agencies else ""
    menu = "".join(f'<a href="#{i}">{each}</a>' for i, each in enumerate(words["menu"]))
    return (
        f'<!DOCTYPE html>\n<html lang="{page.language}">\n{head(page, style)}<body>\n{note(page, "tp-note")}\n<header'
        f' class="tp-top">{page.site.name}<nav>{menu}</nav></header>\n<div class="tp-grid"><main'
        f' class="tp-main"><article class="tp-story"{micro}>\n<h1'
        f' class="tp-ttl"{" itemprop=headline" if micro else ""}>{escape(page.title)}</h1>\n<div'
        f' class="tp-meta">{stamp} {who} {source} <span>{page.views} {words["views"]}</span></div>\n<div'
        f' class="tp-text"{" itemprop=articleBody" if micro else ""}>\n' + "\n".join(body) + "\n</div>\n"
        f'<div class="tp-share">{words["share"]}: <a href="#tg">Telegram</a> <a href="#wa">WhatsApp</a> <a'
        ' href="#fb">Facebook</a></div>'
        f'<div class="tp-sign"><p>{words["subscribe"]}</p><input placeholder="e-mail"></div></article>\n{talk}</main>\n'
        "<aside"
        f' class="tp-side"><h3>{words["popular"]}</h3><ul>{popular(page, "tp-side__i")}</ul><h3>{words["all"]}</h3>'
        f'<ul>{links(page.related, "tp-side__i")}</ul></aside></div>\n<footer>© {page.site.name}.'
        f' {words["rights"]}</footer>\n'
        f'{cookie(page, "tp-ck")}\n</body>\n</html>\n'
    )


def zakon(page):
    """Nested divs with short class names; a list of links inside the text; a bare page for mobile phones."""
    words = WORDS[page.language]
    style = (
        RESET + "#wr{width:1100px;margin:0 auto}.hd{border-bottom:3px solid #b3202a;padding:12px"
        " 0;font-size:26px;color:#b3202a}.mn"
        " span{margin-right:14px;font-size:14px}.lc{float:left;width:760px}"
        ".rc{float:right;width:290px;font-size:14px}.nm{font:700"
        " 28px/1.25 Arial}.dt{color:#999;font-size:13px;margin:8px"
        " 0}.ld{font-weight:bold}.bx{background:#f7f0f0;padding:10px;margin:12px 0}.tx div{margin:0 0"
        " 14px}figcaption{font-size:12px;color:#777}.cn{background:#fff3c4;padding:6px;font-size:13px}"
        ".ft{clear:both;padding:20px"
        " 0;color:#888;font-size:12px}"
    )
    marks = {
        "paragraph": ("<div>", "</div>"),
        "lead": ('<div class="ld">', "</div>"),
        "live-entry": ('<div class="tm">', "</div>"),
    }
    body = blocks(page, marks)
    menu = "".join(f'<span><a href="/{i}">{each}</a></span>' for i, each in enumerate(words["menu"]))
    who = f'{words["author"]}: <a href="#au">{byline(page)}</a>' if page.authors else ""
    source = f'<div class="sr">{words["source"]}: <a href="#s">{page.agencies[0]}</a></div>' if page.agencies else ""
    if page.host == "mobile":
        return (
            "<!DOCTYPE html>\n<html"
            f' lang="{page.language}">\n{head(page, RESET + ".m-b{padding:12px}.m-n{background:#fff3c4}")}<body'
            f' class="m">\n<div class="m-h">{page.site.name} <a href="#menu">≡</a></div>{note(page, "m-n")}<div'
            f' class="m-b"><h1>{escape(page.title)}</h1><div class="m-d">{time_element(page, "m-t")} {who}</div><div'
            ' class="m-c">' + "\n".join(body) + f"</div>{source}</div>\n"
            f'<div class="m-l"><b>{words["popular"]}</b><ul>{popular(page, "m-i")}</ul></div><div'
            f' class="m-f">{words["telegram"]}</div></body></html>\n'
        )
    body.insert(
        min(3, len(body)), f'<div class="bx"><b>{words["related"]}</b><ul>{links(page.related[:3], "li")}</ul></div>'
    )
    return (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"'
        f' "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html>\n{head(page, style)}<body>\n<div'
        f' id="wr">{note(page, "cn")}<div class="hd"><div><div>{page.site.name}</div></div></div><div'
        f' class="mn">{menu}</div>\n<div class="lc"><div class="in"><div class="ar"><div class="nm"><h1'
        f' class="nm">{escape(page.title)}</h1></div><div class="dt">{time_element(page, "dv")} | {section(page)} |'
        f' {who}</div><div class="tx">\n' + "\n".join(body) + f'\n</div>{source}<div class="tg">{words["tags"]}: <a'
        f' href="#1">{section(page)}</a></div></div></div></div>\n<div class="rc"><div class="bn">{words["ad"]}:'
        f' {words["advert"]}</div><div class="tt">{words["popular"]}</div><ul>{popular(page, "li")}</ul><div'
        f' class="tt">{words["all"]}</div><ul>{links(page.related, "li")}</ul></div>\n<div class="ft">©'
        f' {page.site.name}. {words["rights"]} {words["telegram"]}</div></div>\n</body>\n</html>\n'
    )


def vlast(page):
    """A long read with a wide column, comments, a wall for subscribers, and sometimes the next article below."""
    words = WORDS[page.language]
    style = (
        RESET + "body{font:19px/1.6 Georgia,serif}.lr-bar{padding:10px 30px;border-bottom:1px solid #ddd;font:14px"
        " Arial}.lr-bar a{margin-right:16px}.lr{max-width:760px;margin:40px"
        " auto}.lr-h{font-size:40px;line-height:1.15}.lr-lead{font-size:22px;color:#555}.lr-by{font:13px"
        " Arial;color:#999}.lr-wall{text-align:center;border:1px solid"
        " #000;padding:20px;font-family:Arial}.lr-q{color:#777}.lr-note{background:#fff3c4;font:13px"
        " Arial;padding:6px 30px}figure{margin:20px 0}figcaption{font:13px Arial}.lr-off{display:none}"
    )
    marks = {
        "paragraph": ('<p class="lr-p">', "</p>"),
        "lead": ('<p class="lr-lead">', "</p>"),
        "live-entry": ('<h4 class="lr-when">', "</h4>"),
    }
    body = blocks(page, marks)
    wall = (
        f'<div class="lr-wall"><p>{words["paywall"]}</p><a href="#sub">{words["login"]}</a></div>'
        if page.paywall
        else ""
    )
    below = ""
    if page.below:
        other = page.below
        text = "".join(f'<p class="lr-p">{escape(block.text, quote=False)}</p>' for block in other.blocks[:6])
        below = (
            f'<div class="lr-next"><span>{words["more"]}</span></div>\n<section class="lr"'
            f' data-url="{other.canonical}"><header><h1 class="lr-h">{escape(other.title)}</h1><div'
            f' class="lr-by">{visible_date(other)}</div></header>\n{text}</section>\n'
        )
    who = f'<span class="lr-name">{byline(page)}</span>' if page.authors else ""
    source = f'<span class="lr-agency">{", ".join(page.agencies)}</span>' if page.agencies else ""
    menu = "".join(f'<a href="/{i}">{each}</a>' for i, each in enumerate(words["menu"]))
    return (
        f'<!doctype html>\n<html lang="{page.language}">\n{head(page, style)}<body>\n<div class="lr-bar"><a'
        f' href="/"><b>{page.site.name}</b></a>{menu}</div>{note(page, "lr-note")}\n<section class="lr"'
        f' data-url="{page.canonical}"><header><span class="lr-sec">{section(page)}</span><h1'
        f' class="lr-h">{escape(page.title)}</h1><div class="lr-by">{who} {source}'
        f' {time_element(page, "lr-date")}</div></header>\n'
        + "\n".join(body)
        + f'\n<div class="lr-off" aria-hidden="true"><p>{words["hidden"]}'
        f" {escape(page.related[1].title)}.</p></div>{wall}<div"
        f' class="lr-help"><p>{words["subscribe"]}</p></div></section>\n<div class="lr'
        f' lr-q"><h3>{words["comments"]}</h3>{comments(page, "lr-q-one")}</div>\n{below}<div'
        f' class="lr"><h3>{words["related"]}</h3><ul>{links(page.related, "lr-rel")}</ul></div>\n<footer>'
        f"{page.site.name}."
        f' {words["rights"]}</footer>{cookie(page, "lr-ck")}\n</body></html>\n'
    )


def kaztag(page):
    """Old: tables in tables, font tags, paragraphs parted by empty lines, bare attributes, tags left open."""
    words = WORDS[page.language]
    marks = {
        "paragraph": ("", "<br><br>"),
        "lead": ("<b>", "</b><br><br>"),
        "live-entry": ("<font color=#990000>", "</font><br><br>"),
    }
    if page.number % 3 == 0:
        marks = {
            "paragraph": ("<p align=justify>", ""),
            "lead": ("<p><b>", "</b>"),
            "live-entry": ("<p><font color=#990000>", "</font>"),
        }
    body = blocks(page, marks, f'<img src="{PICTURE}" width=400 height=220 border=0>')
    menu = "".join(f"<tr><td bgcolor=#e8eef5><a href=/{i}>{each}</a>" for i, each in enumerate(words["menu"]))
    who = f"<i>{byline(page)}</i>" if page.authors else ""
    agency = f"<b>{page.agencies[0]}</b>. " if page.agencies else ""
    style = (
        "td{font:14px/1.4 Tahoma;vertical-align:top;padding:4px}h1{font:bold 20px"
        " Tahoma}.c{background:#fff3c4}.s{font-size:12px}"
    )
    return (
        f"<html>\n{head(page, style)}<body bgcolor=#ffffff topmargin=0>\n<table width=1000 align=center cellspacing=0"
        f" border=0><tr><td colspan=3 bgcolor=#003366><font color=white size=5>{page.site.name}</font><tr><td colspan=3"
        f" class=c>{NOTE[page.language]}\n<tr><td width=160><table width=100%>{menu}</table><p"
        f" class=s>{words['ad']}<br>{words['advert']}</p>\n<td width=600><table width=100%><tr><td><font size=1"
        f" color=gray>{time_element(page, 'd')}</font> <font"
        f" size=1>{agency}{section(page)}</font><h1>{escape(page.title)}</h1></td></tr><tr><td class=txt>\n"
        + "\n".join(body)
        + f"\n</td></tr><tr><td align=right>{who}</td></tr><tr><td class=s><hr>{words['share']} |"
        f" {words['telegram']}</td></tr></table>\n<td"
        f" width=240><b>{words['popular']}</b><ul>{popular(page, 's')}</ul><b>{words['related']}</b><ul>"
        f"{links(page.related, 's')}</ul>\n<tr><td"
        f" colspan=3 align=center class=s>{page.site.name} {words['rights']}</table>\n</body></html>\n"
    )


def orda(page):
    """Class names made by a machine; and an AMP edition."""
    words = WORDS[page.language]
    marks = {
        "paragraph": ('<p class="css-8kq2z">', "</p>"),
        "lead": ('<p class="css-1d0ya css-lead">', "</p>"),
        "live-entry": ('<div class="css-t77"><span>', "</span></div>"),
    }
    who = f'<a class="css-u1" rel="author" href="#a">{byline(page)}</a>' if page.authors else ""
    source = f'<span class="css-ag">{", ".join(page.agencies)}</span>' if page.agencies else ""
    if page.host == "amp":
        picture = f'<amp-img src="{PICTURE}" width="640" height="300" layout="responsive"></amp-img>'
        body = blocks(page, {**marks, "paragraph": ("<p>", "</p>")}, picture)
        body.insert(
            min(5, len(body)),
            f'<amp-ad width="300" height="250" type="constructed"><div placeholder>{words["ad"]}</div></amp-ad>',
        )
        menu = "".join(f"<li>{each}</li>" for each in words["menu"])
        extra = '<script async src="https://example.org/amp.js"></script>\n'
        return (
            "<!doctype html>\n<html amp"
            f' lang="{page.language}">'
            f'\n{head(page, RESET + ".x{padding:0 16px}.n{background:#fff3c4}", extra)}<body>\n<amp-sidebar'
            f' id="side" layout="nodisplay"><ul>{menu}</ul></amp-sidebar>\n<header'
            f' class="x"><b>{page.site.name}</b></header>{note(page, "n x")}<article'
            f' class="x"><h1>{escape(page.title)}</h1><div>{time_element(page, "when")} {who} {source}</div>\n'
            + "\n".join(body)
            + "\n</article>\n<amp-list"
            f' class="x"><h4>{words["related"]}</h4><ul>{links(page.related, "r")}</ul></amp-list>\n<footer'
            f' class="x">{words["rights"]}</footer></body></html>\n'
        )
    style = (
        RESET + ".css-h{background:#000;color:#fff;padding:16px 32px;font-weight:700}.css-h"
        " a{color:#ff5a36;margin-left:16px}.css-w{display:grid;grid-template-columns:2fr"
        " 1fr;gap:32px;max-width:1160px;margin:24px"
        " auto}.css-1h1{font-size:34px;line-height:1.15}.css-lead{font-weight:700;border-left:4px solid"
        " #ff5a36;padding-left:12px}.css-m{color:#777;font-size:13px}.css-n{background:#fff3c4;padding:6px"
        " 32px;font-size:13px}.css-r{background:#111;padding:16px;color:#fff}.css-r"
        " a{color:#fff}.css-hid{position:absolute;left:-9999px}"
    )
    body = blocks(page, marks)
    body.insert(
        min(6, len(body)),
        f'<div class="css-r"><div>{words["related"]}</div><a'
        f' href="{page.related[0].canonical}">{escape(page.related[0].title)}</a></div>',
    )
    menu = "".join(f'<a href="/{i}">{each}</a>' for i, each in enumerate(words["menu"]))
    return (
        f'<!DOCTYPE html>\n<html lang="{page.language}">\n{head(page, style)}<body><div id="root"><div'
        f' class="css-h">{page.site.name}{menu}</div>{note(page, "css-n")}<div class="css-w"><div class="css-col"><div'
        f' class="css-0"><h1 class="css-1h1">{escape(page.title)}</h1><div class="css-m">{time_element(page, "css-dt")}'
        f' {who} {source}</div></div><div class="css-bd">\n'
        + "\n".join(body)
        + f'\n</div><div class="css-hid">{words["hidden"]}</div><div class="css-sh">{words["share"]}</div></div>\n<div'
        ' class="css-col2"><div'
        f' class="css-tt">{words["popular"]}</div><ul>{popular(page, "css-li")}</ul></div></div>\n<div'
        f' class="css-f">{words["subscribe"]}</div>{cookie(page, "css-ck")}</div></body></html>\n'
    )


def ulysmedia(page):
    """Microdata, tabs, a slider of popular stories above the text and a feed of headlines below it."""
    words = WORDS[page.language]
    style = (
        RESET + ".u-head{display:flex;justify-content:space-between;padding:16px 48px;border-bottom:4px solid"
        " #2a7f62}.u-slide{display:flex;gap:12px;padding:8px 48px;font-size:13px;background:#eef6f3}.u-slide"
        " li{flex:1;list-style:none}.u-body{max-width:820px;margin:24px"
        " auto}.u-title{font-size:30px}.u-lead{font-size:18px;color:#2a7f62}.u-info{font-size:13px;color:#777}"
        ".u-tape{columns:2;font-size:14px}.u-note{background:#fff3c4;font-size:13px;padding:6px"
        " 48px}figure{display:inline-block;width:48%;margin:0}figure"
        " img{width:100%}figcaption{font-size:12px;color:#666}"
    )
    marks = {
        "paragraph": ("<p><span>", "</span></p>"),
        "lead": ('<div class="u-lead">', "</div>"),
        "live-entry": ('<div class="u-live"><time>', "</time></div>"),
    }
    body = blocks(page, marks)
    body.insert(min(5, len(body)), f'<div class="u-tg"><a href="#t">{words["telegram"]}</a></div>')
    micro = page.data == "microdata"
    scope = ' itemscope itemtype="http://schema.org/NewsArticle"' if micro else ""
    prop = {name: f' itemprop="{name}"' if micro else "" for name in ("headline", "articleBody", "author")}
    who = f'<span class="u-author"{prop["author"]}>{byline(page)}</span>' if page.authors else ""
    source = f'<span class="u-src">{words["source"]}: {", ".join(page.agencies)}</span>' if page.agencies else ""
    stamp = (f'<meta itemprop="datePublished" content="{page.iso}">' if micro else "") + time_element(page, "u-date")
    menu = " ".join(f'<a href="/{i}">{each}</a>' for i, each in enumerate(words["menu"][:6]))
    wall = f'<div class="u-wall">{words["paywall"]}</div>' if page.paywall else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{page.language}">\n{head(page, style)}<body>\n<div'
        f' class="u-head"><b>{page.site.name}</b><div>{menu}</div></div>{note(page, "u-note")}\n<ul'
        f' class="u-slide">{popular(page, "u-slide-i")}</ul>\n<div class="u-body"{scope}><h1'
        f' class="u-title"{prop["headline"]}>{escape(page.title)}</h1><div class="u-info">{stamp} {who}'
        f' {source}</div>\n<div class="u-entry"{prop["articleBody"]}>\n'
        + "\n".join(body)
        + f'\n</div>{wall}<div class="u-share">{words["share"]}</div></div>\n<div'
        f' class="u-body"><h3>{words["all"]}</h3><ul'
        f' class="u-tape">{links(page.related, "u-tape-i")}</ul><h3>{words["comments"]}</h3>'
        f'{comments(page, "u-com")}</div>\n<div'
        f' class="u-foot">{page.site.name}. {words["rights"]}</div>{cookie(page, "u-ck")}\n</body></html>\n'
    )


TEMPLATES = dict(tengrinews=tengrinews, zakon=zakon, vlast=vlast, kaztag=kaztag, orda=orda, ulysmedia=ulysmedia)
