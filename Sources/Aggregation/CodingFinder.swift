internal import CoverageModel

/// Numbers the codings of attributions in the order in which they appear.
///
/// A table of slots with linear probing: a dictionary would hash each row's codes one by one, at ten times the cost.
struct CodingFinder<Code: FixedWidthInteger & UnsignedInteger> {
  /// A coding's codes side by side, all but the variables'; no slot in use has the key `free`.
  private struct Slot {
    var key: UInt64
    var code: Code
  }

  /// No coding: the actor of every attribution is one of the codebook's, of which there are fewer than 2^16.
  private static var free: UInt64 { .max }

  private let columns: AttributionColumns
  private let epoch: [UInt16]
  /// The variables that were read; most corpora have none at this level.
  private let variables: [[UInt8]]
  /// The first row of each coding.
  private(set) var first: [UInt32] = []
  /// 2 to the power of `bits`, at most half in use.
  private var slots: [Slot]
  private var bits = 13

  init(columns: AttributionColumns, epoch: [UInt16]) {
    self.columns = columns
    self.epoch = epoch
    variables = columns.variables.filter { !$0.isEmpty }
    slots = Array(repeating: Slot(key: CodingFinder.free, code: 0), count: 1 << bits)
  }

  /// The codes of a stretch of rows; nil when `Code` is too narrow.
  mutating func find(in rows: Range<Int>) -> [Code]? {
    // Locals, so that the loop does not fetch the columns anew for every row.
    let (columns, epoch) = (columns, epoch)
    let hasVariables = !variables.isEmpty
    var isTooNarrow = false
    let codes = [Code](unsafeUninitializedCapacity: rows.count) { codes, count in
      for row in rows {
        let key = CodingFinder.key(of: row, columns, epoch)
        let slot = slots[place(of: key, row: row)]
        if slot.key == key, !hasVariables {
          codes.initializeElement(at: count, to: slot.code)
        } else if let code = code(of: row) {
          codes.initializeElement(at: count, to: code)
        } else {
          isTooNarrow = true
          return
        }
        count &+= 1
      }
    }
    return isTooNarrow ? nil : codes
  }

  /// The code of one row's coding, a new one when it was not met before; nil when `Code` is too narrow.
  mutating func code(of row: Int) -> Code? {
    let key = CodingFinder.key(of: row, columns, epoch)
    var place = place(of: key, row: row)
    while slots[place].key != CodingFinder.free {
      let code = slots[place].code
      if slots[place].key == key, hasSameVariables(row, Int(first[Int(code)])) { return code }
      place = (place + 1) & (slots.count - 1)
    }
    guard let code = Code(exactly: first.count) else { return nil }
    slots[place] = Slot(key: key, code: code)
    first.append(UInt32(row))
    if first.count * 2 > slots.count { grow() }
    return code
  }

  @inline(__always)
  private static func key(of row: Int, _ columns: AttributionColumns, _ epoch: [UInt16]) -> UInt64 {
    let codes =
      UInt64(columns.mode[row]) << 24 | UInt64(columns.capacity[row]) << 16 | UInt64(columns.tone[row]) << 8
      | UInt64(columns.gender[row])
    return UInt64(columns.actor[row]) << 48 | UInt64(epoch[Int(columns.item[row])]) << 32 | codes
  }

  @inline(__always)
  private func place(of key: UInt64, row: Int) -> Int {
    var hash = key
    for variable in variables { hash = hash &* 31 &+ UInt64(variable[row]) }
    // Multiplicative hashing: only the topmost bits of the product depend on all bits of the key.
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 &- bits))
  }

  private func hasSameVariables(_ row: Int, _ other: Int) -> Bool {
    variables.allSatisfy { $0[row] == $0[other] }
  }

  private mutating func grow() {
    let filled = slots.filter { $0.key != CodingFinder.free }
    bits += 1
    slots = Array(repeating: Slot(key: CodingFinder.free, code: 0), count: 1 << bits)
    for slot in filled {
      var place = place(of: slot.key, row: Int(first[Int(slot.code)]))
      while slots[place].key != CodingFinder.free { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}
