"""Addresses that lead out of folders, names of odd shapes, and parts of files."""

from . import attack, held, statuses
from .field import quoted

SECRETS = [b"secret", b"root:x:", b"SQLite format", b"codebook:"]


def climbs(field, prefix, name="aigul"):
    """Ways out of a folder; nothing of another file may come back."""
    ways = [
        "../workbench.sqlite", "..%2fworkbench.sqlite", "%2e%2e/workbench.sqlite", "%2e%2e%2fworkbench.sqlite", "..\\workbench.sqlite",
        "..%5cworkbench.sqlite", "%252e%252e%252fworkbench.sqlite", "....//workbench.sqlite", "..;/workbench.sqlite", "/etc/passwd",
        "%2fetc%2fpasswd", "//etc/passwd", "../../../../../../etc/passwd", "..%c0%af..%c0%afetc/passwd", "%u002e%u002e/x", "a%00.mp4", "%00",
        "tv-1.mp4%00.txt", ".", "..", "%2e", "", "/", "a" * 5000, "a" * 5000 + ".mp4", ".hidden.mp4", "notes.txt", "link.mp4", "base.mp4",
        "folder.mp4", "../media/tv-1.mp4", "./tv-1.mp4%2f..%2f..%2fcodebook.yaml", "%ff.mp4", "tv-1.mp4/", "con.mp4", "CON", "..%2f.hidden.mp4",
        "../evidence/" + field.digest, "%", "%zz", "tv-1.mp4?x=../../x"]
    answers = []
    for way in ways:
        answer = field.wire(field.head(name, path=prefix + way))
        body = answer.split(b"\r\n\r\n", 1)[-1]
        held(not any(one in body for one in SECRETS), f"{prefix}{way[:60]} gives a file away")
        codes = field.codes_of(answer)
        held(codes != [500], f"{prefix}{way[:60]}: 500")
        if codes == [200]:
            held(way in ("", "tv-1.mp4?x=../../x", "tv-1.mp4/") or prefix + way in ("/assets//", "/archived//"), f"{prefix}{way[:60]}: 200")
        answers += codes
    return statuses(answers, {200, 303, 400, 404})


@attack
def out_of_media(field):
    """Climbing, encoded, absolute, hidden, linked and folder names below /media: 404."""
    return climbs(field, "/media/")


@attack
def out_of_assets(field):
    """The same below /assets, without a session: 404."""
    return climbs(field, "/assets/")


@attack
def out_of_archived(field):
    """The same below /archived, and digests of the wrong length, letters, and digits of other scripts: 404."""
    odd = ["0" * 63, "0" * 65, "g" * 64, quoted("\uff10" * 21 + "0"), "../evidence/" + "0" * 40, field.digest + "%00", "0" * 64]
    found = [field.clients["aigul"].call("GET", f"/archived/{one}")[0] for one in odd]
    return climbs(field, "/archived/") + "; " + statuses(found, {404})


@attack
def odd_item_names(field):
    """Ids with slashes, quotes, %, NUL, emoji, SQL, unpaired parts in every address that takes one: 403 or 404, never a failure."""
    odd = [
        "a%2fb", "%22", "'", "' OR 1=1 --", "%25", "%", "%zz", "%00", "\U0001f600", "..", "%2e%2e", "a" * 4000, "%ff%fe", "%ed%a0%80", "art-01%20",
        "ART-01", "art-01/", "art-01%00", "{}", ":item", "*", "**", "%0a"]
    answers = []
    for one in odd:
        at = one if "%" in one else quoted(one)
        for name, prefix, rest in [
            ("aigul", "/code/", ""), ("aigul", "/api/items/", ""), ("aigul", "/api/items/", "/history"), ("dana", "/look/", ""),
            ("dana", "/tables/", ""), ("dana", "/tables/", "/csv"), ("erlan", "/api/adjudications/", ""), ("dana", "/api/tables/", "")]:
            answer = field.wire(field.head(name, path=prefix + at + rest))
            codes = field.codes_of(answer)
            held(codes and 500 not in codes, f"{prefix}{one[:30]}{rest}: {codes}")
            answers += codes
    return statuses(answers, {200, 303, 400, 403, 404})


@attack
def odd_numbers_and_days(field):
    """Panels and rows below zero, beyond all numbers, of other digits, days that are none, outlets like SQL: 404 or an empty list."""
    paths = [f"/tables/b1-web/{panel}/{row}" for panel in ["-1", "0", "9" * 30, "%D9%A1", "1e3", "+0", "0x0"] for row in ["-1", "9" * 30, "99"]]
    paths += [f"/items?outlet=x&day={day}" for day in ["", "2023-13-01", "9" * 30, "2023-02-30", "0000-00-00", "-1", "%00"]]
    paths += ["/items?outlet='%20OR%201=1&day=2023-03-01", "/items?outlet=%00&day=2023-03-01", "/items?day=2023-03-01&day=x"]
    return statuses([field.clients["dana"].call("GET", path)[0] for path in paths], {200, 404})


def ask(field, value, method="GET", **headers):
    extra = f"Range: {value}\r\n" + "".join(f"{key.replace('_', '-')}: {text}\r\n" for key, text in headers.items())
    head, _, body = field.wire(field.head("aigul", method, "/media/tv-1.mp4", extra)).partition(b"\r\n\r\n")
    fields = dict(line.split(": ", 1) for line in head.decode().lower().split("\r\n")[1:])
    return int(head.split()[1]), body, fields


WHOLE = bytes(number % 251 for number in range(1000))


@attack
def ranges_that_hold(field):
    """First, middle, last, suffix, open, beyond the end, leading zeros, unit in capitals: 206 with exactly those bytes (RFC 9110, 14)."""
    for value, first, last in [
        ("bytes=0-0", 0, 0), ("bytes=0-99", 0, 99), ("bytes=500-", 500, 999), ("bytes=-1", 999, 999), ("bytes=-100", 900, 999),
        ("bytes=-5000", 0, 999), ("bytes=999-999", 999, 999), ("bytes=900-5000", 900, 999), ("BYTES=0-1", 0, 1),
        ("bytes=0-" + "9" * 40, 0, 999), ("bytes=-" + "9" * 40, 0, 999), ("bytes=000-001", 0, 1)]:
        status, body, fields = ask(field, value)
        held(status == 206 and body == WHOLE[first:last + 1], f"{value}: {status}, {len(body)} bytes")
        held(fields["content-range"] == f"bytes {first}-{last}/1000", fields["content-range"])
        held(fields["content-length"] == str(last - first + 1), "length")
    return "12 exact"


@attack
def ranges_that_lie_beyond(field):
    """Starts at or behind the end, and a suffix of nothing: 416 with the size and no bytes of the file."""
    for value in ["bytes=1000-", "bytes=1000-1000", "bytes=5000-6000", "bytes=-0", "bytes=" + "9" * 40 + "-"]:
        status, body, fields = ask(field, value)
        held(status == 416 and fields["content-range"] == "bytes */1000" and not body, f"{value}: {status}, {fields}")
    empty = field.wire(field.head("aigul", path="/media/empty.mp4", extra="Range: bytes=0-0\r\n"))
    held(field.codes_of(empty) == [416], f"empty file: {empty[:60]}")
    return "6 × 416"


@attack
def ranges_that_are_none(field):
    """Reversed, other units, signs, letters, many, overlapping, thousands of them: the whole file, as RFC 9110 lets a server do."""
    for value in [
        "bytes=5-2", "items=0-1", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=--5", "bytes=+1-2", "bytes=1--2", "bytes=0x0-0x5", "bytes=1.0-2",
        "bytes=0-1,2-3", "bytes=0-999,0-999,0-999", "bytes=" + ",".join(["0-999"] * 1500), "bytes=0-1,", "none", "bytes:0-1",
        "bytes=\u0661-\u0662".encode().decode("latin-1"), "bytes=0-1; bytes=5-6"]:
        status, body, _ = ask(field, value)
        held(status == 200 and body == WHOLE, f"{value[:40]}: {status}, {len(body)} bytes")
    return "19 × 200, whole"


@attack
def ranges_for_other_methods_and_versions(field):
    """Range with HEAD counts for nothing, nor does one for another version (If-Range): 200 and the whole length (14.2, 13.1.5)."""
    status, body, fields = ask(field, "bytes=0-1", "HEAD")
    held(status == 200 and not body and fields["content-length"] == "1000", f"HEAD: {status}, {fields.get('content-length')}")
    status, body, _ = ask(field, "bytes=0-1", If_Range='"another"')
    held(status == 200 and body == WHOLE, f"If-Range: {status}, {len(body)} bytes")
    return "200, 200"
