internal import CoverageModel

/// The codes of one column with the values that they stand for.
struct CodeList<Value: Sendable & Equatable>: Sendable {
  let list: ChoiceList
  /// By the position of the choice.
  let values: [Value]
  /// The positions that a cell offers, in the order of the codebook.
  let offered: [Int]

  func offeredLabels(in language: String) -> [String] { offered.map { list.label($0, in: language) } }

  /// What a cell shows for a value, nil for a value that is not in the list.
  func label(of value: Value, in language: String) -> String? {
    values.firstIndex(of: value).map { list.label($0, in: language) }
  }
}
