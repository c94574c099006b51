internal import CoverageModel

/// Chooses when a page was published and changed.
struct PageTimes {
  private(set) var published: PageTime?
  private(set) var modified: PageTime?

  private let context: DateContext
  private let data: StructuredData
  private(set) var evidence: [DateEvidence] = []

  init(
    tree: PageTree, data: StructuredData, url: String, context: DateContext, titleNode: Int?, zoneOffsetMinutes: Int?
  ) {
    self.data = data
    self.context = context
    addStated()
    let address = ArchiveURL(url)?.url ?? url
    if let day = URLDate.day(in: address, context) {
      evidence.append(DateEvidence(time: StatedTime(day: day), channel: .url, source: .url))
    }
    if !isStated {
      addHeading(data.scan.title.map { tree.foldedText(of: $0) })
      addHeading(data.metas.first(.openGraphTitle))
    }
    evidence += ShownDates(tree: tree, data: data, context: context, titleNode: titleNode).all
    if let zone = pageOffset() ?? zoneOffsetMinutes {
      for place in evidence.indices where evidence[place].time.offset == 0 {
        evidence[place].time = evidence[place].time.moved(to: zone)
      }
    }
    published = chosen()
    modified = evidence.first { $0.channel == .modified }.map { PageTimes.pageTime($0.time, $0.source) }
  }

  private static func pageTime(_ time: StatedTime, _ source: PageTime.Source) -> PageTime {
    PageTime(day: time.day, time: time.time, offset: time.offset, source: source)
  }

  // MARK: The choice

  /// The day for which most speaks, the first stated of equals, with the time of day that the best of its evidence tells.
  private func chosen() -> PageTime? {
    var days: [CalendarDay] = []
    var weights: [CalendarDay: [DateEvidence.Channel: Int]] = [:]
    for piece in evidence {
      if weights[piece.time.day] == nil { days.append(piece.time.day) }
      let weight = DateWeights.weight(of: piece)
      weights[piece.time.day, default: [:]].merge([piece.channel: weight], uniquingKeysWith: max)
    }
    var best: (day: CalendarDay, weight: Int)?
    for day in days {
      let weight = total(weights[day] ?? [:], of: day)
      if weight > best?.weight ?? .min { best = (day, weight) }
    }
    guard let day = best?.day else { return nil }
    // The time of day of a change is told only where nothing else is known of the day.
    func rank(_ piece: DateEvidence) -> (Int, UInt8, Int) {
      let isChange = piece.channel == .modified || piece.traits.contains(.saysModified)
      let hasClock = piece.time.time != nil
      return (isChange ? 2 : hasClock ? 0 : 1, piece.channel.rawValue, -DateWeights.weight(of: piece))
    }
    return evidence.filter { $0.time.day == day }.min { rank($0) < rank($1) }
      .map { PageTimes.pageTime($0.time, $0.source) }
  }

  private func total(_ weights: [DateEvidence.Channel: Int], of day: CalendarDay) -> Int {
    let isShown = weights[.shown] != nil || weights[.url] != nil
    return weights.values.reduce(isShown && isDayOfStamp(day) ? DateWeights.sameMoment : 0, +)
  }

  /// Whether a stamp in UTC lies on the day on a clock of the east or the west.
  private func isDayOfStamp(_ day: CalendarDay) -> Bool {
    evidence.contains { stamp in
      guard [.jsonLD, .meta, .microdata].contains(stamp.channel), stamp.time.offset == 0, let time = stamp.time.time
      else { return false }
      return stamp.time.day.adding(1) == day && time >= 10 * 3_600_000
        || stamp.time.day.adding(-1) == day && time < 12 * 3_600_000
    }
  }

  // MARK: Statements for machines

  private mutating func addStated() {
    // A video's or a page's own date may be another than the article's.
    add(data.article?.datePublished, data.article?.isArticle == true ? .jsonLD : .jsonLDPage, .jsonLD)
    let stated = evidence.count
    // No page needs more of one sort; a hostile one may have any number.
    func metas(_ key: MetaKey) -> [String] { Array(data.metas.all(key).prefix(20)) }
    for value in metas(.published) {
      add(value, evidence.count == stated ? .meta : .furtherMeta, .meta)
    }
    add(data.microdata?.datePublished, .microdata, .microdata)
    for value in metas(.weakPublished) { add(value, .weakMeta, .meta) }
    add(data.article?.dateModified, .modified, .jsonLD)
    for value in metas(.modified) { add(value, .modified, .meta) }
    add(data.microdata?.dateModified, .modified, .microdata)
  }

  /// Whether a page says for machines when it was published.
  private var isStated: Bool { evidence.contains { [.jsonLD, .meta, .microdata].contains($0.channel) } }

  private mutating func add(_ text: String?, _ channel: DateEvidence.Channel, _ source: PageTime.Source) {
    if let text, let time = DateText.value(text, context) {
      evidence.append(DateEvidence(time: time, channel: channel, source: source))
    }
  }

  /// Adds the date with which a page's title ends.
  private mutating func addHeading(_ text: String?) {
    guard let text, text.utf8.count < 400 else { return }
    let bytes = Array(text.utf8)
    if let found = DateText(bytes, context).all.last, found.range.upperBound + 2 > bytes.count {
      evidence.append(DateEvidence(time: found.time, channel: .heading, source: .text))
    }
  }

  // MARK: The page's zone

  /// The page's own offset from UTC, told by another statement of the same moment; nil when none tells it.
  private func pageOffset() -> Int? {
    guard let stamp = evidence.first(where: { $0.channel != .shown && $0.time.offset == 0 }),
      let minutes = stamp.time.minutes
    else { return nil }
    if let same = evidence.first(where: { other in
      other.time.offset ?? 0 != 0 && abs((other.time.minutes ?? .min / 2) - minutes) <= 2
    }) {
      return same.time.offset
    }
    let shown = evidence.filter { $0.channel == .shown && $0.time.offset == nil && DateWeights.weight(of: $0) > 0 }
      .sorted { DateWeights.weight(of: $0) > DateWeights.weight(of: $1) }
    let differences = shown.compactMap { $0.time.minutes.map { $0 - minutes } }
    guard let offset = differences.first(where: { $0 % 30 == 0 && (-12 * 60...14 * 60).contains($0) }),
      !differences.contains(0)
    else { return nil }
    return offset
  }
}
