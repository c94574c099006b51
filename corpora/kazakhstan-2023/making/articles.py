"""Articles of six news sites."""

from datetime import timedelta

from making.ledger import Ledger
from making.plan import ALMATY, CAMPAIGN_DAYS, ELECTION_ACTORS, PARTIES, SITE_OTHERS, SWITCH, TOPICS, WITHDRAWAL
from making.sheet import add_item, at, between, chance, day_of, pick, span


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
                "web",
                outlet,
                published,
                length,
                format,
                topic,
                spans,
                election=lead in PARTIES or lead == "almaty" or lead in ELECTION_ACTORS,
                language="kk" if chance.random() < 0.25 else "ru",
            )


def site_spans(actor, start, size, published, turn):
    end = start + size
    if actor == "almaty":
        return [
            span(
                almaty_actor(turn, published),
                start,
                end,
                mode="direct" if turn % 4 == 0 else "indirect",
                capacity="candidate",
                tone="not-applicable" if turn % 4 == 0 else pick(["0", "0", "0", "1", "mixed"]),
            )
        ]
    if actor in PARTIES:
        switched = {"ak-zhol": published < SWITCH, "baytaq": published >= SWITCH}.get(actor, False)
        if switched and turn % 3 == 0:
            return [span("karagandy-d1", start, end, capacity="candidate")]
        if size > 200 and turn % 2 == 0:
            middle = start + size * 6 // 10
            return [
                span(actor, start, middle, capacity="party"),
                span(
                    pick([f"{actor}-leader", f"{actor}-c1", f"{actor}-c3"]),
                    middle,
                    end,
                    mode="direct",
                    capacity="party",
                    tone="not-applicable",
                ),
            ]
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
    add_item(
        "web",
        "vlast",
        at(28, "11:20"),
        2400,
        "news",
        "campaign",
        [span("almaty-d2", 200, 620, capacity="candidate", tone="1"), span("cec", 700, 1100)],
    )
    add_item(
        "web",
        "zakon",
        at(28, "16:05"),
        1900,
        "news",
        "election-process",
        [span("cec", 0, 800), span("ak-zhol", 900, 1010, capacity="party")],
    )
    add_item(
        "web",
        "tengrinews",
        at(29, "21:30"),
        2600,
        "news",
        "election-process",
        [span("cec", 0, 1200), span("president", 1300, 1700)],
    )
    for outlet, number, size in (("vlast", 17, 420), ("ulysmedia", 19, 300), ("kaztag", 22, 260)):
        add_item(
            "web",
            outlet,
            at(number, "13:45"),
            1900,
            "news",
            "election-process",
            [span("almaty-d3", 100, 100 + size, capacity="private")],
        )
    for outlet, number in (("zakon", 12), ("tengrinews", 18)):
        typed = span("akims", "", "", tone="0")
        typed["measure"] = 640
        add_item("web", outlet, at(number, "09:15"), 2000, "news", "regions", [typed], election=False)
    for outlet in ("kaztag", "ulysmedia", "orda"):
        add_item("web", outlet, at(24, "08:10"), 1300, "news", "other", [], election=False)
