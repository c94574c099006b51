/// The endings of a language and the paradigms that have them, found by their letters.
struct EndingTable: Sendable {
  private var slots: [Slot] = Array(repeating: Slot(), count: 64)
  private var count = 0
  private var pool: [UInt16] = []

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var start: Int32 = -1
    var length: Int32 = 0
    var paradigms: UInt64 = 0
  }

  /// No language has longer ones.
  static let longest = 16

  mutating func add(_ ending: [UInt16], paradigms: UInt64) {
    precondition(ending.count <= EndingTable.longest, "an ending is too long")
    if count * 2 >= slots.count { grow() }
    ending.withUnsafeBufferPointer { letters in
      let place = find(letters)
      if slots[place].start < 0 {
        slots[place].hash = LetterHash.of(letters)
        slots[place].start = Int32(pool.count)
        slots[place].length = Int32(letters.count)
        pool += ending
        count += 1
      }
      slots[place].paradigms |= paradigms
    }
  }

  /// 0 for what is no ending.
  @inline(__always)
  func paradigms(of ending: UnsafeBufferPointer<UInt16>) -> UInt64 {
    ending.count > EndingTable.longest ? 0 : slots[find(ending)].paradigms
  }

  private func find(_ ending: UnsafeBufferPointer<UInt16>) -> Int {
    let hash = LetterHash.of(ending)
    var place = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[place].start >= 0 {
      if slots[place].hash == hash, Int(slots[place].length) == ending.count,
        pool[Int(slots[place].start)..<Int(slots[place].start) + ending.count].elementsEqual(ending)
      {
        return place
      }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.start >= 0 {
      var place = Int(truncatingIfNeeded: slot.hash >> 32) & (slots.count - 1)
      while slots[place].start >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}
