/// One value of a coder's record, and what became of it under a later version of the codebook.
package struct MappedValue: Sendable, Hashable {
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The same code of the same variable.
    case kept
    /// The same under another name.
    case renamed
    /// Part of a code that stands for several old ones.
    case merged
    /// The variable is no longer asked; its value stays in the record of the earlier version.
    case retired
    /// The code became several.
    case split
    /// The variable became several.
    case splitVariable = "split-variable"
    /// The later version has nothing for the code.
    case dropped
    /// The code is none of the version under which the record was made.
    case unknown
    /// The variable is now asked of each attribution instead of the item, or the other way round.
    case moved
    /// Two variables became one, and their codes do not agree.
    case clash
    /// The later version needs a code where the earlier needed none.
    case missing

    /// Whether a person must code the value.
    package var needsCoding: Bool {
      switch self {
      case .kept, .renamed, .merged, .retired: false
      case .split, .splitVariable, .dropped, .unknown, .moved, .clash, .missing: true
      }
    }
  }

  package let outcome: Outcome
  /// Position in the attributions of the original record; nil for the item itself.
  package let attribution: Int?
  /// The variable's id in the earlier version, `actor` or `outlet`; in the later version for a missing code.
  package let variable: String
  /// The code in the earlier version; nil for a missing code.
  package let code: String?
  /// The variable's id in the later version; nil when it has none or several.
  package let newVariable: String?
  /// The code in the later version; nil when there is none, or a person must say.
  package let newCode: String?
  /// What a person can choose between: codes of the new variable, or variables when the variable itself was split. Empty for actors
  /// and outlets that may be any.
  package let choices: [String]

  package init(
    _ outcome: Outcome, attribution: Int?, variable: String, code: String?, newVariable: String? = nil,
    newCode: String? = nil, choices: [String] = []
  ) {
    self.outcome = outcome
    self.attribution = attribution
    self.variable = variable
    self.code = code
    self.newVariable = newVariable
    self.newCode = newCode
    self.choices = choices
  }

  package var needsCoding: Bool { outcome.needsCoding }
}
