"""What each role may ask for, and blindness: nobody sees what others made of an item that is still to be coded."""

import json
import threading
import time

from . import attack, held, statuses
from .field import quoted

ALL = {"aigul", "erlan", "dana", "olga", "zarina"}
CODING, READING = ALL - {"olga"}, ALL - {"aigul"}
ADJUDICATING, SUPERVISING, ADMINISTRATING = {"erlan", "dana", "zarina"}, {"dana", "zarina"}, {"zarina"}

READS = [
    ("/", ALL), ("/keys", ALL), ("/account", ALL), ("/api/codebook", ALL), ("/api/settings", ALL), ("/media/tv-1.mp4", ALL),
    ("/api/queue", CODING), ("/progress", READING), ("/tables", READING), ("/tables/b1-web", READING), ("/tables/b1-web/csv", READING),
    ("/tables/b1-web/0/0", READING), ("/api/tables", READING), ("/api/tables/b1-web", READING),
    ("/items?outlet=vlast&day=2023-03-01", READING), ("/reliability", READING), ("/reliability/page", READING),
    ("/incidents", READING), ("/adjudicate", ADJUDICATING), ("/codebook", ADMINISTRATING), ("/people", ADMINISTRATING),
    ("/log", ADMINISTRATING),
]
FORMS = [
    ("/people/invite", ADMINISTRATING), ("/people/role", ADMINISTRATING), ("/people/close", ADMINISTRATING),
    ("/people/sessions", ADMINISTRATING), ("/codebook", ADMINISTRATING), ("/incidents", SUPERVISING), ("/progress/assign", SUPERVISING),
    ("/api/import/items", SUPERVISING), ("/api/import/attributions", SUPERVISING), ("/api/import/recordings", SUPERVISING),
]


@attack
def reading_pages_of_other_roles(field):
    """Each of five roles asks for each of 22 pages: 403 wherever it is not theirs, and only there."""
    count = 0
    for path, allowed in READS:
        for name in sorted(ALL):
            status = field.clients[name].call("GET", path)[0]
            expected = {200, 303, 404} if name in allowed else {403}
            held(status in expected, f"{name} {path}: {status}, expected {expected}")
            count += name not in allowed
    return f"{count} refused"


@attack
def writing_as_other_roles(field):
    """Each role sends each form and import that is not theirs, with the right token: 403, nothing done."""
    before = field.sql("SELECT count(*) FROM done")[0]
    answers = []
    for path, allowed in FORMS:
        for name in sorted(ALL - allowed):
            answers.append(field.clients[name].call("POST", path, form={"name": "bolat", "role": "observer", "double": "20"})[0])
    held(field.sql("SELECT count(*) FROM done")[0] == before, "something was done")
    return statuses(answers, {403})


@attack
def pages_without_session(field):
    """A stranger asks for every page, interface, recording and form: to the sign-in, or 401; of the interface only its files."""
    stranger = field.stranger()
    paths = [path for path, _ in READS if path != "/api/settings"]
    paths += [f"/archived/{field.digest}", "/code/art-01", "/api/items/art-01", "/api/items/art-01/history", "/look/art-01", "/api/events"]
    answers = [stranger.call("GET", path)[0] for path in paths]
    answers += [stranger.call("POST", path, form={"name": "x"})[0] for path, _ in FORMS]
    _, text, _ = stranger.call("GET", "/api/settings")
    held(set(json.loads(text)) == {"language", "keys", "reaction"}, "settings of somebody")
    return statuses(answers, {303, 401})


@attack
def observer_codes(field):
    """An observer asks for items, saves, finishes, copies, notes gaps, adjudicates: 403."""
    item = field.items("aigul")[0]
    answers = [field.clients["olga"].call("GET", path)[0] for path in [f"/code/{item}", f"/api/items/{item}", f"/api/items/{item}/history"]]
    body = {"id": "observer-1", "base": 0, "record": field.record(), "items": [item], "start": 0, "end": 1, "reason": "x"}
    for verb in ["decisions", "finish", "copies", "gaps"]:
        answers.append(field.clients["olga"].call("POST", f"/api/items/{item}/{verb}", body=body)[0])
    answers.append(field.clients["olga"].call("POST", f"/api/adjudications/{item}", body={"choices": []})[0])
    return statuses(answers, {403})


# Blindness


@attack
def items_that_are_not_mine(field):
    """A coder asks for, saves, finishes, copies to and notes gaps in an item of another's: 403, nothing kept."""
    item = field.item(["bolat"], ["aigul"])
    own = field.items("aigul")[0]
    client = field.clients["aigul"]
    answers = [client.call("GET", path)[0] for path in [f"/code/{item}", f"/api/items/{item}", f"/api/items/{item}/history"]]
    for verb in ["decisions", "finish", "copies", "gaps"]:
        body = {"id": "not-mine-1", "base": 0, "record": field.record(), "items": [own], "start": 0, "end": 1, "reason": "x"}
        answers.append(client.call("POST", f"/api/items/{item}/{verb}", body=body)[0])
    _, copied = client.json("POST", f"/api/items/{own}/copies", {"items": [item]})
    held(not copied["applied"] and copied["kept"][0]["reason"] == "not-yours", f"{copied}")
    held(not field.sql("SELECT 1 FROM decision WHERE item = ? AND coder = 'aigul'", item), "kept")
    return statuses(answers, {403})


@attack
def what_others_made_of_my_item(field):
    """A coder whose item another has finished asks for it, its history, adjudication, look, tables, agreement: nothing of the other's."""
    item = field.item(["aigul", "bolat"])
    mark = "noted-by-bolat-only"
    field.finish("bolat", item, field.record(field.attribution(note=mark), note=mark))
    client = field.clients["aigul"]
    found = []
    for path in [f"/api/items/{item}", f"/api/items/{item}/history", f"/code/{item}", "/api/queue"]:
        status, text, _ = client.call("GET", path)
        held(mark not in text and '"coder":"bolat"' not in text.replace(" ", ""), f"{path} tells")
        found.append(status)
    refused = [f"/look/{item}", f"/adjudicate/{item}", f"/api/adjudications/{item}", "/tables/b1-web", "/reliability/page", "/incidents"]
    return statuses([client.call("GET", path)[0] for path in refused], {403})


def silent(field, name):
    """An item of the day of silence that bolat has finished and somebody has still to code."""
    item = field.item(["bolat", name], silent=True)
    mark = f"only-for-bolat-{name}"
    field.finish("bolat", item, field.record(field.attribution(note=mark), note=mark))
    return item, mark


@attack
def adjudicator_who_has_still_to_code(field):
    """An adjudicator asks for the adjudication, the look, the list of an item that is still to be coded: 403, and not in the list."""
    item, mark = silent(field, "erlan")
    client = field.clients["erlan"]
    answers = [client.call("GET", path)[0] for path in [f"/api/adjudications/{item}", f"/look/{item}"]]
    answers.append(client.call("POST", f"/api/adjudications/{item}", body={"choices": [], "note": ""})[0])
    for path in ["/adjudicate", f"/adjudicate/{item}", f"/api/items/{item}", f"/code/{item}"]:
        held(mark not in client.call("GET", path)[1], f"{path} tells")
    held(f"/adjudicate/{item}\"" not in client.call("GET", "/adjudicate")[1], "in the list")
    return statuses(answers, {403})


@attack
def analyst_who_has_still_to_code(field):
    """An analyst with an item still to code asks for its look and adjudication: 403."""
    item, _ = silent(field, "dana")
    client = field.clients["dana"]
    return statuses([client.call("GET", path)[0] for path in [f"/look/{item}", f"/api/adjudications/{item}"]], {403})


@attack
def incidents_tell_who_was_named(field):
    """Incidents name the contestants in items of the day of silence: not those of an item that the reader has still to code."""
    for name in ["dana", "erlan"]:
        item, _ = silent(field, name)
        _, text, _ = field.clients[name].call("GET", "/incidents")
        held(f"/look/{item}\"" not in text, f"{name} sees {item} with its actors")
    held("/look/" in field.clients["olga"].call("GET", "/incidents")[1], "nobody sees any")
    return "hidden from those who have to code, shown to others"


@attack
def events_of_others(field):
    """A coder listens while another saves, also with the other's name in the address: only own events come."""
    item = field.item(["bolat"], ["aigul"])
    heard = []

    def listen(name, path):
        heard.append(field.wire(field.head(name, path=path), seconds=2.5))

    paths = [("aigul", "/api/events"), ("aigul", "/api/events?coder=bolat"), ("dana", "/api/events"), ("bolat", "/api/events")]
    threads = [threading.Thread(target=listen, args=one) for one in paths]
    [one.start() for one in threads]
    time.sleep(1)
    field.send("bolat", item, field.record(field.attribution()))
    [one.join() for one in threads]
    told = [one for one in heard if item.encode() in one]
    held(len(told) == 1, f"{len(told)} of 4 heard it")
    return "bolat alone hears it"


@attack
def decisions_under_another_name(field):
    """A record says that it is another coder's, with another purpose: kept as the sender's own."""
    item = field.item(["aigul", "bolat"])
    status, _ = field.send("aigul", item, field.record(field.attribution(), coder="bolat", purpose="gold"), coder="bolat")
    held(not field.sql("SELECT 1 FROM decision WHERE coder = 'bolat' AND id LIKE 'decision-%' AND item = ? AND record LIKE '%gold%'", item), "kept as bolat's")
    return statuses([status], {200})


@attack
def decision_numbers_of_others(field):
    """A decision carries the id of another coder's: it is a decision of its own, and tells nothing of the other."""
    item = field.item(["aigul", "bolat"])
    field.send("bolat", item, field.record(field.attribution(note="bolat's own")), id="shared-id-0001")
    status, answer = field.send("aigul", item, field.record(field.attribution(note="aigul's own")), id="shared-id-0001")
    held(status == 200 and "bolat" not in json.dumps(answer), f"{status} {answer}")
    held(len(field.sql("SELECT coder FROM decision WHERE id = 'shared-id-0001'")) == 2, "not kept")
    status, answer = field.send("aigul", item, field.record(), base=77)
    held(status == 409 and "bolat's own" not in json.dumps(answer), "the conflict tells")
    return "200, 409 with the own record"


@attack
def tokens_do_no_more_than_their_owner(field):
    """A coder's token asks for pages of other roles, makes tokens, invites: 403, or 401."""
    from .sessions import bearer, token_of
    token = token_of(field.clients["bolat"])
    answers = [bearer(field, token, path) for path in ["/people", "/tables", "/log", "/adjudicate", "/account"]]
    answers += [bearer(field, token, path, "POST", form={"name": "x", "role": "administrator"}) for path in ["/people/invite", "/account/token"]]
    return statuses(answers, {401, 403, 303})
