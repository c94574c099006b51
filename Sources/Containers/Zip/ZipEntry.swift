/// One entry of a ZIP archive, as the archive's directory lists it.
package struct ZipEntry: Sendable, Hashable {
  /// The path inside the archive, with `/` between parts; it never leaves the archive.
  package let name: String
  /// How the bytes are packed: 0 stored, 8 deflated; others are listed and cannot be read.
  package let method: UInt16
  package let compressedSize: Int
  package let size: Int
  package let crc: UInt32
  package let isEncrypted: Bool
  /// Where the entry begins in the archive.
  let offset: Int
  /// Where the next entry, or the directory, begins: the entry's bytes end there at the latest.
  var end: Int
  let nameBytes: [UInt8]

  package var isFolder: Bool { name.hasSuffix("/") }

  /// Whether a name stays inside the archive and means the same path everywhere.
  static func isSafe(_ name: [UInt8]) -> Bool {
    guard let first = name.first, first != UInt8(ascii: "/"), !name.contains(0), !name.contains(UInt8(ascii: "\\"))
    else {
      return false
    }
    if name.count > 1, name[1] == UInt8(ascii: ":") { return false }
    return !name.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }
}
