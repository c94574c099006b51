"""Writes WARC 1.1 with one gzip member per record."""

import base64
import gzip
import hashlib
import uuid
from datetime import timedelta

SOFTWARE = "making/warc.py of corpora/kazakhstan-2023 (constructed)"


def record_id(*parts):
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, '/'.join(parts))}"


def digest(content):
    return "sha1:" + base64.b32encode(hashlib.sha1(content).digest()).decode("ascii")


def utc(moment):
    """WARC dates are in UTC; the collection's clock is six hours east of it."""
    return (moment - timedelta(hours=6)).strftime("%Y-%m-%dT%H:%M:%SZ")


def member(fields, content):
    lines = ["WARC/1.1"] + [f"{name}: {value}" for name, value in fields] + [f"Content-Length: {len(content)}", "", ""]
    whole = "\r\n".join(lines).encode("utf-8") + content + b"\r\n\r\n"
    return gzip.compress(whole, compresslevel=9, mtime=0)


def chunked(content, size=4096):
    parts = [content[start : start + size] for start in range(0, len(content), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def message(status, headers, body):
    lines = [f"HTTP/1.1 {status}"] + [f"{name}: {value}" for name, value in headers] + ["", ""]
    return "\r\n".join(lines).encode("utf-8") + body


def information(moment):
    content = (
        f"software: {SOFTWARE}\r\nformat: WARC File Format 1.1\r\ndescription: constructed pages, nothing was"
        " captured\r\n"
    )
    fields = [
        ("WARC-Type", "warcinfo"),
        ("WARC-Record-ID", f"<{record_id('warcinfo', utc(moment))}>"),
        ("WARC-Date", utc(moment)),
        ("Content-Type", "application/warc-fields"),
    ]
    return member(fields, content.encode("utf-8"))


def response(identifier, url, moment, body, content_type, status="200 OK", transfer="plain"):
    headers = [("Server", "constructed"), ("Content-Type", content_type)]
    payload, sent = body, body
    if transfer == "chunked":
        headers.append(("Transfer-Encoding", "chunked"))
        sent = chunked(body)
    else:
        if transfer == "gzip":
            headers.append(("Content-Encoding", "gzip"))
            sent = payload = gzip.compress(body, compresslevel=9, mtime=0)
        headers.append(("Content-Length", str(len(sent))))
    content = message(status, headers, sent)
    fields = [
        ("WARC-Type", "response"),
        ("WARC-Record-ID", f"<{identifier}>"),
        ("WARC-Date", utc(moment)),
        ("WARC-Target-URI", url),
        ("WARC-Payload-Digest", digest(payload)),
        ("WARC-Block-Digest", digest(content)),
        ("Content-Type", "application/http; msgtype=response"),
    ]
    return member(fields, content)


def revisit(identifier, url, moment, body, of, of_moment, content_type):
    """The page was fetched again and had not changed: the headers alone, and where the body is."""
    content = message("200 OK", [("Server", "constructed"), ("Content-Type", content_type)], b"")
    fields = [
        ("WARC-Type", "revisit"),
        ("WARC-Record-ID", f"<{identifier}>"),
        ("WARC-Date", utc(moment)),
        ("WARC-Target-URI", url),
        ("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"),
        ("WARC-Refers-To", f"<{of}>"),
        ("WARC-Refers-To-Target-URI", url),
        ("WARC-Refers-To-Date", utc(of_moment)),
        ("WARC-Payload-Digest", digest(body)),
        ("WARC-Block-Digest", digest(content)),
        ("Content-Type", "application/http; msgtype=response"),
    ]
    return member(fields, content)
