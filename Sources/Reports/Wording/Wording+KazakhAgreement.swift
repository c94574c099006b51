extension Wording {
  /// What pages and tables on the agreement of coders say.
  static let kazakhAgreement: [String: String] = [
    "phrase.agreementLead":
      "Екі не одан көп адам кодтаған материалдар: {items}; бірліктер — олардағы субъектілер: {units}.",
    "phrase.agreementTableLead": "Бірліктер мен кодтаушылар кестесі.",
    "phrase.agreementChart": "Криппендорф альфасы мен оның {level} пайыздық аралығы",
    "phrase.agreementWeekChart": "Апта бойынша альфа: {variable}",
    "phrase.agreementWeekRow": "{week}-апта, бірлік: {units}",
    "phrase.agreementInterval": "{low} – {high}",
    "phrase.agreementIntervalHeading": "{level} пайыздық аралық",
    "phrase.agreementTitle": "Келісім",
    "phrase.agreementCategories": "Санаттар",
    "phrase.agreementPairs": "Кодтаушылар жұптары",
    "phrase.agreementCoders": "Кодтаушылар",
    "phrase.agreementCodersByWeek": "Кодтаушылар, апта бойынша",
    "phrase.agreementSpans": "Үзінділер",
    "phrase.agreementWeeks": "Апталар",
    "phrase.agreementCodesMet": "Код жұптары: {variable}",
    "phrase.agreementCodesMetNote": "Екі кодтаушы бір бірлікке берген кодтардың жұптары; диагональда олар келіседі.",
    "phrase.agreementDisagreementNote":
      "Do мен De — байқалған және күтілетін келіспеушілік. Басқа коэффициенттер qamtu reliability пәрменінің жұмыс кітабында.",
    "phrase.agreementAlphaNote":
      "Альфа 1 - Do / De шамасына тең: байқалған келіспеушілік кездейсоқ кодтауда күтілетін келіспеушілікпен салыстырылады (Криппендорф, 2011). Аралығы үшін іріктеме — бірліктер немесе олар жататын бағдарлама-күндер: arctanh шкаласындағы Стьюдент үлестірімі, стандартты қатесі jackknife әдісімен, олардың саны {most} шегінен асса — сызықтандырылған.",
    "phrase.agreementDecisionNote":
      "Кодтаушылар келісімінің жеткілікті екені аралық бойынша шешіледі: {upper} мәнінен бастап — нық тұжырымдар, {lower} мәнінен бастап — алдын ала тұжырымдар (Криппендорф, 2018). Анықталмаған шаманың себебі көрсетіледі және ол ешқашан 1-ге тең емес.",
    "phrase.agreementActorNote":
      "Кодтаушы субъектіні материалдан тапты ма; бірліктер — әр материал мен олардың кемінде біреуінде бар әр субъект.",
    "phrase.agreementToneNote": "Тек бағаланған реңк; аралас және бағаланбаған реңк код деп саналмайды.",
    "phrase.agreementGenderNote": "Кодтау кітабында жынысы көрсетілмеген тұлғалар ғана.",
    "phrase.agreementFirm":
      "кодтаушылардың келісімі жариялауға жеткілікті (бүкіл аралық {threshold} шегінен төмен емес).",
    "phrase.agreementTentative":
      "кодтаушылардың келісімі алдын ала тұжырымдарға жеткілікті (бүкіл аралық {threshold} шегінен төмен емес).",
    "phrase.agreementUndecided": "кодтаушылардың келісімі жеткілікті ме, белгісіз ({threshold} шегі аралықтың ішінде).",
    "phrase.agreementPoor": "кодтаушылардың келісімі жариялауға жеткіліксіз (бүкіл аралық {threshold} шегінен төмен).",
    "phrase.agreementAlwaysDiffer":
      "кодтаушылар келіспейді, айырмасы барлық бірлікте не топта бірдей, сондықтан аралық жоқ; альфа {alpha}.",
    "phrase.agreementNeverDiffer": "кодтаушылар барлық бірлікте келіседі (бірлік: {units}), сондықтан аралық жоқ.",
    "phrase.agreementNoVariation": "барлық код бірдей, сондықтан сәйкестік ештеңені білдірмейді.",
    "phrase.agreementNothingTwice": "бірде-бір бірлік екі рет кодталмаған.",
    "phrase.agreementTooFew":
      "кодтаушылар келіспейтін бағдарлама-күндер, топтар не бірліктер аралық үшін тым аз; екі рет көбірек кодтау керек.",
    "phrase.agreementNone": "ештеңе айтуға болмайды: {reason}.",
    "phrase.agreementUnitsNeeded":
      "Ені {width} аралық үшін екі рет кодталуға тиіс бірліктердің жалпы саны: шамамен {count}.",
    "phrase.agreementClustersNeeded":
      "Ені {width} аралық үшін екі рет кодталуға тиіс бағдарлама-күндердің не топтардың жалпы саны: шамамен {count}.",
    "phrase.agreementClasses": "Субъект санаттары бойынша: {groups}.",
    "phrase.spansOnTape":
      "Субъектілер жазбаның қай жерінде: әр субъектіге не белгіге бір жолақ, қадамы бір секунд; екі адам белгілеген материалдар: {items}",
    "phrase.spansInArticles":
      "Субъектілер мақаланың қай жерінде: әр субъектіге не белгіге бір жолақ, таңбамен; екі адам белгілеген материалдар: {items}",
    "phrase.spansWhereTape": "жазбада",
    "phrase.spansWhereArticles": "мақалада",
    "phrase.spansOverlap": "үзінділердің қабаттасуы {overlap}; u-alpha {alpha}, |u-alpha {marked}, қамту {coverage}",
    "phrase.spansEdgeSeconds": "үзінді шегінің стандартты ауытқуы, секундпен: {deviation}",
    "phrase.spansEdgeCharacters": "үзінді шегінің стандартты ауытқуы, таңбамен: {deviation}",
    "phrase.spansVanished": "қадамнан қысқа, есептелмеген үзінділер: {count}",
    "phrase.spansLeft": "үзіндісі бос немесе материалдан тыс болғандықтан алынып тасталған материалдар: {count}",
    "phrase.spansCoders": "кодтаушылар: {coders}",
    "phrase.spansEventsLeft": "ұзындығы нөл болғандықтан алынып тасталған оқиғалар: {count}",
    "agreement.variable": "Айнымалы", "agreement.actors": "Субъектілер", "agreement.all": "барлығы",
    "agreement.metric": "Метрика", "agreement.coders": "Кодтаушылар", "agreement.units": "Бірліктер",
    "agreement.values": "Мәндер", "agreement.per-unit": "Бірлік бойынша келісім",
    "agreement.weighted": "Салмақталған келісім", "agreement.strict": "Қатаң келісім",
    "agreement.coder-pairs": "Кодтаушылар жұптарының келісімі", "agreement.equal": "Бірдей",
    "agreement.alpha": "Альфа", "agreement.standard-error": "Стандартты қате", "agreement.low": "Төменгі шек",
    "agreement.high": "Жоғарғы шек", "agreement.fleiss-kappa": "Флейс каппасы",
    "agreement.cohen-kappa": "Коэн каппасы", "agreement.scott-pi": "Скотт пиі",
    "agreement.light-kappa": "Лайт каппасы", "agreement.units-needed": "Қажет бірлік",
    "agreement.conclusion": "Тұжырым", "agreement.category": "Санат",
    "agreement.alpha-of-category": "Қалғандарына қарсы альфа", "agreement.common-units": "Ортақ бірліктер",
    "agreement.alpha-with-others": "Басқалармен альфа", "agreement.where": "Қайда", "agreement.both": "Екеуінде де",
    "agreement.either": "Кемінде біреуінде", "agreement.overlap": "Қабаттасу", "agreement.bootstrap": "Бутстреп",
    "verdict.firm": "жариялауға жеткілікті", "verdict.tentative": "алдын ала тұжырымдарға жеткілікті",
    "verdict.undecided": "белгісіз", "verdict.poor": "жеткіліксіз",
    "noCoefficient.nothing-pairable": "екі коды бар бірлік жоқ", "noCoefficient.no-variation": "барлық код бірдей",
    "noCoefficient.not-two-coders": "екі кодтаушыға ғана", "noCoefficient.incomplete": "бәрі кодтамаған",
    "noCoefficient.too-few": "бірлік не күн аз", "noCoefficient.no-spread": "шашырау жоқ",
    "noCoefficient.no-segments": "үзінді не аралары жоқ", "noCoefficient.more-than-two-coders": "екі кодтаушыға ғана",
    "noCoefficient.empty-denominator": "бөлгіш нөлге тең", "noCoefficient.too-many-values": "мән тым көп",
    "noCoefficient.other-metric": "бұл метрикаға емес",
    "metric.nominal": "атаулы", "metric.ordinal": "реттік", "metric.interval": "аралықтық",
    "metric.ratio": "қатынастық", "metric.circular": "шеңберлік", "metric.bipolar": "биполярлы",
    "metric.custom": "өзіндік",
    "presence.found": "табылған", "presence.not found": "табылмаған",
  ]
}
