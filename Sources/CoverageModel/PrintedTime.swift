/// A length of time as somebody printed it, with the finest unit that was printed.
package struct PrintedTime: Sendable, Hashable {
  /// The finest unit of a printed time, in milliseconds: `306 h 10 m` is printed to the minute, `1:02:03` to the second.
  package enum Unit: Int64, Sendable, Hashable, Comparable, CaseIterable {
    case millisecond = 1
    case second = 1000
    case minute = 60_000
    case hour = 3_600_000

    package static func < (a: Unit, b: Unit) -> Bool { a.rawValue < b.rawValue }
  }

  package let milliseconds: Int64
  package let unit: Unit

  /// Nil when the time is negative or longer than `PublishedTable.largestAmount`.
  package init?(milliseconds: Int64, unit: Unit) {
    guard (0...PublishedTable.largestAmount).contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
    self.unit = unit
  }
}
