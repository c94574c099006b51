/// How a printed percentage came from the value behind it.
package enum PercentReading: String, Sendable, Hashable {
  /// Half away from zero: 39.5 stands for 39.45 up to, and not including, 39.55.
  case rounded
  /// Cut off: 39.5 stands for 39.5 up to, and not including, 39.6.
  case truncated
}
