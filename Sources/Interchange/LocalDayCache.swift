internal import Containers
internal import CoverageModel

/// Reads moments of the form `2023-03-01T20:05:10` and remembers where the days begin: a corpus has few days and many
/// moments.
///
/// A class because the memory changes with use; one belongs to one thread.
final class LocalDayCache {
  private struct Day {
    /// The ten bytes of the day: the first eight and the last eight of them.
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// Local midnight in UTC milliseconds.
    var start: Int64 = 0
  }

  private let parser: MomentParser
  private let days: UnsafeMutablePointer<Day>
  private static let capacity = 256

  init(zone: ZoneRules) {
    parser = MomentParser(zone: zone)
    days = .allocate(capacity: LocalDayCache.capacity)
    days.initialize(repeating: Day(), count: LocalDayCache.capacity)
  }

  deinit { days.deallocate() }

  /// The moment in UTC milliseconds, or nil when the text has another form or clocks change near the day.
  func moment(_ field: CSVField) -> Int64? {
    guard field.count == 19, field.start[10] == UInt8(ascii: "T") else { return nil }
    let raw = UnsafeRawPointer(field.start)
    let first = raw.loadUnaligned(as: UInt64.self)
    let last = raw.loadUnaligned(fromByteOffset: 2, as: UInt64.self)
    // "hh:mm:ss" less "00:00:00": digits become 0 … 9 and colons 0.
    let time = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 11, as: UInt64.self)) ^ 0x3030_3A30_303A_3030
    let isClock = ((time &+ 0x0606_0606_0606_0606) | time) & 0xF0F0_FFF0_F0FF_F0F0 == 0x0000_0600_0006_0000
    guard isClock else { return nil }
    let hours = (time & 0xF) &* 10 &+ (time &>> 8 & 0xF)
    let minutes = (time &>> 24 & 0xF) &* 10 &+ (time &>> 32 & 0xF)
    let seconds = (time &>> 48 & 0xF) &* 10 &+ (time &>> 56 & 0xF)
    guard hours < 24, minutes < 60, seconds < 60 else { return nil }
    let slot = Int(truncatingIfNeeded: (last &>> 40) &* 31 &+ (last &>> 56)) & (LocalDayCache.capacity - 1)
    if days[slot].first != first || days[slot].last != last {
      guard let start = start(of: field) else { return nil }
      days[slot] = Day(first: first, last: last, start: start)
    }
    return days[slot].start &+ Int64((hours &* 60 &+ minutes) &* 60 &+ seconds) &* 1000
  }

  /// The beginning of the field's day, or nil when it is no day or clocks change near it.
  private func start(of field: CSVField) -> Int64? {
    guard let start = parser.parse(field.start, 10) else { return nil }
    let near = start - 2 * ZoneRules.millisecondsPerDay...start + 2 * ZoneRules.millisecondsPerDay
    return parser.zone.steps.contains { near.contains($0.start) } ? nil : start
  }
}
