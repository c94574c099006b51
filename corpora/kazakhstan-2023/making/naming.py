"""How sentences of the made-up articles name the actors of the codebook.

Of each actor and language: the name inside a sentence (nominative), its genitive or None where the codebook's name is
not declined, the grammatical gender (m, f, n, p), a shorter second mention with its genitive and gender, and the family
whose subjects it speaks about.
"""

from collections import namedtuple

Name = namedtuple("Name", "full genitive gender short short_genitive short_gender family")

LEADERS = {
    "amanat": ("Ерлан Кошанов", "Ерлана Кошанова", "Ерлан Қошанов", "Ерлан Қошановтың"),
    "auyl": ("Али Бектаев", "Али Бектаева", "Әли Бектаев", "Әли Бектаевтың"),
    "respublica": (
        "Айдарбек Ходжаназаров",
        "Айдарбека Ходжаназарова",
        "Айдарбек Қожаназаров",
        "Айдарбек Қожаназаровтың",
    ),
    "ak-zhol": ("Азат Перуашев", "Азата Перуашева", "Азат Перуашев", "Азат Перуашевтің"),
    "qhp": ("Ермухамет Ертысбаев", "Ермухамета Ертысбаева", "Ермұхамет Ертісбаев", "Ермұхамет Ертісбаевтың"),
    "jsdp": ("Асхат Рахимжанов", "Асхата Рахимжанова", "Асхат Рахымжанов", "Асхат Рахымжановтың"),
    "baytaq": ("Азаматхан Амиртаев", "Азаматхана Амиртаева", "Азаматхан Әміртай", "Азаматхан Әміртайдың"),
}
PARTY_NAMES = {
    "amanat": ("партия Amanat", "партии Amanat", "«Amanat» партиясы", "«Amanat» партиясының"),
    "auyl": ("партия «Ауыл»", "партии «Ауыл»", "«Ауыл» партиясы", "«Ауыл» партиясының"),
    "respublica": ("партия Respublica", "партии Respublica", "«Respublica» партиясы", "«Respublica» партиясының"),
    "ak-zhol": ("партия «Ак жол»", "партии «Ак жол»", "«Ақ жол» партиясы", "«Ақ жол» партиясының"),
    "qhp": (
        "Народная партия Казахстана",
        "Народной партии Казахстана",
        "Қазақстан Халық партиясы",
        "Қазақстан Халық партиясының",
    ),
    "jsdp": (
        "Общенациональная социал-демократическая партия",
        "Общенациональной социал-демократической партии",
        "Жалпыұлттық социал-демократиялық партия",
        "Жалпыұлттық социал-демократиялық партияның",
    ),
    "baytaq": ("партия «Байтак»", "партии «Байтак»", "«Baytaq» партиясы", "«Baytaq» партиясының"),
}
# The name before the colon of a made-up candidate on a list.
LIST_NAMES = {
    "amanat": ("Amanat", "Amanat"),
    "auyl": ("Ауыл", "Ауыл"),
    "respublica": ("Respublica", "Respublica"),
    "ak-zhol": ("Ак жол", "Ақ жол"),
    "qhp": ("Народная партия Казахстана", "Қазақстан Халық партиясы"),
    "jsdp": ("ОСДП", "ЖСДП"),
    "baytaq": ("Байтак", "Baytaq"),
}
DISTRICTS = {
    "almaty-d1": ("Город Алматы", "Алматы қаласы", 1, "f"),
    "almaty-d2": ("Город Алматы", "Алматы қаласы", 2, "m"),
    "almaty-d3": ("Город Алматы", "Алматы қаласы", 3, "m"),
    "almaty-d4": ("Город Алматы", "Алматы қаласы", 4, "f"),
    "almaty-d5": ("Город Алматы", "Алматы қаласы", 5, "m"),
    "almaty-region-d1": ("Алматинская область", "Алматы облысы", 1, "m"),
    "almaty-region-d2": ("Алматинская область", "Алматы облысы", 2, "f"),
    "karagandy-d1": ("Карагандинская область", "Қарағанды облысы", 1, "m"),
}


def _russian():
    names = {
        "president": Name(
            "Касым-Жомарт Токаев", "Касым-Жомарта Токаева", "m", "Президент", "Президента", "m", "office"
        ),
        "prime-minister": Name(
            "Алихан Смаилов", "Алихана Смаилова", "m", "Премьер-министр", "Премьер-министра", "m", "office"
        ),
        "government": Name("Правительство", "Правительства", "n", "Кабмин", "Кабмина", "m", "office"),
        "akims": Name("акимы областей и городов", "акимов областей и городов", "p", "акимы", "акимов", "p", "office"),
        "cec": Name(
            "Центральная избирательная комиссия",
            "Центральной избирательной комиссии",
            "f",
            "комиссия",
            "комиссии",
            "f",
            "election",
        ),
        "observers": Name(
            "национальные наблюдатели", "национальных наблюдателей", "p", "наблюдатели", "наблюдателей", "p", "election"
        ),
        "prosecutor-general": Name(
            "Генеральная прокуратура", "Генеральной прокуратуры", "f", "Генпрокуратура", "Генпрокуратуры", "f", "court"
        ),
        "supreme-court": Name("Верховный суд", "Верховного суда", "m", "суд", "суда", "m", "court"),
        "foreign-actors": Name(
            "иностранные государства и международные организации",
            "иностранных государств и международных организаций",
            "p",
            "зарубежные партнёры",
            "зарубежных партнёров",
            "p",
            "abroad",
        ),
        "alga-kazakhstan": Name(
            "движение «Алга Казахстан»",
            "движения «Алга Казахстан»",
            "n",
            "инициативная группа",
            "инициативной группы",
            "f",
            "campaign",
        ),
        "smd-almaty-city": Name(
            "кандидаты-одномандатники города Алматы",
            "кандидатов-одномандатников города Алматы",
            "p",
            "кандидаты",
            "кандидатов",
            "p",
            "campaign",
        ),
        "smd-almaty": Name(
            "кандидаты-одномандатники Алматинской области",
            "кандидатов-одномандатников Алматинской области",
            "p",
            "кандидаты",
            "кандидатов",
            "p",
            "campaign",
        ),
    }
    for party, (full, genitive, _, _) in PARTY_NAMES.items():
        names[party] = Name(full, genitive, "f", "партия", "партии", "f", "campaign")
        leader, of_leader = LEADERS[party][:2]
        names[f"{party}-leader"] = Name(leader, of_leader, "m", "лидер партии", "лидера партии", "m", "campaign")
        for number in (1, 2, 3):
            full = f"{LIST_NAMES[party][0]}: кандидат {number} по списку (вымышленное лицо)"
            gender = "f" if number == 3 else "m"
            names[f"{party}-c{number}"] = Name(full, None, gender, "кандидат", "кандидата", gender, "campaign")
    for actor, (place, _, number, gender) in DISTRICTS.items():
        full = f"{place}: кандидат {number} (вымышленное лицо)"
        names[actor] = Name(full, None, gender, "кандидат", "кандидата", gender, "campaign")
    return names


def _kazakh():
    def name(full, genitive, short, short_genitive, family):
        return Name(full, genitive, "", short, short_genitive, "", family)

    names = {
        "president": name("Қасым-Жомарт Тоқаев", "Қасым-Жомарт Тоқаевтың", "Президент", "Президенттің", "office"),
        "prime-minister": name(
            "Әлихан Смайылов", "Әлихан Смайыловтың", "Премьер-Министр", "Премьер-Министрдің", "office"
        ),
        "government": name("Үкімет", "Үкіметтің", "министрлер кабинеті", "министрлер кабинетінің", "office"),
        "akims": name(
            "облыстар мен қалалардың әкімдері",
            "облыстар мен қалалардың әкімдерінің",
            "әкімдер",
            "әкімдердің",
            "office",
        ),
        "cec": name("Орталық сайлау комиссиясы", "Орталық сайлау комиссиясының", "комиссия", "комиссияның", "election"),
        "observers": name("отандық байқаушылар", "отандық байқаушылардың", "байқаушылар", "байқаушылардың", "election"),
        "prosecutor-general": name("Бас прокуратура", "Бас прокуратураның", "прокуратура", "прокуратураның", "court"),
        "supreme-court": name("Жоғарғы Сот", "Жоғарғы Соттың", "сот", "соттың", "court"),
        "foreign-actors": name(
            "шет мемлекеттер мен халықаралық ұйымдар",
            "шет мемлекеттер мен халықаралық ұйымдардың",
            "шетелдік серіктестер",
            "шетелдік серіктестердің",
            "abroad",
        ),
        "alga-kazakhstan": name(
            "«Алға Қазақстан» қозғалысы",
            "«Алға Қазақстан» қозғалысының",
            "бастамашыл топ",
            "бастамашыл топтың",
            "campaign",
        ),
        "smd-almaty-city": name(
            "Алматы қаласының бірмандаттық округ кандидаттары",
            "Алматы қаласының бірмандаттық округ кандидаттарының",
            "кандидаттар",
            "кандидаттардың",
            "campaign",
        ),
        "smd-almaty": name(
            "Алматы облысының бірмандаттық округ кандидаттары",
            "Алматы облысының бірмандаттық округ кандидаттарының",
            "кандидаттар",
            "кандидаттардың",
            "campaign",
        ),
    }
    for party, (_, _, full, genitive) in PARTY_NAMES.items():
        names[party] = name(full, genitive, "партия", "партияның", "campaign")
        leader, of_leader = LEADERS[party][2:]
        names[f"{party}-leader"] = name(leader, of_leader, "партия жетекшісі", "партия жетекшісінің", "campaign")
        for number in (1, 2, 3):
            full = f"{LIST_NAMES[party][1]}: тізімдегі {number}-кандидат (ойдан шығарылған тұлға)"
            names[f"{party}-c{number}"] = name(full, None, "кандидат", "кандидаттың", "campaign")
    for actor, (_, place, number, _) in DISTRICTS.items():
        full = f"{place}: {number}-кандидат (ойдан шығарылған тұлға)"
        names[actor] = name(full, None, "кандидат", "кандидаттың", "campaign")
    return names


NAMES = {"ru": _russian(), "kk": _kazakh()}
