/// Every entry of a file paired with the shape it is meant to have; the ground on which the checks stand.
///
/// One walk collects it. An entry whose kind does not fit its shape is a mismatch, and what stands below it is not visited;
/// entries under unknown keys and nulls of optional keys are not visited either.
struct Visits {
  private(set) var records: [(entry: Entry, shape: RecordShape)] = []
  private(set) var scalars: [(entry: Entry, shape: ScalarShape)] = []
  /// Pairs of a map or of a record's free keys: the value's entry and what its key is meant to be.
  private(set) var keys: [(entry: Entry, shape: ScalarShape)] = []
  private(set) var localized: [Entry] = []
  private(set) var mismatches: [(entry: Entry, shape: Shape)] = []

  init(root: Entry) { walk(root, .record(CodebookFormat.root)) }

  /// The nesting of the shapes bounds the recursion, not the file.
  private mutating func walk(_ entry: Entry, _ shape: Shape) {
    switch shape.chosen(for: entry) {
    case nil: mismatches.append((entry, shape))
    case .scalar(let scalar): scalars.append((entry, scalar))
    case .localized: walkLocalized(entry)
    case .nothing: break
    case .list(let element):
      for child in entry.children { walk(child, element) }
    case .map(let key, let value):
      for child in entry.children {
        keys.append((child, key))
        walk(child, value)
      }
    case .record(let record): walkRecord(entry, record)
    case .oneOf: mismatches.append((entry, shape))
    }
  }

  private mutating func walkLocalized(_ entry: Entry) {
    localized.append(entry)
    for child in entry.isMapping ? entry.children : [] {
      keys.append((child, .language))
      if child.text == nil { mismatches.append((child, .scalar(.text))) }
    }
  }

  private mutating func walkRecord(_ entry: Entry, _ record: RecordShape) {
    records.append((entry, record))
    for child in entry.children {
      guard let name = child.key else { continue }
      if let key = record.key(name) {
        if !child.isNull { walk(child, key.shape) }
      } else if let others = record.others {
        keys.append((child, others.key))
        walk(child, others.value)
      }
    }
  }
}
