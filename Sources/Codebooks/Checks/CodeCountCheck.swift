internal import CoverageModel

/// A variable has few enough codes for one byte.
enum CodeCountCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.root.map("variables").compactMap { variable -> Finding? in
      guard let codes = variable["codes"], codes.children.count > CodebookFormat.largestCodeCount else { return nil }
      return codes.keyFinding(
        "too-many-codes", found: "\(codes.children.count) codes",
        expected: "at most \(CodebookFormat.largestCodeCount) codes", mend: "Divide the variable into two.")
    }
  }
}
