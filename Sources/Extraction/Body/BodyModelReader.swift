/// Reads a model's text line by line. A program reads it whenever it starts, so lines are taken as bytes and not as strings.
struct BodyModelReader {
  private(set) var ensembles: [TreeEnsemble] = []
  private(set) var weights: [(hash: UInt32, weight: Int32)] = []
  private(set) var keptShare: Int32 = 500
  private var tree: [TreeEnsemble.Node] = []
  private let columns: [String: Int32]

  init() {
    columns = Dictionary(
      (BodySample.columns + ContextFeatures.names).enumerated().map { ($1, Int32($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether all of it was a model.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isFirst = true
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "))
      if isFirst {
        guard line.elementsEqual("qamtu-body-model 2".utf8) else { return false }
        isFirst = false
      } else if !read(fields) {
        return false
      }
    }
    endTree()
    return !isFirst
  }

  private typealias Field = Slice<UnsafeBufferPointer<UInt8>>

  private mutating func read(_ fields: [Field]) -> Bool {
    guard let first = fields.first, let last = fields.last, let end = BodyModelReader.number(last) else {
      guard fields.count == 1, fields[0].elementsEqual("tree".utf8), !ensembles.isEmpty else { return false }
      endTree()
      return true
    }
    if let number = BodyModelReader.number(first) {
      guard Int(number) == tree.count, !ensembles.isEmpty else { return false }
      return fields.count == 3 ? readLeaf(end) : fields.count == 6 && readQuestion(fields, right: end)
    }
    if fields.count == 3, first.elementsEqual("word".utf8) {
      guard let hash = BodyModelReader.number(fields[1]).flatMap({ UInt32(exactly: $0) }) else { return false }
      weights.append((hash, Int32(clamping: end)))
    } else if fields.count == 3, first.elementsEqual("ensemble".utf8) {
      endTree()
      ensembles.append(TreeEnsemble(base: Int32(clamping: end)))
    } else if fields.count == 2, first.elementsEqual("kept-share".utf8) {
      keptShare = Int32(clamping: end)
    } else {
      return false
    }
    return true
  }

  private mutating func readLeaf(_ value: Int) -> Bool {
    tree.append(TreeEnsemble.Node(feature: -1, threshold: 0, left: Int32(clamping: value), right: 0))
    return true
  }

  private mutating func readQuestion(_ fields: [Field], right: Int) -> Bool {
    guard let feature = columns[String(decoding: fields[1], as: UTF8.self)],
      let threshold = Float(String(decoding: fields[3], as: UTF8.self)), let left = BodyModelReader.number(fields[4]),
      left > tree.count, right > tree.count
    else { return false }
    tree.append(
      TreeEnsemble.Node(
        feature: feature, threshold: threshold, left: Int32(clamping: left), right: Int32(clamping: right)))
    return true
  }

  private mutating func endTree() {
    if !tree.isEmpty { ensembles[ensembles.count - 1].append(tree) }
    tree = []
  }

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
