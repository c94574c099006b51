internal import CoverageModel

/// A printed amount and the values that it may stand for.
///
/// Counts, and times printed to the second, are taken as they stand: the second is the unit in which such tables are kept. A time
/// printed to the minute stands for anything that rounds to it.
struct AuditAmount: Sendable, Hashable {
  /// Milliseconds or a count, as printed.
  let value: Int128
  /// Half of the printed unit; 0 for an exact amount.
  let slack: Int128

  var low: Int128 { max(0, value - slack) }
  var high: Int128 { value + slack }
  var isExact: Bool { slack == 0 }

  init(value: Int128, slack: Int128 = 0) {
    self.value = value
    self.slack = slack
  }

  /// The sum; its slack is the sum of the terms' slacks.
  static func sum(_ amounts: some Sequence<AuditAmount>) -> AuditAmount {
    amounts.reduce(AuditAmount(value: 0)) { AuditAmount(value: $0.value + $1.value, slack: $0.slack + $1.slack) }
  }

  /// Whether some pair of values that the two may stand for is the same.
  func agrees(with other: AuditAmount) -> Bool { (value - other.value).magnitude <= (slack + other.slack).magnitude }
}
