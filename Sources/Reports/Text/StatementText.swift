internal import CoverageModel

/// A statement as a line of text: the sentence, or why there is none.
struct StatementText {
  let text: String
  let isDefined: Bool

  init(_ statement: Statement, wording: Wording) {
    isDefined = statement.undefined == nil
    text =
      statement.undefined.map { wording.phrase(.undefinedStatement, ["reason": wording.reason($0)]) }
      ?? statement.text.text(in: wording.language)
  }
}
