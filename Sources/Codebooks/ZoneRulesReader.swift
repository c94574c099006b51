internal import CoverageModel
// Foundation alone knows the time zone database.
internal import Foundation

/// Turns a zone of the time zone database into a value: its offsets from 1990 to 2050.
///
/// Foundation lists only changes to and from summer time, so a country that moves to another offset for good (Kazakhstan on
/// 1 March 2024) would be missed. Offsets are therefore sampled, and each change is found by bisection to the second.
enum ZoneRulesReader {
  /// 1 January 1990 and 1 January 2050, in seconds since 1970.
  private static let span: (start: Int, end: Int) = (631_152_000, 2_524_608_000)
  /// Ten days: the shortest stay at an offset in these years (summer time suspended for Ramadan) is about thirty.
  private static let sampleSeconds = 864_000

  /// The names of all zones, in alphabetical order.
  static var names: [String] { (TimeZone.knownTimeZoneIdentifiers + ["UTC"]).sorted() }

  /// Nil for a name that is not in the database; abbreviations such as `EST` are refused, they mean several zones.
  static func rules(named name: String) -> ZoneRules? {
    guard name.contains("/") || name == "UTC", let zone = TimeZone(identifier: name) else { return nil }
    var steps = [step(at: .min, offset(of: zone, at: span.start))]
    var known = offset(of: zone, at: span.start)
    for sample in stride(from: span.start + sampleSeconds, through: span.end, by: sampleSeconds) {
      let next = offset(of: zone, at: sample)
      guard next != known else { continue }
      let change = firstSecond(of: next, in: zone, after: sample - sampleSeconds, upTo: sample)
      steps.append(step(at: Int64(change) * 1000, next))
      known = next
    }
    return ZoneRules(name: name, steps: steps)
  }

  private static func step(at start: Int64, _ seconds: Int) -> ZoneRules.Step {
    ZoneRules.Step(start: start, offset: Int64(seconds) * 1000)
  }

  private static func firstSecond(of offset: Int, in zone: TimeZone, after low: Int, upTo high: Int) -> Int {
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if self.offset(of: zone, at: middle) == offset { high = middle } else { low = middle }
    }
    return high
  }

  private static func offset(of zone: TimeZone, at second: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second)))
  }
}
