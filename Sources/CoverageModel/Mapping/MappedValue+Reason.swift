extension MappedValue {
  /// Choices that a sentence names before it only says how many there are.
  private static let longestList = 12

  /// What became of the value in words: variable, old code and new choices, as the codebook spells them.
  package var reason: String {
    let old = code.map { "\(variable) \"\($0)\"" } ?? variable
    switch outcome {
    case .kept: return old + " stays"
    case .renamed: return old + " is now \(now)"
    case .merged: return old + " is now part of \(now)"
    case .retired: return old + " is no longer asked for; it stays in the record of the version before"
    case .split: return old + " was split: choose " + list
    case .splitVariable: return old + ": the variable was split; code " + list(joined: "and")
    case .dropped: return old + " is gone: choose " + list
    case .unknown: return old + " is not in the version before: choose " + list
    case .moved:
      let places = attribution == nil ? "the item, now of each attribution" : "each attribution, now of the item"
      return old + " was asked of \(places): choose " + list
    case .clash:
      return old + ": another variable is \(newVariable ?? variable) now as well and says otherwise; choose " + list
    case .missing: return old + " has no code and must have one now: choose " + list
    }
  }

  private var now: String {
    let code = "\"\(newCode ?? "")\""
    guard let newVariable, newVariable != variable else { return code }
    return "\(newVariable) \(code)"
  }

  private var list: String {
    guard choices.isEmpty else { return list(joined: "or") }
    return variable == "actor" ? "another actor, or leave the attribution out" : "what it is now"
  }

  private func list(joined word: String) -> String {
    let named = choices.prefix(MappedValue.longestList).map { "\"\($0)\"" }
    guard named.count == choices.count else { return named.joined(separator: ", ") + " … (\(choices.count) in all)" }
    guard let last = named.last, named.count > 1 else { return named.joined() }
    return named.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
