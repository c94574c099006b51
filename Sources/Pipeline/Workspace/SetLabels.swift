internal import CodingStore
internal import CoverageModel

/// Who made record sets and to which purpose, each pair once.
struct SetLabels {
  struct Text {
    let coder: UnsafeRawBufferPointer
    let purpose: UnsafeRawBufferPointer
  }

  /// The texts by position.
  struct Texts {
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let labels: SetLabels

    subscript(position: Int) -> Text {
      let (coder, purpose) = labels.spans[position]
      return Text(
        coder: UnsafeRawBufferPointer(rebasing: bytes[coder]), purpose: UnsafeRawBufferPointer(rebasing: bytes[purpose])
      )
    }

    func text(of set: StoredCoding) -> Text? {
      labels.positions[Key(coder: set.coder, purpose: set.purpose)].map { self[Int($0)] }
    }
  }

  private struct Key: Hashable {
    let coder: Int64
    let purpose: Coder.Purpose
  }

  private var bytes: [UInt8] = []
  private var spans: [(coder: Range<Int>, purpose: Range<Int>)] = []
  private var positions: [Key: Int32] = [:]
  private var last: (key: Key, position: Int32)?

  init(_ coders: [StoredCoder]) {
    for coder in coders {
      for purpose in Coder.Purpose.allCases {
        positions[Key(coder: coder.id, purpose: purpose)] = Int32(spans.count)
        spans.append((add(coder.name), add(purpose.rawValue)))
      }
    }
  }

  mutating func position(of set: StoredCoding) -> Int32 {
    let key = Key(coder: set.coder, purpose: set.purpose)
    if let last, last.key == key { return last.position }
    let position = positions[key] ?? 0
    last = (key, position)
    return position
  }

  func withTexts(_ body: (Texts) throws -> Void) rethrows {
    try bytes.withUnsafeBytes { try body(Texts(bytes: $0, labels: self)) }
  }

  private mutating func add(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return start..<bytes.count
  }
}
