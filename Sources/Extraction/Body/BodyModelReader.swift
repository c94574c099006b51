/// Reads a model's text field by field. A program reads it whenever it starts, so fields are taken as bytes and not as strings.
struct BodyModelReader {
  private(set) var ensembles: [TreeEnsemble] = []
  private(set) var weights: [(hash: UInt32, weight: Int32)] = []
  private(set) var keptShare: Int32 = 500
  private var tree: [TreeEnsemble.Node] = []
  private let columns: [String: Int32]
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// - Parameter bytes: the text as UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    columns = Dictionary(
      (BodySample.columns + ContextFeatures.names).enumerated().map { ($1, Int32($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether all of it was a model.
  mutating func read() -> Bool {
    guard field().elementsEqual("qamtu-body-model".utf8), number() == 2, endsLine() else { return false }
    while place < bytes.count {
      guard readLine(), endsLine() else { return false }
    }
    return endTree()
  }

  private typealias Field = Slice<UnsafeBufferPointer<UInt8>>

  private mutating func readLine() -> Bool {
    let first = field()
    if let position = BodyModelReader.number(first) { return position == tree.count && readNode() }
    if first.elementsEqual("word".utf8) {
      guard let hash = number().flatMap({ UInt32(exactly: $0) }), let weight = value() else { return false }
      weights.append((hash, weight))
    } else if first.elementsEqual("tree".utf8) {
      return endTree() && !ensembles.isEmpty
    } else if first.elementsEqual("ensemble".utf8) {
      _ = field()
      guard endTree(), let base = value() else { return false }
      ensembles.append(TreeEnsemble(base: base))
    } else if first.elementsEqual("kept-share".utf8), let share = value() {
      keptShare = share
    } else {
      return false
    }
    return true
  }

  private mutating func readNode() -> Bool {
    let name = field()
    if name.elementsEqual("=".utf8) {
      guard let value = value() else { return false }
      tree.append(TreeEnsemble.Node(feature: -1, threshold: 0, left: value, right: 0))
      return true
    }
    guard let feature = columns[String(decoding: name, as: UTF8.self)], field().elementsEqual(">".utf8),
      let threshold = Float(String(decoding: field(), as: UTF8.self)), let left = value(), let right = value(),
      left > tree.count, right > tree.count
    else { return false }
    tree.append(TreeEnsemble.Node(feature: feature, threshold: threshold, left: left, right: right))
    return true
  }

  /// Whether the tree read so far, if there is one, is whole.
  private mutating func endTree() -> Bool {
    guard !tree.isEmpty else { return true }
    guard !ensembles.isEmpty, tree.allSatisfy({ $0.feature < 0 || max($0.left, $0.right) < tree.count }) else {
      return false
    }
    ensembles[ensembles.count - 1].append(tree)
    tree.removeAll(keepingCapacity: true)
    return true
  }

  // MARK: Fields

  /// What stands before the next space or the line's end.
  private mutating func field() -> Field {
    let start = place
    while place < bytes.count, bytes[place] > 0x20 { place += 1 }
    let field = bytes[start..<place]
    if place < bytes.count, bytes[place] == 0x20 { place += 1 }
    return field
  }

  private mutating func endsLine() -> Bool {
    guard place < bytes.count else { return true }
    place += 1
    return bytes[place - 1] == UInt8(ascii: "\n")
  }

  private mutating func number() -> Int? { BodyModelReader.number(field()) }

  private mutating func value() -> Int32? { number().flatMap { Int32(exactly: $0) } }

  /// A whole number of at most ten digits.
  private static func number(_ field: Field) -> Int? {
    let digits = field.first == UInt8(ascii: "-") ? field.dropFirst() : field
    guard !digits.isEmpty, digits.count <= 10 else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return digits.count < field.count ? -value : value
  }
}
