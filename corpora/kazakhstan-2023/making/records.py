"""The records beside the items: recordings, airings, posts, breaches."""

from datetime import timedelta

from making.plan import CAMPAIGN_DAYS, CHANNELS, GAPS
from making.sheet import at, between, chance, day_of, moment, offset, pick


def recordings():
    rows = []
    for outlet in CHANNELS:
        for number in range(CAMPAIGN_DAYS + 2):
            row = dict(
                outlet=outlet,
                start=moment(at(number, "11:30")),
                end=moment(at(number + 1, "00:30")),
                gap_start="",
                gap_end="",
                reason="",
            )
            gaps = [gap for gap in GAPS if gap[:2] == (outlet, number)]
            for _, _, start, end, reason in gaps:
                day = day_of(number).strftime("%Y-%m-%dT")
                rows.append(dict(row, gap_start=day + start, gap_end=day + end, reason=reason))
            if not gaps:
                rows.append(row)
    return rows


def airings():
    """Paid advertising: Amanat most, then the Social Democrats, then Respublica."""
    rows, counts = [], [
        ("amanat", 58, 30000),
        ("jsdp", 41, 30000),
        ("respublica", 30, 25000),
        ("auyl", 11, 20000),
        ("ak-zhol", 8, 20000),
    ]
    outlets = [outlet for outlet in CHANNELS if outlet != "jibek-joly"]
    for sponsor, count, length in counts:
        for index in range(count):
            number = (index * 5 + len(sponsor)) % CAMPAIGN_DAYS
            clock = "13:10" if index % 12 == 11 else f"{18 + index % 4}:{between(44, 58):02d}"
            rows.append(
                dict(
                    outlet=outlets[(index + len(sponsor)) % 5],
                    creative=f"{sponsor}-spot-{1 + index % 3}",
                    sponsor=sponsor,
                    start=moment(at(number, clock)),
                    length=offset(length + (500 if index % 3 == 2 else 0)),
                    price=length // 1000 * between(9, 14) * 1000,
                )
            )
    return sorted(rows, key=lambda row: (row["start"], row["outlet"], row["sponsor"]))


def posts():
    """Accounts of parties and candidates; Instagram most, Respublica and Amanat first."""
    rows, snapshots = [], []
    accounts = [
        ("respublica", 92, 900),
        ("amanat", 84, 820),
        ("auyl", 34, 210),
        ("ak-zhol", 40, 260),
        ("qhp", 31, 200),
        ("jsdp", 37, 240),
        ("baytaq", 26, 150),
        ("respublica-c3", 12, 160),
        ("amanat-c1", 10, 150),
        ("auyl-c3", 6, 60),
        ("ak-zhol-c1", 7, 90),
        ("jsdp-c3", 8, 80),
        ("almaty-d1", 26, 420),
        ("almaty-d2", 21, 310),
        ("almaty-d3", 12, 260),
        ("almaty-d4", 19, 330),
        ("astana-d1", 14, 150),
        ("karagandy-d1", 11, 90),
        ("kostanay-d1", 9, 70),
    ]
    for actor, count, reach in accounts:
        for index in range(count):
            platform = ["instagram", "facebook", "instagram", "youtube", "instagram", "facebook"][index % 6]
            last = 15 if actor == "almaty-d3" else CAMPAIGN_DAYS - 1
            when = day_of(between(0, last)) + timedelta(hours=between(8, 22), minutes=between(0, 59))
            critical = actor in ("almaty-d1", "almaty-d3", "almaty-d4") and chance.random() < 0.45
            tone = "-1" if critical else pick(["0", "0", "1"])
            identifier = f"post-{len(rows) + 1:04d}"
            rows.append(
                dict(
                    item=identifier,
                    account=f"constructed-{actor}-{platform}",
                    actor=actor,
                    outlet=platform,
                    published=moment(when),
                    tone=tone,
                    kind=pick(["original", "original", "original", "share", "reply"]),
                )
            )
            likes = reach * between(50, 160) // 100
            for age, part in ((24, 60), (72, 90), (168, 100)):
                if (age == 72 and index % 9 == 4) or (age == 168 and index % 2):
                    continue
                seen = likes * part // 100
                snapshots.append(
                    dict(
                        item=identifier,
                        age_hours=age,
                        likes=seen,
                        comments=seen // 14,
                        shares="" if platform == "youtube" else seen // 25,
                        views=seen * 11 if platform != "facebook" else "",
                    )
                )
    return rows, snapshots


def incidents():
    """One hundred and fifty breaches on social networks, as a ministry might list them."""
    rows = []
    for rule, count, first, last in (
        ("early-campaigning", 62, -25, -1),
        ("campaign-material", 57, 0, 28),
        ("opinion-poll", 31, 5, 29),
    ):
        for index in range(count):
            number = first + index * (last - first) // max(count - 1, 1)
            rows.append(
                dict(
                    incident="",
                    rule=rule,
                    platform=["instagram", "facebook", "tiktok", "telegram", "youtube"][index * 7 % 5],
                    day=day_of(number).strftime("%Y-%m-%d"),
                    severity=["minor", "minor", "serious"][index % 3],
                    evidence="constructed",
                    referral="Prosecutor General",
                    outcome="referred",
                )
            )
    rows.sort(key=lambda row: (row["day"], row["rule"], row["platform"]))
    for index, row in enumerate(rows):
        row["incident"] = f"incident-{index + 1:03d}"
    return rows
