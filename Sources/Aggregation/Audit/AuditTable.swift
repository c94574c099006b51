internal import CoverageModel

/// The amounts of a published table with what their printing leaves open.
struct AuditTable: Sendable {
  let rows: [PublishedTable.Row]
  /// The finest unit of time printed under each heading. `48 h` beside `54:48:29` means 48:00:00; a column is printed to the
  /// finest unit that occurs in it.
  private let units: [String: PrintedTime.Unit]

  init(_ table: PublishedTable) {
    rows = table.rows
    var units: [String: PrintedTime.Unit] = [:]
    for row in table.rows {
      guard let unit = row.time?.value?.unit else { continue }
      units[row.group] = min(unit, units[row.group] ?? unit)
    }
    self.units = units
  }

  /// Nil for a blank cell, and for a count beyond the audit's limit.
  func amount(_ quantity: AuditQuantity, of row: Int) -> AuditAmount? {
    switch quantity {
    case .count:
      guard let count = rows[row].count?.value, (0...PublishedTable.largestAmount).contains(count) else { return nil }
      return AuditAmount(value: Int128(count))
    case .time:
      guard let time = rows[row].time?.value, let unit = units[rows[row].group] else { return nil }
      return AuditAmount(value: Int128(time.milliseconds), slack: unit <= .second ? 0 : Int128(unit.rawValue / 2))
    }
  }

  /// The sum over the rows that are not wholly blank; nil when one of them has no amount, or none has.
  func sum(_ quantity: AuditQuantity, of positions: [Int]) -> AuditAmount? {
    let printed = positions.filter { !isBlank($0) }
    let amounts = printed.compactMap { amount(quantity, of: $0) }
    return amounts.count == printed.count && !printed.isEmpty ? .sum(amounts) : nil
  }

  /// Whether a row has columns of figures and all of them are blank.
  func isBlank(_ row: Int) -> Bool {
    let row = rows[row]
    guard row.time != nil || row.count != nil || row.percent != nil else { return false }
    return row.time?.value == nil && row.count?.value == nil && row.percent?.value == nil
  }

  /// The quantity that the row and its whole both have, times first.
  func commonQuantity(_ row: Int, _ whole: Int) -> AuditQuantity? {
    AuditQuantity.allCases.first { amount($0, of: row) != nil && amount($0, of: whole) != nil }
  }

  /// `amount` as a percentage of `whole`, rounded half away from zero. The whole is positive.
  static func percent(_ amount: Int128, of whole: Int128, decimals: Int) -> Int128 {
    let scale = (0..<decimals).reduce(Int128(100)) { scale, _ in scale * 10 }
    return Ratio.rounded(amount * scale, by: whole)
  }

  /// The same as text, without a percent sign.
  static func percentText(_ amount: Int128, of whole: Int128, decimals: Int) -> String {
    DecimalText.fixed(percent(amount, of: whole, decimals: decimals), decimals: decimals)
  }
}
