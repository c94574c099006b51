"""Bodies that are too large, too deep, of the wrong shape, or mean what cannot be."""

import html
import json
import re
import time

from bench import qamtu

from . import attack, held, statuses
from .field import quoted


def own(field):
    return quoted(field.item(["aigul"], ["dana", "erlan"]))


def post(field, data, path=None, kind="application/json", name="aigul"):
    path = path or f"/api/items/{own(field)}/decisions"
    return field.clients[name].call("POST", path, data=data, headers={"Content-Type": kind})


def saved(field, record, name="aigul", **changes):
    return field.send(name, field.item(["aigul"], ["dana", "erlan"]), record, **changes)[0]


@attack
def oversized_json(field):
    """A decision of 2 MB: 413."""
    body = json.dumps({"id": "x" * 9, "base": 0, "record": field.record(note="x" * 2_000_000)}).encode()
    return statuses([post(field, body)[0]], {413})


@attack
def oversized_forms(field):
    """Forms of 2 MB at the sign-in, an invitation, the incidents, the codebook, also without token: 413."""
    data = b"name=" + b"x" * 2_000_000
    answers = [field.stranger().call("POST", path, data=data)[0] for path in ["/sign-in", field.invite("large")]]
    for path in ["/incidents", "/codebook"]:
        for with_token in [True, False]:
            answers.append(field.clients["zarina"].call("POST", path, data=data, with_token=with_token)[0])
    return statuses(answers, {413})


@attack
def oversized_imports(field):
    """An import of 17 MB: 413, and nothing stored."""
    line = json.dumps({"item": "big", "title": "x" * 1000}).encode() + b"\n"
    status, _, _ = post(field, line * 17_000, "/api/import/items", "application/x-ndjson", "dana")
    return statuses([status], {413})


def chunked(field, name, path, parts, extra=""):
    head = field.head(name, "POST", path, f"Transfer-Encoding: chunked\r\n{extra}")
    return field.wire(head + b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n", seconds=5)


@attack
def chunks_without_length(field):
    """Bodies in chunks whose length nobody announces, 3 MB in all: 413, or the connection ends."""
    json_type, form_type = "Content-Type: application/json\r\n", "Content-Type: application/x-www-form-urlencoded\r\n"
    part = b"x" * 65536
    answers = field.codes_of(chunked(field, "aigul", f"/api/items/{own(field)}/decisions", [part] * 48, json_type))
    answers += field.codes_of(chunked(field, None, "/sign-in", [part] * 48, form_type))
    held(answers, "no answer")
    return statuses(answers, {413})


@attack
def deep_json(field):
    """Arrays and objects 17, 1,000 and 400,000 deep: 400."""
    bodies = [b"[" * depth + b"]" * depth for depth in [18, 1000, 400_000]] + [b'{"a":' * 100_000]
    return statuses([post(field, body)[0] for body in bodies], {400})


@attack
def deep_imports(field):
    """Lines of an import that are deep, no JSON, of the wrong shape: 422, nothing stored."""
    lines = [b"[" * 100_000, b'{"item":' * 50_000, b"{", b"\xff\xfe", b"null", b'"x"', b"[]", b'{"item":{}}', b"\0", b'{"item":"\\ud800"}']
    return statuses([post(field, one, "/api/import/items", "application/x-ndjson", "dana")[0] for one in lines], {422, 400})


@attack
def json_that_is_none(field):
    """Empty, cut, two values, comments, NaN, single quotes, a byte order mark, trailing commas, control characters: 400."""
    good = json.dumps({"id": "x" * 9, "base": 0, "record": field.record()})
    bodies = ["", " ", good[:-1], good + good, good + "x", "{'a':1}", '{"a":NaN}', '{"a":Infinity}', "\ufeff" + good, good[:-1] + ",}", '{"a":"\n"}', '{"a":01}', '{"a":.5}', '{"a":1.}', "//x\n" + good]
    return statuses([post(field, body.encode())[0] for body in bodies], {400})


@attack
def equal_keys(field):
    """Keys twice, one harmless and one not: what is checked is what is kept."""
    item = field.item(["aigul"], ["dana", "erlan"])
    base = field.clients["aigul"].json("GET", f"/api/items/{item}")[1]["sequence"]
    good, bad = json.dumps(field.record()), json.dumps(field.record(field.attribution(actor="nobody-at-all")))
    answers = []
    for number, (one, other) in enumerate([(good, bad), (bad, good)]):
        body = f'{{"id":"doubled-{number}","base":{base + number},"record":{one},"record":{other}}}'
        answers.append(post(field, body.encode(), f"/api/items/{item}/decisions")[0])
        base -= answers[-1] != 200
    kept = field.sql("SELECT record FROM decision WHERE coder = 'aigul'")
    held(not any("nobody-at-all" in record for record, in kept), "the unchecked one was kept")
    return statuses(answers, {200, 400, 409, 422})


@attack
def invalid_utf8(field):
    """Bytes that are no UTF-8, unpaired surrogates, NUL and the like in ids, notes, labels: refused, or kept as what can be read again."""
    raw = b'{"id":"\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8","base":0,"record":{"codes":{},"note":"\xed\xa0\x80","attributions":[],"reviewed":{}}}'
    answers = [post(field, raw)[0]]
    for number, note in enumerate(["\\ud800", "\\udc00\\ud800", "\\u0000", "\\uffff", "\\ud83d\\ude00"]):
        base = field.clients["aigul"].json("GET", f"/api/items/{own(field)}")[1]["sequence"]
        body = f'{{"id":"utf-8-{number}-xx","base":{base},"label":"{note}","record":{{"codes":{{}},"note":"{note}","attributions":[],"reviewed":{{}}}}}}'
        answers.append(post(field, body.encode())[0])
    status, text, _ = field.clients["aigul"].call("GET", f"/api/items/{own(field)}/history")
    held(status == 200 and json.loads(text), f"the history: {status}")
    return statuses(answers, {200, 400, 409, 422})


@attack
def numbers_that_are_too_large(field):
    """Spans, bases, positions of 2^32, 2^63, 1e400, fractions, below zero, as texts: refused."""
    values = [2**32, 2**63, 2**64, 10**40, 1e30, 1.5, -1, -2**63, "0", None, True, [], {}]
    answers = []
    for value in values:
        answers.append(saved(field, field.record(field.attribution(end=value))))
        answers.append(saved(field, field.record(), base=value if value is not None else "x"))
    huge = json.dumps({"id": "x" * 9, "base": 0, "record": field.record(field.attribution())}).replace('"end": 20', '"end": 1e400')
    answers.append(post(field, huge.encode())[0])
    return statuses(answers, {400, 409, 422})


@attack
def spans_that_cannot_be(field):
    """Spans that end before they start, below zero, one character beyond the item: 422."""
    item = field.item(["aigul"], ["dana", "erlan"])
    length = field.clients["aigul"].json("GET", f"/api/items/{item}")[1]["length"]
    spans = [(5, 4), (-1, 4), (-5, -4), (0, length + 1), (length + 1, length + 2), (2**32 - 1, 2**32 - 1)]
    answers = [saved(field, field.record(field.attribution(start=start, end=end))) for start, end in spans]
    answers.append(saved(field, field.record(field.attribution(start=0, end=length))))
    held(answers[-1] == 200, "the whole item is refused")
    return statuses(answers[:-1], {422})


@attack
def too_many_attributions(field):
    """2001 attributions, 101 codes, 100,000 reviews, notes of 4001 bytes, labels of 401, two of one id: refused."""
    answers = [
        saved(field, field.record(*[field.attribution(number, end=1) for number in range(2001)])),
        saved(field, field.record(codes={f"v{number}": "x" for number in range(101)})),
        saved(field, field.record(reviewed={str(number): "accepted" for number in range(1, 50_000)})),
        saved(field, field.record(note="я" * 2001)), saved(field, field.record(), label="x" * 401),
        saved(field, field.record(field.attribution(1), field.attribution(1))),
        saved(field, field.record(field.attribution(note="x" * 4001)))]
    return statuses(answers, {400, 413, 422})


@attack
def unknown_actors_and_codes(field):
    """Actors, modes, tones, variables, codes, verdicts that there are none of, or that look like SQL: 422."""
    one = field.attribution
    records = [field.record(one(actor=actor)) for actor in ["nobody", "", "' OR 1=1 --", "__proto__", "amanat\0"]]
    records += [field.record(one(mode="x")), field.record(one(capacity="x")), field.record(one(tone="+3")), field.record(one(gender="x"))]
    records += [field.record(one(codes={"x": "y"})), field.record(codes={"tone": "0"}), field.record(codes={"__proto__": "x"})]
    records += [field.record(reviewed={"0": "accepted"}), field.record(reviewed={"-1": "accepted"}), field.record(reviewed={"1": "x"}), field.record(reviewed={"x": "accepted"})]
    return statuses([saved(field, record) for record in records], {422})


@attack
def wrong_types(field):
    """Records, lists, ids, notes of every other type; ids of the wrong length: refused, never a failure."""
    others = [None, True, 1, 1.5, "x", [], {}, [[]], [None]]
    answers = []
    for other in others:
        answers.append(saved(field, other))
        answers.append(saved(field, field.record() | {"attributions": other}) if other != [] else 422)
        answers.append(saved(field, field.record() | {"codes": other}) if other not in (None, {}) else 422)
        answers.append(saved(field, field.record() | {"note": other}) if other not in (None, "x") else 422)
        answers.append(saved(field, field.record(field.attribution(id=other))) if other != "x" else 422)
        answers.append(saved(field, field.record(), id=other))
    answers += [saved(field, field.record(), id=one) for one in ["", "x" * 7, "x" * 101]]
    for path, body in [(f"/api/items/{own(field)}/copies", {"items": 1}), (f"/api/items/{own(field)}/copies", {"items": ["x"] * 501}),
                       (f"/api/items/{own(field)}/gaps", {"start": "x"}), ("/api/items/tv-1/gaps", {"start": -5, "end": 5, "reason": "x"}),
                       ("/api/items/tv-1/gaps", {"start": 0, "end": 2**62, "reason": "x"}), ("/api/items/tv-1/gaps", {"start": 5, "end": 5, "reason": "x"}),
                       ("/api/items/tv-1/gaps", {"start": 0, "end": 5, "reason": "x" * 401})]:
        answers.append(field.clients["aigul"].call("POST", path, body=body)[0])
    return statuses(answers, {400, 422})


@attack
def choices_that_cannot_be(field):
    """An adjudicator chooses coders, codes and differences that there are none of, too many, twice, below zero: refused."""
    item = field.item(["aigul", "bolat"])
    field.finish("aigul", item, field.record(field.attribution(tone="0")))
    field.finish("bolat", item, field.record(field.attribution(tone="+1")))
    client = field.clients["erlan"]
    held(client.call("GET", f"/api/adjudications/{item}")[0] == 200, "no difference")
    bodies = [
        {"choices": []}, {"choices": [{"index": 0, "coder": "nobody"}]}, {"choices": [{"index": 0, "code": "nothing"}]}, {"choices": [{"index": -1, "coder": "aigul"}]},
        {"choices": [{"index": 2**62, "coder": "aigul"}]}, {"choices": 1}, {"choices": [1]}, {"choices": [{"index": 0, "coder": "aigul"}] * 3000},
        {"choices": [{"index": 0, "coder": "aigul"}], "note": "x" * 2001}, {}, [], "x"]
    return statuses([client.call("POST", f"/api/adjudications/{item}", body=body)[0] for body in bodies], {400, 413, 422})


@attack
def sql_in_fields(field):
    """What looks like SQL in names, passwords, tokens, digests, incidents: texts like any other, no failure, nothing lost."""
    evil = "'; DROP TABLE account; --"
    before = field.sql("SELECT count(*) FROM account")[0]
    admin = field.clients["zarina"]
    answers = [field.stranger().call("POST", "/sign-in", form={"name": evil, "password": evil})[0]]
    for path, form in [("/people/role", {"name": evil, "role": "coder"}), ("/people/close", {"name": evil}), ("/people/sessions", {"name": evil}),
                       ("/account/token", {"name": evil}), ("/account/token/end", {"digest": evil}), ("/account/session/end", {"digest": evil}),
                       ("/people/role", {"name": "bolat", "role": evil}), ("/people/invite", {"name": evil, "role": evil})]:
        answers.append(admin.call("POST", path, form=form)[0])
    form = {key: evil for key in ["name", "rule", "platform", "severity", "evidence", "referral", "outcome"]}
    answers.append(admin.call("POST", "/incidents", form=form | {"day": "2023-03-01"})[0])
    held(field.sql("SELECT count(*) FROM account")[0] == before, "accounts are lost")
    return statuses(answers, {200, 303, 400, 401, 404, 422})


@attack
def forms_of_odd_shapes(field):
    """Forms with bad escapes, NUL, no UTF-8, no =, 100,000 fields, as multipart: refused or read as texts, no failure."""
    datas = [b"%", b"name=%zz", b"name=%00&role=coder", b"\xff\xfe=1", b"&&&&====", b"=", b"name", b"&".join(b"a=b" for _ in range(100_000)), b"--x\r\nContent-Disposition: form-data; name=name\r\n\r\nx\r\n--x--"]
    answers = [field.clients["zarina"].call("POST", "/people/invite", data=data)[0] for data in datas]
    answers += [field.clients["dana"].call("POST", "/progress/assign", form={"joining": value, "double": "20"})[0] for value in ["a\0b", "<script>", "x" * 100_000]]
    answers += [field.clients["dana"].call("POST", "/progress/assign", form={"joining": "", "double": value})[0] for value in ["-1", "101", "x", "9" * 30]]
    return statuses(answers, {400, 422})


@attack
def codebooks_that_reach_out(field):
    """A codebook names files outside, links, devices, bombs of aliases: findings, and nothing of a file."""
    admin = field.clients["zarina"]
    _, page, _ = admin.call("GET", "/codebook")
    text = html.unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.S).group(1))
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [" + ",".join([f"*{chr(97 + n)}"] * 9) + "]\n" for n in range(9))
    answers = []
    for name in ["/etc/passwd", "../../../../etc/passwd", "/dev/zero", "file:///etc/passwd"]:
        status, found, _ = admin.call("POST", "/codebook", form={"text": text + f"\nactors_file: {name}\n", "do": "check"})
        held("root:" not in found, f"{name} is shown")
        answers.append(status)
    began = time.monotonic()
    answers += [admin.call("POST", "/codebook", form={"text": one, "do": "check"})[0] for one in [bomb, "[" * 50_000, "\0", "a: !!binary x", ""]]
    held(time.monotonic() - began < 8, "a bomb went off")
    return statuses(answers, {422, 400})


@attack
def texts_that_break_the_log_of_changes(field):
    """NUL, noncharacters and unpaired parts in notes, gaps, incidents: refused, or the workspace is still what its log says."""
    item = field.item(["bolat"], ["aigul", "erlan", "dana"])
    odd = "a\0b\uffff\u2028"
    answers = [field.finish("bolat", item, field.record(field.attribution(note=odd), note=odd))[0]]
    answers.append(field.clients["aigul"].call("POST", "/api/items/tv-1/gaps", body={"start": 0, "end": 5, "reason": odd})[0])
    form = {key: odd for key in ["name", "rule", "platform", "severity", "evidence", "referral", "outcome"]}
    answers.append(field.clients["dana"].call("POST", "/incidents", form=form | {"day": "2023-03-02"})[0])
    qamtu("verify", field.workspace)
    status, text, _ = field.clients["bolat"].call("GET", f"/api/items/{item}")
    held(status == 200, f"the item: {status}")
    return statuses(answers, {200, 303, 400, 422}) + ", sound"
