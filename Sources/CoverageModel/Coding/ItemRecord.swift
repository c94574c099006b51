/// One item as a workspace keeps it and a coding sheet shows it: every code as the codebook spells it.
package struct ItemRecord: Sendable, Hashable {
  package var id: String
  package var kind: ItemKind
  /// The id of the codebook's outlet.
  package var outlet: String
  package var programme: String?
  /// When the item began or was published, in UTC milliseconds; nil for a declared total.
  package var start: Int64?
  /// The length of the whole item in the measure of its kind (milliseconds, characters, mm²); 0 for posts and declarations.
  package var length: UInt32
  /// The period of a declared total.
  package var period: String?
  /// Whether the item is about the election (denominator D3).
  package var isElection: Bool
  /// Codes by the id of the variable, of variables of level `item`; without an entry a variable is not coded.
  package var codes: [String: String]
  /// Texts by the name of their column: `title`, `url`, `sponsor`, `repeat_of`, `language`.
  package var texts: [String: String]

  package init(
    id: String, kind: ItemKind, outlet: String, programme: String? = nil, start: Int64?, length: UInt32,
    period: String? = nil, isElection: Bool = true, codes: [String: String] = [:], texts: [String: String] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.outlet = outlet
    self.programme = programme
    self.start = start
    self.length = length
    self.period = period
    self.isElection = isElection
    self.codes = codes
    self.texts = texts
  }

  /// The item with what another record of it knows beyond this one: a source that does not have a field says nothing of it.
  package func filled(from other: ItemRecord) -> ItemRecord {
    var filled = self
    filled.programme = programme ?? other.programme
    filled.start = start ?? other.start
    filled.period = period ?? other.period
    filled.codes = other.codes.merging(codes) { _, own in own }
    filled.texts = other.texts.merging(texts) { _, own in own }
    return filled
  }

  /// The longest span that fits into the item, nil for kinds of items that have no length.
  package var extent: UInt32? { kind == .post || kind == .declaration ? nil : length }
}
