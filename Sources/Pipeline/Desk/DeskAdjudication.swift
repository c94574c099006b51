package import CodingStore
package import CoverageModel

/// An item on which coders differ, with what each made of it.
package struct DeskAdjudication: Sendable {
  /// As its page needs it, without any record.
  package let item: DeskItem
  package let coders: [String]
  /// By coder.
  package let records: [String: RecordSet]
  package let differences: [CodingDifference]
  package let isDecided: Bool
  /// The next item that is to be decided; nil when this is the last.
  package let next: String?
}

/// What an adjudicator chose for one difference, by its position.
package enum DeskChoice: Sendable, Hashable {
  case coder(String)
  /// Another code, as the codebook spells it.
  case code(String)
}
