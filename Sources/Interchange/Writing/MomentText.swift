package import CoverageModel

/// A moment as files print it.
package enum MomentText {
  /// UTC milliseconds as `2023-03-05T10:00:00Z`; milliseconds are left out where there are none.
  package static func text(_ moment: Int64) -> String {
    let day = ZoneRules.utc.day(of: moment)
    let time = Int(ZoneRules.utc.timeOfDay(of: moment))
    let seconds = time / 1000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(day)T\(clock)\(time % 1000 > 0 ? "." + padded(time % 1000, 3) : "")Z"
  }
}

extension MomentText {
  /// UTC milliseconds of a moment as files write it, in `zone` where it names none; nil for what is no moment.
  package static func moment(_ text: String, zone: ZoneRules) -> Int64? {
    // The parser may look a few bytes behind the end.
    let bytes = Array(text.utf8) + Array(repeating: 0, count: 8)
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { MomentParser(zone: zone).parse($0, text.utf8.count) }
    }
  }
}
