package import CoverageModel

/// What a filled decision sheet says.
package struct DecisionReading: Sendable, Hashable {
  package enum Choice: Sendable, Hashable {
    /// The position of the coder who is right.
    case coder(Int)
    /// Another code, as the codebook spells it.
    case code(String)
  }

  package struct Decision: Sendable, Hashable {
    package let choice: Choice
    package let note: String
    package let place: Finding.Place
  }

  /// The workspace that wrote the sheet; nil when the file does not say.
  package var workspace: String?
  /// By the key of the difference.
  package var decisions: [String: Decision] = [:]
  /// Differences without a decision.
  package var open = 0
  package var findings: [Finding] = []
}
