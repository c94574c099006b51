"""What the made-up coverage aims at: the calendar, the actors, the target shares of every outlet."""

from datetime import datetime

FIRST_DAY = datetime(2023, 2, 18)
CAMPAIGN_DAYS = 28
WITHDRAWAL = datetime(2023, 3, 6)
SWITCH = datetime(2023, 3, 4)
PARTIES = ["amanat", "auyl", "respublica", "ak-zhol", "qhp", "jsdp", "baytaq"]
WOMEN = {f"{party}-c3" for party in PARTIES} | {
    "almaty-d1",
    "almaty-d4",
    "almaty-region-d2",
    "astana-d1",
    "kostanay-d1",
}
# Share of politically relevant prime-time news per party, in the order of PARTIES; women's share of candidates' time.
CHANNELS = {
    "khabar": dict(
        bulletin="20:00",
        programme="Жаңалықтар 20:00",
        parties=[9.7, 8.0, 7.6, 7.9, 7.2, 6.9, 6.4],
        women=3.3,
        district=0.8,
    ),
    "qazaqstan": dict(
        bulletin="19:30", programme="Aqparat", parties=[8.8, 8.3, 7.4, 7.7, 7.0, 6.6, 6.3], women=8.0, district=0.6
    ),
    "jibek-joly": dict(bulletin="19:00", programme="Басты жаңалықтар", parties=None, women=None, district=0.0),
    "ktk": dict(
        bulletin="21:30",
        programme="Вечерние новости",
        parties=[7.4, 6.9, 7.6, 7.1, 6.8, 7.3, 6.5],
        women=11.0,
        district=1.6,
    ),
    "eurasia": dict(
        bulletin="20:30",
        programme="Главные новости",
        parties=[8.1, 7.5, 7.9, 7.2, 7.0, 6.8, 6.4],
        women=14.9,
        district=0.9,
    ),
    "channel-31": dict(
        bulletin="18:30", programme="Информбюро", parties=[6.9, 6.7, 7.2, 6.6, 6.5, 6.8, 6.3], women=6.0, district=2.2
    ),
}
# How the rest of a channel's news time is divided.
OTHERS = {
    "president": 33,
    "government": 24,
    "prime-minister": 10,
    "cec": 9,
    "akims": 8,
    "senate-chair": 4,
    "foreign-actors": 5,
    "supreme-court": 2,
    "prosecutor-general": 2,
    "observers": 2,
    "mazhilis": 1,
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
    "president": 36,
    "government": 26,
    "prime-minister": 9,
    "cec": 8,
    "akims": 6,
    "alga-kazakhstan": 3,
    "foreign-actors": 4,
    "prosecutor-general": 3,
    "supreme-court": 2,
    "observers": 3,
}
ALMATY = [
    "smd-almaty-city",
    "almaty-d1",
    "almaty-d3",
    "smd-almaty-city",
    "almaty-d2",
    "almaty-region-d1",
    "almaty-d4",
    "smd-almaty",
    "almaty-d5",
    "almaty-region-d2",
]
TOPICS = {
    "president": ["reform", "foreign", "economy", "january-2022"],
    "government": ["economy", "social", "regions"],
    "prime-minister": ["economy", "social"],
    "cec": ["election-process"],
    "akims": ["regions", "social"],
    "foreign-actors": ["foreign"],
    "alga-kazakhstan": ["rights"],
    "prosecutor-general": ["corruption", "january-2022"],
    "supreme-court": ["rights"],
    "observers": ["election-process"],
    "senate-chair": ["reform"],
    "mazhilis": ["reform"],
}
ELECTION_ACTORS = {"cec", "observers", "alga-kazakhstan"}
# What some coders type in place of an id.
SPELLINGS = {
    "amanat": "Нур Отан",
    "jsdp": "ОСДП",
    "cec": "ЦИК",
    "qhp": "ҚХП",
    "eurasia": "Первый канал Евразия",
    "channel-31": "31 арна",
}
# Parts of prime time that were not recorded: outlet, day of the campaign, from, to, why.
GAPS = [
    ("khabar", 4, "23:10:00", "23:22:30", "signal lost"),
    ("qazaqstan", 9, "18:05:00", "18:09:10", "power cut"),
    ("jibek-joly", 12, "22:40:00", "23:30:00", "disk full"),
    ("ktk", 17, "18:00:00", "18:20:00", "receiver restarted"),
    ("eurasia", 17, "18:00:00", "18:20:00", "receiver restarted"),
    ("channel-31", 23, "23:40:12.500", "23:44:00", "signal lost"),
    ("khabar", 20, "14:00:00", "14:30:00", "maintenance"),
]
