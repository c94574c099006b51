import Testing

/// One fault in an otherwise valid codebook: `⟦` in `new` marks where the finding must point.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let old: String
  let new: String
  /// The field that the finding names.
  let field: String
  let isWarning: Bool

  init(_ rule: String, _ old: String, _ new: String, _ field: String, isWarning: Bool = false) {
    self.rule = rule
    self.old = old
    self.new = new
    self.field = field
    self.isWarning = isWarning
  }

  var testDescription: String { "\(rule) at \(field)" }
}
