/// What one value of the file may be. The reader, the checks and the JSON Schema all walk the same shapes.
indirect enum Shape: Sendable {
  case scalar(ScalarShape)
  /// One text for every language, or a map from language code to text.
  case localized
  case list(Shape)
  case map(key: ScalarShape, value: Shape)
  case record(RecordShape)
  /// Written out as nothing, where that says something.
  case nothing
  /// The first of these that fits what is written.
  case oneOf([Shape])

  var expectation: String {
    switch self {
    case .scalar(let scalar): scalar.expectation
    case .localized: "a text, or a map from language code to text"
    case .list: "a list"
    case .map: "a map"
    case .record(let record): "a map with the keys of a \(record.name)"
    case .nothing: "~ for nothing"
    case .oneOf(let shapes): shapes.map(\.expectation).joined(separator: ", or ")
    }
  }

  /// The shape that an entry is meant to have: itself, or one of the alternatives; nil when none fits.
  func chosen(for entry: Entry) -> Shape? {
    switch self {
    case .oneOf(let shapes):
      shapes.first { $0.fitsKeys(of: entry) } ?? shapes.first { $0.fitsKind(of: entry) }
    default: fitsKind(of: entry) ? self : nil
    }
  }

  private func fitsKind(of entry: Entry) -> Bool {
    switch self {
    case .scalar: entry.text != nil
    case .localized: entry.text != nil || entry.isMapping
    case .list: entry.isSequence
    case .map, .record: entry.isMapping
    case .nothing: entry.isNull
    case .oneOf(let shapes): shapes.contains { $0.fitsKind(of: entry) }
    }
  }

  /// Between two kinds of map the keys decide: a record fits when it knows one of them.
  private func fitsKeys(of entry: Entry) -> Bool {
    guard case .record(let record) = self else { return fitsKind(of: entry) }
    return entry.children.contains { child in child.key.map { record.names.contains($0) } ?? false }
  }
}
