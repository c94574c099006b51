internal import CoverageModel

/// The columns of one block while it is read: plain memory, so that a row costs nine stores.
///
/// A class because it owns memory. One belongs to one parser and never leaves its thread.
final class AttributionScratch {
  let capacity: Int
  let item: UnsafeMutablePointer<UInt32>
  let start: UnsafeMutablePointer<UInt32>
  let measure: UnsafeMutablePointer<UInt32>
  let actor: UnsafeMutablePointer<UInt16>
  let coder: UnsafeMutablePointer<UInt16>
  let mode: UnsafeMutablePointer<UInt8>
  let capacityCode: UnsafeMutablePointer<UInt8>
  let tone: UnsafeMutablePointer<UInt8>
  let gender: UnsafeMutablePointer<UInt8>

  init(capacity: Int) {
    self.capacity = capacity
    item = .allocate(capacity: capacity)
    start = .allocate(capacity: capacity)
    measure = .allocate(capacity: capacity)
    actor = .allocate(capacity: capacity)
    coder = .allocate(capacity: capacity)
    mode = .allocate(capacity: capacity)
    capacityCode = .allocate(capacity: capacity)
    tone = .allocate(capacity: capacity)
    gender = .allocate(capacity: capacity)
  }

  deinit {
    item.deallocate()
    start.deallocate()
    measure.deallocate()
    actor.deallocate()
    coder.deallocate()
    mode.deallocate()
    capacityCode.deallocate()
    tone.deallocate()
    gender.deallocate()
  }

  @inline(__always)
  func store(_ row: AttributionRow, at position: Int) {
    item[position] = row.item
    start[position] = row.start
    measure[position] = row.measure
    actor[position] = row.actor
    coder[position] = row.coder
    mode[position] = row.mode
    capacityCode[position] = row.capacity
    tone[position] = row.tone
    gender[position] = row.gender
  }

  /// The first `count` rows.
  func columns(count: Int) -> AttributionColumns {
    var columns = AttributionColumns(variableCount: 0)
    columns.item = Array(UnsafeBufferPointer(start: item, count: count))
    columns.start = Array(UnsafeBufferPointer(start: start, count: count))
    columns.measure = Array(UnsafeBufferPointer(start: measure, count: count))
    columns.actor = Array(UnsafeBufferPointer(start: actor, count: count))
    columns.coder = Array(UnsafeBufferPointer(start: coder, count: count))
    columns.mode = Array(UnsafeBufferPointer(start: mode, count: count))
    columns.capacity = Array(UnsafeBufferPointer(start: capacityCode, count: count))
    columns.tone = Array(UnsafeBufferPointer(start: tone, count: count))
    columns.gender = Array(UnsafeBufferPointer(start: gender, count: count))
    return columns
  }
}
