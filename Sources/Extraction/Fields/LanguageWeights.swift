/// The weights of the languages of one script, by feature of a word.
struct LanguageWeights: Sendable {
  /// The most languages that one script may have.
  static let width = 32

  /// In the order of a row: a code as in the training texts, such as `kk-2021`, the part after the hyphen being the spelling.
  let codes: [String]
  /// Open addressing over a power of two: a key of 48 bits and the number of its row, side by side; 0 is an empty place.
  private let slots: [UInt64]
  /// By feature and language: quarters of ln(share in the language / mean share).
  private let rows: [SIMD32<Int16>]
  private let mask: Int

  /// Reads the form that the training command writes.
  init(_ data: String) {
    let lines = data.split(separator: "\n", maxSplits: 1)
    let codes = lines.first?.split(separator: " ").map(String.init) ?? []
    let fields = lines.dropFirst().first?.split(whereSeparator: { $0 == " " || $0 == "\n" }) ?? []
    precondition(codes.count <= LanguageWeights.width, "a script has more languages than a row has places")
    let size = 1 << (Int.bitWidth - (2 * fields.count).leadingZeroBitCount)
    var slots = [UInt64](repeating: 0, count: size)
    var rows: [SIMD32<Int16>] = []
    precondition(fields.count <= Int(UInt16.max), "a script has more features than rows can be numbered")
    for field in fields {
      let parts = field.utf8.split(separator: UInt8(ascii: ":"))
      guard parts.count == 2 else { continue }
      let key = LanguageWeights.key(ofFeature: Substring(parts[0]))
      var place = LanguageWeights.place(of: key, size - 1)
      while slots[place] != 0 { place = (place + 1) & (size - 1) }
      slots[place] = key << 16 | UInt64(rows.count)
      var row = SIMD32<Int16>.zero
      for (number, level) in parts[1].enumerated() where number < codes.count {
        // `A` … `Z` for -16 … 9, `a` … `g` for 10 … 16.
        row[number] = level <= UInt8(ascii: "Z") ? Int16(level) - 81 : Int16(level) - 87
      }
      rows.append(row)
    }
    self.codes = codes
    self.slots = slots
    self.rows = rows
    mask = size - 1
  }

  /// Adds the weights of a word's features to the languages' sums.
  @inline(__always)
  func add(_ word: UnsafeBufferPointer<UInt16>, to sums: inout SIMD32<Int16>) {
    var hash = LanguageWeights.hashSeed
    var second: UInt64 = 0
    var first = UInt64(LanguageWeights.edge)
    for letter in word {
      let current = UInt64(letter)
      add(current, to: &sums)
      add(current << 16 | first, to: &sums)
      if second != 0 { add(current << 32 | first << 16 | second, to: &sums) }
      hash = LanguageWeights.hash(hash, letter)
      (second, first) = (first, current)
    }
    let edge = UInt64(LanguageWeights.edge)
    add(edge << 16 | first, to: &sums)
    add(edge << 32 | first << 16 | second, to: &sums)
    if (2...8).contains(word.count) { add(LanguageWeights.key(ofWord: hash), to: &sums) }
  }

  @inline(__always)
  private func add(_ key: UInt64, to sums: inout SIMD32<Int16>) {
    var place = LanguageWeights.place(of: key, mask)
    var slot = slots[place]
    while slot >> 16 != key {
      if slot == 0 { return }
      place = (place + 1) & mask
      slot = slots[place]
    }
    sums &+= rows[Int(slot & 0xFFFF)]
  }

  private static let edge = UInt16(UInt8(ascii: "_"))
  private static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Keys of whole words have it, keys of up to three letters do not: no letter is above U+1FFF.
  private static let wordMark: UInt64 = 1 << 47

  @inline(__always)
  private static func hash(_ hash: UInt64, _ letter: UInt16) -> UInt64 { (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }

  @inline(__always)
  private static func place(of key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  @inline(__always)
  private static func key(ofWord hash: UInt64) -> UInt64 { (hash ^ hash >> 47) & (wordMark - 1) | wordMark }

  private static func key(ofFeature feature: Substring) -> UInt64 {
    let letters = feature.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
    if letters.first == UInt16(UInt8(ascii: "=")) {
      return key(ofWord: letters.dropFirst().reduce(hashSeed) { hash($0, $1) })
    }
    return letters.enumerated().reduce(0) { $0 | UInt64($1.element) << (16 * UInt64($1.offset)) }
  }
}
