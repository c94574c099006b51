/// Where coders of one item differ.
///
/// Attributions of different coders belong together when they are of one actor and overlap most (or, when measures were typed, have
/// the same mode and are nearest); `RecordSetComparer` makes the comparison.
package struct RecordSetComparison: Sendable, Hashable {
  /// How often a variable was compared, and how often coders differed.
  package struct Count: Sendable, Hashable {
    package let variable: String
    /// Places at which at least two coders could differ.
    package let compared: Int
    package let differences: Int

    package init(variable: String, compared: Int, differences: Int) {
      self.variable = variable
      self.compared = compared
      self.differences = differences
    }
  }

  package let item: String
  /// The coders compared, in the order of ids.
  package let coders: [String]
  /// Codes of the item first, then by place and actor; at one place in the order of variables.
  package let differences: [CodingDifference]
  /// In the order of variables, those that were compared.
  package let counts: [Count]

  package init(item: String, coders: [String], differences: [CodingDifference], counts: [Count]) {
    self.item = item
    self.coders = coders
    self.differences = differences
    self.counts = counts
  }

  package var agrees: Bool { differences.isEmpty }
}
