"""Evening news of six channels over the four weeks of the campaign."""

from datetime import timedelta

from making.ledger import Ledger, Women
from making.plan import CAMPAIGN_DAYS, ELECTION_ACTORS, OTHERS, PARTIES, TOPICS
from making.sheet import add_item, at, between, chance, pick, span


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
                    persons = [
                        "almaty-d2",
                        "astana-d1",
                        "astana-d2",
                        "shymkent-d1",
                        "turkistan-d1",
                        "kostanay-d1",
                        "karagandy-d1",
                    ]
                    named = pool[number % 4] if number % 2 else women.next(persons, length)
                    spans.append(span(named, position, position + length, capacity="candidate"))
                elif actor.startswith("amanat-s"):
                    middle = position + length * 7 // 10
                    capacity = "official" if number % 3 else "party"
                    spans.append(span(named, position, middle, capacity=capacity, tone=pick(["0", "1"])))
                    spans.append(
                        span(named, middle, position + length, mode="direct", capacity=capacity, tone="not-applicable")
                    )
                else:
                    spans += office_spans(named, position, position + length)
                ledger.given[actor] += length
                spent += length
                position += length + between(0, 4) * 1000
            if not spans:
                continue
            if number % 5 == 3:
                spans.append(
                    span(
                        "citizens", position, position + 9000, mode="direct", capacity="private", tone="not-applicable"
                    )
                )
                spans[-1]["gender"] = pick(["female", "male"])
                position += 9000
            topic = pick(TOPICS.get(chosen[0], ["campaign"]))
            total = position + between(1, 6) * 1000
            add_item(
                "tv",
                outlet,
                clock,
                total,
                "news",
                topic,
                spans,
                plan["programme"],
                election=bool(set(chosen) & ELECTION_ACTORS),
                language=language,
                live="mixed" if number % 9 == 0 else "recorded",
            )
            clock += timedelta(milliseconds=total - total % 1000 + 1000)
        if number % 7 == 6:
            add_item(
                "tv", outlet, clock, 95000, "news", "sport", [], plan["programme"], election=False, language=language
            )
            add_item(
                "tv",
                outlet,
                clock + timedelta(seconds=95),
                70000,
                "news",
                "weather",
                [],
                plan["programme"],
                election=False,
                language=language,
            )


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
        "tv",
        outlet,
        clock,
        position,
        "news",
        "campaign",
        spans,
        plan["programme"],
        segment="joint-campaign-bloc",
        language=language,
    )
    clock += timedelta(milliseconds=position - position % 1000 + 1000)
    if outlet in ("ktk", "channel-31") and number in (8, 19):
        # A party outside the bloc, which the bloc of the next days makes up for.
        party = PARTIES[(number + 3) % 7]
        add_item(
            "tv",
            outlet,
            clock,
            30000,
            "news",
            "horse-race",
            [span(party, 2000, 24000, capacity="party")],
            plan["programme"],
            language=language,
        )
        ledger.given[party] += 22000
        clock += timedelta(seconds=31)
    return clock
