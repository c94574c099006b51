#!/usr/bin/env python3
"""How the workbench bears a working day: saves under load, the limit, pages with many items, and starting.

    swift build -c release --product qamtu
    QAMTU=.build/release/qamtu python3 Benchmarks/workbench.py                  # all of it
    QAMTU=.build/release/qamtu python3 Benchmarks/workbench.py --seconds 600    # twenty coders, ten minutes
"""

import argparse
import asyncio
import csv
import json
import os
import signal
import statistics
import subprocess
import sys
import time
import uuid
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tests" / "Browser"))
import bench as harness  # noqa: E402

CODERS = 20
ITEMS_EACH = 12
LENGTH = 300_000


def items(count):
    """Bulletins of five minutes, spread over the channels and the days of the campaign."""
    outlets = ["khabar", "qazaqstan", "ktk", "eurasia", "channel-31", "jibek-joly"]
    lines = ["item,kind,outlet,programme,start,length,format,title"]
    for number in range(count):
        day = 18 + number % 11
        hour = 18 + number // 11 % 5
        minute = number // 55 % 60
        outlet = outlets[number % len(outlets)]
        lines.append(
            f"tv-{number},broadcast,{outlet},News,2023-02-{day}T{hour:02}:{minute:02}:00,0:05:00,news,Bulletin {number}")
    return "\n".join(lines) + "\n"


def record(number):
    """Three attributions, of which each decision moves an edge."""
    return {
        "codes": {}, "note": "", "isUncodable": False, "reviewed": {},
        "attributions": [
            {"id": f"a{place}", "actor": actor, "start": place * 60_000, "end": place * 60_000 + 1000 + number % 50_000,
             "mode": "indirect", "capacity": capacity, "tone": "0", "gender": None, "codes": {}, "note": "",
             "suggestion": None}
            for place, (actor, capacity) in enumerate([("amanat", "party"), ("auyl", "party"), ("president", "official")])
        ],
    }


class Coder:
    """One connection of one coder, who decides about one item after the other."""

    def __init__(self, served, name):
        client = served.clients[name]
        self.name = name
        self.port = served.port
        self.token = client.token
        self.cookie = "; ".join(f"{cookie.name}={cookie.value}" for cookie in client.cookies)
        status, queue = client.json("GET", "/api/queue")
        assert status == 200, (status, queue)
        self.items = [item["item"] for batch in queue["batches"] for item in batch["items"]]
        self.bases = {item: 0 for item in self.items}
        self.decided = 0

    async def connect(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)

    async def post(self, path, body):
        data = json.dumps(body).encode()
        self.writer.write(
            (f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nCookie: {self.cookie}\r\n"
             f"X-Qamtu-Token: {self.token}\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n").encode()
            + data)
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = next(
            (int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), 0)
        text = await self.reader.readexactly(length)
        return int(head.split(b" ", 2)[1]), text

    async def decide(self):
        """Returns seconds until the decision was acknowledged, nil when it was refused."""
        item = self.items[self.decided // 20 % len(self.items)]
        self.decided += 1
        started = time.perf_counter()
        status, text = await self.post(
            f"/api/items/{quote(item, safe='')}/decisions",
            {"id": str(uuid.uuid4()), "base": self.bases[item], "label": "edge", "record": record(self.decided)})
        if status != 200:
            print(status, text[:200], file=sys.stderr)
            return None
        self.bases[item] = json.loads(text)["sequence"]
        return time.perf_counter() - started


    async def finish(self):
        """Finishes the item at hand."""
        item = self.items[(self.decided - 1) // 20 % len(self.items)]
        status, text = await self.post(
            f"/api/items/{quote(item, safe='')}/finish",
            {"id": str(uuid.uuid4()), "base": self.bases[item], "record": record(self.decided)})
        assert status == 200, (status, text)
        self.bases[item] = json.loads(text)["sequence"]


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def told(name, latencies, errors, seconds, memory):
    print(
        f"{name:<34} {len(latencies):>7} saves  {len(latencies) / seconds:>7.0f} a second  median "
        f"{statistics.median(latencies) * 1000:>6.1f} ms  99th {percentile(latencies, 0.99) * 1000:>6.1f} ms  "
        f"errors {errors}  memory {memory} MB", flush=True)


def memory(served):
    text = Path(f"/proc/{served.process.pid}/status").read_text()
    return int(next(line for line in text.splitlines() if line.startswith("VmHWM")).split()[1]) // 1024


async def steady(coders, seconds, finishes=False):
    """Each coder decides once a second; one who finishes an item now and then makes tables anew."""
    latencies, errors = [], 0

    async def work(coder, offset):
        nonlocal errors
        await coder.connect()
        await asyncio.sleep(offset)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            started = time.monotonic()
            latency = await coder.decide()
            if latency is None:
                errors += 1
            else:
                latencies.append(latency)
            if finishes and coder is coders[0]:
                await coder.finish()
            await asyncio.sleep(max(0, 1 - (time.monotonic() - started)))

    await asyncio.gather(*(work(coder, place / len(coders)) for place, coder in enumerate(coders)))
    return latencies, errors


class Analyst:
    """Asks for progress and a table again and again, in a process of its own."""

    def __init__(self, served):
        client = served.clients["dana"]
        cookie = "; ".join(f"{cookie.name}={cookie.value}" for cookie in client.cookies)
        self.process = subprocess.Popen(
            ["sh", "-c",
             f"while true; do curl -s -o /dev/null -H 'Cookie: {cookie}' {served.base}/tables/b3; "
             f"curl -s -o /dev/null -H 'Cookie: {cookie}' {served.base}/progress; done"], start_new_session=True)

    def stop(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


async def flooded(coders, seconds):
    """Each coder decides as fast as decisions are acknowledged."""
    latencies, errors = [], 0
    end = time.monotonic() + seconds

    async def work(coder):
        nonlocal errors
        await coder.connect()
        while time.monotonic() < end:
            latency = await coder.decide()
            if latency is None:
                errors += 1
            else:
                latencies.append(latency)

    await asyncio.gather(*(work(coder) for coder in coders))
    return latencies, errors


def finish(served, coders):
    """Finishes every item that was begun, and holds the workspace's export against what was decided last."""
    expected = {}
    for coder in coders:
        client = served.clients[coder.name]
        for item, base in coder.bases.items():
            if base == 0:
                continue
            status, value = client.json("GET", f"/api/items/{quote(item, safe='')}")
            assert status == 200 and value["sequence"] == base, (status, value.get("sequence"), base)
            status, answer = client.json(
                "POST", f"/api/items/{quote(item, safe='')}/finish",
                {"id": str(uuid.uuid4()), "base": base, "record": value["record"]})
            assert status == 200, (status, answer)
            expected[item] = sum(one["end"] - one["start"] for one in value["record"]["attributions"])
    folder = served.folder / "export"
    harness.qamtu("export", served.workspace, folder)
    found = {}
    for row in csv.DictReader(open(folder / "attributions.csv", encoding="utf-8")):
        def milliseconds(text):
            parts = [float(part) for part in text.split(":")]
            return round(1000 * sum(part * 60 ** place for place, part in enumerate(reversed(parts))))
        found[row["item"]] = found.get(row["item"], 0) + milliseconds(row["end"]) - milliseconds(row["start"])
    wrong = [item for item in expected if found.get(item) != expected[item]]
    print(f"{'exported against decided':<34} {len(expected):>7} items  wrong {len(wrong)}", flush=True)
    assert not wrong, wrong[:5]


def pages(served, name, supervisor):
    """Medians of the main pages, in milliseconds, each asked for eleven times."""
    client = served.clients[name]
    item = client.json("GET", "/api/queue")[1]["batches"][0]["items"][0]["item"]
    own = ["/", "/api/queue", f"/code/{quote(item)}", f"/api/items/{quote(item)}", "/api/codebook?language=en"]
    for path in own + ["/progress", "/tables", "/tables/b3", "/items?outlet=khabar&day=2023-02-18"]:
        if path not in own:
            client = served.clients[supervisor]
        times = []
        for _ in range(11):
            started = time.perf_counter()
            status, text, _ = client.call("GET", path)
            times.append(time.perf_counter() - started)
            assert status == 200, (path, status)
        print(f"{path:<34} median {statistics.median(times) * 1000:>6.1f} ms  {len(text):>9} bytes", flush=True)


def starts(served, count=7):
    times = []
    for _ in range(count):
        served.stop()
        started = time.perf_counter()
        served.start()
        times.append(time.perf_counter() - started)
    print(f"{'from start to listening':<34} median {statistics.median(times) * 1000:>6.0f} ms", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60, help="of twenty coders who decide once a second")
    parser.add_argument("--flood", type=int, default=20, help="seconds of as many saves as there can be")
    parser.add_argument("--items", type=int, default=100_000, help="in the workspace whose pages are timed")
    options = parser.parse_args()
    people = {f"coder-{number:02}": "coder" for number in range(CODERS)}
    with harness.Bench(items=items(CODERS * ITEMS_EACH), people=people) as served:
        coders = [Coder(served, name) for name in people]
        latencies, errors = asyncio.run(steady(coders, options.seconds))
        told(f"{CODERS} coders, one a second", latencies, errors, options.seconds, memory(served))
        latencies, errors = asyncio.run(flooded(coders, options.flood))
        told(f"{CODERS} coders without a pause", latencies, errors, options.flood, memory(served))
        finish(served, coders)
        starts(served)
    if options.items:
        with harness.Bench(items=items(options.items), people={**people, "dana": "analyst"}) as served:
            print(f"with {options.items} items in the workspace:")
            coders = [Coder(served, name) for name in people]
            analyst = Analyst(served)
            latencies, errors = asyncio.run(steady(coders, options.flood, finishes=True))
            analyst.stop()
            told("saves while tables are made", latencies, errors, options.flood, memory(served))
            pages(served, "coder-00", "dana")
            starts(served, 3)


if __name__ == "__main__":
    main()
