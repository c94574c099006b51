/// The offsets of one time zone, as steps; a value, so that no stage asks the machine for its clock or zone.
package struct ZoneRules: Sendable, Hashable {
  /// One step: from `start` on, local time is UTC plus `offset` milliseconds.
  package struct Step: Sendable, Hashable {
    package let start: Int64
    package let offset: Int64

    package init(start: Int64, offset: Int64) {
      self.start = start
      self.offset = offset
    }
  }

  package let name: String
  /// Steps in rising order of start; the first begins at `Int64.min`.
  package let steps: [Step]

  package static let utc = ZoneRules(name: "UTC", steps: [Step(start: .min, offset: 0)])
  package static let millisecondsPerDay: Int64 = 86_400_000

  package init(name: String, steps: [Step]) {
    precondition(steps.first?.start == .min, "zone rules must cover all time")
    self.name = name
    self.steps = steps
  }

  /// The offset from UTC in milliseconds at a moment.
  package func offset(at instant: Int64) -> Int64 {
    var low = 0
    var high = steps.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if steps[middle].start <= instant { low = middle } else { high = middle }
    }
    return steps[low].offset
  }

  /// The local day of a moment.
  package func day(of instant: Int64) -> CalendarDay {
    let local = instant + offset(at: instant)
    return CalendarDay(number: Int(floorDivide(local, ZoneRules.millisecondsPerDay)))
  }

  /// Milliseconds since local midnight.
  package func timeOfDay(of instant: Int64) -> Int64 {
    let local = instant + offset(at: instant)
    return local - floorDivide(local, ZoneRules.millisecondsPerDay) * ZoneRules.millisecondsPerDay
  }

  /// The moment at which local clocks show `time` (milliseconds after midnight, also beyond 24:00) on `day`.
  ///
  /// Of a local time that occurs twice the first is meant; one that is skipped is read with the offset before the change.
  package func instant(day: CalendarDay, time: Int64) -> Int64 {
    let local = Int64(day.number) * ZoneRules.millisecondsPerDay + time
    let before = offset(at: local - ZoneRules.millisecondsPerDay)
    let candidate = local - before
    return offset(at: candidate) == before ? candidate : skipOrLater(local: local, before: before)
  }

  private func skipOrLater(local: Int64, before: Int64) -> Int64 {
    let after = offset(at: local - before)
    let candidate = local - after
    return offset(at: candidate) == after ? candidate : local - before
  }

  private func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    let quotient = a / b
    return a % b < 0 ? quotient - 1 : quotient
  }
}
