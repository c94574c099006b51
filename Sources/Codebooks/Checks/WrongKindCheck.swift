internal import CoverageModel

/// A list is written as a list, a map as a map, a number as a number.
enum WrongKindCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.visits.mismatches.map { mismatch in
      mismatch.entry.finding(
        "wrong-type", expected: mismatch.shape.expectation, mend: "Write " + mismatch.shape.expectation + ".")
    }
      + draft.visits.scalars.compactMap { scalar in
        guard !fits(scalar.entry.text ?? "", scalar.shape) else { return nil }
        return scalar.entry.finding(
          "wrong-type", expected: scalar.shape.expectation, mend: "Write " + scalar.shape.expectation + ".")
      }
  }

  private static func fits(_ text: String, _ shape: ScalarShape) -> Bool {
    switch shape {
    case .flag: text == "true" || text == "false"
    case .integer(let range): Int64(text).map(range.contains) ?? false
    case .text: !text.isEmpty
    default: true
    }
  }
}
