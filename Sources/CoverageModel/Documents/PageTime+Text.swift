extension PageTime: CustomStringConvertible {
  /// ISO 8601 as far as the page states it: `2023-03-05`, `2023-03-05T14:30:00` or `2023-03-05T14:30:00+06:00`.
  package var description: String {
    guard let time else { return day.description }
    let seconds = time / 1000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(day)T\(clock)\(zone)"
  }

  private var zone: String {
    guard let offset else { return "" }
    let minutes = abs(offset)
    return "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }
}
