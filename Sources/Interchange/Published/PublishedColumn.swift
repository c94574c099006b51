/// A column of an audit file, found by its header in any of six languages.
enum PublishedColumn: String, CaseIterable {
  case label, group, kind, of, time, count, percent, fraction, start, end, total
  case noData = "no_data"

  /// The header as documented, then what printed tables call it, in lower case.
  var headers: [String] {
    switch self {
    case .label:
      [
        "label", "row", "actor", "party", "subject", "candidate", "name", "party or coalition",
        "субъект", "партия", "кандидат", "актор", "персона", "саяси партия", "үміткер", "acteur", "parti", "candidat",
        "sujet", "formation", "partido", "candidato", "sujeto", "actor político", "attore", "partito", "soggetto",
        "soggetto politico",
      ]
    case .group:
      [
        "group", "panel", "outlet", "heading", "channel", "station", "publisher", "группа", "канал", "сми", "рубрика",
        "издание", "топ", "арна", "бақ", "groupe", "chaîne", "média", "grupo", "medio", "canal", "emisora", "gruppo",
        "canale", "emittente", "editore", "testata",
      ]
    case .kind: ["kind", "row kind", "вид", "тип", "түрі", "type", "tipo"]
    case .of: ["of", "part of", "часть от", "неден", "partie de", "parte de", "parte di"]
    case .time:
      [
        "time", "duration", "airtime", "speaking time", "hh:mm:ss", "h:mm:ss", "hh:mm", "h:mm", "mm:ss",
        "m:ss", "min:sec", "minutes", "min", "seconds", "sec", "чч:мм:сс", "ч:мм:сс", "чч:мм", "ч:мм", "мм:сс",
        "мин:сек",
        "мин", "минуты", "сек", "секунды", "сағ:мин:сек", "сағ:мин", "время", "эфирное время",
        "длительность", "хронометраж", "уақыт", "уақыты", "эфир уақыты", "ұзақтығы", "temps", "durée",
        "temps de parole", "tiempo", "duración", "tempo", "durata", "tempo di parola",
      ]
    case .count:
      [
        "count", "items", "pieces", "n", "number", "stories", "references", "количество", "число", "материалы",
        "сюжеты", "упоминания", "саны", "материалдар", "nombre", "éléments", "número", "piezas", "notas", "menciones",
        "numero", "servizi", "notizie",
      ]
    case .percent:
      [
        "percent", "%", "share", "percentage", "per cent", "share %", "процент", "доля", "доля %", "пайыз", "үлес",
        "үлесі", "pourcentage", "part", "part %", "porcentaje", "cuota", "percentuale", "quota",
      ]
    case .fraction: ["fraction", "proportion", "fracción", "proporción", "frazione", "proporzione"]
    case .start: ["start", "period start", "from", "начало", "с", "басы", "début", "inicio", "desde", "inizio", "dal"]
    case .end: ["end", "period end", "to", "конец", "по", "соңы", "fin", "hasta", "fine", "al"]
    case .total: ["total", "is total", "итого", "барлығы", "totale"]
    case .noData: ["no_data", "no data", "нет данных", "деректер жоқ", "sans données", "sin datos", "senza dati"]
    }
  }

  /// The column that a header names; what stands in brackets or behind a comma (`Time (hh:mm:ss)`, `Доля, %`) is tried without.
  init?(header: String) {
    let text = PublishedWords.folded(header)
    let short = PublishedWords.folded(String(text.prefix { !"([,".contains($0) }))
    let all = PublishedColumn.allCases
    guard
      let column = all.first(where: { $0.headers.contains(text) }) ?? all.first(where: { $0.headers.contains(short) })
    else { return nil }
    self = column
  }
}
