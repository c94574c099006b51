/// The records of the format, each once, in the order in which they are met.
struct RecordCollector {
  private(set) var records: [RecordShape] = []
  private var names: Set<String> = []

  mutating func add(_ record: RecordShape) {
    guard names.insert(record.name).inserted else { return }
    records.append(record)
    for key in record.keys { add(key.shape) }
    if let others = record.others { add(others.value) }
  }

  private mutating func add(_ shape: Shape) {
    switch shape {
    case .scalar, .localized, .nothing: break
    case .list(let element), .map(_, let element): add(element)
    case .record(let record): add(record)
    case .oneOf(let shapes):
      for shape in shapes { add(shape) }
    }
  }
}
