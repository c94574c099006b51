internal import CoverageModel

/// A moment of the server's log: day and time in UTC.
enum StampText {
  static func text(_ moment: Int64) -> String {
    let day = CalendarDay(number: Int(floorDivided(moment, 86_400_000)))
    let time = moment - Int64(day.number) * 86_400_000
    return "\(day) \(padded(Int(time / 3_600_000), 2)):\(padded(Int(time / 60_000 % 60), 2)):"
      + "\(padded(Int(time / 1000 % 60), 2)) UTC"
  }

  private static func floorDivided(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
  }
}
