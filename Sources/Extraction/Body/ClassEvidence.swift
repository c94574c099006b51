/// What the words of classes, ids, roles and itemprops say: which groups they belong to and what the model has learnt of them.
struct ClassEvidence: Sendable {
  /// A bit per `ClassGroup`.
  private(set) var groups: UInt32 = 0
  /// The sum of the learnt weights of the words, in thousandths of a log-odds unit.
  private(set) var weight: Int32 = 0

  /// The groups of each word, as bits.
  static let groupOfWord: WordWeights = {
    var groups: [UInt32: Int32] = [:]
    for (group, words) in ClassGroup.words {
      for word in words.split(whereSeparator: \.isWhitespace) {
        groups[WordHash.of(word.utf8), default: 0] |= 1 << Int32(group.rawValue)
      }
    }
    return WordWeights(groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }()

  init() {}

  /// Reads the bytes of an attribute.
  init(_ value: UnsafeBufferPointer<UInt8>, weights: WordWeights, groupOfWord: WordWeights) {
    ClassEvidence.forEachWord(in: value) { hash in
      groups |= UInt32(bitPattern: groupOfWord[hash])
      weight &+= weights[hash]
    }
  }

  mutating func add(_ other: ClassEvidence) {
    groups |= other.groups
    weight &+= other.weight
  }

  /// The hashes of all words in an element's classes and their kin.
  static func words(of node: Int, tree: PageTree) -> [UInt32] {
    var words: [UInt32] = []
    let first = Int(tree.start[node])
    tree.text.withUnsafeBufferPointer { bytes in
      for attribute in first..<first + Int(tree.length[node]) where isRead(tree.attributeName[attribute]) {
        let start = Int(tree.attributeStart[attribute])
        let value = UnsafeBufferPointer(rebasing: bytes[start..<start + Int(tree.attributeLength[attribute])])
        forEachWord(in: value) { words.append($0) }
      }
    }
    return words
  }

  /// Whether the words of an attribute say what its element is for.
  static func isRead(_ name: AttributeName) -> Bool {
    switch name {
    case .class, .id, .role, .itemprop, .dataTestid, .dataComponent, .dataType, .dataRole, .dataQa: true
    default: false
    }
  }

  /// Words end where letters end and where a capital follows a small letter.
  @inline(__always)
  private static func forEachWord(in value: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    var hash = WordHash()
    var length = 0
    var wasSmall = false
    for byte in value {
      let isSmall = (0x61...0x7A).contains(byte)
      let isCapital = (0x41...0x5A).contains(byte)
      if length > 0, !isSmall, !isCapital || wasSmall {
        if length > 1 { body(hash.value) }
        hash = WordHash()
        length = 0
      }
      if isSmall || isCapital {
        hash.add(byte | 0x20)
        length += 1
      }
      wasSmall = isSmall
    }
    if length > 1 { body(hash.value) }
  }
}
