/// What a page's `meta` elements say, in the page's order.
package struct PageMetas: Sendable {
  struct Entry: Sendable {
    let key: MetaKey
    /// In lower case.
    let name: String
    let value: String
  }

  private(set) var entries: [Entry] = []
  /// No real page had three hundred.
  private static let mostEntries = 1_000

  /// Reads the page's `meta` elements, which `nodes` are.
  init(_ nodes: [Int], of tree: PageTree) {
    for node in nodes where entries.count < PageMetas.mostEntries {
      guard let value = tree.foldedValue(of: .content, at: node) ?? tree.foldedValue(of: .value, at: node) else {
        continue
      }
      for attribute in [AttributeName.property, .name, .itemprop, .httpEquiv] {
        guard let name = tree.valueRange(of: attribute, at: node), name.count <= 64 else { continue }
        let lower = String(decoding: tree.text[name].map(ASCII.lower), as: UTF8.self)
        if let key = MetaKey.byName[lower] {
          entries.append(Entry(key: key, name: lower, value: value))
          break
        }
      }
    }
  }

  func first(_ key: MetaKey) -> String? { entries.first { $0.key == key }?.value }

  func all(_ key: MetaKey) -> [String] { entries.filter { $0.key == key }.map(\.value) }
}

/// Letters of ASCII.
enum ASCII {
  static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
