/// What a contestant's share is compared with, and where the law tests it.
package struct Benchmark: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// 1/n for each contestant of the race.
    case equal
    /// Shares per actor in parts per billion; they add to one billion.
    case vector([String: Int64])
    /// Groups with a share each in parts per billion, split equally among the group's actors.
    case groupQuota([Group])
    /// A least amount per actor in the table's measure; a test, not a vector.
    case minimum([String: Int64])
  }

  package struct Group: Sendable, Hashable {
    package let id: String
    package let labels: LocalizedText
    /// Parts per billion.
    package let share: Int64
    package let members: [String]

    package init(id: String, labels: LocalizedText, share: Int64, members: [String]) {
      self.id = id
      self.labels = labels
      self.share = share
      self.members = members
    }
  }

  package let id: String
  package let labels: LocalizedText
  package let race: String?
  package let kind: Kind
  /// The largest relative deviation |p/q - 1| that passes, in parts per million; nil when the law gives none.
  package let tolerance: Int64?
  /// The legal window over which time accumulates: the id of a period, nil for the table's own.
  package let accumulation: String?
  /// The day-parts inside which the test holds separately; empty for the whole day.
  package let dayParts: [String]
  package let source: String

  /// Parts of a benchmark share: one billion.
  package static let unit: Int64 = 1_000_000_000

  package init(
    id: String, labels: LocalizedText, race: String? = nil, kind: Kind, tolerance: Int64? = nil,
    accumulation: String? = nil, dayParts: [String] = [], source: String = ""
  ) {
    self.id = id
    self.labels = labels
    self.race = race
    self.kind = kind
    self.tolerance = tolerance
    self.accumulation = accumulation
    self.dayParts = dayParts
    self.source = source
  }
}
