internal import CoverageModel

/// What a row's amount is: time in milliseconds, or a count.
enum AuditQuantity: CaseIterable, Sendable, Hashable {
  case time, count

  /// An amount as a reader expects it: h:mm:ss, with thousandths only where there are any, or plain digits.
  func text(_ amount: Int128) -> String {
    guard self == .time else { return String(amount) }
    let seconds = amount.magnitude / 1000
    let thousandths = Int(amount.magnitude % 1000)
    let clock = "\(seconds / 3600):" + padded(Int(seconds / 60 % 60), 2) + ":" + padded(Int(seconds % 60), 2)
    return (amount < 0 ? "-" : "") + clock + (thousandths == 0 ? "" : "." + padded(thousandths, 3))
  }

  /// A difference, as a count or as seconds, minutes and hours in words short enough for a sentence.
  func difference(_ amount: Int128) -> String {
    guard self == .time else { return String(amount.magnitude) }
    let isShort = amount.magnitude < 60_000 && amount % 1000 == 0
    return isShort ? "\(amount.magnitude / 1000) s" : text(Int128(amount.magnitude))
  }
}
