/// A map with known keys.
struct RecordShape: Sendable {
  struct Key: Sendable {
    enum Need: Sendable, Hashable {
      case optional
      case always
      /// Needed when another key of the same record has a value.
      case when(key: String, value: String)
    }

    let name: String
    let shape: Shape
    let need: Need
    /// What an editor shows beside the key.
    let note: String

    init(_ name: String, _ shape: Shape, _ need: Need = .optional, note: String = "") {
      self.name = name
      self.shape = shape
      self.need = need
      self.note = note
    }

    init(_ name: String, _ scalar: ScalarShape, _ need: Need = .optional, note: String = "") {
      self.init(name, .scalar(scalar), need, note: note)
    }
  }

  /// What the keys `from` and `to` of a record bound.
  enum Span: Sendable { case days, times }

  /// Keys that the project chooses itself, beside the known ones.
  struct Others: Sendable {
    let key: ScalarShape
    let value: Shape
  }

  /// The word in findings.
  let name: String
  let keys: [Key]
  let names: Set<String>
  let others: Others?
  let span: Span?
  /// Whether exactly one of the keys is given.
  let exactlyOne: Bool

  init(_ name: String, others: Others? = nil, span: Span? = nil, exactlyOne: Bool = false, keys: [Key]) {
    self.name = name
    self.keys = keys
    names = Set(keys.map(\.name))
    self.others = others
    self.span = span
    self.exactlyOne = exactlyOne
  }

  func key(_ name: String) -> Key? { keys.first { $0.name == name } }
}
