internal import CoverageModel

/// A code stands below another of its own variable, and never below itself; the codes of mode, capacity, tone and gender stand side by
/// side.
enum CodeTreeCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.root.map("variables").flatMap { variable in
      (variable.map("codes") + variable.map("anchors") + variable.map("states")).compactMap { code -> Finding? in
        guard let under = code["under"] else { return nil }
        if Variable.fixed.contains(variable.key ?? "") {
          return under.finding(
            "code-tree", found: "a code of \(variable.key ?? "") below another", expected: "codes side by side",
            mend: "Remove this line.")
        }
        let codes = variable.map("codes")
        guard let parent = under.text, codes.contains(where: { $0.key == parent }) else {
          let nearest = NearestName.of(under.text ?? "", in: codes.compactMap(\.key))
          return under.finding(
            "code-tree", found: under.text ?? "", expected: "a code of the variable \(variable.key ?? "")",
            mend: nearest.map { "Did you mean \($0)?" } ?? "Name a code of this variable.")
        }
        return isOwnAncestor(code, codes)
          ? under.finding(
            "code-tree", found: "\(code.key ?? "") below itself", expected: "a tree of codes",
            mend: "Remove one of the lines that lead back.") : nil
      }
    }
  }

  private static func isOwnAncestor(_ code: Entry, _ codes: [Entry]) -> Bool {
    let parents = Dictionary(
      codes.compactMap { code in code.key.map { ($0, code["under"]?.text) } }, uniquingKeysWith: { first, _ in first })
    var place = code["under"]?.text
    for _ in codes {
      guard let current = place else { return false }
      if current == code.key { return true }
      place = parents[current] ?? nil
    }
    return false
  }
}
