/// A stretch of the day, half-open, in milliseconds after local midnight.
package struct DayPart: Sendable, Hashable {
  package let id: String
  package let label: LocalizedText
  package let from: Int64
  package let to: Int64

  package init(id: String, label: LocalizedText, from: Int64, to: Int64) {
    self.id = id
    self.label = label
    self.from = from
    self.to = to
  }
}
