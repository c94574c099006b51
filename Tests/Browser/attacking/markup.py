"""Scripts, markup, formulas and turned writing in what comes from outside."""

import csv
import io
import json
import re

from . import attack, held, statuses
from .field import FORMULAS, RLO, quoted



def clean(text, page):
    """No tag of the data's, no turned writing in a page."""
    for needle in ["<script>", "<img src=x", "<svg onload", "<i onclick", "<b onmouseover"]:
        held(needle not in text, f"{page} holds {needle}")
    held(RLO not in text, f"{page} holds a right-to-left override")


def coded(field):
    """An article that bolat has finished, with harm in the note; and its title and text."""
    item = field.item(["bolat"], ["erlan", "dana", "aigul"])
    note = f"<script>pwned=1</script> {RLO}"
    field.finish("bolat", item, field.record(field.attribution(note=note), note=note))
    return item


@attack
def markup_in_titles_on_item_pages(field):
    """Markup in titles, on /code, /look, /items, /progress: shown as text, never as tags."""
    item = coded(field)
    own = field.items("aigul")[0]
    pages = [("aigul", f"/code/{own}"), ("dana", f"/look/{item}"), ("dana", "/progress")]
    pages += [("dana", f"/items?outlet=vlast&day=2023-03-{day}") for day in ["01", "18"]]
    for name, page in pages:
        status, text, _ = field.clients[name].call("GET", page)
        held(status == 200, f"{page}: {status}")
        clean(text, page)
    return f"{len(pages)} pages, all escaped"


@attack
def markup_in_notes_on_look(field):
    """A coder's note holds a script and turned writing: the page of the coded item shows it as text."""
    item = coded(field)
    _, text, _ = field.clients["dana"].call("GET", f"/look/{item}")
    held("&lt;script&gt;pwned" in text, "the note is not there")
    clean(text, "/look")
    return "escaped"


@attack
def markup_in_programme_names(field):
    """A programme's name is a tag with a handler: shown as text in the items of the day."""
    _, text, _ = field.clients["dana"].call("GET", "/items?outlet=khabar&day=2023-03-01")
    held("&lt;i onclick" in text, "the programme is not there")
    clean(text, "/items")
    return "escaped"


@attack
def markup_in_outlet_names_and_cells(field):
    """Outlets and tables whose names are tags, on /tables, /tables/TABLE and behind a cell: shown as text."""
    for page in ["/tables", "/tables/b1-web", "/tables/b1-web/0/0", "/tables/b1-tv", "/tables/d-silence-web"]:
        status, text, _ = field.clients["dana"].call("GET", page)
        held(status in (200, 404), f"{page}: {status}")
        clean(text, page)
    return "escaped"


@attack
def markup_in_incidents(field):
    """Every field of an incident is a script: stored, and shown as text."""
    evil = f"<script>pwned=1</script>\"'{RLO}"
    form = {key: evil for key in ["name", "rule", "platform", "severity", "evidence", "referral", "outcome"]}
    status, _, _ = field.clients["dana"].call("POST", "/incidents", form=form | {"day": "2023-03-01"})
    held(status in (303, 422, 400), f"{status}")
    _, text, _ = field.clients["dana"].call("GET", "/incidents")
    clean(text, "/incidents")
    return f"{status}, escaped"


@attack
def markup_in_people_names(field):
    """Names of people with markup, quotes, control characters, turned writing, nothing to be seen: refused."""
    names = ["<script>", 'a"b', "a\nb", f"a{RLO}b", "a\u200bb", "a\u2066b", "a\0b", "a\u061cb", "", "   ", "a/b", "a\ufeffb", "a\tb"]
    answers = [field.clients["zarina"].call("POST", "/people/invite", form={"name": name, "role": "coder"})[0] for name in names]
    return statuses(answers, {422})


@attack
def oversized_people_names(field):
    """Names of 61 characters, of 100,000, and of one letter with 50,000 marks on it, which counts as one character: refused."""
    names = ["a" * 61, "я" * 100_000, "a" + "\u0345" * 50_000]
    return statuses(
        [field.clients["zarina"].call("POST", "/people/invite", form={"name": name, "role": "coder"})[0] for name in names],
        {422, 413})


@attack
def markup_in_token_names(field):
    """A token is called like a script, with turned writing: shown as text; one that is too long is refused."""
    status, text, _ = field.clients["bolat"].call("POST", "/account/token", form={"name": f"<script>{RLO}</script>"})
    clean(text, "/account")
    long = field.clients["bolat"].call("POST", "/account/token", form={"name": "a" + "\u0301" * 50_000})[0]
    held(long in (400, 413, 422), f"a name of 50,000 marks: {long}")
    return f"{status} escaped, {long}"


@attack
def markup_in_sign_in_names_in_the_log(field):
    """Somebody signs in as a script: refused, and the log shows the name as text."""
    field.stranger().call("POST", "/sign-in", form={"name": f"<script>pwned=1</script>{RLO}", "password": "x"})
    status, text, _ = field.clients["zarina"].call("GET", "/log")
    held("&lt;script&gt;" in text, "not in the log")
    clean(text, "/log")
    return f"{status}, escaped"


@attack
def long_sign_in_names_fill_the_log(field):
    """A name of one letter with 200,000 marks is tried at sign-in: the log keeps a few bytes of it."""
    before = field.sql("SELECT coalesce(max(length(detail)), 0) FROM done")[0][0]
    field.stranger().call("POST", "/sign-in", form={"name": "a" + "\u0301" * 200_000, "password": "x"})
    after = field.sql("SELECT max(length(detail)) FROM done")[0][0]
    held(after <= max(before, 1000), f"a line of {after} characters")
    return f"longest line {after}"


@attack
def scripts_in_json(field):
    """</script>, <!-- and U+2028 in titles, texts and labels of JSON: escaped, and sent as JSON that is not to be sniffed."""
    client = field.clients["aigul"]
    own = field.items("aigul")[0]
    for path in ["/api/queue", f"/api/items/{own}", "/api/codebook?language=en", "/api/codebook?language=</script>"]:
        _, text, headers = client.call("GET", path.replace("<", "%3C").replace(">", "%3E"))
        held("<" not in text and "\u2028" not in text and "\u2029" not in text, f"{path} holds < or U+2028")
        held(headers["Content-Type"] == "application/json", headers["Content-Type"])
        held(headers["X-Content-Type-Options"] == "nosniff", "may be sniffed")
    return "escaped, application/json, nosniff"


@attack
def markup_in_error_messages(field):
    """Addresses and fields that are scripts, in error pages and JSON: nothing of them is a tag."""
    client = field.clients["aigul"]
    evil = quoted("<script>pwned=1</script>")
    for path in [f"/{evil}", f"/code/{evil}", f"/look/{evil}", f"/tables/{evil}", f"/sign-in?next={evil}", f"/media/{evil}.mp4"]:
        _, text, _ = client.call("GET", path)
        clean(text, path)
    own = field.items("aigul")[0]
    _, text, headers = client.call(
        "POST", f"/api/items/{own}/decisions",
        body={"id": "x" * 9, "base": 0, "record": field.record(field.attribution(actor="<script>pwned=1</script>"))})
    held("<" not in text and headers["Content-Type"] == "application/json", text[:200])
    return "escaped"


@attack
def formulas_in_csv(field):
    """Outlets called =…, +…, -…, @…, tab…: every such cell of the CSV has an apostrophe before it; the file is sent as text/csv."""
    for item, names in sorted(field.owners().items()):
        if item.startswith("art") and int(item[-2:]) % 2 == 0:
            field.finish(names[0], item, field.record(field.attribution()))
    risky, seen = [], ""
    for table in ["b1-web", "w1", "w2b", "w3a"]:
        status, text, headers = field.clients["dana"].call("GET", f"/tables/{table}/csv")
        held(status == 200 and headers["Content-Type"].startswith("text/csv"), f"{table}: {status}")
        seen += text
        for row in csv.reader(io.StringIO(text)):
            risky += [cell for cell in row if cell[:1] in "=+-@\t\r" and cell and not re.fullmatch(r"[+-]?[\d.]+", cell)]
    held(not risky, f"cells {risky[:3]}")
    names = [one for one in FORMULAS[:5] if "'" + one.strip()[:6] in seen or "'" + one[:6] in seen]
    held(len(names) >= 3, f"the names are not there: {names}")
    return f"{len(names)} names guarded"


@attack
def headers_by_way_of_data(field):
    """Line ends in addresses, languages and names: no header of the attacker's comes back."""
    client = field.clients["aigul"]
    evil = "%0d%0aX-Evil:%201"
    for path in [f"/sign-in?next=/{evil}", f"/media/a{evil}.mp4", f"/api/codebook?language={evil}", f"/items{evil}", f"/archived/{evil}"]:
        answer = field.wire(field.head("aigul", path=path))
        held(b"x-evil" not in answer.split(b"\r\n\r\n")[0].lower(), path)
    _, _, headers = client.call("POST", f"/sign-in?next=/{evil}", form={"name": "aigul", "password": "wrong password"})
    held(headers["X-Evil"] is None, "a header")
    raw = field.wire(field.head("aigul", extra="Accept-Language: kk\r\n X-Evil: 1\r\n"))
    held(b"\nx-evil" not in raw.lower(), "folded")
    return "none"


@attack
def markup_in_settings(field):
    """Settings whose language is markup, whose keys are no object, that are huge or deep: refused; else given back as JSON only."""
    client = field.clients["bolat"]
    deep = json.loads("[" * 14 + "]" * 14)
    bodies = [
        {"language": "\"><script>", "keys": {}, "reaction": 0}, {"language": "en", "keys": [], "reaction": 0},
        {"language": "en", "keys": {"set": "x" * 30_000}, "reaction": 0}, {"language": "en", "keys": {}, "reaction": 1e9},
        {"language": "en", "keys": {}, "reaction": -1}, {"language": 1, "keys": {}, "reaction": 0}, [],
        {"language": "en", "keys": {"deep": [deep] * 2, "more": [[[deep]]]}, "reaction": 0}]
    return statuses([client.call("PUT", "/api/settings", body=body)[0] for body in bodies], {400, 413, 422})
