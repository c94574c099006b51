internal import CoverageModel

/// A variable is asked under codes that there are: of the item's kind, the actor's class, or another variable. Items are coded before
/// their attributions, so a variable of items asks for nothing of those.
enum ConditionCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    let variables = draft.root.map("variables")
    return variables.flatMap { variable in
      variable.map("when").flatMap { condition -> [Finding] in
        let isOfItem = variable["level"]?.text == Variable.Level.item.rawValue
        guard let known = codes(of: condition.key ?? "", variables, draft, ofItem: isOfItem),
          condition.key != variable.key
        else {
          return [
            condition.keyFinding(
              "unknown-condition", found: "\(condition.key ?? "")",
              expected: isOfItem
                ? "kind, or the id of another variable of items" : "kind, class, or the id of another variable",
              mend: "Correct the name.")
          ]
        }
        return condition.children.filter { !known.contains($0.text ?? "") }.map { code in
          let nearest = NearestName.of(code.text ?? "", in: known).map { "Did you mean \($0)?" }
          return code.finding(
            "unknown-code", expected: "one of \(known.prefix(12).joined(separator: ", "))",
            mend: nearest ?? "Correct the code.")
        }
      }
    }
  }

  private static func codes(
    of dimension: String, _ variables: [Entry], _ draft: CodebookDraft, ofItem isOfItem: Bool
  ) -> [String]? {
    switch dimension {
    case "kind": return ItemKind.allCases.map(\.rawValue)
    case _ where isOfItem:
      return variables.first { $0.key == dimension && $0["level"]?.text == Variable.Level.item.rawValue }.map {
        $0.map("codes").compactMap(\.key)
      }
    case "class": return draft.root.list("classes").compactMap { $0["id"]?.text }
    case "tone": return Tone.allCases.map(\.name)
    default:
      if let fixed = CodebookFormat.fixedCodes[dimension] { return fixed }
      return variables.first { $0.key == dimension }.map { $0.map("codes").compactMap(\.key) }
    }
  }
}
