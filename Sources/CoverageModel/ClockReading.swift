/// What two numbers with a colon between them are: `50:00` is fifty hours, or fifty minutes.
package enum ClockReading: String, Sendable, Hashable, CaseIterable {
  case hoursMinutes = "h:mm"
  case minutesSeconds = "mm:ss"
}
