internal import Containers

/// The fingerprint of a codebook: SHA-256, in lower-case hexadecimal, over a form that comments and layout do not enter.
///
/// The form of a node is bytes:
/// - a scalar: `s`, the number of its UTF-8 bytes in decimal, `:`, the bytes, as they are after YAML's quoting is undone;
/// - a sequence: `l`, the number of entries, `:`, the forms of the entries in order;
/// - a mapping: `m`, the number of pairs, `:`, then the pairs in rising order of the UTF-8 bytes of their keys, each as the form of the
///   key (a scalar) and of the value.
///
/// The root mapping enters without its keys `status` and `fingerprint`. After the form of the root comes the form of one scalar: the
/// SHA-256 in hexadecimal of the bytes of the actors file, empty when the codebook names none.
enum CanonicalForm {
  static func fingerprint(of root: Entry, actorsFile: [UInt8]?) -> String {
    var bytes: [UInt8] = []
    append(root, to: &bytes, leavingOut: ["status", "fingerprint"])
    append(scalar: actorsFile.map { SHA256Digest.hex($0) } ?? "", to: &bytes)
    return SHA256Digest.hex(bytes)
  }

  /// Recursion is bounded by `YAMLLimits.depth`.
  private static func append(_ entry: Entry, to bytes: inout [UInt8], leavingOut: Set<String> = []) {
    if let text = entry.text {
      append(scalar: text, to: &bytes)
    } else if entry.isSequence {
      let children = entry.children
      append(mark: "l", children.count, to: &bytes)
      for child in children { append(child, to: &bytes) }
    } else {
      let pairs = entry.children.compactMap { child in child.key.map { (key: $0, value: child) } }
        .filter { !leavingOut.contains($0.key) }
        .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      append(mark: "m", pairs.count, to: &bytes)
      for pair in pairs {
        append(scalar: pair.key, to: &bytes)
        append(pair.value, to: &bytes)
      }
    }
  }

  private static func append(scalar text: String, to bytes: inout [UInt8]) {
    append(mark: "s", text.utf8.count, to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }

  private static func append(mark: String, _ count: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: mark.utf8)
    bytes.append(contentsOf: String(count).utf8)
    bytes.append(UInt8(ascii: ":"))
  }
}
