/// Finds short ASCII names, whatever their case, without making strings.
///
/// A name of up to sixteen bytes is two words; a table of slots with linear probing holds them.
struct NameTable: Sendable {
  /// Stands for an unknown name.
  static let unknown = UInt8.max
  private static let longest = 16

  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var value: UInt8 = NameTable.unknown
  }

  private var slots: [Slot]

  init(_ names: [(name: String, value: UInt8)]) {
    var size = 64
    while size < names.count * 4 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (name, value) in names {
      let bytes = Array(name.utf8)
      bytes.withUnsafeBufferPointer { bytes in
        let (low, high) = NameTable.words(bytes)
        var place = place(low, high)
        while slots[place].value != NameTable.unknown { place = (place + 1) & (slots.count - 1) }
        slots[place] = Slot(low: low, high: high, value: value)
      }
    }
  }

  /// The value of a name, `unknown` when it is none of the table's.
  func value(of name: UnsafeBufferPointer<UInt8>) -> UInt8 {
    guard !name.isEmpty, name.count <= NameTable.longest else { return NameTable.unknown }
    let (low, high) = NameTable.words(name)
    var place = place(low, high)
    while slots[place].value != NameTable.unknown {
      if slots[place].low == low, slots[place].high == high { return slots[place].value }
      place = (place &+ 1) & (slots.count &- 1)
    }
    return NameTable.unknown
  }

  private func place(_ low: UInt64, _ high: UInt64) -> Int {
    let hash = (low ^ (high &* 31)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 40) & (slots.count &- 1)
  }

  /// The bytes of a name side by side; setting bit 5 makes letters small and leaves digits and hyphens as they are.
  private static func words(_ name: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for (position, byte) in name.enumerated() {
      let bits = UInt64(byte | 0x20) &<< UInt64((position & 7) &* 8)
      if position < 8 { low |= bits } else { high |= bits }
    }
    return (low, high)
  }
}
