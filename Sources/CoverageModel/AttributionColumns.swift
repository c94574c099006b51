/// The attributions of a corpus, one array per field, all of the same length; the rows of one item stand together.
///
/// Twenty bytes a row, and one more for each variable of level `attribution`.
package struct AttributionColumns: Sendable, Hashable {
  /// The value of `start` for an attribution whose measure was typed rather than timed.
  package static let noSpan = UInt32.max

  /// Position in the items; never falls from one row to the next.
  package var item: [UInt32] = []
  /// Position in the codebook's actors.
  package var actor: [UInt16] = []
  /// Where the span begins, in milliseconds or characters from the start of the item, or `noSpan`.
  package var start: [UInt32] = []
  /// The length of the span, or the typed measure, in the measure of the item's kind.
  package var measure: [UInt32] = []
  /// `Mode.rawValue`.
  package var mode: [UInt8] = []
  /// `Capacity.rawValue`.
  package var capacity: [UInt8] = []
  /// `Tone.rawValue`.
  package var tone: [UInt8] = []
  /// `Gender.rawValue`: as coded, else the actor's.
  package var gender: [UInt8] = []
  /// Position in `Corpus.coders`.
  package var coder: [UInt16] = []
  /// One array per variable of level `attribution` with codes of its own, in the order of `Codebook.variables`; empty for
  /// other variables. 0 is "not coded", n is the code at position n - 1.
  package var variables: [[UInt8]]

  package init(variableCount: Int) { variables = Array(repeating: [], count: variableCount) }

  package var count: Int { item.count }
}
