extension Wording {
  /// What pages and tables on the agreement of coders say.
  static let russianAgreement: [String: String] = [
    "phrase.agreementLead":
      "Материалов, закодированных двумя людьми или более: {items}; единицы — субъекты в них: {units}.",
    "phrase.agreementTableLead": "Таблица единиц и кодировщиков.",
    "phrase.agreementChart": "Альфа Криппендорфа и её {level}-процентный интервал",
    "phrase.agreementWeekChart": "Альфа по неделям: {variable}",
    "phrase.agreementWeekRow": "неделя {week}, единиц: {units}",
    "phrase.agreementInterval": "{low} – {high}",
    "phrase.agreementIntervalHeading": "{level}-процентный интервал",
    "phrase.agreementTitle": "Согласованность",
    "phrase.agreementCategories": "Категории",
    "phrase.agreementPairs": "Пары кодировщиков",
    "phrase.agreementCoders": "Кодировщики",
    "phrase.agreementCodersByWeek": "Кодировщики по неделям",
    "phrase.agreementSpans": "Отрезки",
    "phrase.agreementWeeks": "Недели",
    "phrase.agreementCodesMet": "Сочетания кодов: {variable}",
    "phrase.agreementCodesMetNote":
      "Пары кодов, которые два кодировщика дали одной единице; на диагонали они согласны.",
    "phrase.agreementDisagreementNote":
      "Do и De — наблюдаемое и ожидаемое расхождение. Другие коэффициенты есть в рабочей книге команды qamtu reliability.",
    "phrase.agreementAlphaNote":
      "Альфа равна 1 - Do / De, то есть сопоставляет наблюдаемое расхождение с ожидаемым при случайном кодировании (Криппендорф, 2011). Выборка для её интервала — единицы или программо-дни, к которым они относятся: распределение Стьюдента на шкале arctanh со стандартной ошибкой по методу складного ножа, а если их больше {most} — с линеаризованной.",
    "phrase.agreementDecisionNote":
      "Достаточно ли согласны кодировщики, решается по интервалу: от {upper} — твёрдые выводы, от {lower} — предварительные (Криппендорф, 2018). У неопределённого указана причина, и оно никогда не равно 1.",
    "phrase.agreementActorNote":
      "Нашёл ли кодировщик субъекта в материале; единицы — каждый материал с каждым субъектом, который есть хотя бы в одном из них.",
    "phrase.agreementToneNote": "Только оценённая тональность; смешанная и неоценённая считаются отсутствием кода.",
    "phrase.agreementGenderNote": "Только лица, пол которых не указан в кодировочной книге.",
    "phrase.agreementFirm":
      "согласованность кодировщиков достаточна для публикации (весь интервал не ниже {threshold}).",
    "phrase.agreementTentative":
      "согласованность кодировщиков достаточна для предварительных выводов (весь интервал не ниже {threshold}).",
    "phrase.agreementUndecided":
      "неизвестно, достаточна ли согласованность кодировщиков (порог {threshold} лежит внутри интервала).",
    "phrase.agreementPoor":
      "согласованность кодировщиков недостаточна для публикации (весь интервал ниже {threshold}).",
    "phrase.agreementAlwaysDiffer":
      "кодировщики расходятся, причём во всех единицах или группах одинаково, поэтому интервала нет; альфа равна {alpha}.",
    "phrase.agreementNeverDiffer": "кодировщики ни разу не разошлись (единиц: {units}), поэтому интервала нет.",
    "phrase.agreementNoVariation": "все коды одинаковы, поэтому совпадение ни о чём не говорит.",
    "phrase.agreementNothingTwice": "ни одна единица не закодирована дважды.",
    "phrase.agreementTooFew":
      "программо-дней, групп или единиц, в которых кодировщики расходятся, слишком мало для интервала; дважды нужно закодировать больше.",
    "phrase.agreementNone": "ничего сказать нельзя: {reason}.",
    "phrase.agreementUnitsNeeded":
      "Сколько всего единиц нужно закодировать дважды для интервала шириной {width}: около {count}.",
    "phrase.agreementClustersNeeded":
      "Сколько всего программо-дней или групп нужно закодировать дважды для интервала шириной {width}: около {count}.",
    "phrase.agreementClasses": "По категориям субъектов: {groups}.",
    "phrase.spansOnTape":
      "Где субъекты в записи: дорожка на каждого субъекта или метку, шаг в одну секунду; материалов, размеченных двумя людьми: {items}",
    "phrase.spansInArticles":
      "Где субъекты в статьях: дорожка на каждого субъекта или метку, в знаках; материалов, размеченных двумя людьми: {items}",
    "phrase.spansWhereTape": "в записи",
    "phrase.spansWhereArticles": "в статьях",
    "phrase.spansOverlap": "перекрытие отрезков {overlap}; u-alpha {alpha}, |u-alpha {marked}, охват {coverage}",
    "phrase.spansEdgeSeconds": "стандартное отклонение границы, в секундах: {deviation}",
    "phrase.spansEdgeCharacters": "стандартное отклонение границы, в знаках: {deviation}",
    "phrase.spansVanished": "отрезков короче шага, не учтённых: {count}",
    "phrase.spansLeft": "материалов, исключённых из-за пустого отрезка или отрезка вне материала: {count}",
    "phrase.spansCoders": "кодировщики: {coders}",
    "phrase.spansEventsLeft": "событий, исключённых из-за нулевой длины: {count}",
    "agreement.variable": "Переменная", "agreement.actors": "Субъекты", "agreement.all": "все",
    "agreement.metric": "Метрика", "agreement.coders": "Кодировщики", "agreement.units": "Единицы",
    "agreement.values": "Значения", "agreement.per-unit": "Согласие по единицам",
    "agreement.weighted": "Согласие взвешенное", "agreement.strict": "Согласие строгое",
    "agreement.coder-pairs": "Согласие пар кодировщиков", "agreement.equal": "Совпадает", "agreement.alpha": "Альфа",
    "agreement.standard-error": "Стандартная ошибка", "agreement.low": "Нижняя граница",
    "agreement.high": "Верхняя граница", "agreement.fleiss-kappa": "Каппа Флейса",
    "agreement.cohen-kappa": "Каппа Коэна", "agreement.scott-pi": "Пи Скотта", "agreement.light-kappa": "Каппа Лайта",
    "agreement.units-needed": "Нужно единиц", "agreement.conclusion": "Вывод", "agreement.category": "Категория",
    "agreement.alpha-of-category": "Альфа против остальных", "agreement.common-units": "Общие единицы",
    "agreement.alpha-with-others": "Альфа с остальными", "agreement.where": "Где", "agreement.both": "У обоих",
    "agreement.either": "Хотя бы у одного", "agreement.overlap": "Перекрытие", "agreement.bootstrap": "Бутстреп",
    "verdict.firm": "достаточна для публикации", "verdict.tentative": "достаточна для предварительных выводов",
    "verdict.undecided": "неизвестно", "verdict.poor": "недостаточна",
    "noCoefficient.nothing-pairable": "нет единиц с двумя кодами", "noCoefficient.no-variation": "все коды одинаковы",
    "noCoefficient.not-two-coders": "только для двух кодировщиков",
    "noCoefficient.incomplete": "закодировано не всеми", "noCoefficient.too-few": "мало единиц или дней",
    "noCoefficient.no-spread": "нет разброса", "noCoefficient.no-segments": "нет отрезков или промежутков",
    "noCoefficient.more-than-two-coders": "только для двух кодировщиков",
    "noCoefficient.empty-denominator": "знаменатель равен нулю",
    "noCoefficient.too-many-values": "слишком много значений", "noCoefficient.other-metric": "не для этой метрики",
    "metric.nominal": "номинальная", "metric.ordinal": "порядковая", "metric.interval": "интервальная",
    "metric.ratio": "отношений", "metric.circular": "круговая", "metric.bipolar": "биполярная",
    "metric.custom": "своя",
    "presence.found": "найден", "presence.not found": "не найден",
  ]
}
