"""Television that is not a newscast, three debates, and items at the edges of window and calendar."""

from making.plan import CHANNELS, PARTIES, WOMEN
from making.sheet import add_item, at, between, items, offset, pick, span


def television_formats():
    """What is not a newscast: analysis, interviews, talk shows, free airtime, voter education, debates, odd moments."""
    for week in range(4):
        for outlet in CHANNELS:
            number = week * 7 + 1
            add_item(
                "tv",
                outlet,
                at(number, "22:10"),
                420000,
                "analysis",
                pick(["reform", "economy", "january-2022"]),
                [
                    span("president", 10000, 95000, tone="1"),
                    span("government", 80000, 200000, tone="0"),
                    span("amanat-c2", 210000, 300000, mode="direct", capacity="official", tone="not-applicable"),
                    span("expert-1", 300000, 380000, mode="direct", capacity="expert", tone="not-applicable"),
                ],
                "Итоги недели",
                election=False,
            )
    for turn, (outlet, guest) in enumerate(
        [("khabar", "amanat-c2"), ("ktk", "auyl-c1"), ("eurasia", "auyl-c1"), ("qazaqstan", "amanat-c2")]
    ):
        add_item(
            "tv",
            outlet,
            at(5 + 5 * turn, "22:30"),
            900000,
            "interview",
            "social",
            [
                span(guest, 5000, 420000, mode="direct", capacity="official", tone="not-applicable"),
                span(guest, 420000, 840000, mode="direct", capacity="candidate", tone="not-applicable"),
            ],
            "Сұхбат",
            live="live",
        )
    for turn, outlet in enumerate(["ktk", "channel-31"]):
        add_item(
            "tv",
            outlet,
            at(13 + turn, "22:00"),
            2400000,
            "talk-show",
            "campaign",
            [
                span("respublica", 60000, 300000, mode="direct", capacity="proxy", tone="not-applicable"),
                span("supporter-1", 400000, 500000, mode="direct", capacity="private", tone="not-applicable"),
                span("auyl-c1", 520000, 700000, capacity="official", tone="mixed"),
                span("kostanay-d1", 640000, 900000, mode="direct", capacity="candidate", tone="not-applicable"),
            ],
            "Ток-шоу",
            live="live",
        )
    for turn, party in enumerate(PARTIES):
        for index, outlet in enumerate(["khabar", "qazaqstan"]):
            add_item(
                "tv",
                outlet,
                at(6 + turn + 7 * index, "18:10"),
                300000,
                "free-airtime",
                "campaign",
                [span(party, 0, 300000, mode="direct", capacity="party", tone="not-applicable")],
                "Бесплатный эфир",
            )
    for number in range(2, 28, 5):
        for outlet in ("khabar", "qazaqstan", "jibek-joly"):
            add_item(
                "tv",
                outlet,
                at(number, "19:25:10"),
                30000,
                "voter-education",
                "voter-education",
                [span("cec", 20000, 30000, mode="logo", tone="not-applicable")],
                "Сайлау-2023",
                language="kk",
            )
    add_item(
        "tv",
        "khabar",
        at(26, "18:30"),
        240000,
        "commission-address",
        "election-process",
        [span("cec-chair", 0, 240000, mode="direct", tone="not-applicable")],
        "Обращение ЦИК",
        live="live",
    )
    add_item(
        "tv",
        "qazaqstan",
        at(11, "18:00"),
        45000,
        "government-ad",
        "social",
        [span("government", 0, 45000, mode="logo", tone="not-applicable")],
        language="kk",
    )
    edges()


def edges():
    """Items at the edges of window and calendar, which a table must put on the right side."""
    both = [span("amanat", 10000, 600000, capacity="party"), span("government", 600000, 1200000)]
    add_item("tv", "ktk", at(10, "17:58"), 1320000, "news", "campaign", both, "Дневные новости")
    add_item(
        "tv",
        "eurasia",
        at(3, "12:00"),
        300000,
        "news",
        "economy",
        [span("president", 0, 240000)],
        "Дневные новости",
        election=False,
    )
    add_item(
        "tv",
        "qazaqstan",
        at(7, "12:00"),
        200000,
        "news",
        "campaign",
        [span("auyl", 0, 180000, capacity="party")],
        "Түскі жаңалықтар",
        language="kk",
    )
    # Begins inside the window and ends after it: counts to its end.
    add_item(
        "tv",
        "channel-31",
        at(15, "23:50"),
        900000,
        "news",
        "foreign",
        [span("president", 30000, 90000), span("foreign-actors", 560000, 700000)],
        "Ночные новости",
        election=False,
    )
    # Begins with the first moment after the window: does not count.
    add_item(
        "tv",
        "khabar",
        at(11, "00:00"),
        300000,
        "news",
        "economy",
        [span("government", 0, 250000)],
        "Ночные новости",
        election=False,
    )
    # Begins with the first moment of the window: counts. Its moments are written in UTC.
    add_item(
        "tv",
        "channel-31",
        at(21, "18:00"),
        60000,
        "news",
        "economy",
        [span("prime-minister", 5000, 40000)],
        "Коротко",
        election=False,
    )
    items[-1].update(start="2023-03-11T12:00:00Z", end="2023-03-11T12:01:00Z")
    # The day of silence and election day.
    for number in (28, 29):
        for outlet, plan in CHANNELS.items():
            spans = (
                [span("cec", 3000, 45000), span("president", 47000, 80000)]
                if number == 28
                else [
                    span("cec-chair", 3000, 60000, mode="direct", tone="not-applicable"),
                    span("observers", 50000, 90000),
                ]
            )
            add_item(
                "tv", outlet, at(number, plan["bulletin"]), 100000, "news", "election-process", spans, plan["programme"]
            )
    add_item(
        "tv",
        "channel-31",
        at(28, "18:33"),
        60000,
        "news",
        "campaign",
        [
            span("amanat", 4000, 29000, capacity="party", tone="1"),
            span("respublica-c1", 30000, 41000, capacity="candidate"),
        ],
        "Информбюро",
    )
    add_item(
        "tv",
        "ktk",
        at(28, "21:40"),
        40000,
        "news",
        "horse-race",
        [span("jsdp", 2000, 14500, capacity="party")],
        "Вечерние новости",
    )


def debates():
    """Three debates; women take part in two."""
    rows = []
    plan = [
        ("debate-1", "qazaqstan", 13, "21:00", {"auyl", "jsdp"}),
        ("debate-2", "ktk", 20, "22:30", set()),
        ("debate-3", "khabar", 26, "21:00", {"respublica", "qhp", "baytaq"}),
    ]
    for name, outlet, number, clock, with_woman in plan:
        spans, position, speech = [], 180000, {}
        persons = {party: f"{party}-c3" if party in with_woman else f"{party}-c1" for party in PARTIES}
        for turn in range(5):
            for index in range(7):
                party = PARTIES[(index + turn * 2) % 7]
                length = between(82, 95) * 1000
                spans.append(
                    span(
                        persons[party],
                        position,
                        position + length,
                        mode="direct",
                        capacity="candidate",
                        tone="not-applicable",
                    )
                )
                speech[party] = speech.get(party, 0) + length
                position += length + between(4, 12) * 1000
        # One candidate attacks another's party: the tone is the attacked party's.
        spans.append(span("amanat", 200000, 215000, capacity="party", tone="-1", evaluator="contestant"))
        add_item(
            "tv",
            outlet,
            at(number, clock),
            position + 120000,
            "debate",
            pick(["economy", "social"]),
            spans,
            "Дебаты",
            live="live",
        )
        for party in PARTIES:
            person = persons[party]
            rows.append(
                dict(
                    debate=name,
                    outlet=outlet,
                    contestant=party,
                    person=person,
                    role="participant",
                    gender="female" if person in WOMEN else "male",
                    speech=offset(speech[party]),
                )
            )
        rows.append(
            dict(
                debate=name,
                outlet=outlet,
                contestant="",
                person=f"moderator-{outlet}",
                role="moderator",
                gender="female" if outlet == "ktk" else "male",
                speech=offset(between(300, 420) * 1000),
            )
        )
    return rows
