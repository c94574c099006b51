/// The items of a corpus, one array per field, all of the same length.
package struct ItemColumns: Sendable, Hashable {
  /// The value of `start` for an item without a moment, such as a declared total.
  package static let noStart = Int64.min
  /// The value of `programme` and `label` for none.
  package static let none = UInt16.max

  package var ids = StringColumn()
  /// `ItemKind.code`.
  package var kind: [UInt8] = []
  /// Position in the codebook's outlets.
  package var outlet: [UInt16] = []
  /// Position in `Corpus.programmes`.
  package var programme: [UInt16] = []
  /// When the item began or was published, in UTC milliseconds.
  package var start: [Int64] = []
  /// The length of the whole item in the measure of its kind (milliseconds, characters, mm²); 0 for posts and declarations.
  package var length: [UInt32] = []
  /// Position in `Corpus.periodLabels`: the period of a declared total.
  package var label: [UInt16] = []
  /// Whether the item is about the election (denominator D3).
  package var election: [Bool] = []
  /// One array per variable of level `item`, in the order of `Codebook.variables`; empty for other variables.
  /// 0 is "not coded", n is the code at position n - 1.
  package var variables: [[UInt8]]

  package init(variableCount: Int) { variables = Array(repeating: [], count: variableCount) }

  package var count: Int { kind.count }
}
