internal import CoverageModel

/// A moment in local time with its offset: `2023-03-01T10:15:00+06:00`.
enum MomentJSON {
  static func text(_ instant: Int64, _ zone: ZoneRules) -> String {
    let offset = zone.offset(at: instant) / 60_000
    let time = zone.timeOfDay(of: instant) / 1000
    let sign = offset < 0 ? "-" : "+"
    let away = abs(offset)
    return "\(zone.day(of: instant))T\(padded(Int(time / 3600), 2)):\(padded(Int(time / 60 % 60), 2)):"
      + "\(padded(Int(time % 60), 2))\(sign)\(padded(Int(away / 60), 2)):\(padded(Int(away % 60), 2))"
  }
}
