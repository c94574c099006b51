/// How much each sort of evidence says for a day; tried on hosts that were not looked at, all of it in steps that are
/// larger than what the measure can tell apart.
enum DateWeights {
  /// The weight of a statement that is not shown, and where that of a shown one begins.
  private static func start(_ channel: DateEvidence.Channel) -> Int {
    switch channel {
    case .meta: 75
    case .jsonLD: 60
    case .url: 45
    case .microdata, .furtherMeta: 40
    case .jsonLDPage: 30
    case .weakMeta: 10
    case .modified: 5
    case .heading: 35
    case .shown: 0
    }
  }

  private static let shown: [(trait: DateEvidence.Traits, weight: Int)] = [
    (.atOnce, 48), (.justBefore, 35), (.near, 30), (.before, 12), (.middle, 10), (.untitled, 10), (.far, -7),
    (.farBefore, -10), (.saysPublished, 15), (.saysModified, -15), (.classPublished, 5), (.classModified, -15),
    (.property, 15), (.timeTag, 6), (.clock, 5), (.element, 3), (.repeated, -15), (.linked, -12), (.furniture, -15),
  ]

  /// What a shown day gains that is the day of a stamp in UTC on some clock of the world.
  static let sameMoment = 25

  static func weight(of evidence: DateEvidence) -> Int {
    var weight = start(evidence.channel)
    guard evidence.channel == .shown else { return weight }
    weight += evidence.traits.contains(.pure) ? 10 : -15
    for (trait, value) in shown where evidence.traits.contains(trait) { weight += value }
    return weight
  }
}
