internal import CoverageModel

/// Refuses YAML aliases before the parser sees them: a few lines of nested aliases stand for billions of values, and a parser that
/// compares keys walks them all.
///
/// The scan looks for `&name` and `*name` with the same name where a token could begin, so it finds every alias that could take
/// effect. It may also find a pair inside two texts; that is rare, and the finding says how to write it.
enum YAMLAliases {
  static func finding(in bytes: [UInt8], file: String) -> Finding? {
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
    let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
    guard let alias = names(after: UInt8(ascii: "*"), in: bytes).first(where: { anchors.contains($0.name) }) else {
      return nil
    }
    return Finding(
      rule: "alias-refused", place: TextPlace.place(ofByte: alias.position, in: bytes, file: file),
      found: "the YAML alias " + quoted("*" + alias.name), expected: "values written out",
      mend: "Write the value out in place of the alias. If it is part of a text, put a letter before the asterisk.")
  }

  private static func names(after mark: UInt8, in bytes: [UInt8]) -> [(name: String, position: Int)] {
    var names: [(String, Int)] = []
    for position in bytes.indices where bytes[position] == mark {
      guard position == 0 || !isNameByte(bytes[position - 1]) else { continue }
      let name = bytes[(position + 1)...].prefix(while: isNameByte)
      if !name.isEmpty { names.append((String(decoding: name, as: UTF8.self), position)) }
    }
    return names
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
