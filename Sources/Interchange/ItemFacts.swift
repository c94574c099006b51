internal import CoverageModel

/// What an attribution must know of its item.
struct ItemFacts {
  /// Position in the corpus, or in a flat file in the block's items.
  let position: UInt32
  let kind: UInt8
  /// Whether the measure is time, so that offsets are read as milliseconds.
  let isTime: Bool
  let start: Int64
  let length: UInt32
  /// The largest end of a span.
  let limit: UInt32
  /// The local day of `start`, as `CalendarDay.number`; `noDay` for an item without a moment.
  let day: Int

  static let noDay = Int.min

  init(position: Int, kind: UInt8, start: Int64, length: UInt32, zone: ZoneRules) {
    self.position = UInt32(truncatingIfNeeded: position)
    self.kind = kind
    isTime = ItemKind.isTime(code: kind)
    self.start = start
    self.length = length
    limit = ItemFacts.limit(kind: kind, length: length)
    day = start == ItemColumns.noStart ? ItemFacts.noDay : zone.day(of: start).number
  }

  /// The largest end of a span and the largest typed measure. Items of length 0 have no written length: articles may
  /// leave it out, posts and declarations have none.
  static func limit(kind: UInt8, length: UInt32) -> UInt32 {
    length > 0 || kind == ItemKind.broadcast.code ? length : .max
  }
}

extension ItemKind {
  /// Whether what is attributed to an item of the kind with this code is time.
  static func isTime(code: UInt8) -> Bool { code == broadcast.code || code == declaration.code }

  /// An amount of the measure of a kind as a file would write it, to the millisecond where it is no whole second.
  static func words(_ amount: UInt64, code: UInt8) -> String {
    guard isTime(code: code) else { return String(amount) }
    let rest = Int(amount % 1000)
    let seconds = DecimalText.time(milliseconds: Int64(clamping: amount - amount % 1000))
    return rest == 0 ? seconds : seconds + "." + padded(rest, 3)
  }
}
