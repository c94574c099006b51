package import CoverageModel

/// Makes the record set of a decision: what the coders of an item agree on, and for each difference what was decided.
package struct DecisionBuilder: Sendable {
  /// What was decided about one difference.
  package enum Choice: Sendable, Hashable {
    /// As this coder has it.
    case coder(String)
    /// Another code than any coder's, as the codebook spells it; a span as `start-end` and a measure as a number, in the measure of the
    /// item's kind.
    case code(String)
  }

  private let sets: [String: RecordSet]
  private let comparison: RecordSetComparison

  /// - Parameters:
  ///   - sets: the coders' records of one item.
  ///   - comparison: of these records.
  package init(_ sets: [RecordSet], _ comparison: RecordSetComparison) {
    self.sets = Dictionary(sets.map { ($0.coder.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.comparison = comparison
  }

  /// The decided record set, by `adjudicator`.
  ///
  /// - Parameters:
  ///   - choices: one for each difference, in their order.
  ///   - adjudicator: who decided.
  /// - Returns: a record set of purpose `adjudication`.
  /// - Throws: `DecisionError` when a choice cannot be carried out.
  package func decision(_ choices: [Choice], by adjudicator: String) throws(DecisionError) -> RecordSet {
    guard choices.count == comparison.differences.count else {
      throw .undecided(comparison.differences.count - choices.count)
    }
    guard let base = comparison.coders.first.flatMap({ sets[$0] }) else { throw .unknownCoder("") }
    var draft = DecisionDraft(base: base)
    // Whether an attribution is there at all comes first; then what it says.
    let order = choices.indices.sorted { a, b in
      let (first, second) = (
        comparison.differences[a].variable == "actor", comparison.differences[b].variable == "actor"
      )
      return first != second ? first : a < b
    }
    for position in order {
      try draft.apply(choices[position], to: comparison.differences[position], sets: sets)
    }
    var set = draft.set
    set.coder = Coder(id: adjudicator, purpose: .adjudication)
    return set
  }
}

/// Why a decision cannot be carried out.
package enum DecisionError: Error, Sendable, Hashable {
  /// So many differences have no choice.
  case undecided(Int)
  case unknownCoder(String)
  /// The variable cannot have this code.
  case impossible(variable: String, code: String)
}
