#!/usr/bin/env python3
"""Makes up the collection for codebooks/kazakhstan-2023.yaml.

Nothing that this script writes was measured. It imitates the ranges that an observation mission reported for the election of
19 March 2023: for each outlet it keeps a list of target shares, and gives time or space to the actor that is furthest
behind its target, so that the shares come out near the targets while single items differ.

    python3 construct.py        writes the CSV files beside the script

Only `Random.random()` is used, whose sequence is the same in every version of Python; running it again gives the same bytes.
"""

import csv
import random
from datetime import datetime, timedelta
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
FIRST_DAY = datetime(2023, 2, 18)
CAMPAIGN_DAYS = 28
WITHDRAWAL = datetime(2023, 3, 6)
SWITCH = datetime(2023, 3, 4)

PARTIES = ["amanat", "auyl", "respublica", "ak-zhol", "qhp", "jsdp", "baytaq"]
WOMEN = {f"{party}-c3" for party in PARTIES} | {"almaty-d1", "almaty-d4", "almaty-region-d2", "astana-d1", "kostanay-d1"}

# Share of politically relevant prime-time news per party, in the order of PARTIES, and women's share of candidates' time.
CHANNELS = {
    "khabar": dict(bulletin="20:00", programme="Жаңалықтар 20:00", parties=[9.7, 8.0, 7.6, 7.9, 7.2, 6.9, 6.4], women=3.3, district=0.8),
    "qazaqstan": dict(bulletin="19:30", programme="Aqparat", parties=[8.8, 8.3, 7.4, 7.7, 7.0, 6.6, 6.3], women=8.0, district=0.6),
    "jibek-joly": dict(bulletin="19:00", programme="Басты жаңалықтар", parties=None, women=None, district=0.0),
    "ktk": dict(bulletin="21:30", programme="Вечерние новости", parties=[7.4, 6.9, 7.6, 7.1, 6.8, 7.3, 6.5], women=11.0, district=1.6),
    "eurasia": dict(bulletin="20:30", programme="Главные новости", parties=[8.1, 7.5, 7.9, 7.2, 7.0, 6.8, 6.4], women=14.9, district=0.9),
    "channel-31": dict(bulletin="18:30", programme="Информбюро", parties=[6.9, 6.7, 7.2, 6.6, 6.5, 6.8, 6.3], women=6.0, district=2.2),
}
# How the rest of a channel's news time is divided.
OTHERS = {
    "president": 33, "government": 24, "prime-minister": 10, "cec": 9, "akims": 8, "senate-chair": 4, "foreign-actors": 5,
    "supreme-court": 2, "prosecutor-general": 2, "observers": 2, "mazhilis": 1,
}
# Share of politically relevant space per site: Amanat, the other six, the Almaty area.
SITES = {
    "tengrinews": dict(amanat=4.2, others=[1.2, 1.0, 0.9, 0.8, 1.1, 0.7], almaty=4.0, per_day=3),
    "zakon": dict(amanat=3.8, others=[0.8, 1.1, 1.0, 0.9, 0.7, 1.2], almaty=3.0, per_day=3),
    "vlast": dict(amanat=2.1, others=[0.9, 1.2, 0.0, 0.6, 1.0, 0.0], almaty=28.0, per_day=3),
    "kaztag": dict(amanat=4.0, others=[0.0, 1.0, 1.4, 0.8, 0.0, 0.7], almaty=19.0, per_day=2),
    "orda": dict(amanat=5.0, others=[1.9, 1.0, 0.8, 0.0, 1.3, 0.6], almaty=11.0, per_day=3),
    "ulysmedia": dict(amanat=3.1, others=[0.6, 0.0, 1.0, 1.1, 0.9, 0.0], almaty=23.0, per_day=2),
}
SITE_OTHERS = {
    "president": 36, "government": 26, "prime-minister": 9, "cec": 8, "akims": 6, "alga-kazakhstan": 3, "foreign-actors": 4,
    "prosecutor-general": 3, "supreme-court": 2, "observers": 3,
}
ALMATY = [
    "smd-almaty-city", "almaty-d1", "almaty-d3", "smd-almaty-city", "almaty-d2", "almaty-region-d1", "almaty-d4",
    "smd-almaty", "almaty-d5", "almaty-region-d2",
]
TOPICS = {
    "president": ["reform", "foreign", "economy", "january-2022"], "government": ["economy", "social", "regions"],
    "prime-minister": ["economy", "social"], "cec": ["election-process"], "akims": ["regions", "social"],
    "foreign-actors": ["foreign"], "alga-kazakhstan": ["rights"], "prosecutor-general": ["corruption", "january-2022"],
    "supreme-court": ["rights"], "observers": ["election-process"], "senate-chair": ["reform"], "mazhilis": ["reform"],
}
ELECTION_ACTORS = {"cec", "observers", "alga-kazakhstan"}
# What some coders type in place of an id.
SPELLINGS = {"amanat": "Нур Отан", "jsdp": "ОСДП", "cec": "ЦИК", "qhp": "ҚХП", "eurasia": "Первый канал Евразия", "channel-31": "31 арна"}
# Parts of prime time that were not recorded: outlet, day of the campaign, from, to, why.
GAPS = [
    ("khabar", 4, "23:10:00", "23:22:30", "signal lost"), ("qazaqstan", 9, "18:05:00", "18:09:10", "power cut"),
    ("jibek-joly", 12, "22:40:00", "23:30:00", "disk full"), ("ktk", 17, "18:00:00", "18:20:00", "receiver restarted"),
    ("eurasia", 17, "18:00:00", "18:20:00", "receiver restarted"), ("channel-31", 23, "23:40:12.500", "23:44:00", "signal lost"),
    ("khabar", 20, "14:00:00", "14:30:00", "maintenance"),
]

chance = random.Random(20230319)
items, attributions = [], []


def between(low, high):
    """A whole number from low to high, both included."""
    return low + int(chance.random() * (high - low + 1))


def pick(sequence):
    return sequence[int(chance.random() * len(sequence))]


def moment(value):
    return value.strftime("%Y-%m-%dT%H:%M:%S")


def offset(milliseconds):
    seconds, rest = divmod(milliseconds, 1000)
    text = f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return text + (f".{rest:03d}" if rest else "")


def day_of(number):
    return FIRST_DAY + timedelta(days=number)


def at(number, clock):
    hours, minutes = clock.split(":")[:2]
    seconds = float(clock.split(":")[2]) if clock.count(":") == 2 else 0
    return day_of(number) + timedelta(hours=int(hours), minutes=int(minutes), seconds=seconds)


def span(actor, start, end, mode="indirect", capacity="official", tone="0", evaluator=""):
    if evaluator == "" and tone in ("1", "-1"):
        evaluator = pick(["outlet", "outlet", "other-speaker"])
    return dict(actor=actor, start=start, end=end, mode=mode, capacity=capacity, tone=tone, evaluator=evaluator, gender="", measure="")


def add_item(prefix, outlet, start, length, format, topic, spans, programme="", segment="other", live="recorded", election=True, language="ru"):
    """Length and spans are milliseconds for television and characters for sites."""
    identifier = f"{prefix}-{len(items) + 1:04d}"
    television = outlet in CHANNELS
    coder = f"coder-{1 + len(items) % 4}"
    title = ("Құрастырылған материал № " if language == "kk" else "Сконструированный материал № ") + str(len(items) + 1)
    row = dict(
        item=identifier, kind="broadcast" if television else "article", outlet=outlet, programme=programme, format=format,
        topic=topic, segment=segment, live=live if television else "", election="yes" if election else "no", title=title,
        language=language, sponsor="")
    if television:
        row.update(start=moment(start), end="", published="", url="")
        end = start + timedelta(milliseconds=length)
        if length % 1000:
            row["length"] = offset(length)
        else:
            row.update(end=moment(end), length="")
    else:
        row.update(start="", end="", published=moment(start), length=length)
        row["url"] = f"https://example.org/constructed/{outlet}/{len(items) + 1:04d}"
    items.append(row)
    for each in spans:
        attributions.append(dict(each, item=identifier, coder=coder, purpose="primary", television=television))
    return identifier


class Ledger:
    """Who has had how much of an outlet, and who is furthest behind."""

    def __init__(self, targets):
        whole = sum(targets.values())
        self.targets = {actor: share / whole for actor, share in targets.items()}
        self.given = {actor: 0 for actor in targets}

    def total(self):
        return sum(self.given.values())

    def debt(self, actor, total):
        return self.targets[actor] * total - self.given[actor]

    def behind(self, total, among):
        """The actors of `among`, the one with the largest debt first; ties in the order given."""
        return sorted(among, key=lambda actor: -self.debt(actor, total))


class Women:
    """Chooses the next candidate so that women's share of candidates' time stays at its target."""

    def __init__(self, share):
        self.share, self.women, self.all, self.turn = share / 100, 0, 0, 0

    def next(self, candidates, length):
        female = self.women + length <= self.share * (self.all + length)
        pool = [each for each in candidates if (each in WOMEN) == female] or candidates
        self.turn += 1
        chosen = pool[self.turn % len(pool)]
        self.all += length
        self.women += length if chosen in WOMEN else 0
        return chosen


def office_spans(actor, start, end):
    """A state actor in one stretch of an item: told about, partly in its own voice."""
    roll = chance.random()
    person = actor in ("president", "prime-minister", "senate-chair")
    if actor in ("government", "akims") and roll < 0.06:
        return [span(actor, start, end, tone="-1")]
    if actor in ("government", "akims") and roll < 0.09:
        return [span(actor, start, end, tone="mixed")]
    if roll < 0.40 and end - start > 20000:
        middle = start + (end - start) * 6 // 10
        return [
            span(actor, start, middle, tone=pick(["0", "0", "1"])),
            span(actor, middle, end, mode="direct", tone="not-applicable"),
        ]
    if roll < 0.50 and person:
        # Heard under the reporter's words: one moment in two modes.
        quarter = (end - start) // 4
        return [span(actor, start, end, tone="0"), span(actor, start + quarter, end - quarter, mode="direct", tone="0")]
    if roll < 0.54:
        return [span(actor, start, end, tone="not-coded")]
    return [span(actor, start, end, tone=pick(["0", "0", "0", "1"]))]


def party_slot(party, start, length, women, number):
    """One party's part of the joint bloc, in one of several shapes that a newscast has."""
    end, shape = start + length, number % 6
    candidates = [f"{party}-c{k}" for k in (1, 2, 3)]
    if shape in (0, 3):
        middle = start + length * between(45, 65) // 100
        capacity = "proxy" if shape == 3 and number % 4 == 1 else "candidate"
        person = women.next(candidates, end - middle)
        return [
            span(party, start, middle, capacity="party", tone=pick(["0", "0", "0", "1"])),
            span(person, middle, end, mode="direct", capacity=capacity, tone="not-applicable"),
        ]
    if shape == 1:
        # The leader speaks while the party is spoken of: the party's time once rolled up, not twice.
        return [
            span(party, start, end, capacity="party"),
            span(f"{party}-leader", start + length // 3, end - length // 6, mode="direct", capacity="party"),
        ]
    if shape == 4:
        # Told, then only seen; the two overlap.
        middle = start + length // 2
        return [
            span(party, start, middle + 5000, capacity="party"),
            span(party, middle, end, mode=pick(["image", "logo"]), capacity="party"),
        ]
    if shape == 5:
        person = women.next(candidates, length * 2 // 5)
        return [
            span(party, start, end - length * 2 // 5, capacity="party", tone="0"),
            span(person, end - length * 2 // 5, end, capacity="candidate", tone=pick(["0", "0", "1", "not-coded"])),
        ]
    return [span(party, start, end, capacity="party", tone=pick(["0", "0", "0", "1"]))]


def television(outlet, plan):
    """Four weeks of evening news of one channel."""
    shares = plan["parties"]
    targets = {actor: share for actor, share in OTHERS.items()}
    rest = 100 - (sum(shares) if shares else 0) - plan["district"]
    whole = sum(targets.values()) + (0 if shares else 25)
    targets = {actor: share * rest / whole for actor, share in targets.items()}
    if shares:
        targets.update(dict(zip(PARTIES, shares)), district=plan["district"])
    else:
        targets.update({"amanat-s1": rest * 12 / whole, "amanat-s2": rest * 8 / whole, "amanat-s3": rest * 5 / whole})
    ledger, women = Ledger(targets), Women(plan["women"]) if shares else None
    party_share = sum(ledger.targets[party] for party in PARTIES) if shares else 0
    state = [actor for actor in targets if actor not in PARTIES]
    language = "kk" if outlet in ("qazaqstan", "jibek-joly") else "ru"
    for number in range(CAMPAIGN_DAYS):
        clock = at(number, plan["bulletin"])
        budget = between(260, 420) * 1000
        without_parties = sum(ledger.given[actor] for actor in state)
        expected = (without_parties + budget) / (1 - party_share)
        before = [["president"], ["government", "prime-minister"], []]
        spent = 0
        for story, lead in enumerate(before):
            if story == 2 and shares:
                clock = bloc(outlet, plan, ledger, women, number, clock, expected, language)
            among = [actor for actor in state if actor not in ("president", "government", "prime-minister")]
            chosen = ledger.behind(expected, lead or among)[: 1 if lead else 3]
            if lead and number % 3 == 2:
                chosen = chosen + ledger.behind(expected, among)[:1]
            position, spans, bounds = between(2, 8) * 1000, [], (15000, 150000 if lead else 70000)
            if number % 4 == 1:
                position += 500
            for actor in chosen:
                length = int(min(max(ledger.debt(actor, expected), bounds[0]), bounds[1]) / 1000) * 1000
                if ledger.debt(actor, expected) < 6000:
                    continue
                named = actor
                if actor == "district":
                    pool = ["smd-almaty-city", "smd-shymkent", "smd-karagandy", "smd-astana"]
                    persons = ["almaty-d2", "astana-d1", "astana-d2", "shymkent-d1", "turkistan-d1", "kostanay-d1", "karagandy-d1"]
                    named = pool[number % 4] if number % 2 else women.next(persons, length)
                    spans.append(span(named, position, position + length, capacity="candidate"))
                elif actor.startswith("amanat-s"):
                    middle = position + length * 7 // 10
                    capacity = "official" if number % 3 else "party"
                    spans.append(span(named, position, middle, capacity=capacity, tone=pick(["0", "1"])))
                    spans.append(span(named, middle, position + length, mode="direct", capacity=capacity, tone="not-applicable"))
                else:
                    spans += office_spans(named, position, position + length)
                ledger.given[actor] += length
                spent += length
                position += length + between(0, 4) * 1000
            if not spans:
                continue
            if number % 5 == 3:
                spans.append(span("citizens", position, position + 9000, mode="direct", capacity="private", tone="not-applicable"))
                spans[-1]["gender"] = pick(["female", "male"])
                position += 9000
            topic = pick(TOPICS.get(chosen[0], ["campaign"]))
            total = position + between(1, 6) * 1000
            add_item(
                "tv", outlet, clock, total, "news", topic, spans, plan["programme"], election=bool(set(chosen) & ELECTION_ACTORS),
                language=language, live="mixed" if number % 9 == 0 else "recorded")
            clock += timedelta(milliseconds=total - total % 1000 + 1000)
        if number % 7 == 6:
            add_item("tv", outlet, clock, 95000, "news", "sport", [], plan["programme"], election=False, language=language)
            add_item("tv", outlet, clock + timedelta(seconds=95), 70000, "news", "weather", [], plan["programme"], election=False, language=language)


def bloc(outlet, plan, ledger, women, number, clock, expected, language):
    """The joint campaign bloc of one evening; returns when it ends. Its order of parties turns from day to day."""
    opening, spans = 4000, []
    for party in PARTIES:
        # Named together by the presenter: seven actors in the same four seconds.
        spans.append(span(party, 0, opening, capacity="party"))
        ledger.given[party] += opening
    position = opening + 1000
    for turn in range(len(PARTIES)):
        party = PARTIES[(turn + number) % len(PARTIES)]
        length = int(min(max(ledger.debt(party, expected), 9000), 120000) / 1000) * 1000
        if number % 6 == 2:
            length += 250
        spans += party_slot(party, position, length, women, number + turn)
        ledger.given[party] += length
        position += length + between(0, 2) * 1000
    add_item(
        "tv", outlet, clock, position, "news", "campaign", spans, plan["programme"], segment="joint-campaign-bloc", language=language)
    clock += timedelta(milliseconds=position - position % 1000 + 1000)
    if outlet in ("ktk", "channel-31") and number in (8, 19):
        # A party outside the bloc, which the bloc of the next days makes up for.
        party = PARTIES[(number + 3) % 7]
        add_item(
            "tv", outlet, clock, 30000, "news", "horse-race", [span(party, 2000, 24000, capacity="party")], plan["programme"],
            language=language)
        ledger.given[party] += 22000
        clock += timedelta(seconds=31)
    return clock


def television_formats():
    """What is not a newscast: analysis, interviews, talk shows, free airtime, voter education, debates, odd moments."""
    for week in range(4):
        for outlet in CHANNELS:
            number = week * 7 + 1
            add_item("tv", outlet, at(number, "22:10"), 420000, "analysis", pick(["reform", "economy", "january-2022"]), [
                span("president", 10000, 95000, tone="1"), span("government", 80000, 200000, tone="0"),
                span("amanat-c2", 210000, 300000, mode="direct", capacity="official", tone="not-applicable"),
                span("expert-1", 300000, 380000, mode="direct", capacity="expert", tone="not-applicable")], "Итоги недели", election=False)
    for turn, (outlet, guest) in enumerate([("khabar", "amanat-c2"), ("ktk", "auyl-c1"), ("eurasia", "auyl-c1"), ("qazaqstan", "amanat-c2")]):
        add_item("tv", outlet, at(5 + 5 * turn, "22:30"), 900000, "interview", "social", [
            span(guest, 5000, 420000, mode="direct", capacity="official", tone="not-applicable"),
            span(guest, 420000, 840000, mode="direct", capacity="candidate", tone="not-applicable")], "Сұхбат", live="live")
    for turn, outlet in enumerate(["ktk", "channel-31"]):
        add_item("tv", outlet, at(13 + turn, "22:00"), 2400000, "talk-show", "campaign", [
            span("respublica", 60000, 300000, mode="direct", capacity="proxy", tone="not-applicable"),
            span("supporter-1", 400000, 500000, mode="direct", capacity="private", tone="not-applicable"),
            span("auyl-c1", 520000, 700000, capacity="official", tone="mixed"),
            span("kostanay-d1", 640000, 900000, mode="direct", capacity="candidate", tone="not-applicable")], "Ток-шоу", live="live")
    for turn, party in enumerate(PARTIES):
        for index, outlet in enumerate(["khabar", "qazaqstan"]):
            add_item("tv", outlet, at(6 + turn + 7 * index, "18:10"), 300000, "free-airtime", "campaign", [
                span(party, 0, 300000, mode="direct", capacity="party", tone="not-applicable")], "Бесплатный эфир")
    for number in range(2, 28, 5):
        for outlet in ("khabar", "qazaqstan", "jibek-joly"):
            add_item("tv", outlet, at(number, "19:25:10"), 30000, "voter-education", "voter-education", [
                span("cec", 20000, 30000, mode="logo", tone="not-applicable")], "Сайлау-2023", language="kk")
    add_item("tv", "khabar", at(26, "18:30"), 240000, "commission-address", "election-process", [
        span("cec-chair", 0, 240000, mode="direct", tone="not-applicable")], "Обращение ЦИК", live="live")
    add_item("tv", "qazaqstan", at(11, "18:00"), 45000, "government-ad", "social", [span("government", 0, 45000, mode="logo", tone="not-applicable")], language="kk")
    edges()


def edges():
    """Items at the edges of window and calendar, which a table must put on the right side."""
    both = [span("amanat", 10000, 600000, capacity="party"), span("government", 600000, 1200000)]
    add_item("tv", "ktk", at(10, "17:58"), 1320000, "news", "campaign", both, "Дневные новости")
    add_item("tv", "eurasia", at(3, "12:00"), 300000, "news", "economy", [span("president", 0, 240000)], "Дневные новости", election=False)
    add_item("tv", "qazaqstan", at(7, "12:00"), 200000, "news", "campaign", [span("auyl", 0, 180000, capacity="party")], "Түскі жаңалықтар", language="kk")
    # Begins inside the window and ends after it: counts to its end.
    add_item("tv", "channel-31", at(15, "23:50"), 900000, "news", "foreign", [span("president", 30000, 90000), span("foreign-actors", 560000, 700000)], "Ночные новости", election=False)
    # Begins with the first moment after the window: does not count.
    add_item("tv", "khabar", at(11, "00:00"), 300000, "news", "economy", [span("government", 0, 250000)], "Ночные новости", election=False)
    # Begins with the first moment of the window: counts. Its moments are written in UTC.
    add_item("tv", "channel-31", at(21, "18:00"), 60000, "news", "economy", [span("prime-minister", 5000, 40000)], "Коротко", election=False)
    items[-1].update(start="2023-03-11T12:00:00Z", end="2023-03-11T12:01:00Z")
    # The day of silence and election day.
    for number in (28, 29):
        for outlet, plan in CHANNELS.items():
            spans = [span("cec", 3000, 45000), span("president", 47000, 80000)] if number == 28 else [span("cec-chair", 3000, 60000, mode="direct", tone="not-applicable"), span("observers", 50000, 90000)]
            add_item("tv", outlet, at(number, plan["bulletin"]), 100000, "news", "election-process", spans, plan["programme"])
    add_item("tv", "channel-31", at(28, "18:33"), 60000, "news", "campaign", [span("amanat", 4000, 29000, capacity="party", tone="1"), span("respublica-c1", 30000, 41000, capacity="candidate")], "Информбюро")
    add_item("tv", "ktk", at(28, "21:40"), 40000, "news", "horse-race", [span("jsdp", 2000, 14500, capacity="party")], "Вечерние новости")


def debates():
    """Three debates; women take part in two."""
    rows = []
    plan = [("debate-1", "qazaqstan", 13, "21:00", {"auyl", "jsdp"}), ("debate-2", "ktk", 20, "22:30", set()), ("debate-3", "khabar", 26, "21:00", {"respublica", "qhp", "baytaq"})]
    for name, outlet, number, clock, with_woman in plan:
        spans, position, speech = [], 180000, {}
        persons = {party: f"{party}-c3" if party in with_woman else f"{party}-c1" for party in PARTIES}
        for turn in range(5):
            for index in range(7):
                party = PARTIES[(index + turn * 2) % 7]
                length = between(82, 95) * 1000
                spans.append(span(persons[party], position, position + length, mode="direct", capacity="candidate", tone="not-applicable"))
                speech[party] = speech.get(party, 0) + length
                position += length + between(4, 12) * 1000
        # One candidate attacks another's party: the tone is the attacked party's.
        spans.append(span("amanat", 200000, 215000, capacity="party", tone="-1", evaluator="contestant"))
        add_item("tv", outlet, at(number, clock), position + 120000, "debate", pick(["economy", "social"]), spans, "Дебаты", live="live")
        for party in PARTIES:
            person = persons[party]
            rows.append(dict(debate=name, outlet=outlet, contestant=party, person=person, role="participant",
                             gender="female" if person in WOMEN else "male", speech=offset(speech[party])))
        rows.append(dict(debate=name, outlet=outlet, contestant="", person=f"moderator-{outlet}", role="moderator", gender="female" if outlet == "ktk" else "male", speech=offset(between(300, 420) * 1000)))
    return rows


def almaty_actor(turn, day):
    actor = ALMATY[turn % len(ALMATY)]
    return "almaty-d5" if actor == "almaty-d3" and day >= WITHDRAWAL else actor


def site(outlet, plan):
    """Four weeks of articles of one site."""
    shares = dict(zip(PARTIES, [plan["amanat"]] + plan["others"]))
    rest = 100 - sum(shares.values()) - plan["almaty"]
    whole = sum(SITE_OTHERS.values())
    targets = {actor: share * rest / whole for actor, share in SITE_OTHERS.items()}
    targets.update({party: share for party, share in shares.items() if share > 0}, almaty=plan["almaty"])
    ledger, turn = Ledger(targets), 0
    for number in range(CAMPAIGN_DAYS):
        for story in range(plan["per_day"]):
            length = between(1500, 6200)
            budget = length * between(50, 75) // 100
            expected = ledger.total() + budget
            order = ledger.behind(expected, list(targets))
            position, spans = between(0, 60), []
            published = day_of(number) + timedelta(hours=7 + 5 * story, minutes=between(0, 280), seconds=between(0, 59))
            for rank, actor in enumerate(order[: 2 + between(0, 2)]):
                debt = ledger.debt(actor, expected)
                if debt < 90:
                    continue
                size = int(min(max(debt, 110), length * (45 if rank == 0 else 16) // 100, length - position - 20))
                if size < 60:
                    break
                spans += site_spans(actor, position, size, published, turn)
                ledger.given[actor] += size
                turn += 1
                # Sometimes a sentence names two actors.
                position += size - (40 if size > 300 and turn % 7 == 0 else -between(0, 30))
            lead = order[0]
            format = pick(["news"] * 12 + ["analysis", "interview", "editorial"])
            topic = "campaign" if lead in PARTIES or lead == "almaty" else pick(TOPICS[lead])
            add_item(
                "web", outlet, published, length, format, topic, spans, election=lead in PARTIES or lead == "almaty" or lead in ELECTION_ACTORS,
                language="kk" if chance.random() < 0.25 else "ru")


def site_spans(actor, start, size, published, turn):
    end = start + size
    if actor == "almaty":
        return [span(almaty_actor(turn, published), start, end, mode="direct" if turn % 4 == 0 else "indirect", capacity="candidate",
                     tone="not-applicable" if turn % 4 == 0 else pick(["0", "0", "0", "1", "mixed"]))]
    if actor in PARTIES:
        switched = {"ak-zhol": published < SWITCH, "baytaq": published >= SWITCH}.get(actor, False)
        if switched and turn % 3 == 0:
            return [span("karagandy-d1", start, end, capacity="candidate")]
        if size > 200 and turn % 2 == 0:
            middle = start + size * 6 // 10
            return [span(actor, start, middle, capacity="party"),
                    span(pick([f"{actor}-leader", f"{actor}-c1", f"{actor}-c3"]), middle, end, mode="direct", capacity="party", tone="not-applicable")]
        return [span(actor, start, end, capacity="party", tone=pick(["0", "0", "0", "1"]))]
    if actor in ("government", "akims") and turn % 9 == 0:
        return [span(actor, start, end, tone="-1")]
    if turn % 5 == 1 and size > 250:
        third = size // 3
        return [span(actor, start, end, tone="0"), span(actor, start + third, end - third, mode="direct", tone="0")]
    return [span(actor, start, end, tone=pick(["0", "0", "0", "0", "1"]) if turn % 11 else "not-coded")]


def site_edges():
    """Articles at the edges of the calendar, about a withdrawn candidate, and with a typed measure."""
    before = day_of(-4) + timedelta(hours=10)
    add_item("web", "vlast", before, 2100, "news", "campaign", [span("almaty-d1", 0, 900, capacity="candidate")])
    add_item("web", "orda", day_of(0), 1800, "news", "economy", [span("government", 0, 300)], election=False)
    add_item("web", "orda", day_of(28), 1500, "news", "campaign", [span("respublica", 100, 700, capacity="party")])
    add_item("web", "vlast", at(28, "11:20"), 2400, "news", "campaign", [span("almaty-d2", 200, 620, capacity="candidate", tone="1"), span("cec", 700, 1100)])
    add_item("web", "zakon", at(28, "16:05"), 1900, "news", "election-process", [span("cec", 0, 800), span("ak-zhol", 900, 1010, capacity="party")])
    add_item("web", "tengrinews", at(29, "21:30"), 2600, "news", "election-process", [span("cec", 0, 1200), span("president", 1300, 1700)])
    for outlet, number, size in (("vlast", 17, 420), ("ulysmedia", 19, 300), ("kaztag", 22, 260)):
        add_item("web", outlet, at(number, "13:45"), 1900, "news", "election-process", [span("almaty-d3", 100, 100 + size, capacity="private")])
    for outlet, number in (("zakon", 12), ("tengrinews", 18)):
        typed = span("akims", "", "", tone="0")
        typed["measure"] = 640
        add_item("web", outlet, at(number, "09:15"), 2000, "news", "regions", [typed], election=False)
    for outlet in ("kaztag", "ulysmedia", "orda"):
        add_item("web", outlet, at(24, "08:10"), 1300, "news", "other", [], election=False)


def second_coders():
    """Every tenth item is coded twice, apart from each other; where the two differ in tone, somebody decides."""
    by_item = {}
    for row in attributions:
        by_item.setdefault(row["item"], []).append(row)
    added = []
    for index, item in enumerate(items):
        rows = by_item.get(item["item"], [])
        if index % 10 != 7 or not rows:
            continue
        first = rows[0]["coder"]
        second = f"coder-{1 + (int(first[-1]) + between(0, 2)) % 4}"
        changed = {row["actor"]: pick(["0", "1"]) for row in rows if row["tone"] in ("0", "1", "-1") and chance.random() < 0.12}
        copies = []
        for row in rows:
            copy = dict(row, coder=second, purpose="double", tone=changed.get(row["actor"], row["tone"]))
            if len(rows) > 2 and chance.random() < 0.03:
                continue
            if row["end"] != "":
                step = 1000 if row["television"] else 12
                copy["end"] = max(row["start"] + step, row["end"] - between(0, 2) * step)
            if chance.random() < 0.04 and row["mode"] == "indirect":
                copy["mode"] = "image" if row["television"] else "direct"
            copies.append(copy)
        # One actor, one tone per item with the second coder, so that no moment has two.
        added += copies
        if any(copy["tone"] != row["tone"] for copy in copies for row in rows if (copy["actor"], copy["start"]) == (row["actor"], row["start"])):
            keep = rows if chance.random() < 0.6 else copies
            added += [dict(row, coder="adjudicator-1", purpose="adjudication") for row in keep]
    attributions.extend(added)


def machine():
    """Suggestions of a program, which no table counts."""
    articles = [item for item in items if item["kind"] == "article"]
    for index, item in enumerate(articles):
        uncoded = item["topic"] == "other"
        if index % 17 and not uncoded:
            continue
        for actor, start in (("amanat", 40), ("president", 300)):
            attributions.append(dict(span(actor, start, start + 90, capacity="unclear", tone="not-coded"), item=item["item"], coder="matcher-1", purpose="machine", television=False))


def recordings():
    rows = []
    for outlet in CHANNELS:
        for number in range(CAMPAIGN_DAYS + 2):
            row = dict(outlet=outlet, start=moment(at(number, "11:30")), end=moment(at(number + 1, "00:30")), gap_start="", gap_end="", reason="")
            gaps = [gap for gap in GAPS if gap[:2] == (outlet, number)]
            for _, _, start, end, reason in gaps:
                day = day_of(number).strftime("%Y-%m-%dT")
                rows.append(dict(row, gap_start=day + start, gap_end=day + end, reason=reason))
            if not gaps:
                rows.append(row)
    return rows


def airings():
    """Paid advertising: Amanat most, then the Social Democrats, then Respublica."""
    rows, counts = [], [("amanat", 58, 30000), ("jsdp", 41, 30000), ("respublica", 30, 25000), ("auyl", 11, 20000), ("ak-zhol", 8, 20000)]
    outlets = [outlet for outlet in CHANNELS if outlet != "jibek-joly"]
    for sponsor, count, length in counts:
        for index in range(count):
            number = (index * 5 + len(sponsor)) % CAMPAIGN_DAYS
            clock = "13:10" if index % 12 == 11 else f"{18 + index % 4}:{between(44, 58):02d}"
            rows.append(dict(outlet=outlets[(index + len(sponsor)) % 5], creative=f"{sponsor}-spot-{1 + index % 3}", sponsor=sponsor,
                             start=moment(at(number, clock)), length=offset(length + (500 if index % 3 == 2 else 0)), price=length // 1000 * between(9, 14) * 1000))
    return sorted(rows, key=lambda row: (row["start"], row["outlet"], row["sponsor"]))


def posts():
    """Accounts of parties and candidates; Instagram most, Respublica and Amanat first."""
    rows, snapshots = [], []
    accounts = [("respublica", 92, 900), ("amanat", 84, 820), ("auyl", 34, 210), ("ak-zhol", 40, 260), ("qhp", 31, 200), ("jsdp", 37, 240), ("baytaq", 26, 150),
                ("respublica-c3", 12, 160), ("amanat-c1", 10, 150), ("auyl-c3", 6, 60), ("ak-zhol-c1", 7, 90), ("jsdp-c3", 8, 80),
                ("almaty-d1", 26, 420), ("almaty-d2", 21, 310), ("almaty-d3", 12, 260), ("almaty-d4", 19, 330), ("astana-d1", 14, 150), ("karagandy-d1", 11, 90), ("kostanay-d1", 9, 70)]
    for actor, count, reach in accounts:
        for index in range(count):
            platform = ["instagram", "facebook", "instagram", "youtube", "instagram", "facebook"][index % 6]
            last = 15 if actor == "almaty-d3" else CAMPAIGN_DAYS - 1
            when = day_of(between(0, last)) + timedelta(hours=between(8, 22), minutes=between(0, 59))
            critical = actor in ("almaty-d1", "almaty-d3", "almaty-d4") and chance.random() < 0.45
            tone = "-1" if critical else pick(["0", "0", "1"])
            identifier = f"post-{len(rows) + 1:04d}"
            rows.append(dict(item=identifier, account=f"constructed-{actor}-{platform}", actor=actor, outlet=platform, published=moment(when), tone=tone,
                             kind=pick(["original", "original", "original", "share", "reply"])))
            likes = reach * between(50, 160) // 100
            for age, part in ((24, 60), (72, 90), (168, 100)):
                if (age == 72 and index % 9 == 4) or (age == 168 and index % 2):
                    continue
                seen = likes * part // 100
                snapshots.append(dict(item=identifier, age_hours=age, likes=seen, comments=seen // 14, shares="" if platform == "youtube" else seen // 25,
                                      views=seen * 11 if platform != "facebook" else ""))
    return rows, snapshots


def incidents():
    """One hundred and fifty breaches on social networks, as a ministry might list them."""
    rows = []
    for rule, count, first, last in (("early-campaigning", 62, -25, -1), ("campaign-material", 57, 0, 28), ("opinion-poll", 31, 5, 29)):
        for index in range(count):
            number = first + index * (last - first) // max(count - 1, 1)
            rows.append(dict(incident="", rule=rule, platform=["instagram", "facebook", "tiktok", "telegram", "youtube"][index * 7 % 5],
                             day=day_of(number).strftime("%Y-%m-%d"), severity=["minor", "minor", "serious"][index % 3],
                             evidence="constructed", referral="Prosecutor General", outcome="referred"))
    rows.sort(key=lambda row: (row["day"], row["rule"], row["platform"]))
    for index, row in enumerate(rows):
        row["incident"] = f"incident-{index + 1:03d}"
    return rows


def write(name, fields, rows):
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def written_attributions():
    """The rows as a coder's sheet holds them: offsets as text, now and then a name in place of an id."""
    rank = {item["item"]: index for index, item in enumerate(items)}
    order = {"primary": 0, "double": 1, "adjudication": 2, "machine": 3}
    rows = sorted(attributions, key=lambda row: (rank[row["item"]], order[row["purpose"]]))
    for index, row in enumerate(rows):
        row = dict(row)
        if row["television"]:
            row.update(start=offset(row["start"]), end=offset(row["end"]))
        if index % 23 == 0 and row["purpose"] == "primary":
            row["actor"] = SPELLINGS.get(row["actor"], row["actor"])
        if row["tone"] == "not-coded":
            row["tone"] = ""
        yield row


def main():
    for outlet, plan in CHANNELS.items():
        television(outlet, plan)
    television_formats()
    debate_rows = debates()
    for outlet, plan in SITES.items():
        site(outlet, plan)
    site_edges()
    second_coders()
    machine()
    for index, item in enumerate(items):
        if index % 31 == 0:
            item["outlet"] = SPELLINGS.get(item["outlet"], item["outlet"])
    post_rows, snapshots = posts()
    write("items.csv", ["item", "kind", "outlet", "programme", "start", "end", "published", "length", "format", "topic", "segment", "live", "election", "language", "title", "url"], items)
    write("attributions.csv", ["item", "actor", "start", "end", "measure", "mode", "capacity", "tone", "gender", "evaluator", "coder", "purpose"], written_attributions())
    write("recordings.csv", ["outlet", "start", "end", "gap_start", "gap_end", "reason"], recordings())
    write("airings.csv", ["outlet", "creative", "sponsor", "start", "length", "price"], airings())
    write("debates.csv", ["debate", "outlet", "contestant", "person", "role", "gender", "speech"], debate_rows)
    write("posts.csv", ["item", "account", "actor", "outlet", "published", "tone", "kind"], post_rows)
    write("engagement.csv", ["item", "age_hours", "likes", "comments", "shares", "views"], snapshots)
    write("incidents.csv", ["incident", "rule", "platform", "day", "severity", "evidence", "referral", "outcome"], incidents())


if __name__ == "__main__":
    main()
