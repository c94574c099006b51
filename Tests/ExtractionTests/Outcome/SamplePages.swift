/// Small pages in the manner of news sites; every word is made up.
enum SamplePages {
  static let russianText = [
    "Областной акимат представил план ремонта дорог на следующий год, сообщили в управлении транспорта региона.",
    "По словам руководителя управления Серика Ахметова, на работы выделят около двух миллиардов тенге из бюджета.",
    "Первые участки начнут чинить в апреле, когда просохнет земля, а завершить ремонт подрядчики обещают к октябрю.",
    "Жители посёлка давно просили заменить мост через реку, но прежний подрядчик дважды срывал сроки и ушёл с объекта.",
  ]
  static let kazakhText = [
    "Облыс әкімдігі келесі жылға арналған жолдарды жөндеу жоспарын таныстырды, деп хабарлады көлік басқармасы.",
    "Басқарма басшысы Серік Ахметовтің айтуынша, жұмыстарға бюджеттен екі миллиард теңгеге жуық қаражат бөлінеді.",
    "Алғашқы учаскелерді сәуір айында жөндей бастайды, ал мердігерлер жөндеуді қазан айына дейін аяқтауға уәде берді.",
  ]
  static let englishText = [
    "The regional administration has presented its plan for road repairs next year, the transport department said.",
    "According to the head of the department, about two billion tenge will be set aside for the work in the budget.",
    "The first sections are to be repaired in April, and the contractors promise to have finished by October.",
  ]

  static func article(_ paragraphs: [String], title: String = "Дороги починят", head: String = "", end: String = "")
    -> String
  {
    """
    <!doctype html><html><head><meta charset="utf-8"><title>\(title)</title>
    <meta property="og:type" content="article">\(head)</head>
    <body><nav><ul><li><a href="/a">Политика</a></li><li><a href="/b">Спорт</a></li></ul></nav>
    <article><h1>\(title)</h1>\(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))\(end)</article>
    <footer><p>© Сайт</p></footer></body></html>
    """
  }

  static func plain(title: String, text: String) -> String {
    "<!doctype html><html><head><title>\(title)</title></head><body><h1>\(title)</h1><p>\(text)</p></body></html>"
  }

  static func listing(_ count: Int) -> String {
    let cards = (0..<count).map {
      "<div><a href=\"/news/\($0)\">Заголовок новости номер \($0) о жизни района</a></div>"
    }
    return "<html><head><title>Новости</title></head><body>\(cards.joined(separator: "\n"))</body></html>"
  }

  /// A list of articles, each with its first sentence.
  static func teasers(_ count: Int) -> String {
    let cards = (0..<count).map { number in
      """
      <div class="card"><h3><a href="/news/\(number)">Заголовок новости номер \(number) о жизни района</a></h3>
      <p>\(russianText[number % russianText.count])</p></div>
      """
    }
    let head = "<html><head><title>Новости</title></head><body><h1>Новости</h1>"
    return head + cards.joined(separator: "\n") + "</body></html>"
  }
}
