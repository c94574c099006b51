/// Words that tell a time relative to now: "yesterday", "3 hours ago".
enum RelativeWords {
  private static let todays = """
    today сегодня сьогодні сёння днес бүгін heute hoy hoje oggi dziś dzisiaj dnes σήμερα bugün vandaag idag tänään azi astăzi 今天 今日 오늘
    """
  private static let yesterdays = """
    yesterday вчера вчора учора ўчора кеше gestern hier ayer ontem ieri wczoraj včera χθες χτες dün gisteren igår eilen tegnap 昨天 昨日 어제
    """
  private static let daysBefore = """
    позавчера позавчора заўчора алдыңгүні vorgestern anteayer anteontem przedwczoraj předevčírem προχθές eergisteren
    前天 一昨日 그저께
    """
  private static let agos = """
    ago назад тому бұрын fa temu önce sitten zpátky πριν geleden sedan siden 前 전
    """
  /// Words that stand before the number: "vor 3 Stunden", "il y a 3 heures", "hace 3 horas", "преди 3 часа".
  private static let befores = "vor hace há преди πριν před acum pred a y il"

  private static let units: [(minutes: Int, words: String)] = [
    (
      1,
      """
      minute minutes min mins минуту минуты минут мин хвилину хвилини хвилин хв мінут минут минути минута Minuten minuten minuto minutos
      minuti minuty minut minutę dakika λεπτά minuter minutter minuuttia perccel 分钟 分 분
      """
    ),
    (
      60,
      """
      hour hours hr hrs h час часа часов годину години годин сағат stunde stunden heure heures hora horas ora ore
      godzinę godziny godzin hodin hodinu hodiny saat ώρες ώρα uur timmar timer tuntia órája 小时 時間 시간
      """
    ),
    (
      1440,
      """
      day days день дня дней дні днів күн tag tagen jour jours día días dia dias giorno giorni dzień dni dny dnem gün
      ημέρες ημέρα dag dagen dagar dage päivää napja zile 天 日 일
      """
    ),
  ]

  /// Days before today by the name of a day.
  static let days: [String: Int] = {
    var result: [String: Int] = [:]
    for (days, names) in [todays, yesterdays, daysBefore].enumerated() {
      for name in words(names) { result[name] = days }
    }
    return result
  }()
  static let ago = Set(words(agos))
  static let before = Set(words(befores))
  /// Minutes by the name of a unit.
  static let minutes: [String: Int] = {
    var result: [String: Int] = [:]
    for (minutes, names) in units {
      for name in words(names) { result[name] = minutes }
    }
    return result
  }()

  private static func words(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
